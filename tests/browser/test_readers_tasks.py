"""What readers come for takes one step, and no more than one screen of scrolling.

A task begins at the front page. A step is a press on a link, a choice, or words typed into the
search with Enter; then the answer is in sight, or one screen below.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page

SIZES = {"wide": (1300, 900), "phone": (390, 844)}
Step = Callable[[Page], None]


def find(words: str) -> Step:
    """Return the step that types words into the search and takes the first answer."""

    def search(page: Page) -> None:
        page.keyboard.press("/")
        box = page.locator("#search-input")
        box.fill(words)
        page.get_by_role("option").first.wait_for()
        with page.expect_navigation():
            box.press("Enter")

    return search


def press(name: str, within: str = "body") -> Step:
    """Return the step that presses a link."""

    def follow(page: Page) -> None:
        with page.expect_navigation():
            page.locator(within).get_by_role("link", name=name, exact=True).first.click()

    return follow


def look(_: Page) -> None:
    """Take no step: the front page answers."""


TASKS: dict[str, tuple[Step, str]] = {
    "what does France say": (find("what does France say"), "Its president promises that France"),
    "who sends how many": (find("Danish-led presence"), "Sends 13 soldiers"),
    "is this current": (look, "Edition 2, 28 January 2026"),
    "Denmark's position on talks": (
        find("Denmark position on talks"),
        "Its foreign ministry confirms talks",
    ),
    "Rasmussen's red lines": (find("Rasmussen red lines"), "red lines"),
    "what changed": (press("What changed", ".news"), "Working group"),
    "cite a quote in a cable": (find("Which way Greenland man"), "Which way, Greenland man?"),
    "did the talks fail": (press("How the Washington talks ended"), "ended without agreement"),
    "what happens next": (look, "France is to open a consulate"),
    "a sheet for two actors": (press("Meeting sheet", ".glance"), "Meeting sheet"),
}


def below(answer: Locator, height: int) -> float:
    """Return how many screens below the window an answer begins."""
    box = answer.bounding_box()
    assert box
    return max(0.0, box["y"] + box["height"] - height) / height


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("task", TASKS)
def test_a_task_takes_one_step(browser: Browser, served: str, task: str, size: str) -> None:
    """The answer is in sight, or a screen below."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(f"{served}/index.html")
    step, words = TASKS[task]
    step(page)
    answer = page.locator("#content").get_by_text(words).locator("visible=true").first
    assert below(answer, height) <= 1
    context.close()
