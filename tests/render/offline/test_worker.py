"""What stands in the service worker and in the manifest."""

from __future__ import annotations

import json

from site_builder.model.story import Status
from site_builder.render.offline.manifest import manifest
from site_builder.render.offline.worker import NEWEST, mark, no_worker, worker
from site_builder.render.output import Output
from tests.builders import a_story, gathered

PAGE = '<link href="{0}assets/pages.css?v=1"><script src="{0}assets/site.js?v=2"></script><img src="{0}media/a.svg">'


def made(*stories: object, **changes: str) -> tuple[dict[str, object], Output, bytes]:
    def read(path: str) -> bytes:
        return changes.get(path.partition("/")[0], PAGE.format("../" * path.count("/") or "./")).encode()

    script, published = worker(gathered(*stories).publication, read)  # type: ignore[arg-type]
    first, line, _ = script.data.decode().split("\n", 2)
    assert first == "// site_builder"
    return json.loads(line.removeprefix("var KEPT=").removesuffix(";")), published, script.data


def test_what_is_kept_unasked() -> None:
    stories = [a_story(id=f"guong-{number:02}") for number in range(NEWEST + 2)]
    kept, published, _ = made(*stories)
    newest = kept["newest"]
    assert isinstance(newest, dict)
    assert list(newest) == [f"guong/guong-{number:02}/" for number in range(NEWEST)]
    assert kept["shell"] == ["", "ngoai-mang/", "assets/pages.css?v=1", "assets/site.js?v=2"]
    assert published.path == "ngoai-mang/da-dang.txt"
    marks = {published.data.decode()[at : at + 8] for at in range(0, len(published.data), 8)}
    assert marks == {mark(f"guong/guong-{number:02}/") for number in range(NEWEST + 2)}


def test_a_mark_is_what_the_worker_finds_too() -> None:
    # the first six bytes of SHA-256, in Base64: the tests in Chromium compare the two on a whole site
    assert mark("guong/vuon-rau/") == "4/XV5tTN"


def test_a_new_worker_for_what_is_new_and_for_what_is_gone() -> None:
    one, two = a_story(id="mot"), a_story(id="hai")
    first = made(one, two)[2]
    assert made(two, one)[2] == first
    assert made(one)[2] != first
    assert made(one, a_story(id="hai", status=Status.WITHDRAWN))[2] == made(one)[2]
    assert made(one, two, guong="khac")[2] != first
    assert made(one, two, assets="khac")[2] != first


def test_a_site_without_stories_has_a_worker() -> None:
    kept, published, _ = made()
    assert kept["newest"] == {}
    assert published.data == b""


def test_the_worker_of_a_site_that_keeps_nothing_registers_nothing_and_leaves() -> None:
    text = no_worker().data.decode()
    assert "site_builder" in text.splitlines()[0]
    assert "unregister()" in text
    assert '"fetch"' not in text


def test_the_manifest_holds_wherever_the_site_is_put() -> None:
    made = manifest("Gương điển hình xã Suối Ngàn", "xã Suối Ngàn", "Kế hoạch")
    data = json.loads(made.data)
    assert made.path == "manifest.webmanifest"
    assert b"site_builder" in made.data[:4096]
    assert (data["lang"], data["start_url"], data["scope"]) == ("vi", "./", "./")
    assert data["short_name"] == "Xã Suối Ngàn"
    assert {icon.get("purpose", "any") for icon in data["icons"]} == {"any", "maskable"}
    assert not [icon for icon in data["icons"] if icon["src"].startswith(("/", "http"))]
