"""The live preview, with a real server: what it shows, what it never shows, and when it reloads."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import Queue

import pytest

from generator.problems import Problem, Where
from generator.project import Project
from generator.publishing.serving import preview
from generator.publishing.serving.preview import HEADERS, serving
from generator.publishing.serving.serve import Preview, _watching, serve
from generator.publishing.tree.swap import NEXT, PublishError, locked, replace_site
from generator.publishing.tree.write import write_tree
from generator.template_files import SHIPPED
from tests.support import CASES, lay_out

pytestmark = pytest.mark.slow  # each waits for a server, or for a file to be noticed

PATIENCE = 20.0
SITE: dict[str, str | bytes] = {
    "index.html": "<html><body><p>Brief</p></body></html>",
    "404.html": "<html><body><p>Not found</p></body></html>",
    "actors/index.html": "<body>Ærø</body>",
    "assets/style.css": "p {}",
    "data/briefing.json": "{}",
    "a b/ø.html": "no end",
}


def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition, for as long as a slow machine may need."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


@dataclass
class Outcome:
    """What a build of ours returns."""

    problems: Sequence[Problem] = ()


@dataclass
class Running:
    """A preview that runs, and what happened in it."""

    project: Project
    stop: threading.Event = field(default_factory=threading.Event)
    said: Queue[str] = field(default_factory=Queue)
    builds: int = 0
    outcome: Outcome | Exception = field(default_factory=Outcome)
    port: int = 0

    def build(self, _: Preview) -> Outcome:
        """Count, and do as we are told."""
        number = self.builds + 1
        try:
            return self.attempt(number)
        finally:
            self.builds = number

    def attempt(self, number: int) -> Outcome:
        """Build, or fail."""
        if isinstance(self.outcome, Exception):
            raise self.outcome
        if not self.outcome.problems:
            page = f"<body>Build {number}</body>"
            replace_site(
                make(self.project.build / NEXT, {**SITE, "n.html": page}), self.project.site
            )
        return self.outcome

    def get(
        self, path: str, method: str = "GET", server: str = "127.0.0.1", **headers: str
    ) -> tuple[HTTPResponse, bytes]:
        """Ask for a path exactly as it is written."""
        connection = HTTPConnection(server, self.port, timeout=PATIENCE)
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    def generation(self, path: str = "/") -> str:
        """Return which site a page belongs to."""
        return self.get(path)[1].decode().partition("/__reload.js?")[2].partition('"')[0]

    def save_until_built(self, path: Path) -> None:
        """Save a file as editors do, by replacing it, until the preview has noticed."""
        before = self.builds

        def saved() -> bool:
            temporary = path.with_name(f".{path.name}.swp")
            temporary.write_text(f"{time.monotonic()}")
            temporary.rename(path)
            return self.builds > before

        until(saved)


def heard(running: Running) -> list[str]:
    """Return what the preview has said and nobody has taken."""
    return list(running.said.queue)


def make(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Make a site."""
    write_tree(files, folder)
    return folder


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop as soon as told."""
    monkeypatch.setattr("generator.publishing.serving.serve.TICK", 0.05)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project with all that is watched."""
    for name in ("seeds/articles", "docs_templates", "fonts", "build"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    return Project(tmp_path)


@pytest.fixture
def running(project: Project) -> Iterator[Running]:
    """Return a preview that has built once."""
    with start(Running(project)) as state:
        yield state


@contextmanager
def start(state: Running) -> Iterator[Running]:
    """Run a preview in the background until the test is over."""
    thread = threading.Thread(
        target=serve,
        args=(state.project, state.build, state.said.put),
        kwargs={"port": 0, "stop": state.stop},
    )
    thread.start()
    first = state.said.get(timeout=PATIENCE)
    state.port = int(first.partition("http://127.0.0.1:")[2].partition("/")[0])
    until(lambda: state.builds > 0)
    try:
        yield state
    finally:
        state.stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()


# When it rebuilds and reloads


@pytest.mark.parametrize(
    "path",
    ["seeds/brief.md", "seeds/articles/x.md", "docs_templates/x.md", "fonts/x.otf", "mkdocs.yml"],
)
def test_a_change_rebuilds_and_reloads(running: Running, path: str) -> None:
    """A page that is open learns of the next site as soon as it is there; and the one after."""
    for _ in range(2):
        until(lambda: heard(running).count("the preview shows the new site") == running.builds)
        generation = running.generation("/n.html")
        events = HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE)
        events.request("GET", f"/__events?{generation}")
        response = events.getresponse()
        running.save_until_built(running.project.root / path)
        assert response.headers["Content-Type"].startswith("text/event-stream")
        assert response.read() == b"data: reload\n\n"
        events.close()
        assert running.generation("/n.html") != generation
    assert running.builds > 2


