"""What `mkdocs.yml` may say: its menu has the pages of the site, `!ENV` is read as MkDocs does."""

from pathlib import Path

import pytest

from generator.examination import examine
from generator.project import Project
from generator.reading.checks.config import pages
from tests.support import edited, lay_out, told

ROOT = Path(__file__).resolve().parents[3]
ADDRESS = 'site_url: !ENV [SITE_URL, "https://karsa-briefing.example/"]'


def test_the_pages_that_a_menu_may_name_are_those_of_the_site(site: Path) -> None:
    """All of them, and no other."""
    built = {path.relative_to(site).with_suffix(".md").as_posix() for path in site.rglob("*.html")}
    assert set(pages(examine(Project(ROOT))[0])) == built - {"404.md"}


@pytest.mark.parametrize(
    "written",
    [
        "!ENV SITE_URL",
        "!ENV KARSA",
        '!ENV [A, "https://karsa-briefing.example/"]',
    ],
)
def test_an_address_from_the_environment_is_silent(
    written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the variable is called, and whether or not it is set to the address."""
    project = edited(lay_out("canal", tmp_path), "mkdocs.yml", ADDRESS, f"site_url: {written}")
    monkeypatch.delenv("KARSA", raising=False)
    assert told(project) == []
    monkeypatch.setenv("KARSA", "https://karsa-briefing.example/")
    assert told(project) == []


def test_another_address_from_the_environment_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs would publish it."""
    project = edited(lay_out("canal", tmp_path), "mkdocs.yml", ADDRESS, "site_url: !ENV KARSA")
    monkeypatch.setenv("KARSA", "https://other.example/")
    (problem,) = told(project)
    assert problem.startswith('mkdocs.yml:3:11: error: "site_url" is "https://other.example/"')
