"""Data -> PDF: the only module that knows Typst."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from generator.build_cache import NO_CACHE, BuildCache
from generator.files import read_file
from generator.glyph_coverage import font_files, letters, missing
from generator.project import read_template
from generator.rendering.pack.runs import Data

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
SERIF = "SourceSerif4"
"""How the files of the serif begin."""
FOLDER = "pack"
"""Where the templates of the pack lie among the others."""


class TypesetError(Exception):
    """What Typst refuses, in its words."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a document is set with."""

    templates: Path
    """The folder of all templates."""
    fonts: Sequence[Path]
    """The folders of the fonts."""
    cache: BuildCache = NO_CACHE
    """Of earlier builds; the last PDF serves again for the very same data."""

    @property
    def folder(self) -> Path:
        """The templates that Typst reads."""
        return self.templates / FOLDER

    def type(self) -> bytes:
        """Return all that decides how data look on paper."""
        templates = map(read_template, sorted(self.folder.glob("*.typ")))
        fonts = (read_file(path, follow_links=True) for path in font_files(self.fonts))
        version = str(typst.__version__)  # type: ignore[attr-defined]
        return b"".join([version.encode(), *templates, *fonts])


def typeset(document: Data, press: Press, epoch: int, paper: Paper = "a4") -> bytes:
    """Return a document as PDF/UA-1: the same bytes for the same data, on any machine.

    The text travels as JSON and is never read as Typst. The machine's own fonts are not seen.

    Args:
        document: what `document.py` makes.
        press: the templates and fonts.
        epoch: seconds since 1970, the date that the PDF bears.
        paper: its size.

    Raises:
        TypesetError: Typst refuses, as it does what is not accessible.
    """
    data = json.dumps(document, ensure_ascii=False)
    made_from = f"{data}\n{paper} {epoch}\n".encode() + press.type()
    return press.cache.get_or_make(
        "pack.pdf", made_from, lambda: _compiled(data, press, epoch, paper)
    )


def _compiled(data: str, press: Press, epoch: int, paper: Paper) -> bytes:
    found = _fonts(press.fonts)
    inputs = {
        "data": data,
        "paper": PAPERS[paper],
        "families": json.dumps(sorted(found.families())),
        "sans_only": _sans_only(data, press.fonts),
    }
    try:
        made = typst.compile(
            str(press.folder / "main.typ"),
            root=str(press.folder),
            font_paths=found,
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards="ua-1",
            sys_inputs=inputs,
            timestamp=epoch,
        )
    except typst.TypstError as error:
        raise TypesetError(f"the print pack cannot be set: {error}") from error
    assert isinstance(made, bytes)  # noqa: S101  (one PDF, not pages of images)
    return made


def _sans_only(text: str, fonts: Sequence[Path]) -> str:
    """Return the letters of a text that the serif lacks.

    Typst would put such a letter together from a plain one and an accent, if the serif has these;
    from the PDF it would then be copied twice.
    """
    serif = letters(path for path in font_files(fonts) if path.name.startswith(SERIF))
    return "".join(sorted(char for _, char in missing(text, serif)))


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF of ours has: Typst writes the page tree in the clear."""
    found = re.search(rb"/Type/Pages/Count (\d+)", pdf)
    assert found is not None  # noqa: S101  (Typst is pinned)
    return int(found[1])


def _fonts(folders: Sequence[Path]) -> typst.Fonts:
    """Return the fonts of some folders as they are now: a preview lives to see others."""
    states = ((path, path.stat()) for path in font_files(folders))
    now = tuple((str(path), one.st_mtime_ns, one.st_size) for path, one in states)
    return _loaded(tuple(str(one) for one in folders if one.is_dir()), now)


@lru_cache(maxsize=8)
def _loaded(folders: tuple[str, ...], _: tuple[tuple[str, int, int], ...]) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders)
    )
