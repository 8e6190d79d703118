"""Nobody is kept out: axe-core, valid HTML, scripts that keep their types."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import violations
from tests.needs import ROOT, node_tool

ONE_OF_EACH = (
    "index.html",
    "positions/index.html",
    "questions/control/index.html",
    "actors/index.html",
    "actors/denmark/index.html",
    "articles/index.html",
    "articles/live-blog-washington-talks/index.html",
    "quotes/index.html",
    "people/index.html",
    "people/lars-lokke-rasmussen/index.html",
    "timeline/index.html",
    "differences/index.html",
    "about/index.html",
    "changes/index.html",
    "editions/1/index.html",
    "print/index.html",
    "print/meeting/index.html",
    "404.html",
)
"""Every kind of page."""


@pytest.mark.parametrize(("width", "scheme"), [(1300, "light"), (320, "dark")])
def test_no_kind_of_page_has_a_violation(
    browser: Browser, served: str, width: int, scheme: str
) -> None:
    """WCAG 2.2 AA and best practices; what a scheme changes is the same at any width."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page, found = context.new_page(), {}
    for path in ONE_OF_EACH:
        page.goto(f"{served}/{path}")
        if wrong := violations(page):
            found[path] = wrong
    context.close()
    assert found == {}


def test_every_page_is_valid_html(site: Path) -> None:
    """As html-validate reads the standard; matters of taste are off in `.htmlvalidate.json`."""
    command = [node_tool("html-validate"), "--config", str(ROOT / ".htmlvalidate.json")]
    pages = sorted(map(str, site.rglob("*.html")))
    done = subprocess.run([*command, *pages], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout[-4000:]


@pytest.mark.slow
def test_scripts_keep_their_types() -> None:
    """`tsc` reads the JSDoc types, strictly."""
    command = [node_tool("tsc"), "-p", str(ROOT / "docs_templates" / "script")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout
