"""What `check --links` asks of the web, and what it says; the web is a server of the test."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.cli import run
from generator.problems import Where
from generator.tasks import web_links
from generator.tasks.web_links import Answer, is_public
from tests.support import edited, lay_out

Captured = pytest.CaptureFixture[str]
PLACE = Where("seeds/articles/talks.md", 6, 6)
PATHS = {
    "/story": (200, ""),
    "/gone": (404, ""),
    "/gone-for-good": (410, ""),
    "/broken": (500, ""),
    "/moved": (301, "/story"),
    "/moved-twice": (308, "/moved"),
    "/for-a-while": (302, "/story"),
    "/for-a-while-then-moved": (307, "/moved"),
    "/moved-then-gone": (301, "/gone"),
    "/to-a-file": (301, "file:///etc/hostname"),
    "/in-a-circle": (301, "/in-a-circle"),
}


class Web(BaseHTTPRequestHandler):
    """Answers as `PATHS` says; `/no-head` refuses HEAD."""

    asked: list[tuple[str, str, str]]

    def do_HEAD(self) -> None:
        """Answer without a body."""
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        refuses = self.path == "/no-head" and self.command == "HEAD"
        status, target = (405, "") if refuses else PATHS.get(self.path, (200, ""))
        self.send_response(status)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD  # noqa: N815  (the name that the library looks for)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve a web on this machine, which passes for public, and take no pauses."""
    monkeypatch.setattr(web_links, "is_public", lambda _: True)
    monkeypatch.setattr(web_links, "PAUSE", 0.0)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    Web.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def told(address: str) -> list[str]:
    """Return what is said of an address: slug and message."""
    found = web_links.problems({address: PLACE}, lambda _: None)
    assert all(one.severity == "warning" and one.where == PLACE for one in found)
    return [f"{one.slug}: {one.message.replace(address, 'IT')}" for one in found]


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        ("/story", None),
        ("/no-head", None),
        ("/for-a-while", None),
        ("/for-a-while-then-moved", None),
        ("/gone", 'dead-link: "IT" answers 404, expected a page'),
        ("/gone-for-good", 'dead-link: "IT" answers 410'),
        ("/moved-then-gone", 'dead-link: "IT" answers 404'),
        ("/broken", 'unanswered-link: "IT" answers 500'),
        ("/to-a-file", 'unanswered-link: "IT" answers 301'),
        ("/in-a-circle", 'unanswered-link: "IT" answers 301'),
    ],
)
def test_an_address_is_judged_by_its_answer(web: str, path: str, begins: str | None) -> None:
    """Only a page that is gone is called dead: a host may have many reasons to refuse a program."""
    found = told(web + path)
    assert found == [] if begins is None else found[0].startswith(begins)


@pytest.mark.parametrize("path", ["/moved", "/moved-twice"])
def test_where_it_leads_for_good_is_told(web: str, path: str) -> None:
    """The last address of those that are for good."""
    assert told(web + path) == [
        f'moved-link: "IT" leads for good to {web}/story, expected that address'
    ]


def test_a_host_is_asked_politely(web: str) -> None:
    """Without a body, under the program's name, a second time only where HEAD is refused."""
    told(f"{web}/story")
    told(f"{web}/no-head")
    assert [(method, path) for method, path, _ in Web.asked] == [
        ("HEAD", "/story"),
        ("HEAD", "/no-head"),
        ("GET", "/no-head"),
    ]
    assert all(agent.startswith("briefing/") for *_, agent in Web.asked)


def test_requests_to_one_host_are_apart(web: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those to different hosts need no pause."""
    slept: list[float] = []
    monkeypatch.setattr(web_links, "PAUSE", 5.0)
    monkeypatch.setattr("time.sleep", slept.append)
    addresses = {f"{web}/story": PLACE, f"{web}/gone": PLACE}
    web_links.problems(addresses, lambda _: None)
    assert slept[0] == 0
    assert 4 < slept[1] <= 5


def test_a_host_that_is_not_public_is_not_asked(web: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seeds from somebody else must not make this machine ask its own network."""
    monkeypatch.setattr(web_links, "is_public", is_public)
    (found,) = told(f"{web}/story")
    assert found.startswith('unanswered-link: "IT" gives no answer: 127.0.0.1 is not on the public')
    assert Web.asked == []


@pytest.mark.parametrize(
    ("host", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("fe80::1%eth0", False),
    ],
)
def test_what_is_public(host: str, *, public: bool) -> None:
    """Neither this machine nor its network."""
    assert is_public(host) is public


def test_an_address_that_nobody_serves_is_not_called_dead(web: str) -> None:
    """Its host may be back tomorrow."""
    port = int(web.rpartition(":")[2])
    (found,) = told(f"http://127.0.0.1:{1 if port != 1 else 2}/story")
    assert found.startswith('unanswered-link: "IT" gives no answer: ')


def test_a_briefing_without_addresses_asks_for_none(tmp_path: Path, capsys: Captured) -> None:
    """And says so."""
    project = lay_out("pond", tmp_path)
    assert run(["check", "--links", "--project", str(project.root)]) == 0
    assert capsys.readouterr() == ("", "no article has an address to ask for\n")


def test_the_command_asks_for_articles_and_their_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Only with --links; each address once, told at its place; --strict makes errors of it."""
    project = lay_out("canal", tmp_path)
    article = "seeds/articles/canal-talks.md"
    edited(project, article, "source:", "archived: https://archive.example/talks\nsource:")
    asked: list[str] = []

    def ask(_: object, address: str) -> Answer:
        asked.append(address)
        return Answer(404 if "archive" in address else 200)

    monkeypatch.setattr(web_links._Web, "ask", ask)  # noqa: SLF001  (the network)
    assert run(["check", "--project", str(project.root)]) == 0
    assert asked == []
    capsys.readouterr()
    assert run(["check", "--links", "--project", str(project.root)]) == 0
    out, err = capsys.readouterr()
    assert asked == ["https://ferry-post.example/canal-talks", "https://archive.example/talks"]
    assert out.startswith('seeds/articles/canal-talks.md:9:11: warning: "https://archive.example')
    assert "1 of 2 links to sources lead to a page" in err
    assert run(["check", "--links", "--strict", "--project", str(project.root)]) == 1
