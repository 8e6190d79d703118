"""A lock can be installed whatever is released after it, with the oldest pip and the newest.

The packages are made here, and so is their index; the pips come from the real one.
"""

import os
import runpy
import shlex
import shutil
import subprocess
import sys
import venv
from importlib.util import cache_from_source
from pathlib import Path
from textwrap import dedent

import pytest

from tests.needs import missing
from tests.tools.index import WHEEL, Index

ROOT = Path(__file__).resolve().parents[2]
OLDEST = "22.3" if sys.version_info < (3, 12) else "23.2.1"
"""The pip of Python 3.11.0; it does not run on Python 3.12, which came with the other."""

pytestmark = pytest.mark.slow


def fetched(asked: str, folder: Path) -> Path:
    """Put a pip from the package index into a folder, and return it."""
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    done = subprocess.run(  # noqa: S603
        [*install, "--only-binary=:all:", f"--target={folder}", asked],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        missing(f"{asked} cannot be had from the package index: {done.stderr.strip()[-300:]}")
    return folder


@pytest.fixture(scope="module")
def oldest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the oldest pip that this Python may have come with."""
    return fetched(f"pip=={OLDEST}", tmp_path_factory.mktemp("oldest"))


@pytest.fixture(scope="module")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the newest pip."""
    return fetched("pip", tmp_path_factory.mktemp("newest"))


@pytest.fixture(params=["oldest", "newest"])
def pip(request: pytest.FixtureRequest) -> Path:
    """Return one after the other."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


@pytest.fixture
def index(tmp_path: Path) -> Index:
    """Return an index without packages."""
    return Index(tmp_path / "index")


class Machine:
    """A virtual environment with a pip that knows one index and nobody's settings."""

    def __init__(self, folder: Path, pip: Path, index: Index) -> None:
        """Make it; the folder has a space, as people's folders do."""
        self.folder = folder / "an environment"
        self.python = self.folder / "bin" / "python"
        venv.create(self.folder)
        (packages,) = self.folder.glob("lib/*/site-packages")
        (packages / "pip.pth").write_text(f"{pip}\n", encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        own = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": index.folder.as_uri()}
        self._environment = {**kept, **own, "PIP_NO_CACHE_DIR": "1"}
        self._lock = folder / "some.lock"

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run Python there."""
        command = list(map(str, (self.python, *arguments)))
        return subprocess.run(  # noqa: S603
            command, env=self._environment, check=False, capture_output=True, text=True
        )

    def install(self, *pins: str, options: tuple[str, ...] = ()) -> str:
        """Install a lock as make does; return what went wrong, or nothing."""
        self._lock.write_text("".join(pins), encoding="utf-8")
        done = self.run(ROOT / "tools" / "install.py", self._lock, *options)
        return done.stdout + done.stderr if done.returncode else ""

    def install_resolving(self, *pins: str) -> str:
        """Install a lock as make once did; return what went wrong, or nothing."""
        self._lock.write_text("".join(pins), encoding="utf-8")
        done = self.run("-m", "pip", "install", "--require-hashes", "-r", self._lock)
        return done.stderr if done.returncode else ""

    def has(self, name: str) -> str:
        """Return the version of a module that is installed there, or nothing."""
        return self.run("-c", f"import {name}; print({name}.VERSION)").stdout.strip()


@pytest.mark.parametrize("asked", ["cover>=1.0", "cover[toml]>=1.0"])
def test_a_newer_release_changes_nothing(
    asked: str, tmp_path: Path, index: Index, pip: Path
) -> None:
    """A package that another one asks for is released anew after it was locked."""
    lock = [
        index.release("cover", "1.0", "Provides-Extra: toml"),
        index.release("plugin", "1.0", f"Requires-Dist: {asked}"),
    ]
    index.release("cover", "1.1", "Provides-Extra: toml")
    machine = Machine(tmp_path, pip, index)
    assert not machine.install(*lock)
    assert (machine.has("cover"), machine.has("plugin")) == ("1.0", "1.0")


@pytest.mark.parametrize("released", [False, True])
def test_resolving_would_fail(
    released: bool, tmp_path: Path, index: Index, oldest: Path  # noqa: FBT001
) -> None:  # fmt: skip
    """This is what the lock is kept from: it worked on the day it was made, and then no more."""
    lock = [
        index.release("cover", "1.0", "Provides-Extra: toml"),
        index.release("plugin", "1.0", "Requires-Dist: cover[toml]>=1.0"),
    ]
    if released:
        index.release("cover", "1.1", "Provides-Extra: toml")
    wrong = Machine(tmp_path, oldest, index).install_resolving(*lock)
    assert ("In --require-hashes mode" in wrong and "cover-1.1" in wrong) == released
    assert bool(wrong) == released


def test_what_does_not_fit_together_is_said(tmp_path: Path, index: Index, pip: Path) -> None:
    """A lock without what one of its packages asks for."""
    machine = Machine(tmp_path, pip, index)
    wrong = machine.install(index.release("plugin", "1.0", "Requires-Dist: cover"))
    assert "plugin 1.0 requires cover, which is not installed" in wrong


def test_a_changed_package_is_refused(tmp_path: Path, index: Index, pip: Path) -> None:
    """The index has other bytes under the same name and version."""
    lock = index.release("cover", "1.0")
    index.release("cover", "1.0", "Summary: not what was locked")
    machine = Machine(tmp_path, pip, index)
    assert "DO NOT MATCH THE HASHES" in machine.install(lock)
    assert not machine.has("cover")


def test_a_source_package_is_built_only_on_demand(tmp_path: Path, index: Index, pip: Path) -> None:
    """What builds it would be the newest of its kind, whatever that is by then."""
    ran = tmp_path / "ran"
    backend = f"""
        from pathlib import Path
        from zipfile import ZipFile

        def build_wheel(folder, *_):
            Path({str(ran)!r}).touch()
            with ZipFile(Path(folder) / "cover-1.0-py3-none-any.whl", "w") as wheel:
                wheel.writestr("cover.py", "VERSION = '1.0'")
                about = "Metadata-Version: 2.1\\nName: cover\\nVersion: 1.0\\n"
                wheel.writestr("cover-1.0.dist-info/METADATA", about)
                wheel.writestr("cover-1.0.dist-info/WHEEL", {WHEEL!r})
                wheel.writestr("cover-1.0.dist-info/RECORD", "")
            return "cover-1.0-py3-none-any.whl"
    """
    files = {
        "pyproject.toml": (
            "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n"
        ),
        "backend.py": dedent(backend),
        "PKG-INFO": "Metadata-Version: 2.1\nName: cover\nVersion: 1.0\n",
    }
    lock = index.release_source("cover", "1.0", files)
    machine = Machine(tmp_path, pip, index)
    assert "make site FROM_SOURCE=name" in machine.install(lock)
    assert not ran.exists()
    assert not machine.install(lock, options=("--from-source=cover",))
    assert machine.has("cover") == "1.0"
    assert ran.exists()


def test_the_program_is_on_the_path(tmp_path: Path, index: Index, newest: Path) -> None:
    """Python finds it from any folder, and its command lies beside Python."""
    machine = Machine(tmp_path, newest, index)
    assert not machine.install(index.release("cover", "1.0"))
    found = machine.run("-I", "-c", "import generator; print(generator.__path__[0])").stdout
    assert found.strip() == str(ROOT / "generator")
    assert os.access(machine.python.with_name("briefing"), os.X_OK)


def test_the_command_is_shell_and_python_at_once(tmp_path: Path) -> None:
    """Whatever the folder of Python is called, and the program learns under which name it runs."""
    folder = tmp_path / "it's a folder"
    folder.mkdir()
    python, command = folder / "python", folder / "briefing"
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    command_text: str = runpy.run_path(str(ROOT / "tools" / "install.py"))["COMMAND"]
    text = command_text.format(python=shlex.quote(str(python)))
    compile(text, str(command), "exec")
    command.write_text(text, encoding="utf-8")
    for path in (python, command):
        path.chmod(0o755)
    said = subprocess.run(  # noqa: S603
        [command, "init", "a b"], check=True, capture_output=True, text=True
    ).stdout
    assert said.splitlines() == ["-P", str(command), "init", "a b"]


def test_the_program_is_compiled(tmp_path: Path) -> None:
    """Where nothing may be compiled when it runs, each command would begin with that."""
    for name in ("tools", "generator"):
        (tmp_path / name).mkdir()
    shutil.copy(ROOT / "tools" / "install.py", tmp_path / "tools")
    module = tmp_path / "generator" / "one.py"
    module.write_text("ONE = 1\n", encoding="utf-8")
    script = "import install; install.compile_program()"
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], cwd=tmp_path / "tools", env=environment, check=True
    )
    assert Path(cache_from_source(str(module))).exists()
