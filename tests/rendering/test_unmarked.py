"""A quote whose words the source prints without marks says so wherever it is shown."""

import json

import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.rendering.data.export import data_files
from generator.rendering.pack import document
from generator.rendering.render import render
from generator.rendering.words.quote_facts import facts_in
from generator.template_files import OURS
from tests.support import cards_of, edited, lay_out, linked

WHY = "The paper prints speech after a dash."
TOLD = (
    "Text matches article 1, which prints these words without quotation marks (The paper prints"
    " speech after a dash; checked 4 May 2031); not checked against the speaker."
)


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """Return the canal briefing, one of whose quotes is printed without marks."""
    project = lay_out("canal", tmp_path_factory.mktemp("unmarked"))
    note = "    note: An unnamed spokesperson.\n"
    path = "seeds/articles/canal-talks.md"
    return linked(edited(project, path, note, f"{note}    unmarked: {WHY}\n"))


def test_pages_say_it(briefing: Briefing) -> None:
    """On the page of the article, of all quotes, and of whose words they are."""
    files = render(briefing, OURS)
    for path in ("articles/canal-talks", "quotes", "actors/sudmark"):
        assert "without quotation marks" in str(files[f"{path}/index.md"]), path


def test_cards_cables_and_bibtex_say_it(briefing: Briefing) -> None:
    """Beside the proof, in the text that is pasted too."""
    cards = cards_of(briefing)["assets/cards/articles/canal-talks.js"]
    assert cards.count("without quotation marks") == len(("card", "cable", "BibTeX"))


def test_the_pack_says_it(briefing: Briefing) -> None:
    """On paper."""
    assert TOLD in json.dumps(document.pack(briefing), ensure_ascii=False, default=str)


def test_the_data_say_it(briefing: Briefing) -> None:
    """In JSON and CSV."""
    files = data_files(briefing)
    found = {
        one["id"]: one["unmarked"] for one in json.loads(files["data/briefing.json"])["quotes"]
    }
    assert found["sudmark-flag"] == WHY
    assert found["okoro-locks"] is None
    assert WHY in files["data/quotes.csv"]


def test_a_quote_that_was_not_verified_says_no_more(briefing: Briefing) -> None:
    """The reason is part of the proof."""
    (quote,) = [one for one in briefing.quotes if one.unmarked]
    facts = facts_in(briefing, quote)
    assert facts.checked == TOLD
    assert facts_in(briefing, replace(quote, verified=None)).checked.startswith("Text not checked")
