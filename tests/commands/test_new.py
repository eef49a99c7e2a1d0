"""`site-builder new`: a valid file in the right folder, asked for or told by options; nothing is ever overwritten."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from site_builder.check.content import checked
from site_builder.load.plan import preset, preset_ids
from site_builder.load.values import Findings
from site_builder.model.period import Quarter
from site_builder.model.story import Consent, Status, Story
from site_builder.model.terms import Subject
from tests.conftest import Run
from tests.folders import a_content, a_story_text

PLAN = """\
preset: thuong-ninh-2023-2025
movements:
  - {id: nong-thon-moi, name: Chung sức xây dựng nông thôn mới}
  - {id: dan-van-kheo, name: Dân vận khéo}
contests:
  only: [{id: guong-tot, name: Gương tốt quanh ta}]
"""
TODAY = ("--today", "2023-05-20")
LEAST = (
    "--title",
    "Vườn rau sạch",
    "--field",
    "nong-nghiep",
    "--unit",
    "hoi-phu-nu",
    "--subject",
    "tap-the",
    "--no-input",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, {"plan.yml": PLAN})
    return tmp_path


def the_story(project: Path) -> Story:
    """The one story of the project, in which nothing is wrong."""
    result = checked(project / "content", "content")
    assert result.problems == ()
    assert result.site is not None
    (story,) = result.site.stories
    return story


def test_the_least_that_must_be_said(project: Path, site_builder: Run) -> None:
    done = site_builder("new", *TODAY, *LEAST, folder=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "content/stories/2023/q2/vuon-rau-sach.md" in done.stdout
    story = the_story(project)
    assert (story.id, story.title, story.status) == ("vuon-rau-sach", "Vườn rau sạch", Status.DRAFT)
    assert (story.day, story.quarter, story.submitted) == (date(2023, 5, 20), Quarter(2023, 2), None)
    assert story.where.file == "content/stories/2023/q2/vuon-rau-sach.md"


def test_every_answer_is_an_option(project: Path, site_builder: Run) -> None:
    done = site_builder(
        "new",
        *TODAY,
        *(
            "--content",
            "content",
            "--no-input",
            "--title",
            "Lời dặn: học Bác, 16:45",
            "--summary",
            "Mười hai hộ: trồng rau.",
        ),
        *(
            "--field",
            "Nông nghiệp",
            "--unit",
            "Hội Liên hiệp Phụ nữ xã",
            "--quarter",
            "Quý III/2023",
            "--subject",
            "Cá nhân",
        ),
        *("--honoree", "Bà Lê Thị Hoa", "--role", "tổ trưởng: tổ 1", "--place", "Thôn 1"),
        *(
            "--movement",
            "dan-van-kheo",
            "--movement",
            "Chung sức xây dựng nông thôn mới",
            "--contest",
            "Gương tốt quanh ta",
        ),
        *("--author", "no", "--date", "12/7/2023", "--submitted", "2023-07-03", "--id", "loi-dan"),
        folder=project,
    )
    assert (done.returncode, done.stderr) == (0, "")
    story = the_story(project)
    assert (story.id, story.title, story.summary) == ("loi-dan", "Lời dặn: học Bác, 16:45", "Mười hai hộ: trồng rau.")
    assert (story.field.id, story.unit.id, story.subject) == ("nong-nghiep", "hoi-phu-nu", Subject.PERSON)
    (person,) = story.honorees
    assert (person.name, person.role, getattr(person.place, "id", "")) == ("Bà Lê Thị Hoa", "tổ trưởng: tổ 1", "thon-1")
    assert [movement.id for movement in story.movements] == ["dan-van-kheo", "nong-thon-moi"]
    assert story.contest is not None
    assert (story.author, story.day, story.submitted) == ("no", date(2023, 7, 12), date(2023, 7, 3))
    assert story.where.file == "content/stories/2023/q3/loi-dan.md"


@pytest.mark.parametrize("id", preset_ids())
def test_check_accepts_it_on_every_preset(id: str, tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"plan.yml": f"preset: {id}\n"})
    plan = preset(id, Findings())
    assert plan is not None
    today = Quarter.of(plan.period.first).next().last
    done = site_builder(
        *("new", "--today", today, "--no-input", "--title", "Gương tốt", "--summary", "Một việc tốt."),
        *("--field", plan.fields[0].name, "--unit", plan.units[-1].name, "--subject", plan.subjects[-1].value),
        folder=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert the_story(tmp_path).unit == plan.units[-1]


@pytest.mark.parametrize(
    ("existing", "text"),
    [
        ("stories/2023/q2/vuon-rau-sach.md", "của người khác"),
        ("stories/2021/vuon-rau-sach.md", a_story_text()),
        ("articles/vuon-rau-sach.md", a_story_text()),
        ("stories/khac.md", a_story_text(id="vuon-rau-sach")),
        ("gui-ve/khac.md", a_story_text().replace("title:", "id: vuon-rau-sach  # mã\ntitle:")),
    ],
)
def test_nothing_is_overwritten_and_no_id_given_twice(
    project: Path, site_builder: Run, existing: str, text: str
) -> None:
    content = a_content(project, {"plan.yml": PLAN, existing: text})
    done = site_builder("new", *TODAY, *LEAST, folder=project)
    assert done.returncode == 2
    assert existing in done.stderr
    assert "--id" in done.stderr
    assert [path.relative_to(content).as_posix() for path in content.rglob("*.md")] == [existing]
    assert (content / existing).read_text(encoding="utf-8") == text
    assert site_builder("new", *TODAY, *LEAST, "--id", "vuon-rau-2", folder=project).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--field", "nong-ngiep"), "nong-nghiep"),
        (("--unit", "hoi-phu-lu"), "hoi-phu-nu"),
        (("--subject", "nhóm"), "ca-nhan"),
        (("--quarter", "Q9"), "Q4/2026"),
        (("--quarter", "2030-Q1"), "ngoài giai đoạn"),
        (("--movement", "khong-co"), "phong trào"),
        (("--contest", "khong-co"), "cuộc thi"),
        (("--date", "31/6/2023"), "31/6/2023"),
        (("--date", "12/5/23"), "từ 1900 đến 2199"),
        (("--submitted", "mai"), "--submitted"),
        (("--consent", "31/2/2023"), "không phải ngày có thật"),
        (("--today", "mai"), "mai"),
        (("--id", "../../etc"), "etc"),
        (("--id", "Vườn Rau"), "vuon-rau"),
        (("--title", "  "), "--title"),
    ],
)
def test_a_wrong_option_says_what_is_right_and_writes_nothing(
    project: Path, site_builder: Run, arguments: tuple[str, str], words: str
) -> None:
    done = site_builder("new", *TODAY, *LEAST, *arguments, folder=project)
    assert done.returncode == 2
    assert words in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert list((project / "content").rglob("*.md")) == []


def test_all_that_is_wrong_is_told_at_once(project: Path, site_builder: Run) -> None:
    wrong = {
        "--field": "Nông ngiệp",
        "--unit": "Thôn 99",
        "--quarter": "Q9",
        "--subject": "nhóm",
        "--movement": "khong-co",
        "--contest": "khong-co",
        "--consent": "31/2/2023",
        "--date": "12/5/23",
        "--submitted": "mai",
        "--id": "Vườn Rau",
    }
    done = site_builder("new", *TODAY, "--no-input", *(word for pair in wrong.items() for word in pair), folder=project)
    assert done.returncode == 2
    assert f"Có {len(wrong) + 1} chỗ phải sửa:" in done.stderr
    assert re.findall(r"^- (--[a-z]+): ", done.stderr, re.MULTILINE) == [
        *("--field", "--unit", "--quarter", "--subject", "--movement", "--contest", "--consent", "--id"),
        *("--date", "--submitted"),
    ]
    assert "- Thiếu --title;" in done.stderr
    assert list((project / "content").rglob("*.md")) == []


def test_everything_that_is_missing_is_one_sentence(project: Path, site_builder: Run) -> None:
    done = site_builder("new", "--today", "2031-01-01", "--no-input", folder=project)
    assert done.returncode == 2
    assert "Thiếu --title, --field, --unit, --quarter (quý này “2031-Q1” nằm ngoài giai đoạn 2023–2025" in done.stderr
    assert "--subject; chạy lệnh" in done.stderr


def test_wrong_options_are_told_before_anything_is_asked(project: Path) -> None:
    code, shown = typed(project, [], *TODAY, *("--field", "Nông ngiệp", "--contest", "khong-co"))
    assert code == 2, shown
    assert "Có 2 chỗ phải sửa:" in shown
    assert "Tên bài" not in shown
    assert "Thiếu" not in shown


def test_a_plan_without_units_takes_no_story(tmp_path: Path) -> None:
    plan = "title: a\nplace: b\nlevel: commune\nperiod: 2023\nfields: [{id: y-te, name: Y tế}]\n"
    content = a_content(tmp_path, {"plan.yml": plan})
    code, shown = typed(tmp_path, [], *TODAY)
    assert code == 2, shown
    assert "--unit: kế hoạch chưa khai đơn vị nào; thêm vào mục “units” của plan.yml" in shown
    assert list(content.rglob("*.md")) == []


def test_hints_speak_of_the_plan_of_the_site(tmp_path: Path, site_builder: Run) -> None:
    own = "units:\n  - {id: thon-12, name: Thôn Khe Lim, group: thon}\nfields: {only: [{id: y-te, name: Y tế}]}\n"
    a_content(tmp_path, {"plan.yml": f"preset: thuong-ninh-2023-2025\n{own}"})
    done = site_builder("new", *TODAY, *LEAST, "--unit", "Khe Lin", folder=tmp_path)
    assert "chọn trong: “y-te” (Y tế)".casefold() in done.stderr.casefold()
    assert "Có phải “thon-12” (Thôn Khe Lim)?" in done.stderr
    shown = done.stderr.partition("xem bằng lệnh: site-builder ")[2].splitlines()[0].split()
    assert shown == ["plans", "show", "content/plan.yml"]
    printed = site_builder(*shown, folder=tmp_path).stdout
    assert "Thôn Khe Lim" in printed
    assert "Thôn 11" in printed


@pytest.mark.parametrize("missing", ["--title", "--field", "--unit", "--subject"])
def test_what_is_missing_is_named_where_nobody_can_be_asked(project: Path, site_builder: Run, missing: str) -> None:
    at = LEAST.index(missing)
    done = site_builder("new", *TODAY, *LEAST[:at], *LEAST[at + 2 :], folder=project)
    assert done.returncode == 2
    assert missing in done.stderr


def test_a_summary_is_asked_for_where_the_plan_requires_it(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"plan.yml": "preset: con-dao-2020\n"})
    done = site_builder(
        *(
            "new",
            "--no-input",
            "--title",
            "a",
            "--field",
            "day-tot-hoc-tot",
            "--unit",
            "cong-an",
            "--subject",
            "ca-nhan",
        ),
        folder=tmp_path,
    )
    assert done.returncode == 2
    assert "--summary" in done.stderr


def test_without_a_plan_it_says_what_to_do(tmp_path: Path, site_builder: Run) -> None:
    (tmp_path / "content").mkdir()
    done = site_builder("new", *LEAST, folder=tmp_path)
    assert done.returncode == 2
    assert "preset" in done.stderr


def test_the_plan_may_be_called_yaml(project: Path, site_builder: Run) -> None:
    (project / "content" / "plan.yml").rename(project / "content" / "plan.yaml")
    assert site_builder("new", *TODAY, *LEAST, folder=project).returncode == 0


def test_a_broken_plan_is_told(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"plan.yml": "level: làng\n"})
    done = site_builder("new", *LEAST, folder=tmp_path)
    assert done.returncode == 1
    assert "plan.yml:1:8" in done.stderr


def typed(folder: Path, answers: list[tuple[str, str]], *arguments: str) -> tuple[int, str]:
    """Runs `new` on a terminal; types each answer once its question stands there. The exit code and all that was shown."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "new", *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "NO_COLOR": "1", "TERM": "dumb"},
    )
    os.close(theirs)
    shown, at, waiting, until = "", 0, list(answers), time.monotonic() + 60
    rest = b""
    while time.monotonic() < until:
        if select.select([ours], [], [], 0.05)[0]:
            try:
                data = os.read(ours, 4096)
            except OSError:  # the other side is gone
                break
            if not data:
                break
            rest += data
            shown = rest.decode("utf-8", "ignore")
        if waiting and waiting[0][0] in shown[at:]:
            question, answer = waiting.pop(0)
            at = shown.index(question, at) + len(question)
            os.write(ours, answer.encode() + b"\n")
    os.close(ours)
    code = process.wait(timeout=10)
    assert waiting == [], shown
    return code, shown


