"""Read seed files as text; symbolic links and anything but clean UTF-8 are refused."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.machine.files import FileTooLargeError, NotPlainFileError, kind, read_file
from generator.problems import Problem, Severity, Where, shown
from generator.project import Project
from generator.reading.seeds.decoding import decoded_wrongly
from generator.text.markup import forbidden
from generator.text.words import count, did_you_mean

MIB = 1 << 20
MAX_BYTES = 48 * MIB
"""The largest file of all."""
LARGEST = {
    "quotes.lock": 48 * MIB,
    "events.yml": 6 * MIB,
    "positions.csv": 4 * MIB,
    "subjects.yml": 2 * MIB,
    "brief.md": MIB // 4,
}
"""Of 10,000 articles the lock has 32 MiB (8 quotes each), the list of events 4, the subjects 1."""
LARGEST_EDITION = 16 * MIB
LARGEST_OTHER = MIB
"""An article, the brief, the people, the configuration."""
MOST_CHARACTERS = 20
"""At most this many forbidden characters of a file are reported one by one."""

_STOOD_FOR_A_SPACE = re.compile(r" *(?:- +)?(?:-|[a-z_]+:)")
"""What stands before an invisible character that an editor took for a space."""
_CONFLICT = re.compile("^(?:<{7}|>{7}) ", re.MULTILINE)
"""The conflict markers of git, without =======, which may underline a heading in Markdown."""


@dataclass(slots=True)
class SeedFolder:
    """Reads the files of a project and collects their problems."""

    project: Project
    cache: BuildCache = NO_CACHE
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """The names of the files that could not be read completely."""
    contents: Mapping[Path, bytes] = field(default_factory=dict)
    """What is in files that were opened already."""

    def name(self, path: Path) -> str:
        """Return the name of a path in messages."""
        return shown(self.project.name(path))

    def lose(self, where: Where, slug: str, message: str) -> None:
        """Report a problem that keeps a file from being read completely."""
        self.problems.append(Problem(where, slug, message))
        self.unread.add(where.file)

    def text(self, path: Path, *, required: bool = True) -> str | None:
        """Return a file's text without a byte order mark, or None if it cannot be read."""
        where, most = Where(self.name(path)), self._most(path)
        try:
            data = self._read(path, most)
        except FileNotFoundError:
            self._missing(path, required=required)
        except NotPlainFileError as error:
            self.lose(where, "not-a-file", str(error.strerror))
        except FileTooLargeError:
            self.lose(where, "file-too-large", f"more than {_size(most)}, expected a seed file")
        else:
            return self._decode(data, where.file)
        return None

    def _read(self, path: Path, most: int) -> bytes:
        if (content := self.contents.get(path)) and len(content) > most:
            raise FileTooLargeError
        return content or read_file(path, most)

    def _most(self, path: Path) -> int:
        """Return how many bytes a file may have."""
        if path.parent == self.project.editions:
            return LARGEST_EDITION
        return LARGEST.get(path.name, LARGEST_OTHER)

    def names(self, folder: Path, suffix: str, beside: re.Pattern[str] | None = None) -> list[Path]:
        """Return the visible files of a folder that end in `suffix`, sorted by name.

        Files whose names match `beside` may stand there too: others read them.
        """
        if (what := kind(folder)) is None:
            return []
        if what != "a folder":
            self.lose(Where(self.name(folder)), "not-a-file", f"{what}, expected a folder")
            return []
        paths = sorted(visible(folder))
        for path in paths:
            if path.suffix != suffix and not (beside and beside.fullmatch(path.name)):
                message = not_read(path, f'"{suffix}"')
                self._report(Where(self.name(path)), "misnamed-file", message, "warning")
        return [path for path in paths if path.suffix == suffix]

    def _missing(self, path: Path, *, required: bool) -> None:
        """Report a required file that is missing, or an optional one whose name is misspelt."""
        siblings = visible(path.parent) if path.parent.is_dir() else ()
        others = sorted(other.name for other in siblings if other.name not in FILES)
        if required:
            hint = did_you_mean(path.name, others).replace("did you mean", "is it")
            message = f"the file is not there, expected one{hint}"
            self.lose(Where(self.name(path)), "missing-file", message)
            return
        for other in others:
            if hint := did_you_mean(other, [path.name]):
                self.unread.add(self.name(path))
                where = Where(self.name(path.with_name(other)))
                self._report(where, "misnamed-file", f"this file is not read{hint}", "warning")

    def _decode(self, data: bytes, name: str) -> str | None:
        data = data.removeprefix(b"\xef\xbb\xbf")
        for beginning, what in _NO_TEXT.items():
            if data.startswith(beginning):
                message = f"{what}, expected UTF-8 text (in a spreadsheet: CSV UTF-8)"
                self.lose(Where(name), "binary-file", message)
                return None
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _WIDE.match(data):
            message = "saved as UTF-16, expected UTF-8 (in a spreadsheet: CSV UTF-8)"
            self.lose(Where(name), "wrong-encoding", message)
            return None
        try:
            text = _lines(data.decode("utf-8"))
        except UnicodeDecodeError as error:
            before = _lines(data[: error.start].decode("utf-8"))
            message = f"{_byte(data[error.start])}, expected the file saved as UTF-8"
            self.lose(_place(name, before, len(before)), "wrong-encoding", message)
            return None
        if "\0" in text:
            message = "a zero byte: this is no text file, expected UTF-8 text"
            self.lose(_place(name, text, text.index("\0")), "binary-file", message)
            return None
        if mark := _CONFLICT.search(text):
            message = "a merge left two versions of these lines; put them together"
            message += " and delete its marks (<<<<<<<, =======, >>>>>>>)"
            self.lose(_place(name, text, mark.start()), "merge-conflict", message)
            return None
        return self._clean(text, name)

    def _clean(self, text: str, name: str) -> str:
        """Report forbidden characters; return the text without those that are invisible."""
        characters = forbidden(text)
        offsets = []
        for offset, what in islice(characters, MOST_CHARACTERS):
            message = what if "expected" in what else f"{what}, expected none"
            self._report(_place(name, text, offset), "forbidden-character", message)
            offsets.append(offset)
        if more := [offset for offset, _ in characters]:
            message = f"{count(len(more), 'more forbidden character')} from here on, expected none"
            self._report(_place(name, text, more[0]), "forbidden-character", message)
        if wrong := decoded_wrongly(text):
            self._report(_place(name, text, wrong[0]), "decoded-wrongly", wrong[1], "warning")
        return _without(text, offsets + more)

    def _report(self, where: Where, slug: str, message: str, severity: Severity = "error") -> None:
        self.problems.append(Problem(where, slug, message, severity=severity))


