"""Data -> PDF: the only module that knows Typst."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from generator.rendering.pack.runs import Data

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
FOLDER = "pack"
"""Where the templates of the pack lie among the others."""


def typeset(document: Data, templates: Path, epoch: int, paper: Paper = "a4") -> bytes:
    """Return a document as PDF/UA-1: the same bytes for the same data, on any machine.

    The text travels as JSON and is never read as Typst; fonts are those beside the templates alone.

    Args:
        document: what `document.py` makes.
        templates: the folder of all templates.
        epoch: seconds since 1970, the date that the PDF bears.
        paper: its size.
    """
    folder = templates / FOLDER
    data = json.dumps(document, ensure_ascii=False)
    made = typst.compile(
        str(folder / "main.typ"),
        root=str(folder),
        font_paths=_fonts(folder / "fonts"),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"data": data, "paper": PAPERS[paper]},
        timestamp=epoch,
    )
    assert isinstance(made, bytes)  # noqa: S101  (one PDF, not pages of images)
    return made


@lru_cache(maxsize=8)
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
