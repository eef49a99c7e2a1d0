"""A small project with a station, for the commands of the radio."""

from __future__ import annotations

from pathlib import Path

from site_builder.model.site import Site
from tests.folders import a_story_text, an_article_text, the_site

# a plan whose station is on air on Thursdays, and whose office owes a broadcast a month
PLAN = """\
preset: thuong-ninh-2023-2025
obligations:
  - {id: phat-thanh, name: Buổi phát hằng tháng, units: [van-phong], at_least: 1, every: month, counts: broadcasts}
channels:
  only:
    - {id: radio, name: Đài truyền thanh xã, weekday: 4, minutes: 15SPEAK}
abbreviations: {HTXRS: hợp tác xã rau sạch}
"""
# three pieces in week 19 of 2023, from Monday 8 May to Sunday 14 May
FILES = {
    "plan.yml": PLAN.replace("SPEAK", ""),
    "stories/rau-sach.md": a_story_text(date="2023-05-09"),
    "stories/be-nuoc.md": a_story_text(title="Bể nước: của thôn #3", date="2023-05-10"),
    "stories/cau-moi.md": a_story_text(title="Cây cầu mới", date="2023-05-12"),
    "articles/tin-moi.md": an_article_text(title="Tin phong trào", date="2023-05-20"),
    "stories/khong-loa.md": a_story_text(date="2023-05-09", radio={"skip": True}),
    "stories/nhap.md": a_story_text(date="2023-05-09", status="draft"),
}
TODAY = ("--today", "2023-06-17")
ENTRY = "- {date: 2023-05-11, week: 2023-W19, items: [be-nuoc, rau-sach]}"
HEAD = """\
# Nhật ký phát thanh: mỗi dòng là một buổi đã phát. Ghi bằng lệnh site-builder radio aired, sửa tay cũng được.
# date: ngày phát; week: tuần của bản tin; items: mã (id) các bài đã đọc, đúng thứ tự; relay: đài tiếp sóng, nếu có.
"""


def everything(project: Path) -> dict[str, bytes]:
    """Every file of the content, hidden ones too."""
    content = project / "content"
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def again(project: Path) -> Site:
    """The site in which nothing is wrong."""
    return the_site(project, {"plan.yml": FILES["plan.yml"]})
