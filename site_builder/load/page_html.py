"""The HTML of ordinary pages, made as harmless as that of stories: they come from the same folder and the same hands."""

from __future__ import annotations

from site_builder.load.body import ATTRIBUTES, SCHEMES, SILENT, TAGS

# what MkDocs and the extensions of Material add: boxes, folds, keys, anchors of headings
_MORE_TAGS = {"div", "span", "details", "summary", "kbd", "mark", "nav", "section"}
_MORE_ATTRIBUTES = {"img": {"width", "height", "loading"}, "details": {"open"}}


def harmless(html: str) -> str:
    """The HTML without scripts, handlers, forms and frames; headings keep their anchors, boxes their classes."""
    import nh3

    attributes = {tag: set(names) for tag, names in ATTRIBUTES.items()}
    for tag, names in _MORE_ATTRIBUTES.items():
        attributes.setdefault(tag, set()).update(names)
    attributes["*"] = {"id", "class"}
    return nh3.clean(
        html,
        tags=TAGS | _MORE_TAGS,
        attributes=attributes,
        url_schemes=SCHEMES,
        link_rel=None,
        clean_content_tags=SILENT,
    )
