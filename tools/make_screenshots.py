"""Takes the README's pictures of the built site and its print pack: `make site`, then run this.

`.venv/bin/python tools/make_screenshots.py` writes docs/*.png from site/.
"""

import shutil
from pathlib import Path
from typing import Literal, NamedTuple

import pdfplumber
from PIL import Image
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
    Shot("meeting-sheet", "print/meeting/index.html?a=denmark&b=united-states", 860, 1330),
    Shot("phone-dark", "index.html", 390, 844, "dark"),
)


PACK_PAGES = (1, 6)
"""The cover, and the positions in full."""


def spread() -> Image.Image:
    """Return two pages of the print pack beside each other."""
    with pdfplumber.open(ROOT / "site" / "briefing.pdf") as pdf:
        large = [pdf.pages[at - 1].to_image(resolution=240).original for at in PACK_PAGES]
    pages = [page.convert("RGB").reduce(3) for page in large]
    gap, width, height = 16, pages[0].width, pages[0].height
    picture = Image.new("RGB", (2 * width + 3 * gap, height + 2 * gap), "#c8c8c4")
    for index, page in enumerate(pages):
        picture.paste(page, (gap + index * (width + gap), gap))
    return picture


def main() -> None:
    """Write the pictures."""
    spread().quantize(96).save(ROOT / "docs" / "pack.png", optimize=True)
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
