"""Prints of what has little on it, and a dossier from the browser beside that of the command."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.model import Briefing
from generator.rendering.pack import elements
from generator.rendering.pack.choice import chosen
from generator.rendering.pack.model import Document, JudgementRecord
from generator.rendering.pack.tying import records_in
from generator.rendering.pack.typeset import Press, typeset
from generator.template_files import OURS
from tests.browser.printing import opened, printed, sheets, text_of
from tests.printed import FONTS, texts

SECTIONS = "brief+positions+quotes+timeline+differences+sources"
NOTHING = "Nothingfits:thereisnothingtoprint."


@pytest.mark.parametrize("path", ["positions", "quotes"])
def test_a_filter_without_a_match_says_so(
    browser: Browser, served: str, tmp_path: Path, path: str
) -> None:
    """On one sheet, without the head of a table that has no rows, or sources of nothing."""
    with opened(browser, f"{served}/{path}/index.html?text=nobody-said-this") as page:
        file = printed(page, tmp_path, "A4")
    text = text_of(file)
    assert f"Showninpart.Words:nobody-said-this.{NOTHING}" in text
    assert sheets(file) == 1
    for absent in ("Articlescited", "ShouldtheUnitedStates", "DonaldTrump"):
        assert absent not in text


def test_the_page_of_an_error_is_one_sheet(browser: Browser, served: str, tmp_path: Path) -> None:
    """It says what is wrong, which briefing it is of, and that this has no address yet."""
    with opened(browser, f"{served}/404.html") as page:
        file = printed(page, tmp_path, "A4")
    assert sheets(file) == 1
    for words in ("Thereisnopageatthisaddress", "Greenland,January2026", "notpublishedyet"):
        assert words in text_of(file)


def test_a_dossier_without_a_section_says_so(browser: Browser, served: str, tmp_path: Path) -> None:
    """On one sheet."""
    with opened(browser, f"{served}/print/index.html?sections=") as page:
        file = printed(page, tmp_path, "A4")
    assert sheets(file) == 1
    assert "Nosectionisticked:thereisnothingtoprint." in text_of(file)


def plain(text: str) -> str:
    """Return letters alone: quotation marks are drawn by the browser, and lines break anywhere."""
    return re.sub(r"[\s“”]+", "", text)


def shown(page: Page, selector: str) -> set[str]:
    """Return the words of what is visible."""
    found = page.locator(selector).evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.textContent)"
    )
    return {plain(one) for one in found}


def said(runs: tuple[elements.Run, ...]) -> str:
    """Return the words of runs."""
    return plain("".join(one.text for one in runs if isinstance(one.text, str)))


def told(document: Document) -> dict[str, set[str]]:
    """Return what a document says, by kind."""
    found: dict[str, set[str]] = {}
    for one in records_in(document.parts):
        match one:
            case elements.PositionRecord():
                found.setdefault("positions", set()).add(plain(one.text))
            case elements.QuoteRecord():
                found.setdefault("quotes", set()).update(map(said, one.lines))
            case elements.EventRecord():
                found.setdefault("events", set()).add(plain(one.text))
            case elements.DifferenceRecord():
                found.setdefault("differences", set()).add(plain(one.label))
            case elements.SourceRecord():
                found.setdefault("sources", set()).add(plain(one.title))
            case JudgementRecord():
                found.setdefault("judgements", set()).add(said(one.runs))
    return found


@pytest.mark.parametrize("actors", [("denmark", "greenland"), ("sweden",)])
def test_both_ways_to_a_dossier_say_the_same(
    browser: Browser, served: str, shipped: Briefing, tmp_path: Path, actors: tuple[str, ...]
) -> None:
    """What the command prints stands on the browser's paper, and the other way round."""
    document = chosen(shipped, actors, None)
    paper = plain("".join(texts(typeset(document, Press(OURS, FONTS), 0))))
    address = f"{served}/print/index.html?actors={'+'.join(actors)}&sections={SECTIONS}"
    with opened(browser, address) as page:
        print_of_browser = plain(text_of(printed(page, tmp_path, "A4")))
        in_browser = {
            "positions": shown(page, "[data-section=positions] .sentence"),
            "quotes": shown(page, "[data-section=quotes] blockquote"),
            "differences": shown(page, "[data-section=differences] h3"),
            "sources": shown(page, "[data-section=sources] h3"),
        }
        events = len(shown(page, "[data-section=timeline] [data-items] > li"))
        judgements = len(shown(page, "[data-section=brief] .judgements > li"))
    of_command = told(document)
    for kind, every in of_command.items():
        assert [one for one in every if one not in print_of_browser] == [], kind
    for kind, every in in_browser.items():
        assert every, kind
        assert [one for one in every if one not in paper] == [], kind
    assert (events, judgements) == (len(of_command["events"]), len(of_command["judgements"]))
