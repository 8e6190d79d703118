"""Which locks `make` installs for what, and when it makes the environment anew."""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM, TESTS = "tools/install.py requirements.lock", "tools/install.py requirements-dev.lock"
STAMPS = (".venv/.ready", ".venv/.ready-dev")


def planned(target: str, folder: Path, *options: str) -> str:
    """Return what make would run, each run of spaces as one."""
    command = ["make", "--dry-run", *options, target]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, env=plain, check=True, capture_output=True, text=True
    )
    return " ".join(done.stdout.split())


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a folder with an environment that make takes as complete."""
    folder = tmp_path / "repository"
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock", "tools/install.py"):
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "generator", folder / "generator")
    venv.create(folder / ".venv", symlinks=True)
    enter = "import sys; sys.path.insert(0, 'tools'); import install; install.enter()"
    python = folder / ".venv" / "bin" / "python"
    subprocess.run([python, "-c", enter], cwd=folder, check=True)  # noqa: S603
    for stamp in STAMPS:
        (folder / stamp).touch()
    return folder


@pytest.mark.parametrize("target", ["site", "serve"])
def test_the_program_needs_no_tests(target: str) -> None:
    """Who only builds the site loads the first lock."""
    plan = planned(target, ROOT, "--always-make")
    assert PROGRAM in plan
    assert TESTS not in plan


@pytest.mark.parametrize("target", ["setup", "test", "check", "golden", "bench"])
def test_the_tests_come_on_top(target: str) -> None:
    """Both locks, one after the other."""
    plan = planned(target, ROOT, "--always-make")
    assert -1 < plan.find(PROGRAM) < plan.find(TESTS)


def test_nothing_is_installed_twice(repository: Path) -> None:
    """An environment that is complete stays as it is."""
    assert planned("site", repository) == ".venv/bin/briefing build"
    assert "install.py" not in planned("test", repository)


def move(folder: Path) -> Path:
    """Move the repository."""
    return folder.rename(folder.with_name("moved"))


def copy(folder: Path) -> Path:
    """Copy it with its environment, whose path leads to the old one."""
    return shutil.copytree(folder, folder.with_name("copied"), symlinks=True)


def lose_python(folder: Path) -> Path:
    """Let the Python go that the environment was made with."""
    (folder / ".venv" / "bin" / "python").unlink()
    (folder / ".venv" / "bin" / "python").symlink_to(folder / "gone")
    return folder


def touch(name: str) -> Callable[[Path], Path]:
    """Change a file after the environment was made."""

    def touched(folder: Path) -> Path:
        later = (folder / STAMPS[0]).stat().st_mtime + 10
        os.utime(folder / name, (later, later))
        return folder

    return touched


CHANGES = {
    "moved": move,
    "copied": copy,
    "another Python": lose_python,
    "the first lock": touch("requirements.lock"),
    "the second lock": touch("requirements-dev.lock"),
    "the way of installing": touch("tools/install.py"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_no_longer_holds_is_made_anew(change: str, repository: Path) -> None:
    """From nothing, so that nothing of the old one stays."""
    folder = CHANGES[change](repository)
    assert "-m venv --clear .venv" in planned("site", folder)
    assert TESTS in planned("test", folder)


def test_the_second_lock_is_nothing_to_who_only_builds(repository: Path) -> None:
    """A change of what tests the program does not load the program again."""
    (repository / STAMPS[1]).unlink()
    folder = touch("requirements-dev.lock")(repository)
    assert "install.py" not in planned("site", folder)
    assert TESTS in planned("test", folder)


def test_an_old_python_is_told(repository: Path) -> None:
    """The one thing that make cannot get by itself."""
    (repository / STAMPS[0]).unlink()
    old = repository / "old"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    command = ["make", "site", f"PYTHON={old}"]
    done = subprocess.run(  # noqa: S603
        command, cwd=repository, check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "Python 3.11 or later is needed; set PYTHON=" in done.stderr


def test_an_environment_elsewhere_is_not_emptied(repository: Path) -> None:
    """`venv --clear` would go through a link, as of a second working tree."""
    elsewhere = (repository / ".venv").rename(repository / "elsewhere")
    (repository / ".venv").symlink_to(elsewhere)
    before = sorted(elsewhere.rglob("*"))
    later = (repository / STAMPS[0]).stat().st_mtime + 10
    os.utime(repository / "requirements.lock", (later, later))
    command = ["make", "site"]
    done = subprocess.run(  # noqa: S603
        command, cwd=repository, check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert ".venv is a link" in done.stderr
    assert sorted(elsewhere.rglob("*")) == before


@pytest.mark.slow
def test_the_command_imports_nothing_of_the_folder_it_is_called_in(tmp_path: Path) -> None:
    """A project may have a `generator` of its own."""
    (tmp_path / "generator.py").write_text("raise SystemExit('wrong one')\n", encoding="utf-8")
    command = Path(sys.executable).with_name("briefing")
    done = subprocess.run(  # noqa: S603
        [command, "--version"], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert done.stdout.startswith("briefing ")
