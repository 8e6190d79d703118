"""Every kind of page prints well, on A4 and on Letter, with JavaScript and without."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page

from generator.cli import run
from tests.browser.conftest import serving
from tests.browser.printing import READY, faults, opened, printed, sheets, text_of
from tests.stress import stress_project
from tests.support import edited, lay_out, shared_folder

SHIPPED = (
    "index.html",
    "judgements/index.html",
    "positions/index.html",
    "questions/control/index.html",
    "actors/index.html",
    "actors/denmark/index.html",
    "articles/index.html",
    "articles/live-blog-washington-talks/index.html",
    "quotes/index.html",
    "people/index.html",
    "people/donald-trump/index.html",
    "timeline/index.html",
    "differences/index.html",
    "about/index.html",
    "changes/index.html",
    "editions/1/index.html",
    "print/index.html",
    "print/meeting/index.html",
)
"""Every kind of page but that of an error (see `test_print_little.py`)."""
STRESSED = (
    ("index.html", "A4"),
    ("positions/index.html", "A4"),
    ("positions/index.html", "Letter"),
    ("questions/question-1/index.html", "Letter"),
    ("actors/actor-21/index.html", "A4"),
    ("articles/report-3/index.html", "Letter"),
    ("quotes/index.html", "A4"),
    ("people/person-2/index.html", "Letter"),
    ("timeline/index.html", "A4"),
    ("differences/index.html", "Letter"),
    ("about/index.html", "A4"),
    ("print/index.html?actors=actor-21+actor-4", "Letter"),
    ("print/meeting/index.html?a=actor-21&b=actor-4", "A4"),
)
FIRST = "edition 1, 15 January 2026"
"""What a print of the first edition says of itself."""
AS_OF, STRESS_AS_OF = "edition 2, 28 January 2026", "30 June 2031"


@pytest.fixture(scope="session")
def stressed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the briefing that strains every sheet once, and return its address."""
    folder = shared_folder(tmp_path_factory.getbasetemp()) / "stressed"
    with FileLock(folder.with_suffix(".lock")):
        if not (folder / "site").exists():
            shutil.rmtree(folder, ignore_errors=True)
            assert run(["build", "--project", str(stress_project(folder).root)]) == 0
    with serving(folder / "site") as address:
        yield address


@pytest.mark.parametrize("path", SHIPPED)
def test_every_kind_of_page_prints_well(
    browser: Browser, served: str, tmp_path: Path, path: str
) -> None:
    """Nothing torn, nothing lost, every sheet says which it is; on Letter without a script."""
    for paper, script in (("A4", True), ("Letter", False)):
        with opened(browser, f"{served}/{path}", script=script) as page:
            as_of = FIRST if "editions/1" in path else AS_OF
            assert faults(page, printed(page, tmp_path, paper), as_of) == [], paper


@pytest.mark.parametrize(("path", "paper"), STRESSED)
def test_a_briefing_at_its_limits_prints_well(
    browser: Browser, stressed: str, tmp_path: Path, path: str, paper: str
) -> None:
    """40 actors, 300 quotes, words without a place to break; nothing shrinks to fit."""
    with opened(browser, f"{stressed}/{path}") as page:
        assert faults(page, printed(page, tmp_path, paper), STRESS_AS_OF) == []


@pytest.mark.parametrize(
    ("path", "says", "has", "lacks"),
    [
        ("positions/index.html?group=Allies", "Group: Allies", "Sends two officers", "Seeks it"),
        ("positions/index.html?question=control", "Question: US control", "Seeks it", "Talks"),
        ("quotes/index.html?actor=sweden", "Actor: Sweden", "Ulf Kristersson", "Donald Trump"),
        ("timeline/index.html?actor=france", "Actor: France", "consulate", "Senators"),
    ],
)
def test_what_is_filtered_prints_as_filtered(  # noqa: PLR0913, PLR0917 (fixtures)
    browser: Browser, served: str, tmp_path: Path, path: str, says: str, has: str, lacks: str
) -> None:
    """And the sheet says that it is a part, in words."""
    with opened(browser, f"{served}/{path}") as page:
        text = text_of(printed(page, tmp_path, "A4"))
    assert f"Shown in part. {says}".replace(" ", "") in text
    assert f"/{path}".replace("index.html", "") in text
    assert has.replace(" ", "") in text
    assert lacks.replace(" ", "") not in text


@pytest.mark.parametrize(
    ("path", "cited"),
    [
        ("quotes/index.html", ["1", "2", "3", "4", "5"]),
        ("quotes/index.html?actor=sweden", ["2", "3"]),
        ("positions/index.html?group=Allies", ["1", "2", "3", "4"]),
        ("timeline/index.html?actor=france", ["1", "2", "3", "4"]),
    ],
)
def test_only_what_is_shown_is_cited(
    browser: Browser, served: str, tmp_path: Path, path: str, cited: list[str]
) -> None:
    """A filter hides what it hides from the list of the articles, too."""
    with opened(browser, f"{served}/{path}") as page:
        printed(page, tmp_path, "A4")
        listed = page.locator(".cited-notes li:not([hidden]) b").all_text_contents()
    assert listed == cited


