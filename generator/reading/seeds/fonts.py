"""The fonts of a project -> the letters that can be printed; what is no font is told."""

from collections.abc import Iterator
from pathlib import Path

from generator.files import FileTooLargeError, NotPlainFileError
from generator.glyph_coverage import SUFFIXES, font_files, letters
from generator.problems import Problem, Where
from generator.reading.seeds.files import SeedFolder, not_read, visible

NOTES = frozenset({"", ".md", ".txt"})
"""How the names of licences and notes end, which belong beside fonts."""


def read_letters(folder: SeedFolder) -> frozenset[str]:
    """Return the characters that can be set; none where a font cannot be read."""
    files = font_files(folder.project.fonts)
    broken = [path for path in files if not _is_font(folder, path)]
    folder.problems += _others(folder, folder.project.own_fonts)
    # Which letters the broken one has nobody knows: then none is said to be missing.
    return frozenset() if broken else letters(files)


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