def test_a_folder_that_is_made_later_is_watched(tmp_path: Path) -> None:
    """As when an editor begins to change templates; what is saved in it then is noticed, too."""
    (tmp_path / "seeds").mkdir()
    project = Project(tmp_path)
    with start(Running(project)) as running:
        running.save_until_built(project.config)  # from now on the folder is looked at
        before = running.builds
        project.own_templates.mkdir()
        until(lambda: running.builds > before)
        running.save_until_built(project.own_templates / "page.md.jinja")


def test_an_open_page_is_told_what_is_wrong(running: Running) -> None:
    """Then that it is right again, which is the next site."""
    until(lambda: "the preview shows the new site" in heard(running))
    generation = running.generation("/n.html")
    events = HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE)
    events.request("GET", f"/__events?{generation}")
    response = events.getresponse()
    wrong = Problem(Where("seeds/people.yml", 3, 5), "unknown-actor", 'unknown actor "kasra"')
    running.outcome = Outcome([wrong])
    running.save_until_built(running.project.config)
    assert response.readline() == b"event: problems\n"
    assert json.loads(response.readline().removeprefix(b"data: ")) == [str(wrong)]
    assert response.readline() == b"\n"
    running.outcome = Outcome()
    running.save_until_built(running.project.config)
    assert response.read().endswith(b"data: reload\n\n")
    events.close()


def test_an_old_page_reloads_at_once(running: Running) -> None:
    """It was open while the preview was started anew."""
    assert running.get("/__events?of-yesterday")[1] == b"data: reload\n\n"


