"""The table of positions, `positions.csv`: what its header names, and its rows."""

from collections.abc import Iterator

from generator.problems import Problem, Where
from generator.reading.parsing.csv_table import parse_csv
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds.files import SeedFolder
from generator.reading.seeds.reader import names_of, read_row
from generator.reading.seeds.records import PositionSeed
from generator.text.words import nearest

POSITION_COLUMNS = names_of(PositionSeed)
NEEDED_COLUMNS = tuple(name for name in POSITION_COLUMNS if name not in ("amount", "unit"))


def positions(folder: SeedFolder) -> tuple[PositionSeed, ...]:
    """Return the rows of the table; none where it lacks a column that each row needs."""
    path = folder.project.seeds / "positions.csv"
    text, name = folder.text(path), folder.name(path)
    if text is None:
        return ()
    header, rows, problems = parse_csv(text, name, POSITION_COLUMNS)
    if len(header) > 1 and not any(map(_is_column, header)):
        problems = [_no_header(header)]
    elif not any(problem.slug == "repeated-column" for problem in problems):
        problems += _misnamed(header, Where(name))
    folder.problems += problems
    if problems:
        folder.unread.add(name)
    if not set(NEEDED_COLUMNS) <= set(header):
        return ()
    return tuple(read_row(PositionSeed, row, folder.problems) for row in rows)


def _is_column(name: str) -> bool:
    return name in POSITION_COLUMNS or nearest(name, POSITION_COLUMNS) is not None


def _no_header(first: list[Text]) -> Problem:
    """Return the problem of a table whose first line names no column; its rows mean nothing."""
    columns = ", ".join(NEEDED_COLUMNS)
    message = f"no header, expected a line with commas or semicolons between {columns}"
    return Problem(Where(first[0].where.file), "missing-column", message)


def _misnamed(header: list[Text], where: Where) -> Iterator[Problem]:
    """Yield the problems of the column names; a misspelt column is not reported as missing."""
    absent = [name for name in POSITION_COLUMNS if name not in header]
    columns = ", ".join(NEEDED_COLUMNS)
    if len(header) == 1:
        message = f"a single column, expected commas or semicolons between {columns}"
        yield Problem(where, "missing-column", message)
    for name in header if len(header) > 1 else ():
        if name not in POSITION_COLUMNS:
            guess = nearest(name, absent)
            absent = [other for other in absent if other != guess]
            hint = f'; did you mean "{guess}"?' if guess else f", expected {columns}"
            yield Problem(name.where, "unknown-column", f'unknown column "{shorten(name)}"{hint}')
    for missing in (one for one in absent if one in NEEDED_COLUMNS and len(header) > 1):
        yield Problem(where, "missing-column", f'no column "{missing}", expected one')
