"""JSON Schemas of the seed files and a page of all fields, for editors that help while one types.

Both are made of what `records.py` declares and `field_guide.py` says. JSON Schema draft 7, which
the YAML extensions of editors read: https://json-schema.org/draft-07
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from generator.reading.parsing.nodes import Text
from generator.reading.seeds import records
from generator.reading.seeds.field_guide import GUIDE, JUDGEMENT_GUIDE, Entry
from generator.reading.seeds.judgements import LABELS
from generator.reading.seeds.reader import Declared, choices_of, declared
from generator.record_fields import is_record

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = "schema"
"""Where a project has them, in `seeds/`."""
PAGE = "fields.md"
"""The page of all fields, in the same folder."""

INTRODUCTION = """# The fields of the seeds

Made by `briefing schema`. Dates are `2026`, `2026-01` or `2026-01-14`; `unknown` is a date, too,
except in `as_of` and coverage.
Ids have small letters, digits and hyphens. A text that holds `: `, ` #` or a comma within `{…}`
stands in quotation marks."""

BRIEF = """Sections with `##`: Bottom line, Key judgements, What we do not know, What to watch,
Background. A judgement is an item that begins with a confidence word, `- **High confidence:** …`,
and cites. Indented below it, `  - Assumes: …`, may stand any of these, each once:"""
"""What the page says of the one seed that has sections and no fields."""

Schema = dict[str, Any]

_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
_DATE = "^(unknown|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)$"
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_TEXT: Schema = {"type": ["string", "number"], "minLength": 1}  # YAML reads 2026 as a number
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_DATED: Schema = {
    "anyOf": [
        {"type": "string", "pattern": _DATE},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]
}
_BY_TYPE: Mapping[object, tuple[Schema, bool]] = {
    Text: (_TEXT, True),
    Text | None: (_TEXT, False),
    tuple[Text, ...]: (_TEXTS, False),
    records.Dated: (_DATED, True),
    records.Dated | None: (_DATED, False),
    bool: ({"type": "boolean"}, True),
    int: ({"type": "integer", "minimum": 1}, False),
    int | None: ({"type": "integer", "minimum": 1}, False),
    Annotated[Text | None, records.OR_UNKNOWN]: (_TEXT, True),
    Annotated[Text | None, records.SAID]: (_TEXT, False),
    Annotated[records.Dated, records.FULL_DAY]: ({"type": "string", "pattern": _DAY}, True),
    Annotated[bool, records.OPTIONAL]: ({"type": "boolean"}, False),
}
"""The schema of a field's type, and whether the field is required."""


@dataclass(frozen=True, slots=True)
class SeedFile:
    """A file of the seeds: its name, the record that it holds, one or a list."""

    name: str
    record: type[Any]
    several: bool
    says: str

    @property
    def schema(self) -> str:
        """The name of its schema."""
        return f"{self.name.split('/')[0].rpartition('.')[0] or 'article'}.json"


FILES = (
    SeedFile("briefing.yml", records.BriefingSeed, several=False, says="What the briefing is."),
    SeedFile("actors.yml", records.ActorSeed, several=True, says="Who can hold a position."),
    SeedFile("people.yml", records.PersonSeed, several=True, says="Who speaks."),
    SeedFile(
        "articles/<id>.md",
        records.ArticleSeed,
        several=False,
        says="The front matter of an article; your summary stands below it.",
    ),
    SeedFile("positions.csv", records.PositionSeed, several=True, says="A row for each position."),
    SeedFile("events.yml", records.EventSeed, several=True, says="What is dated."),
    SeedFile(
        "subjects.yml",
        records.SubjectSeed,
        several=True,
        says="What you make of claims that differ.",
    ),
    SeedFile("corrections.yml", records.CorrectionSeed, several=True, says="What was wrong."),
)
"""The files that an editor writes field by field; `brief.md` has sections."""
_NOT_WRITTEN = {records.ArticleSeed: ("id", "summary")}
"""Fields that the file's name or its text gives."""


