"""The Content-Security-Policy of our pages: nothing runs, is shown or is asked for that is not the site's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

# what a page may do; a story can then never run code, whatever its writer pasted
_OWN: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
# Pagefind searches in WebAssembly
WASM = "'wasm-unsafe-eval'"


def policy(scripts: Iterable[str] = (), styles: Iterable[str] = (), *, wasm: bool = False) -> str:
    """The policy for the content of a `meta` element.

    `scripts` and `styles` are the addresses that the site's own configuration adds (`extra_javascript`, `extra_css`): where one
    lies elsewhere, its origin is allowed.
    """
    allowed = {**_OWN}
    allowed["script-src"] = " ".join((_OWN["script-src"], *([WASM] if wasm else []), *_origins(scripts)))
    allowed["style-src"] = " ".join((_OWN["style-src"], *_origins(styles)))
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def _origins(addresses: Iterable[str]) -> tuple[str, ...]:
    found = (urlsplit(address) for address in addresses)
    return tuple(dict.fromkeys(f"{part.scheme or 'https'}://{part.netloc}" for part in found if part.netloc))
