"""Document -> a Word file: this folder alone writes with python-docx.

The text is put together element by element: the tables of python-docx take a time that grows with
the square of their cells. What surrounds it (styles, sections, properties) is python-docx's.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from babel import Locale
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Length, Mm

from generator.rendering.pack.elements import Anchored
from generator.rendering.pack.executive_model import ExecutiveDocument
from generator.rendering.pack.meeting_model import MeetingDocument
from generator.rendering.pack.model import Document
from generator.rendering.pack.tying import records_in
from generator.rendering.word import frame, package, styles
from generator.rendering.word.body import Body
from generator.rendering.word.elements import Element
from generator.rendering.word.executive import executive
from generator.rendering.word.meeting import meeting
from generator.rendering.word.parts import part

if TYPE_CHECKING:
    from docx.document import Document as Opened

Paper = Literal["a4", "letter"]
SIZES: dict[Paper, tuple[Length, Length]] = {
    "a4": (Mm(210), Mm(297)),
    "letter": (Mm(215.9), Mm(279.4)),
}
MARGIN, MARGIN_ABOVE = Mm(20), Mm(24)
QR_SIZE = Mm(28)
TWENTIETH_OF_A_POINT = 635
"""In the unit of python-docx."""
_NO_NAME = re.compile(r"\W")
PIXELS = 8
"""For each module of the code."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template of Word."""

    name: str
    content: bytes


def written(
    document: Document, epoch: int, paper: Paper | None = None, template: Template | None = None
) -> bytes:
    """Return a document as a Word file: the same bytes for the same data.

    Args:
        document: What `pack/document.py` makes.
        epoch: Seconds since 1970, the date that the file bears.
        paper: Its size; a template's own where it is not said, else A4.
        template: Whose styles, margins, head and foot it has.

    Raises:
        TemplateError: The template cannot be used.
    """
    file = package.base(template.content if template else None, template.name if template else "")
    section = file.sections[0]
    if paper or not template:
        section.page_width, section.page_height = SIZES[paper or "a4"]
    if not template:
        section.left_margin = section.right_margin = MARGIN
        section.top_margin, section.bottom_margin = MARGIN_ABOVE, MARGIN
    styles.set_language(file.styles.element, document.language)
    body = _body(document, file)
    _fill(document, body, file)
    frame.set_running_lines(section, document, body, document.marking)
    package.add_notes(file, body.notes)
    package.set_properties(file, document, epoch)
    return package.saved(file)


def _body(document: Document, file: "Opened") -> Body:
    section = file.sections[0]
    width = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]

    relations: dict[str, str] = {}

    def relation(url: str) -> str:
        if url not in relations:
            relations[url] = file.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return relations[url]

    return Body(
        styles=styles.ids(file.styles.element),
        places=_places(document),
        relation=relation,
        list_id=package.Lists(file).list_id,
        width=int(width) // TWENTIETH_OF_A_POINT,
        backwards=Locale.parse(document.language, sep="-").character_order == "right-to-left",
    )


def _places(document: Document) -> dict[str, str]:
    """Return the bookmark of each anchor: a name that Word takes, `ref_2_31`."""
    places: dict[str, str] = {}
    for record in records_in(document):
        if isinstance(record, Anchored) and record.anchor:
            number = str(getattr(record, "number", f"place {len(places)}"))
            places[record.anchor] = f"ref_{_NO_NAME.sub('_', number)}"
    return places


def _fill(document: Document, body: Body, file: "Opened") -> None:
    """Put the text into a file."""
    (frame.cover if document.cover else frame.masthead)(document, body)
    if document.code:
        body.elements.append(_code(document, file))
    head = len(body.elements)
    if isinstance(document, ExecutiveDocument):
        executive(document.executive, body)
    if isinstance(document, MeetingDocument):
        meeting(document.meeting, body)
    for one in document.parts:
        part(one, body)
    if document.cover:
        listed = frame.contents(body.headings, body)
        body.elements[head:head] = [frame.page_break(), *listed, frame.page_break()]
    root = file.element.body
    for place, element in enumerate(body.elements):
        root.insert(place, element)


def _code(document: Document, file: "Opened") -> Element:
    """Return a paragraph with the QR code of the address that says whether a copy is current."""
    import segno  # noqa: PLC0415  (as in `pack/qr.py`)

    image = BytesIO()
    segno.make(document.code, error="m", micro=False, boost_error=False).save(
        image, kind="png", scale=PIXELS, border=4
    )
    image.seek(0)
    paragraph = file.add_paragraph()
    picture = paragraph.add_run().add_picture(image, width=QR_SIZE)
    told = "" if document.published else "; it is not published yet"
    properties = picture._inline.docPr  # noqa: SLF001  (python-docx has no alternative texts)
    properties.set("descr", f"QR code of {document.address}{told}")
    properties.set("name", "QR code")
    return paragraph._p  # noqa: SLF001
