"""`sw.js`, the service worker, with what it is to keep: a small script in `worker.js` beside this file, a list in front of it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b, sha256
from html import unescape
from importlib.resources import files
from urllib.parse import urljoin, urlsplit

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.render.output import Output

# how many stories are kept though nobody has opened them
NEWEST = 10
# gives the bytes of a file of the finished site by its path; raises OSError where there is none
Read = Callable[[str], bytes]

_ADDRESS = re.compile(r'\s(?:href|src)="([^"]+\.(?:css|js|svg)(?:\?[^"]*)?)"')


def worker(publication: Publication, read: Read) -> Iterator[Output]:
    """The worker and the list of published pieces, by which it knows what was withdrawn.

    Its bytes change when a piece is published or withdrawn, or one of the files changes that it keeps by itself; then browsers
    take it as new and it puts in order what it kept.
    """
    newest = [story.address for story in publication.stories[:NEWEST]]
    published = sorted(piece.address for piece in publication.pieces)
    shell = list(_shell(newest[:1], read))
    files = [(address, _digest(read(_path(address)))) for address in shell]
    stories = {address: _digest(read(_path(address))) for address in newest}
    script = _script("worker.js")
    kept = {
        "version": _digest(json.dumps([script, files, stories, published]).encode()),
        "shell": shell,
        "newest": stories,
        "offline": addresses.OFFLINE,
        "published": addresses.PUBLISHED,
        "search": addresses.SEARCH,
    }
    yield Output(
        addresses.WORKER, f"// site_builder\nvar KEPT={json.dumps(kept, separators=(',', ':'))};\n{script}".encode()
    )
    yield Output(addresses.PUBLISHED, "".join(map(mark, published)).encode())


def mark(address: str) -> str:
    """The eight characters that stand for the address of a piece in the list: of ten thousand pieces it is 80 kB."""
    return b64encode(sha256(address.encode()).digest()[:6]).decode()


def no_worker() -> Output:
    """The worker of a site that keeps nothing: it takes the place of a former one, empties what that kept, and goes."""
    return Output(addresses.WORKER, _script("no-worker.js").encode())


def _shell(stories: Sequence[str], read: Read) -> Iterator[str]:
    """The home page, the page for want of a network, and the files without which no page can be shown."""
    yield from (addresses.HOME, addresses.OFFLINE)
    pages = (addresses.HOME, addresses.OFFLINE, *stories)
    found = (address for page in pages for address in _assets(page, read(_path(page)).decode()))
    yield from sorted(set(found))


def _assets(page: str, html: str) -> Iterable[str]:
    # the host is a stand-in: only what stands below the site's own root is taken
    root = addresses.STAND_IN
    for written in _ADDRESS.findall(html):
        address = urljoin(root + page, unescape(written))
        if address.startswith(f"{root}assets/"):
            yield address.removeprefix(root)


def _path(address: str) -> str:
    """The file that answers at an address."""
    path = urlsplit(address).path
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=6).hexdigest()


def _script(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
