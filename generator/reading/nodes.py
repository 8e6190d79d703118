"""What parsing yields: texts, lists and mappings that know where they were written."""

from dataclasses import dataclass
from typing import Self

from generator.problems import Where

LONGEST = 60
"""So many characters of a value are quoted in a message."""


class Text(str):
    """A string that knows where it was written; behaves as a plain `str` everywhere else."""

    __slots__ = ("where",)
    where: Where

    def __new__(cls, value: str, where: Where) -> Self:
        """Make a string with a place."""
        text = super().__new__(cls, value)
        text.where = where
        return text


@dataclass(frozen=True, slots=True)
class Items:
    """A YAML list."""

    where: Where
    values: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Fields:
    """A YAML mapping."""

    where: Where
    values: "dict[Text, Node]"


Node = Text | Items | Fields


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: a cell for each column of the header."""

    where: Where
    cells: dict[str, Text]


def brief(text: str) -> str:
    """Return a text as messages quote it: on one line, and cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
