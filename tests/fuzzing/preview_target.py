"""The target of the preview: anything that a connection may say."""

import io
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from generator.publishing.serving.preview import _Handler, _Server
from generator.publishing.serving.preview_state import State
from tests.fuzzing.target import Target, Try

SECRET = b"CANARY-SECRET-5b1f"
"""What stands beside the site, and must not be answered."""


class _Connection:
    """A socket that says one thing and then ends."""

    def __init__(self, said: bytes) -> None:
        self._said = said
        self.answer = bytearray()

    def makefile(self, mode: str, _size: int) -> io.BytesIO:
        """Return what is said."""
        assert mode == "rb"
        return io.BytesIO(self._said)

    def sendall(self, data: bytes) -> None:
        """Take an answer."""
        self.answer += data

    def settimeout(self, seconds: float) -> None:
        """Never wait."""


def _preview(folder: Path) -> Try:
    """Serve a site with a secret beside it."""
    site = folder.resolve() / "site"
    (site / "actors").mkdir(parents=True)
    for path in (site / "index.html", site / "actors/index.html", site / "404.html"):
        path.write_text("<body><p>Brief</p></body>", "utf-8")
    (folder / "secret.txt").write_bytes(SECRET)
    (site / "link.txt").symlink_to(folder / "secret.txt")
    (site / "up").symlink_to(folder)
    state = State(site)
    state.close()  # nobody waits for news
    server = cast("_Server", SimpleNamespace(host="127.0.0.1", state=state))

    def ask(data: bytes) -> None:
        connection = _Connection(data)
        _Handler(connection, ("127.0.0.1", 1), server, directory=str(site))  # type: ignore[arg-type]
        assert SECRET not in connection.answer
        if connection.answer:
            assert connection.answer.startswith(b"HTTP/1.")

    return ask


def _requests() -> Iterator[bytes]:
    for path in (
        "/",
        "/actors",
        "/actors/index.html",
        "/__events?1",
        "/__reload.js",
        "/../secret.txt",
        "/up/secret.txt",
        "/link.txt",
        "/%2e%2e/secret.txt",
        "//x/y",
        "/a%00b",
    ):
        yield f"GET {path} HTTP/1.1\r\nHost: localhost:8000\r\n\r\n".encode()
    host = b"Host: [::1]:8000\r\nSec-Fetch-Site: same-origin\r\nRange: bytes=0-1\r\n"
    yield (
        b"HEAD / HTTP/1.0\r\n" + host + b"If-Modified-Since: Fri, 02 May 2031 10:00:00 GMT\r\n\r\n"
    )
    yield b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 2\r\nExpect: 100-continue\r\n\r\nab"
    yield b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


TARGETS = (Target(name="request", prepare=_preview, corpus=_requests),)
