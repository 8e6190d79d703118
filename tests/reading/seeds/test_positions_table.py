"""The header of the positions table: what is missing or misspelt is told, each once."""

from pathlib import Path

import pytest

from tests.support import lay_out, told

PLACE = "seeds/positions.csv:1"
NEEDED = "actor, question, stance, position, basis, since, last_stated, evidence"
ALL = NEEDED.replace(", ", ",")


def missing(*names: str) -> list[str]:
    """Return what is told of columns that are not there."""
    return [f'{PLACE}:1: error: no column "{name}", expected one' for name in names]


@pytest.mark.parametrize(
    ("header", "lines"),
    [
        ("actor", [f"{PLACE}:1: error: a single column, expected commas or semicolons between"]),
        (
            "actor,question",
            missing("basis", "evidence", "last_stated", "position", "since", "stance"),
        ),
        (ALL.replace("basis,", ""), missing("basis")),
        (
            ALL.replace("basis", "bases"),
            [f'{PLACE}:32: error: unknown column "bases"; did you mean "basis"?'],
        ),
        (f"{ALL},colour", [f'{PLACE}:65: error: unknown column "colour", expected {NEEDED}']),
        (f"{ALL},amount,unit", []),
    ],
)
def test_a_header_names_the_columns(header: str, lines: list[str], tmp_path: Path) -> None:
    """A column that is misspelt is not missing as well."""
    cells = ["council", "fishing", "forbids", "No.", "action", "2031", "2031", "pond-vote"]
    width = header.count(",") + 1
    row = ",".join([*cells[:width], *[""] * (width - len(cells))])
    project = lay_out("pond", tmp_path, {"seeds/positions.csv": f"{header}\n{row}\n"})
    found = [line for line in told(project) if line.startswith(f"{PLACE}:")]
    assert len(found) == len(lines)
    assert [one for one, line in zip(found, lines, strict=True) if not one.startswith(line)] == []
