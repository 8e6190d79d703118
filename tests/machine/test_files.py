"""The one way to read and to write a file: nothing is followed, nothing hangs, nothing is half."""

import ast
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import generator
from generator.machine.files import (
    LONGEST_WRITE,
    FileTooLargeError,
    LinkError,
    NotPlainFileError,
    create_file,
    kind,
    read_file,
    read_head,
    refuse_links,
    remove_abandoned,
    remove_unfinished,
    write_file,
)

WRITERS = {"write_text", "write_bytes", "open", "mkstemp", "NamedTemporaryFile"}
"""What else would write a file."""


def names(folder: Path) -> list[str]:
    """Return what a folder holds."""
    return sorted(path.name for path in folder.iterdir())


# Reading


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """Up to its limit, empty ones too."""
    (tmp_path / "a").write_bytes(b"0123456789")
    (tmp_path / "empty").touch()
    assert read_file(tmp_path / "a") == read_file(tmp_path / "a", 10) == b"0123456789"
    assert read_file(tmp_path / "empty", 0) == b""
    assert read_head(tmp_path / "a", 3) == b"012"


def test_a_file_of_a_system_that_knows_no_sizes_is_read_whole() -> None:
    """As those of Linux about itself, which say that they are empty."""
    path = Path("/proc/self/status")
    if not path.exists():
        pytest.skip("there is no such system")
    assert b"\nThreads:" in read_file(path)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    """Without being read: here it has more bytes than the machine."""
    with (tmp_path / "a").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(FileTooLargeError, match="more than 64 MiB"):
        read_file(tmp_path / "a")


def pipe(path: Path) -> None:
    """Make a pipe, which blocks who opens it."""
    os.mkfifo(path)


def folder(path: Path) -> None:
    """Make a folder."""
    path.mkdir()


def link(path: Path) -> None:
    """Make a link to a file."""
    path.with_name("target").write_text("x")
    path.symlink_to("target")


def link_to_a_device(path: Path) -> None:
    """Make a link to a device."""
    path.symlink_to("/dev/null")


def dangling_link(path: Path) -> None:
    """Make a link to nothing."""
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (pipe, "a special file"),
        (folder, "a folder"),
        (link, "a link"),
        (link_to_a_device, "a link"),
        (dangling_link, "a link"),
    ],
)
def test_only_a_plain_file_is_read(tmp_path: Path, make: object, what: str) -> None:
    """The error says what is there instead, and where."""
    path = tmp_path / "x"
    assert callable(make)
    make(path)
    assert kind(path) == what
    for read in (read_file, lambda path: read_head(path, 1)):
        with pytest.raises(NotPlainFileError) as caught:
            read(path)
        assert caught.value.filename == str(path)
        assert caught.value.strerror == f"{what}, expected a plain file"


def test_a_link_is_followed_where_that_is_asked_for(tmp_path: Path) -> None:
    """But never to a pipe, a device or a folder."""
    link(tmp_path / "good")
    assert read_file(tmp_path / "good", follow_links=True) == b"x"
    pipe(tmp_path / "pipe")
    for name, target in {"a": "pipe", "b": "/dev/null", "c": "."}.items():
        (tmp_path / name).symlink_to(target)
        with pytest.raises(NotPlainFileError):
            read_file(tmp_path / name, follow_links=True)


def test_nothing_is_no_file(tmp_path: Path) -> None:
    """And no kind of one."""
    assert kind(tmp_path / "x") is kind(tmp_path / "x" / "y") is None
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "x")


