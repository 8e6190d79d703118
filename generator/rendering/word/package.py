"""The file around the text: what a template brings, lists, notes, properties, and the zip."""

import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from generator.machine.zip_files import UnpacksTooLargeError, refuse_bomb
from generator.refusals import RefusedError
from generator.rendering.pack.model import Document
from generator.rendering.word import elements, styles
from generator.rendering.word.elements import Element

if TYPE_CHECKING:
    from docx.document import Document as Opened

TEMPLATE_TYPES = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": (
        CONTENT_TYPE.WML_DOCUMENT_MAIN
    )
}
"""A template is opened as the document that it is to become."""
MOST_MARKUP = 3 << 20
"""Bytes of XML in a template, of whose text nothing is kept."""
MACROS = (b"macroEnabled", b"vbaProject")
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file knows; all entries bear it."""
ENTRY_MODE = 0o600 << 16
CONTENT_TYPES = "[Content_Types].xml"
EARLIEST_OF_WORD = 315_532_800
"""1980 in seconds since 1970."""
NOT_OURS = (RELATIONSHIP_TYPE.CUSTOM_XML, RELATIONSHIP_TYPE.THUMBNAIL, "stylesWithEffects")


class TemplateError(RefusedError):
    """A template of Word that cannot be used; the message is a sentence for people."""


def base(template: bytes | None, name: str) -> "Opened":
    """Return a document without text: a template's own, or ours.

    Args:
        template: The file, if there is one.
        name: How messages call it.

    Raises:
        TemplateError: It is no Word file, or it has macros.
    """
    if template is None:
        return _ours()
    try:
        kinds, document = _opened(template)
        body = document.element.body
        for child in list(body):
            if child.tag != qn("w:sectPr"):
                body.remove(child)
        styles.add_missing(document.styles.element)
    except UnpacksTooLargeError as error:
        raise TemplateError(f"{name}: {error}, expected a template of Word") from error
    except Exception as error:  # zip, XML and python-docx each have errors of their own
        raise TemplateError(
            f"{name}: it cannot be read, expected a template of Word without macros (.docx, .dotx)"
        ) from error
    if any(mark in kinds for mark in MACROS):
        raise TemplateError(f"{name}: it has macros, expected a template without (.docx, .dotx)")
    return document


def _ours() -> "Opened":
    document = docx.Document()
    styles.set_ours(document.styles.element)
    for owner in (document.part, document.part.package):
        for name, relation in list(owner.rels.items()):
            if relation.reltype.endswith(NOT_OURS):
                del owner.rels[name]
    lists = document.part.numbering_part.element
    for child in list(lists):  # they name styles that are not ours
        lists.remove(child)
    for zoom in document.settings.element.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
    return document


def _opened(template: bytes) -> "tuple[bytes, Opened]":
    """Return the kinds of a template's parts, and the template as a document."""
    with zipfile.ZipFile(BytesIO(template)) as old:
        refuse_bomb(old, MOST_MARKUP)
        contents = {one: old.read(one) for one in old.namelist()}
    kinds = contents[CONTENT_TYPES]
    for theirs, ours in TEMPLATE_TYPES.items():
        kinds = kinds.replace(theirs.encode(), ours.encode())
    return kinds, docx.Document(BytesIO(_zipped({**contents, CONTENT_TYPES: kinds})))


class Lists:
    """The lists of a document, each with its numbers."""

    def __init__(self, document: "Opened") -> None:
        """Take the lists that the template has; ours come after them."""
        self._root = _numbering(document)
        self._bullets = ""

    def list_id(self, first: int | None) -> str:
        """Return the id of a list that begins with a number, or has bullets."""
        if first is None:
            self._bullets = self._bullets or self._added("bullet", "–", 1)
            return self._bullets
        return self._added("decimal", "%1.", first)

    def _added(self, kind: str, mark: str, first: int) -> str:
        abstract = str(_next(self._root, "abstractNum", "abstractNumId"))
        level = elements.made(
            "lvl",
            elements.made("start", val=str(first)),
            elements.made("numFmt", val=kind),
            elements.made("lvlText", val=mark),
            elements.made("lvlJc", val="left"),
            elements.made("pPr", elements.made("ind", left="357", hanging="357")),
            ilvl="0",
        )
        one_level = elements.made("multiLevelType", val="singleLevel")
        made = elements.made("abstractNum", one_level, level, abstractNumId=abstract)
        others = self._root.findall(qn("w:abstractNum"))
        self._root.insert(self._root.index(others[-1]) + 1 if others else 0, made)
        number = str(_next(self._root, "num", "numId"))
        listed = elements.made("num", elements.made("abstractNumId", val=abstract), numId=number)
        nums = self._root.findall(qn("w:num"))
        after = nums[-1] if nums else self._root.findall(qn("w:abstractNum"))[-1]
        after.addnext(listed)
        return number


def _next(root: Element, tag: str, attribute: str) -> int:
    taken = (int(one.get(qn(f"w:{attribute}"))) for one in root.findall(qn(f"w:{tag}")))
    return max(taken, default=0) + 1


def _numbering(document: "Opened") -> Element:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    return _added_part(document, "numbering", elements.root("numbering"))


def _added_part(document: "Opened", kind: str, root: Element) -> Element:
    part = document.part
    content_type = getattr(CONTENT_TYPE, f"WML_{kind.upper()}")
    made = XmlPart(PackURI(f"/word/{kind}.xml"), content_type, root, part.package)
    part.relate_to(made, getattr(RELATIONSHIP_TYPE, kind.upper()))
    return root


def add_notes(document: "Opened", notes: Iterable[Element]) -> None:
    """Add the footnotes, in the place of those that a template has."""
    part = document.part
    for name, relation in list(part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            del part.rels[name]
    root = elements.root("footnotes")
    for number, (kind, mark) in enumerate(
        (("separator", "separator"), ("continuationSeparator", "continuationSeparator")), -1
    ):
        line = elements.made("p", elements.run(elements.made(mark)))
        root.append(elements.made("footnote", line, type=kind, id=str(number)))
    root.extend(notes)
    _added_part(document, "footnotes", root)
    settings = document.settings.element
    for old in settings.findall(qn("w:footnotePr")):
        settings.remove(old)


def set_properties(document: "Opened", of: Document, epoch: int) -> None:
    """Say what the file is; its days are the briefing's, not the clock's."""
    day = datetime.fromtimestamp(max(epoch, EARLIEST_OF_WORD), UTC).replace(tzinfo=None)
    known = document.core_properties
    title = of.title if of.title == of.briefing else f"{of.title}: {of.briefing}"
    known.title = elements.printable(title)[:255]
    known.subject = elements.printable(of.subject)[:255]
    known.author = known.last_modified_by = elements.printable(of.author)[:255]
    known.comments = elements.printable(of.edition)[:255]
    known.language = of.language
    known.created = known.modified = day
    known.keywords = known.category = ""
    known.revision = 1
    document.core_properties.version = ""
    for mark in document.settings.element.findall(qn("w:themeFontLang")):
        mark.set(qn("w:val"), of.language)


def saved(document: "Opened") -> bytes:
    """Return a document as a file, the same each time."""
    made = BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as package:
        return _zipped({name: package.read(name) for name in package.namelist()})


def _zipped(contents: dict[str, bytes]) -> bytes:
    """Return files as a zip, in the order of their names, without a clock."""
    names = sorted(contents, key=lambda name: (name != CONTENT_TYPES, name))
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = ENTRY_MODE
            package.writestr(entry, contents[name])
    return made.getvalue()
