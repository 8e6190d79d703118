"""Who said what, by speaker; where that is long, the newest, and pages for each voice."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator.model import Briefing, Statement
from generator.rendering import addresses
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import filters, ledger
from generator.rendering.pages.shared.filters import SPEAKING, Filters, Spans
from generator.rendering.pages.shared.ledger import Entry, Voice
from generator.rendering.pages.shared.pager import PagerLink, pager
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.pages.shared.voices import Spoken, Voiced, newest, voiced
from generator.rendering.paging import VOICES_ON_THE_HUB
from generator.rendering.unit import Unit
from generator.rendering.words import phrases
from generator.text.words import count

Speaking = Mapping[str, tuple[str, ...]]
"""For each quote the actors whose words it counts among."""


class VoiceLine(Struct, frozen=True, kw_only=True):
    """Some speakers, and where what they said together stands."""

    names: str
    href: Markup
    statements: str
    """How many there are."""


class QuotesPage(Struct, frozen=True, kw_only=True):
    """What a page of quotes shows: the hub, or one of the pages of a voice."""

    title: str
    noun: str
    """What the filters count."""
    proof: str
    """What was compared of all, and what was not."""
    filters: Filters
    sections: tuple[Voice, ...]
    pages: tuple[PagerLink, ...]
    """Of a voice; empty where there is one page."""
    index: tuple[VoiceLine, ...]
    """Where all quotes stand; empty where they stand here."""
    index_told: str
    """Which voices the index has."""
    hub: Markup | None
    """None on the hub itself."""


def quotes(site: Site) -> Iterator[Unit]:
    """Yield who said what, by speaker; where that is long, the newest, and pages for each voice."""
    site.define(SPEAKING, filters.actors_speaking)
    found = voiced(site.briefing)
    yield Unit("quotes", _hub)
    for one in found:
        for page in one.pages:
            paths = tuple(each.path for each in one.pages)
            spoken = one.spoken[0], tuple(page.records)
            yield Unit(page.path.removesuffix("/index.html"), _voice, (spoken, page.path, paths))


def _hub(site: Site) -> Iterator[Page]:
    path = addresses.hub("quotes")
    found = voiced(site.briefing)
    index = [one for one in found if one.pages]
    shown = newest(site.briefing) if index else [one.spoken for one in found]
    view = site.view(path)
    made = _quotes("Quotes", shown, site.answers.mapping(SPEAKING), view)
    yield Page(
        path=path,
        template="quotes",
        hub=path,
        title="Quotes",
        description="Who said what, word for word, and where it stands",
        content=_with_index(made, index, site.briefing, view) if index else made,
    )


def _voice(site: Site, spoken: Spoken, path: str, paths: Sequence[str]) -> Iterator[Page]:
    view = site.view(path)
    names = phrases.listed(speaker.name for speaker in spoken[0])
    number = paths.index(path) + 1
    title = names if number == 1 else f"{names}, page {number}"
    yield Page(
        path=path,
        template="quotes",
        listed=False,
        hub=addresses.hub("quotes"),
        title=f"Quotes: {title}",
        description=f"What {names} said, word for word, and where it stands",
        content=_quotes(
            title,
            [spoken],
            site.answers.mapping(SPEAKING),
            view,
            pages=pager(paths, path, view.links),
            hub=view.links.hub("quotes"),
        ),
    )


def _quotes(  # noqa: PLR0913  (the last two are of a voice alone)
    title: str,
    spoken: Sequence[Spoken],
    speaking: Speaking,
    view: View,
    *,
    pages: tuple[PagerLink, ...] = (),
    hub: Markup | None = None,
) -> QuotesPage:
    statements = [one for _, said in spoken for one in said]
    spans = filters.spans_of(statements)
    entry_of = partial(_entry, speaking, spans, view)
    return QuotesPage(
        title=title,
        noun="statements on this page" if pages else "statements",
        proof=ledger.proof_of(statements, view.language),
        filters=filters.of_quotes(statements, view.briefing, speaking, spans),
        sections=tuple(ledger.voice(one, entry_of, view, anchored=True) for one in spoken),
        pages=pages,
        index=(),
        index_told="",
        hub=hub,
    )


def _with_index(
    made: QuotesPage, found: Sequence[Voiced], briefing: Briefing, view: View
) -> QuotesPage:
    """Return a hub that has the newest statements, with word of where all of them stand."""
    most = sorted(found, key=lambda one: -len(one.spoken[1]))[:VOICES_ON_THE_HUB]
    kept = {id(one) for one in most}
    chosen = [one for one in found if id(one) in kept]
    shown = sum(len(section.entries) for section in made.sections)
    told = f"The newest {shown} of {len(briefing.statements)} statements; below, who said how many."
    if len(chosen) < len(found):
        told += f" Of {len(found)} speakers these are the {len(chosen)} who said most."
    return replace(
        made,
        noun="statements on this page",
        index=tuple(_line(one, view) for one in chosen),
        index_told=told,
    )


def _line(one: Voiced, view: View) -> VoiceLine:
    speakers, statements = one.spoken
    return VoiceLine(
        names=phrases.listed(speaker.name for speaker in speakers),
        href=view.links.path(one.pages[0].path),
        statements=count(len(statements), "statement"),
    )


def _entry(speaking: Speaking, spans: Spans, view: View, record: Statement) -> Entry:
    return ledger.entry(record, view, filters.answers(record, speaking, spans))
