"""Which locks there are and how one is read, for `make_locks.py` and `check_locks.py`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A file of pinned packages with their hashes, and what of pyproject.toml it is made from."""

    file: str
    purpose: str
    """Its first line says so."""
    group: str | None = None
    """A dependency group; without one, the dependencies of the program itself."""


PROGRAM = Lock(file="requirements.lock", purpose="What runs the program.")
ENVIRONMENTS = (
    (
        PROGRAM,
        Lock(
            file="requirements-dev.lock",
            purpose="What tests and checks it; installed on top of requirements.lock.",
            group="dev",
        ),
    ),
    (
        PROGRAM,
        Lock(
            file="requirements-properdocs.lock",
            purpose="The fork of MkDocs, to compare; installed beside requirements.lock.",
            group="properdocs",
        ),
    ),
    (
        PROGRAM,
        Lock(
            file="requirements-fuzz.lock",
            purpose="What fuzzes it, where there is a wheel; installed beside the others.",
            group="fuzz",
        ),
    ),
    (
        Lock(
            file="requirements-audit.lock",
            purpose="What asks for known holes; installed beside the others.",
            group="audit",
        ),
    ),
)
"""The locks of each virtual environment. A lock does not repeat what an earlier one of its
environment pins, and takes the versions that the environments before it have.
"""

PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
"""The locks are for these, on Linux, macOS and Windows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One package of a lock."""

    name: str
    version: str
    marker: str
    """Where it is installed, as in PEP 508; empty: everywhere."""
    line: int
    text: str
    """The lines as they stand in the lock."""


_PIN = re.compile(
    r"(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\\n]+?))?"
    r"(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n"
)
_PIECE = re.compile(r"^(?=\S)", re.MULTILINE)
"""A package and its hashes, or a comment."""


class NotALockError(ValueError):
    """Something in a lock is no version with hashes; the message names the line."""


def pins(path: Path) -> Iterator[Pin]:
    """Yield what a lock pins.

    Raises:
        NotALockError: where something else stands, such as an option, an address or a range.
    """
    text = path.read_text(encoding="utf-8")
    line = 1
    for piece in _PIECE.split(text):
        if found := _PIN.fullmatch(piece):
            name, version, marker = found["name"], found["version"], found["marker"] or ""
            yield Pin(name=name, version=version, marker=marker, line=line, text=piece)
        elif piece and not re.fullmatch("#.*\n", piece):
            raise NotALockError(f"{path.name}:{line}: no version with hashes, as uv writes them")
        line += piece.count("\n")
