"""Where each record stands in the site, as a path from its root; `Links` makes them relative."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from markupsafe import Markup
from msgspec import Struct

from generator import anchors
from generator.model import (
    Actor,
    Article,
    Correction,
    Event,
    Evidence,
    Judgement,
    Person,
    Position,
    Question,
    Quote,
)
from generator.rendering import escape
from generator.rendering.paging import Places

HOME = "index.html"
CHANGES = "changes/index.html"
JUDGEMENTS = "judgements/index.html"
JUDGEMENTS_ON_A_PAGE = 20
"""By their numbers, so that each stands where its number says."""
PACK = "briefing.pdf"
"""The print pack."""
BRIEF = "brief.pdf"
"""The executive brief, two sides of paper."""
DOSSIER = "assets/dossier"
"""The folder of the parts of which a dossier is put together."""
MEETING = "assets/meeting"
"""The folder of what each actor brings to a meeting."""
PLACES = "assets/places"
"""The folder of the scripts that say on which page what stands of a long list."""
TERMS = f"about/index.html#{anchors.TERMS}"
RESERVED = frozenset({"example", "test", "invalid", "localhost"})
"""Top-level names that never lead anywhere (RFC 2606)."""
NOT_YET = "not published yet"


def hub(name: str) -> str:
    """Return the page of a hub, such as `positions` or `actors`."""
    return f"{name}/index.html"


def data(name: str) -> str:
    """Return a file of the data, such as `briefing.json` or `quotes.csv`."""
    return f"data/{name}"


def meeting(left: Actor, right: Actor) -> str:
    """Return the meeting sheet of two actors: `print/meeting/index.html?a=norway&b=sweden`."""
    return f"{hub('print/meeting')}?{urlencode({'a': left.id, 'b': right.id})}"


def document(path: str) -> str:
    """Return where the source of a page stands in `build/docs`."""
    return path.removesuffix(".html") + ".md"


def article(record: Article) -> str:
    """Return an article's page."""
    return f"articles/{record.id}/index.html"


def quote(record: Quote) -> str:
    """Return a quote's permalink, on its article's page."""
    return f"{article(record.article)}#{record.id}"


def actor(record: Actor) -> str:
    """Return an actor's page."""
    return f"actors/{record.id}/index.html"


def person(record: Person) -> str:
    """Return a person's page."""
    return f"people/{record.id}/index.html"


def source(record: Article) -> str:
    """Return what an article's page says of the article's text."""
    return f"{article(record)}#{anchors.SOURCE}"


