"""The fields of records: what they are called, and what they have by default.

Records are structs of msgspec, which are made ten times as fast as dataclasses are.
"""

from typing import Any, TypeVar

from msgspec import NODEFAULT, Struct

Record = TypeVar("Record", bound=Struct)


def is_record(kind: object) -> bool:
    """Return whether something is a class of records."""
    return isinstance(kind, type) and issubclass(kind, Struct)


def names(kind: type[Struct]) -> tuple[str, ...]:
    """Return the names of a record's fields, in order."""
    return kind.__struct_fields__


def defaults(kind: type[Struct]) -> dict[str, Any]:
    """Return what the fields of a record have by default, by name; without those that need a value.

    Where it is made anew each time, the value is what msgspec keeps in its place.
    """
    # The last fields are those with a default.
    both = zip(reversed(kind.__struct_fields__), reversed(kind.__struct_defaults__), strict=False)
    return {name: default for name, default in both if default is not NODEFAULT}
