"""Which fields a sheet prints."""

from dataclasses import fields, is_dataclass

from generator.reading.checks.paper import NOT_PRINTED
from generator.reading.seeds import records


def test_what_no_sheet_prints_are_fields() -> None:
    """A name that no record has would be left over from a field that is gone."""
    found = {
        one.name
        for record in vars(records).values()
        if isinstance(record, type) and is_dataclass(record)
        for one in fields(record)
    }
    assert NOT_PRINTED - found == set()
