"""Parse CSV as spreadsheets write it; every cell keeps its place in the file.

The csv module accepts ragged rows and repeated headers and does not report columns, so this is a
tokenizer of our own, after RFC 4180.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.problems import MOST, Problem, Where
from generator.reading.parsing import spreadsheet
from generator.reading.parsing.nodes import Row, Text, shorten
from generator.text.words import count

_CELLS = {
    mark: re.compile(rf'(?: *"((?:[^"]++|"")*+)" *|([^"{mark}\r\n]*))([{mark}]|\r\n|\n|\r|\Z)')
    for mark in (",", ";", "\t", "|")
}
"""Separator -> the pattern of one cell: its quoted or plain text, and what ends it."""
_USUAL = (",", ";", "\t")
"""Another separator is one where the line `sep=|` says so; it may stand in any text."""
_QUOTED = re.compile(r' *"(?:[^"]++|"")*+"')
_FIRST = 3
"""Where the names of the columns are not known, the header is among this many lines."""
_TITLES = 12
"""The header is among this many lines; titles of the sheet may stand above it."""
_ENOUGH_NAMES = 3
"""A line that names so many columns is the header."""
_LONGEST_HEADER = 10_000
"""So many characters of a line tell what separates its cells."""
_NAMED = re.compile(r'\s*"?sep\s?=\s?([,;\t|])"?[,;\t|]*[^\S\r\n]*(?:\r\n|\n|\r|\Z)', re.IGNORECASE)
"""The line `sep=;` that tells Excel the separator; it is no header."""
_LINE_END = re.compile(r"\r\n|\n|\r|\Z")

_REMARK = 2
"""A row with at most so many filled cells is no record."""
_CURLY = ("“", "”", "„", "«", "»")

Line = list[Text]


MOST_ROWS = 10_000
"""Of a table; 100 actors with 20 questions and five positions on each."""
MOST_CELLS = 25 * MOST_ROWS
"""Of all lines; reading ends with the one that has too many."""
MOST_IN_A_LINE = 1_000
"""A line with more is no row of a table that anybody made; reading ends with it, too."""


def parse_csv(
    text: str, file: str, columns: Sequence[str] = ()
) -> tuple[Line, list[Row], list[Problem]]:
    """Parse a table: `,`, `;` or tab between cells; quoted cells may hold line breaks.

    Args:
        text: The table.
        file: How problems name it.
        columns: The names of its columns, by which the header is told from titles above it.

    Returns:
        The header, the rows that have as many cells as it and no error of a spreadsheet, and the
        problems. Where the header is missing or repeats a name, there are no rows.
    """
    if not text.strip():
        return [], [], [Problem(Where(file), "empty-file", "the table is empty, expected a header")]
    table = _Table(text, file, columns)
    lines, is_long = _first_lines(table)
    problems = table.problems
    if not lines:
        return [], [], problems
    if len(lines[-1]) > MOST_IN_A_LINE:
        return [], [], [*problems, _too_wide(lines[-1])]
    if is_long and len(lines) <= MOST_ROWS:  # of cells that nobody can have named
        return [], [], [*problems, _too_long(file)]
    lines = _without_margin(lines[_titles(lines, columns) :])
    header = [_known(name, columns) for name in _trimmed(lines[0], 0)]
    repeated = _repeats(header)
    if repeated:
        return header, [], problems + [_repeated(name) for name in repeated]
    if is_long or len(lines) > MOST_ROWS:
        problems.append(_too_long(file))
    return header, _rows(lines, header, table), problems


def _rows(lines: Sequence[Line], header: Line, table: "_Table") -> list[Row]:
    """Return the rows below the header that are in order; what is wrong is noted in the table."""
    rows, problems = [], table.problems
    is_known = bool(table.columns) and set(header) <= set(table.columns)
    for line in lines[1:MOST_ROWS]:
        if len(problems) > MOST:
            break  # whoever has so many mends these first
        cells = _trimmed(line, len(header))
        if cells == lines[0] and is_known:
            continue  # the header, pasted again with other rows
        if len(cells) != len(header) or (is_known and _is_remark(cells)):
            problems.append(_ragged(cells, header, table.separator))
        elif faults := [spreadsheet.fault(cell) for cell in cells if spreadsheet.is_fault(cell)]:
            problems += faults  # what else is wrong in that row comes of it
        else:
            named: dict[str, Text] = dict(zip(header, cells, strict=True))
            quoted = frozenset(name for name, cell in named.items() if table.is_quoted(cell))
            problems += [
                spreadsheet.formula(cell) for cell in cells if spreadsheet.is_formula(cell)
            ]
            rows.append(Row(cells[0].where, named, quoted))
    return rows


def _repeats(header: Line) -> Line:
    """Return the names that stand there a second time."""
    seen: set[str] = set()
    found = []
    for name in header:
        if name in seen:
            found.append(name)
        seen.add(name)
    return found


def _too_long(file: str) -> Problem:
    message = f"a table that is too long, expected at most {MOST_ROWS:,} rows"
    return Problem(Where(file), "long-table", message)


def _too_wide(line: Line) -> Problem:
    message = f"a line of more than {MOST_IN_A_LINE:,} cells, expected one for each column"
    return Problem(line[0].where, "long-table", message)


def _first_lines(table: "_Table") -> tuple[list[Line], bool]:
    """Return the lines of a table, and whether there are more than anybody would read."""
    lines: list[Line] = []
    cells = 0
    for line in table.lines():
        lines.append(line)
        cells += len(line)
        if len(lines) > MOST_ROWS + _TITLES or cells > MOST_CELLS or len(line) > MOST_IN_A_LINE:
            return lines, True
    return lines, False


def _titles(lines: list[Line], columns: Sequence[str]) -> int:
    """Return the number of lines above the header: titles of the sheet."""
    named = [_names_in(line, columns) for line in lines[:_TITLES]]
    if max(named) >= _ENOUGH_NAMES:
        return named.index(max(named))
    filled = [sum(map(bool, line)) for line in lines]
    return next((index for index, cells in enumerate(filled) if cells > 1), 0)


def _names_in(cells: Iterable[str], columns: Sequence[str]) -> int:
    """Return how many columns a line names."""
    return len({_plain(cell) for cell in cells} & set(columns))


def _plain(name: str) -> str:
    """Return the name of a column as it is typed in seeds: `Last stated` is `last_stated`."""
    return re.sub(r"[\s_-]+", "_", name.strip('" \ufeff\u00a0\t')).lower()


def _known(name: Text, columns: Sequence[str]) -> Text:
    """Return a column's name, in the spelling that seeds have if it is one of theirs."""
    plain = _plain(name)
    return Text(plain, name.where) if plain in columns else name


