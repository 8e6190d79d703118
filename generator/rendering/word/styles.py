"""The styles of a Word file: a template's own, and ours where it has none of that name."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from generator.rendering.word.elements import Element

OURS = Path(__file__).with_name("styles.xml")


def set_ours(styles: Element) -> None:
    """Let our styles take the place of all that are there."""
    for child in list(styles):
        styles.remove(child)
    styles.extend(_ours())


def add_missing(styles: Element) -> None:
    """Add those of our styles whose name a template has not; its ids may be of any language."""
    there, taken = _by_name(styles), {one.get(qn("w:styleId")) for one in _styles(styles)}
    names = {one.get(qn("w:styleId")): _name(one) for one in _styles(_ours())}
    for style in _styles(_ours()):
        if _name(style) in there:
            continue
        added = deepcopy(style)
        for tag in ("w:basedOn", "w:next"):
            for link in added.findall(qn(tag)):
                link.set(qn("w:val"), there.get(names[link.get(qn("w:val"))], "Normal"))
        if added.get(qn("w:styleId")) in taken:  # the template calls another style so
            added.set(qn("w:styleId"), f"Briefing{added.get(qn('w:styleId'))}")
        added.attrib.pop(qn("w:default"), None)
        styles.append(added)
        there = _by_name(styles)


def set_language(styles: Element, language: str) -> None:
    """Say in which language a document is, for spelling and for reading aloud."""
    for mark in styles.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)
        mark.set(qn("w:bidi"), language)


def ids(styles: Element) -> Mapping[str, str]:
    """Return the ids of the styles by name, in small letters: `heading 1` -> `berschrift1`."""
    return _by_name(styles)


def _ours() -> Element:
    return parse_xml(OURS.read_bytes())


def _styles(styles: Element) -> list[Element]:
    found: list[Element] = styles.findall(qn("w:style"))
    return found


def _by_name(styles: Element) -> dict[str, str]:
    return {_name(one): one.get(qn("w:styleId")) for one in _styles(styles)}


def _name(style: Element) -> str:
    found = style.find(qn("w:name"))
    return "" if found is None else str(found.get(qn("w:val"))).lower()
