"""`site-builder radio speak`: a script or a piece as sound, by a program that reads aloud."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.commands.options import content_or_default
from site_builder.commands.radio_week import in_flow, no_bulletin, published, refuse_future, script_of, unknown_piece

if TYPE_CHECKING:
    from site_builder.collect.publication import Publication
    from site_builder.collect.scripts import Script
    from site_builder.model.period import Week
    from site_builder.model.plan import Plan

USUAL_COMMAND = "espeak-ng -v vi -s 150 -f {text} -w {audio}"
# seconds; a slow voice on a slow machine reads a quarter of an hour in less
_PATIENCE = 1800.0
_TOLD_LINES = 8
_NO_PROGRAM = (
    "Máy này chưa có chương trình đọc. Cài espeak-ng (Debian, Ubuntu: sudo apt install espeak-ng; Windows, macOS: xem "
    "github.com/espeak-ng/espeak-ng), hoặc khai dòng lệnh của chương trình khác vào khóa “speak” của kênh radio trong "
    f'plan.yml, như speak: "{USUAL_COMMAND}".'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is to be read, and the usual path of the sound inside the content folder.

    `then` does and tells what comes next, given the path where the sound was written and the content folder.
    """

    paragraphs: Sequence[str]
    path: str
    then: Callable[[str, Path], Iterator[str]]


def render(
    week: Week | None,
    *,
    story: str | None,
    output: Path | None,
    force: bool,
    content: Path | None,
    config: Path | None,
    today: date | None,
) -> None:
    """Renders the week's script, or the story alone, and says where the sound is."""
    if (week is None) == (story is None):
        raise click.UsageError("Ghi tuần cần đọc, như 2026-W47, hoặc một bài bằng --story MÃ (chỉ một trong hai).")
    folder = content_or_default(content, config)
    publication = published(folder, config, today, aim="đọc")
    reading = _of_week(week, publication) if week is not None else _of_story(story or "", publication)
    file = output or folder / reading.path
    command = _command(publication.plan, file)
    _refuse_existing(file, force=force)
    if week is not None:
        _refuse_second(file, week, folder)
    click.echo("Đang đọc, có thể mất vài phút…", err=True)
    seconds = spoken_into(file, reading.paragraphs, command, force=force)

    from site_builder.render.radio.words import duration

    click.echo(f"Đã ghi {file.as_posix()}: {duration(seconds)}.")
    if file.resolve().is_relative_to(folder.resolve()):
        for told in reading.then(file.resolve().relative_to(folder.resolve()).as_posix(), folder):
            click.echo(told)


def _of_week(week: Week, publication: Publication) -> Reading:
    from site_builder.collect.recordings import silenced
    from site_builder.load.periods import parse_week
    from site_builder.load.recordings import FOLDER

    refuse_future(week, publication.today)
    script = script_of(publication, week)
    if script is None or not (script.items or (script.bulletin.pin and script.bulletin.pin.opening)):
        raise no_bulletin(week)
    bulletin = script.bulletin

    def then(path: str, content: Path) -> Iterator[str]:
        folder, _, name = path.rpartition("/")
        if folder != FOLDER or parse_week(name.rpartition(".")[0]) != week:
            return
        if bulletin.is_settled and silenced(publication.site, week):
            yield "Tuần này có bài đã rút hoặc chưa duyệt nên bản này chưa lên trang; site-builder check nói rõ phải làm gì."
            return
        yield "Lần dựng trang sau, trang của tuần và feed có bản này để nghe."
        if not bulletin.is_settled:
            yield from _pinned(script, content)

    return Reading(
        paragraphs=[line.words for line in script.lines if not line.is_played],
        path=f"{FOLDER}/{week.slug}.wav",
        then=then,
    )


def _pinned(script: Script, content: Path) -> Iterator[str]:
    """Writes down what the recording holds: else nobody could tell whether a piece that is taken back is heard in it."""
    from site_builder.commands.radio_pin import write_pin

    if script.bulletin.pin is not None:
        ids = ", ".join(piece.id for piece in script.bulletin.items)
        yield f"Ghi các bài vừa đọc vào {script.bulletin.pin.where.file}:"
        yield f"  items: [{ids}]"
    elif script.items:
        file = write_pin(content, script)
        yield f"Đã ghim các bài vừa đọc vào {file.as_posix()}, để bản tin và bản này luôn khớp nhau."


def _of_story(id: str, publication: Publication) -> Reading:
    from site_builder.collect.phrases import sentence
    from site_builder.collect.recordings import taken_back
    from site_builder.collect.station import said_of, station

    piece = next((piece for piece in publication.site.pieces if piece.id == id), None)
    if piece is None:
        raise click.UsageError(unknown_piece(id, publication))
    if taken_back(piece):
        raise click.UsageError(f"Bài “{id}” đã rút hoặc người được nêu gương chưa đồng ý nên không đọc.")
    title = sentence(said_of(piece, piece.title, station(publication.plan)))

    def then(path: str, content: Path) -> Iterator[str]:
        if piece.audio == path:
            yield "Lần dựng trang sau, trang của bài và feed có bản này để nghe."
        else:
            yield f"Để trang của bài có chỗ bấm nghe, thêm vào phần khai báo của {piece.where.file} dòng:"
            yield f"  audio: {in_flow(path)}"

    return Reading(paragraphs=[title, *piece.read_aloud.paragraphs], path=f"media/{id}.wav", then=then)