def test_a_print_says_which_articles_it_cites(
    browser: Browser, served: str, tmp_path: Path
) -> None:
    """By their numbers, with a key; the screen has links."""
    with opened(browser, f"{served}/index.html") as page:
        assert not page.locator(".cited-notes").is_visible()
        text = text_of(printed(page, tmp_path, "A4"))
    assert "Anumbersuchas2.5isthefifthquoteofarticle2." in text
    assert "2[LiveblogofthedayoftheWashingtontalks]." in text
    assert "(inferred);" not in text


def test_an_edition_prints_its_own_name(browser: Browser, served: str, tmp_path: Path) -> None:
    """In head, foot and code, not those of the latest."""
    with opened(browser, f"{served}/editions/1/index.html") as page:
        text = text_of(printed(page, tmp_path, "A4"))
        code = page.locator(".sheet__code img").get_attribute("src")
    assert "edition1,15January2026·asitstoodon15January2026" in text
    assert "(/editions/1/)" in text
    assert "edition2,28January2026" not in text
    assert code == "../../assets/editions/1.svg"


def test_what_is_folded_is_open_on_paper(browser: Browser, served: str, tmp_path: Path) -> None:
    """The other wordings of a statement, without a script."""
    with opened(browser, f"{served}/quotes/index.html", script=False) as page:
        folded = page.locator(".variants blockquote").all_text_contents()
        text = text_of(printed(page, tmp_path, "A4"))
    assert folded
    assert [words for words in folded if "".join(words.split()) not in text] == []


def test_dark_prints_light(browser: Browser, served: str) -> None:
    """Whatever the reader's scheme."""
    with opened(browser, f"{served}/index.html", dark=True) as page:
        page.emulate_media(media="print")
        style = "getComputedStyle(document.body)"
        colours = [page.evaluate(f"{style}.{name}") for name in ("backgroundColor", "color")]
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_the_address_of_an_outside_link_is_printed(browser: Browser, tmp_path: Path) -> None:
    """As a numbered note, on paper only; of one that is hidden the checker would tell."""
    brief = "seeds/brief.md"
    project = lay_out("canal", tmp_path / "canal")
    first = (project.root / brief).read_text("utf-8").split("\n## ")[1].split("\n")[2]
    address = "https://law.example/tréaty?part=1&page=2"
    edited(project, brief, first, f"{first} See [the treaty]({address}).")
    with (project.root / brief).open("a", encoding="utf-8") as file_of_the_brief:
        # Of the smallest briefings the lines in the margins are most of what is printed.
        file_of_the_brief.write("\n" + "The treaty lies in the archive of the canal. " * 8 + "\n")
    assert run(["build", "--project", str(project.root)]) == 0
    with serving(project.root / "site") as served, opened(browser, f"{served}/index.html") as page:
        assert not page.locator(".link-notes").is_visible()
        file = printed(page, tmp_path, "A4")
        assert faults(page, file, "2031") == []
        assert "law.example/tr%C3%A9aty?part=1&page=2" in text_of(file)


def pairs(page: Page) -> list[tuple[str, str]]:
    """Return each actor with the next."""
    ids = page.locator("#meeting-a option").evaluate_all("all => all.map((one) => one.value)")
    return list(zip(ids, [*ids[1:], ids[0]], strict=True))


LONGEST = """async () => {
  const ids = [...document.querySelectorAll("#meeting-a option")].map((one) => one.value);
  const brought = await Promise.all(ids.map((id) => briefingMeeting.load(id)));
  const sizes = brought.map(({ answers }) => Object.values(answers).join("").length);
  const order = [...ids.keys()].sort((a, b) => sizes[b] - sizes[a]);
  return order.slice(0, 2).map((at) => ids[at]);
}"""
"""The two actors with most to say."""


def sides(page: Page, address: str, chosen: list[tuple[str, str]], folder: Path) -> list[object]:
    """Return the pairs whose meeting sheet is not on one side, or has no room for notes."""
    wrong: list[object] = []
    for a, b in chosen:
        page.goto(f"{address}?a={a}&b={b}")
        page.evaluate(READY)
        lines = page.locator("[data-lines] i").count()
        counts = [sheets(printed(page, folder, paper)) for paper in ("A4", "Letter")]
        wrong += [] if counts == [1, 1] and lines >= 5 else [(a, b, counts, lines)]
    return wrong


def test_any_two_actors_meet_on_one_side(browser: Browser, served: str, tmp_path: Path) -> None:
    """Every actor of the shipped briefing, with another; A4 and Letter."""
    address = f"{served}/print/meeting/index.html"
    with opened(browser, address) as page:
        assert sides(page, address, pairs(page), tmp_path) == []


def test_the_longest_two_meet_on_one_side(browser: Browser, stressed: str, tmp_path: Path) -> None:
    """What has no room is left out, and named."""
    address = f"{stressed}/print/meeting/index.html"
    with opened(browser, address) as page:
        first, second = page.evaluate(LONGEST)
        chosen = [(first, second), ("actor-21", "actor-4"), *pairs(page)[::8]]
        assert sides(page, address, chosen, tmp_path) == []
        page.goto(f"{address}?a={first}&b={second}")
        page.evaluate(READY)
        text = text_of(printed(page, tmp_path, "A4"))
    assert "Leftout,tostayononeside:" in text
    assert ",itswordson" in text
