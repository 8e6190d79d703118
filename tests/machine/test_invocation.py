"""What we print to be pasted works where it is pasted, however the program was started."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.machine import invocation
from generator.machine.invocation import command
from tests.needs import absent, missing

pytestmark = pytest.mark.slow  # each starts the program anew, and builds

SCRIPT = Path(sys.executable).with_name("briefing")
"""As `pip install` made it."""
FOLDER = "Мой 'брифинг' & $HOME"


@pytest.fixture
def shell() -> None:
    """Let a test run only where there is a shell to paste into."""
    if absent(["sh"]):
        missing("no sh, to paste into")


needs_shell = pytest.mark.usefixtures("shell")


def surroundings(*folders: Path) -> dict[str, str]:
    """Return an environment in which programs are found in these folders, then in the system's."""
    return {**os.environ, "PATH": os.pathsep.join([*map(str, folders), os.defpath])}


def pasted(started: list[str], here: Path, *folders: Path) -> str:
    """Start a new briefing, paste what is printed into a shell, and return that line.

    The shell knows nothing of the environment in which the program may lie.
    """
    words = [*started, "init", FOLDER]
    made = subprocess.run(  # noqa: S603
        words, cwd=here, env=surroundings(*folders), capture_output=True, text=True, check=True
    )
    line = made.stderr.splitlines()[-1]
    known = [folder for folder in folders if folder != SCRIPT.parent]
    subprocess.run(line, shell=True, cwd=here, env=surroundings(*known), check=True)  # noqa: S602
    assert (here / FOLDER / "site" / "index.html").is_file()
    return line


@needs_shell
def test_started_by_its_path(tmp_path: Path) -> None:
    """As in a checkout, `.venv/bin/briefing`: it stays as it was typed."""
    typed = os.path.relpath(SCRIPT, tmp_path)
    assert shlex.split(pasted([typed], tmp_path))[0] == typed


@needs_shell
def test_started_by_its_name(tmp_path: Path) -> None:
    """As where pipx or a distribution put it on the path of every shell: its name will do."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "briefing").symlink_to(SCRIPT)
    line = pasted(["briefing"], tmp_path, tmp_path / "bin")
    assert shlex.split(line) == ["briefing", "build", "--project", FOLDER]


@needs_shell
def test_started_by_its_name_in_an_environment(tmp_path: Path) -> None:
    """Which another shell need not have made active: the path is said."""
    assert shlex.split(pasted(["briefing"], tmp_path, SCRIPT.parent))[0] == str(SCRIPT)


@needs_shell
def test_started_as_a_module(tmp_path: Path) -> None:
    """By the Python that has it, with its options."""
    started = [sys.executable, "-X", "utf8", "-m", "generator"]
    assert shlex.split(pasted(started, tmp_path))[:5] == started


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("on the path", "briefing build"),
        ("below", "Scripts/briefing build"),
        ("My Files", '"{root}/My Files/briefing" build'),
    ],
)
def test_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, expected: str
) -> None:
    """There the script is told without its ending, and always by its whole path."""
    folder = tmp_path / ("Scripts" if place == "below" else place)
    folder.mkdir()
    (folder / "briefing.exe").write_bytes(b"MZ")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path if place == "below" else tmp_path / "here")
    monkeypatch.setattr(invocation, "WINDOWS", True)
    monkeypatch.setattr(sys, "argv", [str(folder / "briefing"), "init", "x"])
    found = str(folder / "briefing.EXE") if place == "on the path" else None
    monkeypatch.setattr(shutil, "which", lambda _: found)
    assert command("build") == expected.format(root=tmp_path)


def test_no_module_comes_from_the_folder_where_it_is_started(tmp_path: Path) -> None:
    """Whoever sent the folder could have put one there in the place of a library."""
    (tmp_path / "msgspec.py").write_text("raise SystemExit('ran')\n", "utf-8")
    started = subprocess.run(
        (sys.executable, "-m", "generator", "check", "--explain", "config-code"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(invocation.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 0
    assert "ran" not in started.stderr
    assert "trust-config" in started.stdout
