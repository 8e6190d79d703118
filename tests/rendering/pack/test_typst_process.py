"""Typst in a process of its own: the same bytes, nothing left behind, and a sentence if it dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import run
from generator.model import Briefing
from generator.rendering.pack import document, typeset, typst_process
from generator.rendering.pack.elements import Record
from generator.rendering.pack.typeset import Press, TypesetError
from generator.rendering.pack.typst_process import compiled
from generator.template_files import OURS, SHIPPED, Templates
from tests.printed import FONTS, Ended, printed
from tests.samples import sample_briefing
from tests.support import lay_out

ROOT = Path(typst_process.__file__).parents[3]
PATIENCE = 60.0
ENDLESS = "#for i in range(100000) { for j in range(100000) { } }"
"""A template over which Typst is busy for hours."""

needs_proc = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="needs /proc, as Linux has it"
)


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    """Return a small briefing."""
    return sample_briefing()


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder whose files are called as what the program imports."""
    for name in ("typst", "json", "signal", "typing", "encodings", "sitecustomize", "generator"):
        (tmp_path / f"{name}.py").write_text(
            f"open({str(tmp_path / 'ran')!r}, 'w').close()", "utf-8"
        )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder for temporary files, in which none is left."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    yield folder
    assert list(folder.iterdir()) == []


def _script(path: Path, text: str) -> str:
    """Write a program of the shell, and return its path."""
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_it_makes_the_same_bytes_as_in_this_process(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch, empty: Path
) -> None:
    """And leaves no file of its own behind."""
    apart = printed(briefing)

    monkeypatch.setattr(typeset, "_started", lambda request: Ended(compiled(request)))
    assert printed(briefing) == apart
    assert empty.is_dir()


def test_it_loads_typst_and_nothing_of_the_program() -> None:
    """Else each page that is set would wait for it."""
    script = str(ROOT / "generator/rendering/pack/typst_process.py")
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-P", "-X", "importtime", script],
        input=b"{}", capture_output=True, check=False,
    )  # fmt: skip
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "typst" in loaded
    assert not {"generator", "mkdocs", "jinja2", "click"} & loaded


def test_a_hostile_folder_is_not_believed(briefing: Briefing, hostile: Path) -> None:
    """What is called typst.py where the editor happens to stand is not Typst."""
    press = Press(OURS, [SHIPPED / "pack" / "fonts"])
    assert typeset.typeset(document.pack(briefing), press, 0).startswith(b"%PDF")
    assert not (hostile / "ran").exists()


@pytest.mark.slow
@pytest.mark.parametrize("option", ["-P", "-I"])
def test_the_program_in_a_hostile_project(hostile: Path, option: str) -> None:
    """As one types it, in the folder of a project from elsewhere."""
    lay_out("pond", hostile)
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, option, "-m", "generator", "pdf"], capture_output=True, check=False
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert (hostile / "briefing.pdf").read_bytes().startswith(b"%PDF")
    assert not (hostile / "ran").exists()


@pytest.mark.parametrize(
    ("does", "told"),
    [
        ("kill -9 $$", "the system ended Typst (signal 9); is there enough memory?"),
        ("exit 7", "Typst ended with code 7: it said nothing"),
        ("echo first >&2; echo last >&2; exit 1", "Typst ended with code 1: last"),
    ],
)
def test_a_process_that_dies_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
    does: str, told: str,
) -> None:  # fmt: skip
    """For whoever builds; the site and the PDF from before stay."""
    project = lay_out("pond", tmp_path)
    monkeypatch.setattr(sys, "executable", _script(tmp_path / "python", does))
    for command in (["build"], ["pdf", "--out", str(tmp_path / "x.pdf")]):
        assert run([*command, "--project", str(project.root)]) == 2
        said = capfd.readouterr().err.splitlines()
        assert said[-1] == f"briefing: the print pack cannot be set: {told}"
        assert not any("Traceback" in line for line in said)
    assert not project.site.exists()
    assert not (tmp_path / "x.pdf").exists()


def test_a_process_that_cannot_be_is_a_sentence(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the machine has no room for one more."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with pytest.raises(TypesetError, match=r"^the print pack cannot be set: .*No such file"):
        printed(briefing)


@pytest.mark.parametrize("kilobytes", [10_000, 40_000, 70_000, 100_000])
def test_too_little_memory_is_a_sentence(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kilobytes: int
) -> None:
    """Wherever it is that it does not suffice: for Python, to load Typst, to set the pack."""
    little = f'ulimit -v {kilobytes}; exec {sys.executable} "$@"'
    monkeypatch.setattr(sys, "executable", _script(tmp_path / "python", little))
    with pytest.raises(TypesetError, match=r"^the print pack cannot be set: [^\n]+$"):
        printed(briefing)


def test_what_typst_refuses_is_told_in_its_words(tmp_path: Path) -> None:
    """In one piece, whatever letters it has."""
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "main.typ").write_text('#panic("Ærø, 日本")', "utf-8")
    with pytest.raises(
        TypesetError,
        match=r"pack/main\.typ:1:2: the print pack cannot be set: panicked with: Ærø, 日本$",
    ):
        typeset.typeset(Record(), Press(Templates(tmp_path), FONTS), 0)


PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have started us without it
from generator.__main__ import main
main()
"""


def _typst_of(pid: int) -> int:
    """Wait until a process has had Typst at work for a moment; return the process of that."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
        if busy := [int(child) for child in children if _seconds(int(child)) > 1]:
            return busy[0]
        time.sleep(0.05)
    raise AssertionError("Typst has not begun")


def _seconds(pid: int) -> float:
    """Return how long a process has used the processor."""
    return int(_stat(pid)[11]) / os.sysconf("SC_CLK_TCK")


def _stat(pid: int) -> list[str]:
    """Return what the system says of a process, from its state on."""
    return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()


def _has_ended(pid: int) -> bool:
    """Return whether a process is gone, or waits only for the system to forget it."""
    try:
        return _stat(pid)[0] == "Z"
    except OSError:
        return True


@pytest.mark.slow
@needs_proc
@pytest.mark.parametrize("whom", ["both", "the program"])
def test_ctrl_c_ends_both_at_once(tmp_path: Path, whom: str) -> None:
    """A terminal tells both; who sends the signal may tell only the one that they know."""
    project = lay_out("pond", tmp_path)
    own = project.own_templates / "pack"
    own.mkdir(parents=True)
    (own / "main.typ").write_text(ENDLESS, "utf-8")
    with subprocess.Popen(  # noqa: S603 (our own words)
        [sys.executable, "-c", PROGRAM, "pdf", "--project", str(project.root)],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    ) as process:  # fmt: skip
        typst = _typst_of(process.pid)
        tell = os.killpg if whom == "both" else os.kill
        tell(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=10)
    assert process.returncode == 130
    assert said.splitlines()[-1] == "briefing: stopped"
    assert "Traceback" not in said
    deadline = time.monotonic() + 5
    while not _has_ended(typst):
        assert time.monotonic() < deadline
