"""Mistakes in templates: the line is told, never a traceback."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from generator.project import TEMPLATES, Project
from generator.publishing.swap import PublishError
from tests.support import edited, lay_out

Captured = pytest.CaptureFixture[str]
PAGE = "docs_templates/pages/about.md.jinja"
PLACE = "## How it is made"
LINE = (TEMPLATES.parent / PAGE).read_text("utf-8").splitlines().index(PLACE) + 2
"""Where a test puts its mistake."""


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """Lay out a briefing with templates of its own."""
    project = lay_out("pond", tmp_path)
    shutil.copytree(TEMPLATES, tmp_path / "docs_templates")
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


def test_a_mistake_in_the_theme_is_told(own: Project, capsys: Captured) -> None:
    """Its templates are MkDocs', which says what is wrong; there is no site."""
    path = own.root / "docs_templates/theme/partials/title.html"
    path.write_text("{% if %}", "utf-8")
    assert run(["build", "--project", str(own.root)]) == 1
    assert "TemplateSyntaxError: Expected an expression" in capsys.readouterr().err
    assert not own.site.exists()


def test_a_page_without_its_template_is_told(own: Project, capsys: Captured) -> None:
    """By the name that is missing."""
    (own.root / PAGE).unlink()
    assert run(["build", "--project", str(own.root)]) == 2
    assert 'docs_templates: there is no template "pages/about.md.jinja' in capsys.readouterr().err


def test_a_template_that_is_no_text_is_told(own: Project, capsys: Captured) -> None:
    """As what it is."""
    (own.root / PAGE).write_bytes(b"\xff\xfe")
    assert run(["build", "--project", str(own.root)]) == 2
    assert "briefing: docs_templates: 'utf-8' codec" in capsys.readouterr().err


def test_a_preview_is_told_the_same(own: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """As what ends a build, not the preview."""
    edited(own, PAGE, PLACE, f"{PLACE}\n{{{{ nope }}}}")

    def serve(_: Project, rebuild: Callable[[], object], *__: object, **___: object) -> None:
        with pytest.raises(PublishError, match=rf"^{PAGE}:{LINE}: 'nope' is undefined$"):
            rebuild()

    monkeypatch.setattr("generator.cli.serve_site", serve)
    assert run(["serve", "--project", str(own.root)]) == 0
