"""Ties the citations of a document to what it prints."""

from collections.abc import Collection, Iterator
from typing import TypeVar

from msgspec.structs import replace

from generator.rendering.pack.elements import Anchored, Citation, ClaimRecord, Record, SourceRecord

Value = TypeVar("Value")


def records_in(value: object) -> Iterator[Record]:
    """Yield the records of a document, each before those that it holds."""
    if isinstance(value, tuple):
        for part in value:
            yield from records_in(part)
    elif isinstance(value, Record):
        yield value
        for name in value.__struct_fields__:
            yield from records_in(getattr(value, name))


def tied(value: Value, printed: Collection[str]) -> Value:
    """Return records with one target for each citation, and each anchor once.

    A source names those of its quotes that are printed.

    Args:
        value: Records, or tuples of them.
        printed: The anchors of the document.
    """
    return _tied(value, printed, set())


def _tied(value: Value, printed: Collection[str], seen: set[str]) -> Value:
    if isinstance(value, tuple):
        return type(value)(_tied(part, printed, seen) for part in value)
    if not isinstance(value, Record):
        return value
    changed = {name: _tied(getattr(value, name), printed, seen) for name in value.__struct_fields__}
    if isinstance(value, Citation | ClaimRecord):
        changed["to"] = tuple(anchor for anchor in value.to if anchor in printed)[:1]
    if isinstance(value, SourceRecord):
        changed["quotes"] = tuple(quote for quote in changed["quotes"] if quote.to)
    if isinstance(value, Anchored):
        changed["anchor"] = "" if value.anchor in seen else value.anchor
        seen.add(value.anchor)
    return replace(value, **changed)
