"""The positions table as a reader uses it: filters, order, permalinks, a phone, no JavaScript."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.text.words import LETTERS
from tests.browser.conftest import ends_at, silent_page
from tests.browser.reading import violations

SCRIPT = (
    Path(__file__).resolve().parents[2] / "docs_templates" / "script" / "positions" / "words.js"
)
ACTORS = ".positions tbody th[scope='row']:visible"
HEADINGS = ".positions .group:visible"
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def home(site: Path) -> str:
    """Return the address of the table in the built folder."""
    return (site / "positions" / "index.html").as_uri()


@pytest.fixture
def table(page: Page, home: str) -> Page:
    """Open the table."""
    page.goto(home)
    return page


@pytest.fixture(params=[390, 320])
def phone(request: pytest.FixtureRequest, browser: Browser, home: str) -> Iterator[Page]:
    """Open the table on a phone."""
    with silent_page(browser, request.param) as opened:
        opened.goto(home)
        yield opened


@pytest.fixture
def bare(browser: Browser, home: str) -> Iterator[Page]:
    """Open the table without JavaScript, on a phone."""
    with silent_page(browser, 390, script=False) as opened:
        opened.goto(home)
        yield opened


def actors(page: Page) -> list[str]:
    """Return the actors that are shown, in order."""
    return page.locator(ACTORS).all_text_contents()


def headings(page: Page) -> list[str]:
    """Return the headings of groups or stances that are shown."""
    return page.locator(HEADINGS).all_text_contents()


def choose(page: Page, **wanted: str) -> None:
    """Set controls by their labels."""
    for label, choice in wanted.items():
        page.get_by_label(label, exact=True).select_option(label=choice)


def count(page: Page) -> str:
    """Return how much is shown, in words."""
    return page.locator("[data-count]").inner_text()


def test_everything_is_shown_at_first(table: Page) -> None:
    """Nothing is filtered until somebody asks."""
    assert re.fullmatch(r"\d+ actors, \d+ positions", count(table))
    assert headings(table) == ["Parties", "Allies", "Institutions", "Spoken about"]
    expect(table.get_by_role("button", name="Reset")).to_be_hidden()


def test_one_question_is_one_column(table: Page) -> None:
    """Choosing a question leaves its column and the actors."""
    choose(table, Question="US control")
    assert table.locator(".positions thead th:visible").count() == 2
    assert table.locator(".positions td:visible").count() == len(actors(table))


def test_a_stance_filters_the_actors_that_take_it(table: Page) -> None:
    """Only the stances of the chosen question are offered."""
    choose(table, Question="US control")
    offered = table.get_by_label("Stance", exact=True).locator("option").all_inner_texts()
    assert offered == ["Any", "Seeks it", "Only with consent", "Against"]
    choose(table, Stance="Against")
    assert actors(table) == ["Denmark", "Greenland", "France", "European Parliament group leaders"]
    assert count(table) == "4 of 15 actors, 4 positions"
    assert headings(table) == ["Parties", "Allies", "Institutions"]


def test_a_group_filters_its_members(table: Page) -> None:
    """No heading is left over an empty group."""
    choose(table, Group="Allies")
    assert headings(table) == ["Allies"]
    assert actors(table) == ["Sweden", "Norway", "Germany", "France", "United Kingdom"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Grønland", "Greenland"),
        ("gronland", "Greenland"),
        ("KALAALLIT nunaat", "Greenland"),
        ("unprecedented knock", "France"),
    ],
)
def test_words_find_names_aliases_and_sentences(table: Page, typed: str, found: str) -> None:
    """Accents and case do not matter, every word does."""
    table.get_by_label("Words").fill(typed)
    assert actors(table) == [found]


def test_the_count_says_how_many_positions_have_the_words(table: Page) -> None:
    """The row of an actor is shown in full, though one sentence in it has what was typed."""
    table.get_by_label("Words").fill("unprecedented")
    assert re.fullmatch(r"1 of 15 actors, 3 positions, 1 with these words", count(table))
    table.get_by_label("Words").fill("gronland")
    assert "with these words" not in count(table)


def test_nothing_found_is_said(table: Page) -> None:
    """An empty table explains itself."""
    table.get_by_label("Words").fill("xyzzy")
    assert actors(table) == []
    assert headings(table) == []
    assert count(table) == "No actor matches these filters."


def test_silent_actors_can_be_left_out(table: Page) -> None:
    """Who has no position on what is shown goes."""
    choose(table, Question="Talks")
    table.get_by_label("Silent actors too").uncheck()
    assert actors(table) == ["United States", "Denmark", "Greenland"]


def test_orders(table: Page) -> None:
    """Groups have headings in the order of the table only."""
    every = actors(table)
    choose(table, Order="By name")
    assert actors(table) == sorted(every, key=str.casefold)
    assert headings(table) == []
    choose(table, Order="Last stated first")
    assert set(actors(table)[:3]) == {"United States", "Denmark", "Greenland"}
    choose(table, Order="By stance: US control")
    assert headings(table) == ["Seeks it", "Only with consent", "Against", "Not in our articles"]
    assert sorted(actors(table)) == sorted(every)
    choose(table, Order="By group")
    assert actors(table) == every
    assert "Parties" in headings(table)


def test_a_column_sorts_by_its_button(table: Page) -> None:
    """The head says how the table is sorted; a second press undoes it."""
    every = actors(table)
    button = table.get_by_role("button", name="Sort by name")
    button.click()
    assert actors(table) == sorted(every, key=str.casefold)
    expect(table.locator("th[aria-sort='ascending']")).to_have_text("Actor")
    button.click()
    assert actors(table) == every


def test_the_view_lives_in_the_address(table: Page, browser: Browser) -> None:
    """A colleague who opens the address sees the same."""
    choose(table, Question="US control", Stance="Against", Order="By name")
    table.get_by_label("Words").fill("solidarity")
    table.wait_for_url("**/index.html?question=control&stance=against&text=solidarity&sort=name")
    table.get_by_label("Words").fill("it")
    table.wait_for_url("**text=it&sort=name")
    seen = actors(table), count(table)
    with silent_page(browser, 1300) as other:
        other.goto(table.url)
        assert (actors(other), count(other)) == seen
        assert other.get_by_label("Words").input_value() == "it"


def test_a_strange_address_shows_everything(table: Page, home: str) -> None:
    """What the address names and the briefing does not know is left out."""
    everything = actors(table)
    for query in ("?question=x&stance=y&group=z&sort=w", "?stance=against", "?sort=stance", "#%"):
        table.goto("about:blank")
        table.goto(home + query)
        assert actors(table) == everything


def test_reset_shows_everything_again(table: Page, home: str) -> None:
    """One press undoes all filters, in the address too."""
    everything = actors(table)
    choose(table, Question="Talks", Group="Allies", Order="By name")
    table.get_by_role("button", name="Reset").click()
    assert actors(table) == everything
    ends_at(table, home)
    expect(table.get_by_label("Question", exact=True)).to_be_focused()


def test_back_and_forward_keep_the_view(table: Page, served: str) -> None:
    """Leaving the page and coming back shows what was shown."""
    table.goto(f"{served}/positions/")
    choose(table, Group="Allies")
    seen = actors(table)
    table.goto(f"{served}/about/")
    table.go_back()
    assert actors(table) == seen
    assert table.get_by_label("Group", exact=True).input_value() == "Allies"


def test_a_permalink_reveals_its_cell(table: Page, home: str) -> None:
    """Filters that would hide the cell give way; others stay."""
    cell = table.locator("#norway--arctic-security")
    for query in ("", "?question=talks", "?group=Parties", "?group=Allies&sort=name"):
        table.goto("about:blank")
        table.goto(f"{home}{query}#norway--arctic-security")
        expect(cell).to_be_in_viewport(ratio=1)
    assert headings(table) == []


def test_every_cell_has_a_permalink(table: Page) -> None:
    """A press on it puts the cell into the address and keeps the filters."""
    choose(table, Group="Allies")
    assert (
        table.locator("td:not(:has(> .permalink))").count() == table.locator(".matrix td").count()
    )
    table.locator("#france--control").hover()
    table.get_by_role("link", name="Link to this position: France, US control").click()
    ends_at(table, "?group=Allies#france--control")
    assert count(table).startswith("5 of 15")


def test_the_picture_leads_to_the_cells(table: Page) -> None:
    """A press on a stance at a glance shows the position in full."""
    choose(table, Group="Parties")
    table.locator(".matrix a[href='#france--control']").click()
    expect(table.locator("#france--control")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("width", "height"), [(1300, 900), (390, 844)])
def test_the_picture_fits_one_screen(browser: Browser, home: str, width: int, height: int) -> None:
    """All actors and questions at once, without a scroll in either direction."""
    with silent_page(browser, width) as page:
        page.goto(home)
        box = page.locator(".matrix").bounding_box()
        assert box is not None
        assert box["height"] < height
        assert box["x"] + box["width"] <= width


def test_history_opens_by_the_keyboard(table: Page) -> None:
    """A changed position shows what it was."""
    summary = table.locator("#denmark--talks summary")
    summary.focus()
    table.keyboard.press("Enter")
    expect(table.locator("#denmark--talks .superseded")).to_be_visible()


def test_keyboard_alone(table: Page, home: str) -> None:
    """Tab goes through the controls in their order, Enter neither submits nor loses anything."""
    table.get_by_label("Question", exact=True).focus()
    names = []
    for _ in range(6):
        names.append(table.evaluate("document.activeElement.name"))
        table.keyboard.press("Tab")
    assert names == ["question", "stance", "group", "text", "sort", "silent"]
    table.get_by_label("Words").focus()
    table.keyboard.type("allies")
    table.keyboard.press("Enter")
    ends_at(table, f"{home}?text=allies")
    table.locator("#denmark--control .permalink").focus()
    expect(table.locator("#denmark--control .permalink")).to_have_css("opacity", "1")


def test_a_phone_shows_one_question_by_stance(phone: Page) -> None:
    """The stances are headings, and the silent actors one line."""
    assert headings(phone) == ["Seeks it", "Only with consent", "Against", "Not in our articles"]
    assert phone.locator(".positions thead th:visible a").all_text_contents() == [
        "Should the United States have control of Greenland?"
    ]
    phone.get_by_role("button", name="Next question").click()
    assert phone.get_by_label("Question", exact=True).input_value() == "who-decides"
    ends_at(phone, "?question=who-decides")
    phone.get_by_role("button", name="Previous question").click()
    phone.get_by_role("button", name="Previous question").click()
    ends_at(phone, "?question=alliance")
    assert "All questions" not in phone.get_by_label("Question", exact=True).inner_text()


def test_a_phone_never_scrolls_sideways(phone: Page) -> None:
    """Neither the page nor anything on it is wider than the screen, whatever is open."""
    phone.get_by_role("button", name="Filter and sort").click()
    for _ in range(6):
        phone.get_by_role("button", name="Next question").click()
        assert not phone.evaluate(SIDEWAYS)
        assert phone.evaluate(
            "[...document.querySelectorAll('.table-wrap')]"
            ".every((one) => one.scrollWidth <= one.clientWidth)"
        )


def test_a_permalink_chooses_the_question_on_a_phone(phone: Page, home: str) -> None:
    """The cell is there, and so is its question."""
    phone.goto("about:blank")
    phone.goto(f"{home}#united-kingdom--military-presence")
    cell = phone.locator("#united-kingdom--military-presence > .answer > .sentence")
    expect(cell).to_be_in_viewport()
    assert phone.get_by_label("Question", exact=True).input_value() == "military-presence"


def test_a_turned_phone_shows_the_table(phone: Page) -> None:
    """What is shown follows the width of the screen."""
    phone.set_viewport_size({"width": 900, "height": 400})
    expect(phone.locator(".positions thead th:visible")).to_have_count(7)
    assert headings(phone)[0] == "Parties"


def test_without_script_everything_is_there_and_nothing_dead(bare: Page) -> None:
    """All cells are stacked, the download is there, no control is."""
    assert bare.locator(".positions td:visible").count() == bare.locator(".positions td").count()
    assert bare.locator("form:visible, .positions button:visible, .reset:visible").count() == 0
    expect(bare.get_by_role("link", name="Download as CSV")).to_be_visible()
    wide = bare.locator("html").bounding_box()
    assert wide is not None
    assert wide["width"] == 390


def test_the_table_has_row_and_column_headers(bare: Page) -> None:
    """It is a table to those who cannot see it, on a phone too."""
    table = bare.get_by_role("table", name="Positions of")
    assert table.get_by_role("columnheader").count() == 7
    assert table.get_by_role("rowheader", name="Denmark").count() == 1


def test_words_found_are_marked(table: Page) -> None:
    """Where the browser can: the letters that were typed, accents or not."""
    table.get_by_label("Words").fill("Kíngd")
    marked = table.evaluate("[...CSS.highlights.get('found')].map(String)")
    assert set(marked) == {"Kingd"}


def test_paper_says_what_was_filtered(table: Page) -> None:
    """A print of a part does not pass for the whole."""
    choose(table, Question="US control", Stance="Against")
    table.emulate_media(media="print")
    printed = table.locator(".printed")
    expect(printed).to_be_visible()
    expect(printed).to_have_text("Question: US control · Stance: Against")
    expect(table.locator("form#filter")).to_be_hidden()


@pytest.mark.parametrize(("width", "dark"), [(1300, False), (320, True)])
def test_no_barriers(browser: Browser, home: str, width: int, *, dark: bool) -> None:
    """axe-core finds nothing, in either scheme, wide or narrow, in full or filtered."""
    with silent_page(browser, width, dark=dark) as page:
        for view in ("", "?question=talks&sort=stance&text=red", "?sort=name#france--control"):
            page.goto("about:blank")
            page.goto(home + view)
            assert violations(page) == []


def test_letters_fold_as_everywhere() -> None:
    """The script knows the letters that generator/text/words.py knows."""
    script = SCRIPT.read_text(encoding="utf-8")
    table = script.partition("const LETTERS")[2].partition("}")[0]
    assert dict(re.findall(r'(\w)"?: "(\w+)"', table)) == LETTERS
