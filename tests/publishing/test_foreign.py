"""Files of others in the site: the same files stay, whole, or the build says why they cannot."""

import os
import shutil
from pathlib import Path

import pytest

from generator.problems import Problem, Where
from generator.project import Project
from generator.publishing import publish as module
from generator.publishing.tree import swap
from generator.publishing.tree.manifest import FILE, Manifest, load
from generator.publishing.tree.swap import PublishError
from tests.publishing.test_publish import CONFIG, EPOCH, THEME, docs, ignore, publish, whole

pytestmark = pytest.mark.slow  # each publishes with MkDocs


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project with a site."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    project = Project(tmp_path)
    assert publish(docs("old"), THEME, project, EPOCH, ignore) == []
    return project


def again(project: Project, version: str = "new") -> list[Problem]:
    """Publish the next version."""
    return publish(docs(version), THEME, project, EPOCH, ignore)


def warning(name: str) -> Problem:
    """Return what is said of a file that stays."""
    message = "this file was not made by a build; it stays"
    return Problem(Where(name), "not-from-a-build", message, severity="warning")


def test_what_stays_is_the_same_file(project: Project) -> None:
    """Neither copied nor changed; the rest is the site as it would be without it."""
    expected = whole(project.site)
    photo = project.site / "photos" / "a.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"mine")
    before = photo.stat()
    assert again(project) == again(project, "old") == [warning("site/photos/a.jpg")]
    after = photo.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert photo.read_bytes() == b"mine"
    found = whole(project.site)
    assert found.pop("photos/a.jpg")
    assert found == expected


def test_where_there_are_no_hard_links_it_is_copied(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its time and permissions."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("generator.publishing.tree.foreign.os.link", refuse)
    photo = project.site / "photo.jpg"
    photo.write_bytes(b"mine")
    photo.chmod(0o640)
    os.utime(photo, (1, 1))
    assert again(project) == [warning("site/photo.jpg")]
    assert photo.read_bytes() == b"mine"
    assert (photo.stat().st_mtime, photo.stat().st_mode & 0o777) == (1, 0o640)


def test_a_page_that_is_no_longer_made_goes(project: Project) -> None:
    """The record names it; a page with its name that somebody writes later is theirs."""
    assert publish(docs("new", pages=1), THEME, project, EPOCH, ignore) == []
    page = project.site / "p2" / "index.html"
    assert not page.exists()
    page.parent.mkdir()
    page.write_text("mine")
    assert publish(docs("new", pages=1), THEME, project, EPOCH, ignore) == [
        warning("site/p2/index.html")
    ]
    assert page.read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "page"),
    [("feed.xml", "feed.xml"), ("news", "news/index.md"), ("news/index.html/a", "news/index.md")],
)
def test_a_file_whose_name_the_new_site_needs_is_refused(
    project: Project, name: str, page: str
) -> None:
    """Neither can stand in for the other; the last good site stays."""
    path = project.site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    before = whole(project.site)
    with pytest.raises(PublishError, match=f"^site/{name} was not made by a build, and the new "):
        publish({**docs("new"), page: "# News\n"}, THEME, project, EPOCH, ignore)
    assert whole(project.site) == before
    assert not (project.build / swap.NEXT).exists()
    path.unlink()
    assert publish({**docs("new"), page: "# News\n"}, THEME, project, EPOCH, ignore) == []


def test_links_and_pipes_have_no_place_in_a_site(project: Project, tmp_path: Path) -> None:
    """A host would follow the one and wait for the other."""
    (tmp_path / "precious").write_text("x")
    (project.site / "a").symlink_to(tmp_path / "precious")
    with pytest.raises(PublishError, match=r"^site/a is a link, expected none in a site; move it$"):
        again(project)
    (project.site / "a").unlink()
    os.mkfifo(project.site / "b")
    with pytest.raises(PublishError, match=r"^site/b is a special file, expected none in a site"):
        again(project)
    (project.site / "b").unlink()
    assert again(project) == []


def test_what_a_plain_build_adds_is_not_named(project: Project) -> None:
    """It cleans the folder by itself, and leaves files of the theme that we may leave out."""
    (project.site / "assets/javascripts/lunr/min").mkdir(parents=True, exist_ok=True)
    (project.site / "assets/javascripts/lunr/min/lunr.xy.min.js").touch()
    assert again(project) == []
    assert not (project.site / "assets/javascripts/lunr/min/lunr.xy.min.js").exists()


def test_many_files_are_counted(project: Project) -> None:
    """Somebody unpacked something there: ten names will do."""
    for number in range(100, 115):
        (project.site / f"{number}.jpg").touch()
    problems = again(project)
    assert problems[:10] == [warning(f"site/{number}.jpg") for number in range(100, 110)]
    assert [str(problem) for problem in problems[10:]] == [
        "site:1:1: warning: 5 more files were not made by a build; they stay (not-from-a-build)"
    ]


def test_every_kill_around_the_swap_keeps_them(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever step is the last; the next build knows its own files and those of others."""

    class KilledError(BaseException):
        pass

    def kill(*_: object, **__: object) -> None:
        raise KilledError

    steps = [
        (module, "write_tree"),
        (module, "build_site"),
        (os, "link"),
        (module, "replace_site"),
        (swap, "_exchange"),
        (swap, "discard"),
        (module, "store"),
    ]
    (project.site / "CNAME").write_text("mine")
    for number, (where, name) in enumerate(steps):
        with monkeypatch.context() as patch:
            patch.setattr(where, name, kill)
            patch.setattr(module, "discard", lambda _: 0)  # killed, it cannot tidy up either
            with pytest.raises(KilledError):
                publish(docs("new", pages=number), THEME, project, EPOCH, ignore)
        assert (project.site / "CNAME").read_text() == "mine"
        assert again(project) == [warning("site/CNAME")]
        assert (project.site / "CNAME").read_text() == "mine"
        assert not (project.build / swap.NEXT).exists()


def test_the_record_follows_the_site(project: Project) -> None:
    """It names what is there, and only that."""
    (project.site / "CNAME").touch()
    again(project)
    manifest = load(project)
    assert manifest == Manifest(
        docs=frozenset(docs("new")),
        theme=frozenset(THEME),
        site=frozenset(whole(project.site)) - {"CNAME"},
        spare=True,
    )


def test_a_record_that_cannot_be_written_stops_the_build(project: Project) -> None:
    """It would name too few; nothing has been written then."""
    (project.build / FILE).unlink()
    (project.build / FILE).mkdir()
    before = whole(project.docs)
    with pytest.raises(
        PublishError, match=r"at build/manifest.json; the last good site is untouch"
    ):
        again(project)
    assert whole(project.docs) == before


def test_a_build_without_problems_of_its_own_has_none(project: Project) -> None:
    """A broken link keeps the site back, and says nothing of what stays in it."""
    (project.site / "CNAME").touch()
    problems = publish(
        {**docs("new"), "p0/index.md": "[x](../no.md)"}, THEME, project, EPOCH, ignore
    )
    assert {problem.slug for problem in problems} == {"mkdocs"}
    assert again(project) == [warning("site/CNAME")]


def test_sources_of_an_older_version_are_made_anew(project: Project) -> None:
    """It left no record, and files that are no longer made."""
    page = "---\ntitle: Old\ndescription: Old.\nkind: article\nhub: articles/index.html\n---\n\nx\n"
    (project.docs / "articles").mkdir()
    (project.docs / "articles" / "gone.md").write_text(page)
    (project.build / FILE).unlink()
    assert again(project) == []
    assert not (project.docs / "articles").exists()
    shutil.rmtree(project.build)
    assert again(project, "old") == []
