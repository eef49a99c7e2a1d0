"""The Content-Security-Policy says what a page may do, and no more."""

from __future__ import annotations

from site_builder.render.policy import policy


def directives(text: str) -> dict[str, list[str]]:
    found = (part.split() for part in text.split("; "))
    return {name: sources for name, *sources in found}


def test_nothing_runs_that_is_not_a_file_of_the_site() -> None:
    found = directives(policy())
    assert found["script-src"] == ["'self'"]
    assert found["style-src"] == ["'self'"]
    assert found["default-src"] == found["base-uri"] == ["'none'"]
    assert "unsafe" not in policy()


def test_the_page_of_the_search_may_run_webassembly() -> None:
    assert directives(policy(wasm=True))["script-src"] == ["'self'", "'wasm-unsafe-eval'"]


def test_what_the_configuration_adds_from_elsewhere_is_let_in_once() -> None:
    scripts = ["js/them.js", "https://vi-du.example/a.js", "https://vi-du.example/b.js", "//khac.example/c.js"]
    found = directives(policy(scripts, ["https://kieu.example/x.css"]))
    assert found["script-src"] == ["'self'", "https://vi-du.example", "https://khac.example"]
    assert found["style-src"] == ["'self'", "https://kieu.example"]
