"""The positions as one picture: a stance for each actor on each question."""

from collections.abc import Callable, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.model import Actor, Briefing, Question
from generator.rendering.addresses import Link
from generator.rendering.pages.shared.grouping import by_group
from generator.rendering.pages.shared.positions import StanceView, stance_view
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import questions_at_once
from generator.rendering.words import phrases

Href = Callable[[Actor, Question], Markup]
"""Where a cell of the picture leads."""


class MatrixCell(Struct, frozen=True, kw_only=True):
    """Where an actor stands on a question, and where that is told in full."""

    href: Markup
    stance: StanceView
    day: str
    """When it was last stated, in short; empty where that is not known."""


class MatrixRow(Struct, frozen=True, kw_only=True):
    """An actor, and for each question its stance; None where our articles are silent."""

    actor: Link
    cells: tuple[MatrixCell | None, ...]


class MatrixGroup(Struct, frozen=True, kw_only=True):
    """The actors of a group that have a position on anything."""

    name: str
    rows: tuple[MatrixRow, ...]


class Matrix(Struct, frozen=True, kw_only=True):
    """The picture."""

    questions: tuple[Link, ...]
    others: tuple[Link, ...]
    """The questions for which it has no room."""
    columns: int
    """Of the actors and of the questions."""
    groups: tuple[MatrixGroup, ...]
    silent: tuple[Link, ...]
    """The actors without a position on anything."""
    silent_stop: str
    """What ends the sentence that names them: nothing after `U.S.`."""


def matrix(view: View, href: Href) -> Matrix | None:
    """Return the picture as seen from one page; None where nobody has a position."""
    briefing = view.briefing
    if not briefing.positions:
        return None
    holders = {position.actor.id for position in briefing.positions}
    groups = (
        (name, [actor for actor in actors if actor.id in holders])
        for name, actors in by_group(briefing)
    )
    asked, others = questions_at_once(briefing)
    silent = [actor for actor in briefing.actors if actor.id not in holders]
    return Matrix(
        questions=tuple(map(view.links.short, asked)),
        others=tuple(map(view.links.short, others)),
        columns=len(asked) + 1,
        groups=tuple(
            MatrixGroup(name=name, rows=tuple(_row(actor, asked, view, href) for actor in actors))
            for name, actors in groups
            if actors
        ),
        silent=tuple(map(view.links.name, silent)),
        silent_stop="" if silent and phrases.ended(silent[-1].name) == silent[-1].name else ".",
    )


def _row(actor: Actor, asked: Sequence[Question], view: View, href: Href) -> MatrixRow:
    cells = (_cell(actor, question, view.briefing, href) for question in asked)
    return MatrixRow(actor=view.links.name(actor), cells=tuple(cells))


def _cell(actor: Actor, question: Question, briefing: Briefing, href: Href) -> MatrixCell | None:
    held = briefing.cells.get((actor.id, question.id))
    if not held:
        return None
    stated, about = held[0].last_stated, briefing.about
    return MatrixCell(
        href=href(actor, question),
        stance=stance_view(held[0].stance, question),
        day=phrases.short_day(stated, about.as_of.year, about.language) if stated else "",
    )
