"""CSV as spreadsheets write it: nothing is guessed, and every cell keeps its place."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Where
from generator.reading.parsing.csv_table import parse_csv
from generator.reading.parsing.spreadsheet import is_fault

FILE = "seeds/positions.csv"
Rows = list[list[str]]
CELLS = st.text(st.characters(exclude_characters="\r\x00"), max_size=12).filter(
    lambda cell: not is_fault(cell.strip())
)
"""Any text but what may be an error of a spreadsheet, such as `#NAME?` or `###`."""


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """Draw a header and rows of any text; a row without any would be left out."""
    width = draw(st.integers(2, 5))
    row = st.lists(CELLS, min_size=width, max_size=width).filter(lambda row: "".join(row).strip())
    return [[f"c{number}" for number in range(width)], *draw(st.lists(row, max_size=6))]


def cells(text: str) -> list[list[str]]:
    """Return the header and the rows of a table without problems."""
    header, rows, problems = parse_csv(text, FILE)
    assert problems == []
    return [list(header), *([str(cell) for cell in row.cells.values()] for row in rows)]


def faults(text: str) -> list[str]:
    """Return place, slug and message of what is wrong."""
    return [
        f"{one.where.line}:{one.where.column} {one.slug}: {one.message}"
        for one in parse_csv(text, FILE)[2]
    ]


@given(tables(), st.sampled_from([",", ";", "\t"]), st.sampled_from(["\n", "\r\n"]))
def test_what_a_spreadsheet_writes_is_read(table: Rows, separator: str, end: str) -> None:
    """Any separator, any line end, any text; only the space around a cell is lost."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(table)
    assert cells(out.getvalue()) == [[cell.strip() for cell in row] for row in table]


