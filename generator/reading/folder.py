"""Seed files as text: links are not followed, what is not clean UTF-8 is refused with its place."""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from generator.markup import forbidden
from generator.problems import Problem, Where
from generator.project import Project

MAX_BYTES = 4 << 20
"""A seed file beyond 4 MiB is not one; a table of 5,000 rows has 1 MiB."""


@dataclass(slots=True)
class SeedFolder:
    """Opens files of a project for reading and collects what is wrong with them."""

    project: Project
    problems: list[Problem] = field(default_factory=list)

    def text(self, path: Path, *, required: bool = True) -> str | None:
        """Return a file's text without a byte order mark, or None where it cannot be had."""
        name = self.project.name(path)
        if not path.is_symlink() and not path.exists():
            if required:
                self._report(Where(name), "missing-file", "the file is not there, expected one")
            return None
        if not stat.S_ISREG(path.lstat().st_mode):
            self._report(
                Where(name), "not-a-file", "a link or a special file, expected a plain file"
            )
            return None
        if path.stat().st_size > MAX_BYTES:
            self._report(Where(name), "file-too-large", "more than 4 MiB, expected a seed file")
            return None
        return self._decode(path.read_bytes(), name)

    def names(self, folder: Path, suffix: str) -> list[Path]:
        """Return the visible files of a folder that end in `suffix`, sorted by name."""
        if not folder.is_dir() or folder.is_symlink():
            return []
        found = sorted(folder.iterdir())
        return [path for path in found if path.name.endswith(suffix) and path.name[0] != "."]

    def _decode(self, data: bytes, name: str) -> str | None:
        data = data.removeprefix(b"\xef\xbb\xbf")
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            message = "saved as UTF-16, expected UTF-8 (in a spreadsheet: CSV UTF-8)"
            self._report(Where(name), "wrong-encoding", message)
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8")
            message = "a byte that is not UTF-8, expected the file saved as UTF-8"
            self._report(_place(name, before, len(before)), "wrong-encoding", message)
            return None
        if "\0" in text:
            message = "a zero byte: this is no text file, expected UTF-8 text"
            self._report(_place(name, text, text.index("\0")), "binary-file", message)
            return None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        for offset, what in forbidden(text):
            self._report(
                _place(name, text, offset), "forbidden-character", f"{what}, expected none"
            )
        return text

    def _report(self, where: Where, slug: str, message: str) -> None:
        self.problems.append(Problem(where, slug, message))


def _place(name: str, text: str, offset: int) -> Where:
    """Return the line and column of an offset."""
    start = text.rfind("\n", 0, offset) + 1
    return Where(name, text.count("\n", 0, offset) + 1, offset - start + 1)
