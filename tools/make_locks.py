"""Resolves what pyproject.toml asks for and writes the locks: `make lock`, `make upgrade`.

A locked version stays as long as it fits, unless `--upgrade` is given. The package index must be
within reach; uv comes from there into a folder that is thrown away. An environment is resolved as a
whole, for every Python and system at once, and then divided among its locks, so that they agree.
Before anything is written, uv is asked whether wheels alone would install them.
"""

import argparse
import os
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from locks import ENVIRONMENTS, PYTHONS, Lock, NotALockError, pins

ROOT = Path(__file__).resolve().parent.parent
UV = "uv==0.13.9"
HEADER = "# {purpose} Made by `make lock`; never edit it.\n"
RESOLVING = (
    "--quiet",
    "--universal",
    f"--python-version={PYTHONS[0]}",
    "--only-binary=:all:",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
)
INSTALLING = ("--quiet", "--dry-run", "--no-deps", "--only-binary=:all:")
SYSTEMS = (
    "x86_64-manylinux_2_28",
    "aarch64-manylinux_2_28",
    "aarch64-apple-darwin",
    "x86_64-pc-windows-msvc",
)
"""Where every package must have a wheel, by uv's names."""
OLDEST_MACOS = "15.0"


class UnresolvableError(Exception):
    """The packages that pyproject.toml asks for cannot be had together, or not as wheels."""


@dataclass(frozen=True, slots=True)
class Uv:
    """uv in a virtual environment of its own."""

    programs: Path
    """The folder of its programs."""

    def pip(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `uv pip`, which takes no Python but the one of its environment."""
        own = {
            "MACOSX_DEPLOYMENT_TARGET": OLDEST_MACOS,
            "UV_PYTHON": str(self.programs / "python"),
            "UV_PYTHON_DOWNLOADS": "never",
        }
        command = [str(self.programs / "uv"), "pip", *arguments]
        return subprocess.run(
            command, env=os.environ | own, cwd=ROOT, check=False, capture_output=True, text=True
        )

    def resolve(self, locks: Sequence[Lock], like: Sequence[Path], out: Path) -> None:
        """Write the versions of all that some locks are made from into a file.

        Args:
            locks: Together they make one environment.
            like: Files whose versions must be kept.
            out: The file; versions that it has already are kept if they fit.

        Raises:
            UnresolvableError: with what uv says.
        """
        sources = [f"--group={lock.group}" if lock.group else "pyproject.toml" for lock in locks]
        kept = [f"--constraint={path}" for path in like]
        done = self.pip("compile", *RESOLVING, *kept, *sources, f"--output-file={out}")
        if done.returncode:
            raise UnresolvableError(done.stderr)

    def check_wheels(self, resolved: Path) -> None:
        """Ask for each Python and system whether wheels alone would do.

        Raises:
            UnresolvableError: with what uv says where a package has none.
        """
        for python, system in product(PYTHONS, SYSTEMS):
            place = (
                f"--python-version={python}",
                f"--python-platform={system}",
                f"--target={self.programs / 'nowhere'}",
            )
            done = self.pip("install", *INSTALLING, *place, f"--requirement={resolved}")
            if done.returncode:
                raise UnresolvableError(f"Python {python} on {system}:\n{done.stderr}")


def install_uv(folder: Path) -> Uv:
    """Make a virtual environment in a folder, and uv in it."""
    venv.create(folder, with_pip=True)
    programs = folder / "bin"
    pip = (str(programs / "pip"), "install", "--quiet", "--disable-pip-version-check")
    subprocess.run([*pip, "--only-binary=:all:", UV], check=True)
    return Uv(programs)


def divided(uv: Uv, locks: Sequence[Lock], whole: Path, out: Path) -> Iterator[str]:
    """Yield the text of each lock: what is resolved as a whole, less what earlier locks have.

    The markers stay those of the whole: where the program needs a package on some systems and its
    tests need it on all, the first lock has it for all.
    """
    left = list(pins(whole))
    for count, lock in enumerate(locks, start=1):
        uv.resolve(locks[:count], [whole], out)
        names = {pin.name for pin in pins(out)}
        part = [pin.text for pin in left if pin.name in names]
        yield HEADER.format(purpose=lock.purpose) + "".join(part)
        left = [pin for pin in left if pin.name not in names]


def locked(locks: Sequence[Lock]) -> str:
    """Return what some locks hold now, one after the other.

    Raises:
        NotALockError: as after a merge with conflicts.
    """
    paths = [ROOT / lock.file for lock in locks]
    return "".join(pin.text for path in paths if path.exists() for pin in pins(path))


def made(folder: Path, *, upgrade: bool) -> dict[str, str]:
    """Return the text of each lock.

    Args:
        folder: For what is not kept.
        upgrade: Whether to take the newest versions.
    """
    uv = install_uv(folder / "uv")
    texts: dict[str, str] = {}
    like: list[Path] = []
    for number, locks in enumerate(ENVIRONMENTS):
        whole = folder / f"{number}.txt"
        whole.write_text("" if upgrade else locked(locks), encoding="utf-8")
        uv.resolve(locks, like, whole)
        uv.check_wheels(whole)
        files = [lock.file for lock in locks]
        parts = zip(files, divided(uv, locks, whole, folder / "part.txt"), strict=True)
        texts = {**dict(parts), **texts}  # a lock of two environments is that of the first
        like.append(whole)
    return texts


def main() -> None:
    """Write all locks, or none."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    upgrade = parser.parse_args().upgrade
    with TemporaryDirectory() as folder:
        try:
            texts = made(Path(folder), upgrade=upgrade)
        except (NotALockError, UnresolvableError) as error:
            sys.exit(f"no lock is written: {error}")
    for file, text in texts.items():
        (ROOT / file).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