def _command(plan: Plan, file: Path) -> list[str]:
    """The command line for the file, with its places still to be filled."""
    from site_builder.collect.station import station
    from site_builder.load.files import AUDIO_KINDS

    if file.suffix.lower() not in AUDIO_KINDS:
        raise click.UsageError(f"“{file}” không có đuôi của tệp tiếng; dùng được: {', '.join(AUDIO_KINDS)}.")
    own = station(plan).channel.speak
    if own:
        return shlex.split(own)
    if shutil.which("espeak-ng") is None:
        raise click.ClickException(_NO_PROGRAM)
    if file.suffix.lower() != ".wav":
        raise click.UsageError(
            f"espeak-ng chỉ ghi được tệp .wav, không ghi được “{file.name}”. Đổi đuôi, hoặc khai “speak” trong plan.yml."
        )
    return shlex.split(USUAL_COMMAND)


def _refuse_existing(file: Path, *, force: bool) -> None:
    if file.exists() and not force:
        raise click.ClickException(
            f"Đã có {file.as_posix()}. Muốn thay tệp ấy thì thêm --force; muốn giữ thì ghi ra tệp khác bằng --output."
        )


def _refuse_second(file: Path, week: Week, content: Path) -> None:
    """Refuses a second recording beside another of the week: listeners would get only one, and perhaps not the new one."""
    from site_builder.load.files import AUDIO_KINDS
    from site_builder.load.periods import parse_week
    from site_builder.load.recordings import FOLDER

    folder = content / FOLDER
    if file.parent.resolve() != folder.resolve():
        return
    for other in sorted(folder.glob("[!.]*")):
        is_other = other.name != file.name and other.suffix.lower() in AUDIO_KINDS
        if is_other and parse_week(other.stem) == week and parse_week(file.stem) == week:
            raise click.ClickException(
                f"{week.name} đã có bản thu {other.as_posix()}, mà trang chỉ dùng một bản. Xóa hay đổi chỗ tệp ấy rồi chạy lại."
            )


def spoken_into(file: Path, paragraphs: Sequence[str], command: Sequence[str], *, force: bool) -> int:
    """Has the paragraphs read into the file, whole or not at all; gives its length in seconds.

    Raises click.ClickException where no sound that can be played comes of it.
    """
    from site_builder.load.recordings import recording
    from site_builder.load.values import Findings
    from site_builder.problems import Where
    from site_builder.write import put

    parent = file.parent.resolve()
    parent.mkdir(parents=True, exist_ok=True)
    # hidden: no build takes what is on its way for a recording
    with tempfile.TemporaryDirectory(dir=parent, prefix=".", suffix=".part", ignore_cleanup_errors=True) as name:
        text, audio = Path(name, "loi-doc.txt"), Path(name, f"tieng{file.suffix.lower()}")
        # an empty line between two paragraphs: programs that read aloud pause there
        text.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8", newline="\n")
        _run(filled(command, text, audio))
        made = recording(Path(name), audio.name, Where(audio.name), Findings())
        if made is None:
            raise click.ClickException(
                f"Chương trình đọc “{command[0]}” chạy xong mà không có tệp tiếng nghe được; không ghi gì vào {file.as_posix()}."
            )
        _refuse_existing(file, force=force)
        put(file.parent, file.name, audio.read_bytes())
    return made.seconds


def filled(command: Sequence[str], text: Path, audio: Path) -> list[str]:
    """The arguments with the two files in their places."""
    files = {"{text}": str(text), "{audio}": str(audio)}
    return [re.sub(r"\{text\}|\{audio\}", lambda place: files[place[0]], argument) for argument in command]


def _run(command: Sequence[str]) -> None:
    """Runs the program to its end. Raises click.ClickException with what it said where it fails or takes too long."""
    with tempfile.TemporaryFile() as said:
        try:
            # a session of its own, so that whatever it has started ends with it
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
            )
        except OSError as error:
            from site_builder.vietnamese.system import reason

            raise click.ClickException(f"Không chạy được chương trình đọc “{command[0]}”: {reason(error)}.") from None
        try:
            code = process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            _end(process)
            raise click.ClickException(
                f"Chương trình đọc “{command[0]}” chạy quá {_PATIENCE / 60:.0f} phút nên đã bị dừng."
            ) from None
        except BaseException:
            _end(process)
            raise
        if code:
            said.seek(0)
            lines = said.read().decode("utf-8", "replace").splitlines()
            told = "".join(f"\n  {line.rstrip()}" for line in lines[-_TOLD_LINES:])
            raise click.ClickException(
                f"Chương trình đọc “{command[0]}” báo hỏng (mã thoát {code})" + (f":{told}" if told else ".")
            )


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
