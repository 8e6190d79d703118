"""The list of paths in SECURITY.md, as data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from tests.paths.audit import READ, REMOVE, WRITE

SECURITY = Path(__file__).parents[2] / "SECURITY.md"
HEADING = "## Which paths are touched"
READERS = "readers"
"""Stands for all commands that read the seeds."""
_READERS = frozenset({
    "add", "build", "check", "check-copy", "digest", "docx", "edition", "next", "pdf", "record",
    "serve", "verify",
})  # fmt: skip
_NOBODY = frozenset("–")


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern of paths, and which commands may do what with them."""

    pattern: str
    """As of `fnmatch`: `*` stands for folders, too."""
    commands: dict[str, frozenset[str]]
    """By what they do."""

    def allows(self, command: str, what: str, path: str) -> bool:
        """Tell whether a command may do something with a path."""
        if command not in self.commands[what]:
            return False
        # Whoever may look at a file may look into the folders above it, or make them.
        above = self.pattern.startswith(f"{path}/") and what != REMOVE
        return above or self.pattern == f"{path}/*" or fnmatchcase(path, self.pattern)


def rows() -> list[Row]:
    """Return the rows of the list."""
    text = SECURITY.read_text("utf-8").partition(f"\n{HEADING}\n")[2].partition("\n## ")[0]
    return [
        Row(pattern, dict(zip((READ, WRITE, REMOVE), map(_commands, cells), strict=True)))
        for patterns, *cells in _cells(text)
        for pattern in re.findall(r"`([^`]+)`", patterns)
    ]


def _cells(text: str) -> Iterator[list[str]]:
    lines = [line for line in text.splitlines() if line.startswith("| `")]
    for line in lines:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def _commands(cell: str) -> frozenset[str]:
    named = frozenset(cell.split(", ")) - _NOBODY
    return (named - {READERS}) | _READERS if READERS in named else named
