"""Which fields a sheet prints."""

from generator.reading.checks.paper import NOT_PRINTED
from generator.reading.seeds import records
from generator.record_fields import is_record, names


def test_what_no_sheet_prints_are_fields() -> None:
    """A name that no record has would be left over from a field that is gone."""
    found = {
        name for record in vars(records).values() if is_record(record) for name in names(record)
    }
    assert NOT_PRINTED - found == set()
