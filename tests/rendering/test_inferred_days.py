"""A day of publication that the editor inferred says so wherever it stands."""

import html
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.cli import run
from generator.project import Project
from generator.rendering.citing.bibtex import fields
from generator.rendering.words.phrases import day_published
from tests.samples import NOTE, TALKS
from tests.support import edited, lay_out

DAY = "2 May 2031"
BARE = re.compile(rf"(?:Ferry Post|article 1)\b.{{0,9}}{DAY}(?! \(inferred\))")
"""The day after what it is the day of."""


def test_a_day_says_that_it_is_inferred() -> None:
    """One that is stated does not, nor one that is not known."""
    assert day_published(replace(TALKS, published_inferred=True)) == "2 May 2031 (inferred)"
    assert day_published(TALKS) == "2 May 2031"
    assert day_published(replace(NOTE, published_inferred=True)) == "day not known"


def test_bibtex_says_it_in_a_note() -> None:
    """The date has fields of its own, which hold numbers."""
    assert "note" not in fields(TALKS)
    assert "  note = {day of publication inferred},\n" in fields(
        replace(TALKS, published_inferred=True)
    )


@pytest.fixture(scope="module")
def inferred(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build a briefing of which the day of one article is inferred."""
    project = lay_out("canal", tmp_path_factory.mktemp("inferred"))
    article = "seeds/articles/canal-talks.md"
    edited(project, article, "retrieved:", "published_inferred: true\nretrieved:")
    assert run(["build", "--project", str(project.root)]) == 0
    return project


@pytest.mark.slow
def test_pages_cards_and_texts_to_copy_say_it(inferred: Project) -> None:
    """Wherever the day of that article stands as a day of publication."""
    texts = {path: _text(path) for path in inferred.site.rglob("*.html")}
    texts |= {path: _text(path) for path in inferred.site.rglob("*.js")}
    bare = [
        f"{path.relative_to(inferred.site)}: …{text[max(0, match.start() - 60) : match.end() + 9]}"
        for path, text in texts.items()
        for match in BARE.finditer(text)
    ]
    assert bare == []
    marked = [path for path, text in texts.items() if f"{DAY} (inferred)" in text]
    assert len(marked) > 5


def _text(path: Path) -> str:
    """Return what a page says, without its tags."""
    written = re.sub(r"<[^>]+>", "", path.read_text("utf-8"))
    return re.sub(r"\s+", " ", html.unescape(html.unescape(written)))
