"""Finds the templates: those of the program, and the project's own, which override them.

A project overrides single files. For all others it has the version that belongs to the program.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.machine.files import read_file

FOLDER = "docs_templates"
"""The name of the folder, in a project as in this repository."""


def _shipped() -> Path:
    """Return the folder of our templates: in an installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / FOLDER
    return inside if inside.is_dir() else package.parent / FOLDER


SHIPPED = _shipped()
"""The folder of our templates."""

STARTER = SHIPPED / "starter"
"""The files of a new briefing."""


class NotTextError(ValueError):
    """A template is not UTF-8."""

    def __init__(self, path: Path, error: UnicodeDecodeError) -> None:
        """Compose the message from the file and Python's error."""
        byte = error.object[error.start]
        super().__init__(f"the byte {byte:02X} is not UTF-8, expected the file saved as UTF-8")
        self.path = path
        self.line = error.object.count(b"\n", 0, error.start) + 1


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of a project. Names have forward slashes: `style/tokens.css`."""

    own: Path | None = None
    """The project's folder of templates; it need not exist."""

    def path(self, name: str) -> Path:
        """Return the path of a template: the project's own, else ours."""
        if self.own is not None and is_plain(self.own, name):
            return self.own / name
        return SHIPPED / name

    def read(self, name: str) -> str:
        """Return the text of a file.

        Raises:
            NotTextError: It is not UTF-8.
            OSError: The machine refuses to read it.
        """
        path = self.path(name)
        try:
            text = content_of(path).decode("utf-8-sig")  # some text editors write a BOM
        except UnicodeDecodeError as error:
            raise NotTextError(path, error) from error
        return text.replace("\r\n", "\n")

    def files(self, folder: str = "") -> dict[str, Path]:
        """Return the files below a folder by their relative name, sorted, without hidden ones."""
        files = {name: SHIPPED / folder / name for name in names(SHIPPED / folder)}
        if self.own is not None:
            inside = ((name, str(PurePosixPath(folder, name))) for name in names(self.own / folder))
            files |= {name: self.own / path for name, path in inside if is_plain(self.own, path)}
        return dict(sorted(files.items()))

    def folders(self, name: str) -> tuple[Path, ...]:
        """Return the existing folders of this name, the project's own first."""
        ours = SHIPPED / name
        if self.own is None or not _is_unlinked(self.own, name) or not (self.own / name).is_dir():
            return (ours,)
        own = self.own / name
        return (own,) if own.resolve() == ours.resolve() else (own, ours)

    def shown(self, path: Path) -> str:
        """Return a file as messages name it: the project's own relative to it, ours in full."""
        if self.own is not None and path.is_relative_to(self.own):
            return path.relative_to(self.own.parent).as_posix()
        return path.as_posix()


OURS = Templates()
"""The templates of a project that has none of its own."""


def content_of(path: Path) -> bytes:
    """Return the content of a template; links are followed, because some installers make them.

    Raises:
        OSError: It is no plain file, or the machine refuses to read it.
    """
    return read_file(path, follow_links=True)


def names(folder: Path) -> Iterator[str]:
    """Yield the relative name of every entry below a folder that is no folder.

    Links are yielded, never followed. Hidden files and the backups of text editors are left out.

    Raises:
        OSError: The machine refuses to read a folder that exists.
    """
    for parent, folders, files in os.walk(folder, onerror=_refused):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        folders[:] = [name for name in folders if name[0] != "." and name not in links]
        for name in (*files, *links):
            if name[0] != "." and name[-1] != "~":
                yield (Path(parent) / name).relative_to(folder).as_posix()


def _refused(error: OSError) -> None:
    """Raise an error of `os.walk`, unless the folder does not exist."""
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise error


def is_plain(folder: Path, name: str) -> bool:
    """Return whether a project's folder has a regular file of this name, reached by no link."""
    return (folder / name).is_file() and _is_unlinked(folder, name)


def _is_unlinked(folder: Path, name: str) -> bool:
    """Return whether no link leads to a name, from the project's folder on."""
    return (folder / name).resolve() == folder.parent.resolve() / folder.name / name
