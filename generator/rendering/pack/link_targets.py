"""Ties each link within a PDF to the place that it leads to.

In the templates such a link is one to the web, to `to:report-3`. To tie it, Typst would look up
its target in each layout, and set all around it anew; the look-ups took as long as the text. A
target is a heading that nobody sees, since the PDF names the places of headings, and the links are
tied here, in the finished file.
"""

import re
from collections.abc import Iterator

from generator.rendering.pack.clear_pdf import ClearPdf

LINK = b"<</Type/Annot/Subtype/Link/"
CATALOG = b"<</Type/Catalog/"
PAGES = b"<</Type/Pages/"
_LEADS = re.compile(rb"/A<</Type/Action/S/URI/URI\(to:([\w:-]+)\)>>")
_TOLD = re.compile(rb"/Contents\([^()]*\)")
_NAMED = re.compile(rb"\(to-([\w:-]+)\)(\d+) 0 R")
_KIDS = re.compile(rb"/Kids\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")


def links_tied(pdf: bytes) -> bytes:
    """Return a PDF of Typst's whose links lead to their targets, and say on which page these are.

    What leads to nothing that is named stays as it is, and so does a file of another make.
    """
    try:
        file = ClearPdf(pdf)
    except ValueError:
        return pdf
    changed = dict(_tied(file))
    return file.with_changed(changed) if changed else pdf


def _tied(file: ClearPdf) -> Iterator[tuple[int, bytes]]:
    """Yield the number of each link that is tied, and what it becomes."""
    [(_, catalog)] = file.starting(CATALOG)
    targets = {name: int(place) for name, place in _NAMED.findall(catalog)}
    pages = {page: at for at, page in enumerate(_pages(file), start=1)}
    for number, link in file.starting(LINK):
        found = _LEADS.search(link)
        if found and found[1] in targets:
            place = targets[found[1]]
            page = _REFERENCE.search(file[place])
            assert page is not None  # noqa: S101  (a place begins with its page)
            leads = link[: found.start()] + b"/Dest %d 0 R" % place + link[found.end() :]
            yield number, _TOLD.sub(b"/Contents(page %d)" % pages[page[1]], leads)


def _pages(file: ClearPdf) -> list[bytes]:
    """Return the numbers of the pages; Typst writes their tree flat."""
    [(_, tree)] = file.starting(PAGES)
    found = _KIDS.search(tree)
    return _REFERENCE.findall(found[1]) if found else []
