"""What every sheet of paper says of its briefing."""

import pytest
from jinja2 import DictLoader, Environment
from msgspec.structs import replace

from generator.model import Briefing
from generator.rendering.pack.sheets import qr_files, running_texts
from generator.rendering.render import render, render_theme
from generator.template_files import OURS
from tests.samples import sample_briefing

SAMPLE = sample_briefing()


def at(address: str | None) -> Briefing:
    """Return the sample as published at an address."""
    return replace(SAMPLE, about=replace(SAMPLE.about, site_url=address))


def sheet(briefing: Briefing) -> str:
    """Return the block of the first sheet, on a page that is no file: as MkDocs fills it."""
    files = render_theme(briefing, OURS).items()
    theme = {path: text.decode() if isinstance(text, bytes) else text for path, text in files}
    env = Environment(loader=DictLoader(theme))  # noqa: S701  (as MkDocs has it)
    env.filters["url"] = str
    return env.get_template("partials/sheet.html").render(page={"url": "x/index.html"})


def test_head_and_foot_are_css_strings_of_seed_text() -> None:
    """Title, state and address, each in a property that margin boxes can show."""
    texts = running_texts(SAMPLE)
    assert texts.startswith(':root {\n  --sheet-title: "The Karsa Canal\\2c  May 2031";\n')
    assert "as of 9 May 2031 · our articles speak of" in texts
    assert texts.count(";\n") == 4


def test_the_style_sheet_for_paper_leaves_the_paper_to_the_reader() -> None:
    """A `size` would take the choice of A4 or Letter away."""
    style = str(render(SAMPLE, OURS)["assets/print.css"])
    assert "--sheet-title" in style
    assert " size:" not in style


@pytest.mark.parametrize(
    ("address", "says"),
    [("https://karsa.org/", "https://karsa.org"), ("https://karsa.example/", "not published yet")],
)
def test_a_host_that_leads_nowhere_is_not_called_an_address(address: str, says: str) -> None:
    """Reserved names are not published yet (RFC 2606)."""
    assert says in running_texts(at(address)).replace("\\3a ", ":").replace("\\2f ", "/").replace(
        "\\2e ", "."
    )
    assert ("not published yet" in sheet(at(address))) == (says == "not published yet")


def test_a_handling_label_stands_on_every_sheet() -> None:
    """In the margin boxes, and on the first sheet for browsers that have none."""
    marked = replace(SAMPLE, about=replace(SAMPLE.about, marking="Desk <only>"))
    assert '--sheet-marking: "Desk \\3c only\\3e ";' in running_texts(marked)
    assert "Desk &#60;only&#62;" in sheet(marked)
    assert "sheet__marking" not in sheet(SAMPLE)


def test_without_an_address_there_is_no_code() -> None:
    """A code that leads nowhere is worse than none."""
    assert qr_files(at(None)) == {}
    assert "qr.svg" not in sheet(at(None))
    assert "qr.svg" in sheet(SAMPLE)
