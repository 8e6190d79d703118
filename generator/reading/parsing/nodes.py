"""What parsing yields: texts, lists and mappings that know where they were written."""

import re
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
        text = str.__new__(cls, value)
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
    quoted: frozenset[str] = frozenset()
    """The columns whose cell stands in quotation marks; its place is that of the first mark."""

    def words(self, column: str) -> tuple[Text, ...]:
        """Return the words of a cell, each at its place, or at the cell's if that has lines."""
        cell = self.cells[column]
        if "\n" in cell:
            return tuple(Text(word, cell.where) for word in cell.split())
        start = cell.where.column + (column in self.quoted)
        return tuple(
            Text(word[0], cell.where._replace(column=start + word.start()))
            for word in re.finditer(r"\S+", cell)
        )


def shorten(text: str) -> str:
    """Return a text as messages quote it: on one line, and cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
