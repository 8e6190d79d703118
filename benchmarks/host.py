"""Serves a site as static hosts do: text compressed, connections kept open, files cached."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg")


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve a site at a free port of this machine and return its address, without a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@lru_cache(maxsize=256)
def sent(path: Path) -> bytes:
    """Return what goes over the line for a file."""
    content = path.read_bytes()
    return gzip.compress(content, 6) if _is_text(path) else content


def _kind(path: Path) -> str:
    return guess_type(path.name)[0] or "application/octet-stream"


def _is_text(path: Path) -> bool:
    return _kind(path).startswith(COMPRESSED)


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Send a file, or say that there is none."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = sent(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", _kind(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if _is_text(path):
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
