"""What a browser loads before a page can be read, over the line."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

from benchmarks.host import hosted, sent
from tests.browser.chromium import start

KINDS = {"document": "page", "stylesheet": "styles", "script": "scripts", "font": "fonts"}
PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1300, "height": 900}


def first_view(page: Path) -> dict[str, int]:
    """Return the bytes of a first visit by kind, on a phone or a wide screen, whichever has more.

    Raises:
        playwright.sync_api.Error: There is no browser.
    """
    with hosted(page.parent) as address, sync_playwright() as playwright:
        browser = start(playwright)
        views = []
        for size in (PHONE, WIDE):
            weight = dict.fromkeys([*KINDS.values(), "other"], 0)
            context = browser.new_context(viewport={**size})
            opened, asked = context.new_page(), []
            opened.on("requestfinished", lambda request, asked=asked: asked.append(request))
            opened.goto(f"{address}/{page.name}", wait_until="networkidle")
            context.close()
            for request in asked:
                path = page.parent / unquote(urlsplit(request.url).path).lstrip("/")
                weight[KINDS.get(request.resource_type, "other")] += len(sent(path))
            views.append(weight)
        browser.close()
    return max(views, key=lambda view: sum(view.values()))