def test_a_writer_is_asked_and_may_answer_with_numbers(project: Path) -> None:
    code, shown = typed(
        project,
        [
            ("Tên bài", "Vườn rau sạch"),
            ("Chọn số hoặc gõ tên", "4"),
            ("Chọn số hoặc gõ tên", "thôn 3"),
            ("Quý", ""),
            ("Chọn số hoặc gõ tên", "2"),
            ("Tên người, tập thể hoặc hộ", "Bà Lê Thị Hoa"),
            ("Chức vụ, nghề nghiệp", ""),
            ("Nơi ở", "Thôn 3"),
            ("Tóm tắt", ""),
            ("Chọn các số", "9"),
            ("Chọn các số", "1, dân vận khéo"),
            ("Chọn số hoặc gõ tên", "1"),
            ("đồng ý cho đăng", "31/2/2023"),
            ("đồng ý cho đăng", "3/5/2023"),
            ("Người viết", ""),
        ],
        *TODAY,
    )
    assert code == 0, shown
    assert "4. Nông nghiệp" in shown
    assert "Đã tạo content/stories/2023/q2/vuon-rau-sach.md" in shown
    story = the_story(project)
    assert (story.field.id, story.unit.id, story.subject, story.quarter.code) == (
        "nong-nghiep",
        "thon-3",
        Subject.PERSON,
        "2023-Q2",
    )
    assert [person.place.id for person in story.honorees if person.place] == ["thon-3"]
    assert story.contest is not None
    assert [movement.name for movement in story.movements] == ["Chung sức xây dựng nông thôn mới", "Dân vận khéo"]
    assert story.consent == Consent(given=True, on=date(2023, 5, 3))


