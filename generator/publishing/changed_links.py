"""Checks the links of a site most of whose pages were in the last one, and checked there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from generator.publishing.building.page_by_page import Made
from generator.publishing.building.site_record import SiteFile
from generator.publishing.links import PageLinks, follow, parse

NONE: frozenset[str] = frozenset()
_PAGE = re.compile(r"(?:[A-Za-z0-9_-]+/)+index\.html")
_ANCHOR = re.compile(rb"[A-Za-z_][A-Za-z0-9_-]*")
_FRAGMENT = re.compile(rb"#([A-Za-z_%&][^\s\"'<>]*)")
_ENCODED = re.compile(rb"&(?:num;|#0*35;|#[xX]0*23;)(?!&#58;&#126;&#58;)")
"""The mark before a fragment, written in another way; but not before words, as in links to quotes
at their source: what stands before them is empty."""
_LAST = re.compile(rb"[A-Za-z0-9_-]*\Z")
_LONGEST_PATH = 1024
"""Bytes before a fragment that are looked at; the name of a folder has 255 at most."""


def check_changed(site: Path, made: Made, site_url: str | None) -> dict[str, SiteFile] | None:
    """Check every link that may have become wrong.

    A link of a page that was not made again leads somewhere, unless a file or an anchor is gone.

    Args:
        site: the folder of the built site.
        made: its files, and those of the last site, none of whose links was wrong.
        site_url: its published address.

    Returns:
        The files with the anchors of their pages; None where a link is wrong.
    """
    pages = {name for name in made.files if name.endswith(".html")}
    others = pages - made.links.keys()
    lost = _lost(made)
    parsed = made.links | {name: parse(html) for name, html in _suspected(site, others, lost)}
    known = {name: PageLinks(frozenset(made.files[name].ids)) for name in pages - parsed.keys()}
    if follow(frozenset(made.files), {**known, **parsed}, site_url).problems:
        return None
    ids = {name: tuple(sorted(page.ids)) for name, page in parsed.items()}
    return made.files | {name: replace(made.files[name], ids=ids[name]) for name in parsed}


def _lost(made: Made) -> dict[str, AbstractSet[str]]:
    """Return the files that are gone, and the pages of which anchors are, with these anchors.

    A file that is gone has no anchors.
    """
    gone: dict[str, AbstractSet[str]] = dict.fromkeys(made.old.keys() - made.files.keys(), NONE)
    for name in made.old.keys() & made.links.keys():
        if fewer := set(made.old[name].ids) - made.links[name].ids:
            gone[name] = fewer
    return gone


def _suspected(
    site: Path, pages: Iterable[str], lost: Mapping[str, AbstractSet[str]]
) -> Iterator[tuple[str, bytes]]:
    """Yield the pages, and their HTML, that may have a link to something that is gone."""
    if not lost:
        return
    where = {(_folder(name), one.encode()) for name, gone in lost.items() for one in gone}
    plain = all(_PAGE.fullmatch(name) and gone for name, gone in lost.items())
    plain = plain and all(_ANCHOR.fullmatch(anchor) for _, anchor in where)
    for name in pages:
        html = (site / name).read_bytes()
        if not plain or _may_lead(html, where):
            yield name, html


def _may_lead(html: bytes, where: AbstractSet[tuple[bytes, bytes]]) -> bool:
    """Return whether a page may have a link to one of some anchors, each in a folder.

    The path of a link ends with the folder and `/index.html`, or in an address with the folder. A
    link within a page leads to anchors of its own, which it has as it had them before.
    """
    if _ENCODED.search(html):
        return True
    anchors = {anchor for _, anchor in where}
    for found in _FRAGMENT.finditer(html):
        anchor = found[1].partition(b":~:")[0]
        if b"%" in anchor or b"&" in anchor:
            return True
        if anchor in anchors:
            path = html[max(0, found.start() - _LONGEST_PATH) : found.start()]
            folder = _LAST.search(path.removesuffix(b"index.html").removesuffix(b"/"))
            if folder and (folder[0], anchor) in where:
                return True
    return False


def _folder(name: str) -> bytes:
    """Return the folder in which a page lies, without those in which that one lies."""
    return name.split("/")[-2].encode() if "/" in name else b""
