"""The country-by-country table: every actor on every question."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.model import Actor, Question
from generator.rendering import addresses, escape
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.filters import Option
from generator.rendering.pages.shared.grouping import by_group
from generator.rendering.pages.shared.maps import MapView, table_map
from generator.rendering.pages.shared.matrix import Matrix, matrix
from generator.rendering.pages.shared.positions import PositionView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import POSITIONS_IN_FULL, questions_at_once
from generator.text.words import count


class Column(Struct, frozen=True, kw_only=True):
    """A question at the head of the table, and its stances for the filter."""

    id: str
    short: str
    text: str
    href: Markup
    stances: tuple[Option, ...]


class Cell(Struct, frozen=True, kw_only=True):
    """What an actor answers to a question."""

    id: Markup
    """The anchor: `denmark--control`."""
    actor: str
    question: str
    stance: str
    """The id of the stance; empty where our articles are silent."""
    stated: str
    """When the position was last stated, as the script sorts it; empty where it is not known."""
    href: Markup
    """Where it is told in full on the page of the question."""
    current: PositionView | None
    """None where our articles are silent."""
    earlier: tuple[PositionView, ...]


class Row(Struct, frozen=True, kw_only=True):
    """An actor and its answers, one for each question."""

    id: str
    actor: Link
    names: Markup
    """Other names under which the script finds it."""
    cells: tuple[Cell, ...]


class Group(Struct, frozen=True, kw_only=True):
    """Actors under one heading."""

    name: str
    rows: tuple[Row, ...]


class PositionsPage(Struct, frozen=True, kw_only=True):
    """What the page of the table shows."""

    held: bool
    """Whether anybody has a position; else there is nothing to filter."""
    matrix: Matrix | None
    """None where nobody has a position, and where the table itself shows no more than stances."""
    answers: Markup | None
    """Where the script finds what a cell says beyond its stance; None where the cells say it."""
    map: MapView | None
    """None without a base map, and where the table itself shows no more than stances."""
    mapped: bool
    """Whether the pages of the questions have maps."""
    csv: Markup
    """Where the table lies as a file."""
    actors: str
    """How many there are."""
    asked: str
    """How many questions there are."""
    questions: tuple[Column, ...]
    others: tuple[Link, ...]
    """The questions for which the table has no room."""
    columns: int
    """Of the actors and of the questions."""
    groups: tuple[Group, ...]


def positions(site: Site) -> Iterator[Page]:
    """Yield the country-by-country table."""
    path = addresses.hub("positions")
    yield Page(
        path=path,
        template="positions",
        title="Positions",
        description=f"Where each actor stands: {site.briefing.about.subject}",
        content=_positions(site, site.view(path)),
    )


def _positions(site: Site, view: View) -> PositionsPage:
    briefing = site.briefing
    asked, others = questions_at_once(briefing)
    in_full = len(briefing.positions) <= POSITIONS_IN_FULL and not others
    return PositionsPage(
        held=bool(briefing.positions),
        matrix=matrix(view, lambda actor, question: escape.path(f"#{actor.id}--{question.id}"))
        if in_full
        else None,
        answers=None if in_full else view.links.path(addresses.DOSSIER),
        map=table_map(site.base_map, view) if in_full else None,
        mapped=site.base_map is not None,
        csv=view.links.path(addresses.data("positions.csv")),
        actors=count(len(briefing.actors), "actor"),
        asked=count(len(asked), "question"),
        questions=tuple(_column(question, view) for question in asked),
        others=tuple(map(view.links.short, others)),
        columns=len(asked) + 1,
        groups=tuple(
            Group(name=name, rows=tuple(_row(actor, asked, view) for actor in actors))
            for name, actors in by_group(briefing)
        ),
    )


def _column(question: Question, view: View) -> Column:
    return Column(
        id=question.id,
        short=question.short,
        text=question.text,
        href=view.links.to(question),
        stances=tuple(Option(one.id, one.label) for one in question.stances),
    )


def _row(actor: Actor, asked: Sequence[Question], view: View) -> Row:
    names = (escape.join(actor.aliases, " "), escape.join(actor.demonyms, " "))
    return Row(
        id=actor.id,
        actor=view.links.name(actor),
        names=escape.join(names, " "),
        cells=tuple(_cell(actor, question, view) for question in asked),
    )


def _cell(actor: Actor, question: Question, view: View) -> Cell:
    held = view.briefing.cells.get((actor.id, question.id), ())
    stated = held[0].last_stated if held else None
    seen = view.positions(held)
    return Cell(
        id=escape.path(f"{actor.id}--{question.id}"),
        actor=actor.name,
        question=question.short,
        stance=held[0].stance.id if held else "",
        stated=str(stated or ""),
        href=view.links.path(f"{addresses.question(question)}#{actor.id}"),
        current=seen[0] if seen else None,
        earlier=seen[1:],
    )
