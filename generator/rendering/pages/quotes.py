"""Who said what, by speaker; on several pages when long."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.model import Speaker, Statement
from generator.rendering import addresses, escape
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.filters import SPEAKING, Answers, Filters, Spans
from generator.rendering.pages.shared.grouping import Spoken, by_speaker, quotes_cut
from generator.rendering.pages.shared.pager import PagerLink, pager
from generator.rendering.pages.shared.quotes import StatementView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import Cut
from generator.rendering.unit import Unit

Speaking = Mapping[str, tuple[str, ...]]
"""For each quote the actors whose words it counts among."""


class Answering(Struct, frozen=True, kw_only=True):
    """A statement, and what it answers to the filters."""

    answers: Answers
    statement: StatementView


class SpeakerSection(Struct, frozen=True, kw_only=True):
    """What some speakers said together, mostly one."""

    id: Markup
    """The anchor: the ids of the speakers."""
    speakers: tuple[Link, ...]
    statements: tuple[Answering, ...]


class QuotesPage(Struct, frozen=True, kw_only=True):
    """What one page of quotes shows."""

    title: str
    noun: str
    """What the filters count."""
    filters: Filters
    sections: tuple[SpeakerSection, ...]
    pages: tuple[PagerLink, ...]
    """Empty where there is one page."""


def quotes(site: Site) -> Iterator[Unit]:
    """Yield who said what, by speaker; on several pages when long."""
    site.define(SPEAKING, filters.actors_speaking)
    pages = quotes_cut(by_speaker(site.briefing))
    paths = [page.path for page in pages]
    for page in pages:
        yield Unit(f"quotes/{page.number}", _page, (page.number, page.records, paths))


def _page(
    site: Site, number: int, records: Sequence[Spoken], paths: Sequence[str]
) -> Iterator[Page]:
    path = paths[number - 1]
    yield Page(
        path=path,
        template="quotes",
        listed=number == 1,
        hub=addresses.hub("quotes"),
        title=_title(number),
        description="Who said what, word for word, and where it stands",
        content=_quotes(
            Cut(path, number, records), site.answers.mapping(SPEAKING), paths, site.view(path)
        ),
    )


def _title(number: int) -> str:
    return "Quotes" if number == 1 else f"Quotes, page {number}"


def _quotes(page: Cut[Spoken], speaking: Speaking, paths: Sequence[str], view: View) -> QuotesPage:
    statements = [statement for _, said in page.records for statement in said]
    spans = filters.spans_of(statements)
    return QuotesPage(
        title=_title(page.number),
        noun="statements" if len(paths) == 1 else "statements on this page",
        filters=filters.of_quotes(statements, view.briefing, speaking, spans),
        sections=tuple(
            _section(speakers, said, speaking, spans, view) for speakers, said in page.records
        ),
        pages=pager(paths, page.path, view.links),
    )


def _section(
    speakers: Sequence[Speaker],
    said: Sequence[Statement],
    speaking: Speaking,
    spans: Spans,
    view: View,
) -> SpeakerSection:
    return SpeakerSection(
        id=escape.path("-".join(speaker.id for speaker in speakers)),
        speakers=tuple(map(view.links.name, speakers)),
        statements=tuple(
            Answering(answers=filters.answers(one, speaking, spans), statement=view.statement(one))
            for one in said
        ),
    )