# Writing


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """Text becomes UTF-8 and nothing else; nothing is left beside it."""
    for content in ("Løkke\r\nno end", b"\x00\xff", ""):
        write_file(tmp_path / "a", content)
        expected = content.encode() if isinstance(content, str) else content
        assert (tmp_path / "a").read_bytes() == expected
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("step", ["os.open", "os.fdopen", "os.fsync", "Path.replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    """Wherever it happens; the error names the file that was asked for."""
    path = tmp_path / "a"
    write_file(path, "old")

    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(f"generator.machine.files.{step}", fail)
        with pytest.raises(type(error)) as caught:
            write_file(path, "new")
    if isinstance(caught.value, OSError):
        assert (caught.value.errno, caught.value.filename) == (28, str(path))
    assert names(tmp_path) == ["a"]
    assert path.read_text() == "old"


@pytest.mark.parametrize("umask", [0o022, 0o027, 0o077])
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path, umask: int) -> None:
    """Not those of a temporary one, which a web server may not read."""
    before = os.umask(umask)
    try:
        write_file(tmp_path / "a", "x")
        create_file(tmp_path / "b", b"x")
        (tmp_path / "c").touch()
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {0o666 & ~umask}


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o444])
def test_an_old_file_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    """Somebody gave it these."""
    path = tmp_path / "a"
    path.touch()
    path.chmod(mode)
    write_file(path, "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == mode


def test_a_link_in_the_place_of_a_file_is_replaced(tmp_path: Path) -> None:
    """What it leads to stays, and gives it no permissions."""
    (tmp_path / "rc").write_text("precious")
    (tmp_path / "rc").chmod(0o777)
    (tmp_path / "a").symlink_to("rc")
    write_file(tmp_path / "a", "new")
    assert (tmp_path / "rc").read_text() == "precious"
    assert not (tmp_path / "a").is_symlink()
    assert (tmp_path / "a").stat().st_mode & 0o111 == 0


def test_a_link_where_it_writes_first_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if somebody knew the name."""
    monkeypatch.setattr("generator.machine.files.token_hex", lambda _: "known")
    (tmp_path / "rc").write_text("precious")
    (tmp_path / ".briefing-known.new").symlink_to("rc")
    with pytest.raises(FileExistsError) as caught:
        write_file(tmp_path / "a", "new")
    assert caught.value.filename == str(tmp_path / "a")
    assert (tmp_path / "rc").read_text() == "precious"
    assert not (tmp_path / "a").exists()


def test_a_file_that_is_there_is_not_created(tmp_path: Path) -> None:
    """Nor a link followed."""
    (tmp_path / "a").write_text("old")
    (tmp_path / "b").symlink_to("c")
    for name in "ab":
        with pytest.raises(FileExistsError):
            create_file(tmp_path / name, b"new")
    assert (tmp_path / "a").read_text() == "old"
    assert not (tmp_path / "c").exists()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    """The error names it."""
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="directory") as caught:
        write_file(tmp_path / "a", "new")
    assert caught.value.filename == str(tmp_path / "a")
    assert names(tmp_path) == ["a"]


KILLED = """
import os, sys
from pathlib import Path
from generator.machine import files
files.os.fsync = lambda _: os._exit(9)
files.write_file(Path(sys.argv[1]), "half")
"""


def test_what_a_kill_left_can_be_removed(tmp_path: Path) -> None:
    """It is hidden, has a name of its own, and nothing else has one like it."""
    (tmp_path / "a").write_text("old")
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "a")], check=False)  # noqa: S603
    assert done.returncode == 9
    (left,) = set(names(tmp_path)) - {"a"}
    assert re.fullmatch(r"\.briefing-[0-9a-f]{16}\.new", left)
    (tmp_path / ".briefing-link.new").symlink_to("a")
    remove_unfinished(tmp_path)
    assert names(tmp_path) == [".briefing-link.new", "a"]
    assert (tmp_path / "a").read_text() == "old"


def test_what_was_left_long_ago_is_removed_where_others_may_be_writing(tmp_path: Path) -> None:
    """In a folder and in those within it; what a link leads to is nobody's business."""
    (tmp_path / "seeds" / "texts").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "seeds" / "articles").symlink_to(tmp_path / "elsewhere")
    for folder in ("seeds", "seeds/texts", "elsewhere"):
        for age, name in enumerate(["now", "old"]):
            path = tmp_path / folder / f".briefing-{name}.new"
            path.write_text("half")
            then = time.time() - age * (LONGEST_WRITE + 60)
            os.utime(path, (then, then))
    remove_abandoned(tmp_path, tmp_path / "seeds")
    assert names(tmp_path / "seeds") == [".briefing-now.new", "articles", "texts"]
    assert names(tmp_path / "seeds" / "texts") == [".briefing-now.new"]
    assert names(tmp_path / "elsewhere") == [".briefing-now.new", ".briefing-old.new"]
    remove_abandoned(tmp_path, tmp_path / "none")


# Links on the way


@pytest.mark.parametrize("step", ["a", "a/b", "a/b/c"])
def test_a_link_on_the_way_is_refused(tmp_path: Path, step: str) -> None:
    """Wherever it stands below the project's folder; the sentence names it."""
    (tmp_path / "home").mkdir()
    project = tmp_path / "project"
    (project / step).parent.mkdir(parents=True)
    (project / step).symlink_to(tmp_path / "home")
    with pytest.raises(LinkError, match=rf"^{step} is a link, expected the folder"):
        refuse_links(project, project / "a" / "b" / "c")


def test_no_link_is_no_matter(tmp_path: Path) -> None:
    """Neither what is not there, nor how one came to the project."""
    (tmp_path / "real" / "a").mkdir(parents=True)
    (tmp_path / "project").symlink_to("real")
    refuse_links(tmp_path / "project", tmp_path / "project" / "a" / "b" / "c")


def test_no_other_module_writes_files() -> None:
    """One way is one only as long as nobody takes another."""
    root = Path(generator.__file__).parent
    found = [
        f"{path.relative_to(root)}: {ast.unparse(node)}"
        for path in root.rglob("*.py")
        if path != root / "machine" / "files.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) in WRITERS
    ]
    # Whose reader has gone, or who was started without streams: nothing is written to a file there.
    # A folder is only flushed, and an address of the web is no file.
    assert sorted(found) == [
        "cli/exits.py: open(os.devnull, 'w', encoding='utf-8')",
        "cli/streams.py: open(number, use, encoding='utf-8', closefd=False)",
        "cli/streams.py: os.open(os.devnull, mode)",
        "publishing/tree/swap.py: os.open(folder, os.O_RDONLY | os.O_NOFOLLOW)",
        "publishing/tree/swap.py: os.open(path, os.O_RDONLY | os.O_NOFOLLOW)",
        "tasks/web_links.py: self._opener.open(request, timeout=PATIENCE)",
    ]


def _name(function: ast.expr) -> str | None:
    """Return the last word of what is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else None
