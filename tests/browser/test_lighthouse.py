"""Lighthouse finds nothing to better but time, which `make bench` measures."""

import pytest
from playwright.sync_api import Browser

from tests.browser.lighthouse import scores
from tests.needs import node_tool

PERFECT = {"accessibility": 100, "best-practices": 100, "seo": 100}


@pytest.mark.parametrize(
    ("path", "form"), [("index.html", "phone"), ("positions/index.html", "desktop")]
)
def test_lighthouse_gives_full_marks(browser: Browser, served: str, path: str, form: str) -> None:
    """The front page and the table, on a phone and on a desktop."""
    node_tool("lighthouse")
    found = scores(f"{served}/{path}", form, list(PERFECT), browser)
    assert found.of == PERFECT, found.below
