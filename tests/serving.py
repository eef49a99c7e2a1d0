"""A built site on the loopback address, as a web server of today gives it: text compressed, types right, nothing kept back."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import ClassVar

# what a server compresses by default; the parts of a search index are compressed already
TEXT = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".webmanifest", ".csv")


@lru_cache(maxsize=512)
def _compressed(path: str, size: int, modified: int) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class _Site(SimpleHTTPRequestHandler):
    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".webp": "image/webp",
        ".avif": "image/avif",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
    }
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_head(self):  # type: ignore[no-untyped-def]  # the base class leaves it untyped
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path = path / "index.html"
        asked = self.path.split("?")[0]
        is_page = asked.endswith("/") or not Path(self.translate_path(self.path)).is_dir()
        if not (
            path.is_file() and is_page and path.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        ):
            return super().send_head()
        found = path.stat()
        data = _compressed(str(path), found.st_size, found.st_mtime_ns)
        self.send_response(200)
        kind = self.guess_type(str(path))
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=0")
        self.end_headers()
        return BytesIO(data)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        # a browser that has gone on to the next page
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site, which ends with the `with`."""
    httpd = _Server(("127.0.0.1", 0), partial(_Site, directory=str(site)))
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{httpd.server_address[1]}/"
    finally:
        httpd.shutdown()
        thread.join()
        httpd.server_close()
