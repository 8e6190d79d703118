"""A folder from elsewhere: nothing outside is touched, and in it only what we made is removed.

Links survive `git clone`; each of these once emptied or overwrote what they lead to.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.cli import run
from generator.project import Project
from generator.template_files import SHIPPED
from tests.support import CASES, edited, lay_out

pytestmark = pytest.mark.slow  # nearly each makes whole builds

Captured = pytest.CaptureFixture[str]
PRECIOUS = {"rc": "precious", "docs/own.md": "mine", "theme/own.html": "mine", "own": "mine"}
PRECIOUS |= {f"site-{name}/photo.jpg": "mine" for name in ("next", "old")}
PRECIOUS |= {"editions/own.yml": "mine", "cache/own": "mine", "last.json": "mine"}


def content(folder: Path) -> dict[str, str]:
    """Return what a folder holds, by path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Make a folder that is nobody's business, and see that it stays as it is."""
    folder = tmp_path / "home"
    for name, text in PRECIOUS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    yield folder
    assert content(folder) == PRECIOUS


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a briefing that was never built."""
    return lay_out("canal", tmp_path / "canal")


def briefing(project: Project, *command: str) -> int:
    """Run a command in a project and return its exit code."""
    return run([*command, "--project", str(project.root)])


COMMANDS = {
    "build": ["build"],
    "build --dry-run": ["build", "--dry-run"],
    "check": ["check"],
    "edition": ["edition", "A few words"],
    "verify": ["verify", "--texts", str(CASES / "good" / "canal" / "texts")],
}


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("build", "build"),
        ("build/docs", "build"),
        ("build/theme", "build"),
        ("build/site-next", "build"),
        ("build/site-old", "build"),
        ("build/site-spare", "build"),
        ("build/publish.lock", "build"),
        ("site", "build"),
        ("seeds", "verify"),
        ("seeds", "edition"),
        ("seeds/editions", "edition"),
    ],
)
def test_a_link_where_a_command_writes_is_refused(
    project: Project, home: Path, capsys: Captured, name: str, command: str
) -> None:
    """A sentence that names it, exit code 2; what it leads to is as it was, and the link, too."""
    link = project.root / name
    link.parent.mkdir(exist_ok=True)
    if link.exists():
        link.rename(project.root / "away")
    target = project.root / "away" if name.startswith("seeds") else home
    before = content(target)
    link.symlink_to(target)
    assert briefing(project, *COMMANDS[command]) == 2
    assert capsys.readouterr().err.endswith(
        f"briefing: {name} is a link, expected the folder or file itself: "
        "nothing outside the project is written or removed\n"
    )
    assert link.is_symlink()
    assert content(target) == before


@pytest.mark.parametrize("command", ["check", "build --dry-run", "build"])
def test_seeds_may_be_read_from_elsewhere(project: Project, command: str) -> None:
    """An editor may keep them in a folder that is shared; only what writes into them refuses."""
    elsewhere = project.seeds.rename(project.root.parent / "shared")
    before = content(elsewhere)
    project.seeds.symlink_to(elsewhere)
    assert briefing(project, *COMMANDS[command]) == 0
    assert content(elsewhere) == before


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("build/.last.json.new", "build"),
        ("build/last.json", "build"),
        ("build/manifest.json", "build"),
        ("seeds/.quotes.lock.new", "verify"),
        ("seeds/editions/.3.yml.new", "edition"),
    ],
)
def test_a_link_in_the_way_of_a_file_is_not_followed(
    project: Project, home: Path, name: str, command: str
) -> None:
    """The file gets its place all the same."""
    made = {"build": "build/last.json", "verify": "seeds/quotes.lock"}
    path = project.root / made.get(command, "seeds/editions/3.yml")
    if command == "verify":
        path.unlink()
    elif command == "edition":
        edited(project, "seeds/brief.md", "will not pay", "will pay nothing")
    link = project.root / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(home / "rc")
    assert briefing(project, *COMMANDS[command]) == 0
    assert path.is_file()
    assert not path.is_symlink()


@pytest.mark.parametrize("name", ["build/docs/index.md", "build/docs/people", "build/theme/x"])
def test_a_link_inside_of_what_is_made_is_not_followed(
    project: Project, home: Path, name: str
) -> None:
    """Whether the build has a file of that name or not."""
    assert briefing(project, "build") == 0
    link = project.root / name
    if link.is_dir():
        link.rename(project.root / "away")
    link.unlink(missing_ok=True)
    link.symlink_to(home)
    briefing(project, "build")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    try:
        os.mknod(path, 0o020000, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root may make a device")


@pytest.mark.parametrize("name", ["build/last.json", "build/manifest.json", "build/publish.lock"])
def test_a_pipe_in_the_place_of_a_file_of_ours_is_not_waited_for(
    project: Project, name: str
) -> None:
    """What a build finds there is no file."""
    (project.root / name).parent.mkdir(exist_ok=True)
    os.mkfifo(project.root / name)
    assert briefing(project, "build") == 0


@pytest.mark.parametrize(
    "name",
    [
        "pages/about.md.jinja",
        "theme/partials/footer.html",
        "style/base.css",
        "script/positions/table.js",
        "map/world.svg",
        "pack/main.typ",
    ],
)
@pytest.mark.parametrize("make", [_pipe, _device])
def test_a_template_is_a_plain_file(
    project: Project, capsys: Captured, name: str, make: Callable[[Path], None]
) -> None:
    """A sentence names it; a pipe is not waited for."""
    edited(project, "seeds/briefing.yml", "language: en", "language: en\nmap: {region: world}")
    path = own_templates(project) / name
    path.unlink()
    make(path)
    assert briefing(project, "build") == 1
    expected = f"{project.name(path)}:1:1: error: a special file, expected a plain file"
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["assets/notes.txt", "assets/notes", "theme", "style/base.css", "."]
)
@pytest.mark.parametrize("command", ["build", "pdf"])
def test_what_a_link_among_the_templates_leads_to_is_not_published(
    project: Project, home: Path, capsys: Captured, name: str, command: str
) -> None:
    """It might be anything that the user can read."""
    link = own_templates(project) / name
    if link.exists():
        link.rename(project.root / "away")
    link.symlink_to(home / "rc" if link.suffix else home)
    assert briefing(project, command) == 1
    assert f"{project.name(link)}:1:1: error: a link, expected a" in capsys.readouterr().err
    assert not project.site.exists()


def own_templates(project: Project) -> Path:
    """Give a project templates of its own."""
    return Path(shutil.copytree(SHIPPED, project.own_templates))


@pytest.mark.parametrize(
    ("folder", "name", "built"),
    [
        ("docs", "own.md", True),
        ("docs", "photo.jpg", False),
        ("docs", "people/.hidden", True),
        ("theme", "partials/own.html", True),
        ("theme", "own.html", False),
    ],
)
def test_files_of_others_are_refused_where_they_would_be_published(
    project: Project, capsys: Captured, *, folder: str, name: str, built: bool
) -> None:
    """Before anything is built; the site is as it was."""
    assert not built or briefing(project, "build") == 0
    path = project.build / folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", "utf-8")
    assert briefing(project, "build") == 2
    assert capsys.readouterr().err.endswith(
        f"briefing: build/{folder}/{name} was not made by a build; move what is yours out of "
        f"build/{folder}, which every build makes anew\n"
    )
    assert path.read_text("utf-8") == "mine"
    assert project.site.exists() == built
    path.unlink()
    assert briefing(project, "build") == 0


HOST = {"CNAME": "briefing.example\n", ".nojekyll": "", "photos/a.jpg": "mine"}
"""What somebody puts into the site for the host that serves it."""


def put(project: Project) -> None:
    """Put files into the site."""
    for name, text in HOST.items():
        (project.site / name).parent.mkdir(parents=True, exist_ok=True)
        (project.site / name).write_text(text, "utf-8")


def kept(project: Project) -> bool:
    """Return whether all of them are there."""
    found = {name: project.site / name for name in HOST}
    return all(found[name].read_text("utf-8") == text for name, text in HOST.items())


def named(capsys: Captured) -> list[str]:
    """Return the files that a build named."""
    lines = capsys.readouterr().err.splitlines()
    return [line.split(":")[0] for line in lines if line.endswith("(not-from-a-build)")]


NAMED = ["site/.nojekyll", "site/CNAME", "site/photos/a.jpg"]


@pytest.mark.parametrize("when", ["before the first build", "after a build", "without a record"])
def test_files_of_others_stay_in_the_site_and_are_named(
    project: Project, capsys: Captured, when: str
) -> None:
    """Each time, as warnings: a script may put them there after each build."""
    if when != "before the first build":
        assert briefing(project, "build") == 0
    put(project)
    if when == "without a record":
        shutil.rmtree(project.build)
    assert named(capsys) == []
    for _ in range(2):
        assert briefing(project, "build") == 0
        assert named(capsys) == NAMED
        assert kept(project)
    shutil.rmtree(project.build)
    assert briefing(project, "build") == 0
    assert named(capsys) == NAMED
    assert kept(project)


def test_a_page_that_is_no_longer_made_goes(project: Project, capsys: Captured) -> None:
    """With the record and without it."""
    for name in ("recorded", "forgotten"):
        people = project.seeds / "people.yml"
        before = people.read_text("utf-8")
        people.write_text(f"{before}\n- id: {name}\n  name: Somebody Else\n", "utf-8")
        assert briefing(project, "build") == 0
        assert (project.site / "people" / name / "index.html").is_file()
        people.write_text(before, "utf-8")
        if name == "forgotten":
            shutil.rmtree(project.build)
        assert briefing(project, "build") == 0
        assert not (project.site / "people" / name).exists()
        assert named(capsys) == []
