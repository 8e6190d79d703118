"""Data -> PDF: with `typst_process.py` the only module that knows Typst."""

import json
import os
import re
import select
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Literal, Self

import msgspec

from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.refusals import RefusedError
from generator.rendering.pack.elements import Record
from generator.rendering.pack.link_targets import links_tied
from generator.rendering.pack.table_headers import headers_tied
from generator.rendering.pack.typst_process import REFUSED, Refusal, Request
from generator.rendering.words import phrases
from generator.template_files import SHIPPED, Templates, content_of
from generator.text.glyph_coverage import font_files, letters, missing
from generator.text.scripts import script_of
from generator.text.words import count

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
SERIF = "SourceSerif4"
"""How the files of the serif begin."""
FOLDER = "pack"
"""Where the templates of the pack lie among the others."""
ROOT = SHIPPED / FOLDER
"""Where Typst takes all sources to be; it is told where each of them really is."""
STAND_IN = "□"
"""What is printed for a letter that no font has."""
NAME = "pack.pdf"
"""Under which the cache keeps the last print pack."""
_MARK = re.compile(r"┌─ (.+):(\d+):(\d+)")
"""How Typst draws the place of a mistake."""


class TypesetError(RefusedError):
    """What Typst refuses, in its words."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a document is set with."""

    templates: Templates
    fonts: Sequence[Path]
    """The folders of the fonts."""
    cache: BuildCache = NO_CACHE
    """Of earlier builds; the last PDF serves again for the very same data."""

    def sources(self) -> dict[str, Path]:
        """Return the templates that Typst reads, by their name in the folder."""
        files = self.templates.files(FOLDER)
        return {name: path for name, path in files.items() if not name.startswith("fonts/")}

    def type(self) -> bytes:
        """Return all that decides how data look on paper."""
        sources = self.sources()
        read = [*sources.values(), *font_files(self.fonts)]
        names = "\n".join([version("typst"), *sources])
        return b"".join([names.encode(), *map(content_of, read)])


def typeset(
    document: Record, press: Press, epoch: int, paper: Paper = "a4", *, attached: str = ""
) -> bytes:
    """Return a document as PDF/UA-1 and PDF/A-3a: the same bytes for the same data, anywhere.

    The text travels as JSON and is never read as Typst. The machine's own fonts are not seen.

    Args:
        document: what `document.py` makes.
        press: the templates and fonts.
        epoch: seconds since 1970, the date that the PDF bears.
        paper: its size.
        attached: the same as data, which the PDF carries along as `briefing.json`; may be empty.

    Raises:
        TypesetError: Typst refuses, as it does what is not accessible.
    """
    with Typesetting(document, press, epoch, paper, attached=attached) as begun:
        return begun.pdf()


class Typesetting:
    """A document that is being typeset, in a process of its own, while others go on with theirs.

    At the end of the context it is broken off, if nobody has waited for it.
    """

    def __init__(  # noqa: PLR0913  (the last two are asked for by name)
        self,
        document: Record,
        press: Press,
        epoch: int,
        paper: Paper = "a4",
        *,
        name: str = NAME,
        attached: str = "",
    ) -> None:
        """Look whether the cache has the document.

        `name` is the one that the cache knows it by; for the other arguments see `typeset`.
        """
        self._name = name
        data = msgspec.json.encode(document).decode()
        self._press = press
        self._made_from = f"{data}\n{attached}\n{paper} {epoch}\n".encode() + press.type()
        self._pdf = press.cache.get(name, self._made_from)
        self._begin = partial(_begun, data, attached, press, epoch, paper)
        self._process: Process | None = None

    def __enter__(self) -> Self:
        """Go on."""
        return self

    def __exit__(self, *_: object) -> None:
        """Break it off, if it is not done."""
        if self._process:
            self._process.kill()
            self._process.communicate()

    def begin(self) -> None:
        """Begin, unless there is nothing to do.

        Raises:
            TypesetError: The machine has no room for it.
        """
        if self._pdf is None and self._process is None:
            self._process = self._begin()

    def is_done(self) -> bool:
        """Return whether nobody would have to wait, as far as the system can tell."""
        if self._pdf is not None or os.name == "nt":  # Windows does not ask pipes
            return True
        if self._process is None:
            return False
        answer = self._process.stdout
        assert answer is not None  # noqa: S101  (a pipe was asked for)
        return bool(select.select([answer], [], [], 0)[0])

    def pdf(self) -> bytes:
        """Wait for the PDF.

        Raises:
            TypesetError: Typst refuses, as it does what is not accessible.
        """
        self.begin()
        if self._process:
            self._pdf = _finished(self._process, self._press)
            self._process = None
            self._press.cache.put(self._name, self._made_from, self._pdf)
        assert self._pdf is not None  # noqa: S101  (kept, or just made)
        return self._pdf