def _size(most: int) -> str:
    return f"{most // MIB} MiB" if most >= MIB else f"{most // 1024} KiB"


_NO_TEXT = {
    b"PK\x03\x04": "a ZIP archive, as Excel and Word save them",
    b"\xd0\xcf\x11\xe0": "a workbook or document of an older Excel or Word",
    b"%PDF-": "a PDF",
    b"{\\rtf": "a document in RTF",
}
"""With what files begin that are no text."""
_WIDE = re.compile(rb"(?:[^\0]\0){8}|(?:\0[^\0]){8}")
"""UTF-16 without its mark."""


FILES = (
    "actors.yml",
    "brief.md",
    "briefing.yml",
    "corrections.yml",
    "events.yml",
    "mkdocs.yml",
    "people.yml",
    "positions.csv",
    "quotes.lock",
    "subjects.yml",
)
"""The files of seeds that have a fixed name."""


def not_read(path: Path, ends: str) -> str:
    """Return the message about a file or folder beside files whose names end in `ends`."""
    if path.is_dir():
        return f"this folder is not read, expected files whose names end in {ends}"
    return f"this file is not read, expected a name that ends in {ends}"


def visible(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that are not hidden."""
    return (path for path in folder.iterdir() if path.name[0] != ".")


def _byte(value: int) -> str:
    """Return which byte is wrong, and its letter in Windows-1252."""
    letter = bytes([value]).decode("cp1252", "ignore")
    also = f' (in Windows-1252 it is "{letter}")' if letter.isprintable() and letter else ""
    return f"the byte {value:02X} is not UTF-8{also}"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without(text: str, offsets: Iterable[int]) -> str:
    """Return the text without those characters at the offsets that are spaces or controls.

    Where an editor took one for a space of YAML, it is a space: nothing else is wrong there.
    """
    unseen = {at for at in offsets if unicodedata.category(text[at])[0] in "CZ"}
    if not unseen:
        return text
    kept: list[str] = []
    for at, character in enumerate(text):
        if at not in unseen:
            kept.append(character)
        elif _stands_for_a_space(text, at, unseen):
            kept.append(" ")
    return "".join(kept)


def _stands_for_a_space(text: str, at: int, unseen: Container[int]) -> bool:
    """Tell whether an invisible character is in the place of a space: one before a name is none."""
    start = text.rfind("\n", 0, at) + 1
    line = "".join(text[each] for each in range(start, at) if each not in unseen)
    if line.strip():
        return _STOOD_FOR_A_SPACE.fullmatch(line) is not None
    return at + 1 in unseen or at - 1 in unseen


def _place(name: str, text: str, offset: int) -> Where:
    """Return the line and column of an offset."""
    start = text.rfind("\n", 0, offset) + 1
    return Where(name, text.count("\n", 0, offset) + 1, offset - start + 1)


def waiting(project: Project) -> list[Path]:
    """Return the raw articles in the inbox, by name."""
    if kind(project.inbox) != "a folder":
        return []
    return sorted(path for path in visible(project.inbox) if kind(path) != "a folder")
