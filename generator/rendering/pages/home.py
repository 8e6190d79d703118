"""The brief itself: the front page."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.days import Day
from generator.history.freeze import frozen_judgement
from generator.model import About, Difference, Event, Judgement, Quote
from generator.rendering import addresses, escape
from generator.rendering.addresses import Link
from generator.rendering.changes import counts
from generator.rendering.changes.status import Step
from generator.rendering.pages import linked_data
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared.changes import ChangeLine, moved
from generator.rendering.pages.shared.judgements import Fields, fields
from generator.rendering.pages.shared.ledger import Saying
from generator.rendering.pages.shared.matrix import Matrix, matrix
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases, prose
from generator.rendering.words.openings import openings
from generator.text.words import count

MOST_CHANGES = 4
"""Lines of what changed; the page of changes has them all."""
MOST_UNKNOWN = 5
"""Open points in short; they all stand in full further down."""
MOST_AHEAD = 4
"""Events to come or overdue; the timeline has them all."""
MOST_DIFFERENCES = 3
MOST_IN_SHORT = 12
"""Judgements in one line each; all of them stand in full further down."""


class News(Struct, frozen=True, kw_only=True):
    """What the latest edition brought, or what has changed since."""

    edition: int
    since: bool
    """Whether it is not frozen yet: it has changed since that edition."""
    day: str
    """Of the edition; empty where it is not frozen yet."""
    counted: str
    href: Markup
    """Where all of it is told."""
    lines: tuple[ChangeLine, ...]


class Judged(Struct, frozen=True, kw_only=True):
    """A key judgement."""

    number: int
    card: Markup
    """Where the text to copy lies."""
    confidence: str
    mark: str
    """`new`, `reworded`, or nothing."""
    text: Markup
    said: tuple[Saying, ...]
    """Its best evidence; empty where it cites no quote."""
    fields: Fields
    in_full: Markup
    """Where all of it stands."""


class InShort(Struct, frozen=True, kw_only=True):
    """A key judgement in one line, which leads to the whole."""

    number: int
    confidence: str
    mark: str
    """`new`, `reworded`, or nothing."""
    opening: str


class Ahead(Struct, frozen=True, kw_only=True):
    """An event that is to come, or is overdue."""

    day: str
    """In short."""
    text: str
    href: Markup
    flag: str
    """That it is overdue; else nothing."""


class HomePage(Struct, frozen=True, kw_only=True):
    """What the front page shows."""

    title: str
    edition: str
    """Which state of the briefing this is, as a sentence."""
    as_of: str
    """The day of that state, `2026-01-28`."""
    coverage: str
    """Which days the articles speak of, as a sentence; empty where that is not stated."""
    bottom_line: Markup
    said: tuple[Saying, ...]
    """The best evidence of the bottom line; empty where it cites no quote."""
    news: News | None
    open_points: str
    """How many there are."""
    openings: tuple[str, ...]
    """What is not known, in short."""
    in_short: tuple[InShort, ...]
    in_full: Markup
    """Where the judgements stand in full."""
    ahead: tuple[Ahead, ...]
    """What comes next, and what is overdue."""
    timeline: Markup
    differ: tuple[Link, ...]
    """A few of the subjects on which articles contradict each other."""
    differences: str
    """How many there are."""
    where_they_differ: Markup
    matrix: Matrix | None
    table: Markup
    meeting: Markup
    """Where two actors stand on one sheet."""
    pack: Markup
    """Where the print pack lies."""
    brief: Markup
    """Where the executive brief lies."""
    judgements: tuple[Judged, ...]
    unknown: Markup
    watch: Markup
    background: Markup


def home(site: Site) -> Iterator[Page]:
    """Yield the brief itself."""
    briefing = site.briefing
    about = briefing.about
    yield Page(
        path=addresses.HOME,
        template="home",
        listed=False,
        title=about.title,
        description=prose.plain(briefing.brief.bottom_line) or about.subject,
        content=_home(site.view(addresses.HOME), site.status.latest),
        linked_data=escape.script_json(linked_data.report(briefing)),
    )


def _coverage(about: About) -> str:
    days = phrases.spans_in_words(about.coverage, about.language)
    gaps = ", and of no day between" if len(about.coverage) > 1 else ""
    return phrases.ended(f"Our articles speak of {days}{gaps}") if days else ""


def _home(view: View, latest: Step | None) -> HomePage:
    briefing, links = view.briefing, view.links
    about, brief = briefing.about, briefing.brief
    unknown = openings(brief.unknown)
    return HomePage(
        title=about.title,
        edition=phrases.ended(phrases.begun(phrases.state(briefing))),
        as_of=about.as_of.first.isoformat(),
        coverage=_coverage(about),
        bottom_line=view.inline(brief.bottom_line),
        said=_beside(brief.bottom_line_shown, view),
        news=_news(view, latest) if latest else None,
        open_points=count(len(unknown), "open point"),
        openings=unknown[:MOST_UNKNOWN],
        in_short=tuple(_in_short(one, view) for one in brief.judgements[:MOST_IN_SHORT]),
        in_full=links.path(addresses.JUDGEMENTS),
        ahead=tuple(_ahead(event, day, view) for event, day in _next(briefing.events)),
        timeline=links.hub("timeline"),
        differ=tuple(
            Link(words=one.label, href=links.difference(one.id))
            for one in _plainest(briefing.differences)
        ),
        differences=count(len(briefing.differences), "difference"),
        where_they_differ=links.hub("differences"),
        matrix=matrix(view, lambda actor, question: links.cell(actor.id, question.id)),
        table=links.hub("positions"),
        meeting=links.hub("print/meeting"),
        pack=links.path(addresses.PACK),
        brief=links.path(addresses.BRIEF),
        judgements=tuple(_judged(one, view) for one in brief.judgements),
        unknown=view.blocks(brief.unknown),
        watch=view.blocks(brief.watch),
        background=view.blocks(brief.background),
    )


def _news(view: View, latest: Step) -> News | None:
    last, changes = view.briefing.about.edition, latest.changes
    if changes is None or last is None:
        return None
    edition = latest.edition
    return News(
        edition=edition.number if edition else last.number,
        since=edition is None,
        day=view.date(edition.date) if edition else "",
        counted=phrases.begun(counts.headline(changes)),
        href=view.links.path(addresses.CHANGES),
        lines=moved(changes, view, MOST_CHANGES),
    )


def _judged(judgement: Judgement, view: View) -> Judged:
    return Judged(
        number=judgement.number,
        card=view.links.card(judgement),
        confidence=judgement.confidence,
        mark=view.mark(judgement, "reworded"),
        text=view.inline(judgement.text),
        said=_beside(judgement.shown, view),
        fields=fields(
            frozen_judgement(judgement),
            view.inline,
            str(view.briefing.about.as_of),
            view.language,
        ),
        in_full=view.links.path(addresses.judgement(judgement)),
    )


def _in_short(judgement: Judgement, view: View) -> InShort:
    first = openings(judgement.text)
    return InShort(
        number=judgement.number,
        confidence=judgement.confidence,
        mark=view.mark(judgement, "reworded"),
        opening=first[0] if first else "",
    )


def _next(events: Sequence[Event]) -> list[tuple[Event, Day]]:
    """Return what is overdue, then what comes next; a bare year comes at its end."""
    overdue = [(one, one.date) for one in events if one.date and one.status == "overdue"]
    planned = [(one, one.date) for one in events if one.date and one.status == "planned"]
    planned.sort(key=lambda found: found[1].last)
    return [*overdue[-MOST_AHEAD // 2 :], *planned[:MOST_AHEAD]][:MOST_AHEAD]


def _ahead(event: Event, day: Day, view: View) -> Ahead:
    return Ahead(
        day=phrases.short_day(day, view.briefing.about.as_of.year, view.language),
        text=event.text,
        href=view.links.to(event),
        flag=phrases.FLAGS["overdue"] if event.status == "overdue" else "",
    )


def _plainest(differences: Sequence[Difference]) -> list[Difference]:
    """Return the first few in the editor's order, contradictions before all; no update, no slip."""
    real = [one for one in differences if one.type not in ("update", "slip")]
    return sorted(real, key=lambda one: one.type != "contradiction")[:MOST_DIFFERENCES]


def _beside(quote: Quote | None, view: View) -> tuple[Saying, ...]:
    return ledger.sayings([quote] if quote else [], view)