def test_of_the_project_itself_only_the_configuration_is_watched(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else every build would cause the next."""
    watched: list[tuple[Path, ...]] = []
    after_others: list[bool] = []
    changed, stop, done = threading.Event(), threading.Event(), threading.Event()

    def watch(*paths: Path, recursive: bool, **_: object) -> Iterator[set[tuple[int, str]]]:
        watched.append(paths)
        if not recursive:
            yield {(1, str(project.root / name)) for name in ("site", "build", "notes.txt")}
            after_others.append(changed.is_set())
            yield {(1, str(project.root / "x")), (2, str(project.config))}
            done.set()

    monkeypatch.setattr("generator.publishing.serving.serve.watch", watch)
    with _watching(project, changed, stop, lambda _: None):
        assert done.wait(PATIENCE)
    assert {frozenset(paths) for paths in watched} == {
        frozenset([project.root]),
        frozenset([SHIPPED, project.own_templates, project.own_fonts, project.seeds]),
    }
    assert after_others == [False]
    assert changed.is_set()
    assert stop.is_set()


def test_a_watch_that_breaks_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The preview goes on; the editor knows why nothing happens."""

    def watch(*paths: Path, **_: object) -> Iterator[set[tuple[int, str]]]:
        raise OSError(f"no watches left for {len(paths)}")

    monkeypatch.setattr("generator.publishing.serving.serve.watch", watch)
    said: Queue[str] = Queue()
    with _watching(project, threading.Event(), threading.Event(), said.put):
        lines = sorted(said.get(timeout=PATIENCE) for _ in range(2))
    assert lines == [f"changes are not noticed any more: no watches left for {n}" for n in (1, 4)]


def test_a_failed_build_keeps_the_last_good_site(running: Running) -> None:
    """The problems are told, the page stays, and nothing reloads."""
    until(lambda: "the preview shows the new site" in heard(running))
    page, generation = running.get("/n.html")[1], running.generation()
    problem = Problem(Where("seeds/brief.md", 3), "no-such-id", "what is wrong")
    running.outcome = Outcome([problem])
    running.save_until_built(running.project.seeds / "brief.md")
    until(lambda: "1 error; the preview shows the last good site" in heard(running))
    assert str(problem) in heard(running)
    assert running.get("/n.html")[1] == page
    running.outcome = PublishError("no space left on the device")
    running.save_until_built(running.project.seeds / "brief.md")
    until(lambda: "no space left on the device" in heard(running))
    running.outcome = ValueError("a name that\na template does not have")
    running.save_until_built(running.project.own_templates / "page.md.jinja")
    until(lambda: any("ValueError: a name that a template does" in line for line in heard(running)))
    assert running.generation() == generation


def test_before_the_first_site(project: Project) -> None:
    """There is a page that waits for it."""
    state = Running(project, outcome=PublishError("disk full"))
    with start(state):
        response, page = state.get("/")
        assert response.status == 404
        assert b"no site yet" in page
        assert b"__reload.js?" in page
        state.outcome = Outcome()
        state.save_until_built(project.seeds / "brief.md")
        assert state.get("/")[0].status == 200


def test_serves_while_sites_are_swapped(running: Running) -> None:
    """Every answer is a page, whole."""
    for number in range(20):
        text = str(number) * 100_000
        replace_site(
            make(running.project.build / NEXT, {**SITE, "big.html": text}), running.project.site
        )
        response, body = running.get("/big.html")
        assert response.status == 200
        assert body.startswith(text.encode())


# What it shows


@pytest.fixture
def shown(project: Project) -> Iterator[Running]:
    """Return a server without the watching, which most tests do not need."""
    write_tree(SITE, project.site)
    state = Running(project)
    with serving(project.site, "127.0.0.1", 0, state.said.put) as (address, _):
        state.port = int(address.rstrip("/").rpartition(":")[2])
        yield state
    assert list(state.said.queue) == []


@pytest.mark.parametrize(
    ("path", "status", "kind", "words"),
    [
        ("/", 200, "text/html; charset=utf-8", b"<p>Brief</p>"),
        ("/index.html", 200, "text/html; charset=utf-8", b"<p>Brief</p>"),
        ("/?h=x", 200, "text/html; charset=utf-8", b"<p>Brief</p>"),
        ("/actors/", 200, "text/html; charset=utf-8", "Ærø".encode()),
        ("//actors//index.html", 200, "text/html; charset=utf-8", "Ærø".encode()),
        ("/a%20b/%C3%B8.html", 200, "text/html; charset=utf-8", b"no end"),
        ("/assets/style.css", 200, "text/css; charset=utf-8", b"p {}"),
        ("/data/briefing.json", 200, "application/json", b"{}"),
        ("/no", 404, "text/html; charset=utf-8", b"<p>Not found</p>"),
        ("/assets/", 404, "text/html; charset=utf-8", b"<p>Not found</p>"),
        ("/index.html/", 404, "text/html; charset=utf-8", b"<p>Not found</p>"),
    ],
)
def test_addresses(shown: Running, path: str, status: int, kind: str, words: bytes) -> None:
    """Files as they are, pages with the script, the site's own error page for the rest."""
    response, body = shown.get(path)
    assert (response.status, response.headers["Content-Type"]) == (status, kind)
    assert words in body
    assert (b'<script src="/__reload.js?' in body) == kind.startswith("text/html")
    assert response.headers["Cache-Control"] == "no-store"
    assert shown.get(path, "HEAD")[0].headers["Content-Length"] == str(len(body))
    assert shown.get(path, "HEAD")[1] == b""


def test_the_script_stands_in_the_body_and_not_in_the_file(shown: Running) -> None:
    """It comes from the site's own origin, as the policy of the pages demands."""
    page = shown.get("/")[1]
    assert page.endswith(b'"></script></body></html>')
    assert (shown.project.site / "index.html").read_bytes() == str(SITE["index.html"]).encode()
    response, script = shown.get("/__reload.js?1")
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert b"new EventSource(" in script


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/actors", "/actors/"),
        ("/actors?h=x", "/actors/?h=x"),
        ("//actors", "/actors/"),
        ("/%2F/actors", "/%2F/actors/"),
        ("/%5C/actors", None),
    ],
)
def test_a_folder_without_its_slash(shown: Running, path: str, location: str | None) -> None:
    """The browser is sent to the address against which the links are written, on this host."""
    response, _ = shown.get(path)
    assert (response.status, response.headers["Location"]) == (301 if location else 404, location)


