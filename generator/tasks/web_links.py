"""Asks the web whether the addresses of the articles still lead somewhere; no build ever does.

Polite: one request at a time, a pause between two to the same host, HEAD where the host allows it,
and only the head of an answer is read. Careful: seeds may come from anybody, so only hosts of the
public internet are asked, also after a redirect.
"""

import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from http.client import (
    HTTPConnection,
    HTTPException,
    HTTPMessage,
    HTTPResponse,
    HTTPSConnection,
)
from ipaddress import ip_address
from typing import IO
from urllib.parse import urlsplit

from generator import __version__
from generator.problems import Problem, Where
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import Seeds

PATIENCE = 15
"""Seconds for an answer."""
PAUSE = 1.0
"""Seconds between two requests to one host."""
DEAD, MOVED, UNKNOWN = "dead-link", "moved-link", "unanswered-link"
EXPLANATIONS = {
    DEAD: (
        "An address of an article leads nowhere any more; `check --links` asked.",
        "url: https://news.example/gone",
        "archived: https://archive.example/2031/news.example/gone",
    ),
    MOVED: (
        "An address of an article leads to another one for good; `check --links` asked.",
        "url: http://news.example/story",
        "url: https://news.example/story",
    ),
    UNKNOWN: (
        "Nobody can tell whether an address leads anywhere: its host did not answer, or refused.",
        "url: https://news.example/story, while the host is down",
        "the same, and `check --links` again later",
    ),
}
"""Slug to the explanation, a bad example and a good one."""
_AGENT = f"briefing/{__version__} (looks whether links of a news briefing still work)"
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_FOR_GOOD = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
_NO_HEAD = frozenset(
    {HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED, HTTPStatus.FORBIDDEN}
)


class NotPublicError(OSError):
    """A host is not on the public internet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answers."""

    status: int
    moved_to: str | None = None
    """Where it leads for good."""


Ask = Callable[[str], Answer]


def addresses(seeds: Seeds) -> dict[str, Where]:
    """Return the addresses of the articles and their copies, each with the first place of it."""
    found: dict[str, Where] = {}
    for article in seeds.articles:
        for address in (article.url, article.archived):
            if address and urlsplit(address).scheme in ("http", "https"):
                found.setdefault(str(address), address.where)
    return found


def problems(
    found: dict[str, Where], say: Callable[[str], None], ask: Ask | None = None
) -> list[Problem]:
    """Ask each address, and return what the editor should know of them, as warnings.

    Args:
        found: What `addresses` returns.
        say: Takes what is asked next.
        ask: Asks one address; over the network by default.
    """
    return sorted(_problems(found, say, ask or _Web().ask))


def _problems(found: dict[str, Where], say: Callable[[str], None], ask: Ask) -> Iterator[Problem]:
    for number, (address, where) in enumerate(found.items(), 1):
        say(f"asking {urlsplit(address).hostname}, {number} of {len(found)}")
        told = shorten(address)
        try:
            slug, message = _judged(ask(address))
        except (OSError, HTTPException, ValueError) as error:
            slug, message = UNKNOWN, f"gives no answer: {_reason(error)}"
        if slug:
            yield Problem(where, slug, f'"{told}" {message}', severity="warning")


def _judged(answer: Answer) -> tuple[str, str]:
    """Return the slug and the words for an answer; empty where all is well."""
    if answer.status in _GONE:
        return DEAD, f"answers {answer.status}, expected a page; name a copy as `archived`"
    if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
        return UNKNOWN, f"answers {answer.status}, which may not be what a browser gets"
    if answer.moved_to:
        return MOVED, f"leads for good to {shorten(answer.moved_to)}, expected that address"
    return "", ""


def _reason(error: BaseException) -> str:
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
    return str(reason) or type(error).__name__


class _Web:
    """The network, asked politely."""

    def __init__(self) -> None:
        self._asked: dict[str, float] = {}
        self._redirects = _Redirects()
        connections = () if urllib.request.getproxies() else (_PublicHttp(), _PublicHttps())
        self._opener = urllib.request.build_opener(self._redirects, *connections)

    def ask(self, address: str) -> Answer:
        """Return what an address answers.

        Raises:
            OSError, HTTPException, ValueError: It does not answer.
        """
        answer = self._one("HEAD", address)
        return self._one("GET", address) if answer.status in _NO_HEAD else answer

    def _one(self, method: str, address: str) -> Answer:
        self._wait(urlsplit(address).hostname or "")
        self._redirects.for_good = None
        request = urllib.request.Request(  # noqa: S310  (`addresses` has http and https alone)
            address, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"}
        )
        try:
            with self._opener.open(request, timeout=PATIENCE) as response:
                return Answer(response.status, self._redirects.for_good)
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code)

    def _wait(self, host: str) -> None:
        now = time.monotonic()
        ready = self._asked.get(host, now - PAUSE) + PAUSE
        time.sleep(max(0.0, ready - now))
        self._asked[host] = time.monotonic()


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, and notes where those lead that are for good."""

    for_good: str | None = None
    """The address that all redirects so far lead to for good."""

    def redirect_request(  # noqa: PLR0913, PLR0917  (the library's own)
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Note the new address, unless some redirect before it is for a while only."""
        if urlsplit(newurl).scheme not in ("http", "https"):
            return None
        is_first = not hasattr(req, "redirect_dict")
        for_good = code in _FOR_GOOD and (is_first or self.for_good is not None)
        self.for_good = newurl if for_good else None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _PublicConnection(HTTPConnection):
    def connect(self) -> None:
        """Connect, and hang up before anything is asked of a host that is not public."""
        super().connect()
        _require_public(self)


class _PublicTlsConnection(HTTPSConnection):
    def connect(self) -> None:
        """Connect, and hang up before anything is asked of a host that is not public."""
        super().connect()
        _require_public(self)


def _require_public(connection: HTTPConnection) -> None:
    host = connection.sock.getpeername()[0]
    if not is_public(host):
        connection.close()
        raise NotPublicError(f"{connection.host} is not on the public internet")


def is_public(host: str) -> bool:
    """Tell whether an address of the internet protocol is one that everybody can reach."""
    return ip_address(host.partition("%")[0]).is_global


class _PublicHttp(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> HTTPResponse:
        """Open a connection that is public."""
        return self.do_open(_PublicConnection, req)


class _PublicHttps(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> HTTPResponse:
        """Open a connection that is public."""
        return self.do_open(_PublicTlsConnection, req)
