"""What who listens to a table of a PDF hears with each of its cells."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from generator.build import epoch
from generator.model import Briefing
from generator.rendering.pack import document
from generator.rendering.pack.executive import executive
from generator.rendering.pack.table_headers import headers_tied
from generator.rendering.pack.typeset import Press, typeset
from generator.rendering.pack.typst_process import Request, compiled
from generator.template_files import OURS
from tests.printed import FONTS

Element = dict[str, Any]
ROW_HEADER = "strong(delta: 200)[Norland]"


def rows(pdf: bytes) -> list[list[Element]]:
    """Return the rows of all tables: of each cell its tag, its name and what it is tied to."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [[_cell(cell) for cell in row.K] for row in _elements(opened, "/TR")]


def _elements(opened: pikepdf.Pdf, tag: str) -> Iterator[Any]:
    return (one for one in opened.objects if _tag(one) == tag)


def _tag(value: Any) -> str:  # noqa: ANN401 (PDF is untyped)
    return str(value.get("/S", "")) if isinstance(value, pikepdf.Dictionary) else ""


def _cell(cell: Any) -> Element:  # noqa: ANN401 (PDF is untyped)
    table: Any = next((one for one in cell.get("/A", ()) if str(one.get("/O")) == "/Table"), {})
    return {
        "tag": str(cell.S).removeprefix("/"),
        "name": str(cell.get("/ID", "")),
        "scope": str(table.get("/Scope", "")).removeprefix("/"),
        "headers": [str(one) for one in table.get("/Headers", ())],
        "width": int(table.get("/ColSpan", 1)),
    }


def set_text(folder: Path, text: str) -> bytes:
    """Set a text in Typst's own markup, as a project's own templates may."""
    source = folder / "main.typ"
    head = '#set document(title: "T", author: "A")\n#set text(lang: "en")\n'
    source.write_text(head + text)
    request = Request(
        root=str(folder), sources={"main": str(source)}, fonts=[str(FONTS[0])], inputs={}, epoch=0
    )
    return compiled(request)


@pytest.mark.parametrize("kind", ["pack", "brief"])
def test_each_cell_is_tied_to_its_own_column_and_row(shipped: Briefing, kind: str) -> None:
    """Of the glance table: a stance with its question and its actor, and no other question."""
    made = document.pack(shipped) if kind == "pack" else executive(shipped)
    pdf = typeset(made, Press(OURS, FONTS), epoch(shipped))
    first, *below = rows(pdf)
    columns = [cell["name"] for cell in first]
    assert {cell["scope"] for cell in first} == {"Column"}
    told = 0
    for row in below:
        if len(row) == 1:  # the name of a group
            assert (row[0]["scope"], row[0]["headers"]) == ("Column", [])
            continue
        actor, *stances = row
        assert (actor["tag"], actor["scope"], actor["headers"][0]) == ("TH", "Row", columns[0])
        for column, cell in zip(columns[1:], stances, strict=True):
            assert cell["tag"] == "TD"
            assert (cell["headers"][0], cell["headers"][-1]) == (column, actor["name"])
            assert not set(cell["headers"][1:]) & set(columns)
            told += 1
    holders = {one.actor.id for one in shipped.positions}
    assert told == len(holders) * len(shipped.questions)


def test_an_actor_above_its_row_is_its_only_header_beside_the_question(shipped: Briefing) -> None:
    """Of the table in full; the group is told with the actor."""
    sheet = document.sheet(document.sheets(shipped)["positions"], shipped)
    first, *below = rows(typeset(sheet, Press(OURS, FONTS), 0))
    columns = [cell["name"] for cell in first]
    above = {cell["name"]: cell["headers"] for row in below for cell in row if cell["width"] > 1}
    cells = [cell for row in below for cell in row if cell["tag"] == "TD"]
    assert cells
    assert not {name for named in above.values() for name in named} & set(columns)
    for cell in cells:
        assert len(set(cell["headers"]) & set(columns)) <= 1


def test_every_header_is_found_by_its_name(shipped: Briefing) -> None:
    """Readers look names up in a list that has to be sorted."""
    pdf = typeset(executive(shipped), Press(OURS, FONTS), epoch(shipped))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        listed = opened.Root.StructTreeRoot.IDTree.Names
        names = [bytes(one) for one in listed[::2]]
        assert names == sorted(names)
        assert [bytes(one.ID) for one in listed[1::2]] == names
        headers = [bytes(one.ID) for one in _elements(opened, "/TH")]
        assert sorted(headers) == names
        assert opened.get_warnings() == []


@pytest.mark.parametrize(
    ("cells", "tags"),
    [
        pytest.param("[A], [B], [C], [D]", "TD TD TD TD", id="no-header"),
        pytest.param(
            f"table.header(table.cell(colspan: 2)[A]), {ROW_HEADER}, [D]", "TH TD TD", id="one-head"
        ),
        pytest.param(
            f"table.header([A], [B]), {ROW_HEADER}, table.cell(rowspan: 2)[D], [E]",
            "TH TH TD TD TD",
            id="two-rows-in-one",
        ),
    ],
)
def test_other_tables_stay_as_they_are(tmp_path: Path, cells: str, tags: str) -> None:
    """A project's own templates may set what we know nothing of."""
    pdf = set_text(tmp_path, f"#table(columns: 2, {cells})")
    assert headers_tied(pdf) == pdf
    assert " ".join(cell["tag"] for row in rows(pdf) for cell in row) == tags


def test_what_begins_strong_heads_its_row(tmp_path: Path) -> None:
    """And nothing else does, wherever it stands."""
    cells = f"table.header([A], [B]), {ROW_HEADER}, [D], [E #strong[e]], strong[F]"
    made = rows(headers_tied(set_text(tmp_path, f"#table(columns: 2, {cells})")))
    assert [[cell["scope"] for cell in row] for row in made] == [
        ["Column", "Column"],
        ["Row", ""],
        ["", "Row"],
    ]


def test_a_document_without_a_table_stays_as_it_is(tmp_path: Path) -> None:
    """Byte for byte."""
    pdf = set_text(tmp_path, "Text")
    assert headers_tied(pdf) == pdf


@pytest.mark.parametrize("pdf", [b"%PDF", b"%PDF-1.7\nstartxref\n0\n%%EOF"])
def test_a_file_that_is_written_in_another_way_stays_as_it_is(pdf: bytes) -> None:
    """By a Typst to come, which packs its objects."""
    assert headers_tied(pdf) == pdf
