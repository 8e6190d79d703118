"""Print packs for tests: typeset once, read back, and what a checker may expect of them."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from generator.build import epoch
from generator.model import Briefing
from generator.project import Project
from generator.rendering.pack import document
from generator.rendering.pack.typeset import Paper, Press, typeset
from generator.template_files import OURS

CHECKER = Path(__file__).parent / "check_pdf.py"
FONTS = Project(Path()).fonts[:1]

needs_programs = pytest.mark.usefixtures("pdf_readers")
"""Marks a test in which printed pages are read."""


class Ended:
    """A process of Typst that has ended well."""

    returncode = 0

    def __init__(self, pdf: bytes) -> None:
        """Take what it has made."""
        self._pdf = pdf

    def communicate(self) -> tuple[bytes, bytes]:
        """Return what it said on stdout and stderr."""
        return self._pdf, b""


def printed(briefing: Briefing, paper: Paper = "a4") -> bytes:
    """Return the print pack of a briefing."""
    return typeset(document.pack(briefing), Press(OURS, FONTS), epoch(briefing), paper)


def squash(text: str) -> str:
    """Drop white space, so that line breaks do not matter."""
    return re.sub(r"\s+", "", text)


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page, squashed, in the order in which it was written."""
    return [squash(page) for page in _read(pdf, "-raw").split("\f")[:-1]]


def lines(pdf: bytes) -> list[str]:
    """Return the lines of all pages."""
    return [line.strip() for line in _read(pdf, "-layout").splitlines() if line.strip()]


def boxes(pdf: bytes) -> Iterator[tuple[tuple[float, float], tuple[float, float, float, float]]]:
    """Yield width and height of its page, and left, top, right and bottom, of each word."""
    size = (0.0, 0.0)
    for tag, given in re.findall("<(page|word) ([^>]*)>", _read(pdf, "-bbox")):
        numbers = [float(number) for number in re.findall('"([0-9.]+)"', given)]
        if tag == "page":
            size = (numbers[0], numbers[1])
        else:
            left, top, right, bottom = numbers
            yield size, (left, top, right, bottom)


def _read(pdf: bytes, option: str) -> str:
    command = ["pdftotext", option, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()  # noqa: S603


def outline(pdf: bytes) -> list[tuple[str, int]]:
    """Return the bookmarks, with the number of the page that each leads to."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages: dict[Any, int] = {page.objgen: at for at, page in enumerate(opened.pages, 1)}
        with opened.open_outline() as made:
            return [(str(item.title), pages[_target(opened, item)]) for item in _all(made.root)]


def _all(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _all(item.children)


def _target(opened: pikepdf.Pdf, item: Any) -> tuple[int, int]:  # noqa: ANN401 (PDF is untyped)
    """Return the page of a bookmark; it names a destination, or is one."""
    there: Any = item.destination if item.action is None else item.action.D
    if isinstance(there, pikepdf.String):
        there = pikepdf.NameTree(opened.Root.Names.Dests)[str(there)]
    if isinstance(there, pikepdf.Dictionary):
        there = there.D
    page: tuple[int, int] = there[0].objgen
    return page


def verdict(pdf: bytes, folder: Path, expected: Mapping[str, object], site: str) -> list[str]:
    """Return what the given checker finds wrong with a pack."""
    file = folder / "pack.pdf"
    file.write_bytes(pdf)
    return faults(file, expected, "--cover", "--site", site)


def faults(file: Path, expected: Mapping[str, object], *options: str) -> list[str]:
    """Return what the given checker finds wrong with a PDF.

    It runs unmeasured: it is none of our code, and with coverage takes twice the time.
    """
    told = file.with_suffix(".json")
    told.write_text(json.dumps(expected), "utf-8")
    command = [sys.executable, str(CHECKER), str(file), "--json", "--expect", str(told), *options]
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")
    }
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    assert run.stdout, run.stderr
    return [f"{one['check']}: {one['seen']}" for one in json.loads(run.stdout) if not one["ok"]]
