"""The map of a question, or of several: who stands where, as shapes and as names beside them.

Every actor is on it exactly once: a country or territory as a shape if the base map has one large
enough to see and to touch, everybody else as a name beside the map, under the same stance.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import ON_LAND, Actor, Question, Stance
from generator.rendering.figures.base_map import BaseMap
from generator.rendering.figures.labels import Label, Spot, placed
from generator.rendering.pages.view import TONES, View
from generator.rendering.words.phrases import SILENT

MOST_STANCES = TONES
"""A reader could not tell more of them apart."""
SMALLEST = 250
"""Shapes of less area, in units squared, are names instead: 8 pixels across on a wide screen."""
LABEL_SIZES = {"wide": 25, "narrow": 42}
"""Height of the names on the map in its units: 13 pixels on a wide screen, 11 on a phone."""
OUTSIDE = "off this map"
TOO_SMALL = "too small to show"

Href = Callable[[Actor, Question, bool], str]
"""Where the map leads for an actor on a question; True if our articles are silent."""
Lands = Mapping[str, Actor]
"""The actors that have a shape, by country code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one actor stands on one question."""

    href: str
    look: str
    """The class of its stance: `tone-4`, `plain-1` or `silent`."""
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An actor's land."""

    id: str
    name: str
    path: Markup
    standings: tuple[Standing, ...]
    """One for each question of the map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """An actor beside the map."""

    name: str
    href: str
    note: str
    """Why a country or territory is not on the map; empty for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a legend, with the actors that are not on the map."""

    look: str
    label: str
    count: int
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """What the looks mean on one question."""

    question: Question
    entries: tuple[Entry, ...]
    """Empty where the question has more stances than can be told apart: it has no map then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map of some questions as seen from one page."""

    width: int
    height: int
    land: Markup
    """Path data of all land that is no actor's."""
    shapes: tuple[Shape, ...]
    labels: Mapping[str, tuple[Label, ...]]
    """Names on the map, by the width of the screen."""
    legends: tuple[Legend, ...]

    @property
    def first(self) -> int | None:
        """Return the place of the first question that has a map; None where none has."""
        return next((at for at, legend in enumerate(self.legends) if legend.entries), None)


def question_map(base: BaseMap | None, view: View, question: Question) -> MapView | None:
    """Return the map for the page of a question: it leads to what that page says of an actor."""

    def href(actor: Actor, _: Question, silent: bool) -> str:  # noqa: FBT001  (of a callback)
        return view.links.to(actor) if silent else f"#{actor.id}"

    return _map(base, view, (question,), href)


def table_map(base: BaseMap | None, view: View) -> MapView | None:
    """Return the map of all questions for the page of the table: it leads to the actor's cell."""

    def href(actor: Actor, question: Question, _: bool) -> str:  # noqa: FBT001  (of a callback)
        return f"#{actor.id}--{question.id}"

    return _map(base, view, view.briefing.questions, href)


def _map(
    base: BaseMap | None, view: View, questions: Sequence[Question], href: Href
) -> MapView | None:
    """Return the map of some questions, None where the briefing has no base map."""
    if base is None:
        return None
    actors = view.briefing.actors
    drawn = _drawn(base, actors)
    standings = [
        {actor.id: _standing(view, question, actor, href) for actor in actors}
        for question in questions
    ]
    notes = _notes(base, actors, drawn)
    return MapView(
        width=base.width,
        height=base.height,
        land=Markup().join(
            (*(land.path for code, land in base.lands.items() if code not in drawn), base.rest)
        ),
        shapes=tuple(
            Shape(
                id=actor.id,
                name=actor.name,
                path=base.lands[code].path,
                standings=tuple(of_question[actor.id] for of_question in standings),
            )
            for code, actor in drawn.items()
        ),
        labels={name: _labels(base, drawn, size) for name, size in LABEL_SIZES.items()},
        legends=tuple(
            Legend(question=question, entries=_entries(view, question, of_question, notes))
            for question, of_question in zip(questions, standings, strict=True)
        ),
    )


def _standing(view: View, question: Question, actor: Actor, href: Href) -> Standing:
    cell = view.briefing.cells.get((actor.id, question.id))
    return Standing(
        href=href(actor, question, not cell),
        look=_look(view, question, cell[0].stance) if cell else "silent",
        label=cell[0].stance.label if cell else SILENT,
    )


def _look(view: View, question: Question, stance: Stance) -> str:
    """Return the class of a stance: a tone on an ordered scale, else a texture."""
    tone = view.stance(stance, question).tone
    return f"plain-{stance.index}" if tone is None else f"tone-{tone}"


def _drawn(base: BaseMap, actors: Iterable[Actor]) -> Lands:
    """Return the actors that have a shape; of two with one code the first."""
    found: dict[str, Actor] = {}
    for actor in actors:
        code = actor.iso or ""
        if actor.kind in ON_LAND and code in base.lands and base.lands[code].area >= SMALLEST:
            found.setdefault(code, actor)
    return found


def _labels(base: BaseMap, drawn: Lands, size: int) -> tuple[Label, ...]:
    spots = [
        Spot(name=actor.name, at=base.lands[code].at, area=base.lands[code].area)
        for code, actor in drawn.items()
    ]
    return placed(spots, size, (base.width, base.height))


def _notes(base: BaseMap, actors: Iterable[Actor], drawn: Lands) -> dict[str, str]:
    """Return by id the actors that have no shape, and why; most need no reason."""
    with_shape = {actor.id for actor in drawn.values()}
    without = (actor for actor in actors if actor.id not in with_shape)
    return {actor.id: _note(base, actor, drawn) for actor in without}


def _note(base: BaseMap, actor: Actor, drawn: Lands) -> str:
    code = actor.iso or ""
    if actor.kind not in ON_LAND:
        return ""
    if code in drawn:
        return f"same land as {drawn[code].name}"
    return TOO_SMALL if code in base.lands else OUTSIDE


def _entries(
    view: View, question: Question, standings: Mapping[str, Standing], notes: Mapping[str, str]
) -> tuple[Entry, ...]:
    """Return the legend: every stance, also one that nobody takes, and who is silent."""
    if len(question.stances) > MOST_STANCES:
        return ()
    beside = [actor for actor in view.briefing.actors if actor.id in notes]
    looks = [(_look(view, question, stance), stance.label) for stance in question.stances]
    return tuple(
        Entry(
            look=look,
            label=label,
            count=sum(one.look == look for one in standings.values()),
            chips=tuple(
                Chip(name=actor.name, href=standings[actor.id].href, note=notes[actor.id])
                for actor in beside
                if standings[actor.id].look == look
            ),
        )
        for look, label in (*looks, ("silent", SILENT))
    )
