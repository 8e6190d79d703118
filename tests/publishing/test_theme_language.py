"""A briefing may be in any language, also in one that Material has no words of."""

import re
from pathlib import Path

import pytest

from generator.cli import run
from generator.publishing.building.theme_language import language_file
from tests.support import edited, lay_out


@pytest.mark.parametrize("language", ["en", "da", "ar", "zh", "pt-BR"])
def test_material_has_the_usual_languages(language: str) -> None:
    """Nothing is added."""
    assert language_file(language) == {}


@pytest.mark.parametrize(
    ("language", "direction"), [("kl", "ltr"), ("en-GB", "ltr"), ("no", "ltr"), ("ps", "rtl")]
)
def test_a_language_that_it_lacks_has_a_name_and_a_direction(language: str, direction: str) -> None:
    """That is what a browser needs to know of it."""
    ((path, text),) = language_file(language).items()
    assert path == f"partials/languages/{language}.html"
    assert f'{{"language": "{language}", "direction": "{direction}"}}' in text


@pytest.mark.slow
def test_a_briefing_in_greenlandic_is_built(tmp_path: Path) -> None:
    """Its pages say so."""
    project = lay_out("pond", tmp_path, {"mkdocs.yml": "INHERIT: build/mkdocs.yml\n"})
    edited(project, "seeds/briefing.yml", "language: en", "language: kl")
    assert run(["build", "--project", str(project.root)]) == 0
    for page in project.site.rglob("*.html"):
        root = re.search("<html[^>]*>", page.read_text("utf-8"))
        assert root is not None
        assert 'lang="kl"' in root[0]
