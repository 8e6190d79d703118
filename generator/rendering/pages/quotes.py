"""Who said what, by speaker; on several pages when long."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Speaker, Statement
from generator.rendering import addresses, escape
from generator.rendering.addresses import Link, Links
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.filters import Answers, Filters
from generator.rendering.pages.shared.grouping import Spoken, by_speaker
from generator.rendering.pages.shared.quotes import StatementView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View

QUOTES_ON_A_PAGE = 300
"""Beyond this the quotes are paged, and the filters are those of one page."""

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
class PagerLink:
    """One of the pages of quotes."""

    number: int
    href: Markup | None
    """None for the page that is read."""


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
    pages = _paged(by_speaker(site.briefing))
    speaking = filters.actors_speaking(site.briefing)
    for number, spoken in enumerate(pages, 1):
        path = _path(number)
        yield Page(
            path=path,
            template="quotes",
            listed=number == 1,
            hub=addresses.hub("quotes"),
            title=_title(number),
            description="Who said what, word for word, and where it stands",
            content=_quotes(spoken, speaking, number, len(pages), site.view(path)),
        )


def _title(number: int) -> str:
    return "Quotes" if number == 1 else f"Quotes, page {number}"


def _quotes(
    spoken: Sequence[Spoken], speaking: Speaking, number: int, pages: int, view: View
) -> QuotesPage:
    statements = [statement for _, said in spoken for statement in said]
    return QuotesPage(
        title=_title(number),
        noun="statements" if pages == 1 else "statements on this page",
        filters=filters.of_quotes(statements, view.briefing, speaking),
        sections=tuple(_section(speakers, said, speaking, view) for speakers, said in spoken),
        pages=tuple(_pager(number, pages, view.links)) if pages > 1 else (),
    )


def _section(
    speakers: Sequence[Speaker], said: Sequence[Statement], speaking: Speaking, view: View
) -> SpeakerSection:
    return SpeakerSection(
        id=escape.path("-".join(speaker.id for speaker in speakers)),
        speakers=tuple(map(view.links.name, speakers)),
        statements=tuple(
            Answering(answers=filters.answers(one, speaking), statement=view.statement(one))
            for one in said
        ),
    )


def _pager(here: int, pages: int, links: Links) -> Iterator[PagerLink]:
    for number in range(1, pages + 1):
        href = links.path(_path(number)) if number != here else None
        yield PagerLink(number=number, href=href)


def _paged(spoken: Sequence[Spoken]) -> list[list[Spoken]]:
    """Fill pages with speakers; one speaker's statements stay together."""
    pages: list[list[Spoken]] = [[]]
    room = QUOTES_ON_A_PAGE
    for speaker in spoken:
        size = sum(len(statement.quotes) for statement in speaker[1])
        if pages[-1] and size > room:
            pages.append([])
            room = QUOTES_ON_A_PAGE
        pages[-1].append(speaker)
        room -= size
    return pages


def _path(number: int) -> str:
    return addresses.hub("quotes" if number == 1 else f"quotes/{number}")
