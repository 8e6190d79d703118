"""The print pack as a sheet of paper: whole rows, every letter, nothing outside, nothing hidden."""

import io
import re
from pathlib import Path
from unicodedata import category

import pdfplumber
import pikepdf
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.build import epoch
from generator.model import Briefing, Statement
from generator.paper import data_of
from generator.rendering.pack import document
from generator.rendering.pack.typeset import Paper, Press, page_count, typeset
from generator.rendering.render import render
from generator.rendering.words.phrases import edition
from generator.template_files import OURS
from generator.text.glyph_coverage import font_files, letters
from generator.text.markup import collapse_spaces, forbidden
from tests import hostile, samples
from tests.expectations import expectations
from tests.printed import (
    FONTS,
    boxes,
    lines,
    needs_programs,
    outline,
    printed,
    squash,
    texts,
    verdict,
)
from tests.stress import stress_project
from tests.support import lay_out, linked

SIDES, FOOT = 17 / 25.4 * 72, 20
"""Margins in points: as the templates have them, and as the last line of a page may go."""
LETTERS = letters(font_files(FONTS))
SETTABLE = "".join(sorted(char for char in LETTERS if not any(forbidden(char))))
ALONE = "".join(char for char in SETTABLE if not category(char).startswith("M"))
"""Without marks that stand on a letter: printed right, both are read twice from the PDF."""
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 3


@pytest.fixture(scope="module")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """Return the briefing that strains the paper."""
    return linked(stress_project(tmp_path_factory.mktemp("stress")))


@pytest.fixture(scope="module")
def pack(shipped: Briefing) -> bytes:
    """Return the shipped pack."""
    return printed(shipped)


def sample(text: str) -> Briefing:
    """Return a small briefing with one text in many places: names, cells, quotes, titles."""
    made = samples.sample_briefing()
    quotes = tuple(
        replace(one, text=text, note=text, to=text, speakers=(replace(samples.VARGA, name=text),))
        for one in made.quotes
    )
    return replace(
        made,
        about=replace(made.about, title=text, subject=text),
        quotes=quotes,
        statements=tuple(
            replace(one, quotes=tuple(q for q in quotes if q.statement == one.id))
            for one in made.statements
        ),
        cells={
            key: tuple(replace(one, text=text) for one in cell) for key, cell in made.cells.items()
        },
        events=tuple(replace(one, text=text) for one in made.events),
        articles=tuple(replace(one, title=text, reliability=text) for one in made.articles),
    )


@pytest.mark.slow
@needs_programs
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_shipped_pack_passes_the_checker(
    shipped: Briefing, tmp_path: Path, paper: Paper
) -> None:
    """Rows and quotes whole, addresses printed, tags, fonts, bookmarks, the QR code."""
    expected = expectations(document.pack(shipped))
    assert expected["rows"]
    assert expected["together"]
    pdf = printed(shipped, paper)
    assert verdict(pdf, tmp_path, expected, "greenland-briefing.example") == []


@pytest.mark.timeout(900)
@pytest.mark.slow
@needs_programs
def test_the_stress_pack_passes_the_checker(stress: Briefing, tmp_path: Path) -> None:
    """With 40 actors, 300 quotes and every letter of three alphabets too, on the wider paper."""
    expected = expectations(document.pack(stress))
    pdf = printed(stress, "letter")
    assert verdict(pdf, tmp_path, expected, "stress-briefing.example") == []


@needs_programs
def test_every_sheet_says_which_state_it_is_and_where_it_belongs(
    pack: bytes, shipped: Briefing
) -> None:
    """Edition, coverage, page x of y: on every page but the cover, which has all at large."""
    pages = texts(pack)
    state = squash(edition(shipped.about))
    for number, page in enumerate(pages[1:], 2):
        assert state in page
        assert "ourarticlesspeakof13–15and28January2026" in page
        assert f"Page{number}of{len(pages)}" in page
    assert "Bottomline" in pages[0]
    assert page_count(pack) == len(pages)


@needs_programs
def test_no_citation_stands_alone_on_a_line() -> None:
    """Numbers hold to their word and to each other; a long row goes on below, in equal parts."""
    made = samples.sample_briefing()
    ids = [one.id for one in made.quotes]
    long = "; ".join(f"@{ids[at % len(ids)]}" for at in range(5))
    ends = [(end, few) for end in ".?…" for few in ("@varga-1", "@varga-1; @varga-2", long)]
    words = "\n".join(
        f"- {'i ' * at}words{end} [{few}]" for at in range(50, 80) for end, few in ends
    )
    found = lines(printed(replace(made, brief=replace(made.brief, unknown=words))))
    alone = {line for line in found if re.fullmatch(r"(\d+\.\d+ ?)+", line)}
    assert alone == {"2.1 2.2 3.1"}  # of five, two stand with the word


