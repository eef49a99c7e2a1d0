"""Pagefind at work: documents in, the files that a browser loads piece by piece out."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import shutil
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pagefind.service import PagefindService

# what a page of ours loads; the rest of what Pagefind writes are its own boxes and buttons
_FILES = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.*.pagefind")
_FOLDERS = ("fragment", "index", "filter")
# far longer than any index takes
_PATIENCE = 1800.0
# how long a slow disk may take when everything is made, and the pause between two looks at it
_WRITING, _PAUSE = 120.0, 0.05


class NotIndexedError(Exception):
    """Pagefind is not there, cannot be run here, or has failed; says why."""


def index(documents: Path, folder: Path) -> None:
    """Makes the index of all documents below a folder in the empty `folder`. Raises NotIndexedError.

    They are handed over as files: Pagefind's Python interface takes a tenth of a second to answer, a document or a folder alike.
    """
    made = folder.with_name(f"{folder.name}-made")
    try:
        asyncio.run(asyncio.wait_for(_run(str(documents), str(made)), _PATIENCE))
    except Exception as error:  # whatever it is, the site is built without
        raise NotIndexedError(str(error).strip() or type(error).__name__) from error
    _take(made, folder)
    shutil.rmtree(made)


async def _run(source: str, target: str) -> None:
    # imported here: only who makes an index pays for it
    from pagefind.service import PagefindService

    service = await PagefindService().launch()
    working = asyncio.create_task(_made(service, source, target))
    try:
        # the interface waits for ever for a program that has ended: then only its listening ends
        await asyncio.wait((working, service._poll_task), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise NotIndexedError("Pagefind dừng giữa chừng")
        await working
    finally:
        working.cancel()
        service._responses.clear()
        with suppress(ProcessLookupError):
            await service.close()


async def _made(service: PagefindService, source: str, target: str) -> None:
    made = await service.create_index({"force_language": "vi"})
    pages = (await made.add_directory(source))["page_count"]
    await made.write_files(target)
    # Pagefind answers while the system still writes, and what is not written when it ends is lost
    given_up = time.monotonic() + _WRITING
    while not _is_whole(Path(target), pages):
        if time.monotonic() > given_up:
            raise NotIndexedError("Pagefind không ghi xong chỉ mục")
        await asyncio.sleep(_PAUSE)


def _is_whole(made: Path, pages: int) -> bool:
    """Whether everything is on disk, to the last byte."""
    try:
        told = json.loads((made / "pagefind-entry.json").read_bytes())
        counted = sum(language["page_count"] for language in told["languages"].values())
        fragments = len(os.listdir(made / "fragment"))
        files = (entry for name in (".", *_FOLDERS) if (made / name).is_dir() for entry in os.scandir(made / name))
        # a small file is written in one stroke: it is there or it is empty
        are_written = all(entry.stat().st_size for entry in files if entry.is_file())
        large = [
            path for ending in ("*.pf_meta", "wasm.*.pagefind", "index/*", "filter/*") for path in made.glob(ending)
        ]
        return (
            counted == pages == fragments and are_written and all(gzip.decompress(path.read_bytes()) for path in large)
        )
    except (OSError, ValueError, KeyError, EOFError, zlib.error):
        return False


def _take(made: Path, folder: Path) -> None:
    files = [path for pattern in _FILES for path in made.glob(pattern)]
    if not any(path.name.endswith(".pf_meta") for path in files):
        raise NotIndexedError("Pagefind không để lại chỉ mục")
    for path in files:
        shutil.move(path, folder / path.name)
    for name in _FOLDERS:
        if (made / name).is_dir():
            shutil.move(made / name, folder / name)
