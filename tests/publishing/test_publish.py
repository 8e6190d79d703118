"""Publishing under faults: at every moment the site is a whole one, and it is the same bytes."""

import errno
import hashlib
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.problems import Problem, Where
from generator.project import Project
from generator.publishing import publish as module
from generator.publishing.building import mkdocs_site
from generator.publishing.tree.lock import build_lock
from generator.publishing.tree.manifest import FILE
from generator.publishing.tree.swap import LOCK, SPARE, PublishError

pytestmark = pytest.mark.slow  # each publishes with MkDocs, most of them several times

EPOCH = 1768348800
CONFIG = """\
site_name: Test
site_url: https://brief.example/greenland/
docs_dir: build/docs
site_dir: site
strict: true
use_directory_urls: false
theme:
  name: material
  custom_dir: build/theme
  font: false
plugins: [search]
validation: {links: {anchors: warn}}
nav: [{Brief: index.md}, {Actors: actors/index.md}]
"""
THEME: dict[str, str | bytes] = {"partials/copyright.html": "<p>{{ config.site_name }}</p>"}


def docs(version: str, pages: int = 3) -> dict[str, str | bytes]:
    """Return the sources of a small site of one version."""
    more = {f"p{n}/index.md": f"# Page {n}\n\n{version}\n" for n in range(pages)}
    return {
        "index.md": f"# Brief {version}\n\n[actors](actors/index.md#some)\n",
        "actors/index.md": f"# Actors\n\n## Some\n\n<p>{version}</p>\n",
        "data/briefing.json": f'{{"version": "{version}"}}\n',
        **more,
    }


Files = dict[str, str | bytes]


def publish(
    files: Files, theme: Files, project: Project, epoch: int, report: Callable[[str], None]
) -> list[Problem]:
    """Publish as a build does, with the right to build."""
    with build_lock(project, report):
        return module.publish(module.Sources(files, theme), project, epoch, report).problems


def whole(site: Path) -> dict[str, str]:
    """Return what a site holds: path to hash."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def execute(*command: str, **environment: str) -> str:
    """Run a command that must succeed; return what it says, on either stream."""
    done = subprocess.run(  # noqa: S603  (our own words)
        command,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def ignore(_: str) -> None:
    """Hear a report."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project that has a configuration and nothing else."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    return Project(tmp_path)


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a project with a site, to be copied."""
    root = tmp_path_factory.mktemp("original")
    (root / "mkdocs.yml").write_text(CONFIG)
    assert publish(docs("old"), THEME, Project(root), EPOCH, ignore) == []
    return root


@pytest.fixture
def published(project: Project, original: Path) -> Project:
    """Return a project with a site."""
    shutil.copytree(original, project.root, dirs_exist_ok=True)
    return project


def is_tidy(project: Project) -> bool:
    """Return whether nothing half-built lies about."""
    return {path.name for path in project.build.iterdir()} <= {"docs", "theme", LOCK, FILE, SPARE}


# What it makes


def test_the_same_sources_give_the_same_bytes(project: Project, tmp_path: Path) -> None:
    """Twice in one process, and with plain `mkdocs build`; the compressed sitemap included."""
    assert publish(docs("1"), THEME, project, EPOCH, ignore) == []
    first = whole(project.site)
    assert publish(docs("1"), THEME, project, EPOCH, ignore) == []
    assert whole(project.site) == first
    config, plain = str(project.config), str(tmp_path / "plain")
    clock = {"SOURCE_DATE_EPOCH": str(EPOCH)}
    execute(sys.executable, "-m", "mkdocs", "build", "-q", "-f", config, "-d", plain, **clock)
    assert whole(tmp_path / "plain") == first
    assert "sitemap.xml.gz" in first
    assert "2026-01-14" in (project.site / "sitemap.xml").read_text()


def test_replaces_the_whole_site(published: Project) -> None:
    """What the new briefing does not have is gone."""
    assert publish(docs("new", pages=1), THEME, published, EPOCH, ignore) == []
    assert not (published.site / "p2").exists()
    assert "Brief new" in (published.site / "index.html").read_text()
    assert is_tidy(published)


def test_leaves_the_process_as_it_was(
    project: Project, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing on the terminal; the environment and the loggers are put back."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.delenv("NO_MKDOCS_2_WARNING", raising=False)
    log = logging.getLogger("mkdocs")
    before = log.handlers[:], log.propagate, logging.getLogger("mkdocs.commands.build").level
    publish(docs("1"), THEME, project, EPOCH, ignore)
    publish({"index.md": "[x](no.md)"}, THEME, project, EPOCH, ignore)
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"
    assert "NO_MKDOCS_2_WARNING" not in os.environ
    after = log.handlers[:], log.propagate, logging.getLogger("mkdocs.commands.build").level
    assert after == before
    assert capfd.readouterr() == ("", "")


def test_the_advertisement_stays_off_the_terminal(published: Project) -> None:
    """In a fresh process, named as if it were mkdocs."""
    script = (
        "import sys; sys.argv[0] = 'mkdocs'\n"
        "from pathlib import Path\n"
        "from generator.project import Project\n"
        "from generator.publishing.building.mkdocs_site import build_site\n"
        f"project = Project(Path({str(published.root)!r}))\n"
        f"built = build_site(project, project.build / 'x', {EPOCH})\n"
        "assert built.site_url == 'https://brief.example/greenland/', built\n"
    )
    assert execute(sys.executable, "-c", script) == ""


def test_tells_how_far_it_is(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every so many pages."""
    monkeypatch.setattr(mkdocs_site, "STRIDE", 2)
    said: list[str] = []
    publish(docs("1"), THEME, project, EPOCH, said.append)
    assert said == [
        "6 files for MkDocs: 6 new, 0 removed",
        "MkDocs builds all pages in its own way: plugins is ['material/search']",
        "2 of 5 pages read",
        "4 of 5 pages read",
        "2 of 5 pages written",
        "4 of 5 pages written",
    ]


