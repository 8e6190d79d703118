"""An edition on paper says its own name, and leads to its own page."""

import io

import pdfplumber
import pytest
import zxingcpp
from msgspec.structs import replace

from generator.model import Briefing
from generator.rendering.pack.choice import chosen
from generator.rendering.pack.model import Document
from generator.rendering.pack.sheets import edition_states, edition_styles, qr_files
from generator.rendering.pack.typeset import Press, typeset
from generator.template_files import OURS
from tests.printed import FONTS, needs_programs, texts


@pytest.fixture
def first(shipped: Briefing) -> Document:
    """Return the first edition."""
    return chosen(shipped, (), "editions/1")


@needs_programs
def test_it_is_in_its_own_words_and_numbers(first: Document) -> None:
    """No sheet of it says the number or the day of another one."""
    pages = texts(typeset(first, Press(OURS, FONTS), 0))
    for page in pages:
        assert "edition1,15January2026" in page
        assert "asitstoodon15January2026" in page
        assert "edition2" not in page
    whole = "".join(pages)
    assert "asmallnumber" not in whole
    assert "four alliesannouncedsmallcontingents".replace(" ", "") in whole
    assert "Workinggroup" in whole
    assert "formalprocess" not in whole.lower().replace("howfardoesitgo", "")


def test_the_code_leads_to_its_page(first: Document) -> None:
    """Which says whether the paper is still current."""
    with pdfplumber.open(io.BytesIO(typeset(first, Press(OURS, FONTS), 0))) as opened:
        image = opened.pages[0].to_image(resolution=200).original
    (code,) = zxingcpp.read_barcodes(image)
    assert code.text == "https://greenland-briefing.example/editions/1/"


def test_browsers_print_it_with_its_own_head_foot_and_code(shipped: Briefing) -> None:
    """A style sheet and a code for each edition; without an address there is no code."""
    styles = edition_styles(shipped)
    assert list(styles) == ["assets/editions/1.css", "assets/editions/2.css"]
    assert "edition 1\\2c  15 January 2026" in styles["assets/editions/1.css"]
    assert edition_states(shipped)["1"] == "edition 1, 15 January 2026"
    assert set(qr_files(shipped)) == {
        *("assets/qr.svg", "assets/editions/1.svg", "assets/editions/2.svg")
    }
    nowhere = replace(shipped, about=replace(shipped.about, site_url=None))
    assert qr_files(nowhere) == {}