def schemas() -> dict[str, Schema]:
    """Return the schema of each YAML file and of the front matter, by its file name."""
    return {file.schema: _schema(file) for file in FILES if not file.name.endswith(".csv")}


def schema_files() -> dict[str, str]:
    """Return the schemas and the page of all fields, by their path in `seeds/`."""
    texts = {
        name: json.dumps(schema, ensure_ascii=False, indent=2) for name, schema in schemas().items()
    }
    return {
        f"{FOLDER}/{name}": f"{text}\n" for name, text in (texts | {PAGE: fields_page()}).items()
    }


def header(file: str) -> str:
    """Return the comment by which editors find the schema of a file of `seeds/`.

    It is that of yaml-language-server, which several editors use.
    """
    up = "../" * file.count("/")
    known = next(each for each in FILES if each.name == file)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{known.schema}"


def _schema(file: SeedFile) -> Schema:
    record = _object(file.record)
    top = {"type": "array", "items": record} if file.several else record
    return {"$schema": DRAFT, "title": file.name, "description": file.says, **top}


def fields_of(record: type[Any]) -> Iterator[tuple[Declared, Entry]]:
    """Yield the fields of a record that its file has, each with what it is for."""
    for field in declared(record):
        if field.name not in _NOT_WRITTEN.get(record, ()):
            yield field, GUIDE[record][field.name]


def _object(record: type[Any]) -> Schema:
    properties, required = {}, []
    for field, entry in fields_of(record):
        schema, is_required = _typed(field)
        properties[field.name] = {"description": entry.says, **schema}
        if entry.example:
            properties[field.name]["examples"] = [entry.example]
        if is_required:
            required.append(field.name)
    made: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**made, "required": required} if required else made


def _typed(field: Declared) -> tuple[Schema, bool]:
    """Return the schema of a field's value, and whether the field is required."""
    if field.name == "id":
        return {"type": "string", "pattern": _ID, "maxLength": 80}, True
    if field.type in _BY_TYPE:
        return _BY_TYPE[field.type]
    if get_origin(field.type) is records.Choice:
        return {"enum": list(choices_of(field.type))}, True
    inner = _object(record_in(field))
    if get_origin(field.type) is tuple:
        return {"type": "array", "items": inner}, False
    return inner, False


def record_in(field: Declared) -> type[Any]:
    """Return the record that a field holds, or a list of them."""
    kinds = [kind for kind in get_args(field.type) or (field.type,) if is_record(kind)]
    (kind,) = kinds
    assert isinstance(kind, type)  # noqa: S101  (the reader has refused anything else)
    return kind


def fields_page() -> str:
    """Return the page of all fields, in Markdown: a table for each file and record within it."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield INTRODUCTION
    for file in FILES:
        yield f"\n## {file.name}\n\n{file.says}"
        yield from _tables(file.record, "")
    yield f"\n## brief.md\n\n{BRIEF}"
    yield "\n| label | what it says | example |\n| --- | --- | --- |"
    yield from (
        f"| `{label}:` | {JUDGEMENT_GUIDE[label].says} | {_code(JUDGEMENT_GUIDE[label])} |"
        for label in LABELS
    )


def _tables(record: type[Any], within: str) -> Iterator[str]:
    """Yield the table of a record's fields, then those of the records within it."""
    if within:
        yield f"\n### {within}"
    yield "\n| field | | what it says | example |\n| --- | --- | --- | --- |"
    nested = []
    for field, entry in fields_of(record):
        schema, is_required = _typed(field)
        needed = "required" if is_required else ""
        yield f"| `{field.name}` | {needed} | {entry.says}{_choices(schema)} | {_code(entry)} |"
        if not entry.example:
            nested.append(field)
    for field in nested:
        yield from _tables(record_in(field), f"{within}: {field.name}".removeprefix(": "))


def _choices(schema: Schema) -> str:
    values = schema.get("enum", ())
    return f" One of {', '.join(f'`{value}`' for value in values)}." if values else ""


def _code(entry: Entry) -> str:
    return f"`{entry.example}`" if entry.example else ""