# What it refuses


def broken_markdown_link(project: Project) -> dict[str, str | bytes]:
    """Link from Markdown to a page that is not there."""
    del project
    return {**docs("new"), "p0/index.md": "[x](../no.md)"}


def broken_anchor(project: Project) -> dict[str, str | bytes]:
    """Link from Markdown to a heading that is not there."""
    del project
    return {**docs("new"), "p0/index.md": "[x](../actors/index.md#no)"}


def broken_html_link(project: Project) -> dict[str, str | bytes]:
    """Link from an HTML block, where MkDocs does not look."""
    del project
    return {**docs("new"), "p0/index.md": '<p><a href="../no/index.html">x</a></p>'}


def duplicate_id(project: Project) -> dict[str, str | bytes]:
    """Give two things one address."""
    del project
    return {**docs("new"), "p0/index.md": '<p id="q">1</p>\n<p id="q">2</p>'}


def broken_template(project: Project) -> dict[str, str | bytes]:
    """Use a template that is not there."""
    del project
    return {**docs("new"), "p0/index.md": "---\ntemplate: no-such.html\n---\nx"}


def unknown_setting(project: Project) -> dict[str, str | bytes]:
    """Set what MkDocs does not know."""
    project.config.write_text(CONFIG + "no_such: 1\n")
    return docs("new")


def bad_setting(project: Project) -> dict[str, str | bytes]:
    """Set a plugin that is not installed."""
    project.config.write_text(CONFIG.replace("[search]", "[no-such]"))
    return docs("new")


def bad_yaml(project: Project) -> dict[str, str | bytes]:
    """Write YAML that cannot be read."""
    project.config.write_text("site_name: x\nnav: [\n")
    return docs("new")


def no_configuration(project: Project) -> dict[str, str | bytes]:
    """Have no configuration."""
    project.config.unlink()
    return docs("new")


def bad_navigation(project: Project) -> dict[str, str | bytes]:
    """Name a page in the navigation that is not there."""
    project.config.write_text(CONFIG.replace("actors/index.md", "no/index.md"))
    return docs("new")


@pytest.mark.parametrize(
    ("spoil", "where", "words"),
    [
        (broken_markdown_link, Where("build/docs/p0/index.md"), "link '../no.md'"),
        (broken_anchor, Where("build/docs/p0/index.md"), "does not contain an anchor '#no'"),
        (broken_html_link, Where("site/p0/index.html"), "there is no no/index.html"),
        (duplicate_id, Where("site/p0/index.html"), 'the id "q" stands more than once'),
        (broken_template, Where("build/docs/p0/index.md"), "no-such.html"),
        (unknown_setting, Where("mkdocs.yml", 14), "Unrecognised configuration name"),
        (bad_setting, Where("mkdocs.yml", 11), 'The "no-such" plugin is not installed'),
        (
            bad_yaml,
            Where("mkdocs.yml", 3),
            "MkDocs encountered an error parsing the configuration file: while",
        ),
        (no_configuration, Where("mkdocs.yml"), "'mkdocs.yml' does not exist"),
        (bad_navigation, Where("mkdocs.yml"), "'no/index.md' is included in the 'nav'"),
    ],
)
def test_a_problem_keeps_the_last_good_site(
    published: Project,
    spoil: Callable[[Project], dict[str, str | bytes]],
    where: Where,
    words: str,
) -> None:
    """It is returned with its place, in one line."""
    before = whole(published.site)
    problems = publish(spoil(published), THEME, published, EPOCH, ignore)
    assert problems[0].where == where
    assert words in problems[0].message
    assert str(published.root) not in problems[0].message
    assert all(len(problem.message.splitlines()) == 1 for problem in problems)
    assert whole(published.site) == before
    assert is_tidy(published)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ 1 / 0 }}", "ZeroDivisionError"),
        ("{% if %}", "Expected an expression"),
        ("{% include 'no-such.html' %}", "no-such.html"),
    ],
)
def test_a_broken_theme_is_a_problem(published: Project, template: str, words: str) -> None:
    """Whatever a template raises, the editor reads a line and keeps the site."""
    before = whole(published.site)
    problems = publish(docs("new"), {"404.html": template}, published, EPOCH, ignore)
    assert any(words in problem.message for problem in problems)
    assert whole(published.site) == before


