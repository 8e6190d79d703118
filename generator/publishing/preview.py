"""The web server of the live preview: the built site, plus a script that reloads its pages.

The files of the site stay as they are; only what goes over the wire gets the script.
"""

import mimetypes
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from urllib.parse import quote, unquote, urlsplit

SCRIPT = b"""(() => {
  const known = document.currentScript.src.split("?")[1];
  let events = null;
  const listen = () => {
    if (document.hidden) {
      // A browser opens six connections to a host: tabs that nobody sees must not hold them.
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/__events?" + known);
      events.onmessage = () => { events.close(); location.reload(); };
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
"""
NO_PAGE = (
    b"<!doctype html><title>No page</title><body><h1>No page</h1><p>There is no such page, or no "
    b"site yet: the terminal says why. This page reloads when there is a new site.</p></body>"
)
HEARTBEAT = 15.0
"""Seconds after which a silent connection is tried, to learn that its page is gone."""
REQUEST_TIME = 30.0
"""Seconds that a browser may take over a request."""
LOOPBACK = frozenset({"127.0.0.1", "localhost"})
NOT_IN_A_NAME = frozenset("\\:\0")


class State:
    """Which site is the current one, for the pages that wait for the next."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        # Unlike any of an earlier preview, whose pages may still be open.
        self._generation = time.time_ns()
        self.closed = False

    @property
    def generation(self) -> str:
        """Names the current site."""
        return str(self._generation)

    def announce(self) -> None:
        """Tell the open pages that there is a new site."""
        with self._condition:
            self._generation += 1
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
    with _Server((host, port), site, report) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://{host}:{server.server_address[1]}/", server.state
        finally:
            server.state.close()
            server.shutdown()
            thread.join()


def find(site: Path, path: str) -> Path | None:
    """Return the file that a decoded path names; None if there is none.

    Never anything outside the site, and nothing that a link leads to: `site` has no link in it.
    """
    names = [name for name in path.split("/") if name]
    if {".", ".."}.intersection(names) or NOT_IN_A_NAME.intersection("".join(names)):
        return None
    file = site.joinpath(*names, "index.html" if path.endswith("/") else "")
    try:
        return file if file.is_file() and file.resolve() == file else None
    except OSError:  # a name longer than the file system has names
        return None


class _Server(ThreadingMixIn, TCPServer):
    """A thread for each request; none of them keeps the program from ending."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], site: Path, report: Callable[[str], None]) -> None:
        self.site = site.parent.resolve() / site.name
        self.report = report
        self.state = State()
        # Another site could point its own name at this machine and read drafts: names are checked
        # as long as the preview is meant for this machine alone.
        self.names = LOOPBACK if address[0] in LOOPBACK else None
        super().__init__(address, _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong, except that a browser went away."""
        del request, client_address
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            self.report(f"preview: {type(error).__name__}: {error}")


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: _Server
    timeout = REQUEST_TIME

    def do_GET(self) -> None:
        """Send a file of the site, the script, or word of the next site."""
        parts = urlsplit(self.path)
        if self.server.names and self._host() not in self.server.names:
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"not this host\n")
        elif parts.path == "/__events":
            self._send_events(parts.query)
        elif parts.path == "/__reload.js":
            self._send(HTTPStatus.OK, "text/javascript", SCRIPT)
        else:
            self._send_file(unquote(parts.path))

    def do_HEAD(self) -> None:
        """Send the head of that answer."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base's name)
        """Say nothing: the terminal is for the editor's problems."""

    def _host(self) -> str | None:
        """Return the name by which the browser calls this server; None if it has none."""
        try:
            return urlsplit(f"//{self.headers.get('Host', '')}").hostname
        except ValueError:
            return None

    def _send_file(self, path: str) -> None:
        """Send a file, the index of a folder, or the site's own "not found"."""
        site = self.server.site
        # Before the file is read: a swap in between then costs a reload, not a stale page.
        generation = self.server.state.generation
        file, status = find(site, path), HTTPStatus.OK
        if file is None and find(site, f"{path}/"):
            self._redirect(path)
            return
        if file is None:
            file, status = find(site, "/404.html"), HTTPStatus.NOT_FOUND
        try:
            content = file.read_bytes() if file else NO_PAGE
        except OSError:  # swapped away since it was found
            file, status, content = None, HTTPStatus.NOT_FOUND, NO_PAGE
        kind = mimetypes.guess_type(file or "x.html")[0] or "application/octet-stream"
        if kind == "text/html":
            content = _with_script(content, generation)
        self._send(status, kind, content)

    def _redirect(self, path: str) -> None:
        """Send the browser to a folder's address, against which its links are written."""
        self.send_response(HTTPStatus.FOUND)
        # One slash at the front, whatever was asked: two would name another host.
        self.send_header("Location", quote("/" + path.strip("/") + "/"))
        self.end_headers()

    def _send_events(self, known: str) -> None:
        """Hold the connection until there is another site than the page's, then say so."""
        self._begin(HTTPStatus.OK, "text/event-stream")
        state = self.server.state
        news = False
        while self.command == "GET" and not news:
            news = state.changed(known, HEARTBEAT)
            if state.closed:
                return
            self.wfile.write(b"data: reload\n\n" if news else b":\n\n")

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        """Send a whole answer."""
        self._begin(status, kind, content)
        if self.command == "GET":
            self.wfile.write(content)

    def _begin(self, status: HTTPStatus, kind: str, content: bytes | None = None) -> None:
        """Send the head of an answer."""
        self.send_response(status)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_header("Content-Type", kind + charset)
        if content is not None:
            self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()


def _with_script(page: bytes, generation: str) -> bytes:
    """Return a page that reloads when its site is no longer the current one."""
    script = f'<script src="/__reload.js?{generation}"></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script
