"""The legend of a map: every actor under its stance, with its number and the day last stated.

On the page of the positions it is the row of actors per stance: a name leads to the cell of the
table, where the evidence is.
"""

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup
from msgspec import Struct

from generator.model import ON_LAND, Actor, Briefing, Question, Stance
from generator.rendering.figures.base_map import BaseMap
from generator.rendering.pages.shared.positions import TONES, placed_stance
from generator.rendering.words import phrases
from generator.rendering.words.phrases import SILENT

MOST_STANCES = TONES
"""A reader could not tell more of them apart."""
OUTSIDE = "off this map"
TOO_SMALL = "too small to show: a mark"
NO_SHAPE = "no shape of its own"
NO_CODE = "no country code"

Href = Callable[[Actor, Question, bool], str]
"""Where the map leads for an actor on a question; True if our articles are silent."""
Lands = Mapping[str, Actor]
"""The actors that have a shape, by country code."""


class Standing(Struct, frozen=True, kw_only=True):
    """Where one actor stands on one question."""

    href: str
    look: str
    """The class of its stance: `tone-4`, `plain-1` or `silent`."""
    label: str


class Chip(Struct, frozen=True, kw_only=True):
    """An actor in the legend."""

    name: str
    href: str
    held: str
    """Its number and the day when the stance was last stated; empty where it is silent."""
    note: str
    """Why a country or territory is not on the map; empty for others."""


class Entry(Struct, frozen=True, kw_only=True):
    """One line of a legend, with all its actors."""

    look: str
    label: str
    count: int
    chips: tuple[Chip, ...]


class Legend(Struct, frozen=True, kw_only=True):
    """What the looks mean on one question."""

    id: str
    """Of the question."""
    text: str
    short: str
    stances: int
    """How many the question has."""
    href: Markup
    """Of the map on the question's page."""
    shown: bool
    """Whether it is that of the question that the map shows at first."""
    entries: tuple[Entry, ...]
    """Empty where the question has more stances than can be told apart: it has no map then."""


def can_be_told_apart(question: Question) -> bool:
    """Return whether a reader can tell the looks of all stances of a question apart."""
    return len(question.stances) <= MOST_STANCES


def standing(briefing: Briefing, question: Question, actor: Actor, href: Href) -> Standing:
    """Return where an actor stands now."""
    cell = briefing.cells.get((actor.id, question.id), ())
    return Standing(
        href=href(actor, question, not cell),
        look=_look(question, cell[0].stance) if cell else "silent",
        label=cell[0].stance.label if cell else SILENT,
    )


def _look(question: Question, stance: Stance) -> str:
    """Return the class of a stance: a tone on an ordered scale, else a texture."""
    tone = placed_stance(stance, question).tone
    return f"plain-{stance.index}" if tone is None else f"tone-{tone}"


def notes(base: BaseMap, actors: Iterable[Actor], drawn: Lands) -> dict[str, str]:
    """Return by id what is to be said of actors without a shape of their own; mostly nothing."""
    marked = {actor.id: TOO_SMALL for code, actor in drawn.items() if code in base.specks}
    with_shape = {actor.id for actor in drawn.values()}
    without = (actor for actor in actors if actor.id not in with_shape)
    return {**marked, **{actor.id: _note(base, actor, drawn) for actor in without}}


def _note(base: BaseMap, actor: Actor, drawn: Lands) -> str:
    code = actor.iso or ""
    if actor.kind not in ON_LAND:
        return ""
    if code in drawn:
        return f"same land as {drawn[code].name}"
    if not code:
        return NO_CODE
    if code in base.within_others:
        return NO_SHAPE
    return OUTSIDE


def entries(
    briefing: Briefing,
    question: Question,
    standings: Mapping[str, Standing],
    said: Mapping[str, str],
) -> tuple[Entry, ...]:
    """Return the legend: every stance, also one that nobody takes, and who is silent."""
    if not can_be_told_apart(question):
        return ()
    looks = [(_look(question, stance), stance.label) for stance in question.stances]
    return tuple(
        Entry(
            look=look,
            label=label,
            count=sum(one.look == look for one in standings.values()),
            chips=tuple(
                Chip(
                    name=actor.name,
                    href=standings[actor.id].href,
                    held=_held(briefing, actor, question),
                    note=said.get(actor.id, ""),
                )
                for actor in briefing.actors
                if standings[actor.id].look == look
            ),
        )
        for look, label in (*looks, ("silent", SILENT))
    )


def _held(briefing: Briefing, actor: Actor, question: Question) -> str:
    cell, about = briefing.cells.get((actor.id, question.id)), briefing.about
    if not cell:
        return ""
    amount = phrases.amount_in_words(cell[0].amount, cell[0].unit, about.language)
    day = phrases.short_day(cell[0].last_stated, about.as_of.year, about.language)
    return " · ".join(filter(None, (amount, day)))
