"""The web server of the live preview: the built site, plus a script that reloads its pages.

Files are served by the standard library. Ours is what a preview of drafts needs besides: that pages
reload, and that no other web page reads them. The files of the site stay as they are; only what
goes over the wire gets the script.
"""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from ipaddress import ip_address
from pathlib import Path
from socketserver import TCPServer
from typing import BinaryIO
from urllib.parse import urlsplit

EVENTS, SCRIPT = "/__events", "/__reload.js"
"""Addresses that no site has: word of the next site, and the script that waits for it."""
RELOAD = Path(__file__).with_name("reload.js")
NO_PAGE = Path(__file__).with_name("no_page.html")
"""What is shown where the site has no page for what is not there, or is not there itself."""
UNKNOWN_NAME = "It answers to its address, to localhost, and to the name given with --host."
FOREIGN = "This is a preview of drafts, which other pages must not see. Type its address."
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
"""Said here, because a machine may have others, and browsers then refuse scripts and styles."""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""Of every answer. The pages' own policy stands in them, where no `frame-ancestors` can."""
OWN_REQUESTS = frozenset({"same-origin", "none"})
"""`Sec-Fetch-Site` of what a page of the preview asks for, and of an address that a person types.

Not of a page on another port of this machine (`same-site`). Nor of a link that leads here from
elsewhere: who opens a window can time its loading and count its frames, and the editor comes from
the terminal or by a bookmark.
"""
HEARTBEAT = 15.0
"""Seconds after which a silent connection is tried, to learn that its page is gone."""


class State:
    """Which site is the current one, for the pages that wait for the next."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.closed = False
        # The time, so that it is unlike any of an earlier preview, whose pages may still be open.
        self.generation = str(time.time_ns())

    def announce(self) -> None:
        """Tell the open pages that there is a new site."""
        with self._condition:
            self.generation = str(time.time_ns())
            self._condition.notify_all()

    def close(self) -> None:
        """Let every page go that waits."""
        with self._condition:
            self.closed = True
            self._condition.notify_all()

    def changed(self, known: str, timeout: float) -> bool:
        """Wait until the known site is no longer the current one, or the preview ends."""
        with self._condition:
            return self._condition.wait_for(
                lambda: self.closed or self.generation != known, timeout
            )


@contextmanager
def serving(
    site: Path, host: str, port: int, report: Callable[[str], None]
) -> Iterator[tuple[str, State]]:
    """Serve a folder in the background.

    Args:
        site: the folder; it may be missing, and be replaced at any time.
        host: the address to listen on.
        port: 0 takes any that is free.
        report: told what fails.

    Yields:
        The address of the preview, and where to announce a new site.

    Raises:
        OSError: the address is taken, or cannot be.
    """
    with _Server(host, port, site, report) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://{host}:{server.server_address[1]}/", server.state
        finally:
            server.state.close()
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    """A thread for each request; none of them keeps the program from ending."""

    allow_reuse_address = os.name == "posix"  # on Windows two programs could share a port

    def __init__(self, host: str, port: int, site: Path, report: Callable[[str], None]) -> None:
        self.host = host.lower()
        self.report = report
        self.state = State()
        folder = site.parent.resolve() / site.name
        super().__init__((host, port), partial(_Handler, directory=folder))

    def server_bind(self) -> None:
        """Take the address, without asking the network for its name as the library does."""
        TCPServer.server_bind(self)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong, except that a browser went away."""
        del request, client_address
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            self.report(f"preview: {type(error).__name__}: {error}")


class _Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    server: _Server
    default_request_version = "HTTP/1.0"  # a line that names none gets a status, too
    timeout = 30.0  # seconds that a browser may take over a request
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def parse_request(self) -> bool:
        """Read the head of a request; answer here what is malformed or not for the asker."""
        if not super().parse_request():
            return False
        if not self.path.startswith("/"):
            self.send_error(HTTPStatus.BAD_REQUEST, "Not an address of this server")
        elif not _is_ours(self.headers.get("Host", ""), self.server.host):
            self.send_error(HTTPStatus.FORBIDDEN, "Not a name of this server", UNKNOWN_NAME)
        elif self.headers.get("Sec-Fetch-Site", "none") not in OWN_REQUESTS:
            self.send_error(HTTPStatus.FORBIDDEN, "Asked for by another site", FOREIGN)
        else:
            return True
        return False

    def do_GET(self) -> None:
        """Send a file of the site, the script, or word of the next site."""
        address, _, known = self.path.partition("?")
        if address == EVENTS:
            self._send_news(known)
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send the head of an answer; return what follows it."""
        page = self._page(self.translate_path(self.path))
        return super().send_head() if page is None else self._begin(HTTPStatus.OK, page)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Say what is wrong; for what is not there with the site's own page."""
        there = self.translate_path("/404.html") or str(NO_PAGE)
        if code != HTTPStatus.NOT_FOUND or (page := self._page(there)) is None:
            super().send_error(code, message, explain)
            return
        body = self._begin(HTTPStatus.NOT_FOUND, page)
        if self.command != "HEAD":
            self.copyfile(body, self.wfile)

    def translate_path(self, path: str) -> str:
        """Return the file that an address names, or the folder if its slash is missing.

        Nothing that a link leads to: that may lie outside of the site.
        """
        if path.partition("?")[0] == SCRIPT:
            return str(RELOAD)
        name = super().translate_path(path)
        if slash := name.endswith("/"):
            name += "index.html"
        # Not pathlib, which raises where a name is too long or has a NUL.
        there = os.path.isfile(name) or (os.path.isdir(name) and not slash)  # noqa: PTH112, PTH113
        return name if there and Path(name).resolve() == Path(name) else ""

    def end_headers(self) -> None:
        """Add the headers that every answer has."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base's name)
        """Say nothing: the terminal is for the editor's problems."""

    def _page(self, file: str) -> bytes | None:
        """Return a page with the script that reloads it; None if the file is none, or is gone."""
        # Before the file is read: a swap in between then costs a reload, not a stale page.
        generation = self.server.state.generation
        try:
            page = Path(file).read_bytes() if file.endswith(".html") else None
        except OSError:
            return None
        return page and _with_script(page, generation)

    def _begin(self, status: HTTPStatus, page: bytes) -> BytesIO:
        """Send the head of an answer that is a page; return the page."""
        self.send_response(status)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return BytesIO(page)

    def _send_news(self, known: str) -> None:
        """Hold the connection until there is another site than the page's, then say so."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        state = self.server.state
        news = False
        while not news:
            news = state.changed(known, HEARTBEAT)
            if state.closed:
                return
            self.wfile.write(b"data: reload\n\n" if news else b":\n\n")


def _is_ours(host: str, own: str) -> bool:
    """Return whether a browser asks for this machine by a name that only this machine can have.

    Another site could point its own name at this machine, and then read drafts as if they were its
    own. It cannot do so with an address.

    Args:
        host: what the browser calls the server, with its port.
        own: what the editor called it.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
        if name not in {"localhost", own}:
            ip_address(name)
    except ValueError:
        return False
    return True


def _with_script(page: bytes, generation: str) -> bytes:
    """Return a page that reloads when its site is no longer the current one."""
    script = f'<script src="{SCRIPT}?{generation}"></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script