def test_a_wrong_answer_is_asked_again_with_the_nearest_right_one(project: Path) -> None:
    code, shown = typed(
        project,
        [
            ("Tên bài", ""),
            ("Tên bài", "Vườn rau"),
            ("Chọn số hoặc gõ tên", "99"),
            ("Chọn số hoặc gõ tên", "nong-ngiep"),
            ("Chọn số hoặc gõ tên", "Nông nghiệp"),
            ("Chọn số hoặc gõ tên", "1"),
            ("Quý", "Q9"),
            ("Quý", "Q1/2031"),
            ("Quý", "quý 3 năm 2023"),
            ("Chọn số hoặc gõ tên", "nhóm"),
            ("Chọn số hoặc gõ tên", "hộ gia đình"),
            ("Tên người, tập thể hoặc hộ", ""),
            ("Tóm tắt", ""),
            ("bỏ trống được", ""),
            ("bỏ trống được", ""),
            ("đồng ý cho đăng", ""),
            ("Người viết", ""),
        ],
        *TODAY,
    )
    assert code == 0, shown
    assert "Có phải “nong-nghiep” (Nông nghiệp)?" in shown
    assert "ngoài giai đoạn" in shown
    story = the_story(project)
    assert (story.quarter.code, story.subject, story.honorees) == ("2023-Q3", Subject.HOUSEHOLD, ())


def test_what_was_told_by_options_is_not_asked(project: Path) -> None:
    code, shown = typed(
        project,
        [*[("bỏ trống được", "")] * 5, ("Người viết", "Minh")],
        *TODAY,
        *LEAST[:-1],
        *("--quarter", "2023-Q2"),
    )
    assert code == 0, shown
    assert "Tên bài" not in shown
    assert the_story(project).author == "Minh"


def test_breaking_off_writes_nothing(project: Path) -> None:
    code, shown = typed(project, [("Tên bài", "\x04")], *TODAY)
    assert code == 1, shown
    assert "Traceback" not in shown
    assert list((project / "content").rglob("*.md")) == []
