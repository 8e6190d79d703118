"""Read which characters the fonts of a project have; report files that are no fonts."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator.caching.cache_keys import digest, program
from generator.machine.files import FileTooLargeError, NotPlainFileError, read_file
from generator.problems import Problem, Where
from generator.reading.seeds.files import SeedFolder, not_read, visible
from generator.text.glyph_coverage import SUFFIXES, font_files, letters

NAME = "fonts.letters"
NOTES = frozenset({"", ".md", ".txt"})
"""The suffixes of licences and notes, which may stand beside fonts."""


def read_letters(folder: SeedFolder) -> frozenset[str]:
    """Return the characters that the fonts have; none if one of them cannot be read."""
    files = font_files(folder.project.fonts)
    folder.problems += _others(folder, folder.project.own_fonts)
    key = _key(files)
    if key and (content := folder.cache.get(NAME, key)):
        return frozenset(content.decode("utf-8", "surrogatepass"))
    if [path for path in files if not _is_font(folder, path)]:
        # The broken font may have any character, so no character may be reported as missing.
        return frozenset()
    found = letters(files)
    if key:
        folder.cache.put(NAME, key, "".join(sorted(found)).encode("utf-8", "surrogatepass"))
    return found


def _key(files: list[Path]) -> bytes | None:
    """Return a digest of what decides which characters the fonts have; None if one is unread."""
    try:
        contents = [read_file(path, follow_links=True) for path in files]
    except OSError:  # for `_is_font` to tell
        return None
    return digest(program(), *(os.fsencode(path.name) for path in files), b"", *contents)


def _is_font(folder: SeedFolder, path: Path) -> bool:
    """Return whether a file is a font; report why not."""
    where = Where(folder.name(path))
    try:
        letters([path])
    except (FileNotFoundError, NotPlainFileError):
        folder.lose(where, "not-a-file", "no file, expected an OpenType font")
        return False
    except FileTooLargeError as error:
        folder.lose(where, "file-too-large", str(error.strerror))
        return False
    except ValueError:
        message = "this cannot be read as a font, expected an OpenType font (.otf or .ttf)"
        folder.lose(where, "not-a-font", message)
        return False
    return True


def _others(folder: SeedFolder, fonts: Path) -> Iterator[Problem]:
    """Yield a warning for each file of the project's fonts that is not read."""
    for path in sorted(visible(fonts)) if fonts.is_dir() else ():
        if path.suffix.lower() not in NOTES.union(SUFFIXES):
            message = not_read(path, '".otf" or ".ttf"')
            yield Problem(Where(folder.name(path)), "misnamed-file", message, severity="warning")
