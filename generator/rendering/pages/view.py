"""What templates show: the records of the model, with links, dates and words made for one page."""

from dataclasses import dataclass, field

from markupsafe import Markup

from generator.days import Day
from generator.model import (
    Actor,
    Article,
    Briefing,
    Claim,
    Difference,
    Evidence,
    Position,
    Question,
    Quote,
    Stance,
    Statement,
)
from generator.rendering import addresses
from generator.rendering.addresses import Links
from generator.rendering.escape import text
from generator.rendering.pages.claims import Compared, compared, spellings, subject_words
from generator.rendering.pages.differences import Side, sides
from generator.rendering.pages.quotes import (
    QuoteView,
    StatementView,
    quote_view,
    statement_view,
)
from generator.rendering.words import phrases, prose

TONES = 5
"""Steps of the colour scale from one end of an ordered question to the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One piece of evidence, as a numbered link."""

    number: str
    """`2` for article 2, `2.5` for its fifth quote."""
    href: Markup
    label: str
    """What the number stands for, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place on an ordered scale."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceView:
    """A stance: the word first, then its place on the scale."""

    record: Stance
    slots: tuple[Slot, ...]
    """Empty where the question has no order."""
    tone: int | None
    """0 to 4 from one end of the scale to the other; None where the question has no order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """A position with its stance and the line of evidence."""

    record: Position
    stance: StanceView
    line: str
    since: str | None
    """None where the day is not known."""
    sources: tuple[Source, ...]
    card: Markup
    """Where the text to copy lies."""
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The briefing as seen from the pages of one depth, which share their links."""

    briefing: Briefing
    links: Links
    _quotes: dict[str, QuoteView] = field(default_factory=dict, repr=False, compare=False)
    _spelt: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def language(self) -> str:
        """The language of dates."""
        return self.briefing.about.language

    def day(self, day: Day | None) -> str:
        """Return a date in words."""
        return phrases.day_in_words(day, self.language)

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

    def quote(self, record: Quote) -> QuoteView:
        """Return a quote with its speakers, day and proof; made once for all pages."""
        made = self._quotes.get(record.id) or quote_view(record, self.briefing, self.links)
        return self._quotes.setdefault(record.id, made)

    def quotes(self, records: tuple[Quote, ...]) -> tuple[QuoteView, ...]:
        """Return several quotes."""
        return tuple(map(self.quote, records))

    def statement(self, record: Statement) -> StatementView:
        """Return the variants of one statement, with the words that differ marked."""
        return statement_view(record, self.quote)

    def stance(self, stance: Stance, question: Question) -> StanceView:
        """Return a stance with its place on the scale of its question."""
        last = len(question.stances) - 1
        if not question.ordered or last < 1:
            return StanceView(record=stance, slots=(), tone=None)
        slots = tuple(Slot(on=one.index == stance.index) for one in question.stances)
        tone = round(stance.index * (TONES - 1) / last)
        return StanceView(record=stance, slots=slots, tone=tone)

    def position(self, record: Position) -> PositionView:
        """Return a position with its evidence."""
        quotes = tuple(one for one in record.evidence if isinstance(one, Quote))
        return PositionView(
            record=record,
            stance=self.stance(record.stance, record.question),
            line=phrases.evidence_line(record, self.briefing.about),
            since=self.day(record.since) if record.since else None,
            card=self.links.card(record),
            sources=tuple(map(self.source, sorted(record.evidence, key=_place))),
            quotes=self.quotes(quotes),
        )

    def cell(self, actor_id: str, question_id: str) -> tuple[PositionView, ...]:
        """Return the positions of a cell, the current one first; empty where there is silence."""
        return tuple(map(self.position, self.briefing.cells.get((actor_id, question_id), ())))

    def silences(self, actor: Actor) -> tuple[Question, ...]:
        """Return the questions on which our articles give an actor no position."""
        cells = self.briefing.cells
        return tuple(one for one in self.briefing.questions if (actor.id, one.id) not in cells)

    def compared(self, claim: Claim) -> Compared:
        """Return what is claimed on the same subject, in other articles and in this one."""
        return compared(claim, self.briefing)

    def value(self, claim: Claim) -> str:
        """Return what a claim says, in words."""
        return phrases.value_in_words(claim.value, self.language)

    def sides(self, difference: Difference) -> tuple[Side, ...]:
        """Return what the articles say, value by value, with the words that differ marked."""
        return sides(difference, self.language, self.links)

    def label(self, subject: str) -> str:
        """Return a claim's subject in words, where nobody has named it yet."""
        if not self._spelt:
            self._spelt.update(spellings(self.briefing))
        return subject_words(subject, self._spelt)

    @property
    def address(self) -> str:
        """The site's address in words; reserved names are not addresses yet (RFC 2606)."""
        address = self.briefing.about.site_url
        return str(address) if addresses.is_published(address) else addresses.NOT_YET

    def publisher(self, article: Article) -> str:
        """Return who published an article, or that it is not stated."""
        return phrases.publisher(article)


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
