"""The records of the executive brief: two sides, on which each list is cut to the room for it.

Every text is there in full and in short; the template takes the most that fits on the paper.
"""

from generator.rendering.pack.elements import ProseBlock, Record, Run
from generator.rendering.pack.model import ChangeLine, Document, PositionTable


class Point(Record, frozen=True, kw_only=True):
    """An item of a list: a judgement, or what is not known."""

    label: str
    """`High confidence`; empty where there is none."""
    mark: str
    """`new`, `reworded`, or nothing."""
    runs: tuple[Run, ...]
    opening: str
    """The first sentence."""


class Points(Record, frozen=True, kw_only=True):
    """A list of them."""

    items: tuple[Point, ...]
    empty: str
    """What stands where there is none."""
    counted: str
    """What they are called: `judgements`."""
    place: str
    """Where all of them stand in full."""


class News(Record, frozen=True, kw_only=True):
    """What changed since the edition before."""

    title: str
    note: str
    lines: tuple[ChangeLine, ...]
    place: str


class GlancePart(Record, frozen=True, kw_only=True):
    """The picture of the positions, as far as two sides have room for it."""

    table: PositionTable | None
    """None where nobody holds a position."""
    actors: int
    """How many hold one."""
    note: str
    """Which questions are left out."""
    place: str


class SourceLine(Record, frozen=True, kw_only=True):
    """An article on one line."""

    number: str
    text: str


class SourceLines(Record, frozen=True, kw_only=True):
    """The articles that the brief cites."""

    items: tuple[SourceLine, ...]
    every: int
    """How many the briefing has."""
    place: str


class Executive(Record, frozen=True, kw_only=True):
    """What stands on the two sides."""

    bottom_line: tuple[ProseBlock, ...]
    bottom_line_short: str
    news: News
    judgements: Points
    glance: GlancePart
    unknown: Points
    watch: Points
    sources: SourceLines


class ExecutiveDocument(Document, frozen=True, kw_only=True):
    """The executive brief."""

    executive: Executive
