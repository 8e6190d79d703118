"""A project's own templates: which files beside ours are read, and which are told."""

import shutil
from pathlib import Path

import pytest

from generator.template_files import SHIPPED, STARTER
from tests.support import lay_out, told

OWN = "docs_templates"
UNKNOWN = "warning: this takes the place of none of our templates, expected the name of one"


@pytest.mark.parametrize(
    "name",
    [
        "assets/a.png",
        "map/a.svg",
        "theme/a.html",
        "NOTES.md",
        "style/LICENSE.txt",
    ],
)
def test_what_is_read_as_it_is_is_silent(name: str, tmp_path: Path) -> None:
    """And so are notes."""
    assert told(lay_out("pond", tmp_path, {f"{OWN}/{name}": "A."})) == []


def test_a_font_that_is_added_is_silent(tmp_path: Path) -> None:
    """Every font of the folder is used."""
    project = lay_out("pond", tmp_path)
    added = project.own_templates / "pack/fonts/Another-Regular.otf"
    added.parent.mkdir(parents=True)
    shutil.copy(next((SHIPPED / "pack/fonts").glob("*.otf")), added)
    assert told(project) == []


@pytest.mark.parametrize("suffix", ["css", "html", "jinja", "js", "typ", "xml"])
def test_what_another_template_names_is_read(suffix: str, tmp_path: Path) -> None:
    """Where it is one that may name others."""
    files = {f"{OWN}/pages/_own-part.html.jinja": "A."}
    (line,) = told(lay_out("pond", tmp_path / "alone", files))
    assert line == f"{OWN}/pages/_own-part.html.jinja:1:1: {UNKNOWN} (unknown-template)"
    files[f"{OWN}/theme/a.{suffix}"] = "_own-part.html"
    assert told(lay_out("pond", tmp_path / "named", files)) == []
    files[f"{OWN}/theme/a.txt"] = files.pop(f"{OWN}/theme/a.{suffix}")
    assert told(lay_out("pond", tmp_path / "noted", files)) == [line]


def test_a_template_may_have_48_mebibytes(tmp_path: Path) -> None:
    """And not one byte more."""
    project = lay_out("pond", tmp_path, {f"{OWN}/assets/a.png": ""})
    path = project.own_templates / "assets/a.png"
    for size, expected in ((0, []), (1, ["more than 48 MiB, expected a template"])):
        with path.open("wb") as file:
            file.truncate((48 << 20) + size)
        assert [line.split(": ")[2].partition(" (")[0] for line in told(project)] == expected


def test_a_starter_of_ones_own_is_told_once(tmp_path: Path) -> None:
    """Whether it is called as a file of ours or not; a copy of ours is silent."""
    starter = f"{OWN}/{STARTER.name}"
    ours = (STARTER / "seeds/people.yml").read_text("utf-8")
    files = {f"{starter}/seeds/people.yml": ours}
    assert told(lay_out("pond", tmp_path / "same", files)) == []
    files = {f"{starter}/seeds/people.yml": f"{ours}#\n", f"{starter}/seeds/more.yml": ours}
    assert told(lay_out("pond", tmp_path / "other", files)) == [
        f"{starter}/seeds/{name}.yml:1:1: warning: a new briefing begins with our starter alone,"
        " expected no file here (unknown-template)"
        for name in ("more", "people")
    ]