@pytest.mark.parametrize(
    "path",
    [
        "/../mkdocs.yml",
        "/actors/../../mkdocs.yml",
        "/%2e%2e/mkdocs.yml",
        "/%2e%2e%2fmkdocs.yml",
        "/%252e%252e/mkdocs.yml",
        "/..%5cmkdocs.yml",
        "/....//mkdocs.yml",
        "/index.html%00",
        "/C:/index.html",
        "/link.yml",
        "/folder/mkdocs.yml",
        "/folder/",
        "/folder",
        "/linked/",
        "/inside.html",
        "/pipe",
        "/assets/",
        "/index/",
        "/" + "x" * 5000,
        "/%ff",
        "/%ed%b0%80",
    ],
)
def test_never_leaves_the_site(shown: Running, path: str) -> None:
    """Not upwards, not through a link, not even one that stays inside; and lists no folder."""
    site = shown.project.site
    (site / "link.yml").symlink_to(shown.project.config)
    (site / "folder").symlink_to(shown.project.root)
    (site / "inside.html").symlink_to(site / "index.html")
    (site / "linked").mkdir()
    (site / "linked" / "index.html").symlink_to(shown.project.config)
    (site / "index" / "index.html").mkdir(parents=True)
    os.mkfifo(site / "pipe")
    for method in ("GET", "HEAD"):
        response, body = shown.get(path, method)
        assert response.status == 404
        assert b"site_name" not in body


@pytest.mark.parametrize("path", ["/actors/..", "/./index.html", "/../../../index.html"])
def test_dots_lead_no_higher_than_the_site(shown: Running, path: str) -> None:
    """As in a browser, which takes them out itself."""
    response, body = shown.get(path)
    assert response.status in {200, 301}
    assert b"site_name" not in body


def test_a_site_that_is_a_link_is_not_served(tmp_path: Path) -> None:
    """Nor is it built."""
    write_tree(SITE, tmp_path / "elsewhere")
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    for name, status in (("site", 404), ("elsewhere", 200)):
        state = Running(Project(tmp_path))
        with serving(tmp_path / name, "127.0.0.1", 0, state.said.put) as (address, _):
            state.port = int(address.rstrip("/").rpartition(":")[2])
            assert state.get("/")[0].status == status


# Who may look


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8000", 200),
        ("127.0.0.1", 200),
        ("127.0.0.1:80", 200),
        ("[::1]:8000", 200),
        ("192.168.1.5:8000", 200),
        ("evil.example", 403),
        ("evil.example:8000", 403),
        ("localhost.evil.example", 403),
        ("127.0.0.1.evil.example", 403),
        ("127.0.0.1@evil.example", 403),
        ("", 403),
        ("[x", 403),
        ("[::1", 403),
    ],
)
def test_names_that_others_can_have_are_refused(shown: Running, host: str, status: int) -> None:
    """A web page elsewhere cannot read drafts by pointing its own name at this machine.

    An address is no such name; on a phone in the same network it is what one types.
    """
    response, body = shown.get("/", Host=host)
    assert response.status == status
    assert (b"Brief" in body) == (status == 200)


def test_the_name_that_the_editor_gave_is_answered_to(project: Project) -> None:
    """And no other, however wide the preview is open."""
    write_tree(SITE, project.site)
    name = socket.gethostname()
    state = Running(project)
    for host, theirs, status in (
        (name, name.upper(), 200),
        ("0.0.0.0", name, 403),  # noqa: S104  (for the moment of a test)
        ("0.0.0.0", "evil.example", 403),  # noqa: S104
    ):
        try:
            with serving(project.site, host, 0, state.said.put) as (address, _):
                state.port = int(address.rstrip("/").rpartition(":")[2])
                assert state.get("/", server=host, Host=theirs)[0].status == status
        except socket.gaierror:
            pytest.skip(f"this machine does not know its own name, {name}")


@pytest.mark.parametrize(
    ("site", "status"),
    [("none", 200), ("same-origin", 200), ("same-site", 403), ("cross-site", 403), ("x", 403)],
)
@pytest.mark.parametrize("path", ["/", "/data/briefing.json", "/no", "/__reload.js?1", "/actors"])
def test_what_other_pages_ask_for_is_refused(
    shown: Running, path: str, site: str, status: int
) -> None:
    """Pages on other ports of this machine, too; a person who types the address is none of them."""
    answers = {True: {200, 301, 404}, False: {403}}
    for method in ("GET", "HEAD"):
        response, body = shown.get(path, method, **{"Sec-Fetch-Site": site})
        assert response.status in answers[status == 200]
        assert status == 200 or b"Brief" not in body
    events, _ = shown.get("/__events?old", **{"Sec-Fetch-Site": site})
    assert events.status == status