def test_bookmarks_are_those_of_the_contents(pack: bytes) -> None:
    """Each with the page that it leads to."""
    with pdfplumber.open(io.BytesIO(pack)) as opened:
        lines = [line["text"] for line in opened.pages[1].extract_text_lines()]
    running, heading, *rest = lines
    assert (running.startswith("Greenland"), heading) == (True, "Contents")
    bookmarks = [f"{title} {page}" for title, page in outline(pack)]
    contents = rest[: rest.index("How to read this pack")]
    assert [one for one in bookmarks if one in contents] == contents
    more = {one.rpartition(" ")[0] for one in bookmarks} - {
        one.rpartition(" ")[0] for one in contents
    }
    assert {"Greenland, January 2026", "Lars Løkke Rasmussen", "JD Vance"} < more
    assert "[Live blog of the day of the Washington talks]" in more


def test_the_code_leads_to_the_edition(pack: bytes) -> None:
    """A reader of paper scans it to see whether it is still current."""
    with pdfplumber.open(io.BytesIO(pack)) as opened:
        found = zxingcpp.read_barcodes(opened.pages[0].to_image(resolution=150).original)
    assert [one.text for one in found] == ["https://greenland-briefing.example/editions/2/"]


def test_it_is_for_archives_and_carries_the_briefing_as_data(shipped: Briefing) -> None:
    """PDF/A-3a beside PDF/UA-1; the same JSON as that of the site. An abridged pack has none."""
    data = data_of(shipped)
    pdf = typeset(document.pack(shipped), Press(OURS, FONTS), epoch(shipped), attached=data)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        metadata = opened.Root.Metadata.read_bytes().decode()
        assert opened.attachments["briefing.json"].get_file().read_bytes() == data.encode()
    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert render(shipped, OURS)["data/briefing.json"] == data.encode()


def test_who_listens_hears_where_the_code_leads(pack: bytes) -> None:
    """And that there is nothing yet."""
    with pikepdf.open(io.BytesIO(pack)) as opened:
        heard = [str(one.Alt) for one in opened.objects if "/Alt" in _keys(one)]
    assert heard == [
        "QR code: https://greenland-briefing.example/editions/2/, where the site is to be"
    ]


def _keys(value: object) -> set[str]:
    return set(value.keys()) if isinstance(value, pikepdf.Dictionary) else set()


@pytest.mark.slow
def test_the_same_seeds_give_the_same_bytes(shipped: Briefing, pack: bytes) -> None:
    """Whatever was typeset in between."""
    printed(samples.sample_briefing())
    assert printed(shipped) == pack


@needs_programs
def test_every_quote_bears_its_words_and_their_proof_stands_once(
    shipped: Briefing, pack: bytes
) -> None:
    """Letter for letter; what was checked of all of them, and what was not."""
    whole = "".join(texts(pack))
    assert whole.count("Eachtextwascomparedwiththatofthearticlenamedbesideit") == 1
    for quote in shipped.quotes:
        assert squash(quote.text) in whole, quote.id
    for article in shipped.articles:
        assert squash(article.title) in whole
    for position in shipped.positions:
        assert squash(position.text) in whole


