"""Front matter and body → Article."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.load.bodies import Surroundings
from site_builder.load.pieces import PIECE_KEYS, SourceFile, piece_values
from site_builder.load.story import Vocabulary
from site_builder.model.period import Month
from site_builder.model.story import ARTICLE_KIND_NAMES, Article, ArticleKind

ARTICLE_KEYS = (*PIECE_KEYS, "kind", "unit", "column")

_KIND_WORDS: Mapping[str, ArticleKind] = {
    **{kind.value: kind for kind in ArticleKind},
    **{name.lower(): kind for kind, name in ARTICLE_KIND_NAMES.items()},
}


def article(source: SourceFile, words: Vocabulary, around: Surroundings) -> Article | None:
    """The article in the file; None, with its problems gathered, where something it cannot do without is wrong."""
    reader = source.reader
    reader.known(ARTICLE_KEYS)
    kind = reader.choice("kind", _KIND_WORDS) or ArticleKind.NEWS
    values = piece_values(source, words.movements, around)
    unit = words.units.one(reader, "unit", Month.of(values["day"]) if values else None)
    if values is None or reader.failed:
        return None
    return Article(**values, kind=kind, unit=unit, column=reader.text("column"))
