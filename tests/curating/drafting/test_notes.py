"""What a draft notes of a quote, and of a text as a whole."""

from time import perf_counter

import pytest

from generator.curating.drafting.comparing.quantities import in_its_clause, quantities
from generator.curating.drafting.known import Known, KnownActor, KnownPerson, KnownQuote
from generator.curating.drafting.quotes.records import QuoteDraft, Setting, quote_drafts
from generator.curating.drafting.remarks.observations import observations
from generator.curating.drafting.speakers.voices import Voice
from tests.curating.drafting.found import Found, found


def made(
    text: str, words: str, voice: Voice | None = None, known: Known | None = None
) -> QuoteDraft:
    """Return the quote of some words in a text."""
    there = Setting(article="a", text=text, named=[], published=None, known=known or Known())
    (one,) = quote_drafts(there, [found(text, words, "Holt")], [voice or Voice(id="mia-holt")])
    return one


@pytest.mark.parametrize(
    ("text", "words", "note"),
    [
        ("Holt said that the toll was “not needed”.", "not needed", "Of the toll."),
        ("Holt said a toll would spell the “end of us”.", "end of us", "Of a toll."),
        ("Holt said it was “not needed”.", "not needed", None),
        ("Holt’s aim to “end” tolls is “not ours”.", "not ours", None),
        ("Holt said so. The toll “serves us all”.", "serves us all", "Of the toll."),
        ("Holt named a “high-level” working group with Varga.", "high-level",
         "Of the working group."),
        ("Holt wrote in an emailed statement: “No.”", "No.", "By e-mail."),
        ("In a joint statement Holt said: “No.”", "No.", "From a joint statement."),
        ("In a statement Holt said: “No.”", "No.", "From a statement."),
        ("“No,” the statement of Holt said, and the statement added: “Never.”", "Never.",
         "From the same statement."),
        ("In an open letter Holt wrote: “No.”", "No.", "From an open letter."),
        ("Holt said by telephone: “No.”", "No.", "By telephone."),
        ("Holt told reporters in the Blue Room: “No.”", "No.", "In the Blue Room."),
        ("Ahead of the talks, Holt said: “No.”", "No.", "Said ahead of the talks; no day given."),
        ("Holt said: “We want (all) ships to pay.”", "We want (all) ships to pay.",
         "The word in brackets stands so in the text."),
        ("Holt said: “We want [all the] ships to pay.”", "We want [all the] ships to pay.",
         "The words in brackets stand so in the text."),
        ("Holt said: “We did not manage to manage to sleep.”",
         "We did not manage to manage to sleep.", "“manage to” stands twice in this article."),
        ("Holt said: “It came from rain. From rain!”", "It came from rain. From rain!", None),
        ("Holt said: “We wait … for rain.”", "We wait … for rain.",
         "The cut is the article’s own."),
    ],
)  # fmt: skip
def test_what_stands_beside_a_quote_is_noted(text: str, words: str, note: str | None) -> None:
    """Of what it is said, how and where it was given, what its form shows."""
    assert made(text, words).note == note


def test_a_sentence_as_long_as_a_text_is_looked_at_near_the_quotation_alone() -> None:
    """40 kB of it took ten seconds."""
    start = perf_counter()
    assert made(f"{'word ' * 8000}Holt said that the toll was “not needed”.", "not needed").note
    assert perf_counter() - start < 1


HOLT = KnownPerson(id="mia-holt", name="Mia Holt")
KARSA = KnownActor(id="karsa", name="Karsa")
SAID = "We will not pay tolls on this canal"
OFFICE = Voice(id="karsa", note="The Karsan ministry, no person named.")


@pytest.mark.parametrize(
    ("voice", "speakers", "note"),
    [
        (OFFICE, ("karsa", "mia-holt"),
         "This article names the Karsan ministry only; another names Mia Holt as well."),
        (Voice(id="karsa"), ("mia-holt",),
         "This article gives the words to Karsa; another gives them to Mia Holt."),
        (OFFICE, ("karsa",), "The Karsan ministry, no person named."),
    ],
)  # fmt: skip
def test_another_article_may_name_others(
    voice: Voice, speakers: tuple[str, ...], note: str
) -> None:
    """The office that is named here is said; where both agree there is nothing to say."""
    other = KnownQuote(id="q-1", article="b", speakers=speakers, text=SAID)
    known = Known(people=(HOLT,), actors=(KARSA,), quotes=(other,))
    assert made(f"Holt said: “{SAID}”.", SAID, voice, known).note == note


def test_the_place_goes_on_with_the_speaker() -> None:
    """“She added” is said where the words before were."""
    text = "Holt told reporters in the Blue Room: “We wait.” “It rains,” she added."
    pair: list[Found] = [found(text, "We wait.", "Holt"), found(text, "It rains", "Holt", "she")]
    there = Setting(article="a", text=text, named=[], published=None, known=Known())
    first, second = quote_drafts(there, pair, [Voice(id="mia-holt"), Voice(id="mia-holt")])
    assert (first.note, second.note) == ("In the Blue Room.", "In the Blue Room.")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Lars Løkke came. Lokke left.", "It spells one name both “Løkke” and “Lokke”."),
        ("Denmark is considering help, according to reports.",
         "What it says of Denmark rests on unnamed reports."),
        ("The minister falsely claimed it.", "“falsely claimed” is the text’s own verdict."),
    ],
)  # fmt: skip
def test_what_a_text_does_is_observed(text: str, sentence: str) -> None:
    """Spellings, reports of nobody, verdicts: each can be seen in the text."""
    told = list(observations(text, missing=(), spans=(), signs=(), suggestions=(), quotes=()))
    assert told == [sentence, "It holds no quotation."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry, which sent 13 soldiers, waited.", "sent 13 soldiers"),
        ("It said that it will send 13 soldiers to Karsa, and waited.",
         "it will send 13 soldiers to Karsa"),
        ("In all 13 soldiers", "In all 13 soldiers"),
        ("The law of 1987 gives 410 ships to Karsa with love.", "gives 410 ships to Karsa"),
    ],
)  # fmt: skip
def test_a_number_is_shown_with_the_words_of_its_clause(text: str, words: str) -> None:
    """A few, and never over a stop, a conjunction or another number."""
    (one,) = quantities(text)
    assert in_its_clause(text, one.start, one.end) == words
