"""Printing from the browser, and what the checker of printed pages says of it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pikepdf
from playwright.sync_api import Browser, Page

from tests import printed as pdf
from tests.needs import need_readers

TABLES_ARE_AT_LEAST = "8"
"""Points; what shrinks because something is too wide is smaller."""
EXPECTED = """() => {
  const words = (one) => one.textContent.trim();
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((one) => !one.closest("[hidden]"));
  const said = shown(".quote").filter((one) => one.querySelector(".said-by"));
  const both = (one) => [".said-by", "blockquote"].map((part) => words(one.querySelector(part)));
  const rows = shown(".positions tbody tr").map((row) => [
    words(row.cells[0]),
    ...[...row.querySelectorAll("td:not([hidden]) .sentence")].map(words),
  ]);
  const held = rows.filter((row) => row.length > 1);
  return {
    header: shown(".positions thead th").map((one) => words(one)).join(" "),
    rows: held,
    together: said.map(both),
  };
}"""
"""What the checker is to find on one sheet: rows of the table, quotes with their speakers."""
READY = """async () => {
  await document.fonts.ready;
  while (document.querySelector("[aria-busy]")) await new Promise(requestAnimationFrame);
}"""


@contextmanager
def opened(
    browser: Browser, address: str, *, script: bool = True, dark: bool = False
) -> Iterator[Page]:
    """Open a page, its fonts loaded."""
    need_readers()
    context = browser.new_context(
        java_script_enabled=script, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(address)
    page.evaluate(READY)
    yield page
    context.close()


def printed(page: Page, folder: Path, paper: str) -> Path:
    """Print an open page as a reader would, who chooses the paper and nothing else."""
    file = folder / f"{paper}.pdf"
    page.pdf(path=file, format=paper, prefer_css_page_size=False, tagged=True, outline=True)
    return file


def sheets(file: Path) -> int:
    """Return on how many sheets something was printed."""
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def text_of(file: Path) -> str:
    """Return what stands on the sheets, without white space, as lines break anywhere."""
    command = ["pdftotext", "-raw", str(file), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return "".join(done.stdout.split())


def faults(page: Page, file: Path, as_of: str) -> list[str]:
    """Return what the checker finds wrong with a printed page."""
    found: dict[str, Any] = page.evaluate(EXPECTED)
    expected = {**found, "as_of": as_of}
    return pdf.faults(
        file, expected, "--browser", "--body-pt", TABLES_ARE_AT_LEAST, "--site", "127.0.0.1"
    )
