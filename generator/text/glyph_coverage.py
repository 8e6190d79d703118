"""The characters for which the fonts of the print pack have glyphs, read from the font files.

Reading reports a character without a glyph; rendering relies on that.
"""

import struct
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache, reduce
from itertools import groupby
from pathlib import Path
from struct import unpack_from

from generator.machine.files import read_file

SUFFIXES = (".otf", ".ttf")
TOO_FAR = sys.maxunicode + 1
_UNICODE = {(3, 10): 0, (0, 6): 1, (0, 4): 2, (3, 1): 3, (0, 3): 4}
"""Platform and encoding of a table of Unicode characters, the fullest first."""
_INVISIBLE = frozenset(
    "\u200c\u200d" + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
"""Joiners and selectors of variants: fonts need no glyph for them."""
_OGHAM_SPACE = "\u1680"
"""The one space with ink."""


def font_files(folders: Iterable[Path]) -> list[Path]:
    """Return the font files in some folders, sorted; a missing folder has none."""
    paths = (path for folder in folders if folder.is_dir() for path in folder.iterdir())
    return sorted(path for path in paths if path.suffix.lower() in SUFFIXES)


def letters(files: Iterable[Path]) -> frozenset[str]:
    """Return the characters of all font families; of a family, those that all its faces have.

    The part of a file name before `-` is the family: `SourceSans3-Semibold.otf`.

    Raises:
        OSError: a file is no plain one, or cannot be read.
        ValueError: a file is no OpenType font.
    """
    families = groupby(files, key=lambda path: path.stem.partition("-")[0])
    sets = (reduce(frozenset.__and__, map(_face, faces)) for _, faces in families)
    return frozenset(map(chr, frozenset[int]().union(*sets)))


def missing(text: str, known: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield offset and character for each character without a glyph, at its first place only."""
    absent = {char for char in set(text) - known if not _needs_no_glyph(char)}
    for char in sorted(absent, key=text.index):
        yield text.index(char), char


def _needs_no_glyph(char: str) -> bool:
    return (char.isspace() and char != _OGHAM_SPACE) or char in _INVISIBLE


def _face(path: Path) -> frozenset[int]:
    """Return the code points of one font file; read it again if it has changed."""
    status = path.stat()
    return _of_face(path, (status.st_mtime_ns, status.st_size))


@lru_cache(maxsize=64)
def _of_face(path: Path, _: tuple[int, int]) -> frozenset[int]:
    data = read_file(path, follow_links=True)
    if data[:4] in {b"OTTO", b"\0\1\0\0", b"true"}:
        # A damaged font ends too early, or has no such table.
        with suppress(struct.error, StopIteration, ValueError, OverflowError):
            return _points(data)
    message = f"{path.name} is no OpenType font"
    raise ValueError(message)


def _points(data: bytes) -> frozenset[int]:
    """Return the code points of a font, from its `cmap` (OpenType 1.9, 5)."""
    (count,) = unpack_from(">H", data, 4)
    records = (unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    points: set[int] = set()
    size = 0
    for some in _ranges(data, _subtable(data, start)):
        size += max(len(some), 1)
        if size > TOO_FAR:  # the ranges of a font are apart from each other, and none is empty
            message = "more characters than there are"
            raise ValueError(message)
        points.update(some)
    return frozenset(points)


def _subtable(data: bytes, start: int) -> int:
    """Return where the fullest table of Unicode characters begins."""
    (count,) = unpack_from(">H", data, start + 2)
    records = (unpack_from(">HHI", data, start + 4 + 8 * index) for index in range(count))
    offsets = {
        _UNICODE[platform, encoding]: offset
        for platform, encoding, offset in records
        if (platform, encoding) in _UNICODE
    }
    return start + int(offsets[min(offsets)])


def _ranges(data: bytes, at: int) -> Iterator[range]:
    """Yield the code points of a table of format 12 or 4, the two that fonts use today."""
    (form,) = unpack_from(">H", data, at)
    if form == 12:  # noqa: PLR2004
        (groups,) = unpack_from(">I", data, at + 12)
        for index in range(groups):
            first, last, _ = unpack_from(">III", data, at + 16 + 12 * index)
            if last >= TOO_FAR:
                message = f"a character beyond Unicode: {last:X}"
                raise ValueError(message)
            yield range(first, last + 1)
    elif form == 4:  # noqa: PLR2004
        yield from _segments(data, at)


def _segments(data: bytes, at: int) -> Iterator[range]:
    """Yield the ranges of a table of format 4, without the last segment, which is a terminator."""
    (double,) = unpack_from(">H", data, at + 6)
    count = double // 2 - 1
    ends = unpack_from(f">{count}H", data, at + 14)
    starts = unpack_from(f">{count}H", data, at + 16 + double)
    for first, last in zip(starts, ends, strict=True):
        yield range(first, last + 1)
