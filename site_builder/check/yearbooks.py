"""Yearbooks as they are defined: what they list and what they are printed with must be there."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.values import MOST_COMPARED, suggestion
from site_builder.model.site import Site
from site_builder.problems import Code, Level, Problem, Where

FONT_KINDS = (".ttf", ".otf", ".ttc", ".otc")


def unknown_listed_story(site: Site) -> Iterator[Problem]:
    """A yearbook lists a story that nobody wrote, most often a slip in its id: the book would be printed without it."""
    stories = sorted(story.id for story in site.stories)
    articles = frozenset(article.id for article in site.articles)
    known = frozenset(stories)
    unknown = [(book, id, where) for book, id, where in _listed(site) if id not in known]
    for number, (book, id, where) in enumerate(unknown):
        help = suggestion(id, stories) if number < MOST_COMPARED else ""
        if id in articles:
            message = f"kỷ yếu “{book}” liệt kê “{id}” nhưng đó là tin, bài, không phải gương điển hình"
            help = "kỷ yếu chỉ gom gương điển hình; bỏ mã này khỏi “stories”"
        else:
            message = f"kỷ yếu “{book}” liệt kê “{id}” nhưng không có gương nào mang mã ấy"
        yield Problem(Code.UNKNOWN_ITEM, Level.ERROR, where, message, help or "mã là phần cuối trong địa chỉ của bài")


def _listed(site: Site) -> Iterator[tuple[str, str, Where]]:
    """Yearbook, story id and place of everything that the plan or a foreword lists."""
    for definition in site.plan.yearbooks:
        for id in definition.stories:
            yield definition.id, id, definition.marks.get(id, site.plan.where)
    for foreword in site.forewords:
        for id in foreword.stories:
            yield foreword.yearbook, id, foreword.marks.get(id, foreword.where)


def no_fonts(site: Site) -> Iterator[Problem]:
    """The plan names fonts that are not in the folder it names: books would be set in another font, and nobody would know why."""
    printing, marks = site.plan.printing, site.plan.marks
    endings = ", ".join(FONT_KINDS)
    if printing.fonts and not any(_is_font_in(printing.fonts, file) for file in site.media):
        yield Problem(
            Code.NO_FONTS,
            Level.WARNING,
            marks.get("printing/fonts", site.plan.where),
            f"thư mục “{printing.fonts}” không có tệp phông chữ nào, nên kỷ yếu in bằng phông có sẵn",
            f"chép tệp phông ({endings}) vào {site.shown}/{printing.fonts}, hoặc bỏ “fonts” và “font”",
        )
    if printing.font and not printing.fonts:
        yield Problem(
            Code.NO_FONTS,
            Level.WARNING,
            marks.get("printing/font", site.plan.where),
            f"“font” chọn phông “{printing.font}” mà không có “fonts” nói phông để ở thư mục nào",
            f"chép tệp phông ({endings}) vào {site.shown}/media/phong-chu rồi thêm “fonts: media/phong-chu”, hoặc bỏ “font”",
        )


def _is_font_in(folder: str, file: str) -> bool:
    return file.startswith(f"{folder}/") and file.lower().endswith(FONT_KINDS)
