"""The briefing as data: one JSON file with its schema, and a CSV for each kind that is a table.

What is not known is null, an empty cell in a CSV. `tables.py` says which fields there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from generator.model import Briefing
from generator.rendering.data import about
from generator.rendering.data.fields import Json, Record, Schema, closed, record_of, schema_of
from generator.rendering.data.tables import TABLES, Table
from generator.rendering.escape import (
    csv_rows,
    json_lines,
    json_list,
    json_text,
    records_text,
)
from generator.rendering.paging import Places, in_batches
from generator.rendering.unit import Part

BATCH = 200
"""So many records of a kind are written at once, and kept for the next build."""
_BY_NAME = {table.name: table for table in TABLES}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Rows(Struct, array_like=True):
    """Some records of a kind as they are written."""

    json: str
    csv: str
    """Empty where the kind has no file of its own."""


def data_files(briefing: Briefing) -> dict[str, str]:
    """Return the data of the site by path: the JSON, its schema, and the tables."""
    parts = [_whole_table(briefing, Places.of(briefing), table) for table in TABLES]
    files = {path: text for part in parts for path, text in part.files.items()}
    return joined_data(briefing, [part.content for part in parts]) | files


def _whole_table(briefing: Briefing, places: Places, table: Table) -> Part:
    rows = [rows_part(briefing, places, table.name, batch) for batch in batches(table, briefing)]
    return table_part(table.name, [one.content for one in rows])


def batches(table: Table, briefing: Briefing) -> list[Sequence[Any]]:
    """Return the records of a kind, in display order, some at a time."""
    return in_batches(table.records(briefing), BATCH)


def rows_part(briefing: Briefing, places: Places, name: str, batch: Sequence[object]) -> Part:
    """Return what the data have of some records.

    Args:
        briefing: Whose records they are.
        places: Where they stand.
        name: Of their kind.
        batch: The records.
    """
    table = _BY_NAME[name]
    records = table.rows(batch, briefing, places)
    csv = csv_rows(_cells(records, table.columns)) if table.csv else ""
    return Part(msgspec.msgpack.encode(Rows(json_lines(records), csv)), {})


def table_part(name: str, parts: Iterable[bytes]) -> Part:
    """Return the table of a kind of record, if there is one, and what the JSON has of it.

    Args:
        name: Of the kind.
        parts: What the data have of each batch of it.
    """
    table = _BY_NAME[name]
    rows = [msgspec.msgpack.decode(part, type=Rows) for part in parts]
    files = {}
    if table.csv:
        files[f"data/{name}.csv"] = csv_rows([table.columns]) + "".join(one.csv for one in rows)
    return Part(json_list(one.json for one in rows).encode(), files)


def joined_data(briefing: Briefing, parts: Iterable[bytes]) -> dict[str, str]:
    """Return the JSON and its schema.

    Args:
        briefing: The briefing.
        parts: What the JSON has of each kind of record, in their order.
    """
    whole = json_lines(record_of(about.FIELDS, briefing.about, briefing))
    lists = (part.decode() for part in parts)
    document = {"briefing": whole, **dict(zip(_BY_NAME, lists, strict=True))}
    return {
        "data/briefing.json": records_text(document),
        "data/schema.json": json_text(schema()),
    }


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of `data/briefing.json`."""
    body = closed(
        "A briefing as data. Dates are `2026`, `2026-01` or `2026-01-14`; null: not known.",
        {
            "briefing": schema_of("The briefing as a whole.", about.FIELDS),
            **{table.name: table.schema for table in TABLES},
        },
    )
    return {"$schema": DIALECT, "title": "Briefing", **body}


def _cells(records: list[Record], columns: tuple[str, ...]) -> Iterator[list[str]]:
    return ([_cell(record[column]) for column in columns] for record in records)


def _cell(value: Json) -> str:
    """Return a value as a cell: nothing for null, ids separated by spaces, true or false."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return " ".join(map(_cell, value))
    return "" if value is None else str(value)
