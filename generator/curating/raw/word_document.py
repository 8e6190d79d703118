"""A Word file as text, a paragraph to a line, by python-docx."""

import io
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.zip_files import UnpacksTooLargeError, refuse_bomb

if TYPE_CHECKING:
    from docx.document import Document as Opened

MOST_LINES = 10_000
NO_DOCUMENT = "it is no Word file (.docx), expected one saved anew"


def word_document(data: bytes) -> RawText:
    """Return the text of a Word file; what its properties state is the machine's, and left out.

    Raises:
        UnreadableError: It is no such file, or has no text.
    """
    _refuse_bomb(data)
    try:
        lines = list(islice(_lines(Document(io.BytesIO(data))), MOST_LINES + 1))
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as error:
        raise UnreadableError(NO_DOCUMENT) from error
    if len(lines) > MOST_LINES:
        raise UnreadableError(f"more than {MOST_LINES:,} lines, expected the text of one article")
    text = "\n".join(lines)
    if not text.strip():
        raise UnreadableError("there is no text in this Word file")
    return RawText(text=text.rstrip() + "\n")


def _refuse_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bomb(archive)
    except UnpacksTooLargeError as error:
        raise UnreadableError(f"{error}, expected an article") from error
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableError(NO_DOCUMENT) from error


def _lines(document: "Opened") -> Iterator[str]:
    """Yield the paragraphs, and of tables a line for each row."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                # Not `row.cells`, which has a cell as often as it says that it is wide.
                cells = (_Cell(one, block) for one in row._tr.tc_lst)  # noqa: SLF001
                yield "\t".join(cell.text.strip() for cell in cells)
