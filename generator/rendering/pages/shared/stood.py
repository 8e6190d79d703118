"""An edition as it stood: its own words and numbers, linked to what is still there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup
from msgspec import Struct

from generator.days import Day
from generator.model import Question, Stance
from generator.rendering.escape import text
from generator.rendering.pages.shared.positions import StanceView, stance_view
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases, prose
from generator.snapshot import Edition, FrozenPosition, FrozenQuestion


class Cited(Struct, frozen=True, kw_only=True):
    """A number as it was printed then."""

    number: str
    label: str
    """The number, and what it stands for in words."""
    href: Markup | None
    """None where the article or quote is gone."""


class Held(Struct, frozen=True, kw_only=True):
    """A position as it stood."""

    actor: str
    href: Markup | None
    """None where the actor is gone."""
    stance: StanceView
    sentence: str
    line: str
    """How it was known, from how many articles, when it was last stated."""
    sources: tuple[Cited, ...]


class Asked(Struct, frozen=True, kw_only=True):
    """A question with the positions that were held on it."""

    text: str
    href: Markup | None
    """None where it is not asked any more."""
    held: tuple[Held, ...]
    silent: str
    """Of whom our articles said nothing; empty where that is nobody."""


@dataclass(frozen=True)
class Stood:
    """An edition, and what of it is still there."""

    edition: Edition
    view: View

    def questions(self) -> Iterator[Asked]:
        """Yield the positions table, question by question; the current row of each cell."""
        snapshot = self.edition.snapshot
        current = {(row.actor, row.question): row for row in snapshot.positions}
        asked = {one.id: one for one in self.view.briefing.questions}
        for name, frozen in snapshot.questions.items():
            question = _question(name, frozen)
            rows = [current[actor, name] for actor in snapshot.actors if (actor, name) in current]
            silent = [
                one.name for actor, one in snapshot.actors.items() if (actor, name) not in current
            ]
            yield Asked(
                text=frozen.text,
                href=self.view.links.to(asked[name]) if name in asked else None,
                held=tuple(self._held(row, question) for row in rows),
                silent=phrases.ended(phrases.listed(silent)) if silent else "",
            )

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
            stance=stance_view(stance, question),
            sentence=row.position,
            line=phrases.evidence_words(
                row.basis,
                len(articles),
                stated,
                phrases.amount_in_words(row.amount, row.unit, self.view.language),
            ),
            sources=tuple(map(self._cited, sorted(row.evidence, key=self._place))),
        )

    def prose(self, source: str) -> Markup:
        """Return the editor's text as inline HTML, with the numbers of its day."""
        return prose.inline_html(source, self._cite)

    def _cite(self, names: tuple[str, ...]) -> Markup:
        known = [name for name in names if name in self._places]
        cited = [self._cited(name) for name in sorted(known, key=self._place)]
        return Markup('<sup class="cites">{}</sup>').format(Markup(" ").join(map(_number, cited)))

    def _cited(self, name: str) -> Cited:
        article, quote = self._place(name)
        number = f"{article}.{quote}" if quote else str(article)
        label = f"quote {quote} in article {article}" if quote else f"article {article}"
        return Cited(number=number, label=f"{number}: {label}", href=self.href(name))

    def href(self, name: str) -> Markup | None:
        """Return where an article or a quote stands today; None where it is gone."""
        record = self.view.briefing.evidence.get(name)
        return self.view.links.to(record) if record else None

    def _place(self, name: str) -> tuple[int, int]:
        """Return the number of an article, and that of a quote in it; 0 for the article itself."""
        return self._places[name]

    @cached_property
    def _places(self) -> dict[str, tuple[int, int]]:
        places = {}
        numbers = self.edition.snapshot.numbers()
        for name, article in self.edition.snapshot.articles.items():
            number = numbers[name]
            places[name] = number, 0
            places |= {quote: (number, at) for at, quote in enumerate(article.quotes, 1)}
        return places


def _number(cited: Cited) -> Markup:
    """Return a citation's number, as a link where its record still stands somewhere."""
    if not cited.href:
        return text(cited.number)
    return Markup('<a class="cite" href="{}" aria-label="{}">{}</a>').format(
        cited.href, text(cited.label), text(cited.number)
    )


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
