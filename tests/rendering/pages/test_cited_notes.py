"""What a page cites can be read on paper."""

import pytest
from msgspec.structs import replace

from generator.rendering.pages import cited_notes
from generator.rendering.pages.cited_notes import with_sources
from tests import samples

BRIEFING = samples.sample_briefing()
CITED = (
    '<a class="cite" href="../../articles/dredgers-sail/index.html" aria-label="2">2</a>'
    '<a class="cite" href="../../articles/canal-talks/index.html#varga-1" aria-label="1">1.1</a>'
    '<a class="cite" href="../../articles/canal-talks/index.html" aria-label="1">1</a>'
)


def test_each_article_stands_once_by_its_number() -> None:
    """With a key to the numbers."""
    noted = with_sources(CITED, "question", BRIEFING)
    assert noted.count("<li ") == 2
    assert noted.index("<b>1</b>") < noted.index("<b>2</b>")
    assert "Canal talks end without a deal" in noted
    assert "A number such as 2.5 is the fifth quote of article 2." in noted


@pytest.mark.parametrize(("kind", "body"), [("article", CITED), ("question", "Nothing cited.")])
def test_what_lists_its_articles_or_cites_none_is_left_alone(kind: str, body: str) -> None:
    """There is nothing to add."""
    assert with_sources(body, kind, BRIEFING) == body


def test_seed_text_is_no_syntax() -> None:
    """A title may say anything."""
    named = replace(samples.NOTE, id="canal-talks", title="<b>*x*</b>")
    noted = with_sources(CITED, "home", replace(BRIEFING, evidence={"canal-talks": named}))
    assert "<b>*x*" not in noted
    assert noted.count("<li ") == 1


def test_many_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that cites hundreds does not print as many."""
    monkeypatch.setattr(cited_notes, "MOST", 1)
    noted = with_sources(CITED, "timeline", BRIEFING)
    assert noted.count("<li ") == 1
    assert "And 1 more: see the page of all articles." in noted
