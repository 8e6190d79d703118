"""Elements of WordprocessingML (ECMA-376, part 1), the children in the order of its schema.

Seed text enters as the text of `w:t` and nowhere else: there it is neither field nor markup.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml

Element = Any
"""An element of lxml, which has no types."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINES = re.compile(r"[\t\n\r]+")
LOOKS = {"b": "0", "u": "single"}
"""Marks of a run that have a value."""
STAND_IN = "\ufffd"
"""What is written for a character that no XML file can hold."""


def made(tag: str, *children: Element, **attributes: str) -> Element:
    """Return an element of the main namespace; names of attributes are of the same."""
    element: Element = OxmlElement(
        f"w:{tag}", {qn(f"w:{name}"): value for name, value in attributes.items()}
    )
    element.extend(children)
    return element


def printable(words: str) -> str:
    """Return words that XML can hold, on one line."""
    return _LINES.sub(" ", _NOT_XML.sub(STAND_IN, words))


def text(words: str) -> Element:
    """Return words as text, their spaces kept."""
    element = made("t")
    element.text = printable(words)
    element.set(qn("xml:space"), "preserve")
    return element


def run(*content: Element, style: str = "", look: Iterable[str] = ()) -> Element:
    """Return content of one look.

    Args:
        content: Text, a break, a mark.
        style: The id of a style of characters.
        look: `b` for what is not bold, `u` and `rtl`, in this order.
    """
    marks = [made("rStyle", val=style)] if style else []
    marks += [made(name, val=LOOKS[name]) if name in LOOKS else made(name) for name in look]
    return made("r", made("rPr", *marks), *content) if marks else made("r", *content)


def paragraph(
    style: str, content: Iterable[Element], *, numbered: str = "", backwards: bool = False
) -> Element:
    """Return a paragraph.

    Args:
        style: The id of its style.
        content: Runs, links, bookmarks.
        numbered: The list that it is an item of.
        backwards: Whether it runs from right to left.
    """
    marks = [made("pStyle", val=style)]
    if numbered:
        marks.append(made("numPr", made("ilvl", val="0"), made("numId", val=numbered)))
    if backwards:
        marks.append(made("bidi"))
    return made("p", made("pPr", *marks), *content)


def line_to_write_on(style: str, width: int) -> Element:
    """Return a paragraph that is a line: a tab that leads to the end of the text.

    Args:
        style: The id of its style.
        width: Of the text, in twentieths of a point.
    """
    end = made("tab", val="right", leader="underscore", pos=str(width))
    marks = made("pPr", made("pStyle", val=style), made("tabs", end))
    return made("p", marks, run(made("tab")))


def keep_with_next(element: Element) -> None:
    """Let no page end between the paragraphs of an element, nor after it."""
    for marks in element.iter(qn("w:pPr")):
        marks.insert(1, made("keepNext"))


def field(code: str, shown: str) -> list[Element]:
    """Return a field that Word computes; `code` is ours, never a seed's."""
    instruction = made("instrText")
    instruction.text = f" {code} "
    instruction.set(qn("xml:space"), "preserve")
    return [
        run(made("fldChar", fldCharType="begin")),
        run(instruction),
        run(made("fldChar", fldCharType="separate")),
        run(text(shown)),
        run(made("fldChar", fldCharType="end")),
    ]


def bookmark(name: str, number: int) -> list[Element]:
    """Return a place that links lead to."""
    start = made("bookmarkStart", id=str(number), name=name)
    return [start, made("bookmarkEnd", id=str(number))]


def inner_link(name: str, *runs: Element) -> Element:
    """Return a link to a bookmark."""
    return made("hyperlink", *runs, anchor=name, history="1")


def outer_link(relation: str, *runs: Element) -> Element:
    """Return a link to a web address that a relation of the part names."""
    link = made("hyperlink", *runs, history="1")
    link.set(qn("r:id"), relation)
    return link


def cell(width: int, paragraphs: Iterable[Element]) -> Element:
    """Return a cell; it ends with a paragraph, as every cell must."""
    return made("tc", made("tcPr", made("tcW", w=str(width), type="dxa")), *paragraphs)


def row(cells: Iterable[Element], *, header: bool = False) -> Element:
    """Return a row, which is not parted; a header stands on every page of its table."""
    marks = [made("cantSplit"), *([made("tblHeader")] if header else [])]
    return made("tr", made("trPr", *marks), *cells)


def table(  # noqa: PLR0913  (all of them decide what it is)
    style: str,
    widths: Iterable[int],
    rows: Iterable[Element],
    *,
    title: str,
    description: str,
    backwards: bool,
) -> Element:
    """Return a table whose first row and first column are marked as headers.

    Args:
        style: The id of its style.
        widths: Of the columns, in twentieths of a point.
        rows: Made by `row`.
        title: What it is, for who cannot see it.
        description: What stands in its rows and columns, for the same.
        backwards: Whether its first column is on the right.
    """
    columns = list(widths)
    look = {"firstRow": "1", "lastRow": "0", "firstColumn": "1", "lastColumn": "0"}
    properties = [
        made("tblStyle", val=style),
        *([made("bidiVisual")] if backwards else []),
        made("tblW", w=str(sum(columns)), type="dxa"),
        made("tblLayout", type="fixed"),
        made("tblLook", val="04A0", **look, noHBand="0", noVBand="1"),
        made("tblCaption", val=printable(title)),
        made("tblDescription", val=printable(description)),
    ]
    grid = made("tblGrid", *(made("gridCol", w=str(width)) for width in columns))
    return made("tbl", made("tblPr", *properties), grid, *rows)


def root(tag: str) -> Element:
    """Return the root of a part."""
    return parse_xml(f"<w:{tag} {nsdecls('w', 'r')}/>")


def is_backwards(words: str) -> bool:
    """Return whether a text runs from right to left, as its first letter does."""
    kinds = (unicodedata.bidirectional(letter) for letter in words if letter.isalpha())
    return next(kinds, "L") in ("R", "AL")
