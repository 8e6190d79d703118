"""Looks whether a Word file is whole: what Word would have to repair is a complaint."""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from generator.text.markup import is_web_address

Root = Any
ORDER = {
    "pPr": "pStyle keepNext keepLines numPr pBdr tabs bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook"
    " tblCaption tblDescription",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
    "abstractNum": "multiLevelType lvl",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "numbering": "abstractNum num",
}
"""The children of our elements in the order of the schema (ECMA-376, part 1, 17.3 to 17.9)."""
FIELDS = re.compile(r' (TOC \\o "1-2" \\h \\z|STYLEREF 1|PAGE|NUMPAGES) ')
XML = (".xml", ".rels")


def parts(content: bytes) -> dict[str, bytes]:
    """Return the files in a Word file by their name."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def complaints(content: bytes, *, ours: bool = True) -> list[str]:
    """Return what is wrong with a file; `ours` is one without a template of others."""
    files = parts(content)
    roots = {name: etree.fromstring(files[name]) for name in files if name.endswith(XML)}
    found = [*_types(files, roots), *_relations(files, roots), *_ids(roots), *_tables(roots)]
    for name, root in roots.items():
        if name.startswith("word/") and name.endswith(".xml") and "WithEffects" not in name:
            found += _links(name, root, roots)
            found += [f"field {one.text}" for one in root.iter(qn("w:instrText"))
                      if not FIELDS.fullmatch(one.text)]  # fmt: skip
            found += _order(root) if ours and "theme" not in name else []
    return found


def _types(files: dict[str, bytes], roots: dict[str, Root]) -> Iterator[str]:
    root = roots["[Content_Types].xml"]
    known = {one.get("PartName") or one.get("Extension") for one in root}
    for name in files:
        if name != "[Content_Types].xml" and not known & {f"/{name}", name.rpartition(".")[2]}:
            yield f"{name} has no type"
    for one in root:
        if "macro" in one.get("ContentType").lower():
            yield "macros"


def _relations(files: dict[str, bytes], roots: dict[str, Root]) -> Iterator[str]:
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for one in root:
            target = one.get("Target")
            if one.get("TargetMode") == "External":
                if not one.get("Type").endswith("/hyperlink") or not is_web_address(target):
                    yield f"{name} leads to {target}"
            elif posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") not in files:
                yield f"{name} leads to {target}, which is not there"


def _ids(roots: dict[str, Root]) -> Iterator[str]:
    document = roots["word/document.xml"]
    notes = [one.get(qn("w:id")) for one in roots["word/footnotes.xml"]]
    cited = [one.get(qn("w:id")) for one in document.iter(qn("w:footnoteReference"))]
    if sorted(cited) != sorted(set(notes) - {"-1", "0"}):
        yield f"notes {notes}, cited {cited}"
    places = list(document.iter(qn("w:bookmarkStart")))
    ends = [one.get(qn("w:id")) for one in document.iter(qn("w:bookmarkEnd"))]
    names = [one.get(qn("w:name")) for one in places]
    several = [
        notes,
        names,
        [one.get("id") for one in document.iter(qn("wp:docPr"))],
        [one.get(qn("w:id")) for one in places],
        [one.get(qn("w:styleId")) for one in roots["word/styles.xml"].iter(qn("w:style"))],
    ]
    yield from (
        f"{name} twice" for one in several for name, many in Counter(one).items() if many > 1
    )
    if sorted(ends) != sorted(one.get(qn("w:id")) for one in places):
        yield "a bookmark without an end"
    yield from (f"bookmark {one}" for one in names if not re.fullmatch(r"[A-Za-z_]\w{0,39}", one))
    for link in document.iter(qn("w:hyperlink")):
        if (anchor := link.get(qn("w:anchor"))) and anchor not in names:
            yield f"a link leads to {anchor}, which is not there"
    depth = 0
    for mark in document.iter(qn("w:fldChar")):
        depth += {"begin": 1, "separate": 0, "end": -1}[mark.get(qn("w:fldCharType"))]
    if depth:
        yield "a field without an end"


def _links(name: str, root: Root, roots: dict[str, Root]) -> Iterator[str]:
    folder, file = posixpath.split(name)
    rels = roots.get(f"{folder}/_rels/{file}.rels")
    known = {one.get("Id") for one in rels} if rels is not None else set()
    for one in root.iter():
        for attribute in ("r:id", "r:embed", "r:link"):
            if (used := one.get(qn(attribute))) and used not in known:
                yield f"{name} has no relation {used}"
    styles = {one.get(qn("w:styleId")) for one in roots["word/styles.xml"].iter(qn("w:style"))}
    for tag in ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"):
        for one in root.iter(qn(tag)):
            if one.get(qn("w:val")) not in styles:
                yield f"{name} has no style {one.get(qn('w:val'))}"
    numbers = {one.get(qn("w:numId")) for one in roots["word/numbering.xml"].iter(qn("w:num"))}
    for one in root.iter(qn("w:numId")):
        if one.get(qn("w:val")) not in numbers:
            yield f"{name} has no list {one.get(qn('w:val'))}"


def _tables(roots: dict[str, Root]) -> Iterator[str]:
    for table in roots["word/document.xml"].iter(qn("w:tbl")):
        columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        rows = table.findall(qn("w:tr"))
        if any(len(row.findall(qn("w:tc"))) != columns for row in rows):
            yield "a row with other columns than its table"
        if rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            yield "a table without a header"
        if table.getnext().tag != qn("w:p"):
            yield "a table that touches what comes next"
        for mark in ("tblCaption", "tblDescription"):
            if not table.find(f"{qn('w:tblPr')}/{qn(f'w:{mark}')}").get(qn("w:val")):
                yield f"a table without {mark}"


def _order(root: Root) -> Iterator[str]:
    for tag, order in ORDER.items():
        place = {qn(f"w:{name}"): number for number, name in enumerate(order.split())}
        for one in root.iter(qn(f"w:{tag}")):
            children = [child.tag for child in one]
            if unknown := [child for child in children if child not in place]:
                yield f"{tag} holds {unknown[0]}"
            elif any(place[first] > place[second] for first, second in pairwise(children)):
                yield f"the children of {tag} stand in another order: {children}"


def shown(content: bytes) -> str:
    """Return the words of a file, its notes and running lines, without white space."""
    files = parts(content)
    words = []
    for name, file in files.items():
        if re.fullmatch(r"word/(document|footnotes|header\d|footer\d)\.xml", name):
            words += [one.text or "" for one in etree.fromstring(file).iter(qn("w:t"))]
    return squash("".join(words))


def squash(words: str) -> str:
    """Return words without white space."""
    return "".join(words.split())
