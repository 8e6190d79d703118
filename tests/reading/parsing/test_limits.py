"""Each limit of a table or a document: what just keeps it is read, one more is refused."""

import pytest

from generator.reading.parsing.csv_table import parse_csv
from generator.reading.parsing.yaml import parse_yaml

FILE = "seeds/x"


def slugs_of_table(rows: int, cells: int, widest: int = 0) -> list[str]:
    """Return what is told of a table with so many rows of so many cells, and one wide title."""
    title = f"A{',' * (widest - 1)}\n" if widest else ""
    header = ",".join(f"c{at}" for at in range(cells))
    row = ",".join("1" * cells)
    columns = header.split(",")
    text = f"{title}{header}\n" + f"{row}\n" * rows
    return [one.slug for one in parse_csv(text, FILE, columns)[2]]


@pytest.mark.parametrize(
    ("most", "more"),
    [((9_999, 1), (10_000, 1)), ((1, 3, 1_000), (1, 3, 1_001))],
    ids=["rows", "cells in a line"],
)
def test_a_table_may_be_so_long_and_no_longer(most: tuple[int, ...], more: tuple[int, ...]) -> None:
    """The header is counted among its rows."""
    assert slugs_of_table(*most) == []
    assert slugs_of_table(*more) == ["long-table"]


def test_a_table_may_have_so_many_cells_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all its lines together, however few they are."""
    monkeypatch.setattr("generator.reading.parsing.csv_table.MOST_CELLS", 50)
    assert slugs_of_table(9, 5) == []
    assert slugs_of_table(10, 5) == ["long-table"]


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{b: ", "}")])
def test_a_document_may_be_nested_so_deep_and_no_deeper(opened: str, closed: str) -> None:
    """In lists as in mappings."""
    for depth, slugs in ((12, []), (13, ["yaml-too-deep"])):
        text = f"a: {opened * (depth - 1)}c{closed * (depth - 1)}"
        assert [one.slug for one in parse_yaml(text, FILE)[1]] == slugs


def test_a_document_may_have_so_many_values_and_no_more() -> None:
    """The document and the names of its fields are values, too."""
    text = "- a: b\n- c\n"
    assert parse_yaml(text, FILE, most=5)[1] == []
    node, (problem,) = parse_yaml(text, FILE, most=4)
    assert node is None
    assert str(problem) == (
        "seeds/x:2:3: error: too many values, expected a seed file (file-too-large)"
    )
