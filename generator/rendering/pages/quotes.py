"""Who said what, by speaker; on several pages when long."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Speaker, Statement
from generator.rendering import addresses, escape
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.filters import Answers, Filters, Spans
from generator.rendering.pages.shared.grouping import Spoken, by_speaker, quotes_cut
from generator.rendering.pages.shared.pager import PagerLink, pager
from generator.rendering.pages.shared.quotes import StatementView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import Cut

Speaking = Mapping[str, tuple[str, ...]]
"""For each quote the actors whose words it counts among."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A statement, and what it answers to the filters."""

    answers: Answers
    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerSection:
    """What some speakers said together, mostly one."""

    id: Markup
    """The anchor: the ids of the speakers."""
    speakers: tuple[Link, ...]
    statements: tuple[Answering, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesPage:
    """What one page of quotes shows."""

    title: str
    noun: str
    """What the filters count."""
    filters: Filters
    sections: tuple[SpeakerSection, ...]
    pages: tuple[PagerLink, ...]
    """Empty where there is one page."""


def quotes(site: Site) -> Iterator[Page]:
    """Yield who said what, by speaker; on several pages when long."""
    pages = quotes_cut(by_speaker(site.briefing))
    paths = [page.path for page in pages]
    speaking = filters.actors_speaking(site.briefing)
    for page in pages:
        path, number = page.path, page.number
        yield Page(
            path=path,
            template="quotes",
            listed=number == 1,
            hub=addresses.hub("quotes"),
            title=_title(number),
            description="Who said what, word for word, and where it stands",
            content=_quotes(page, speaking, paths, site.view(path)),
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