def _without_margin(lines: list[Line]) -> list[Line]:
    """Return the lines without columns at the left that are empty throughout."""
    margin = min(next((at for at, cell in enumerate(line) if cell), 0) for line in lines)
    return [line[margin:] for line in lines]


def _is_remark(cells: Line) -> bool:
    """Tell whether a row has hardly anything in it, as that of a total or a remark."""
    return len(cells) > 2 * _REMARK and sum(map(bool, cells)) <= _REMARK


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
    if len(cells) == len(header):
        filled = count(sum(map(bool, cells)), "cell")
        message = f"a row with {filled} filled, expected {len(header)}, or no such row"
        return Problem(next(filter(None, cells)).where, "ragged-row", message)
    message = f"{count(len(cells), 'cell')}, expected {len(header)} as in the header"
    if len(cells) > len(header):
        mark = "tab" if separator == "\t" else f'"{separator}"'
        message += f"; a cell that holds a {mark} needs quotation marks around it"
        if any(cell.startswith(_CURLY) for cell in cells):
            message += ', straight ones: "…"'
    return Problem(cells[0].where, "ragged-row", message)


@dataclass(slots=True)
class _Table:
    """Splits a text into lines of cells."""

    text: str
    file: str
    columns: Sequence[str] = ()
    problems: list[Problem] = field(default_factory=list)
    separator: str = field(init=False)
    begin: int = field(init=False)
    """The offset of the table: after the line `sep=;`, if there is one."""
    starts: list[int] = field(init=False)
    """The offsets of the lines."""

    def __post_init__(self) -> None:
        named = _NAMED.match(self.text)
        begin = named.end() if named else 0
        self.separator = self._separator(begin, named[1] if named else "")
        self.begin = begin
        ends = (match.end() for match in _LINE_END.finditer(self.text))
        self.starts = [0, *(end for end in ends if end < len(self.text))]

    def _separator(self, begin: int, named: str) -> str:
        """Return what separates the cells of the header, or else what the file says it is."""
        if named and named not in _USUAL:
            return named
        heads = _LINE_END.split(self.text[begin:].lstrip(), maxsplit=_TITLES)[:_TITLES]
        first = [head[:_LONGEST_HEADER] for head in heads]
        found = {
            mark: max(_names_in(head.split(mark), self.columns) for head in first)
            for mark in _USUAL
        }
        best = max(_USUAL, key=found.__getitem__)
        if found[best] >= _ENOUGH_NAMES:
            return best
        divided = (head for head in first[:_FIRST] if any(mark in head for mark in _USUAL))
        return named or max(_USUAL, key=next(divided, "").count)

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
            if quoted is None:
                lead = len(value) - len(value.lstrip())
            else:
                lead = self.text.index('"', at) - at
            cells.append(Text(value.strip(), self.where(at + lead)))
            at = match.end()
            if end != self.separator or len(cells) > MOST_IN_A_LINE:
                return cells, at

    def _stray(self, at: int) -> int:
        """Report a stray quotation mark in the cell at `at`; return the offset to go on from."""
        quoted = _QUOTED.match(self.text, at)
        opened = at + len(self.text[at:]) - len(self.text[at:].lstrip(" "))
        if self.text[opened] == '"' and quoted is None:
            self._report(opened, "a quotation mark that is never closed; close it or leave it out")
            return len(self.text)
        place = quoted.end() - 1 if quoted else self.text.index('"', at)
        message = 'a stray quotation mark; put the whole cell in "…" and double each mark in it'
        self._report(place, message)
        end = _LINE_END.search(self.text, place)
        return end.end() if end else len(self.text)

    def _report(self, at: int, message: str) -> None:
        self.problems.append(Problem(self.where(at), "csv-syntax", message))
