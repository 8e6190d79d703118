"""How a field of the data is described: what JSON Schema says of it, and where its value is.

One `Field` serves the record in the JSON, the column of the CSV and the entry of the schema. The
schema (draft 2020-12) is the documentation too: it is closed, so that a field that is not described
is an error, and every field is always there. Patterns are written so that any validator reads them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeAlias, get_args

from generator.days import Day
from generator.model import Briefing
from generator.rendering.escape import url

Json: TypeAlias = "str | int | Sequence[Json] | Mapping[str, Json] | None"
Record: TypeAlias = dict[str, Json]
Schema: TypeAlias = dict[str, object]
Get: TypeAlias = Callable[[Any], Any]
"""Takes a record of the model and returns what a field is made of."""

MAX_ID = 80
ID = "[a-z0-9]+(-[a-z0-9]+)*"
POSITION_ID = f"{ID}--{ID}--[1-9][0-9]*"
PAGE = f"/{ID}/({ID}/)?(#({ID}|{POSITION_ID}))?"
DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
DATE = f"[0-9]{{4}}(-(0[1-9]|1[0-2]))?|{DAY}"
WEB = "[Hh][Tt][Tt][Pp][Ss]?://.+"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: its name, its schema, and its value out of a record of the model."""

    name: str
    schema: Schema
    value: Callable[[Any, Briefing], Json]

    def or_null(self) -> "Field":
        """Return the field as one that may not be known."""
        schema = {**self.schema, "type": [self.schema["type"], "null"]}
        return Field(self.name, schema, lambda *arguments: self.value(*arguments) or None)


def record_of(fields: Sequence[Field], record: object, briefing: Briefing) -> Record:
    """Return a record of the model as it stands in the data."""
    return {field.name: field.value(record, briefing) for field in fields}


def _plain(name: str, schema: Schema, get: Get | None = None) -> Field:
    """Return a field whose value stands in the record as it is; by default under its name."""
    value = get or attrgetter(name)
    return Field(name, schema, lambda record, _: value(record))


def schema_of(says: str, fields: Iterable[Field]) -> Schema:
    """Return the schema of an object that has exactly these fields."""
    return closed(says, {field.name: field.schema for field in fields})


def closed(says: str, properties: Mapping[str, Schema]) -> Schema:
    """Return the schema of an object in which all of these are, and nothing else."""
    return {
        "type": "object",
        "description": says,
        "required": list(properties),
        "additionalProperties": False,
        "properties": dict(properties),
    }


def array(items: Schema, says: str) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "description": says, "items": items}


def text(name: str, says: str, get: Get | None = None) -> Field:
    """Describe a text."""
    return _plain(name, _text(says), get)


def identifier(name: str, says: str, get: Get | None = None) -> Field:
    """Describe an id."""
    return _plain(name, _id(says), get)


def like(name: str, pattern: str, says: str, get: Get | None = None) -> Field:
    """Describe a text that has a pattern."""
    return _plain(name, _like(pattern, says), get)


def date(name: str, says: str, get: Get | None = None, pattern: str = DATE) -> Field:
    """Describe a date."""
    value = get or attrgetter(name)
    return Field(name, _like(pattern, says), lambda record, _: _day(value(record)))


def web(name: str, says: str) -> Field:
    """Describe a web address; `check` refuses others, and no program should find a script here."""
    value = attrgetter(name)
    return Field(name, _like(WEB, says), lambda record, _: url(value(record)))


def number(name: str, says: str, get: Get | None = None) -> Field:
    """Describe a whole number from 1."""
    schema = {"type": "integer", "minimum": 1, "description": says}
    return _plain(name, schema, get)


def flag(name: str, says: str) -> Field:
    """Describe what is true or false."""
    return _plain(name, {"type": "boolean", "description": says})


def one_of(name: str, choices: object, says: str) -> Field:
    """Describe a choice; `choices` is a Literal of the model."""
    return _plain(name, {**_text(says), "enum": list(get_args(choices))})


def texts(name: str, item: str, says: str) -> Field:
    """Describe a list of texts; `item` says what one is."""
    return _plain(name, array(_text(item), says))


def reference(name: str, says: str, get: Get | None = None) -> Field:
    """Describe another record, named by its id."""
    value = get or attrgetter(name)
    return Field(name, _id(says), lambda record, _: _id_of(value(record)))


def references(name: str, kind: str, says: str, get: Get | None = None) -> Field:
    """Describe a list of records, named by their ids; `kind` is what they are."""
    records = get or attrgetter(name)
    schema = array(_id(f"The id of {kind}."), says)
    return Field(name, schema, lambda record, _: [one.id for one in records(record)])


def references_back(name: str, kind: str, says: str, get: Get) -> Field:
    """Describe the records that name this one; `get` takes the mapping from the briefing."""
    schema = array(_id(f"The id of {kind}."), says)
    return Field(
        name, schema, lambda record, all_: [one.id for one in get(all_).get(record.id, ())]
    )


def nested(name: str, says: str, fields: Sequence[Field], get: Get) -> Field:
    """Describe a record within a record; null where `get` finds none."""

    def value(record: object, briefing: Briefing) -> Json:
        value = get(record)
        return None if value is None else record_of(fields, value, briefing)

    return Field(name, schema_of(says, fields), value)


def several(
    name: str, says: str, fields: Sequence[Field], each: str, get: Get | None = None
) -> Field:
    """Describe a list of records within a record; `each` says what one is."""
    records = get or attrgetter(name)
    return Field(
        name,
        array(schema_of(each, fields), says),
        lambda record, all_: [record_of(fields, one, all_) for one in records(record)],
    )


def _text(says: str) -> Schema:
    return {"type": "string", "description": says}


def _like(pattern: str, says: str) -> Schema:
    return {**_text(says), "pattern": f"^({pattern})$"}


def _id(says: str) -> Schema:
    return {**_like(ID, says), "maxLength": MAX_ID}


def _day(day: Day | None) -> str | None:
    return str(day) if day else None


def _id_of(record: Any) -> str | None:  # noqa: ANN401  (a record, whatever its kind)
    return record.id if record else None
