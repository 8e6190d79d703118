"""The brief itself: the front page."""

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from generator.model import About, Judgement, Quote
from generator.rendering import addresses, escape
from generator.rendering.changes import counts
from generator.rendering.changes.status import Step
from generator.rendering.pages import linked_data
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared.changes import ChangeLine, moved
from generator.rendering.pages.shared.ledger import Saying
from generator.rendering.pages.shared.matrix import Matrix, matrix
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases, prose
from generator.rendering.words.openings import openings
from generator.words import count

MOST_CHANGES = 4
"""Lines of what changed; the page of changes has them all."""
MOST_UNKNOWN = 5
"""Open points in short; they all stand in full further down."""


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


class HomePage(Struct, frozen=True, kw_only=True):
    """What the front page shows."""

    title: str
    edition: str
    """Which state of the briefing this is, as a sentence."""
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
    matrix: Matrix | None
    table: Markup
    pack: Markup
    """Where the print pack lies."""
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
        coverage=_coverage(about),
        bottom_line=view.inline(brief.bottom_line),
        said=_beside(brief.bottom_line_shown, view),
        news=_news(view, latest) if latest else None,
        open_points=count(len(unknown), "open point"),
        openings=unknown[:MOST_UNKNOWN],
        matrix=matrix(view, lambda actor, question: links.cell(actor.id, question.id)),
        table=links.hub("positions"),
        pack=links.path(addresses.PACK),
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
    )


def _beside(quote: Quote | None, view: View) -> tuple[Saying, ...]:
    return ledger.sayings([quote] if quote else [], view)
