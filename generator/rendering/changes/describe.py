"""What changed, in words: the sections and lines that pages, feeds and the terminal share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from generator.days import Day
from generator.history.compare import CellChange, Change, Changes, QuoteChange
from generator.history.freeze import UNWRITTEN
from generator.model import Briefing, Quote
from generator.rendering import addresses
from generator.rendering.changes.judgements import judgement_change, judgement_step
from generator.rendering.paging import Places
from generator.rendering.words import phrases, prose
from generator.rendering.words.quote_facts import facts_in
from generator.snapshot import (
    FrozenEvent,
    FrozenPosition,
    FrozenQuestion,
    Snapshot,
)
from generator.text.words import count

MOST_WORDS = 2
"""So many quotes stand beside a position that changed."""
A_FEW_WORDS = 80
"""Characters; what is longer stands on lines of its own."""
CELLS = {
    "moved": "moved",
    "new": "new",
    "removed": "withdrawn",
    "reworded": "reworded",
    "evidence": "other evidence",
    "history": "earlier position amended",
}
"""What became of a cell, in the order of what matters."""
TEXTS = {
    "unknown": "What we do not know",
    "watch": "What to watch",
    "background": "Background",
}


class Line(Struct, frozen=True, kw_only=True):
    """One thing that changed."""

    kind: str
    """One word or two: `new`, `moved`, `reworded`, `removed` …"""
    what: str
    path: str | None = None
    """Where it stands today, from the site's root; None where it is gone."""
    before: str | None = None
    after: str | None = None
    evidence: tuple[str, ...] = ()
    """Ids of the articles and quotes that it rests on, to be cited."""
    words: tuple[str, ...] = ()
    """Ids of quotes whose words stand beside it."""
    note: str | None = None

    @property
    def long(self) -> bool:
        """Whether before and after are passages, and not a word or two."""
        return max(len(self.before or ""), len(self.after or "")) > A_FEW_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The lines of one kind."""

    heading: str
    lines: tuple[Line, ...] = field(default=())


def sections(changes: Changes, briefing: Briefing) -> list[Section]:
    """Return what changed, what matters most first; sections without a line are left out."""
    tell = _Telling(changes, briefing, Places.of(briefing))
    lines_by_heading = {
        "Corrections": tell.corrections(),
        "Positions": tell.positions(),
        "The brief": tell.brief(),
        "Articles": tell.articles(),
        "Quotes": tell.quotes(),
        "Differences": tell.differences(),
        "Events": tell.events(),
        "Actors, people and questions": tell.frame(),
    }
    every = (
        Section(heading=heading, lines=tuple(lines)) for heading, lines in lines_by_heading.items()
    )
    return [section for section in every if section.lines]


@dataclass(frozen=True, slots=True)
class _Telling:
    changes: Changes
    briefing: Briefing
    places: Places

    def corrections(self) -> Iterator[Line]:
        """Yield the corrections, the major ones first."""
        known = {one.id: one for one in self.briefing.corrections}
        for weight in ("major", "minor"):
            for change in self.changes.corrections:
                if (change.new or change.old) != weight:
                    continue
                record = known.get(change.id)
                yield Line(
                    kind=weight if change.new else "removed",
                    what=record.where if record else change.id,
                    path=addresses.correction(record) if record else None,
                    before=record.was if record else None,
                    after=record.now if record else None,
                )

    def positions(self) -> Iterator[Line]:
        """Yield the cells, those whose stance moved first."""
        for cell in sorted(self.changes.positions, key=lambda one: list(CELLS).index(one.kind)):
            here = (cell.actor, cell.question) in self.briefing.cells
            before, after = self._step(cell)
            yield Line(
                kind=CELLS[cell.kind],
                what=f"{self.actor(cell.actor)}, {self.question(cell.question).short}",
                path=addresses.cell(cell.actor, cell.question) if here else None,
                before=before,
                after=after,
                evidence=cell.new.evidence if cell.new else (),
                words=self._words(cell.new.evidence) if cell.new else (),
            )

    def _step(self, cell: CellChange) -> tuple[str | None, str | None]:
        """Return what a cell said and says: the stances, or the sentences where these differ."""
        if cell.kind in ("evidence", "history"):
            return None, None
        if cell.kind == "reworded" and cell.old and cell.new:
            counted = (cell.old.amount, cell.old.unit) != (cell.new.amount, cell.new.unit)
            return self._said(cell.old, counted=counted), self._said(cell.new, counted=counted)
        return (
            _stance(cell.old, self.changes.old) if cell.old else None,
            _stance(cell.new, self.changes.new) if cell.new else None,
        )

    def _said(self, row: FrozenPosition, *, counted: bool) -> str:
        """Return the sentence of a row, with how many it speaks of where that is another number."""
        many = phrases.amount_in_words(row.amount, row.unit, self.briefing.about.language)
        return f"{row.position} ({many})" if counted and many else row.position

    def _words(self, evidence: Iterable[str]) -> tuple[str, ...]:
        found = (self.briefing.evidence.get(name) for name in evidence)
        return tuple(one.id for one in found if isinstance(one, Quote))[:MOST_WORDS]

    def brief(self) -> Iterator[Line]:
        """Yield the bottom line, the judgements and the other sections."""
        old, new = self.changes.old, self.changes.new
        if self.changes.bottom_line:
            yield Line(
                kind="reworded" if old.bottom_line else "new",
                what="Bottom line",
                path=addresses.HOME,
                before=prose.plain(old.bottom_line) or None,
                after=prose.plain(new.bottom_line) or None,
            )
        here = {(one.confidence, one.text): one for one in self.briefing.brief.judgements}
        for change in self.changes.judgements:
            before, after = judgement_step(change, self.briefing.about.language)
            now = here.get((change.new.confidence, change.new.text)) if change.new else None
            yield Line(
                kind=judgement_change(change),
                what=f"Judgement {change.id}",
                path=addresses.judgement(now) if now else None,
                before=before,
                after=after,
                words=(now.shown.id,) if now and now.shown else (),
            )
        for name in self.changes.texts:
            kind = "new" if old.texts.get(name, UNWRITTEN) == UNWRITTEN else "reworded"
            yield Line(kind=kind, what=f"“{TEXTS[name]}”", path=addresses.HOME)

    def articles(self) -> Iterator[Line]:
        """Yield the articles; a new one with how many quotes and claims it brings."""
        here = {one.id: one for one in self.briefing.articles}
        for change in self.changes.articles:
            state = change.new or change.old
            assert state is not None  # noqa: S101  (a change has one of both)
            brings = (
                count(len(state.quotes), "quote"),
                count(len(state.claims), "claim"),
            )
            yield Line(
                kind=change.kind,
                what=state.title,
                path=addresses.article(here[change.id]) if change.id in here else None,
                note=phrases.listed(brings) if change.kind == "new" else None,
            )

    def quotes(self) -> Iterator[Line]:
        """Yield the quotes of articles that are not themselves new or removed."""
        whole = {one.id for one in self.changes.articles if one.kind != "changed"}
        for change in self.changes.quotes:
            if change.article not in whole:
                yield self._quote(change)

    def differences(self) -> Iterator[Line]:
        """Yield what the sources differ about now, and no longer."""
        here = {one.id for one in self.briefing.differences}
        words = {"new": "opened", "removed": "settled", "changed": "changed"}
        for change in self.changes.differences:
            state = change.new or change.old
            assert state is not None  # noqa: S101  (a change has one of both)
            retyped = change.old and change.new and change.old.type != change.new.type
            yield Line(
                kind=words[change.kind],
                what=state.label,
                path=self.places.difference(change.id) if change.id in here else None,
                before=change.old.type.replace("-", " ") if retyped and change.old else None,
                after=change.new.type.replace("-", " ") if retyped and change.new else None,
            )

    def events(self) -> Iterator[Line]:
        """Yield the events, those that came due first."""
        here = {one.id: one for one in self.briefing.events}
        for change in sorted(self.changes.events, key=lambda one: not came_due(one)):
            state = change.new or change.old
            assert state is not None  # noqa: S101  (a change has one of both)
            moved = change.old and change.new and change.old.status != change.new.status
            day = Day.parse(state.date) if state.date else None
            yield Line(
                kind="came due" if came_due(change) else change.kind,
                what=state.text.rstrip(".") if moved else state.text,
                path=self.places.event(here[change.id]) if change.id in here else None,
                before=change.old.status if moved and change.old else None,
                after=change.new.status if moved and change.new else None,
                note=phrases.day_in_words(day, self.briefing.about.language),
            )

    def frame(self) -> Iterator[Line]:
        """Yield who is new or gone, and which questions are asked."""
        asked = {one.id: one for one in self.briefing.questions}
        for question in self.changes.questions:
            now = asked.get(question.id)
            yield Line(
                kind=question.kind,
                what=self.question(question.id).text,
                path=addresses.question(now) if now else None,
            )
        actors = {one.id: one for one in self.briefing.actors}
        for actor in self.changes.actors:
            yield Line(
                kind=actor.kind,
                what=self.actor(actor.id),
                path=addresses.actor(actors[actor.id]) if actor.id in actors else None,
            )
        people = {one.id: one for one in self.briefing.people}
        for person in self.changes.people:
            known = people.get(person.id)
            yield Line(
                kind=person.kind,
                what=known.name if known else person.id.replace("-", " ").title(),
                path=addresses.person(known) if known else None,
            )

    def _quote(self, change: QuoteChange) -> Line:
        record = self.briefing.evidence.get(change.id)
        title = self._title(change.article)
        if change.kind == "removed" or not isinstance(record, Quote):
            return Line(kind=change.kind, what=f"A quote of “{title}”")
        facts = facts_in(self.briefing, record)
        return Line(
            kind=change.kind,
            what=f"{facts.speakers}: {phrases.shortened(facts.in_marks)}",
            path=addresses.quote(record),
            note=title,
        )

    def _title(self, article: str) -> str:
        state = self.changes.new.articles.get(article) or self.changes.old.articles[article]
        return state.title

    def actor(self, name: str) -> str:
        """Return an actor's name, even of one that is gone."""
        state = self.changes.new.actors.get(name) or self.changes.old.actors[name]
        return state.name

    def question(self, name: str) -> FrozenQuestion:
        """Return a question, even one that is not asked any more."""
        return self.changes.new.questions.get(name) or self.changes.old.questions[name]


