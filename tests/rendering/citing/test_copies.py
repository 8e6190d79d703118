"""Quotes as a diplomat pastes them into a cable, word for word, and as BibTeX reads them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.days import Day
from generator.model import About, Quote, Statement
from generator.rendering.citing.copies import Copying
from generator.rendering.escape import bibtex_text, bibtex_url
from generator.rendering.words.phrases import addressed
from generator.rendering.words.quote_facts import quote_facts
from tests.samples import (
    ABOUT,
    ANALYST,
    DREDGERS,
    JOINT,
    NO_TOLLS,
    NO_TOLLS_CUT,
    NOTE,
    STATEMENTS,
)

PUBLISHED = replace(ABOUT, site_url="https://briefings.org/karsa/")


def cable(record: Quote, statement: Statement, about: About) -> str:
    """Return a quote for a cable."""
    facts = quote_facts(record, statement, about.language)
    return Copying(record.article, about).copies(facts)["cable"]


def bibtex(record: Quote, statement: Statement, about: About) -> str:
    """Return a quote as BibTeX."""
    facts = quote_facts(record, statement, about.language)
    return Copying(record.article, about).copies(facts)["bibtex"]


def test_a_quote_on_a_published_site() -> None:
    """Who said what to whom, what was checked, where it stands."""
    assert cable(NO_TOLLS, STATEMENTS[0], PUBLISHED) == (
        "Ilse Várga, foreign minister, to reporters in Karsa, 2 May 2031:"
        " “We will pay no tolls, not one crown.”\n"
        "Source: “Canal talks end without a deal”, The Ferry Post, 2 May 2031"
        " (article 1, quote 1.1)\n"
        "Checked: Text matches article 1 (checked 4 May 2031); not checked against the speaker."
        " Also in article 2.\n"
        "Edition: The Karsa Canal, May 2031, as of 9 May 2031\n"
        "Address: https://briefings.org/karsa/articles/canal-talks/#varga-1\n"
    )


def test_a_fragment_is_said_to_be_one() -> None:
    """So are a translation and what the editor notes."""
    lines = cable(NO_TOLLS_CUT, STATEMENTS[0], ABOUT).splitlines()
    assert lines[0] == (
        "Ilse Várga, foreign minister, 2 May 2031:"
        " “… not a single crown …” (fragment, translated from Danish)"
    )
    assert lines[1] == "Note: The report shortens the sentence."


def test_a_fragment_that_ends_its_sentence_is_open_at_the_front_only() -> None:
    """Three dots after a full stop would say that words are missing where none are."""
    ending = replace(NO_TOLLS_CUT, text="not a single crown.")
    cut, ended, whole = (
        quote_facts(one, STATEMENTS[0], "en") for one in (NO_TOLLS_CUT, ending, NO_TOLLS)
    )
    assert cut.marks == ("“… ", " …”")
    assert ended.in_marks == "“… not a single crown.”"
    assert whole.marks == ("“", "”")


@pytest.mark.parametrize(
    ("to", "words"),
    [
        (None, ""),
        ("reporters in Karsa", "to reporters in Karsa"),
        ("on Ferry Radio", "on Ferry Radio"),
        ("at a press conference", "at a press conference"),
        ("online readers", "to online readers"),
    ],
)
def test_words_are_said_to_people_and_in_places(to: str | None, words: str) -> None:
    """Nobody speaks "to on the radio"."""
    assert addressed(replace(NO_TOLLS, to=to)) == words


def test_words_of_several_stay_on_one_line() -> None:
    """Two speakers, and a line break in their words."""
    first = cable(JOINT, STATEMENTS[1], ABOUT).splitlines()[0]
    assert first == (
        "Ilse Várga, foreign minister; Ben Okoro, chair of the commission, 2 May 2031:"
        ' “We agreed to call it "a pause", nothing more.”'
    )


def test_a_quote_that_stands_only_in_a_doubtful_text() -> None:
    """Nothing is checked, nothing is known, and both are said."""
    lines = cable(ANALYST, STATEMENTS[3], ABOUT).splitlines()
    assert lines[0] == (
        "Tomáš Rejl, analyst, Institute of Waterways, day not known:"
        " “Both sides can afford to wait.”"
    )
    assert lines[1] == (
        "Source: [A note on tolls], publisher not stated, day not known (article 3, quote 3.1)"
    )
    assert lines[2] == (
        "Checked: Text not checked against article 3."
        " Only in article 3; see what we note about its text."
    )


def test_bibtex() -> None:
    """The article is what is cited; who spoke, and what was checked, stands in the note."""
    assert bibtex(NO_TOLLS, STATEMENTS[0], PUBLISHED) == (
        "@misc{varga-1,\n"
        "  author = {{A. Reporter}},\n"
        "  title = {{Canal talks end without a deal}},\n"
        "  howpublished = {The Ferry Post},\n"
        "  year = {2031},\n"
        "  month = may,\n"
        "  day = {2},\n"
        "  url = {https://ferry-post.example/canal-talks?page=1#top},\n"
        "  urldate = {2031-05-04},\n"
        "  note = {Ilse Várga, foreign minister, to reporters in Karsa, 2 May 2031:"
        " “We will pay no tolls, not one crown.” Text matches article 1 (checked 4 May 2031);"
        " not checked against the speaker. Also in article 2."
        " Cited after The Karsa Canal, May 2031, as of 9 May 2031:"
        " https://briefings.org/karsa/articles/canal-talks/\\#varga-1},\n"
        "}\n"
    )


def test_bibtex_leaves_out_what_is_unknown() -> None:
    """An entry without author, year and address is an entry still."""
    entry = bibtex(ANALYST, STATEMENTS[3], ABOUT)
    assert re.findall(r"^  (\w+) =", entry, re.MULTILINE) == ["title", "note"]
    dated = replace(ANALYST, article=replace(NOTE, published=Day(2031), publisher="The Ferry Post"))
    entry = bibtex(dated, STATEMENTS[3], ABOUT)
    assert re.findall(r"^  (\w+) =", entry, re.MULTILINE) == ["author", "title", "year", "note"]


@given(st.text())
def test_no_words_pass_for_a_line_of_ours(words: str) -> None:
    """Whatever the words are, what is copied has six lines, and its source is ours."""
    record = replace(
        NO_TOLLS, text=words, note=words, to=words, article=replace(DREDGERS, title=words)
    )
    lines = cable(record, STATEMENTS[0], ABOUT).split("\n")
    assert len(lines) == (7 if words else 6)


@given(st.text(alphabet=st.sampled_from("{}\\$&%#_^~a é\n")))
def test_no_text_breaks_out_of_bibtex(words: str) -> None:
    """Braces balance, and no mark of TeX is left."""
    encoded = bibtex_text(words)
    depth = 0
    for char in encoded:
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"(?<!\\)[$&%#_^~]", encoded)


def test_an_address_in_bibtex() -> None:
    """A brace in an address would end the field."""
    assert bibtex_url("https://a.b/{c}?d=1%20#e_f") == "https://a.b/%7Bc%7D?d=1%20#e_f"
