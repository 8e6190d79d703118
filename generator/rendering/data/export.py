"""The briefing as data: one JSON file with its schema, and a CSV for each kind that is a table.

What is not known is null, an empty cell in a CSV. `tables.py` says which fields there are.
"""

from collections.abc import Iterator

from generator.model import Briefing
from generator.rendering.data import about
from generator.rendering.data.fields import Json, Record, Schema, closed, record_of, schema_of
from generator.rendering.data.tables import TABLES
from generator.rendering.escape import csv_text, json_text, records_text

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def data_files(briefing: Briefing) -> dict[str, str]:
    """Return the data of the site by path: the JSON, its schema, and the tables."""
    lists = {table.name: table.rows(briefing) for table in TABLES}
    document = {"briefing": record_of(about.FIELDS, briefing.about, briefing), **lists}
    return {
        "data/briefing.json": records_text(document),
        "data/schema.json": json_text(schema()),
        **{
            f"data/{table.name}.csv": csv_text(
                table.columns, _rows(lists[table.name], table.columns)
            )
            for table in TABLES
            if table.csv
        },
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


def _rows(records: list[Record], columns: tuple[str, ...]) -> Iterator[list[str]]:
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
