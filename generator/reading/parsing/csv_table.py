"""Parse CSV as spreadsheets write it; every cell keeps its place in the file.

The csv module accepts ragged rows and repeated headers and does not report columns, so this is a
tokenizer of our own, after RFC 4180.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.problems import Problem, Where
from generator.reading.parsing.nodes import Row, Text, shorten
from generator.words import count

_CELLS = {
    mark: re.compile(rf'(?:"((?:[^"]|"")*)"|([^"{mark}\r\n]*))({mark}|\r\n|\n|\r|\Z)')
    for mark in (",", ";", "\t")
}
"""Separator -> the pattern of one cell: its quoted or plain text, and what ends it."""
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_FIRST = 3
"""The header is among this many lines; titles of the sheet may stand above it."""
_NAMED = re.compile(r'\s*"?sep=([,;\t])"?[,;\t]*(?:\r\n|\n|\r|\Z)', re.IGNORECASE)
"""The line `sep=;` that tells Excel the separator; it is no header."""
FAULT = re.compile(r"#¿?[^\W\d]+(?:/[\w]+)?[!?]?|#DIV/0!|#{2,}|Err:[0-9]{3}")
"""The error values of spreadsheets: `#NAME?`, `#N/A`, `####`, `Err:508`."""
_LINE_END = re.compile(r"\r\n|\n|\r|\Z")

Line = list[Text]


def parse_csv(text: str, file: str) -> tuple[Line, list[Row], list[Problem]]:
    """Parse a table: `,`, `;` or tab between cells; quoted cells may hold line breaks.

    Returns:
        The header, the rows that have as many cells as it and no error of a spreadsheet, and the
        problems. Where the header is missing or repeats a name, there are no rows.
    """
    if not text.strip():
        return [], [], [Problem(Where(file), "empty-file", "the table is empty, expected a header")]
    table = _Table(text, file)
    lines, problems = list(table.lines()), table.problems
    if not lines:
        return [], [], problems
    lines = lines[_titles(lines) :]
    header = _trimmed(lines[0], 0)
    repeated = [name for index, name in enumerate(header) if name in header[:index]]
    if repeated:
        return header, [], problems + [_repeated(name) for name in repeated]
    rows = []
    for line in lines[1:]:
        cells = _trimmed(line, len(header))
        if len(cells) != len(header):
            problems.append(_ragged(cells, header, table.separator))
        elif faults := [_fault(cell) for cell in cells if FAULT.fullmatch(cell)]:
            problems += faults  # what else is wrong in that row comes of it
        else:
            columns: dict[str, Text] = dict(zip(header, cells, strict=True))
            quoted = frozenset(name for name, cell in columns.items() if table.is_quoted(cell))
            rows.append(Row(cells[0].where, columns, quoted))
    return header, rows, problems


def _titles(lines: list[Line]) -> int:
    """Return the number of lines above the header: titles of the sheet, with a single cell."""
    filled = [sum(map(bool, line)) for line in lines]
    return next((index for index, cells in enumerate(filled) if cells > 1), 0)


def _fault(cell: Text) -> Problem:
    message = f'"{cell}" is a spreadsheet\'s error, expected what the cell should say'
    return Problem(cell.where, "spreadsheet-error", message)


def _trimmed(line: Line, width: int) -> Line:
    """Return a line without the empty cells that spreadsheets append beyond `width`."""
    end = len(line)
    while end > width and not line[end - 1]:
        end -= 1
    return line[:end]


def _repeated(name: Text) -> Problem:
    message = f'the column "{shorten(name)}" stands here twice, expected once'
    return Problem(name.where, "repeated-column", message)


def _ragged(cells: Line, header: Line, separator: str) -> Problem:
    message = f"{count(len(cells), 'cell')}, expected {len(header)} as in the header"
    if len(cells) > len(header):
        mark = "tab" if separator == "\t" else f'"{separator}"'
        message += f"; a cell that holds a {mark} needs quotation marks around it"
    return Problem(cells[0].where, "ragged-row", message)


@dataclass(slots=True)
class _Table:
    """Splits a text into lines of cells."""

    text: str
    file: str
    problems: list[Problem] = field(default_factory=list)
    separator: str = field(init=False)
    begin: int = field(init=False)
    """The offset of the table: after the line `sep=;`, if there is one."""
    starts: list[int] = field(init=False)
    """The offsets of the lines."""

    def __post_init__(self) -> None:
        named = _NAMED.match(self.text)
        begin = named.end() if named else 0
        first = _LINE_END.split(self.text[begin:].lstrip(), maxsplit=_FIRST)[:_FIRST]
        heads = (head for head in first if any(mark in head for mark in _CELLS))
        self.separator = named[1] if named else max(_CELLS, key=next(heads, "").count)
        self.begin = begin
        ends = (match.end() for match in _LINE_END.finditer(self.text))
        self.starts = [0, *(end for end in ends if end < len(self.text))]

    def where(self, offset: int) -> Where:
        line = bisect_right(self.starts, offset)
        return Where(self.file, line, offset - self.starts[line - 1] + 1)

    def is_quoted(self, cell: Text) -> bool:
        """Tell whether a cell begins with a quotation mark."""
        at = self.starts[cell.where.line - 1] + cell.where.column - 1
        return self.text[at : at + 1] == '"'

    def lines(self) -> Iterator[Line]:
        """Yield the lines that are not empty; a line with a stray quotation mark is reported.

        Reading stops where the header has such a mark, or where a mark is never closed.
        """
        at, is_header = self.begin, True
        while at < len(self.text):
            cells, at = self._line(at)
            if cells is None and is_header:
                return
            if cells and any(cells):
                yield cells
                is_header = False

    def _line(self, at: int) -> tuple[Line | None, int]:
        """Return the cells of a line (None if a quotation mark is stray), and where it ends."""
        cells: Line = []
        while True:
            match = _CELLS[self.separator].match(self.text, at)
            if match is None:
                return None, self._stray(at)
            quoted, plain, end = match.groups()
            value = plain if quoted is None else quoted.replace('""', '"')
            lead = len(value) - len(value.lstrip()) if quoted is None else 0
            cells.append(Text(value.strip(), self.where(at + lead)))
            at = match.end()
            if end != self.separator:
                return cells, at

    def _stray(self, at: int) -> int:
        """Report a stray quotation mark in the cell at `at`; return the offset to go on from."""
        quoted = _QUOTED.match(self.text, at)
        if self.text[at] == '"' and quoted is None:
            self._report(at, "a quotation mark that is never closed; close it or leave it out")
            return len(self.text)
        place = quoted.end() - 1 if quoted else self.text.index('"', at)
        message = 'a stray quotation mark; put the whole cell in "…" and double each mark in it'
        self._report(place, message)
        end = _LINE_END.search(self.text, place)
        return end.end() if end else len(self.text)

    def _report(self, at: int, message: str) -> None:
        self.problems.append(Problem(self.where(at), "csv-syntax", message))