@given(tables())
def test_a_cell_stands_where_it_says(table: Rows) -> None:
    """Line and column lead to its first character, or to its quotation mark."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table)
    lines = out.getvalue().split("\n")
    for row in parse_csv(out.getvalue(), FILE)[1]:
        for cell in row.cells.values():
            here = lines[cell.where.line - 1][cell.where.column - 1 :]
            assert here.startswith((cell.split("\n")[0][:1], '"'))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2\n\n,\n3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
        ("a;b;;\n1,5;2;;\n", [["a", "b"], ["1,5", "2"]]),
        ("\na\tb\n1\t\n", [["a", "b"], ["1", ""]]),
        ('a,b\n"x\n\ny","""q"""\n', [["a", "b"], ["x\n\ny", '"q"']]),
        ("a,b\n", [["a", "b"]]),
        ("sep=;\na;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("sep=|\na|b\n1;5|2,0\n", [["a", "b"], ["1;5", "2,0"]]),
        ('"sep=,"\r\na,b\r\n1,2\r\n', [["a", "b"], ["1", "2"]]),
        ("The pond\na;b\n1;2\n", [["a", "b"], ["1", "2"]]),
        ("The pond,,\n,,\na,b,\n1,2,\n", [["a", "b"], ["1", "2"]]),
        ('a,b\n1, "x,y" \n', [["a", "b"], ["1", "x,y"]]),
        (",a,b\n,1,2\n", [["a", "b"], ["1", "2"]]),
        (",,a,b\n,x,1,2\n", [["", "a", "b"], ["x", "1", "2"]]),
    ],
)
def test_what_spreadsheets_append_is_left_out(text: str, expected: list[list[str]]) -> None:
    """Blank lines, empty columns, titles, the name of the separator; not an empty last cell."""
    assert cells(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The pond, May 2031\none,two,three\n1,2,3\n",
        "The pond, May 2031\nBy A. Quist, B. Lund\n\none,two,three\n1,2,3\n",
        "The pond; May\none,two,three\n1,2,3\n",
        "The, pond, of, May, 2031\none;two;three\n1;2;3\n",
        "The pond, May,,\n,,\none,two,three\n1,2,3\n",
        '"The pond, May",,\none,two,three\n1,2,3\n',
        "One, Two ,THREE\n1,2,3\n",
        "sep=;\none,two,three\n1,2,3\n",
        "sep = ,;;\r\none,two,three\r\n1,2,3\r\n",
        "a\nb\nc\nd\none\ttwo\tthree\n1\t2\t3\n",
        "one,two,three\n1,2,3\none,two,three\n",
        "\n" * 11 + "one,two,three\n1,2,3\n",
        "A\n" * 11 + "one;two;three\n1;2;3\n",
    ],
)
def test_the_header_is_known_by_its_names(text: str) -> None:
    """Whatever titles, separators and capitals stand above it or in it."""
    header, rows, problems = parse_csv(text, FILE, ("one", "two", "three"))
    assert (header, problems) == (["one", "two", "three"], [])
    assert [list(row.cells.values()) for row in rows] == [["1", "2", "3"]]


@pytest.mark.parametrize("name", ["last_stated", "Last stated", "last-stated", "LAST _ Stated"])
def test_a_name_of_two_words_is_known_however_it_is_joined(name: str) -> None:
    """As whoever made the sheet joined them."""
    header, _, problems = parse_csv(f"{name},b,c\n1,2,3\n", FILE, ("last_stated", "b", "c"))
    assert (header, problems) == (["last_stated", "b", "c"], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            (f"a,b\n1,{fault}\n", f'2:3 spreadsheet-error: "{fault}" is a spreadsheet')
            for fault in ("#NAME?", "#REF!", "#DIV/0!", "#N/A", "#BEZUG!", "####", "Err:508",
                          "#GETTING_DATA", "#¿NOMBRE?", "#¡VALOR!", "#ИМЯ?", "#N/A N/A",
                          "#N/A Field Not Applicable", "TRUE", "NaN", "NULL", "1E+05", "1.5E-10",
                          "So it is._x000D_", "_x000A_ Wants it.")
        ),
        ("a,b\n1,Pays #REF! a day.\n", '2:3 spreadsheet-error: "#REF!" is a spreadsheet'),
        *(
            (f"a;b\n1;{formula}\n", f'2:3 spreadsheet-formula: "{formula}" is a spreadsheet')
            for formula in ("=A1", "=$B$12", "=TEXT(A1, C2)", "=Sheet1!A1", "= SUM(A1:A3)", "+A1",
                            "@SUM(A1)", "-$A$1", "'=A1")
        ),
        ("", "1:1 empty-file: the table is empty"),
        ("a,b\n1\n", "2:1 ragged-row: 1 cell, expected 2 as in the header"),
        ("a,b\n1,2,3\n", "2:1 ragged-row: 3 cells, expected 2 as in the header; a cell that"),
        ("a\tb\n1\t2\t3\n", "2:1 ragged-row: 3 cells, expected 2 as in the header; a cell that"),
        ("a,b,a\n1,2,3\n", '1:5 repeated-column: the column "a" stands here twice'),
        ('a,b\n1,x "y"\n', "2:5 csv-syntax: a stray quotation mark"),
        ('a,b\n1,"x" y\n', "2:5 csv-syntax: a stray quotation mark"),
        ('a,b\n1, "x\n', "2:4 csv-syntax: a quotation mark that is never closed"),
        ("a,b\n1,“2, 3”\n", "2:1 ragged-row: 3 cells, expected 2 as in the header; a cell that"),
        ('a,b\n1,"x\n2,y\n', "2:3 csv-syntax: a quotation mark that is never closed"),
        ('a,"b\n1,2\n', "1:3 csv-syntax: a quotation mark that is never closed"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(text: str, expected: str) -> None:
    """One fault, one problem, at the mark or the row that is wrong."""
    (fault,) = faults(text)
    assert fault.startswith(expected)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("a,b\n1,2,3\n", 'a cell that holds a "," needs quotation marks around it'),
        ("a;b\n1;2;3\n", 'a cell that holds a ";" needs quotation marks around it'),
        ("a\tb\n1\t2\t3\n", "a cell that holds a tab needs quotation marks around it"),
        *(
            (
                f"a,b\n1,{mark}2, 3\n",
                'a cell that holds a "," needs quotation marks around it, straight ones: "…"',
            )
            for mark in "“”„«»"
        ),
    ],
)
def test_a_row_with_too_many_cells_is_told_what_would_help(text: str, needs: str) -> None:
    """Whatever the separator, and where the marks are there, but of another kind."""
    (problem,) = parse_csv(text, FILE)[2]
    assert problem.message.endswith(f"; {needs}")


def test_a_total_is_no_record() -> None:
    """Nor is a remark below the table: one problem, at what it says."""
    columns = ("a", "b", "c", "d", "e")
    _, rows, problems = parse_csv("a,b,c,d,e\n,Total,3,,\n", FILE, columns)
    assert rows == []
    assert [str(problem) for problem in problems] == [
        f"{FILE}:2:2: error: a row with 2 cells filled, expected 5, or no such row (ragged-row)"
    ]


def test_only_a_header_that_is_known_is_left_out_again_and_has_totals() -> None:
    """With another one, or where no columns are known, each of these rows is a record."""
    again = "a,b,c,d,x\na,b,c,d,x\n,Total,3,,\n"
    for columns in ((), ("a", "b", "c", "d", "e")):
        _, rows, problems = parse_csv(again, FILE, columns)
        assert ([list(row.cells.values()) for row in rows], problems) == (
            [["a", "b", "c", "d", "x"], ["", "Total", "3", "", ""]],
            [],
        )
    _, rows, problems = parse_csv(again.replace("x", "e"), FILE, ("a", "b", "c", "d", "e"))
    assert (rows, len(problems)) == ([], 1)


def test_what_follows_a_stray_mark_is_still_read() -> None:
    """The next line is a line again."""
    _, rows, problems = parse_csv('a,b\n1,x "y\n3,4\n', FILE)
    assert [dict(row.cells) for row in rows] == [{"a": "3", "b": "4"}]
    assert len(problems) == 1


def test_the_words_of_a_cell_know_their_place() -> None:
    """Also in quotation marks; in a cell of several lines they stand where it begins."""
    _, rows, _ = parse_csv('a,b\n x,one  two\nx,"one two"\nx,"one\ntwo"\n', FILE)
    places = [[word.where for word in row.words("b")] for row in rows]
    assert places == [
        [Where(FILE, 2, 4), Where(FILE, 2, 9)],
        [Where(FILE, 3, 4), Where(FILE, 3, 8)],
        [Where(FILE, 4, 3), Where(FILE, 4, 3)],
    ]
    assert rows[0].where == Where(FILE, 2, 2)


@pytest.mark.parametrize("cell", ["#", "#MeToo", "# 1", "#4", "Err: none", "- G20", "True"])
def test_what_only_looks_like_an_error_is_text(cell: str) -> None:
    """Editors write hashtags and numbers."""
    assert cells(f"a,b\n1,{cell}\n") == [["a", "b"], ["1", cell]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1,TRUE\n", '"TRUE" is a spreadsheet\'s value, expected what the cell should say'),
        ("a,b\n1,####\n", '"####" is a spreadsheet\'s error, expected what the cell should say'),
        ("a;b\n1;=A1\n", '"=A1" is a spreadsheet\'s formula, expected what the cell should say'),
        ("", "the table is empty, expected a header"),
        ("a,b,a\n1,2,3\n", 'the column "a" stands here twice, expected once'),
        (
            "a,b\n1,“2, 3”\n",
            (
                '3 cells, expected 2 as in the header; a cell that holds a "," needs quotation'
                ' marks around it, straight ones: "…"'
            ),
        ),
        (
            "a\tb\n1\t2\t3\n",
            (
                "3 cells, expected 2 as in the header; a cell that holds a tab needs quotation"
                " marks around it"
            ),
        ),
        (
            'a,b\n1,x "y"\n',
            'a stray quotation mark; put the whole cell in "…" and double each mark in it',
        ),
        ('a,b\n1,"x\n', "a quotation mark that is never closed; close it or leave it out"),
    ],
)
def test_a_problem_says_what_is_expected(text: str, told: str) -> None:
    """Whole sentences."""
    assert [problem.message for problem in parse_csv(text, FILE)[2]] == [told]


@pytest.mark.parametrize("before", ["", "a,b,c\n1,2,3\n"])
def test_a_line_that_never_ends_is_no_row(before: str) -> None:
    """It is told at its place, and what comes after it is not read."""
    header, rows, (problem,) = parse_csv(f"{before}{'x,' * 100_000}\n1,2\n", FILE)
    assert (header, rows) == ([], [])
    assert problem.message == "a line of more than 1,000 cells, expected one for each column"
    assert problem.where == Where(FILE, 1 + before.count("\n"), 1)


def test_a_row_of_four_with_two_cells_filled_is_a_record() -> None:
    """A total or a remark leaves more of a wide table empty."""
    columns = ("one", "two", "three", "four", "five")
    for width, told in ((4, 0), (5, 1)):
        header, rows, problems = parse_csv(
            f"{','.join(columns[:width])}\n1,2{',' * (width - 2)}\n", FILE, columns
        )
        assert (len(header), len(rows), len(problems)) == (width, 1 - told, told)
