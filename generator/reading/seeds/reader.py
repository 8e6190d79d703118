"""Read parsed nodes as seed records, by the fields that the records declare.

`records.py` says once which fields a seed has and of which type. A new field is one line there.
Libraries that fill records (cattrs, msgspec itself) would lose the place in the file of each value.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from msgspec import Struct

from generator.problems import Problem
from generator.reading.parsing.nodes import Fields, Row, Text
from generator.reading.seeds import records
from generator.reading.seeds.fields import UNKNOWN, UNKNOWN_TOO, FieldReader, choice, dated
from generator.record_fields import Record, defaults, is_record, names

Read = Callable[[FieldReader, str], object]
"""Takes the reader of a mapping and the name of a field; returns the value of the field."""
ReadCell = Callable[[Row, str, list[Problem]], object]
"""The same for a row of a table and the name of a column."""

_NOT_IN_THE_FILE = frozenset({"where", "incomplete"})
_BY_TYPE: Mapping[object, Read] = {
    Text: FieldReader.text,
    Text | None: FieldReader.maybe,
    tuple[Text, ...]: FieldReader.texts,
    records.Dated: FieldReader.date,
    records.Dated | None: FieldReader.maybe_date,
    bool: FieldReader.flag,
    int: FieldReader.count,
    int | None: FieldReader.count,
    Annotated[Text | None, records.OR_UNKNOWN]: FieldReader.known,
    Annotated[Text | None, records.SAID]: FieldReader.optional,
    Annotated[records.Dated, records.FULL_DAY]: FieldReader.full_day,
    Annotated[bool, records.OPTIONAL]: FieldReader.optional_flag,
}
_CELL_BY_TYPE: Mapping[object, ReadCell] = {
    Text: lambda row, name, _: row.cells[name],
    tuple[Text, ...]: lambda row, name, _: row.words(name),
    records.Dated: lambda row, name, problems: dated(row.cells[name], problems),
    Text | None: lambda row, name, _: known_cell(row, name),
}


_MAY_BE_EMPTY = (tuple[Text, ...], Text | None)


def known_cell(row: Row, name: str) -> Text | None:
    """Return a cell; None where it is empty, says `unknown`, or has no column."""
    cell = row.cells.get(name)
    return None if not cell or cell == UNKNOWN else cell


class Declared(Struct, frozen=True):
    """A field of a seed record: its name in Python, its name in the file, its type."""

    attribute: str
    name: str
    type: object


_known: dict[type[Any], tuple[Declared, ...]] = {}


def declared(kind: type[Any]) -> tuple[Declared, ...]:
    """Return the fields of a record that its file has; cached for each kind."""
    if kind not in _known:
        _known[kind] = tuple(_declare(kind))
    return _known[kind]


def _declare(kind: type[Any]) -> Iterator[Declared]:
    hints = get_type_hints(kind, include_extras=True)
    yield from (
        Declared(name, *_name_and_type(name, hints[name]))
        for name in names(kind)
        if name not in _NOT_IN_THE_FILE
    )


def _name_and_type(attribute: str, hint: object) -> tuple[str, object]:
    """Return a field's name in the file, and its type without that name."""
    if get_origin(hint) is Annotated:
        inner, note = get_args(hint)
        if isinstance(note, records.Named):
            return note.name, inner
    return attribute, hint


def names_of(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of a record's fields in its file, in order."""
    return tuple(field.name for field in declared(kind))


def read_record(
    kind: type[Record], node: Fields, problems: list[Problem], **given: object
) -> Record:
    """Read one mapping as a seed record.

    Args:
        kind: A class of `records`.
        node: The mapping.
        problems: The problems of the mapping are added here.
        given: Fields that are not in the mapping, such as the id of an article.

    Returns:
        The record, with whatever could be read.
    """
    own = [field for field in declared(kind) if field.attribute not in given]
    reader = FieldReader(node, problems, [field.name for field in own])
    values = {field.attribute: _read(field.type)(reader, field.name) for field in own}
    values |= {"where": reader.where, "incomplete": frozenset(reader.lost), **given}
    return kind(**{name: values[name] for name in _to_fill(kind, values)})


def _to_fill(kind: type[Struct], values: Mapping[str, object]) -> Iterator[str]:
    """Yield the fields of a record that do not keep their defaults."""
    may_keep = defaults(kind)
    for name in names(kind):
        if name not in may_keep or values.get(name) is not None:
            yield name


@cache
def _read(hint: object) -> Read:
    """Return the function that reads a field of a type."""
    if hint in _BY_TYPE:
        return _BY_TYPE[hint]
    if get_origin(hint) is records.Choice:
        return partial(FieldReader.choice, values=choices_of(hint))
    kinds = [kind for kind in get_args(hint) or (hint,) if is_record(kind)]
    if len(kinds) != 1 or not isinstance(kinds[0], type):
        raise TypeError(f"no way to read {hint}")
    make = partial(read_record, kinds[0])
    if get_origin(hint) is tuple:
        return lambda reader, name: reader.records(name, make)
    return lambda reader, name: reader.record(name, make)


def choices_of(hint: object) -> tuple[str, ...]:
    """Return the values of a `Choice[Literal[…]]`."""
    return get_args(get_args(hint)[0])


def read_row(kind: type[Record], row: Row, problems: list[Problem]) -> Record:
    """Read one line of a table as a seed record; the header has every column that is needed."""
    values: dict[str, object] = {"where": row.where}
    for field in declared(kind):
        cell = row.cells.get(field.name)
        if cell is not None and not cell and field.type not in _MAY_BE_EMPTY:
            hint = UNKNOWN_TOO if field.type is records.Dated else ""
            message = f'"{field.name}" is empty, expected a value{hint}'
            problems.append(Problem(cell.where, "empty-value", message))
        values[field.attribute] = _read_cell(field.type)(row, field.name, problems)
    return kind(**values)


@cache
def _read_cell(hint: object) -> ReadCell:
    """Return the function that reads a cell of a type."""
    if get_origin(hint) is records.Choice:
        values = choices_of(hint)
        return lambda row, name, problems: choice(row.cells[name], values, problems)
    return _CELL_BY_TYPE[hint]
