"""What counts as one word in the search: decimals, compounds, plurals, marks, scripts, phrases.

The cases of `cases/searched/` are laid together over the good case `canal`.
"""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.cli import run
from generator.days import Day
from generator.tasks.writing_back import verify
from tests.browser.test_search import ask
from tests.support import CASES, lay_out

SEARCHED = CASES / "searched"


@pytest.fixture(scope="module")
def words_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one site of all cases."""
    project = lay_out("canal", tmp_path_factory.mktemp("searched"))
    for case in sorted(SEARCHED.iterdir()):
        shutil.copytree(case, project.root, dirs_exist_ok=True)
    assert verify(project, project.root / "texts", Day(2031, 5, 4)).entries is not None
    assert run(["build", "--project", str(project.root)]) == 0
    return project.site


def found(page: Page, site: Path, query: str) -> list[str]:
    """Return the anchors of the results of a query, or the ids of pages."""
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("to choose")
    return [link.removesuffix("/index.html").split("#")[-1] for link in ask(page, query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("F-35", "fthirty-1"),
        ("F35", "fthirty-1"),
        ("R&D", "rnd-1"),
        ("Q&A", "rnd-1"),
        ("AT&T", "at-and-t"),
        ("Mi24", "jet"),
    ],
)
def test_what_is_found_first(page: Page, words_site: Path, query: str, first: str) -> None:
    """Names of things have signs and digits in them."""
    assert found(page, words_site, query)[:1] == [first]


@pytest.mark.parametrize(
    ("query", "has", "lacks"),
    [
        ("1.5", "dec-1", "dec-2"),
        ("2.5", "dec-1", "dec-2"),
        ("15", "dec-2", "dec-1"),
        ("25", "dec-2", "dec-1"),
        ("7,25", "comma-decimal", "seventy-two"),
        ("7.25", "comma-decimal", "seventy-two"),
        ("725", "seventy-two", "comma-decimal"),
        ("6400", "german-thousands", ""),
        ("6.400", "german-thousands", "seventy-two"),
        ("1000", "joined-1", ""),
        ("1,000", "joined-1", ""),
        ("cooperation", "joined-1", ""),
        ("co-operation", "joined-1", ""),
        ("co operation", "joined-1", ""),
        ("email", "joined-1", ""),
        ("e-mail", "joined-1", ""),
        ("G20", "joined-1", ""),
        ("sub-committee", "joined-already", ""),
        ("co-worker", "joined-already", ""),
        ("F-35s", "fthirty-1", ""),
        ("Mi-24s", "jet", ""),
        ("ally", "allies-1", ""),
        ("treaty", "allies-1", ""),
        ("boats", "one-boat", ""),
        ("policy", "policies", ""),
        ("ferry", "policies", ""),
        ("Olorun", "comb-1", ""),
        ("Ọlọ́run", "comb-1", ""),
        ("Adebayo", "comb-1", ""),
        ("पुल", "hindi", ""),
        ("नहर", "hindi", ""),
        ("הגשר", "hebrew", ""),
        ("הַגֶּשֶׁר", "hebrew", ""),
        ("통행료", "korean", ""),
        ("上海", "people/tomas-rejl", ""),
        ("橋", "people/tomas-rejl", ""),
        ("はし", "kana", ""),
        ("渡", "kana", ""),
        ("obrien", "ship-of-obrien", ""),
        ("O'Brien", "ship-of-obrien", ""),
        ("PhD", "ship-of-obrien", ""),
        ("1200000", "spaced-number", ""),
        ("1,200,000", "spaced-number", ""),
        ("1 200 000", "spaced-number", ""),
        ("postwar", "spaced-number", ""),
        ("churches", "one-church", ""),
        ("boxes", "one-church", ""),
        ("crises", "one-church", ""),
        ("มหานคร", "thai", ""),
        ("トウキョウ", "half-width", ""),
        ("جسر", "arabic", ""),
        ("والجسر", "arabic", ""),
        ("مدينه", "arabic", ""),
        ("8.5", "unit-decimal", "exact-decimal"),
        ("85", "exact-decimal", "unit-decimal"),
        ("3456789", "full-number", ""),
        ("3.456.789,25", "full-number", ""),
        ("4567890", "swiss-number", ""),
        ("4,567,890", "swiss-number", ""),
        ("24.12.2029", "dated", ""),
        ("2029", "dated", ""),
        ("487", "arabic-digits", ""),
        ("C++", "language", ""),
        ("H&M", "spaced-and", ""),
        ("h & m", "spaced-and", ""),
        ("B 61", "numbered", ""),
        ("Åbenrå", "doubled-a", ""),
        ("dredging", "verb", ""),
        ("denying", "denial", ""),
        ("1990's", "denial", ""),
        ("1990’s", "denial", ""),
        ("leaf", "leaf", ""),
        ("woman", "leaf", ""),
        ("pay the toll", "phrase-1", ""),
        ('"pay the toll"', "", "phrase-1"),
        ("“upper lock gate”", "together", "scattered"),
        ("upper lock gate", "scattered", ""),
        ('"upper house"', "scattered", "together"),
        ('"B61 fell"', "numbered", ""),
        ("‘upper lock gate’", "together", "scattered"),
        ("'upper house'", "scattered", "together"),
        ("「はしを」", "kana", ""),
        ('"Oerebro kommun"', "oerebro", ""),
        ('"H&M shop"', "spaced-and", ""),
    ],
)
def test_what_a_query_finds(page: Page, words_site: Path, query: str, has: str, lacks: str) -> None:
    """And what it does not."""
    answers = found(page, words_site, query)
    assert not has or has in answers
    assert not lacks or lacks not in answers


OTHERWISE = {
    "clock": ("9.30", "9:30", "09:30", "21:45", "21.45"),
    "early": ("9.05", "9:05", "09.05"),
    "jets-apart": ("F-16", "F16", "f 16", "F-16s", "F16s", "MiG29", "G8", "g-8"),
    "research-and": ("R&D", "r and d", "R & D"),
    "length": ("40km", "40 km", "12 bn", "12bn"),
    "american": ("harbour", "harbours", "centre", "defence", "neighbours"),
    "british": ("organized", "labor", "theater"),
    "buses": ("bus", "hero", "child"),
    "a-bus": ("buses", "heroes", "vetoes"),
    "tried": ("try", "tries", "trying", "planning"),
}


def test_what_is_written_otherwise_is_found(page: Page, words_site: Path) -> None:
    """Hours with a point, numbers and units apart, the spelling of another country, plurals."""
    missed = [
        (query, name)
        for name, queries in OTHERWISE.items()
        for query in queries
        if name not in found(page, words_site, query)
    ]
    assert missed == []
    assert "clock" not in found(page, words_site, "930")
