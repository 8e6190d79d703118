"""The results of parsing: texts, lists, mappings and rows with their place in the file."""

import re
from typing import Self

from msgspec import Struct

from generator.problems import Where

LONGEST = 60
"""At most this many characters of a value are quoted in a message."""


class Text(str):
    """A string with its place in the file; otherwise it behaves as a plain `str`."""

    __slots__ = ("where",)
    where: Where

    def __new__(cls, value: str, where: Where) -> Self:
        """Create a string with its place in the file."""
        text = str.__new__(cls, value)
        text.where = where
        return text

    def __reduce__(self) -> tuple[type["Text"], tuple[object, ...]]:
        """Return what makes the text again, for the cache."""
        return Text, (str(self), self.where)


class Value(Text):
    """A bare text that YAML takes for another value: a number, a day, true or false."""

    __slots__ = ("value",)
    value: object

    def __new__(cls, text: str, where: Where, value: object) -> Self:
        """Create a text with its place and the value that it is taken for."""
        found = super().__new__(cls, text, where)
        found.value = value
        return found

    def __reduce__(self) -> tuple[type[Text], tuple[object, ...]]:
        """Return what makes the text again, for the cache."""
        return Value, (str(self), self.where, self.value)


class Items(Struct, frozen=True):
    """A YAML list."""

    where: Where
    values: "tuple[Node, ...]"


class Fields(Struct, frozen=True):
    """A YAML mapping."""

    where: Where
    values: "dict[Text, Node]"


Node = Text | Items | Fields


class Row(Struct, frozen=True):
    """One line of a table: a cell for each column of the header."""

    where: Where
    cells: dict[str, Text]
    quoted: frozenset[str] = frozenset()
    """The columns whose cell is in quotation marks; such a cell begins at its first mark."""

    def words(self, column: str) -> tuple[Text, ...]:
        """Return the words of a cell with their places; with line breaks, the cell's place."""
        cell = self.cells[column]
        if "\n" in cell:
            return tuple(Text(word, cell.where) for word in cell.split())
        start = cell.where.column + (column in self.quoted)
        return tuple(
            Text(word[0], cell.where._replace(column=start + word.start()))
            for word in re.finditer(r"\S+", cell)
        )


def shorten(text: str) -> str:
    """Return a text as messages quote it: on one line, cut after `LONGEST` characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
