"""Mistakes in templates: the line is told, never a traceback."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from generator.project import Project
from generator.publishing.serving.preview_state import State
from generator.publishing.serving.serve import Preview
from generator.publishing.tree.swap import PublishError
from generator.template_files import SHIPPED
from tests.support import edited, lay_out

pytestmark = pytest.mark.slow  # each makes pages with a template of its own
Captured = pytest.CaptureFixture[str]
PAGE = "docs_templates/pages/about.md.jinja"
PLACE = "## How it is made"
LINE = (SHIPPED.parent / PAGE).read_text("utf-8").splitlines().index(PLACE) + 2
"""Where a test puts its mistake."""


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """Lay out a briefing with templates of its own."""
    project = lay_out("pond", tmp_path)
    shutil.copytree(SHIPPED, tmp_path / "docs_templates")
    return project


@pytest.mark.parametrize("arguments", [["build"], ["build", "--dry-run"]])
@pytest.mark.parametrize(
    ("mistake", "what"),
    [
        ("{{ nope }}", "'nope' is undefined"),
        ("{{ page.nope }}", "'generator.rendering.pages.about.AboutPage object' has no attribute"),
        ("{{ page.subject + 'b' }}", "`+` is not for templates here; print the parts side by side"),
        ("{{ page.subject.upper() }}", "templates call macros alone, and <built-in method upper"),
        ("{{ definitions(1, 2) }}", "macro 'definitions' takes not more than 1 argument(s)"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{% if %}", "Expected an expression, got 'end of statement block'"),
        ('{% include "no.jinja" %}', 'there is no template "no.jinja"'),
    ],
)
def test_the_line_of_a_mistake_is_told(
    own: Project, mistake: str, what: str, arguments: list[str], capsys: Captured
) -> None:
    """With what is wrong there, in one line; exit code 2."""
    edited(own, PAGE, PLACE, f"{PLACE}\n{mistake}")
    assert run([*arguments, "--project", str(own.root)]) == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith(f"briefing: {PAGE}:{LINE}: {what}")
    assert not own.site.exists()


@pytest.mark.parametrize(
    ("mistake", "what"),
    [
        ("{{ nope.x }}", "UndefinedError: 'nope' is undefined"),
        ("{% endbloc %}", "TemplateSyntaxError: Encountered unknown tag 'endbloc'"),
    ],
)
def test_a_mistake_in_the_theme_is_told(
    own: Project, mistake: str, what: str, capsys: Captured
) -> None:
    """MkDocs runs it, from a copy; the line to edit is told all the same."""
    name = "docs_templates/theme/main.html"
    edited(own, name, "{% block htmltitle %}", f"{{% block htmltitle %}}{mistake}")
    text = (own.root / name).read_text("utf-8").partition(f"htmltitle %}}{mistake}")[0]
    assert run(["build", "--project", str(own.root)]) == 1
    assert f"{name}:{text.count(chr(10)) + 1}:1: error: {what}" in capsys.readouterr().err


def test_a_mistake_of_ours_is_told_with_its_whole_path(own: Project, capsys: Captured) -> None:
    """A part of the project's own that lacks what our pages use breaks one of them."""
    shutil.rmtree(own.own_templates)
    part = own.own_templates / "pages/_paper.html.jinja"
    part.parent.mkdir(parents=True)
    part.write_text("", "utf-8")
    assert run(["build", "--project", str(own.root)]) == 2
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith(f"briefing: {SHIPPED.as_posix()}/pages/dossier.md.jinja:")
    assert said.endswith("'jinja2.environment.TemplateModule object' has no attribute 'boxes'")


def test_a_program_without_one_of_its_templates_says_so(
    own: Project, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where only half of it was copied."""
    monkeypatch.setattr("generator.template_files.SHIPPED", own.root / "half")
    (own.root / PAGE).unlink()
    assert run(["build", "--project", str(own.root)]) == 2
    assert 'docs_templates: there is no template "pages/about.md.jinja' in capsys.readouterr().err


@pytest.mark.parametrize("name", [PAGE, "docs_templates/style/tokens.css"])
def test_a_template_that_is_no_text_is_told(own: Project, name: str, capsys: Captured) -> None:
    """With its line and the byte."""
    (own.root / name).write_bytes(b"a\nb\xe9")
    assert run(["build", "--project", str(own.root)]) == 2
    expected = f"briefing: {name}:2: the byte E9 is not UTF-8, expected the file saved as UTF-8"
    assert capsys.readouterr().err.splitlines()[-1] == expected


@pytest.mark.parametrize("map_", ["", "<svg>", "<svg/>", '<svg viewBox="0 0 9 9"></svg>'])
def test_a_map_that_is_none_is_told(own: Project, map_: str, capsys: Captured) -> None:
    """Where it is, and what it should be."""
    path = own.own_templates / "map/world.svg"
    path.write_text(map_, "utf-8")
    text = (own.seeds / "briefing.yml").read_text("utf-8")
    (own.seeds / "briefing.yml").write_text(f"{text}\nmap: {{region: world}}\n", "utf-8")
    assert run(["build", "--project", str(own.root)]) == 2
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("briefing: docs_templates/map/world.svg: this is no base map, expected")


def test_a_mistake_in_the_pack_is_told(own: Project, capsys: Captured) -> None:
    """With line and column, as Typst says it."""
    path = own.own_templates / "pack/style.typ"
    path.write_text(f"{path.read_text('utf-8')}\n#let x = nope\n", "utf-8")
    line = len(path.read_text("utf-8").splitlines())
    assert run(["pdf", "--project", str(own.root), "--out", str(own.root / "x.pdf")]) == 2
    place = f"briefing: docs_templates/pack/style.typ:{line}:10: "
    said = capsys.readouterr().err.splitlines()[-1]
    assert said == f"{place}the print pack cannot be set: unknown variable: nope"


def test_a_preview_is_told_the_same(own: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """As what ends a build, not the preview."""
    edited(own, PAGE, PLACE, f"{PLACE}\n{{{{ nope }}}}")

    def serve(_: Project, rebuild: Callable[[object], object], *__: object, **___: object) -> None:
        with pytest.raises(PublishError, match=rf"^{PAGE}:{LINE}: 'nope' is undefined$"):
            rebuild(Preview(State(own.site), lambda _: None, lambda: False))

    monkeypatch.setattr("generator.publishing.serving.serve.serve", serve)
    assert run(["serve", "--project", str(own.root)]) == 0