def judgement(record: Judgement) -> str:
    """Return the permalink of a key judgement, where it stands in full."""
    page = judgements_page((record.number - 1) // JUDGEMENTS_ON_A_PAGE + 1)
    return f"{page}#judgement-{record.number}"


def judgements_page(number: int) -> str:
    """Return one of the pages on which the judgements stand in full; the first is the hub."""
    return JUDGEMENTS if number == 1 else f"judgements/{number}/index.html"


def question(record: Question) -> str:
    """Return a question's page."""
    return f"questions/{record.id}/index.html"


def cell(actor_id: str, question_id: str) -> str:
    """Return the permalink of a cell of the positions table."""
    return f"positions/index.html#{actor_id}--{question_id}"


def position(record: Position) -> str:
    """Return a position's permalink: its actor's page has the history."""
    return f"{actor(record.actor)}#{record.id}"


def edition(number: int) -> str:
    """Return the page of an edition, which stays there for good."""
    return f"editions/{number}/index.html"


def correction(record: Correction) -> str:
    """Return the permalink of a correction."""
    return f"{CHANGES}#{record.id}"


def speaker(record: Person | Actor) -> str:
    """Return the page of a person or an actor."""
    return person(record) if isinstance(record, Person) else actor(record)


def evidence(record: Evidence) -> str:
    """Return the page of an article or the permalink of a quote."""
    return quote(record) if isinstance(record, Quote) else article(record)


def card(record: Evidence | Position | Judgement) -> str:
    """Return where the card of a record lies: the script, and its name there."""
    match record:
        case Quote():
            return f"articles/{record.article.id}#{record.id}"
        case Article():
            return f"articles/{record.id}#"
        case Position():
            return f"actors/{record.actor.id}#{record.id}"
        case Judgement():
            return f"brief#judgement-{record.number}"


def public(path: str, site_url: str | None) -> str | None:
    """Return the address on the web, without `index.html`; None where the site has no address."""
    if site_url is None:
        return None
    return f"{site_url.rstrip('/')}/{_without_index(path)}"


def is_published(site_url: str | None) -> bool:
    """Return whether the site has an address that can lead somewhere."""
    host = (urlsplit(site_url).hostname or "") if site_url else ""
    return bool(host) and host.rpartition(".")[2] not in RESERVED


def shown(path: str, site_url: str | None) -> str:
    """Return the address to print; before the site is published, where it stands in the site."""
    address = public(path, site_url)
    if address and is_published(site_url):
        return address
    return f"{NOT_YET} (/{_without_index(path)})"


def _without_index(path: str) -> str:
    """Return a path as hosts serve it; a query and a fragment stay."""
    page = re.split(r"[?#]", path, maxsplit=1)[0]
    return page.removesuffix("index.html") + path[len(page) :]


class Link(Struct, frozen=True, kw_only=True):
    """Words that lead somewhere, as seen from one page."""

    words: str
    href: Markup


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses as seen from one page; the same from `file://` and over http."""

    up: str
    """`../` for each folder that the page lies in."""
    places: Places = field(default_factory=Places)

    @classmethod
    def from_page(cls, path: str, places: Places | None = None) -> "Links":
        """Return the links as seen from the page at `path`; every list is taken to fit its hub."""
        return cls("../" * path.count("/"), places or Places())

    def path(self, path: str) -> Markup:
        """Return a relative link to a path from the root."""
        return escape.path(self.up + path)

    def hub(self, name: str) -> Markup:
        """Return a relative link to a hub."""
        return self.path(hub(name))

    def to(self, record: Evidence | Actor | Person | Question | Event) -> Markup:
        """Return a relative link to a record's page or permalink."""
        match record:
            case Actor() | Person():
                return self.path(speaker(record))
            case Question():
                return self.path(question(record))
            case Event():
                return self.path(self.places.event(record))
            case _:
                return self.path(evidence(record))

    def asked(self, name: str, field: str, choice: str) -> Markup:
        """Return a relative link to a hub with a choice made: `print/index.html?actors=norway`."""
        return Markup("{}?{}={}").format(self.hub(name), field, escape.text(choice))

    def name(self, record: Actor | Person) -> Link:
        """Return the name of an actor or a person, with a relative link to its page."""
        return Link(words=record.name, href=self.to(record))

    def short(self, record: Question) -> Link:
        """Return the short name of a question, with a relative link to its page."""
        return Link(words=record.short, href=self.to(record))

    def number(self, record: Article, anchor: str = "") -> Link:
        """Return an article by its number, with a relative link to it or to an anchor in it."""
        path = f"{article(record)}#{anchor}" if anchor else article(record)
        return Link(words=f"article {record.number}", href=self.path(path))

    def map(self, record: Question) -> Markup:
        """Return a relative link to the map on the page of a question."""
        return self.path(f"{question(record)}#map")

    def cell(self, actor_id: str, question_id: str) -> Markup:
        """Return a relative link to a cell of the positions table."""
        return self.path(cell(actor_id, question_id))

    def position(self, record: Position) -> Markup:
        """Return a relative link to a position in its history."""
        return self.path(position(record))

    def card(self, record: Evidence | Position | Judgement) -> Markup:
        """Return where the card of a record lies, the same from every page."""
        return escape.path(card(record))

    def edition(self, number: int) -> Markup:
        """Return a relative link to an edition as it stood."""
        return self.path(edition(number))

    def difference(self, subject: str) -> Markup:
        """Return a relative link to a difference."""
        return self.path(self.places.difference(subject))
