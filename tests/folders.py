"""Content folders from dicts: a test writes only what it speaks of, the rest is a good story in a small plan."""

from __future__ import annotations

import io
import json
import wave
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from site_builder.check.content import checked
from site_builder.load.site import load_site
from site_builder.load.values import Findings
from site_builder.model.site import Site
from site_builder.problems import Problem

PLAN = "preset: thuong-ninh-2023-2025\n"

STORY: Mapping[str, object] = {
    "title": "Vườn rau sạch của tổ phụ nữ",
    "field": "nong-nghiep",
    "unit": "hoi-phu-nu",
    "quarter": "2023-Q2",
    "subject": "tap-the",
    "date": date(2023, 5, 12),
    "status": "approved",
    "approved": {"by": "Chủ tịch UBND xã", "on": date(2023, 5, 10)},
}
ARTICLE: Mapping[str, object] = {key: STORY[key] for key in ("title", "date", "status", "approved")}
BODY = "Mười hai hộ cùng trồng rau không thuốc.\n"


def a_sound(seconds: int = 2) -> bytes:
    """Silence as a WAV file, 8 kHz."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8_000)
        sound.writeframes(b"\x80" * 8_000 * seconds)
    return buffer.getvalue()


def a_content(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """The folder `content` under `folder` with the files; with a one-line plan unless they hold one."""
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    for path, text in {"plan.yml": PLAN, **(files or {})}.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return content


def a_story_text(body: str = BODY, **changes: object) -> str:
    """A good story's file. A change to None leaves the key out; values are written as JSON, which is YAML."""
    return _text({**STORY, **changes}, body)


def an_article_text(body: str = BODY, **changes: object) -> str:
    """A good article's file, with changes like those of `a_story_text`."""
    return _text({**ARTICLE, **changes}, body)


def _text(values: Mapping[str, object], body: str) -> str:
    lines = (f"{key}: {_value(value)}\n" for key, value in values.items() if value is not None)
    return f"---\n{''.join(lines)}---\n{body}"


def _value(value: object) -> str:
    return str(value) if isinstance(value, date) else json.dumps(value, ensure_ascii=False, default=str)


def loaded(folder: Path, files: Mapping[str, str | bytes] | None = None) -> tuple[Site | None, list[Problem]]:
    """The site of a folder of these files and the problems of loading it, not of checking it."""
    findings = Findings()
    site = load_site(a_content(folder, files), "content", findings)
    return site, findings.problems


def the_site(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Site:
    """The site of a folder in which nothing is wrong."""
    site, problems = loaded(folder, files)
    assert not problems
    assert site is not None
    return site


def problems_of(folder: Path, files: Mapping[str, str | bytes] | None = None) -> tuple[Problem, ...]:
    """Every problem that `site-builder check` finds in a folder of these files."""
    return checked(a_content(folder, files), "content").problems


def codes(problems: object) -> list[str]:
    """The codes of the problems, in order."""
    return [problem.code.value for problem in problems]  # type: ignore[attr-defined]
