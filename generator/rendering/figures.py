"""The map of a question: who stands where, as shapes on a base map and names beside it.

Every actor is on it exactly once: a country or territory as a shape if the base map has one large
enough to see and to touch, everybody else as a name beside the map, under the same stance.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import ON_LAND, Actor, Question, Stance
from generator.rendering.base_map import BaseMap
from generator.rendering.labels import Label, Spot, placed
from generator.rendering.views import TONES, View

SMALLEST = 250
"""Shapes of less area, in units squared, are names instead: 8 pixels across on a wide screen."""
LABEL_SIZES = {"wide": 25, "narrow": 42}
"""Height of the names on the map in its units: 13 pixels on a wide screen, 11 on a phone."""
OUTSIDE = "off this map"
TOO_SMALL = "too small to show"
SILENT = "Not in our articles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An actor's land, as a link."""

    title: str
    """What a screen reader says and a pointer shows: `Denmark: Against`."""
    href: str
    look: str
    """The class of its stance: `tone-4`, `plain-1` or `silent`."""
    path: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """An actor beside the map."""

    name: str
    href: str
    note: str
    """Why a country or territory is not on the map; empty for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the legend, with the actors that are not on the map."""

    look: str
    label: str
    count: int
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map of one question as seen from one page."""

    question: Question
    title: str
    width: int
    height: int
    land: Markup
    """Path data of all land that is no actor's."""
    shapes: tuple[Shape, ...]
    labels: Mapping[str, tuple[Label, ...]]
    """Names on the map, by the width of the screen."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """Where one actor stands."""

    actor: Actor
    href: str
    look: str
    label: str


def question_map(base: BaseMap | None, view: View, question: Question) -> MapView | None:
    """Return the map for the page of a question: it leads to what that page says of an actor."""

    def href(actor: Actor, *, silent: bool) -> str:
        return view.links.to(actor) if silent else f"#{actor.id}"

    return _map(base, view, question, href)


def table_map(base: BaseMap | None, view: View, question: Question) -> MapView | None:
    """Return the map for the page of the table: it leads to the actor's cell."""

    def href(actor: Actor, *, silent: bool) -> str:  # noqa: ARG001  (silence has a cell too)
        return f"#{actor.id}--{question.id}"

    return _map(base, view, question, href)


def _map(
    base: BaseMap | None, view: View, question: Question, href: Callable[..., str]
) -> MapView | None:
    """Return the map of a question.

    None where the briefing has no base map, or where the question has more stances than a reader
    could tell apart.
    """
    if base is None or len(question.stances) > TONES:
        return None
    standings = [_standing(view, question, actor, href) for actor in view.briefing.actors]
    drawn = _drawn(base, standings)
    return MapView(
        question=question,
        title=f"Map: {question.text}",
        width=base.width,
        height=base.height,
        land=Markup().join(
            (*(land.path for code, land in base.lands.items() if code not in drawn), base.rest)
        ),
        shapes=tuple(
            Shape(
                title=f"{one.actor.name}: {one.label}",
                href=one.href,
                look=one.look,
                path=base.lands[code].path,
            )
            for code, one in drawn.items()
        ),
        labels={name: _labels(base, drawn, size) for name, size in LABEL_SIZES.items()},
        entries=_entries(view, question, standings, _notes(base, standings, drawn)),
    )


def _standing(view: View, question: Question, actor: Actor, href: Callable[..., str]) -> _Standing:
    cell = view.briefing.cells.get((actor.id, question.id))
    return _Standing(
        actor=actor,
        href=href(actor, silent=not cell),
        look=_look(view, question, cell[0].stance) if cell else "silent",
        label=cell[0].stance.label if cell else SILENT,
    )


def _look(view: View, question: Question, stance: Stance) -> str:
    """Return the class of a stance: a tone on an ordered scale, else a texture."""
    tone = view.stance(stance, question).tone
    return f"plain-{stance.index}" if tone is None else f"tone-{tone}"


def _drawn(base: BaseMap, standings: Iterable[_Standing]) -> dict[str, _Standing]:
    """Return by code the actors that have a shape; of two with one code the first."""
    found: dict[str, _Standing] = {}
    for one in standings:
        code = one.actor.iso or ""
        if one.actor.kind in ON_LAND and code in base.lands and base.lands[code].area >= SMALLEST:
            found.setdefault(code, one)
    return found


def _labels(base: BaseMap, drawn: Mapping[str, _Standing], size: int) -> tuple[Label, ...]:
    lands = {code: base.lands[code] for code in drawn}
    spots = [
        Spot(name=drawn[code].actor.name, at=land.at, area=land.area)
        for code, land in lands.items()
    ]
    return placed(spots, size, (base.width, base.height))


def _notes(
    base: BaseMap, standings: Iterable[_Standing], drawn: Mapping[str, _Standing]
) -> dict[str, str]:
    """Return by id the actors that have no shape, and why; most need no reason."""
    with_shape = {one.actor.id for one in drawn.values()}
    actors = (one.actor for one in standings if one.actor.id not in with_shape)
    return {actor.id: _note(base, actor, drawn) for actor in actors}


def _note(base: BaseMap, actor: Actor, drawn: Mapping[str, _Standing]) -> str:
    code = actor.iso or ""
    if actor.kind not in ON_LAND:
        return ""
    if code in drawn:
        return f"same land as {drawn[code].actor.name}"
    return TOO_SMALL if code in base.lands else OUTSIDE


def _entries(
    view: View, question: Question, standings: Iterable[_Standing], notes: Mapping[str, str]
) -> tuple[Entry, ...]:
    """Return the legend: every stance, also one that nobody takes, and who is silent."""
    by_look: dict[str, list[_Standing]] = {}
    for one in standings:
        by_look.setdefault(one.look, []).append(one)
    looks = [(_look(view, question, stance), stance.label) for stance in question.stances]
    return tuple(
        _entry(look, label, by_look.get(look, ()), notes)
        for look, label in (*looks, ("silent", SILENT))
    )


def _entry(
    look: str, label: str, standings: Collection[_Standing], notes: Mapping[str, str]
) -> Entry:
    chips = tuple(
        Chip(name=one.actor.name, href=one.href, note=notes[one.actor.id])
        for one in standings
        if one.actor.id in notes
    )
    return Entry(look=look, label=label, count=len(standings), chips=chips)
