"""What stands around the parts: cover, head of a sheet, contents, running lines."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from docx.section import Section
from docx.text.paragraph import Paragraph

from generator.rendering.pack.model import Document
from generator.rendering.word import elements
from generator.rendering.word.body import Body, Heading
from generator.rendering.word.elements import Element
from generator.rendering.words.phrases import begun, ended

RING = (
    "A ring (°): only this article has the words, and its own text has oddities."
    " Underlined in another wording: what the first one has not."
)
EM_SPACE = "\N{EM SPACE}"
IN_CONTENTS = 2
"""The deepest level that the contents list."""


def cover(document: Document, body: Body) -> None:
    """Add the first page of a pack."""
    body.paragraph("Briefing Detail", f"Briefing, {document.edition}")
    body.paragraph("Title", document.title)
    body.paragraph("Subtitle", document.subject)
    if document.bottom_line:
        body.paragraph("Briefing Label", "Bottom line")
        body.blocks(document.bottom_line)
    body.paragraph("Briefing Detail", _sentence(document.coverage))
    proof(document, body)
    _still_current(document, body)


def masthead(document: Document, body: Body) -> None:
    """Add the head of a sheet."""
    body.paragraph("Briefing Detail", f"{document.briefing}, {document.edition}")
    body.paragraph("Title", document.title)
    body.paragraph("Briefing Detail", document.page)
    proof(document, body)
    if document.bottom_line:
        body.paragraph("Briefing Label", "Bottom line")
        body.blocks(document.bottom_line)


def proof(document: Document, body: Body) -> None:
    """Say what was compared of all quotes, where there are any."""
    if document.proof:
        body.paragraph("Briefing Detail", f"{document.proof} {RING}")


def _still_current(document: Document, body: Body) -> None:
    body.paragraph("Briefing Label", "Is this copy still current?")
    if document.published:
        address = body.address(document.code)
        body.line("Normal", [*body.words("Scan the code, or look at "), *address])
    else:
        body.paragraph("Normal", "The site is not published yet.")
    made = ended(f"Made by {document.publisher}") if document.publisher else ""
    to = ended(f"Corrections to {document.contact}") if document.contact else ""
    body.paragraph("Briefing Detail", " ".join(filter(None, (made, to))))


def contents(headings: list[Heading], body: Body) -> list[Element]:
    """Return the contents: a field that Word can renew, with links to the headings until it does.

    The first words are a label, no heading: the contents do not list themselves.
    """
    listed = [one for one in headings if one.level <= IN_CONTENTS]
    if not listed:
        return []
    begin, *rest = elements.field(f'TOC \\o "1-{IN_CONTENTS}" \\h \\z', "")
    code, parted, _, end = rest
    lines = [_entry(one, body) for one in listed]
    first, last = lines[0], lines[-1]
    for place, mark in enumerate((begin, code, parted), 1):
        first.insert(place, mark)
    last.append(end)
    label = elements.paragraph(body.style("Briefing Label"), body.words("Contents"))
    return [label, *lines]


def _entry(one: Heading, body: Body) -> Element:
    linked = elements.inner_link(one.bookmark, *body.words(one.text))
    backwards = elements.is_backwards(one.text)
    return elements.paragraph(body.style(f"toc {one.level}"), [linked], backwards=backwards)


def page_break() -> Element:
    """Return a paragraph after which a new page begins."""
    return elements.made("p", elements.run(elements.made("br", type="page")))


def set_running_lines(section: Section, document: Document, body: Body, marking: str) -> None:
    """Say on every sheet what it is from, in which section it is, and its number.

    What a template has there stays, above ours.
    """
    state = body.words(f"{document.running} · {document.edition}")
    # The number asks for the first level of headings in Word of any language. Until Word asks there
    # is no name: who does not know this field would show the same one on every sheet.
    is_parted = any(one.level == 1 for one in body.headings)
    here = [*body.words(EM_SPACE), *elements.field("STYLEREF 1", "")] if is_parted else []
    covered = f"{document.running_coverage} · " if document.running_coverage else ""
    pages = [
        *body.words(f"{covered}Page "),
        *elements.field("PAGE", "1"),
        *body.words(" of "),
        *elements.field("NUMPAGES", "1"),
    ]
    marked = [_line("Briefing Marking", body.words(marking), body)] if marking else []
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    _append(section.header, [*marked, _line("header", [*state, *here], body)])
    _append(section.footer, [_line("footer", pages, body), *marked])


def _line(style: str, content: Iterable[Element], body: Body) -> Element:
    return elements.paragraph(body.style(style), content, backwards=body.backwards)


def _append(place: Any, lines: Iterable[Element]) -> None:  # noqa: ANN401  (header or footer)
    """Append lines to a header or footer, in the place of what says nothing."""
    root = place._element  # noqa: SLF001  (python-docx has no other way to it)
    if not place.tables and not any(map(_says, place.paragraphs)):
        for child in list(root):
            root.remove(child)
    for line in lines:
        root.append(deepcopy(line))


def _says(paragraph: Paragraph) -> bool:
    return bool(paragraph.text.strip() or paragraph._p.xpath(".//w:drawing | .//w:pict"))  # noqa: SLF001


def _sentence(words: str) -> str:
    return ended(begun(words)) if words else ""
