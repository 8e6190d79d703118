"""Ties each cell of a table in a PDF to the headers of its own column and its own row.

Typst 0.15 marks no header of a row, unless by a feature that its Python package cannot switch on.
And it ties a cell to the rows of headers above it alone: where one of them spans all columns, as
the name of a group does, a reader who listens hears the heads of all columns with each cell. So the
cells are tied here, in the finished file.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

import msgspec
from msgspec.structs import replace

from generator.rendering.pack.clear_pdf import ClearPdf

TABLE = b"<</Type/StructElem/S/Table/"
STRONG = b"<</Type/StructElem/S/Strong/"
"""With what a cell begins that is the header of its row: so the templates write it."""
ROOT = b"<</Type/StructTreeRoot/"
_CELL = re.compile(
    rb"<</Type/StructElem/S/T(?P<kind>[HD])(?P<parent>/P \d+ 0 R)(?P<name>/ID\(\w+\))?"
    rb"/A\[<</O/Table(?P<scope>/Scope/\w+)?/Headers\[(?P<headers>[()\w]*)\]"
    rb"(?P<span>/ColSpan (?P<width>\d+))?>>(?P<rest>.*)",
    re.DOTALL,
)
_NAME = re.compile(rb"\(\w+\)")
_FIRST_KID = re.compile(rb"/K\[(\d+) 0 R")
_NAMES = re.compile(rb"(?<=/IDTree<</Names\[)[^\]]*")
_NAMED = re.compile(rb"(\(\w+\))(\d+) 0 R")


class _Cell(msgspec.Struct, frozen=True, kw_only=True):
    """A cell of a table, as it is written."""

    number: int
    kind: bytes
    """`H` of a header, `D` of what it is of."""
    name: bytes
    scope: bytes
    headers: tuple[bytes, ...]
    """The names of the headers that the cell is tied to."""
    width: int
    """How many columns it spans."""
    begins_strong: bool
    parent: bytes
    rest: bytes

    def written(self) -> bytes:
        """Return the cell as the object of a PDF."""
        name = b"/ID" + self.name if self.name else b""
        span = b"/ColSpan %d" % self.width if self.width > 1 else b""
        return b"<</Type/StructElem/S/T%b%b%b/A[<</O/Table%b/Headers[%b]%b>>%b" % (
            self.kind,
            self.parent,
            name,
            self.scope,
            b"".join(self.headers),
            span,
            self.rest,
        )


def headers_tied(pdf: bytes) -> bytes:
    """Return a PDF of Typst's whose cells name the headers of their columns and rows.

    A table that is made otherwise than ours are stays as it is, and so does a file that is.
    """
    try:
        file = ClearPdf(pdf)
    except ValueError:
        return pdf
    tables = [_rows(file, number) for number, _ in file.starting(TABLE)]
    cells = list(chain.from_iterable(map(_tied, tables)))
    if not cells:
        return pdf
    [(root, content)] = file.starting(ROOT)
    named = dict(_NAMED.findall(content))
    named |= {cell.name: b"%d" % cell.number for cell in cells if cell.name}
    listed = b"".join(b"%b%b 0 R" % (name, named[name]) for name in sorted(named))
    changed = {cell.number: cell.written() for cell in cells}
    return file.with_changed({**changed, root: _NAMES.sub(listed, content)})


def _rows(file: ClearPdf, table: int) -> list[list[_Cell]]:
    """Return the rows of a table; none where it is not one of ours."""
    lines = [line for part in file.kids(table) for line in file.kids(part)]
    rows = [[_cell(file, number) for number in file.kids(line)] for line in lines]
    known = [[cell for cell in row if cell] for row in rows]
    return known if known == rows else []


def _cell(file: ClearPdf, number: int) -> _Cell | None:
    found = _CELL.fullmatch(file[number])
    if found is None:
        return None
    kid = _FIRST_KID.search(found["rest"])
    return _Cell(
        number=number,
        kind=found["kind"],
        name=(found["name"] or b"").removeprefix(b"/ID"),
        scope=found["scope"] or b"",
        headers=tuple(_NAME.findall(found["headers"])),
        width=int(found["width"] or 1),
        begins_strong=kid is not None and file[int(kid[1])].startswith(STRONG),
        parent=found["parent"],
        rest=found["rest"],
    )


def _tied(rows: Sequence[Sequence[_Cell]]) -> Iterator[_Cell]:
    """Yield the cells below the first row, which has a header for each column."""
    if not rows or any(cell.kind != b"H" or cell.width > 1 for cell in rows[0]):
        return
    columns = [cell.name for cell in rows[0]]
    for row in rows[1:]:
        heads = tuple(_row_name(cell) for cell in row if _heads_row(cell))
        for at, cell in zip(accumulate((cell.width for cell in row), initial=0), row, strict=False):
            above = tuple(name for name in cell.headers if name not in columns)
            own = (columns[at],) if cell.width == 1 else ()
            if _heads_row(cell):
                header = replace(cell, kind=b"H", name=_row_name(cell), scope=b"/Scope/Row")
                yield replace(header, headers=own + above)
            else:
                yield replace(cell, headers=own + above + heads)


def _heads_row(cell: _Cell) -> bool:
    return cell.kind == b"D" and cell.begins_strong


def _row_name(cell: _Cell) -> bytes:
    return b"(R%d)" % cell.number
