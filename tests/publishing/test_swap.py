"""The site is whole at every moment: before, during and after a swap."""

import errno
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest

from generator.project import Project
from generator.publishing.tree import swap
from generator.publishing.tree.manifest import FILE, Manifest, store
from generator.publishing.tree.swap import (
    NEXT,
    OLD,
    PublishError,
    locked,
    recover,
    refuse_unsafe,
    replace_site,
)
from generator.publishing.tree.write import write_tree


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project with a `build/` and nothing else."""
    (tmp_path / "build").mkdir()
    return Project(tmp_path)


def ignore(_: str) -> None:
    """Hear a report."""


def make(folder: Path, version: str) -> Path:
    """Make a site of one version."""
    write_tree({"index.html": version, "a/b/index.html": version}, folder)
    return folder


def version(site: Path) -> str:
    """Return which version a site is, whole."""
    (found,) = {path.read_text() for path in site.rglob("*.html")}
    assert len(list(site.rglob("*.html"))) == 2
    return found


@pytest.fixture(params=["one call", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exchange in one call, and as systems do that have none."""
    if request.param == "two renames":
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)


@pytest.mark.usefixtures("way")
def test_replaces_the_old_site(project: Project) -> None:
    """The first site and the next ones; nothing is left over."""
    for number in ("1", "2", "3"):
        replace_site(make(project.build / NEXT, number), project.site)
        assert version(project.site) == number
        assert list(project.build.iterdir()) == []


@pytest.mark.slow
def test_no_reader_ever_misses_a_page(project: Project) -> None:
    """While sites are exchanged again and again, each page is always there."""
    make(project.site, "0")
    missing: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                (project.site / "a" / "b" / "index.html").read_bytes()
            except OSError as error:
                missing.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(50):
        replace_site(make(project.build / NEXT, str(number)), project.site)
    stop.set()
    reader.join()
    assert missing == []


@pytest.mark.parametrize("code", sorted(swap.CANNOT_EXCHANGE))
def test_falls_back_where_the_system_cannot(
    project: Project, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Old kernels and some file systems refuse the call; the site is replaced all the same."""
    monkeypatch.setattr("generator.publishing.tree.swap.ctypes.CDLL", lambda *_, **__: Libc(code))
    monkeypatch.setattr("generator.publishing.tree.swap.ctypes.get_errno", lambda: code)
    make(project.site, "old")
    replace_site(make(project.build / NEXT, "new"), project.site)
    assert version(project.site) == "new"


def test_falls_back_where_there_is_no_call(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some C libraries do not know it, other systems neither."""
    make(project.site, "old")
    monkeypatch.setattr("generator.publishing.tree.swap.ctypes.CDLL", lambda *_, **__: object())
    replace_site(make(project.build / NEXT, "new"), project.site)
    monkeypatch.setattr("generator.publishing.tree.swap.sys.platform", "darwin")
    replace_site(make(project.build / NEXT, "newer"), project.site)
    assert version(project.site) == "newer"


class Libc:
    """A C library whose exchange fails."""

    def __init__(self, code: int) -> None:
        self.code = code

    def renameat2(self, *_: object) -> int:
        """Fail."""
        return -1


def test_an_exchange_that_fails_changes_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any other error is one, and the old site stays."""
    monkeypatch.setattr(
        "generator.publishing.tree.swap.ctypes.CDLL", lambda *_, **__: Libc(errno.EACCES)
    )
    monkeypatch.setattr("generator.publishing.tree.swap.ctypes.get_errno", lambda: errno.EACCES)
    make(project.site, "old")
    with pytest.raises(PermissionError):
        replace_site(make(project.build / NEXT, "new"), project.site)
    assert version(project.site) == "old"


def test_a_failing_second_rename_puts_the_old_site_back(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once, not only at the next start."""
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    make(project.site, "old")
    built, rename = make(project.build / NEXT, "new"), Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path == built:
            raise OSError(errno.EIO, "broken")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="broken"):
        replace_site(built, project.site)
    assert version(project.site) == "old"


