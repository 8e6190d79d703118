"""A Word file as text, a paragraph to a line, by python-docx."""

import io
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.machine.zip_files import UnpacksTooLargeError, refuse_bomb

if TYPE_CHECKING:
    from docx.document import Document as Opened
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

MOST_LINES = 10_000
_NOTES = ("/footnotes", "/endnotes")
_AROUND = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
"""What may stand around paragraphs: content controls, what was put in."""
_LEFT_OUT = frozenset({"del", "moveFrom", "pPr", "rPr", "txbxContent", "Fallback", "instrText"})
"""What was struck out, properties, and text boxes, which are lines of their own."""
_SIGNS = {"t": "", "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
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
    """Yield the paragraphs, and of tables a line for each row; footnotes at the end."""
    yield from _blocks(document.element.body)
    for part in document.part.rels.values():
        if part.reltype.endswith(_NOTES) and not part.is_external:
            notes = parse_xml(part.target_part.blob)
            yield from (line for note in notes for line in _blocks(note) if line.strip())


def _blocks(element: "Element") -> Iterator[str]:
    """Yield the lines of a body, a note or a text box, those in content controls too."""
    for child in element:
        name = _name(child)
        if name == "p":
            yield _words(child)
            for box in child.iter(qn("w:txbxContent")):
                if not _is_fallback(box):
                    yield from _blocks(box)
        elif name == "tbl":
            yield from _rows(child)
        elif name in _AROUND:
            yield from _blocks(child)


def _rows(table: "Element") -> Iterator[str]:
    for row in _within(table, "tr"):
        cells = ("\n".join(_blocks(cell)).strip() for cell in _within(row, "tc"))
        yield "\t".join(cells)


def _within(element: "Element", name: str) -> Iterator["Element"]:
    """Yield the rows of a table, or the cells of a row, in content controls too."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) in _AROUND:
            yield from _within(child, name)


def _words(element: "Element") -> str:
    """Return the words of a paragraph as they stand once all changes to it are accepted."""
    parts = []
    for child in element:
        name = _name(child)
        if name in _SIGNS:
            parts.append(child.text or "" if name == "t" else _SIGNS[name])
        elif name not in _LEFT_OUT:
            parts.append(_words(child))
    return "".join(parts)


def _name(element: "Element") -> str:
    """Return a tag without its namespace; empty for a comment."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _is_fallback(box: "Element") -> bool:
    """Tell whether a text box is the second print of one, for old programs."""
    return any(_name(one) == "Fallback" for one in box.iterancestors())