def came_due(change: Change[FrozenEvent]) -> bool:
    """Return whether an event was planned and is no longer."""
    return bool(change.old and change.new and change.old.status == "planned" != change.new.status)


def _stance(row: FrozenPosition, snapshot: Snapshot) -> str:
    return snapshot.questions[row.question].stances.get(row.stance, row.stance)


def moved(changes: Changes, briefing: Briefing) -> list[Line]:
    """Return the few lines that matter most: major corrections, and stances that moved.

    Actors that moved together, on one question from one stance to another, share a line.
    """
    tell = _Telling(changes, briefing, Places.of(briefing))
    together: dict[tuple[str, str | None, str | None], list[str]] = {}
    for cell in changes.positions:
        if cell.kind == "moved" and cell.old and cell.new:
            step = _stance(cell.old, changes.old), _stance(cell.new, changes.new)
            together.setdefault((cell.question, *step), []).append(tell.actor(cell.actor))
    asked = {one.id: one for one in briefing.questions}
    return [
        *(line for line in tell.corrections() if line.kind == "major"),
        *(
            Line(
                kind="moved",
                what=f"{tell.question(name).short} ({phrases.listed(actors)})",
                path=addresses.question(asked[name]) if name in asked else None,
                before=before,
                after=after,
            )
            for (name, before, after), actors in together.items()
        ),
    ]
