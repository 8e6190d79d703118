"""Builds the package, installs it far from the repository, and uses it there as a stranger would.

Run by `make wheel`, with the Python of the project's environment. The package stays in `dist/`.
"""

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
LOCK = ROOT / "requirements.lock"
"""What runs the program, with hashes."""
IMPORTED = """
from importlib.util import find_spec
print([name for name in ("generator", "docs_templates", "tests", "tools") if find_spec(name)])
import generator
print(generator.__version__, generator.__file__, sep="\\n")
"""
"""Tells what of the repository can be imported, and from where."""
SURROUNDINGS = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith("PYTHON") and name != "VIRTUAL_ENV"
}
"""The environment variables of a stranger."""


def run(command: Sequence[str | Path] | str, here: Path) -> subprocess.CompletedProcess[str]:
    """Run a command, or a line in a shell; where it fails, say what it said, and stop."""
    done = subprocess.run(
        command,
        cwd=here,
        env=SURROUNDINGS,
        shell=isinstance(command, str),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    expect(done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stderr}")
    return done


def expect(kept: bool, otherwise: str) -> None:  # noqa: FBT001  (it reads as an assertion)
    """Stop where something is not as it must be."""
    if not kept:
        sys.exit(otherwise)


def built() -> Path:
    """Return a new wheel; beside it is the source distribution."""
    for old in (*DIST.glob("*.whl"), *DIST.glob("*.tar.gz")):
        old.unlink()
    run([sys.executable, "-m", "hatchling", "build", "-d", DIST], ROOT)
    (wheel,) = DIST.glob("*.whl")
    return wheel


def installed(wheel: Path, folder: Path) -> Path:
    """Return the Python of a new environment that has what is locked, and the wheel; all fits."""
    venv.create(folder)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", python, "--quiet"]
    install = [*pip, "install", "--disable-pip-version-check", "--no-compile", "--no-deps"]
    run([*install, "--require-hashes", "--only-binary=:all:", "-r", LOCK], folder)
    run([*install, wheel], folder)
    run([*pip, "check"], folder)
    return python


def imported(python: Path, here: Path) -> str:
    """Return the version that is imported; it comes from the environment and comes alone."""
    names, version, file = run([python, "-c", f"import sys{IMPORTED}"], here).stdout.splitlines()
    expect(names == "['generator']", f"these can be imported: {names}")
    expect(Path(file).is_relative_to(python.parents[1]), f"the program that runs is {file}")
    return version


def used(python: Path, here: Path) -> None:
    """Make a briefing in an empty folder, and go through the commands."""
    program = python.with_name("briefing")
    said = run([program, "--version"], here).stdout
    expect(said == f"briefing {imported(python, here)}\n", f"--version says {said}")
    pasted = run([program, "init", "a briefing"], here).stderr.splitlines()[-1]
    run(pasted, here)
    project = here / "a briefing"
    expect((project / "site" / "briefing.pdf").is_file(), f"no pack in the site of: {pasted}")
    for command in (["check"], ["verify"], ["pdf", "--out", "pack.pdf"]):
        run([program, *command, "--project", project], here)
    expect((here / "pack.pdf").read_bytes().startswith(b"%PDF-"), "pack.pdf is no PDF")


def main() -> None:
    """Build, install, use; stop at the first thing that is wrong."""
    started = perf_counter()
    wheel = built()
    with TemporaryDirectory(prefix="briefing-") as folder:
        away = Path(folder).resolve()
        (away / "empty").mkdir()
        used(installed(wheel, away / "environment"), away / "empty")
    print(f"dist/{wheel.name} works elsewhere, tried in {perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
