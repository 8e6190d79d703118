"""Keys change with all that decides a result, and with nothing else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.caching import cache_keys
from generator.project import Project
from tests.support import edited, lay_out


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a briefing with folders of its own."""
    made = lay_out("canal", tmp_path)
    for folder in (made.own_templates / "style", made.own_fonts, made.texts, made.inbox):
        folder.mkdir(parents=True)
    return made


@pytest.mark.parametrize(
    "path",
    [
        "seeds/brief.md",
        "seeds/articles/new.md",
        "seeds/editions/3.yml",
        "seeds/anything.else",
        "docs_templates/style/home.css",
        "fonts/More.otf",
        "mkdocs.yml",
    ],
)
def test_every_source_is_in_the_key(project: Project, path: str) -> None:
    """Written anew, or written at all; and put back, the key is the old one."""
    before = cache_keys.inputs(project)
    target = project.root / path
    content = target.read_bytes() if target.exists() else None
    target.write_bytes((content or b"") + b"\n# more\n")
    assert cache_keys.inputs(project) != before
    if content is None:
        target.unlink()
    else:
        target.write_bytes(content)
    assert cache_keys.inputs(project) == before


def test_the_inbox_counts_by_names_alone(project: Project) -> None:
    """What waits there is named, and not opened; source texts are read by `check`."""
    before = cache_keys.inputs(project)
    for folder, is_read in ((project.inbox, False), (project.texts, True)):
        folder.mkdir(exist_ok=True)
        text = folder / "canal.txt"
        text.write_text("a")
        named = cache_keys.inputs(project)
        assert named != before
        text.write_text("b")
        assert (cache_keys.inputs(project) == named) is not is_read


@pytest.mark.parametrize("name", ["SITE_URL", "SOURCE_DATE_EPOCH", "MAKER"])
def test_the_environment_counts_where_it_is_asked(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """By the program, or by the configuration."""
    edited(project, "mkdocs.yml", "strict: true", "strict: true\ncopyright: !ENV [MAKER, x]")
    monkeypatch.delenv(name, raising=False)
    before = cache_keys.inputs(project)
    monkeypatch.setenv("UNASKED", "1")
    assert cache_keys.inputs(project) == before
    monkeypatch.setenv(name, "1")
    assert cache_keys.inputs(project) != before


def a_linked_folder(project: Project) -> None:
    """Let the seeds lie elsewhere."""
    project.seeds.rename(project.root / "elsewhere")
    project.seeds.symlink_to(project.root / "elsewhere")


def a_linked_file(project: Project) -> None:
    """Let a seed be a link."""
    (project.seeds / "x.md").symlink_to(project.config)


def a_pipe(project: Project) -> None:
    """Let a seed be nothing that can be read."""
    os.mkfifo(project.seeds / "x.md")


@pytest.mark.parametrize("spoil", [a_linked_folder, a_linked_file, a_pipe])
def test_where_a_link_leads_nobody_knows(
    project: Project, spoil: Callable[[Project], None]
) -> None:
    """So there is no key, and each build does everything."""
    spoil(project)
    assert cache_keys.inputs(project) is None


def test_a_project_elsewhere_has_another_key(tmp_path: Path) -> None:
    """Its caches are others, too."""
    keys = {cache_keys.inputs(lay_out("pond", tmp_path / name)) for name in ("a", "b")}
    assert len(keys) == 2


def test_parts_are_told_apart() -> None:
    """What moves from one to the next is another."""
    assert cache_keys.digest(b"ab", b"c") != cache_keys.digest(b"a", b"bc")
    assert cache_keys.digest(b"a") != cache_keys.digest(b"a", b"")


def test_a_folder_is_known_by_names_sizes_and_times(tmp_path: Path) -> None:
    """A file that was touched may be another."""
    (tmp_path / "a").write_text("1")
    before = cache_keys.standing([tmp_path])
    assert cache_keys.standing([tmp_path]) == before
    os.utime(tmp_path / "a", ns=(1, 1))
    touched = cache_keys.standing([tmp_path])
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({before, touched, cache_keys.standing([tmp_path])}) == 3
