"""`sitemap.xml` and `robots.txt`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lxml import etree

from site_builder.model import addresses
from site_builder.render.output import Output

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(entries: Iterable[tuple[str, date | None]], site_url: str) -> Output:
    """The addresses, each with the day of its newest content where it has one, in the order of the addresses."""
    root = etree.Element(f"{{{_NAMESPACE}}}urlset", nsmap={None: _NAMESPACE})  # type: ignore[dict-item]  # the stubs do not know default namespaces
    root.append(etree.Comment(" site_builder "))
    newest: dict[str, date | None] = {}
    for address, day in entries:
        newest[address] = max(filter(None, (day, newest.get(address))), default=None)
    for address, modified in sorted(newest.items()):
        url = etree.SubElement(root, f"{{{_NAMESPACE}}}url")
        etree.SubElement(url, f"{{{_NAMESPACE}}}loc").text = addresses.absolute(site_url, address)
        if modified:
            etree.SubElement(url, f"{{{_NAMESPACE}}}lastmod").text = modified.isoformat()
    return Output("sitemap.xml", etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def robots(site_url: str) -> Output:
    where = addresses.absolute(site_url, "sitemap.xml")
    return Output("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {where}\n".encode())
