"""The gates hold: nothing is skipped unseen, nothing is fetched needlessly, nothing hangs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import needs
from tests.needs import ROOT

pytestmark = pytest.mark.slow  # each is a process of its own

SKIP_FOR_THE_SYSTEM = {
    *("test_build_cache.py", "test_files.py", "test_init.py", "test_memory.py", "test_outside.py"),
    *("test_overlay.py", "test_publish.py", "test_serve.py", "test_swap.py"),
    *("test_adding_stopped.py", "test_cli_streams.py", "test_typst_process.py", "test_write.py"),
    *("test_torture.py", "test_mutation.py", "test_benchmarks.py"),
}
"""Modules with a test for one system, for root, a second disk, a history: what none can install."""
QUIET = ("-q", "-p", "no:cacheprovider", "-n", "0")


def run(
    environment: dict[str, str], *command: str, folder: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with all that it says on one stream."""
    return subprocess.run(  # noqa: S603  (our own words)
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


# What is missing


@pytest.mark.parametrize(
    ("ci", "outcome"),
    [("", pytest.skip.Exception), ("false", pytest.skip.Exception), ("1", pytest.fail.Exception)],
)
def test_what_is_missing_is_skipped_and_under_ci_fails(
    ci: str, outcome: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers of PDF, Node, what npm installs, axe-core: each says what it is."""
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BRIEFING_AXE", str(tmp_path / "axe.js"))
    with pytest.raises(outcome, match=r"^no pdftotext, pdftoppm, zbarimg: `make test` gets"):
        needs.need_readers()
    with pytest.raises(outcome, match=r"^no tsc: Node is missing, or npm ci was not run"):
        needs.node_tool("tsc")
    with pytest.raises(outcome, match=r"^no axe-core: set BRIEFING_AXE, or run npm ci"):
        needs.axe()


@pytest.mark.parametrize(("ci", "code", "outcome"), [("", 0, "SKIPPED"), ("true", 1, "ERROR")])
def test_without_a_browser_a_run_is_green_only_at_home(ci: str, code: int, outcome: str) -> None:
    """The report says what was missing in both cases."""
    test = "tests/browser/test_map.py::test_an_unknown_map_is_left_out"
    done = run({"CI": ci, "BRIEFING_CHROMIUM": "/no/chromium"}, "-m", "pytest", *QUIET, test)
    assert done.returncode == code, done.stdout
    assert f"\n{outcome} " in done.stdout
    assert "no Chromium: " in done.stdout


def test_nobody_else_skips_for_what_is_missing() -> None:
    """It would not fail under CI; `tests/needs.py` has what does."""
    skips = re.compile(r"pytest\.skip\(|mark\.skip|importorskip\(")
    found = {
        path.name for path in ROOT.glob("tests/**/*.py") if skips.search(path.read_text("utf-8"))
    }
    assert found - {"needs.py"} <= SKIP_FOR_THE_SYSTEM


# What is fetched

SET_UP = """
import os, sys
from pathlib import Path
from types import SimpleNamespace
from tools import setup_tests
folder = Path(sys.argv[1])
os.geteuid = lambda: 0
sys.executable = str(folder / "bin" / "python")
setup_tests.ROOT = folder
if sys.argv[2:]:
    setup_tests.start = lambda _: SimpleNamespace(close=lambda: None)
sys.exit(setup_tests.main())
"""
"""Sets the tests up as root, in a folder; with one more word Playwright has its own Chromium."""
NOTES = '#!/bin/sh\necho "${0##*/} $*" >> "${0%/*}/../calls"\n'
INSTALLS = """
for package in "$@"; do
  case "$package" in
    chromium) names=chromium ;;
    poppler-utils) names="pdftotext pdftoppm" ;;
    zbar-tools) names=zbarimg ;;
    *) names= ;;
  esac
  for name in $names; do /bin/ln -sf "$0" "${0%/*}/$name"; done
done
"""
FAILS = "exit 1\n"
LOCK = """{"packages": {
  "": {"name": "checks"},
  "node_modules/tool": {"version": "1.0"},
  "node_modules/tool-of-another-system": {"version": "1.0", "optional": true}
}}"""
LOCKED = '{"packages": {"node_modules/tool": {"version": "1.0"}}}'


class Machine:
    """A machine whose programs do nothing but note how they were called."""

    def __init__(self, folder: Path) -> None:
        """Have all that the tests need."""
        self.programs, self.root = folder / "bin", folder
        self.programs.mkdir()
        for name in ("chromium", *needs.READERS, "node", "npm", "apt-get", "python"):
            self.has(name)
        (folder / "package-lock.json").write_text(LOCK, "utf-8")
        self.node_modules = folder / "node_modules" / ".package-lock.json"
        self.node_modules.parent.mkdir()
        self.node_modules.write_text(LOCKED, "utf-8")

    def has(self, name: str, does: str = "") -> None:
        """Have a program, and what it does besides."""
        (self.programs / name).write_text(NOTES + does, "utf-8")
        (self.programs / name).chmod(0o755)

    def lacks(self, *names: str) -> None:
        """Have some programs no more."""
        for name in names:
            (self.programs / name).unlink()

    def set_up(self, *own: str, ci: str = "true") -> tuple[int, list[str], str]:
        """Set the tests up; return the exit code, what was called, and what was said."""
        paths = {"PATH": str(self.programs), "PLAYWRIGHT_BROWSERS_PATH": str(self.root)}
        environment = {**paths, "CI": ci, "BRIEFING_CHROMIUM": ""}
        done = run(environment, "-c", SET_UP, str(self.root), *own)
        calls = self.root / "calls"
        called = calls.read_text("utf-8").splitlines() if calls.exists() else []
        return done.returncode, called, done.stdout


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a machine that has everything."""
    return Machine(tmp_path)