def _begun(data: str, attached: str, press: Press, epoch: int, paper: Paper) -> "Process":
    return _started(_request(data, attached, press, epoch, paper))


def _request(data: str, attached: str, press: Press, epoch: int, paper: Paper) -> Request:
    known = letters(font_files(press.fonts))
    absent = "".join(char for _, char in missing(data, known))
    # JSON is written with letters that every font has, so only texts change.
    printable = data.translate(dict.fromkeys(map(ord, absent), STAND_IN)) if absent else data
    return Request(
        root=str(ROOT),
        sources={name: str(path.absolute()) for name, path in press.sources().items()},
        fonts=[str(folder.absolute()) for folder in press.fonts if folder.is_dir()],
        inputs={
            "data": printable,
            "attached": attached,
            "paper": PAPERS[paper],
            "sans_only": _sans_only(printable, press.fonts),
            "lacking": _lacking(absent),
        },
        epoch=epoch,
    )


def _lacking(absent: str) -> str:
    """Say which letters are not printed; empty where all are."""
    if not absent:
        return ""
    scripts = sorted({script_of(char) for char in absent})
    told = f"{count(len(absent), 'letter')} ({phrases.listed(scripts)})"
    return (
        f"The fonts of this copy lack {told}: where one belongs, {STAND_IN} is printed."
        " The site has all of them."
    )


Process = subprocess.Popen[bytes]


def _started(request: Request) -> Process:
    """Run Typst in a process of its own, which takes along what it keeps when it ends.

    Raises:
        TypesetError: The machine has no room for it.
    """
    script = Path(__file__).with_name("typst_process.py")
    # -P: what is called typst.py in the current folder is not Typst.
    command = [sys.executable, "-P", str(script)]
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603
    except OSError as error:
        raise TypesetError(f"the print pack cannot be set: {error}") from error
    assert process.stdin is not None  # noqa: S101  (a pipe was asked for)
    with suppress(BrokenPipeError), process.stdin:  # it ended early, and will say why
        process.stdin.write(json.dumps(request).encode())
    process.stdin = None
    return process


def _finished(process: Process, press: Press) -> bytes:
    """Wait for Typst; return the PDF.

    Raises:
        TypesetError: Typst refuses, or it ended otherwise.
    """
    out, errors = process.communicate()
    if process.returncode == REFUSED:
        refusal: Refusal = json.loads(out)
        place = _place(refusal["diagnostic"], press.templates)
        raise TypesetError(f"{place}the print pack cannot be set: {refusal['message']}")
    if process.returncode:
        reason = _reason(process.returncode, errors)
        raise TypesetError(f"the print pack cannot be set: {reason}")
    return links_tied(headers_tied(out))


def _reason(code: int, errors: bytes) -> str:
    """Say why a process did not come to an end of its own."""
    if code < 0:
        return f"the system ended Typst (signal {-code}); is there enough memory?"
    last = errors.decode(errors="replace").strip().rpartition("\n")[2]
    return f"Typst ended with code {code}: {last or 'it said nothing'}"


def _place(drawn: str, templates: Templates) -> str:
    """Return which template a mistake is in, as messages begin; nothing where Typst does not say.

    Typst names a source as if all of them lay in `ROOT`, from the working directory, and counts
    columns from 0.
    """
    found = _MARK.search(drawn)
    path = Path(os.path.abspath(found[1])) if found else None  # noqa: PTH100  (no link is followed)
    if found is None or path is None or not path.is_relative_to(ROOT):
        return ""
    name = f"{FOLDER}/{path.relative_to(ROOT).as_posix()}"
    return f"{templates.shown(templates.path(name))}:{found[2]}:{int(found[3]) + 1}: "


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
