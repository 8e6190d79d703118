"""The yardstick: the documents of a fixed commit, built by plain MkDocs.

What is measured today is divided by what these take, so that a figure stays comparable whatever
becomes of our documents. `python -m benchmarks.yardstick 1000 FOLDER` lays them out in a folder,
where `mkdocs build -q -d site` is the run that counts. It takes the program from the repository's
history, and refuses where what that makes is not what it made then.
"""

import io
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
COMMIT = "4d4001b7f83ec7d1d5b75d698d01ee5262a05f61"
"""The last one before pages were built one by one."""
DIGESTS = {10: "2d1c98afc104c49f", 100: "6b5afbb3d8366f7a", 1000: "a0eab46aef4948df"}
"""What the documents and the theme are, by the number of articles; the print pack is left out."""
PROGRAM = """
import sys
from pathlib import Path
from benchmarks.project import write_project
from generator.build import examine
from generator.publishing.write import write_tree
from generator.reading.linking.link import link
from generator.rendering.render import render, render_theme
project = write_project(Path(sys.argv[2]), int(sys.argv[1]), like=Path(sys.argv[3]))
briefing = link(examine(project)[0])
write_tree(render(briefing, project.templates), project.docs)
write_tree(render_theme(briefing, project.templates), project.theme)
"""
"""Run with the code of that commit, whose modules have other names than ours."""


class NotTheSameError(Exception):
    """The documents are not those of the day on which the yardstick was made."""


def lay_out(articles: int, folder: Path) -> None:
    """Write the documents of so many articles, and `mkdocs.yml`, into a folder.

    Raises:
        subprocess.CalledProcessError: The commit is not here: a shallow clone has no history.
        NotTheSameError: The documents have changed, as with other versions of what is installed.
    """
    archive = subprocess.run(  # the command has no part from outside
        ["git", "-C", str(ROOT), "archive", COMMIT],  # noqa: S607  (git, wherever it is)
        stdout=subprocess.PIPE,
        check=True,
    ).stdout
    with TemporaryDirectory() as program:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(program, filter="data")
        command = [sys.executable, "-c", PROGRAM, str(articles), str(folder.absolute()), program]
        subprocess.run(command, cwd=program, check=True)
    expected, found = DIGESTS.get(articles), digest(folder / "build")
    if expected not in {None, found}:
        raise NotTheSameError(f"the documents have the digest {found}, expected {expected}")


def digest(folder: Path) -> str:
    """Return a digest of the names and contents of the files below a folder."""
    made = sha256()
    for name, content in _files(folder):
        made.update(f"{name}\n{len(content)}\n".encode() + content)
    return made.hexdigest()[:16]


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


if __name__ == "__main__":
    lay_out(int(sys.argv[1]), Path(sys.argv[2]))
    print(digest(Path(sys.argv[2]) / "build"))
