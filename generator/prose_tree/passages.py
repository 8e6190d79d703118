"""Prose cut into paragraphs and list items.

CommonMark's own rules for lists are not used, because they take "2031." from "2031. That was the
year" and "14." from "14. Mai". Here a list begins after an empty line and has at least two items.
A single line that begins with `-` and no number is a list, too. Numbers count up by one and are
those that were typed; one of four digits is a year. Whatever else begins a line belongs to the
paragraph or item above it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from msgspec import Struct

Kind = Literal["p", "ul", "ol"]
"""A paragraph, or an item of an unordered or ordered list."""


class Passage(Struct, frozen=True):
    """The source of a block, which may have several lines."""

    kind: Kind
    number: int
    source: str
    start: int
    """The offset of this source in the whole text, behind the mark of an item."""


_ITEM = re.compile(r"(?P<lead> {0,3})(?P<mark>[-*]|(?:0|[1-9][0-9]{0,2})\.)[ \t]+(?=\S)")
_NO_SINGLE_ITEM = re.compile(r"\s*(?:[0-9]|\*[ \t]+(?!\*\*)|-[ \t]+(?:\W?[0-9]++(?!\.\s)|-))")
"""A single line that begins so is no list: a number, a date, a note, a minus, a rule."""


def passages(source: str) -> Iterator[Passage]:
    """Yield the source of each paragraph and list item."""
    chunks = list(_chunks(source))
    at = 0
    while at < len(chunks):
        items, end = _items(chunks, at)
        start, text = chunks[at]
        if len(items) > 1 or (items and not _NO_SINGLE_ITEM.match(text)):
            yield from (
                Passage(item.kind, item.number, source[item.start : item.end], item.start)
                for item in items
            )
            at = end
        else:
            yield Passage("p", 0, text, start)
            at += 1


def _chunks(source: str) -> Iterator[tuple[int, str]]:
    """Yield each run of lines between empty ones, with its offset."""
    start = 0
    for has_words, lines in groupby(source.split("\n"), key=lambda line: bool(line.strip())):
        text = "\n".join(lines)
        if has_words:
            yield start, text
        start += len(text) + 1


@dataclass(slots=True)
class _Item:
    lead: int
    """The spaces before its mark."""
    mark: str
    start: int
    end: int

    @property
    def kind(self) -> Kind:
        """Of which kind of list it is."""
        return "ul" if self.mark in "-*" else "ol"

    @property
    def number(self) -> int:
        """The number of an item of an ordered list, else 0."""
        return int(self.mark.rstrip(".")) if self.kind == "ol" else 0

    @property
    def indent(self) -> int:
        """How far a line must be indented to belong to the item after an empty line."""
        return self.lead + len(self.mark) + 1


def _items(chunks: list[tuple[int, str]], at: int) -> tuple[list[_Item], int]:
    """Return the items of the list that begins in a chunk, and the chunk after its end."""
    items: list[_Item] = []
    for index in range(at, len(chunks)):
        first, text = chunks[index]
        start = first
        for line in text.split("\n"):
            end = start + len(line)
            item = _item(line, start)
            if item and (not items or _follows(item, items[-1], is_apart=start == first)):
                items.append(item)
            elif start == first and not (items and _indent(line) >= items[-1].indent):
                return items, index
            else:
                items[-1].end = end
            start = end + 1
    return items, len(chunks)


def _item(line: str, start: int) -> _Item | None:
    match = _ITEM.match(line)
    if match is None:
        return None
    return _Item(len(match["lead"]), match["mark"], start + match.end(), start + len(line))


def _follows(item: _Item, last: _Item, *, is_apart: bool) -> bool:
    """Tell whether an item is the next of a list; `is_apart` where an empty line lies between."""
    if item.kind != last.kind or item.lead >= last.indent:
        return False
    if item.kind == "ol":
        return item.number == last.number + 1
    return item.mark == last.mark or not is_apart


def _indent(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip(" "))
