"""Outputs of one small, fixed site, byte for byte: `python -m tests.render.golden` writes them anew."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from site_builder.build import collected, small_outputs
from site_builder.load.read_aloud import read_aloud
from site_builder.load.yaml_nodes import Mapping as YamlMapping
from site_builder.load.yaml_nodes import compose
from site_builder.model.duties import Approval, Commendation, DueRule, Milestone, MilestoneKind, Obligation
from site_builder.model.period import Quarter, Span
from site_builder.model.plan import Channel, Plan
from site_builder.model.site import Site
from site_builder.model.story import LINK, ROOT, Link, Status
from site_builder.model.terms import Contest, Criteria, Subject
from site_builder.model.yearbook import YearbookDefinition
from site_builder.render.pages import Made, pages
from site_builder.render.plan_text import plan_text
from tests.builders import (
    SITE_NAME,
    SITE_URL,
    TODAY,
    a_body,
    a_field,
    a_group,
    a_movement,
    a_person,
    a_photo,
    a_place,
    a_plan,
    a_site,
    a_story,
    a_unit,
    a_web_picture,
    an_article,
    an_award,
)

FOLDER = Path(__file__).parent / "golden"
OUTPUTS = (
    "feed.xml",
    "linh-vuc/giao-duc/feed.xml",
    "linh-vuc/quoc-phong/feed.xml",
    "linh-vuc/nong-nghiep/2025-q1/feed.xml",
    "phat-thanh/feed.xml",
    "phat-thanh/2025-w14/kich-ban.txt",
    "phat-thanh/2025-w20/kich-ban.txt",
    "feed.json",
    "sitemap.xml",
    "robots.txt",
    "bai-viet/123/index.html",
    "du-lieu/guong.json",
    "du-lieu/guong.csv",
)

_HAMLETS, _SECTORS = a_group("Các thôn"), a_group("Ban, ngành, đoàn thể")
_UNITS = (
    a_unit("Thôn Khe Lim", groups=(_HAMLETS,)),
    a_unit("Trường Tiểu học", groups=(_SECTORS,), formerly=("Trường Cấp 1",)),
    a_unit("Bưu điện xã"),
)
_FARMING = a_field(
    "Nông nghiệp",
    about="Trồng trọt, chăn nuôi & thủy lợi.",
    lead="Hội Nông dân xã",
    partners=("Hội Phụ nữ", "Đoàn Thanh niên"),
    criteria=Criteria(general=("Làm thật",), by_subject=((Subject.COLLECTIVE, ("Có từ năm hộ cùng làm",)),)),
)
_SCHOOL, _DEFENCE = a_field("Giáo dục"), a_field("Quốc phòng")
_MOVEMENT = a_movement("Chung sức xây dựng nông thôn mới")
_CONTEST = Contest(
    id="guong-tot",
    name="Gương tốt quanh ta",
    about="Viết về người thật, việc thật.",
    rules=("Mỗi bài từ 250 đến 700 chữ.", "Người được viết đồng ý."),
    closes=date(2026, 9, 30),
)


def small_plan() -> Plan:
    """A plan that says something of everything a plan can say."""
    return a_plan(
        decree="12/KH-UBND",
        issued=date(2024, 1, 15),
        issuer="UBND xã Suối Ngàn",
        period=Span(date(2024, 10, 1), date(2026, 12, 31)),
        basis=("Luật Thi đua, khen thưởng số 06/2022/QH15",),
        about="Phát hiện, biểu dương, nhân rộng những tấm gương bình dị mà cao quý.",
        note="Số liệu minh họa.",
        steps=("Phát hiện", "Lựa chọn", "Tuyên truyền"),
        criteria=Criteria(general=("Được nhân dân nơi cư trú thừa nhận",)),
        fields=(_FARMING, _SCHOOL, _DEFENCE),
        movements=(_MOVEMENT,),
        groups=(_HAMLETS, _SECTORS),
        units=_UNITS,
        obligations=(
            Obligation(
                id="gioi-thieu",
                name="Giới thiệu gương điển hình",
                units=_UNITS[:2],
                due=DueRule(5),
                to="Văn phòng UBND xã",
            ),
            Obligation(id="luan-phien", name="Bài luân phiên", rotation=((1, _UNITS[:1]), (2, _UNITS[1:]))),
        ),
        milestones=(
            Milestone(when=date(2025, 6, 11), name="Gặp mặt điển hình"),
            Milestone(when=Quarter(2026, 4), name="Tổng kết", kind=MilestoneKind.CONGRESS),
        ),
        approval=Approval(by="Phó Chủ tịch UBND xã"),
        channels=(
            Channel(
                id="radio", name="Đài truyền thanh xã", column="Người tốt quanh ta", minutes=15, hour="17:00", voices=2
            ),
        ),
        contests=(_CONTEST, Contest(id="anh-dep", name="Ảnh đẹp quê hương")),
        yearbooks=(YearbookDefinition(id="2024-2026", title="Ba năm thi đua", first_year=2024, last_year=2026),),
        commendations=(Commendation(name="Giấy khen"), Commendation(name="Nêu gương", about="Trên loa của thôn.")),
        abbreviations=(("UBND", "Ủy ban nhân dân"),),
        sample=True,
    )


def _head(honoree: str) -> YamlMapping:
    found = compose(f"honoree: {{name: {honoree}}}")
    assert isinstance(found, YamlMapping)
    return found


def small_site() -> Site:
    """Four stories, of which three are out, and an article, under `small_plan`."""
    body = a_body(
        f'<p>Từ <a href="{LINK}0{LINK}">lớp học đêm</a> đến <a href="{LINK}1{LINK}">bài chưa duyệt</a>.</p>\n'
        f'<figure><img src="{ROOT}media/rau%20xanh.jpg" alt="Luống rau"></figure>',
        links=(
            Link(address="guong/lop-hoc-dem/", piece="lop-hoc-dem"),
            Link(address="guong/cho-duyet/", piece="cho-duyet"),
        ),
        files=("media/rau xanh.jpg",),
    )
    stories = (
        a_story(
            "vuon-rau",
            title="Vườn rau của tổ phụ nữ & “bí quyết” 5 < 7",
            summary="Mười hai hộ cùng trồng rau, thu nhập thêm 3 triệu đồng mỗi tháng.",
            fields=(_FARMING,),
            unit=_UNITS[0],
            day=date(2025, 3, 31),
            subject=Subject.COLLECTIVE,
            honorees=(a_person("Tổ phụ nữ thôn Khe Lim", place=a_place("Thôn Khe Lim", "thon-khe-lim")),),
            movements=(_MOVEMENT,),
            author="Lê Thị Hoa",
            photos=(a_photo("media/rau xanh.jpg", caption="Luống rau", credit="Anh Tuấn"),),
            awards=(an_award(decision="45/QĐ-UBND", day=date(2025, 4, 2), by="Chủ tịch UBND xã"),),
            aliases=("bai-viet/123/",),
            body=body,
            read_aloud=read_aloud(
                _head("Tổ phụ nữ thôn Khe Lim"),
                "Tổ có 12 hộ, theo VietGAP.\n\nMỗi hộ thêm 3,5 triệu đồng/tháng.",
                1,
                {},
            ),
        ),
        a_story(
            "lop-hoc-dem",
            title="Lớp học đêm",
            fields=(_SCHOOL, _FARMING),
            unit=_UNITS[1],
            day=date(2025, 1, 3),
            quarter=Quarter(2024, 4),
            honorees=(a_person("Thầy Vi Văn Ân", role="Giáo viên", place=a_place("Bản Hốc")),),
            contest=_CONTEST,
            body=a_body("<p>Cứ <strong>bảy</strong> giờ tối, đèn lại sáng.</p>"),
        ),
        a_story("cong-thuc", title="=SUM(A1:A9)", fields=(_FARMING,), unit=_UNITS[0], day=date(2025, 3, 31)),
        a_story("cho-duyet", fields=(_FARMING,), unit=_UNITS[0], status=Status.SUBMITTED),
    )
    return a_site(*stories, articles=[an_article(day=date(2025, 5, 14), movements=(_MOVEMENT,))], plan=small_plan())


@cache
def made() -> Mapping[str, bytes]:
    """Every golden output as the code makes it now, by the name of its file."""
    found = collected(small_site(), TODAY)
    pictures = {"media/rau xanh.jpg": a_web_picture("rau-xanh", share=True)}
    sheets = tuple(pages(found, SITE_URL, SITE_NAME, Made(pictures=pictures)))
    parts = ("site", "feeds", "data")
    outputs = {
        o.path: o.data for o in small_outputs(found, sheets, SITE_URL, SITE_NAME, ["huong-dan/"], parts, pictures)
    }
    texts = {path.replace("/", "_"): outputs[path] for path in OUTPUTS}
    return {**texts, "plan.txt": plan_text(small_plan()).encode()}


def rewrite() -> None:
    """Takes what the code makes now for right."""
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.iterdir():
        file.unlink()
    for name, data in made().items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    rewrite()
