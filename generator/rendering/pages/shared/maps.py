"""The map of a question, or of several: who stands where, as shapes and as names beside them.

The legend names every actor under its stance. A country or territory is a shape, too, if the base
map has one; where that is too small to see and to touch, a mark stands in its place. The frame is
that of the actors' land.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.model import ON_LAND, Actor, Question
from generator.rendering import escape
from generator.rendering.figures.base_map import BaseMap
from generator.rendering.figures.frame import Frame, fitted
from generator.rendering.figures.labels import Label, Spot, placed
from generator.rendering.figures.outline import outline
from generator.rendering.pages.shared import legend
from generator.rendering.pages.shared.legend import Href, Lands, Legend, Standing
from generator.rendering.pages.shared.view import View

SMALLEST = 250
"""Shapes of less area, in units squared, have a mark instead: 8 pixels across on a wide screen."""
MARK = 13
"""Half the width of such a mark, in units of the picture."""
LABEL_SIZES = {"wide": 25, "narrow": 42}
"""Height of the names on the map in its units: 13 pixels on a wide screen, 11 on a phone."""


class Shape(Struct, frozen=True, kw_only=True):
    """An actor's land."""

    id: str
    name: str
    path: Markup
    shown: Standing
    """On the question that the map shows at first."""
    looks: Markup
    """On every question of the map, with spaces between, for the script."""


class LabelSet(Struct, frozen=True, kw_only=True):
    """The names on the map, at one size."""

    size: str
    """`wide` or `narrow`, after the screen."""
    labels: tuple[Label, ...]


class MapView(Struct, frozen=True, kw_only=True):
    """The map of some questions as seen from one page."""

    switched: bool
    """Whether it is the map of all questions beside their table, and shows one at a time."""
    width: int
    height: int
    transform: Markup
    """What brings the shapes to the units of the picture."""
    land: Markup
    """Path data of all land that is no actor's."""
    shapes: tuple[Shape, ...]
    labels: tuple[LabelSet, ...]
    legends: tuple[Legend, ...]
    drawn: bool
    """Whether any of the questions has a map."""
    shown: Legend
    """That of the first question that has a map; where none has, of the first."""


def question_map(base: BaseMap | None, view: View, question: Question) -> MapView | None:
    """Return the map for the page of a question: it leads to what that page says of an actor."""

    def href(actor: Actor, _: Question, silent: bool) -> str:  # noqa: FBT001  (of a callback)
        return view.links.to(actor) if silent else escape.path(f"#{actor.id}")

    return _map(base, view, (question,), href, switched=False) if base else None


def table_map(base: BaseMap | None, view: View) -> MapView | None:
    """Return the map of all questions for the page of the table: it leads to the actor's cell."""

    def href(actor: Actor, question: Question, _: bool) -> str:  # noqa: FBT001  (of a callback)
        return escape.path(f"#{actor.id}--{question.id}")

    questions = view.briefing.questions
    return _map(base, view, questions, href, switched=True) if base and questions else None


def _map(
    base: BaseMap, view: View, questions: Sequence[Question], href: Href, *, switched: bool
) -> MapView:
    """Return the map of some questions."""
    actors = view.briefing.actors
    drawn = _drawn(base, actors)
    frame = fitted(base, drawn)
    said = legend.notes(base, actors, drawn)
    standings = [
        {actor.id: legend.standing(view.briefing, question, actor, href) for actor in actors}
        for question in questions
    ]
    drawable = [at for at, question in enumerate(questions) if legend.can_be_told_apart(question)]
    first = drawable[0] if drawable else 0
    legends = tuple(
        Legend(
            id=question.id,
            text=question.text,
            short=question.short,
            stances=len(question.stances),
            href=view.links.map(question),
            shown=at == first,
            entries=legend.entries(view.briefing, question, standings[at], said),
        )
        for at, question in enumerate(questions)
    )
    return MapView(
        switched=switched,
        width=frame.width,
        height=frame.height,
        transform=frame.transform,
        land=_land(base, drawn),
        shapes=tuple(_shapes(base, frame, drawn, standings, first)),
        labels=tuple(
            LabelSet(size=name, labels=_labels(base, frame, drawn, size))
            for name, size in LABEL_SIZES.items()
        ),
        legends=legends,
        drawn=bool(drawable),
        shown=legends[first],
    )


def _land(base: BaseMap, drawn: Lands) -> Markup:
    others = (
        land.path
        for code, land in base.lands.items()
        if code not in drawn and code not in base.specks
    )
    return outline((*others, base.rest))


def _shapes(
    base: BaseMap,
    frame: Frame,
    drawn: Lands,
    standings: Sequence[Mapping[str, Standing]],
    first: int,
) -> Iterator[Shape]:
    for code, actor in drawn.items():
        yield Shape(
            id=actor.id,
            name=actor.name,
            path=_path(base, frame, code),
            shown=standings[first][actor.id],
            looks=escape.join((of_question[actor.id].look for of_question in standings), " "),
        )


def _path(base: BaseMap, frame: Frame, code: str) -> Markup:
    """Return the shape of a land, or a square in its place where that is too small to be seen."""
    land = base.lands[code]
    if land.area * frame.scale**2 >= SMALLEST:
        return land.path
    half = MARK / frame.scale
    left, top, side = land.at[0] - half, land.at[1] - half, 2 * half
    words = f"M{left:.1f} {top:.1f}h{side:.1f}v{side:.1f}h-{side:.1f}z"
    return Markup(words)  # noqa: S704  (commands and numbers)


def _drawn(base: BaseMap, actors: Iterable[Actor]) -> Lands:
    """Return the actors that have a shape; of two with one code the first."""
    found: dict[str, Actor] = {}
    for actor in actors:
        code = actor.iso or ""
        if actor.kind in ON_LAND and code in base.lands:
            found.setdefault(code, actor)
    return found


def _labels(base: BaseMap, frame: Frame, drawn: Lands, size: int) -> tuple[Label, ...]:
    spots = [
        Spot(
            name=actor.name,
            at=frame.place(base.lands[code].at),
            area=base.lands[code].area * frame.scale**2,
        )
        for code, actor in drawn.items()
        if frame.shows(base.lands[code].at)
    ]
    return placed(spots, size, (frame.width, frame.height))
