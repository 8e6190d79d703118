"""Takes the README's screenshots of the built site: `make site`, then run this by hand.

`.venv/bin/python tools/make_screenshots.py` writes docs/*.png from site/.
"""

import shutil
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent


class Shot(NamedTuple):
    """One picture: what is opened, how large, in which scheme."""

    name: str
    page: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"


SHOTS = (
    Shot("home", "index.html", 1300, 900),
    Shot("positions", "positions/index.html#in-full", 1300, 1000),
    Shot("question", "questions/control/index.html", 1300, 1000),
    Shot("timeline", "timeline/index.html", 1300, 900),
    Shot("differences", "differences/index.html", 1300, 900),
    Shot("meeting-sheet", "print/meeting/index.html?a=denmark&b=united-states", 860, 1330),
    Shot("phone-dark", "index.html", 390, 844, "dark"),
    Shot("phone-positions", "positions/index.html#in-full", 390, 844),
)


def main() -> None:
    """Write the pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for shot in SHOTS:
            page = browser.new_page(
                viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme
            )
            page.goto(f"{(ROOT / 'site').as_uri()}/{shot.page}")
            page.wait_for_timeout(300)  # fonts
            page.screenshot(path=ROOT / "docs" / f"{shot.name}.png")
        browser.close()


if __name__ == "__main__":
    main()
