"""What the tests of readers' pages share: both ways to open the site, no script, axe."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.needs import axe

PHONES = (390, 320)


RULES = [
    *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"),
    "best-practice",
]
"""The tags of axe-core's rules; by itself it leaves out that of the size of targets (WCAG 2.2)."""


def violations(page: Page, within: str = "html") -> list[str]:
    """Return what axe-core finds wrong with a page, or a part of it: the rule and the place."""
    page.evaluate(axe().read_text(encoding="utf-8"))
    # Style sheets need no second look, and from `file://` cannot have one.
    found: dict[str, Any] = page.evaluate(
        "([within, runOnly]) => axe.run(within, { preload: false, runOnly })", [within, RULES]
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def overflow(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return wider


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:  # noqa: ANN401
    """Open a page in a window of its own, such as a phone's."""
    context = browser.new_context(**options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()
