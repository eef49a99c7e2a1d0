"""Pins of bulletins, recordings of stories and weeks: what is wrong is told and left out, everything else stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.model.period import Week
from site_builder.model.site import Recording
from tests.folders import a_sound, a_story_text, codes, loaded, the_site

WEEK = Week(2023, 20)
STORIES = {"stories/a.md": a_story_text(id="a"), "stories/b.md": a_story_text(id="b")}


def test_a_pin(tmp_path: Path) -> None:
    text = "items: [b, a]\nopening: Kính chào bà con.\nclosing: Hẹn gặp lại.\n"
    (pin,) = the_site(tmp_path, {**STORIES, "radio/2023-W20.yml": text}).pins
    assert (pin.week, pin.items, pin.opening, pin.closing) == (WEEK, ("b", "a"), "Kính chào bà con.", "Hẹn gặp lại.")
    assert pin.where.file == "content/radio/2023-W20.yml"


def test_a_pin_of_words_alone_leaves_the_order_to_us(tmp_path: Path) -> None:
    (pin,) = the_site(tmp_path, {**STORIES, "radio/2023-w20.yaml": "opening: Chào\n"}).pins
    assert pin.items == ()


@pytest.mark.parametrize("text", ["", "# để đấy\n", "~\n"])
def test_an_empty_pin_settles_nothing(tmp_path: Path, text: str) -> None:
    site, problems = loaded(tmp_path, {**STORIES, "radio/2023-W20.yml": text})
    assert site is not None
    assert (site.pins, problems) == ((), [])


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"radio/2023-W20.yml": "items: [a, khong-co]\n"}, ["unknown-item"]),
        ({"radio/2023-W20.yml": "items: [a, a]\n"}, ["duplicate-id"]),
        ({"radio/2023-W20.yml": "itms: [a]\n"}, ["unknown-key"]),
        ({"radio/2023-W20.yml": "items: [a\n"}, ["broken-yaml"]),
        ({"radio/2023-W20.yml": "- a\n"}, ["wrong-type"]),
        ({"radio/2023-W20.yml": b"\xff\xfe\x00a"}, ["not-utf8"]),
        ({"radio/tuan-20.yml": "items: [a]\n"}, ["bad-period"]),
        ({"radio/2023-W54.yml": "items: [a]\n"}, ["bad-period"]),
        ({"radio/2023-W20.yml": "items: [a]\n", "radio/2023-w20.yaml": "items: [b]\n"}, ["duplicate-id"]),
    ],
)
def test_a_pin_that_is_wrong_costs_no_more_than_what_is_wrong(
    tmp_path: Path, files: dict[str, str | bytes], expected: list[str]
) -> None:
    site, problems = loaded(tmp_path, {**STORIES, **files})
    assert site is not None
    assert codes(problems) == expected
    assert [story.id for story in site.stories] == ["a", "b"]
    assert all("khong-co" not in pin.items for pin in site.pins)


def test_recordings_are_measured(tmp_path: Path) -> None:
    files = {
        "stories/a.md": a_story_text(id="a", audio="media/a.wav"),
        "media/a.wav": a_sound(3),
        "media/phat-thanh/2023-W20.wav": a_sound(5),
    }
    site = the_site(tmp_path, files)
    assert site.recordings == {"media/a.wav": Recording("media/a.wav", "audio/wav", len(a_sound(3)), 3)}
    assert site.weekly_recordings == {WEEK: Recording("media/phat-thanh/2023-W20.wav", "audio/wav", len(a_sound(5)), 5)}


@pytest.mark.parametrize("name", ["tap.wav", "2026-W99.wav", "2023-w20.flac"])
def test_a_recording_of_which_nobody_knows_the_week_is_told(tmp_path: Path, name: str) -> None:
    site, problems = loaded(tmp_path, {f"media/phat-thanh/{name}": a_sound(1)})
    assert site is not None
    assert codes(problems) == ["bad-period"]
    assert site.weekly_recordings == {}


def test_a_second_recording_of_a_week_is_told(tmp_path: Path) -> None:
    files = {"media/phat-thanh/2023-W20.wav": a_sound(1), "media/phat-thanh/2023-w20.wav": a_sound(2)}
    site, problems = loaded(tmp_path, files)
    assert site is not None
    assert codes(problems) == ["duplicate-id"]
    assert site.weekly_recordings[WEEK].seconds == 1


@pytest.mark.parametrize("kind", ["mp3", "m4a", "ogg", "opus", "wav"])
def test_noise_or_another_kind_is_no_sound(tmp_path: Path, kind: str) -> None:
    noise = bytes((7 * at * at + 3 * at) % 251 for at in range(200_000))
    for number, data in enumerate((noise, a_sound(2) if kind != "wav" else b"ID3" + noise)):
        files = {"stories/a.md": a_story_text(id="a", audio=f"media/a.{kind}"), f"media/a.{kind}": data}
        site, problems = loaded(tmp_path / str(number), files)
        assert site is not None
        assert codes(problems) == ["not-audio"]


@pytest.mark.parametrize(
    "data", [b"", b"kh\xf4ng ph\xe1i ti\xeang", a_sound(0), a_sound()[:20], a_sound(60)[: len(a_sound(20))]]
)
def test_a_file_that_is_no_sound_costs_the_story_its_sound_alone(tmp_path: Path, data: bytes) -> None:
    files = {
        "stories/a.md": a_story_text(id="a", audio="media/a.wav"),
        "media/a.wav": data,
        "media/phat-thanh/2023-w20.wav": data,
    }
    site, problems = loaded(tmp_path, files)
    assert site is not None
    assert codes(problems) == ["not-audio", "not-audio"]
    (story,) = site.stories
    assert (story.audio, story.media, site.recordings, site.weekly_recordings) == ("", (), {}, {})
    assert {problem.where.file for problem in problems} == {
        "content/stories/a.md",
        "content/media/phat-thanh/2023-w20.wav",
    }
