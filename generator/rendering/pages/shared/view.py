"""The briefing as seen from the pages of one depth: what makes their links, dates and words."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.days import Day
from generator.model import Article, Briefing, Difference, Evidence, Position, Quote, Statement
from generator.rendering.addresses import Links
from generator.rendering.asked import Asking, Once
from generator.rendering.changes.status import EditionStatus, Marked
from generator.rendering.escape import text
from generator.rendering.pages.shared.differences import DifferenceView, difference_view
from generator.rendering.pages.shared.positions import PositionView, Source, stance_view
from generator.rendering.pages.shared.quotes import (
    QuoteView,
    StatementView,
    quote_view,
    statement_view,
)
from generator.rendering.words import phrases, prose
from generator.rendering.words.quote_facts import QuoteFacts, facts_in


@dataclass(frozen=True, slots=True)
class View:
    """The briefing as seen from the pages of one depth, which share their links.

    What several of these pages show is made once.
    """

    briefing: Briefing
    links: Links
    status: EditionStatus | None = None
    """What is new or has changed; None where nothing is marked."""
    asking: Asking = field(default_factory=Asking, repr=False, compare=False)
    """Who notes what is asked of these."""
    _facts: Once[str, QuoteFacts] = field(default_factory=dict, repr=False, compare=False)
    _quotes: Once[str, QuoteView] = field(default_factory=dict, repr=False, compare=False)
    _statements: Once[str, StatementView] = field(default_factory=dict, repr=False, compare=False)
    _positions: Once[str, PositionView] = field(default_factory=dict, repr=False, compare=False)
    _differences: Once[str, DifferenceView] = field(default_factory=dict, repr=False, compare=False)

    @property
    def language(self) -> str:
        """The language of dates."""
        return self.briefing.about.language

    def day(self, day: Day | None) -> str:
        """Return a date in words."""
        return phrases.day_in_words(day, self.language)

    def published(self, article: Article) -> str:
        """Return when an article was published, in words."""
        return phrases.day_published(article, self.language)

    def date(self, written: str) -> str:
        """Return a date as seeds write it in words."""
        return self.day(Day.parse(written))

    def prose(self, source: str) -> Markup:
        """Return the editor's text as Markdown."""
        return prose.markdown(source, self.cite)

    def blocks(self, source: str) -> Markup:
        """Return the editor's text as HTML blocks."""
        return prose.block_html(source, self.cite)

    def inline(self, source: str) -> Markup:
        """Return the editor's text as inline HTML."""
        return prose.inline_html(source, self.cite)

    def cite(self, names: tuple[str, ...]) -> Markup:
        """Return a citation: the numbers of the articles, each a link to what is cited."""
        found = [self.briefing.evidence[name] for name in names if name in self.briefing.evidence]
        links = Markup(" ").join(_link(self.source(one)) for one in sorted(found, key=_place))
        return Markup('<sup class="cites">{}</sup>').format(links) if found else Markup()

    def source(self, evidence: Evidence) -> Source:
        """Return the numbered link to an article or a quote."""
        number = phrases.reference(evidence)
        if isinstance(evidence, Quote):
            names = phrases.listed(speaker.name for speaker in evidence.speakers)
            label = f"{names}, quote {evidence.number} in article {evidence.article.number}"
        else:
            label = f"Article {number}"
        return Source(number=number, href=self.links.to(evidence), label=f"{number}: {label}")

    def mark(self, record: Marked, changed: str = "changed") -> str:
        """Return the mark of what is new or has changed: `new`, the word given, or nothing."""
        kind = self.status.mark(record) if self.status else None
        return "new" if kind == "new" else changed if kind else ""

    def quote(self, record: Quote) -> QuoteView:
        """Return a quote with its speakers, day and proof."""
        return self.asking.once(
            self._quotes,
            record.id,
            lambda: quote_view(self.facts(record), self.links, self.mark(record)),
        )

    def facts(self, record: Quote) -> QuoteFacts:
        """Return what is said of a quote, in words that nobody has encoded yet."""
        return self.asking.once(self._facts, record.id, lambda: facts_in(self.briefing, record))

    def quotes(self, records: Iterable[Quote]) -> tuple[QuoteView, ...]:
        """Return several quotes."""
        return tuple(map(self.quote, records))

    def statement(self, record: Statement) -> StatementView:
        """Return the variants of one statement, with the words that differ marked."""
        return self.asking.once(
            self._statements, record.id, lambda: statement_view(record, self.quote)
        )

    def position(self, record: Position) -> PositionView:
        """Return a position with its evidence."""
        return self.asking.once(self._positions, record.id, lambda: self._position(record))

    def positions(self, records: Iterable[Position]) -> tuple[PositionView, ...]:
        """Return several positions."""
        return tuple(map(self.position, records))

    def _position(self, record: Position) -> PositionView:
        return PositionView(
            actor=record.actor.name,
            question=record.question.short,
            stance=stance_view(record.stance, record.question),
            text=record.text,
            mark=self.mark(record),
            line=phrases.evidence_line(record, self.briefing.about),
            since=self.day(record.since) if record.since else None,
            sources=tuple(map(self.source, sorted(record.evidence, key=_place))),
            card=self.links.card(record),
        )

    def difference(self, record: Difference) -> DifferenceView:
        """Return where articles differ, with the words that differ marked."""
        return self.asking.once(self._differences, record.id, lambda: self._difference(record))

    def _difference(self, record: Difference) -> DifferenceView:
        return difference_view(
            record,
            self.links,
            self.language,
            mark=self.mark(record),
            assessment=self.inline(record.assessment) if record.assessment else None,
        )


def _place(evidence: Evidence) -> tuple[int, int]:
    """Return where a piece of evidence sorts: by article, the article itself before its quotes."""
    if isinstance(evidence, Quote):
        return evidence.article.number, evidence.number
    return evidence.number, 0


def _link(source: Source) -> Markup:
    """Return the link of a citation; the number alone says nothing to who cannot see the place."""
    return Markup('<a class="cite" href="{}" aria-label="{}">{}</a>').format(
        source.href, text(source.label), text(source.number)
    )
