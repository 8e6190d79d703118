"""What git cannot keep or nobody wants to review: pipes, links, huge files, strange names."""

import contextlib
import os
import socket
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from tests.support import lay_out, problems_of, told

ACTORS = "seeds/actors.yml"
ICON = "docs_templates/assets/icon.svg"


def _replace(root: Path, name: str, make: Callable[[Path], object]) -> None:
    """Put something else in the place of a file."""
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)


def _link(root: Path) -> None:
    (root / "elsewhere.yml").write_text("[]\n", "utf-8")
    _replace(root, ACTORS, lambda path: path.symlink_to(root / "elsewhere.yml"))


def _dead_link(root: Path) -> None:
    _replace(root, ACTORS, lambda path: path.symlink_to(root / "nowhere.yml"))


def _pipe(root: Path) -> None:
    _replace(root, ACTORS, os.mkfifo)


def _device(root: Path) -> None:
    try:
        _replace(root, ACTORS, lambda path: os.mknod(path, stat.S_IFCHR, os.makedev(1, 3)))
    except PermissionError:
        pytest.skip("only root may make a device")


def _socket(root: Path) -> None:
    def bind(path: Path) -> None:
        with socket.socket(socket.AF_UNIX) as server, contextlib.chdir(path.parent):
            server.bind(path.name)  # a socket's name may have 100 bytes or so

    _replace(root, ACTORS, bind)


def _folder(root: Path) -> None:
    _replace(root, ACTORS, Path.mkdir)


def _articles_are_a_link(root: Path) -> None:
    (root / "seeds/articles").rename(root / "elsewhere")
    (root / "seeds/articles").symlink_to(root / "elsewhere")


def _huge(root: Path) -> None:
    (root / "seeds/brief.md").write_bytes(b"x" * ((48 << 20) + 1))


def _template(root: Path) -> Path:
    """Return the place of a template of the project's own."""
    path = root / ICON
    path.parent.mkdir(parents=True)
    return path


def _linked_template(root: Path) -> None:
    _template(root).symlink_to(root / "seeds/brief.md")


def _linked_folder_of_templates(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "elsewhere/icon.svg").write_text("<svg/>", "utf-8")
    path = _template(root)
    path.parent.rmdir()
    path.parent.symlink_to(root / "elsewhere")


def _templates_are_a_link(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "docs_templates").symlink_to(root / "elsewhere")


def _templates_are_a_file(root: Path) -> None:
    (root / "docs_templates").write_text("", "utf-8")


def _template_is_a_pipe(root: Path) -> None:
    os.mkfifo(_template(root))


def _huge_template(root: Path) -> None:
    _template(root).write_bytes(b"x" * ((48 << 20) + 1))


def _strange_name(root: Path) -> None:
    (root / "seeds/articles/talks\n\x1b[31m\u202e.md").write_text("", "utf-8")


def _undecodable_name(root: Path) -> None:
    Path(os.fsdecode(os.fsencode(root) + b"/seeds/articles/b\xf8nder.md")).write_bytes(b"")


NO_FENCE = "no front matter, expected a line --- first and a line --- after the fields"

