"""The record of an edition: the SHA-256 of each file that was published as it.

It stands beside the edition in `seeds/editions/`, in the form that `sha256sum -c` reads, so that a
copy can be checked without a build, and even without this program.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from generator.machine.files import read_file

SITE, FILES = ".sha256", ".files.sha256"
"""How the names of two records end: of the site, and of files that were handed out singly."""
RECORD = re.compile(r"[1-9][0-9]*(\.files)?\.sha256")
"""The names of records."""
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


class DamagedRecordError(ValueError):
    """A line of a record is not as it was written; the message is its number."""


def dumped(hashes: Mapping[str, str]) -> str:
    """Return the text of a record: path -> hash, a line each, by path."""
    return "".join(f"{hash_}  {path}\n" for path, hash_ in sorted(hashes.items()))


def parsed(text: str) -> dict[str, str]:
    """Return the hashes of a record by path.

    Raises:
        DamagedRecordError: A line has another form, or a path stands there twice.
    """
    hashes: dict[str, str] = {}
    for number, line in enumerate(text.split("\n")[:-1], 1):
        match = _LINE.fullmatch(line)
        if match is None or match[2] in hashes:
            raise DamagedRecordError(str(number))
        hashes[match[2]] = match[1]
    if not text.endswith("\n"):
        raise DamagedRecordError(str(text.count("\n") + 1))
    return hashes


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file.

    Raises:
        OSError: The machine refuses to read it.
    """
    return hashlib.sha256(read_file(path, follow_links=True)).hexdigest()


def can_be_recorded(name: str) -> bool:
    """Return whether a line can hold a name."""
    return name.isprintable() and "\\" not in name