# When the machine fails


def test_refuses_a_site_that_is_a_link(project: Project, tmp_path: Path) -> None:
    """Before anything is built."""
    (tmp_path / "elsewhere").mkdir()
    project.site.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishError, match="site is a link"):
        publish(docs("1"), THEME, project, EPOCH, ignore)
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert not project.docs.exists()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no space left on the device while writing build/docs/index.md; "),
        (errno.EROFS, "the file system is read-only while writing build/docs/index.md; "),
        (errno.EACCES, "permission denied at build/docs/index.md; "),
        (errno.EIO, "Input/output error at build/docs/index.md; "),
    ],
)
def test_what_the_system_refuses_is_a_sentence(
    published: Project, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    """It names the file and says what became of the site."""
    really_open = os.open

    def refuse(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).is_relative_to(published.docs):
            raise OSError(code, os.strerror(code))
        return really_open(path, flags, mode)

    before = whole(published.site)
    with monkeypatch.context() as patch:
        patch.setattr("generator.machine.files.os.open", refuse)
        with pytest.raises(PublishError) as caught:
            publish(docs("new"), THEME, published, EPOCH, ignore)
    assert str(caught.value) == words + "the last good site is untouched"
    assert whole(published.site) == before


def test_says_when_there_is_no_site_yet(project: Project) -> None:
    """Nothing to be untouched; here a file stands where the folder belongs."""
    project.build.write_text("x")
    with pytest.raises(PublishError, match=r"^File exists at build; there is no site yet$"):
        publish(docs("1"), THEME, project, EPOCH, ignore)


def test_ctrl_c_cleans_up(published: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """And goes on to the caller; the lock is free again."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = whole(published.site)
    with monkeypatch.context() as patch:
        patch.setattr(module, "follow_links", interrupt)
        with pytest.raises(KeyboardInterrupt):
            publish(docs("new"), THEME, published, EPOCH, ignore)
    assert whole(published.site) == before
    assert is_tidy(published)
    assert publish(docs("new"), THEME, published, EPOCH, ignore) == []


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a small disk of our own, on which a project has a site."""
    path = tmp_path / "disk"
    path.mkdir()
    try:
        mount(path, "-t", "tmpfs", "-o", "size=64m", "tmpfs")
    except (OSError, AssertionError):
        pytest.skip("only root may mount a disk")
    try:
        (path / "mkdocs.yml").write_text(CONFIG)
        assert publish(docs("old"), THEME, Project(path), EPOCH, ignore) == []
        yield path
    finally:
        execute("umount", str(path))


def mount(path: Path, *options: str) -> None:
    """Mount, or mount anew."""
    execute("mount", *options, str(path))


def used(path: Path) -> int:
    """Return how many bytes of a disk are in use."""
    status = os.statvfs(path)
    return (status.f_blocks - status.f_bfree) * status.f_frsize


@pytest.mark.parametrize("room", [0, 100_000, 500_000, 1_000_000, 2_000_000])
def test_a_full_disk(disk: Path, room: int) -> None:
    """Wherever it fills up, the old site stays, nothing is left, and with room it goes on."""
    project = Project(disk)
    before = whole(project.site)
    mount(disk, "-o", f"remount,size={used(disk) + room}")
    with pytest.raises(PublishError, match=r"^no space left on the device while writing build/"):
        publish(docs("new" * 1000), THEME, project, EPOCH, ignore)
    assert whole(project.site) == before
    assert is_tidy(project)
    mount(disk, "-o", "remount,size=64m")
    assert publish(docs("new"), THEME, project, EPOCH, ignore) == []


def test_a_read_only_disk(disk: Path) -> None:
    """Not even the lock can be taken."""
    before = whole(disk / "site")
    mount(disk, "-o", "remount,ro")
    with pytest.raises(PublishError, match=r"^the file system is read-only while writing build/"):
        publish(docs("new"), THEME, Project(disk), EPOCH, ignore)
    assert whole(disk / "site") == before


PUBLISH = """
import os, random, signal, sys, time
from pathlib import Path
from test_publish import *
from generator.project import Project
from generator.publishing.tree import swap
os.chdir(sys.argv[1])
project = Project(Path())
"""


def run(script: str, project: Project) -> str:
    """Run a script that publishes in a process of its own; return what it prints.

    Its coverage is not measured: it would be in the way of who may write nothing, or is killed.
    """
    paths = os.pathsep.join(str(Path(__file__).parents[n]) for n in (0, 2))
    environment = {"PYTHONPATH": paths, "COVERAGE_PROCESS_CONFIG": ""}
    return execute(sys.executable, "-c", PUBLISH + script, str(project.root), **environment)


def test_a_folder_that_may_not_be_written() -> None:
    """As nobody in particular, since root may do anything; not in pytest's folder, root's own."""
    script = """
if os.getuid() == 0:
    os.setuid(65534)
try:
    publish(docs("new"), THEME, project, EPOCH, ignore)
except PublishError as error:
    print(error)
"""
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        project.root.chmod(0o755)
        project.config.write_text(CONFIG)
        assert publish(docs("old"), THEME, project, EPOCH, ignore) == []
        before = whole(project.site)
        (project.build / LOCK).unlink()
        project.build.chmod(0o555)
        said = run(script, project)
        project.build.chmod(0o755)
        assert said == f"permission denied at build/{LOCK}; the last good site is untouched\n"
        assert whole(project.site) == before


KILL = """
versions = ["a", "b"]
expected = {}
for version in versions:
    start = time.monotonic()
    assert publish(docs(version), THEME, project, EPOCH, ignore) == []
    duration = time.monotonic() - start
    expected[version] = whole(project.site)

def child(version, ready):
    flush_tree = swap._flush_tree
    def flush_and_tell(*tree):
        flush_tree(*tree)
        os.write(ready, b"x")
    swap._flush_tree = flush_and_tell
    publish(docs(version), THEME, project, EPOCH, ignore)
    os._exit(0)

chance = random.Random(1)
counts = dict.fromkeys(["finished", "killed", "old", "new", "between"], 0)
number = 0
while counts["killed"] < KILLS:
    number += 1
    assert number < 5 * KILLS
    before = "a" if whole(project.site) == expected["a"] else "b"
    version = "b" if before == "a" else "a"
    tell, ready = os.pipe()
    pid = os.fork()
    if pid == 0:
        child(version, ready)
    if number % 2:
        time.sleep(duration * chance.random())
    else:
        os.read(tell, 1)
        time.sleep(0.002 * chance.random())
    os.kill(pid, signal.SIGKILL)
    counts["killed" if os.WIFSIGNALED(os.waitpid(pid, 0)[1]) else "finished"] += 1
    os.close(tell), os.close(ready)
    if EXCHANGE or project.site.exists():
        assert whole(project.site) in expected.values(), f"torn in round {number}"
    else:
        counts["between"] += 1
        with swap.locked(project, ignore, 0):
            swap.recover(project)
    found = whole(project.site)
    assert found in expected.values(), f"torn in round {number}"
    counts["old" if found == expected[before] else "new"] += 1
assert publish(docs("c"), THEME, project, EPOCH, ignore) == []
assert whole(project.site) not in expected.values()
assert is_tidy(project)
assert counts["old"] and counts["new"] and (EXCHANGE <= (counts["between"] == 0)), counts
print("whole")
"""


@pytest.mark.parametrize(
    "setting",
    [
        "KILLS, EXCHANGE = 24, True\n",
        "KILLS, EXCHANGE = 12, False\nswap._exchange = lambda *_: False\n",
    ],
    ids=["one call", "two renames"],
)
def test_a_kill_at_any_moment_leaves_a_whole_site(project: Project, setting: str) -> None:
    """Half of the kills at any moment of a build, half around the swap."""
    assert run(setting + KILL, project) == "whole\n"


TWO = """
holds, other_waits = os.pipe(), os.pipe()

def first(line):
    if "files for MkDocs" in line:
        os.write(holds[1], b"x")
        os.read(other_waits[0], 1)

def second(line):
    if "another build is running" in line:
        os.write(other_waits[1], b"x")

def child(version, report):
    pid = os.fork()
    if pid == 0:
        os._exit(len(publish(docs(version), THEME, project, EPOCH, report)))
    return pid

pids = [child("a", first)]
os.read(holds[0], 1)
pids.append(child("b", second))
assert [os.waitpid(pid, 0)[1] for pid in pids] == [0, 0]
found = whole(project.site)
publish(docs("b"), THEME, project, EPOCH, ignore)
assert whole(project.site) == found
assert is_tidy(project)
print("whole")
"""


def test_two_builds_at_once(project: Project) -> None:
    """The second waits for the first; both succeed, and the site is that of the second, whole."""
    assert run(TWO, project) == "whole\n"