ODD: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "link": (
        _link,
        ["seeds/actors.yml:1:1: error: a link, expected a plain file (not-a-file)"],
    ),
    "dead-link": (
        _dead_link,
        ["seeds/actors.yml:1:1: error: a link, expected a plain file (not-a-file)"],
    ),
    "pipe": (
        _pipe,
        ["seeds/actors.yml:1:1: error: a special file, expected a plain file (not-a-file)"],
    ),
    "device": (
        _device,
        ["seeds/actors.yml:1:1: error: a special file, expected a plain file (not-a-file)"],
    ),
    "socket": (
        _socket,
        ["seeds/actors.yml:1:1: error: a special file, expected a plain file (not-a-file)"],
    ),
    "pipe-for-the-configuration": (
        lambda root: _replace(root, "mkdocs.yml", os.mkfifo),
        ["mkdocs.yml:1:1: error: a special file, expected a plain file (not-a-file)"],
    ),
    "pipe-for-the-lock": (
        lambda root: _replace(root, "seeds/quotes.lock", os.mkfifo),
        [
            "seeds/quotes.lock:1:1: error: a special file, expected a plain file (not-a-file)",
        ],
    ),
    "pipe-for-an-article": (
        lambda root: os.mkfifo(root / "seeds/articles/pipe.md"),
        ["seeds/articles/pipe.md:1:1: error: a special file, expected a plain file (not-a-file)"],
    ),
    "pipe-for-an-edition": (
        lambda root: _replace(root, "seeds/editions/1.yml", os.mkfifo),
        ["seeds/editions/1.yml:1:1: error: a special file, expected a plain file (not-a-file)"],
    ),
    "pipe-for-a-font": (
        lambda root: _replace(root, "fonts/Other-Regular.otf", os.mkfifo),
        ["fonts/Other-Regular.otf:1:1: error: no file, expected an OpenType font (not-a-file)"],
    ),
    "folder": (
        _folder,
        ["seeds/actors.yml:1:1: error: a folder, expected a plain file (not-a-file)"],
    ),
    "articles-are-a-link": (
        _articles_are_a_link,
        ["seeds/articles:1:1: error: a link, expected a folder (not-a-file)"],
    ),
    "huge": (
        _huge,
        ["seeds/brief.md:1:1: error: more than 256 KiB, expected a seed file (file-too-large)"],
    ),
    "linked-template": (
        _linked_template,
        ["docs_templates/assets/icon.svg:1:1: error: a link, expected a plain file (not-a-file)"],
    ),
    "linked-folder-of-templates": (
        _linked_folder_of_templates,
        ["docs_templates/assets:1:1: error: a link, expected a plain file (not-a-file)"],
    ),
    "templates-are-a-link": (
        _templates_are_a_link,
        ["docs_templates:1:1: error: a link, expected a folder (not-a-file)"],
    ),
    "templates-are-a-file": (
        _templates_are_a_file,
        ["docs_templates:1:1: error: a file, expected a folder (not-a-file)"],
    ),
    "template-is-a-pipe": (
        _template_is_a_pipe,
        [
            f"{ICON}:1:1: error: a special file, expected a plain file (not-a-file)",
        ],
    ),
    "huge-template": (
        _huge_template,
        [
            f"{ICON}:1:1: error: more than 48 MiB, expected a template (file-too-large)",
        ],
    ),
    "strange-name": (
        _strange_name,
        [
            rf"seeds/articles/talks\n\x1b[31m\u202e.md:1:1: error: {NO_FENCE} (no-front-matter)",
        ],
    ),
    "undecodable-name": (
        _undecodable_name,
        [rf"seeds/articles/b\udcf8nder.md:1:1: error: {NO_FENCE} (no-front-matter)"],
    ),
}
"""Name to what makes it in a folder, and the lines of `briefing check`."""


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_gets_its_verdict(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is neither followed nor waited for, and can be printed."""
    make, expected = ODD[name]
    project = lay_out("pond", tmp_path)
    make(tmp_path)
    assert told(project) == expected
    assert run(["check", "--project", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == expected


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_the_machines_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and the file is named."""
    lay_out("pond", tmp_path)
    (tmp_path / ACTORS).chmod(0)
    assert run(["check", "--project", str(tmp_path)]) == 2
    assert "actors.yml" in capsys.readouterr().err


def test_a_refused_file_is_the_machines_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same, for whoever runs the tests as root."""
    lay_out("pond", tmp_path)

    def refuse(path: Path, *_: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("generator.machine.files.os.open", refuse)
    assert run(["check", "--project", str(tmp_path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"briefing: Permission denied: {tmp_path}/mkdocs.yml\n"


def test_very_long_lines_are_quoted_in_brief(tmp_path: Path) -> None:
    """A pasted archive must not fill the screen."""
    project = lay_out("pond", tmp_path)
    cells = ["council", "fishing", "no " * 20_000, "x", "action", "9" * 50_000, "2031", "lund-1"]
    header = "actor,question,stance,position,basis,since,last_stated,evidence"
    (tmp_path / "seeds/positions.csv").write_text(f"{header}\n{','.join(cells)}\n", "utf-8")
    problems = problems_of(project)
    assert [problem.slug for problem in problems] == ["unknown-stance", "not-a-date"]
    assert all(len(str(problem)) < 250 for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "a: " + "{b: " * 50_000,
        "- " * 100_000 + "x",
        "&a [*a, *a]\n" * 10_000,
        '"' * 100_000,
        "? " * 50_000,
    ],
    ids=["brackets", "braces", "dashes", "aliases", "marks", "questions"],
)
def test_a_hostile_file_is_refused_quickly(text: str, tmp_path: Path) -> None:
    """Neither depth nor aliases cost more than reading the file."""
    project = lay_out("pond", tmp_path, {ACTORS: text})
    started = time.perf_counter()
    assert problems_of(project)
    assert time.perf_counter() - started < 2


def test_a_list_of_comments_alone_has_no_records(tmp_path: Path) -> None:
    """As a new briefing has it; a file with nothing in it is damaged."""
    project = lay_out("pond", tmp_path / "pond")
    path = project.seeds / "corrections.yml"
    path.write_text("# What was wrong.\n\n# - id: a\n", "utf-8")
    assert problems_of(project) == []
    path.write_text("\n \n", "utf-8")
    assert [problem.slug for problem in problems_of(project)] == ["empty-file"]
