"""Copy the fields of seed records into records of the model: equal names mean equal values."""

from msgspec import Struct

from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import Choice, Dated
from generator.record_fields import Record, names


def plain(value: object) -> object:
    """Return a value of a seed without its place: a text, a date, a choice, or several."""
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Dated):
        return value.day
    if isinstance(value, Choice):
        return value.value
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def linked(kind: type[Record], seed: Struct, **resolved: object) -> Record:
    """Return a record of the model.

    Args:
        kind: Its class.
        seed: The seed record; the fields that both have are copied without their places.
        resolved: The other fields: linked records, numbers, fields whose names differ.
    """
    shared = {name: plain(getattr(seed, name)) for name in _shared(kind, type(seed))}
    return kind(**{**shared, **resolved})


_known: dict[tuple[type[Struct], type[Struct]], frozenset[str]] = {}


def _shared(kind: type[Struct], seed: type[Struct]) -> frozenset[str]:
    """Return the names of the fields that two record types have in common; cached."""
    if (kind, seed) not in _known:
        _known[kind, seed] = frozenset(names(kind)) & frozenset(names(seed))
    return _known[kind, seed]