def test_what_is_there_is_not_asked_for(machine: Machine) -> None:
    """Neither of Debian nor of Playwright nor of npm."""
    code, called, said = machine.set_up()
    assert (code, called) == (0, []), said


def test_playwright_s_own_chromium_is_one(machine: Machine) -> None:
    """Who has it needs none of Debian's."""
    machine.lacks("chromium")
    code, called, said = machine.set_up("own")
    assert (code, called) == (0, []), said
    assert "browser tests use Playwright's own Chromium" in said


def test_only_what_is_missing_is_installed(machine: Machine) -> None:
    """The lists of packages are fetched once, whatever is missing."""
    machine.lacks("chromium", "pdftotext")
    machine.has("apt-get", INSTALLS)
    code, called, said = machine.set_up()
    assert code == 0, said
    assert called == [
        "apt-get -qq update",
        "apt-get -qq install -y --no-install-recommends chromium",
        "apt-get -qq install -y --no-install-recommends poppler-utils",
    ]


def test_a_package_that_brings_no_chromium_is_not_enough(machine: Machine) -> None:
    """Some systems have one of the name that only asks for something else."""
    machine.lacks("chromium")
    code, called, said = machine.set_up()
    assert code == 1, said
    assert called[1:] == [
        "apt-get -qq install -y --no-install-recommends chromium",
        "python -m playwright install chromium",
    ]


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_what_cannot_be_had_is_told_and_fails_under_ci(
    machine: Machine, ci: str, code: int
) -> None:
    """Debian and Playwright have been asked; where there is no Node, nothing is."""
    machine.lacks("chromium", "zbarimg", "node")
    for name in ("apt-get", "python"):
        machine.has(name, FAILS)
    found, called, said = machine.set_up(ci=ci)
    assert found == code, said
    assert called == ["apt-get -qq update", "python -m playwright install chromium"]
    assert "no Chromium could be had" in said
    assert "no zbarimg, " in said
    assert "no Node, " in said
    assert ("they will be skipped" in said) == (not ci)


@pytest.mark.parametrize("there", ["", LOCKED.replace("1.0", "0.9"), '{"packages": {}}'])
def test_npm_is_asked_where_its_folder_is_not_as_locked(machine: Machine, there: str) -> None:
    """It is missing, old, or lacks something."""
    machine.node_modules.unlink()
    if there:
        machine.node_modules.write_text(there, "utf-8")
    code, called, said = machine.set_up()
    assert (code, [one.partition(" --")[0] for one in called]) == (0, ["npm ci"]), said


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_npm_that_fails_is_told_and_fails_under_ci(machine: Machine, ci: str, code: int) -> None:
    """The tests of its tools cannot run."""
    machine.node_modules.unlink()
    machine.has("npm", FAILS)
    found, _, said = machine.set_up(ci=ci)
    assert (found, "npm ci failed, " in said) == (code, True)


# What hangs

HANGING = """
import subprocess, time

def test_a_wait_that_never_ends():
    time.sleep(1000)

def test_a_clean_up_that_never_ends():
    with subprocess.Popen(["sleep", "30"]) as process:
        process.wait()

def test_what_comes_after():
    pass
"""


def test_what_hangs_fails_and_the_others_go_on(tmp_path: Path) -> None:
    """Under the settings of this project, with shorter times; a second limit ends a clean-up."""
    (tmp_path / "test_hanging.py").write_text(HANGING, "utf-8")
    limits = ("-o", "timeout=1", "-o", "faulthandler_timeout=4")
    command = (
        "-m",
        "pytest",
        "-c",
        str(ROOT / "pyproject.toml"),
        "-n",
        "1",
        "-p",
        "no:cacheprovider",
    )
    done = run({}, *command, *limits, str(tmp_path))
    assert done.returncode == 1, done.stdout
    assert "2 failed, 1 passed" in done.stdout
    assert "Failed: Timeout (>1.0s) from pytest-timeout" in done.stdout
    assert "crashed while running" in done.stdout


# What is not covered

CODE = """
def known(number):
    if number:
        return 1
    return 2
"""
TESTED = "from code_of_ours import known\n\ndef test_it():\n    assert known(0) == 2\n"


@pytest.mark.parametrize(("options", "code"), [(("--cov",), 1), ((), 0)])
def test_only_a_run_that_asks_for_coverage_fails_for_it(
    tmp_path: Path, options: tuple[str, ...], code: int
) -> None:
    """`make coverage` asks; whoever runs the tests, or a part of them, does not."""
    settings = (ROOT / "pyproject.toml").read_text("utf-8")
    ours = settings.replace('source = ["generator"]', 'source = ["code_of_ours"]')
    (tmp_path / "pyproject.toml").write_text(ours, "utf-8")
    (tmp_path / "code_of_ours.py").write_text(CODE, "utf-8")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_it.py").write_text(TESTED, "utf-8")
    command = ("-m", "pytest", "-n", "1", *options)
    environment = {"PYTHONPATH": str(tmp_path), "COVERAGE_PROCESS_CONFIG": ""}
    done = run(environment, *command, folder=tmp_path)
    assert done.returncode == code, done.stdout
    assert ("total of 66.67 is less than fail-under=98.00" in done.stdout) == bool(code)


def test_make_coverage_alone_asks_for_it() -> None:
    """What a target does is what make would run; to see what runs takes as long again."""
    said = {
        target: subprocess.run(  # noqa: S603
            ["make", "--dry-run", target],  # noqa: S607
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for target in ("coverage", "test", "test-fast")
    }
    assert {target: "--cov" in words for target, words in said.items()} == {
        "coverage": True,
        "test": False,
        "test-fast": False,
    }
