"""A page of the site as it stands on a stick: opened from a folder, with no server that knows what an address means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin, urlsplit

# marks of what is shown only in the copy, and of what only the web can do
ONLY_CARRIED, ONLY_ON_WEB = "data-only-carried", "data-only-on-web"

_ATTRIBUTES = r"""(?:[^<>"']++|"[^"]*"|'[^']*')*+"""
# a comment; an element whose content is no HTML; a tag
_PART = re.compile(
    rf"<!--.*?-->|<(script|style|textarea|title)\b({_ATTRIBUTES})>(.*?</\1\s*>)|<([a-zA-Z][a-zA-Z0-9-]*)({_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""\s+([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_CHANGED = re.compile(
    r"(?i)\b(?:href|src|srcset|imagesrcset|action|formaction|poster|crossorigin|integrity|http-equiv|data-)"
)
_ADDRESSES = frozenset(("href", "src", "action", "formaction", "poster"))
_MANY_ADDRESSES = frozenset(("srcset", "imagesrcset"))
_CANDIDATE = re.compile(r"(^\s*|,\s*)(\S*[^\s,])")
_REFRESH = re.compile(r"(\s*\d+\s*;\s*url=)(.*)", re.DOTALL | re.IGNORECASE)
# a page from a folder is a stranger to the files beside it, and has no server to speak to
_DROPPED = frozenset(("crossorigin", "integrity", "data-worker"))
_DROPPED_LINKS = frozenset(("manifest", "modulepreload", "preconnect", "dns-prefetch"))
_ON_THE_WEB = frozenset(("canonical",))


class CarriedPages:
    """Makes pages for the stick. `names` gives the path there of every file that goes along, by its path on the site."""

    def __init__(self, names: Mapping[str, str], site_url: str) -> None:
        self.names, self.site_url = names, site_url
        self._known: dict[tuple[int, int, str], str] = {}

    def page(self, path: str, html: str) -> str:
        """The finished page at `path` of the site, as it stands on the stick.

        Every address that leads to a file of the copy leads there from a folder too; one that leads to what stays behind is the
        real one on the web. What the page is called on the web (`canonical`, what is shared) stays.
        """

        def part(found: re.Match[str]) -> str:
            raw, raw_attributes, content, name, attributes = found.groups()
            if raw:
                given = _given(raw_attributes)
                if raw.lower() == "script" and (given.get("type") == "module" or ONLY_ON_WEB in given):
                    return ""
                return f"<{raw}{self._attributes(path, raw.lower(), raw_attributes)}>{content}"
            if not name:
                return found[0]
            if name.lower() == "link" and not _DROPPED_LINKS.isdisjoint(
                _given(attributes).get("rel", "").lower().split()
            ):
                return ""
            return f"<{name}{self._attributes(path, name.lower(), attributes)}>"

        return _PART.sub(part, html)

    def _attributes(self, path: str, tag: str, attributes: str) -> str:
        if not _CHANGED.search(attributes):
            return attributes
        given = _given(attributes)
        if tag == "link" and not _ON_THE_WEB.isdisjoint(given.get("rel", "").lower().split()):
            return attributes
        refreshes = tag == "meta" and given.get("http-equiv", "").lower() == "refresh"

        def attribute(found: re.Match[str]) -> str:
            name, written = found[1].lower(), found[2]
            if name in _DROPPED or name == ONLY_CARRIED or (name == "hidden" and ONLY_CARRIED in given):
                return ""
            if name == ONLY_ON_WEB:
                return "" if "hidden" in given else " hidden"
            if written is None:
                return found[0]
            value = _value(written)
            if name in _ADDRESSES:
                new = self.address(path, value)
            elif name in _MANY_ADDRESSES:
                new = _CANDIDATE.sub(lambda one: one[1] + self.address(path, one[2]), value)
            elif name == "content" and refreshes:
                new = _REFRESH.sub(lambda one: one[1] + self.address(path, one[2].strip()), value)
            else:
                return found[0]
            return found[0] if new == value else f' {found[1]}="{escape(new)}"'

        return _ATTRIBUTE.sub(attribute, attributes)

    def address(self, path: str, written: str) -> str:
        """What is to be written on the stick for an address that is written on the page at `path`.

        It leads by way of the copy's root, as the addresses of our own templates do: so most are found out once for all pages.
        """
        up, down = "../" * path.count("/"), "../" * self.names[path].count("/")
        if not written.startswith(up) or written.startswith((f"{up}.", "/", "#", "?")):
            return self._found_out(path, written, down)
        key = len(up), len(down), written
        if key not in self._known:
            self._known[key] = self._found_out(path, written, down)
        return self._known[key]

    def _found_out(self, path: str, written: str, down: str) -> str:
        try:
            parts = urlsplit(written.strip())
            absolute = urljoin(self.site_url + quote(path), written.strip())
        except ValueError:  # no address at all
            return written
        if parts.scheme not in ("", "http", "https") or not (parts.scheme or parts.netloc or parts.path):
            return written
        if not absolute.startswith(self.site_url):
            return written
        inside = absolute.removeprefix(self.site_url)
        place = re.split("[?#]", inside, maxsplit=1)[0]
        target, tail = unquote(place), inside[len(place) :]
        for file in (target, f"{target}index.html", f"{target}/index.html"):
            if file in self.names and not file.startswith("/"):
                return down + quote(self.names[file]) + tail
        return absolute


def _given(attributes: str) -> dict[str, str]:
    return {found[1].lower(): _value(found[2] or "") for found in _ATTRIBUTE.finditer(attributes)}


def _value(written: str) -> str:
    return unescape(written[1:-1] if written[:1] in "\"'" and written else written)
