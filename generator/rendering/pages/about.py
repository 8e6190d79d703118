"""How the briefing is made: method, words, corrections, data and licences."""

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from generator.model import About, Defined, Term
from generator.rendering import addresses, escape
from generator.rendering.addresses import Links
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.words import judged, licences, phrases
from generator.text.words import count


class Definition(Struct, frozen=True, kw_only=True):
    """A word and what this briefing means by it."""

    word: str
    meaning: str


class HouseTerm(Struct, frozen=True, kw_only=True):
    """A word that this briefing uses, and for which others."""

    term: str
    instead_of: str
    why: str | None


class SpanView(Struct, frozen=True, kw_only=True):
    """Days that the articles speak of."""

    days: str
    note: str | None


class Licence(Struct, frozen=True, kw_only=True):
    """How others may use something."""

    name: str
    href: str | None
    """Where its text stands, if the name tells."""
    stop: str
    """What ends a sentence after the name."""


class DataLinks(Struct, frozen=True, kw_only=True):
    """Where the data lies."""

    json: Markup
    schema: Markup
    positions: Markup
    quotes: Markup
    events: Markup
    articles: Markup
    claims: Markup


class AboutPage(Struct, frozen=True, kw_only=True):
    """What the page about the briefing shows."""

    subject: str
    articles: int
    quotes: int
    statements: str
    """How many there are."""
    positions: int
    earlier: str
    """How many positions are superseded; empty where none is."""
    edition: str
    """Which state this is; empty before the first edition."""
    edition_href: Markup | None
    as_of: str
    coverage: tuple[SpanView, ...]
    publisher: str
    contact: str
    address: str
    how_verified: str
    bases: tuple[Definition, ...]
    """How positions are known."""
    confidence: tuple[Definition, ...]
    likelihood: tuple[Definition, ...]
    """Those that the brief uses."""
    terms: tuple[HouseTerm, ...]
    licence: Licence
    """Of the summaries."""
    data_licence: Licence
    corrections: str
    """How many there are; empty where there is none."""
    changes: Markup
    pack: Markup
    """Where the print pack lies."""
    data: DataLinks


def about(site: Site) -> Iterator[Page]:
    """Yield how the briefing is made."""
    path = addresses.hub("about")
    yield Page(
        path=path,
        template="about",
        title="About this briefing",
        description="How it is made, how quotes are verified, what the words mean",
        content=_about(site.briefing.about, site.view(path)),
    )


def _about(record: About, view: View) -> AboutPage:
    briefing, links = view.briefing, view.links
    earlier = len(briefing.positions) - len(briefing.cells)
    corrections = len(briefing.corrections)
    return AboutPage(
        subject=record.subject,
        articles=len(briefing.articles),
        quotes=len(briefing.quotes),
        statements=count(len(briefing.statements), "statement"),
        positions=len(briefing.cells),
        earlier=count(earlier, "earlier one") if earlier else "",
        edition=phrases.begun(phrases.edition(record)) if record.edition else "",
        edition_href=links.edition(record.edition.number) if record.edition else None,
        as_of=view.day(record.as_of),
        coverage=tuple(
            SpanView(days=phrases.span_in_words(one.start, one.end, record.language), note=one.note)
            for one in record.coverage
        ),
        publisher=record.publisher or "not stated",
        contact=record.contact or "no address stated yet",
        address=_address(record.site_url),
        how_verified=phrases.HOW_VERIFIED,
        bases=tuple(Definition(word=word, meaning=meaning) for word, meaning in phrases.BASES),
        confidence=_definitions(record.confidence),
        likelihood=tuple(
            Definition(word=one.word, meaning=judged.meaning(one))
            for one in judged.likelihood_used(briefing)
        ),
        terms=tuple(map(_term, record.terms)),
        corrections=count(corrections, "correction") if corrections else "",
        licence=_licence(record.licence),
        data_licence=_licence(record.data_licence),
        changes=links.path(addresses.CHANGES),
        pack=links.path(addresses.PACK),
        data=_data(links),
    )


def _address(site_url: str | None) -> str:
    """Return the site's address in words; reserved names are not addresses yet (RFC 2606)."""
    return str(site_url) if addresses.is_published(site_url) else addresses.NOT_YET


def _licence(name: str | None) -> Licence:
    shown = name or licences.NOT_STATED
    stop = phrases.stop_after(shown)
    return Licence(name=shown, href=escape.url(licences.address(name)), stop=stop)


def _definitions(words: tuple[Defined, ...]) -> tuple[Definition, ...]:
    return tuple(Definition(word=one.word, meaning=one.definition) for one in words)


def _term(term: Term) -> HouseTerm:
    others = phrases.listed(term.instead_of) if term.instead_of else ""
    return HouseTerm(term=term.term, instead_of=others, why=term.why)


def _data(links: Links) -> DataLinks:
    return DataLinks(
        json=links.path(addresses.data("briefing.json")),
        schema=links.path(addresses.data("schema.json")),
        positions=links.path(addresses.data("positions.csv")),
        quotes=links.path(addresses.data("quotes.csv")),
        events=links.path(addresses.data("events.csv")),
        articles=links.path(addresses.data("articles.csv")),
        claims=links.path(addresses.data("claims.csv")),
    )
