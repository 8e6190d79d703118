"""The web server of the live preview: the built site, plus a script that reloads its pages.

The standard library serves the files. This module adds what a preview of drafts needs: pages
reload, and no other web site can read them. The script is added to responses, not to the files.
"""

import json
import os
import sys
import threading
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

from generator.publishing.serving.preview_state import State

EVENTS, SCRIPT = "/__events", "/__reload.js"
"""Paths that no site has: the event stream of new sites, and the script that listens to it."""
RELOAD = Path(__file__).with_name("reload.js")
NO_PAGE = Path(__file__).with_name("no_page.html")
"""The page for missing files where the site has no `404.html`, or does not exist."""
UNKNOWN_NAME = "It answers to its address, to localhost, and to the name given with --host."
FOREIGN = "This is a preview of drafts, which other pages must not see. Type its address."
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
"""Fixed here, because with another system's types browsers may refuse scripts and styles."""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""Headers of every response; a policy in a page itself cannot have `frame-ancestors`."""
OWN_REQUESTS = frozenset({"same-origin", "none"})
"""The accepted values of `Sec-Fetch-Site`: requests of our pages, and typed addresses.

A page on another port of this machine is refused (`same-site`). So is a link from another site:
whoever opens a window can time its loading and count its frames.
"""
HEARTBEAT = 15.0
"""Seconds between writes to an idle connection, which show whether its page is gone."""


@contextmanager
def serving(
    site: Path, host: str, port: int, report: Callable[[str], None]
) -> Iterator[tuple[str, State]]:
    """Serve a folder in the background.

    Args:
        site: the folder; it may be missing, and be replaced at any time.
        host: the address to listen on.
        port: 0 takes any that is free.
        report: is called with errors.

    Yields:
        The address of the preview, and the state that announces a new site.

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
        folder = site.parent.resolve() / site.name
        self.state = State(folder)
        super().__init__((host, port), partial(_Handler, directory=folder))

    def server_bind(self) -> None:
        """Take the address, without asking the network for its name as the library does."""
        TCPServer.server_bind(self)

    def handle_error(self, request: object, client_address: object) -> None:
        """Report an error, unless a browser closed the connection."""
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
        """Read the head of a request; refuse one that is malformed or forbidden."""
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
        """Send a file of the site, the script, or the event stream."""
        address, _, asked = self.path.partition("?")
        if address == EVENTS:
            known, _, path = asked.partition("&")
            self._send_events(known, self._name(self.translate_path(path)))
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send the head of a response; return its body."""
        file = self.translate_path(self.path)
        page = self._page(file)
        if page is None:
            return super().send_head()
        self.server.state.looked_at = self._name(file)
        return self._begin(HTTPStatus.OK, page)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send an error; for a missing file the site's own page."""
        error_page = self.translate_path("/404.html") or str(NO_PAGE)
        if code != HTTPStatus.NOT_FOUND or (page := self._page(error_page)) is None:
            super().send_error(code, message, explain)
            return
        body = self._begin(HTTPStatus.NOT_FOUND, page)
        if self.command != "HEAD":
            self.copyfile(body, self.wfile)

    def send_response_only(self, code: int, message: str | None = None) -> None:
        """Send the status, which the base leaves out with all headers for HTTP/0.9."""
        if self.request_version == "HTTP/0.9":
            self.request_version = self.default_request_version
        super().send_response_only(code, message)

    def translate_path(self, path: str) -> str:
        """Return the file of a path, or the folder if the slash is missing; else an empty string.

        Links are not followed: they may lead out of the site.
        """
        if path.partition("?")[0] == SCRIPT:
            return str(RELOAD)
        name = super().translate_path(path)
        if slash := name.endswith("/"):
            name += "index.html"
        # Not pathlib, which raises where a name is too long or has a NUL.
        exists = os.path.isfile(name) or (os.path.isdir(name) and not slash)  # noqa: PTH112, PTH113
        return name if exists and Path(name).resolve() == Path(name) else ""

    def end_headers(self) -> None:
        """Add the headers that every response has."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base's name)
        """Log nothing: the terminal is for the editor's problems."""

    def _page(self, file: str) -> bytes | None:
        """Return a page with the reload script; None if the file is no page, or is gone."""
        # Taken before the file is read: a swap in between costs a reload, not a stale page.
        name = self._name(file)
        generation = self.server.state.generation(name)
        if page := self.server.state.ahead(name):
            return _with_script(page, generation)
        try:
            page = Path(file).read_bytes() if file.endswith(".html") else None
        except OSError:
            return None
        return page and _with_script(page, generation)

    def _name(self, file: str) -> str:
        """Return the path of a file in the site; nothing for any other file."""
        path = Path(file)
        inside = path.is_relative_to(self.directory)
        return path.relative_to(self.directory).as_posix() if inside else ""

    def _begin(self, status: HTTPStatus, page: bytes) -> BytesIO:
        """Send the head of a response with a page; return the page as its body."""
        self.send_response(status)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return BytesIO(page)

    def _send_events(self, known: str, path: str) -> None:
        """Hold the connection until there is something newer than the page, then send the event.

        Meanwhile send what keeps the next site back, whenever that changes.
        """
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        state = self.server.state
        shown: tuple[str, ...] = ()
        while not state.closed:
            if not state.news(path, known, shown, HEARTBEAT):
                self.wfile.write(b":\n\n")
            elif state.generation(path) != known:
                self.wfile.write(b"data: reload\n\n")
                return
            elif not state.closed:
                shown = state.problems
                self.wfile.write(b"event: problems\ndata: %b\n\n" % json.dumps(shown).encode())


def _is_ours(host: str, own: str) -> bool:
    """Return whether a request names this server by `localhost`, an IP address or its own name.

    This prevents DNS rebinding: another site could point its own name at this machine and then read
    drafts as its own pages.

    Args:
        host: the `Host` header of the request.
        own: the host that the editor gave.
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