def test_a_failing_third_rename_is_no_failure(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new site is in place; nobody is told that the last one is untouched."""
    make(project.site, "old")
    built, rename = make(project.build / NEXT, "new"), Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path == project.build / OLD:
            raise OSError(errno.ENOSPC, "full")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(swap, "_exchange", lambda *_: False)
        patch.setattr(Path, "rename", fail)
        replace_site(built, project.site)
    assert version(project.site) == "new"
    store(project, Manifest(beside=True))
    recover(project)
    assert [path.name for path in project.build.iterdir()] == [FILE]


@pytest.mark.parametrize("survives", [0, 1, 2, 3])
def test_recovers_from_a_kill_between_renames(project: Project, survives: int) -> None:
    """After any number of the steps the next start has a whole site and a tidy folder."""
    site, built, old = project.site, project.build / NEXT, project.build / OLD
    make(site, "old")
    make(built, "new")
    for source, target in [(site, old), (built, site), (old, built)][:survives]:
        source.rename(target)
    store(project, Manifest(beside=True))
    recover(project)
    assert version(site) == ("old" if survives < 2 else "new")
    assert [path.name for path in project.build.iterdir()] == [FILE]


@pytest.mark.parametrize("name", [NEXT, OLD])
def test_what_an_older_version_left_is_known_by_its_content(project: Project, name: str) -> None:
    """It kept no record; what its killed build left goes all the same."""
    page = '<link rel="stylesheet" href="../assets/briefing.css">'
    files: dict[str, str | bytes] = {
        "people/index.html": page,
        "assets/cards/brief.js": 'briefingCards("brief",{});',
        "assets/fonts/source-serif-4-latin-400-normal.woff2": b"wOF2",
        "assets/javascripts/lunr/min/lunr.da.min.js": "",
    }
    write_tree(files, project.build / name)
    make(project.site, "old")
    recover(project)
    assert list(project.build.iterdir()) == []


@pytest.mark.parametrize("name", [NEXT, OLD])
def test_a_folder_that_only_has_the_name_is_refused(project: Project, name: str) -> None:
    """Somebody's copy of an old site, say; nothing of it is removed."""
    write_tree({"index.html": "mine", "photo.jpg": "mine"}, project.build / name)
    with pytest.raises(PublishError, match=f"^build/{name}/index.html and 1 more file were not "):
        recover(project)
    assert (project.build / name / "photo.jpg").read_text() == "mine"
    assert not project.site.exists()


def test_a_file_that_has_such_a_name_is_refused(project: Project) -> None:
    """No build makes it."""
    (project.build / OLD).write_text("mine")
    with pytest.raises(PublishError, match=r"^build/site-old is no folder; move it"):
        recover(project)
    assert (project.build / OLD).read_text() == "mine"


def test_recover_removes_what_was_being_written(project: Project) -> None:
    """A kill left it; another build cannot be writing."""
    (project.build / ".briefing-0123456789abcdef.new").write_text("half")
    recover(project)
    assert list(project.build.iterdir()) == []


def test_a_failing_flush_is_an_error_before_the_swap(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site that is not on the disk must not replace one that is; the error names the file."""

    def fail(_: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr("generator.publishing.tree.swap.os.fsync", fail)
    make(project.site, "old")
    with pytest.raises(OSError, match="broken") as caught:
        replace_site(make(project.build / NEXT, "new"), project.site)
    assert Path(caught.value.filename).is_relative_to(project.build / NEXT)
    assert version(project.site) == "old"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux flushes a file system")
@pytest.mark.parametrize(("release", "one_by_one"), [("6.1.0-9-amd64", 0), ("5.4.0", 5)])
def test_many_files_are_flushed_together(
    project: Project, monkeypatch: pytest.MonkeyPatch, release: str, one_by_one: int
) -> None:
    """Unless the system would not say what it could not write."""
    flushed: list[Path] = []
    monkeypatch.setattr(swap, "MANY", 1)
    monkeypatch.setattr(swap, "_flush", flushed.append)
    monkeypatch.setattr(
        "generator.publishing.tree.swap.os.uname", lambda: SimpleNamespace(release=release)
    )
    make(project.site, "old")
    replace_site(make(project.build / NEXT, "new"), project.site)
    assert version(project.site) == "new"
    assert len(flushed) == one_by_one + 2  # the folders of both sites besides


def test_an_old_site_that_cannot_be_removed_is_no_failure(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new one is in place; the next start removes the rest."""

    def fail(_: Path) -> int:
        raise PermissionError

    monkeypatch.setattr(swap, "discard", fail)
    make(project.site, "old")
    replace_site(make(project.build / NEXT, "new"), project.site)
    assert version(project.site) == "new"
    monkeypatch.undo()
    recover(project)
    assert list(project.build.iterdir()) == []


def test_recover_leaves_a_project_alone_that_needs_nothing(project: Project) -> None:
    """Nothing but what builds leave is touched."""
    make(project.site, "old")
    write_tree({"index.md": "x"}, project.docs)
    recover(project)
    assert version(project.site) == "old"
    assert (project.docs / "index.md").exists()


def test_refuses_a_link(project: Project, tmp_path: Path) -> None:
    """What lies behind it is not the project's."""
    make(tmp_path / "elsewhere", "x")
    project.site.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishError, match=r"^site is a link, expected the folder"):
        refuse_unsafe(project)


def test_refuses_a_file(project: Project) -> None:
    """It is not ours."""
    project.site.write_text("x")
    with pytest.raises(PublishError, match=r"^site is a file; remove it"):
        refuse_unsafe(project)


def test_refuses_a_repository(project: Project) -> None:
    """Somebody publishes by committing there; a swap would throw the history away."""
    (project.site / ".git").mkdir(parents=True)
    with pytest.raises(PublishError, match="git repository"):
        refuse_unsafe(project)


def test_refuses_two_file_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No call exchanges folders across them."""
    other = Path("/dev/shm")  # noqa: S108  (only looked at)
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second file system")
    with TemporaryDirectory(dir=other) as folder:
        project = Project(tmp_path)
        monkeypatch.setattr(Project, "build", Path(folder))
        monkeypatch.setattr("generator.publishing.tree.swap.refuse_links", lambda *_: None)
        with pytest.raises(PublishError, match="and site lie on different file systems"):
            refuse_unsafe(project)


def test_accepts_a_plain_folder_or_none(project: Project) -> None:
    """The two cases of every day."""
    refuse_unsafe(project)
    make(project.site, "x")
    refuse_unsafe(project)


def test_the_lock_is_for_one(project: Project) -> None:
    """The second waits, says so, and gives up clearly."""
    said: list[str] = []
    with locked(project, said.append):
        assert said == []
        with (
            pytest.raises(PublishError, match=r"^another build is still running after 0 s$"),
            locked(project, said.append, patience=0.1),
        ):
            pass  # pragma: no cover
    assert said == ["another build is running; waiting for it up to 0 s"]
    with locked(project, said.append, patience=0):
        assert len(said) == 1


def test_the_lock_is_handed_on(project: Project) -> None:
    """Who waits goes on as soon as the first is done."""
    waiting, done = threading.Event(), threading.Event()

    def second() -> None:
        with locked(project, lambda _: waiting.set(), patience=20):
            done.set()

    with locked(project, ignore):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        assert not done.is_set()
    thread.join(10)
    assert done.is_set()


def test_the_lock_is_freed_by_an_exception(project: Project) -> None:
    """Ctrl-C must not leave it behind."""
    with pytest.raises(KeyboardInterrupt), locked(project, ignore):
        raise KeyboardInterrupt
    with locked(project, ignore, patience=0):
        pass
