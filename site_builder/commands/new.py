"""`site-builder new`: a valid story file in the right folder; every question is also an option."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.commands.options import config_option, content_option, content_or_default, today_option

if TYPE_CHECKING:
    from site_builder.commands.answers import Answers
    from site_builder.model.period import Quarter

BODY = """\
Viết nội dung bài ở đây: người được nêu gương là ai, ở đâu; đã làm gì, làm thế nào; kết quả ra sao, có con số;
bà con nói gì. Mỗi ý một đoạn, giữa hai đoạn để một dòng trống.
"""


@click.command("new")
@content_option
@config_option
@today_option
@click.option("--title", metavar="CHỮ", help="Tên bài.")
@click.option("--summary", metavar="CHỮ", help="Tóm tắt thành tích trong một câu.")
@click.option("--field", metavar="LĨNH_VỰC", help="Lĩnh vực: mã hoặc tên trong kế hoạch.")
@click.option("--unit", metavar="ĐƠN_VỊ", help="Đơn vị giới thiệu: mã hoặc tên trong kế hoạch.")
@click.option("--quarter", metavar="QUÝ", help="Quý, ví dụ 2026-Q4 hoặc Q4/2026. Mặc định: quý này.")
@click.option("--subject", metavar="ĐỐI_TƯỢNG", help="ca-nhan, tap-the hoặc ho-gia-dinh.")
@click.option("--honoree", metavar="TÊN", help="Tên người, tập thể hoặc hộ được nêu gương.")
@click.option("--role", metavar="CHỮ", help="Chức vụ, nghề nghiệp của người ấy.")
@click.option("--place", metavar="NƠI", help="Nơi ở: mã hoặc tên.")
@click.option(
    "--movement", "movements", multiple=True, metavar="PHONG_TRÀO", help="Phong trào thi đua; dùng được nhiều lần."
)
@click.option("--contest", metavar="CUỘC_THI", help="Cuộc thi mà bài dự.")
@click.option("--consent", metavar="NGÀY", help="Ngày người được nêu gương đồng ý cho đăng.")
@click.option("--author", metavar="TÊN", help="Người viết.")
@click.option("--date", metavar="NGÀY", help="Ngày đăng. Mặc định: hôm nay.")
@click.option("--submitted", metavar="NGÀY", help="Ngày Văn phòng nhận bài, nếu đã gửi.")
@click.option("--id", "given_id", metavar="MÃ", help="Mã của bài, không đổi về sau. Mặc định: theo tên bài.")
@click.option("--no-input", is_flag=True, help="Không hỏi gì; thiếu mục bắt buộc thì báo.")
def command(
    content: Path | None,
    config: Path | None,
    today: date | None,
    movements: tuple[str, ...],
    given_id: str | None,
    no_input: bool,
    **given: str | None,
) -> None:
    """Bài mới là bản nháp (status: draft), chưa ai xem được cho tới khi được thẩm định."""
    from site_builder.clock import today_in_vietnam
    from site_builder.commands.answers import Answers
    from site_builder.load.plan import plan_of
    from site_builder.load.site import PLAN_FILES
    from site_builder.load.story import vocabulary
    from site_builder.load.values import Findings
    from site_builder.render.problem_list import as_text
    from site_builder.render.story_file import story_file
    from site_builder.write import put

    folder = content_or_default(content, config)
    plan_file = next((folder / name for name in PLAN_FILES if (folder / name).is_file()), None)
    if plan_file is None:
        raise click.UsageError(
            f"Chưa có kế hoạch {folder / PLAN_FILES[0]}. Tạo tệp ấy với một dòng “preset: …”; xem site-builder plans."
        )
    findings = Findings()
    plan = plan_of(plan_file.read_bytes(), plan_file.as_posix(), findings)
    if plan is None:
        raise click.ClickException("Kế hoạch có lỗi, chưa tạo được bài:\n" + as_text(findings.problems))
    now = today or today_in_vietnam()
    words, asks = vocabulary(plan), not no_input and sys.stdin.isatty()
    given = {**given, "id": given_id}
    # first the options, all of them: nobody answers ten questions to learn then that an option was wrong
    options = Answers(words, given, asks=False)
    quarter, values = told(options, movements, folder, now)
    options.stop_where_wrong(lacking=not asks)
    if asks:
        quarter, values = told(Answers(words, given, asks=True), movements, folder, now)
    path = f"stories/{quarter.year}/q{quarter.number}/{values['id']}.md"
    put(folder, path, story_file(values, BODY).encode())
    click.echo(f"Đã tạo {(folder / path).as_posix()}")
    click.echo("Mở tệp ấy, thay phần thân bài; viết xong thì đổi “status: draft” thành “status: submitted”")
    click.echo("và điền “submitted: ngày Văn phòng nhận”, rồi chạy site-builder check.")


def told(answers: Answers, movements: Sequence[str], folder: Path, today: date) -> tuple[Quarter, Mapping[str, object]]:
    """The quarter and the front matter of the new story, as answered."""
    words = answers.words
    title = answers.text("title", "Tên bài", required=True)
    field = answers.term("field", "Lĩnh vực", words.fields, required=True)
    unit = answers.term("unit", "Đơn vị giới thiệu", words.units, required=True)
    quarter = answers.quarter(today)
    subject = answers.subject()
    name = answers.text("honoree", "Tên người, tập thể hoặc hộ được nêu gương")
    role = answers.text("role", "Chức vụ, nghề nghiệp") if name else ""
    place = answers.text("place", "Nơi ở (thôn, bản, tổ)") if name else ""
    known_place = words.places.find(place)
    needs_summary = "summary" in words.plan.required_keys
    summary = answers.text("summary", "Tóm tắt thành tích trong một câu", required=needs_summary)
    joined = answers.several("movement", "Phong trào thi đua", movements, words.movements)
    contest = answers.term("contest", "Cuộc thi", words.contests)
    agreed = answers.day("consent", "Ngày người được nêu gương đồng ý cho đăng")
    id = free_id(answers, title, folder)
    person = {"name": name, "role": role, "place": known_place.id if known_place and known_place.id else place}
    return quarter, {
        "id": id,
        "title": title,
        "summary": summary,
        "field": field,
        "unit": unit,
        "quarter": quarter.code,
        "subject": subject,
        "honoree": {key: value for key, value in person.items() if value},
        "movements": joined,
        "contest": contest,
        "date": answers.day("date") or today,
        "submitted": answers.day("submitted"),
        "status": "draft",
        "consent": {"given": True, "on": agreed} if agreed else None,
        "author": answers.text("author", "Người viết"),
    }


def free_id(answers: Answers, title: str, folder: Path) -> str:
    """The id that was given, else one made of the title; wrong where it is none, or some piece's already."""
    from site_builder.vietnamese.slug import slug

    if not title and not answers.given.get("id"):
        return ""
    id = answers.given.get("id") or slug(title)
    if slug(id, 200) != id:
        answers.refuse(f"--id: mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ “{slug(id)}”")
        return ""
    taken = owner(folder, id)
    if taken is not None:
        answers.refuse(f"Đã có bài mang mã “{id}” ở {taken}. Đặt mã khác bằng --id.")
    return id


def owner(folder: Path, id: str) -> Path | None:
    """The Markdown file of the folder that bears the id, in its front matter or as its name; None where none does."""
    says = re.compile(rf"^id:[ \t]*[\"']?{id}[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)
    for path in sorted((*folder.rglob("*.md"), *folder.rglob("*.markdown"))):
        with suppress(OSError):
            if path.is_file() and (path.stem == id or says.search(path.read_text("utf-8", errors="replace")[:20_000])):
                return path
    return None