def test_a_link_from_elsewhere_is_told_what_to_do(shown: Running) -> None:
    """Who followed it is the editor, as likely as not."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    response, body = shown.get("/", **headers)
    assert response.headers["Content-Type"] == "text/html;charset=utf-8"
    assert b"Type its address" in body


@pytest.mark.parametrize(
    ("method", "path", "given"),
    [
        ("GET", "/", {}),
        ("HEAD", "/", {}),
        ("GET", "/data/briefing.json", {}),
        ("GET", "/no", {}),
        ("GET", "/actors", {}),
        ("GET", "/__reload.js", {}),
        ("GET", "/__events?old", {}),
        ("POST", "/", {}),
        ("GET", "no-address", {}),
        ("GET", "/", {"Host": "evil.example"}),
        ("GET", "/", {"Sec-Fetch-Site": "cross-site"}),
        ("GET", "/assets/style.css", {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}),
    ],
)
def test_every_answer_is_kept_from_other_pages(
    shown: Running, method: str, path: str, given: dict[str, str]
) -> None:
    """From frames, from script elements, from guesses at its type, and from caches."""
    headers = shown.get(path, method, **given)[0].headers
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert {name: headers.get_all(name) for name in HEADERS} == {
        name: [value] for name, value in HEADERS.items()
    }


# What is no request


def raw(running: Running, sent: bytes) -> bytes:
    """Send bytes as they are; return all that comes back."""
    with socket.create_connection(("127.0.0.1", running.port), timeout=PATIENCE) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        with connection.makefile("rb") as answer:
            return answer.read()


HOST = b"\r\nHost: localhost\r\n\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET\r\n\r\n", 400),
        (b"HEAD /\r\n\r\n", 400),
        (b"GET /" + HOST, 200),
        (b"GET / and more HTTP/1.1" + HOST, 400),
        (b"GET / HTTP/1" + HOST, 400),
        (b"GET / HTTP/x.y" + HOST, 400),
        (b"GET / HTTP/2.0" + HOST, 505),
        (b"GET http://[ HTTP/1.1" + HOST, 400),
        (b"GET [::1 HTTP/1.1" + HOST, 400),
        (b"GET index.html HTTP/1.1" + HOST, 400),
        (b"GET http://evil.example/ HTTP/1.1" + HOST, 400),
        (b"CONNECT evil.example:443 HTTP/1.1" + HOST, 400),
        (b"OPTIONS * HTTP/1.1" + HOST, 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
        (b"\xff\xfe / HTTP/1.1" + HOST, 501),
        (b"get / HTTP/1.1" + HOST, 501),
        (b"PUT / HTTP/1.1" + HOST, 501),
        (b"DELETE /index.html HTTP/1.1" + HOST, 501),
        (b"GET //[ HTTP/1.1" + HOST, 404),
        (b"GET /\x00 HTTP/1.1" + HOST, 404),
        (b"GET /\xff\xfe HTTP/1.1" + HOST, 404),
        (b"GET /%zz HTTP/1.1" + HOST, 404),
        (b"GET /?[ HTTP/1.1" + HOST, 200),
        (b"GET /#x HTTP/1.1" + HOST, 200),
        (b"GET / HTTP/1.1\r\nRange: bytes=0-3" + HOST, 200),
        (b"GET / HTTP/1.1\r\nRange: bytes=9-1,x" + HOST, 200),
        (b"GET /assets/style.css HTTP/1.1\r\nIf-Modified-Since: x" + HOST, 200),
        (b"GET / HTTP/1.1\r\nHost: \xff" + HOST, 403),
        (b"GET / HTTP/1.1\r\n\r\n", 403),
        (b"GET /".ljust(65537, b"x"), 414),
        (b"GET / HTTP/1.1\r\n" + b"X: ".ljust(65537, b"x"), 431),
        (b"GET / HTTP/1.1" + b"\r\nX: y" * 200 + HOST, 431),
    ],
)
def test_a_malformed_request_gets_an_answer(
    shown: Running, sent: bytes, status: int, capfd: pytest.CaptureFixture[str]
) -> None:
    """And the editor at the terminal hears nothing of it."""
    answer = raw(shown, sent)
    assert answer.startswith(f"HTTP/1.0 {status} ".encode())
    assert (b"<p>Brief</p>" in answer) == (status == 200 and b"style.css" not in sent)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("sent", [b"", b"\r\n\r\n", b"GET / HTTP/1.1\r\nHost: loc"])
def test_half_a_request_is_no_news(
    shown: Running, sent: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    """Browsers open connections that they do not use."""
    assert b"Brief" not in raw(shown, sent)
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_goes_away_is_no_news(
    shown: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connection is tried now and then, so that its thread ends."""
    monkeypatch.setattr(preview, "HEARTBEAT", 0.01)
    generation = shown.generation()
    threads = threading.active_count()
    with socket.create_connection(("127.0.0.1", shown.port)) as connection:
        connection.sendall(
            f"GET /__events?{generation} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode()
        )
        received = b""
        while b"\n:\n\n" not in received:
            received += connection.recv(1000)
    until(lambda: threading.active_count() <= threads)


