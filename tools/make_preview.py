"""Draws the picture that other sites show beside a link, once: assets/preview.png, 1200 x 630.

Run by hand: `.venv/bin/python tools/make_preview.py`. It says nothing of any subject; the strips
are the stance strips of the positions table.
"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ASSETS = Path(__file__).resolve().parent.parent / "docs_templates" / "assets"
PAPER, INK, RULE = "#ffffff", "#1b1b19", "#dcdcd6"
TONES = ("#b4540a", "#c07a3f", "#6f7276", "#4f7bb0", "#1f5aa6")
ROWS = (0, 4, 4, 2, 3, 4, 1)


def strip(row: int, tone: int) -> str:
    """Return one hairline with a name's place and a strip of five slots."""
    y = 105 + row * 68
    slots = "".join(
        f'<circle cx="{690 + slot * 62}" cy="{y}" r="16" stroke-width="4" stroke="{edge}"'
        f' fill="{inside}"/>'
        for slot in range(len(TONES))
        for edge, inside in [(TONES[tone],) * 2 if slot == tone else (RULE, PAPER)]
    )
    width = 250 + (row * 97) % 210
    name = f'<rect x="120" y="{y - 9}" width="{width}" height="18" rx="9" fill="{INK}"/>'
    return f'{name}{slots}<path d="M120 {y + 34}h960" stroke="{RULE}" stroke-width="2"/>'


def main() -> None:
    """Write the picture."""
    strips = "".join(strip(row, tone) for row, tone in enumerate(ROWS))
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">{strips}</svg>'
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.set_content(f'<body style="margin:0;background:{PAPER}">{drawing}')
        page.screenshot(path=ASSETS / "preview.png")
        browser.close()


if __name__ == "__main__":
    main()
