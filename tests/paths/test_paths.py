"""Every command runs once; each path that it touches is on the list of SECURITY.md."""

import ast
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.caching.build_cache import cache_folder
from generator.cli import briefing
from generator.machine.files import UNFINISHED
from generator.project import Project
from generator.template_files import SHIPPED
from tests.paths.audit import CONNECT, READ, REMOVE, START, WRITE
from tests.paths.listed import rows
from tests.support import lay_out

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
RAW = "The anglers march\n\nBy Per Sand, Pond Weekly\n\n“We will be back,” said Mia Lund.\n"
NO_PROJECT = {"init", "proof", "quotes"}
PROGRAMS = ("typst_process.py",)
"""What is started beside the program: Typst sets paper in a process of its own."""
ORDER = (
    "check", "next", "quotes", "verify", "build --dry-run", "build", "build --drafts",
    "edition One", "build", "check", "record", "check-copy {site}", "digest",
    "docx --out {out}/a.docx", "pdf --out {out}/a.pdf", "proof --texts {texts} {out}/speech.txt",
    "schema", "add", "serve --port 0", "init {out}/new --title Pond --language en",
)  # fmt: skip
"""Each command, on what the ones before it have left."""


@dataclass(frozen=True, slots=True, order=True)
class Touch:
    """Something that a command did."""

    command: str
    what: str
    path: str


@pytest.fixture(scope="module")
def touched(tmp_path_factory: pytest.TempPathFactory) -> set[Touch]:
    """Return what all commands do to paths."""
    folder = tmp_path_factory.mktemp("paths")
    project = lay_out("pond", folder / "project", {"seeds/inbox/march.txt": RAW})
    (project.root / "texts").rename(project.texts)
    left = project.seeds / UNFINISHED.replace("*", "old")
    left.touch()
    os.utime(left, (0, 0))
    config = project.config.read_text("utf-8")
    project.config.write_text(f"{config}strict: true\nplugins: []\n", "utf-8")
    (folder / "speech.txt").write_text("She said: “We will be back.”\n", "utf-8")
    return {one for command in ORDER for one in _touches(command, project, folder)}


def _touches(line: str, project: Project, folder: Path) -> Iterator[Touch]:
    """Run a command; yield what it touches."""
    words = line.format(site=project.site, out=folder, texts=project.texts).split()
    name = words[0]
    where = [] if name in NO_PROJECT else ["--project", str(project.root)]
    files = [str(project.inbox / "march.txt")] if name == "quotes" else []
    log = folder / "log"
    command = (sys.executable, "-m", "tests.paths.audit", str(log), *words, *where, *files)
    # Neither Python's own files are of interest nor those of who measures coverage.
    ours = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    with subprocess.Popen(  # noqa: S603
        command,
        cwd=ROOT,
        env={**ours, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        said = _previewed(process) if name == "serve" else process.communicate()[1]
    assert "Traceback" not in said, said
    for event in log.read_text("utf-8").splitlines():
        what, path = event.split("\t", 1)
        if what in {START, CONNECT} or not _is_ours(ast.literal_eval(path)):
            yield Touch(name, what, _named(path, project, folder, what))


def _previewed(process: "subprocess.Popen[str]") -> str:
    """Let a preview come up, and end it; return what it said."""
    assert process.stderr
    said = ""
    for line in process.stderr:
        said += line
        if line.startswith("since the last build"):
            process.send_signal(signal.SIGTERM)
    return said


def _is_ours(path: str) -> bool:
    """Return whether a path is one of Python, of its libraries or of the program itself."""
    mine = [ROOT / "generator", SHIPPED, ROOT / "tests", *map(Path, (sys.prefix, sys.base_prefix))]
    return path in {*sys.path, str(ROOT)} or any(
        Path(path).is_relative_to(one) or Path(path).is_relative_to(one.resolve()) for one in mine
    )


def _named(path: str, project: Project, folder: Path, what: str) -> str:
    """Return a path as the list names it."""
    if what in {START, CONNECT}:
        return path
    full = Path(ast.literal_eval(path))
    places = {"": project.root, "CACHE": cache_folder(), "NEW": folder / "new", "FILE": folder}
    for name, place in places.items():
        if full == place:
            return name or "."
        if full.is_relative_to(place):
            rest = full.relative_to(place).as_posix()
            return f"{name}/{rest}" if name else rest
    return full.as_posix()


def test_every_command_is_tried() -> None:
    """A new one is tried as well."""
    assert {line.split()[0] for line in ORDER} == set(briefing.commands)


def test_no_path_is_touched_that_is_not_on_the_list(touched: set[Touch]) -> None:
    """To read, to write, or to remove."""
    allowed = rows()
    strange = [
        one
        for one in sorted(touched)
        if one.what in {READ, WRITE, REMOVE}
        and not any(row.allows(one.command, one.what, one.path) for row in allowed)
    ]
    assert strange == []


def test_nothing_is_on_the_list_that_no_command_does(touched: set[Touch]) -> None:
    """A list that promises too little is not true either."""
    for row in rows():
        for what, commands in row.commands.items():
            for command in commands:
                assert any(
                    row.allows(one.command, what, one.path)
                    for one in touched
                    if (one.command, one.what) == (command, what)
                ), f"{command} does not {what} {row.pattern}"


def test_no_program_is_started_but_typst(touched: set[Touch]) -> None:
    """And it is started by those who make paper."""
    started = {one for one in touched if one.what == START}
    assert (
        {"build", "pdf"} <= {one.command for one in started} <= {"build", "pdf", "record", "serve"}
    )
    assert all(any(program in one.path for program in PROGRAMS) for one in started)


def test_nothing_but_the_preview_has_to_do_with_a_network(touched: set[Touch]) -> None:
    """`check --links` is the other way, for who asks for it."""
    assert {one.command for one in touched if one.what == CONNECT} <= {"serve"}