def test_what_fails_is_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line, and not as a traceback on the terminal."""

    def fail(*_: object) -> None:
        raise ValueError("a bug")

    monkeypatch.setattr(preview, "_with_script", fail)
    write_tree(SITE, project.site)
    said: Queue[str] = Queue()
    with serving(project.site, "127.0.0.1", 0, said.put) as (address, _):
        connection = HTTPConnection(address.removeprefix("http://").rstrip("/"))
        connection.request("GET", "/")
        with pytest.raises(ConnectionError):
            connection.getresponse()
        connection.close()
        assert said.get(timeout=PATIENCE) == "preview: ValueError: a bug"


def test_a_port_that_is_taken(project: Project) -> None:
    """Is an error that says which."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PublishError, match=rf"^cannot serve on 127.0.0.1:{port}: Address"):
            serve(project, lambda _: Outcome(), lambda _: None, port=port)


@contextmanager
def child(*command: str) -> Iterator[subprocess.Popen[str]]:
    """Run a command, with all that it says on one stream; it ends with the test."""
    with subprocess.Popen(  # noqa: S603  (our own words)
        command,
        env={**os.environ, "PYTHONPATH": str(CASES.parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()  # else leaving the block would wait for one that goes on


def line_of(process: subprocess.Popen[str]) -> str:
    """Return the next line that a process says."""
    assert process.stdout
    return process.stdout.readline()


def rest_of(process: subprocess.Popen[str]) -> str:
    """Return all that a process still says, which must not be of an error of ours."""
    assert process.stdout
    said = process.stdout.read()
    assert "Traceback" not in said
    return said


def address_of(process: subprocess.Popen[str]) -> str:
    """Return host and port of a preview, once it says them."""
    return line_of(process).partition("http://")[2].partition("/")[0]


# Whoever starts the tests in the background may have them ignore Ctrl-C, which is inherited.
CTRL_C = """
import signal, sys
from pathlib import Path
from types import SimpleNamespace
from generator.project import Project
from generator.publishing.serving.serve import serve
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    serve(Project(Path(sys.argv[1])), lambda _: SimpleNamespace(problems=[]),
          lambda line: print(line, flush=True), port=0)
except KeyboardInterrupt:
    print("closed")
"""


def test_ctrl_c_closes_and_goes_on_to_the_caller(project: Project) -> None:
    """While a page is waiting for events, too."""
    with child(sys.executable, "-c", CTRL_C, str(project.root)) as process:
        events = HTTPConnection(address_of(process), timeout=PATIENCE)
        events.request("GET", "/no")
        page = events.getresponse().read().decode()
        generation = page.partition("/__reload.js?")[2].partition('"')[0]
        events.request("GET", f"/__events?{generation}")
        response = events.getresponse()
        process.send_signal(signal.SIGINT)
        assert response.read() in (b"", b"data: reload\n\n")
        events.close()
        assert rest_of(process) == "the preview shows the new site\nclosed\n"
        assert process.wait(PATIENCE) == 0


IN_THE_BACKGROUND = ("sh", "-c", 'trap "" INT; exec "$@"', "sh")
"""Starts a command as a shell without job control does that is told `command &`."""


@pytest.mark.parametrize("moment", ["rendering the pages", "the preview shows the new site"])
def test_a_preview_in_the_background_ends_with_sigterm(tmp_path: Path, moment: str) -> None:
    """During a build and after it: at once, in words, and nothing half-made is left."""
    project = lay_out("pond", tmp_path)
    serve = ("serve", "--port", "0", "--project", str(project.root))
    command = (*IN_THE_BACKGROUND, sys.executable, "-m", "generator", *serve)
    with child(*command) as process:
        address = address_of(process)
        until(lambda: moment in line_of(process))
        process.send_signal(signal.SIGINT)
        connection = HTTPConnection(address, timeout=PATIENCE)
        connection.request("GET", "/")
        assert b"__reload.js?" in connection.getresponse().read()
        connection.close()
        process.terminate()
        assert rest_of(process).endswith("briefing: stopped\n")
        assert process.wait(PATIENCE) == 143
    assert not (project.build / NEXT).exists()
    with locked(project, lambda _: None, patience=0):
        pass