def outside(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Return the places of words beyond the edges of the text."""
    return [
        box
        for (width, height), box in boxes(pdf)
        if box[0] < SIDES - 1 or box[2] > width - SIDES + 1 or box[3] > height - FOOT
    ]


@pytest.mark.slow
@needs_programs
@pytest.mark.parametrize(
    "text",
    [
        LONG,
        f"https://archive.example/{'very-long-path/' * 20}?q={LONG}",
        "W" * 300,
        "\N{NO-BREAK SPACE}".join(["unbreakable"] * 30),
        "Щ" * 90,
        "short and " + "i" * 2000,
    ],
)
def test_no_word_leaves_the_text_block(text: str) -> None:
    """However long it is, in whichever place, and it can be read in full."""
    pdf = printed(sample(text))
    assert outside(pdf) == []
    assert squash(text) in "".join(texts(pdf)).replace("\N{NO-BREAK SPACE}", "")


@pytest.mark.slow
@needs_programs
@pytest.mark.parametrize("word", ["word", "word-of-twenty-letters"])
def test_what_is_taller_than_a_page_goes_on_overleaf(word: str) -> None:
    """A cell, a quote and a summary of several pages; nothing is cut off at the foot."""
    text = " ".join(f"{word}{number}" for number in range(1, 1000))
    pdf = printed(sample(text))
    whole = "".join(texts(pdf))
    for number in (1, 500, 999):
        assert whole.count(f"{word}{number}") >= 8
    assert outside(pdf) == []


@needs_programs
def test_attacks_are_printed_letter_for_letter(tmp_path: Path) -> None:
    """What means something to Typst, HTML or Markdown is text like any other."""
    attacks = [collapse_spaces(one.line)[:2000] for one in hostile.published(tmp_path)]
    briefing = samples.sample_briefing()
    quotes = [
        replace(samples.ANALYST, id=f"attack-{number}", text=text, note=text)
        for number, text in enumerate(attacks)
    ]
    statements = [Statement(id=one.id, quotes=(one,)) for one in quotes]
    events = [replace(samples.EVENTS[0], text=text) for text in attacks]
    briefing = replace(
        briefing,
        quotes=tuple(quotes),
        statements=tuple(statements),
        statement_of={one.id: one for one in statements},
        events=tuple(events),
        quotes_by={},
        cells={},
    )
    whole = "".join(texts(printed(briefing)))
    for text in attacks:
        assert whole.count(squash(text)) >= 3, text


@needs_programs
def test_every_letter_of_the_fonts_is_printed_as_itself() -> None:
    """In serif and sans: also one that the serif could only put together from two glyphs."""
    plain = [char for char in SETTABLE if not category(char).startswith(("M", "Z"))]
    words = ["".join(plain[at : at + 9]) for at in range(0, len(plain), 9)]
    events = tuple(replace(samples.EVENTS[0], text=f"({word})", actors=()) for word in words)
    norland = replace(samples.NORLAND, name=" ".join(words))
    events += (replace(samples.EVENTS[0], actors=(norland,)),)
    whole = "".join(texts(printed(replace(samples.sample_briefing(), events=events))))
    assert [word for word in words if squash(f"({word})") not in whole] == []
    assert squash(norland.name) in whole


@pytest.mark.slow
@needs_programs
@settings(max_examples=25)
@given(st.lists(st.text(ALONE, min_size=1, max_size=12), min_size=1, max_size=12).map(" ".join))
def test_any_characters_are_printed_letter_for_letter(text: str) -> None:
    """No characters that the fonts have, alone, can break the typesetting, or get lost in it."""
    line = collapse_spaces(text)
    whole = "".join(texts(printed(sample(line))))
    assert squash(line) in whole


def test_a_character_that_no_font_has_is_a_square_that_the_cover_explains() -> None:
    """Typst would refuse the whole document for it."""
    cover, *_ = texts(printed(sample("日本")))
    assert "lack2letters(Chinese)" in cover


def test_a_project_can_bring_a_font(tmp_path: Path) -> None:
    """Its letters are then known to `briefing check`, and its families to the templates."""
    project = lay_out("pond", tmp_path)
    (tmp_path / "fonts").mkdir()
    source = next(path for path in font_files(FONTS) if path.name == "SourceSans3-Regular.otf")
    (tmp_path / "fonts" / "Other-Regular.otf").write_bytes(source.read_bytes())
    assert len(project.fonts) == 2
    made = typeset(document.pack(linked(project)), Press(OURS, project.fonts), 0)
    assert page_count(made) > 1


@pytest.mark.slow
def test_every_page_that_can_be_printed_alone_is_set(shipped: Briefing) -> None:
    """Typst refuses what is not accessible; no kind of page runs into that."""
    for name, made in document.sheets(shipped).items():
        pdf = typeset(document.sheet(made, shipped), Press(OURS, FONTS), 0)
        assert page_count(pdf) > 0, name


@needs_programs
def test_a_briefing_with_nothing_in_it_has_a_pack(tmp_path: Path) -> None:
    """Before its first article it has a cover, and says how it works."""
    pages = texts(printed(linked(lay_out("bare", tmp_path))))
    assert "Nothingyet" in pages[0]
    assert "Howquotesareverified" in "".join(pages)
