"""An edition as it stood: its own words and numbers, linked to what is still there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.days import Day
from generator.model import Question, Stance
from generator.rendering.escape import text
from generator.rendering.pages.view import StanceView, View
from generator.rendering.words import phrases, prose
from generator.snapshot import Edition, FrozenPosition, FrozenQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A number as it was printed then."""

    number: str
    label: str
    """The number, and what it stands for in words."""
    href: Markup | None
    """None where the article or quote is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A position as it stood."""

    actor: str
    href: Markup | None
    stance: StanceView
    sentence: str
    line: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with the positions that were held on it."""

    text: str
    href: Markup | None
    held: tuple[Held, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True)
class AsStood:
    """An edition as seen from a page."""

    edition: Edition
    view: View

    @property
    def date(self) -> str:
        """The last day that the edition covered, in words."""
        return self.view.date(self.edition.date)

    @property
    def bottom_line(self) -> Markup:
        """The bottom line."""
        return self._prose(self.edition.snapshot.bottom_line)

    @property
    def judgements(self) -> list[tuple[str, Markup]]:
        """The key judgements: confidence and text."""
        return [(one.confidence, self._prose(one.text)) for one in self.edition.snapshot.judgements]

    @property
    def articles(self) -> list[tuple[str, str, Markup | None]]:
        """The articles: number, title, and where they stand today."""
        found = enumerate(self.edition.snapshot.articles.items(), 1)
        return [(str(number), one.title, self._href(name)) for number, (name, one) in found]

    @property
    def questions(self) -> Iterator[Asked]:
        """The positions table, question by question; the current row of each cell."""
        snapshot = self.edition.snapshot
        current = {(row.actor, row.question): row for row in snapshot.positions}
        asked = {one.id: one for one in self.view.briefing.questions}
        for name, frozen in snapshot.questions.items():
            question = _question(name, frozen)
            rows = [current[actor, name] for actor in snapshot.actors if (actor, name) in current]
            yield Asked(
                text=frozen.text,
                href=self.view.links.to(asked[name]) if name in asked else None,
                held=tuple(self._held(row, question) for row in rows),
                silent=tuple(
                    one.name for actor, one in snapshot.actors.items()
                    if (actor, name) not in current
                ),
            )  # fmt: skip

    def _held(self, row: FrozenPosition, question: Question) -> Held:
        actors = {one.id: one for one in self.view.briefing.actors}
        stance = next(one for one in question.stances if one.id == row.stance)
        day = Day.parse(row.last_stated) if row.last_stated else None
        year = Day.parse(self.edition.date).year
        stated = phrases.short_day(day, year, self.view.language)
        articles = {self._place(name)[0] for name in row.evidence}
        return Held(
            actor=self.edition.snapshot.actors[row.actor].name,
            href=self.view.links.to(actors[row.actor]) if row.actor in actors else None,
            stance=self.view.stance(stance, question),
            sentence=row.position,
            line=phrases.evidence_words(row.basis, len(articles), stated),
            sources=tuple(map(self._cited, sorted(row.evidence, key=self._place))),
        )

    def _prose(self, source: str) -> Markup:
        return prose.inline_html(source, self._cite)

    def _cite(self, names: tuple[str, ...]) -> Markup:
        known = [name for name in names if name in self._places]
        found = [self._cited(name) for name in sorted(known, key=self._place)]
        links = (
            Markup('<a class="cite" href="{}" aria-label="{}">{}</a>').format(
                one.href, text(one.label), text(one.number)
            )
            if one.href
            else text(one.number)
            for one in found
        )
        return Markup('<sup class="cites">{}</sup>').format(Markup(" ").join(links))

    def _cited(self, name: str) -> Cited:
        article, quote = self._place(name)
        number = f"{article}.{quote}" if quote else str(article)
        label = f"quote {quote} in article {article}" if quote else f"article {article}"
        return Cited(number=number, label=f"{number}: {label}", href=self._href(name))

    def _href(self, name: str) -> Markup | None:
        """Return where an article or a quote stands today."""
        record = self.view.briefing.evidence.get(name)
        return self.view.links.to(record) if record else None

    def _place(self, name: str) -> tuple[int, int]:
        """Return the number of an article, and that of a quote in it; 0 for the article itself."""
        return self._places[name]

    @cached_property
    def _places(self) -> dict[str, tuple[int, int]]:
        places = {}
        for number, (name, article) in enumerate(self.edition.snapshot.articles.items(), 1):
            places[name] = number, 0
            places |= {quote: (number, at) for at, quote in enumerate(article.quotes, 1)}
        return places


def _question(name: str, frozen: FrozenQuestion) -> Question:
    """Return a question as it stood; definitions are not kept."""
    stances = enumerate(frozen.stances.items())
    return Question(
        id=name,
        text=frozen.text,
        short=frozen.short,
        ordered=frozen.ordered,
        stances=tuple(
            Stance(id=stance, label=label, definition="", index=index)
            for index, (stance, label) in stances
        ),
    )
