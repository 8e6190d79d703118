"""An edition as it stood, on paper: its own words, numbers, day and code."""

from collections.abc import Iterator, Sequence

from generator.days import Day
from generator.model import Question, Stance
from generator.rendering.pack import records
from generator.rendering.pack.elements import Citation, PositionRecord, SourceRecord
from generator.rendering.pack.model import (
    ActorCell,
    Actors,
    ActorSection,
    AnyPart,
    JudgementRecord,
    Judgements,
    Prose,
    Sources,
)
from generator.rendering.pack.runs import blocks_citing, inline_citing
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases
from generator.snapshot import Edition, FrozenPosition
from generator.text.markup import collapse_spaces


class Stood:
    """An edition, in the numbers of its day."""

    def __init__(self, edition: Edition, view: View) -> None:
        """Take the edition, and the view of the briefing for its language."""
        self._edition, self._view = edition, view
        self._places: dict[str, tuple[int, int]] = {}
        numbers = edition.snapshot.numbers()
        for name, article in edition.snapshot.articles.items():
            self._places[name] = numbers[name], 0
            quotes = enumerate(article.quotes, 1)
            self._places |= {quote: (numbers[name], at) for at, quote in quotes}

    def parts(self) -> Iterator[AnyPart]:
        """Yield its brief, its positions actor by actor, and its articles."""
        snapshot = self._edition.snapshot
        yield Prose(title="Bottom line", blocks=blocks_citing(snapshot.bottom_line, self._cites))
        if snapshot.judgements:
            items = tuple(
                JudgementRecord(
                    confidence=collapse_spaces(one.confidence),
                    runs=inline_citing(one.text, self._cites),
                )
                for one in snapshot.judgements
            )
            yield Judgements(title="Key judgements", items=items)
        sections = tuple(self._actor(actor) for actor in snapshot.actors)
        if sections:
            yield Actors(title="Actor by actor", sections=sections)
        if articles := tuple(self._articles()):
            yield Sources(title="Sources", articles=articles, short=True)

    def _actor(self, actor: str) -> ActorSection:
        snapshot = self._edition.snapshot
        current = {(row.actor, row.question): row for row in snapshot.positions}
        return ActorSection(
            id=actor,
            name=collapse_spaces(snapshot.actors[actor].name),
            standfirst=collapse_spaces(snapshot.actors[actor].group),
            cells=tuple(
                ActorCell(
                    question=collapse_spaces(asked.text),
                    positions=(self._position(current[actor, name]),),
                )
                for name, asked in snapshot.questions.items()
                if (actor, name) in current
            ),
            silent=tuple(
                collapse_spaces(asked.short)
                for name, asked in snapshot.questions.items()
                if (actor, name) not in current
            ),
            events=(),
            dated=(),
            quotes=(),
            quoted=(),
        )

    def _position(self, row: FrozenPosition) -> PositionRecord:
        frozen = self._edition.snapshot.questions[row.question]
        stances = tuple(
            Stance(id=name, label=label, definition="", index=at)
            for at, (name, label) in enumerate(frozen.stances.items())
        )
        question = Question(
            id=row.question,
            text=frozen.text,
            short=frozen.short,
            ordered=frozen.ordered,
            stances=stances,
        )
        year, language = Day.parse(self._edition.date).year, self._view.language
        stated = Day.parse(row.last_stated) if row.last_stated else None
        day = phrases.short_day(stated, year, language)
        since = f"since {self._view.date(row.since)}" if row.since else ""
        articles = {self._places[name][0] for name in row.evidence}
        return PositionRecord(
            stance=records.stance(next(one for one in stances if one.id == row.stance), question),
            text=collapse_spaces(row.position),
            line=phrases.evidence_words(row.basis, len(articles), day),
            cites=self._cites(row.evidence),
            current=True,
            since=since,
            day=day,
        )

    def _cites(self, names: Sequence[str]) -> tuple[Citation, ...]:
        places = sorted(self._places[name] for name in names if name in self._places)
        return tuple(
            Citation(number=f"{article}.{quote}" if quote else str(article), to=(f"{article}",))
            for article, quote in places
        )

    def _articles(self) -> Iterator[SourceRecord]:
        numbers = self._edition.snapshot.numbers()
        for name, article in self._edition.snapshot.articles.items():
            yield SourceRecord(
                anchor=str(numbers[name]),
                number=str(numbers[name]),
                title=collapse_spaces(article.title),
                facts=(),
                url="",
                line=collapse_spaces(article.title),
            )
