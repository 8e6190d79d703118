"""Where the links within a PDF lead to, and what who listens hears of that."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from generator.model import Briefing
from generator.rendering.pack import document
from generator.rendering.pack.link_targets import links_tied
from generator.rendering.pack.typeset import Press, typeset
from generator.template_files import OURS
from tests.printed import FONTS
from tests.rendering.pack.test_table_headers import set_text

TARGET = "= Up <to-a>\n#pagebreak()\n"


def links(pdf: bytes) -> Iterator[tuple[str, str]]:
    """Yield where each link leads to, a place or an address, and what is heard of it."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            for link in page.get("/Annots", ()):
                yield _leads(link, opened), str(link.Contents)
        assert opened.get_warnings() == []


def _leads(link: Any, opened: pikepdf.Pdf) -> str:  # noqa: ANN401 (PDF is untyped)
    if "/Dest" not in link:
        return str(link.A.URI)
    to = link.Dest
    if isinstance(to, pikepdf.String):
        to = pikepdf.NameTree(opened.Root.Names.Dests)[str(to)]
    page, *place = to
    return " ".join([str(opened.pages.index(page) + 1), *map(str, place)])


def test_a_link_is_tied_as_typst_ties_its_own(tmp_path: Path) -> None:
    """To the same place; what is heard of it is the page."""
    pdf = set_text(tmp_path, f'{TARGET}#link("to:a")[A], #link(<to-a>)[B]')
    (ours, heard), (typsts, _) = links(links_tied(pdf))
    assert ours == typsts
    assert heard == "page 1"


@pytest.mark.parametrize("address", ["to:b", "https://canal.example/to:a"])
def test_what_leads_elsewhere_stays(tmp_path: Path, address: str) -> None:
    """A link to nothing that is printed, or to the web."""
    pdf = set_text(tmp_path, f'{TARGET}#link("{address}")[A]')
    assert links_tied(pdf) == pdf
    assert [leads for leads, _ in links(pdf)] == [address]


def test_a_file_of_another_make_stays() -> None:
    """Nobody knows where its objects are."""
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert links_tied(made.getvalue()) == made.getvalue()


def test_each_link_of_a_sheet_leads_to_the_page_that_it_names(shipped: Briefing) -> None:
    """And none is left that leads nowhere."""
    sheet = document.sheet(document.sheets(shipped)["timeline"], shipped)
    told = list(links(typeset(sheet, Press(OURS, FONTS), 0)))
    within = [heard for leads, heard in told if " /XYZ " in leads]
    assert len(within) >= sum(len(event.articles) for event in shipped.events)
    for leads, heard in told:
        page, _, place = leads.partition(" ")
        assert heard == (f"page {page}" if place.startswith("/XYZ") else leads)
