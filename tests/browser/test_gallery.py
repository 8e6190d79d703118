"""Briefings of very different shape: no text lies over another or is cut, no page scrolls sideways.

Two actors and forty, very short names and very long ones, other scripts, empty parts.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.cli import run
from tests.gallery import SHAPES, gallery_project

WIDTHS = (320, 390, 768, 1024, 1300, 2560)
LAYOUT = Path(__file__).with_name("layout.js").read_text("utf-8")
KINDS = (
    *("", "positions/", "questions/q-0/", "actors/a-0/", "actors/", "timeline/", "quotes/"),
    *("people/p-0/", "articles/talks/", "articles/", "differences/", "changes/", "about/"),
    *("print/", "print/meeting/"),
)
"""The pages that are looked at, one of each kind, where a briefing has them."""


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>Above</p><p>Below</p>", []),
        ("<p>Above</p><p style='margin-top: -2em'>Below</p>", ['"Above" lies over "Below"']),
        ("<p style='width: 2em; overflow: hidden; white-space: nowrap'>A long one</p>",
         ['"A long one" is cut']),
        ("<p style='white-space: nowrap'>" + "wide " * 200, ["scrolls sideways", "leaves"]),
        ("<p>Above</p><p style='margin-top: -2em; visibility: hidden'>Below</p>", []),
    ],
)  # fmt: skip
def test_what_is_wrong_is_seen(page: Page, html: str, told: list[str]) -> None:
    """The script that looks at the gallery finds what it is for, and nothing else."""
    page.set_content(html)
    found = page.evaluate(LAYOUT)
    assert len(found) == len(told)
    assert all(words in line for words, line in zip(told, found, strict=True))


@pytest.mark.parametrize("name", SHAPES)
def test_a_briefing_of_any_shape_is_laid_out(browser: Browser, tmp_path: Path, name: str) -> None:
    """At six widths, from the smallest phone to a wide screen."""
    project = gallery_project(name, tmp_path)
    assert run(["build", "--project", str(project.root)]) == 0
    context = browser.new_context(reduced_motion="reduce")
    page, wrong = context.new_page(), []
    for kind in KINDS:
        path = project.site / kind / "index.html"
        if not path.is_file():
            continue
        page.goto(path.as_uri())
        page.evaluate("document.fonts.ready")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wrong += [f"{kind or 'home'} at {width}: {told}" for told in page.evaluate(LAYOUT)]
    context.close()
    assert wrong == []
