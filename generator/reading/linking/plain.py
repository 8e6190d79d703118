"""Seed records -> records of the model, field by field: what has one name is one value."""

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import Choice, Dated

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Made = TypeVar("Made", bound="DataclassInstance")


def plain(value: object) -> object:
    """Return a value of a seed without its place: a text, a date, a choice, or several."""
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Dated):
        return value.day
    if isinstance(value, Choice):
        return value.value
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def linked(kind: type[Made], seed: object, **resolved: object) -> Made:
    """Make a record of the model.

    Args:
        kind: Its class.
        seed: The seed record; fields that both have are taken over without their places.
        resolved: The other fields: ids that have become records, numbers, names that differ.
    """
    shared = {name: plain(getattr(seed, name)) for name in _shared(kind, type(seed))}
    return kind(**{**shared, **resolved})


_known: dict[tuple[type[Any], type[Any]], frozenset[str]] = {}


def _shared(kind: type[Any], seed: type[Any]) -> frozenset[str]:
    """Return the names of the fields that two records have in common; looked up once a pair."""
    if (kind, seed) not in _known:
        mine, theirs = ({field.name for field in fields(one)} for one in (kind, seed))
        _known[kind, seed] = frozenset(mine & theirs)
    return _known[kind, seed]
