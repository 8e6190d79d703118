"""A draft as a whole: what it notices, what it proposes for the other files."""

from datetime import date

import pytest

from generator.curating.drafting.draft import Draft, make_draft
from generator.curating.drafting.known import (
    Known,
    KnownArticle,
    KnownPerson,
    KnownQuestion,
    KnownQuote,
)
from generator.curating.raw.raw_text import RawText
from tests.curating.drafting.found import Found, found

HOLT = KnownPerson(id="mia-holt", name="Mia Holt", aliases=("Holt",), actors=("varga",))
TOLLS = KnownQuestion(id="tolls", words="Should ships pay tolls on the canal? Refuses: no toll.")
TEXT = "Mia Holt said on Friday: “We will not pay tolls on this canal.” It rained.\n"
WORDS = "We will not pay tolls on this canal."


def draft(
    text: str = TEXT,
    quotations: tuple[Found, ...] | None = None,
    known: Known | None = None,
    raw: RawText | None = None,
) -> Draft:
    """Return the draft of a text."""
    quoted = (found(text, WORDS, "Mia Holt"),) if quotations is None else quotations
    return make_draft(
        raw or RawText(text=text),
        quoted,
        known or Known(people=(HOLT,), questions=(TOLLS,)),
        added=date(2031, 5, 4),
        source="canal.txt",
        published=date(2031, 5, 4),
    )


def test_a_row_is_proposed_for_new_words_of_an_actor() -> None:
    """On the question whose words they share; stance and sentence are the editor's."""
    text = draft().text
    row = "varga,tolls,,,own words,2031-05-02,2031-05-02,holt-tolls-canal"
    assert f"For positions.csv:\n\n{row}\n" in text


def test_a_day_that_is_to_come_is_a_date_that_the_text_names() -> None:
    """It cannot be the day of publication, which stays unknown, and says why."""
    text = f"Tolls refused\n\nBy Ida Berg, Canal Post, 9 May 2031\n\n{TEXT}"
    made = make_draft(RawText(text=text), (), Known(), added=date(2031, 5, 4), source="canal.txt")
    assert "published: unknown\n" in made.text
    assert "after the day on which the briefing took it in" in made.text
    assert "names no date" not in made.text


def test_no_row_without_questions() -> None:
    """There is no table yet."""
    assert "positions.csv" not in draft(known=Known(people=(HOLT,))).text


def test_the_day_in_the_sentence_is_the_day_said() -> None:
    """Two days are none, and a day within the quotation is what the speaker speaks of."""
    assert "    said: 2031-05-02\n" in draft().text
    two = TEXT.replace("on Friday", "on Friday and Saturday")
    assert "    said: unknown\n" in draft(two).text


def test_what_the_file_states_is_taken() -> None:
    """A page says who published it; the notes of reading are told."""
    raw = RawText(
        text=TEXT,
        title="Holt: no tolls",
        publisher="The Ferry Post",
        byline="A. Lind",
        url="https://ferry.example/1",
        notes=("taken out of a web page",),
    )
    made = draft(raw=raw)
    assert made.said[0] == "the file: taken out of a web page"
    for line in (
        'title: "Holt: no tolls"\n',
        "publisher: The Ferry Post\n",
        "byline: A. Lind (as printed)\n",
        'url: "https://ferry.example/1"\n',
    ):
        assert line in made.text


def test_a_near_copy_is_told() -> None:
    """It is no second report; a part of the words is told as well."""
    whole = KnownArticle(id="first", text=TEXT)
    part = KnownArticle(id="second", text=f"It rained. {'So it goes. ' * 3}" + TEXT[9:40])
    made = draft(known=Known(people=(HOLT,), articles=(whole, part)))
    assert made.said[0].startswith("nearly the same text as article first (100 %")
    assert made.said[1].startswith("shares ")


def test_what_a_text_shows_of_itself_is_its_reliability() -> None:
    """Captions, notices, paraphrase, names, the lack of quotations."""
    text = (
        "The Related Press met President Mia Holt in Karsa, and the boats came in.\n"
        "A boat. (Kari Moe/Photo)\nTo view this video please enable JavaScript\n"
        "The International Minister said so. Former President Mia Holt left.\n"
        "This was fact-checked by us.\n"
    )
    made = draft(text, ()).text
    flat = " ".join(made.split())
    for sentence in (
        "A picture caption stands in the text.",
        "A notice of the web page stands in the text.",
        "It states that it was verified; the notice stands at its end.",
        "“Related Press” for “Associated Press”, “International Minister” for “Foreign Minister”.",
        "It calls Mia Holt “President” and “former President”.",
        "It holds no quotation.",
    ):
        assert sentence in flat


def test_the_judgement_of_another_article_counts_for_an_unsure_speaker() -> None:
    """The words are the same, and were judged there; a sure speaker stays, and is doubted."""
    other = KnownQuote(
        id="moe-1", article="a", speakers=("ole-moe",), text=WORDS, said="2031-05-01"
    )
    known = Known(people=(HOLT,), quotes=(other,))
    unsure = draft(quotations=(found(TEXT, WORDS, "Mia Holt", sure=0.4),), known=known).text
    assert "speaker: ole-moe  # unsure: 40 % sure, from “Mia Holt”; so in article a\n" in unsure
    assert "statement: s-moe\n" in unsure
    sure = draft(known=known).text
    assert "speaker: mia-holt  # unsure: article a gives these words to ole-moe\n" in sure


def test_words_without_letters_are_no_quote() -> None:
    """A row of dots between marks."""
    text = "Mia Holt said: “…” It rained.\n"
    assert draft(text, (found(text, "…", "Mia Holt"),)).quotes == 0


@pytest.mark.parametrize(
    ("source", "text", "name"),
    [
        ("canal-talks.txt", TEXT, "canal-talks"),
        ("000_6154a1f24ea68aed.txt", TEXT, "friday-tolls-canal-rained"),
        ("1.txt", "Ab cd.\n", "article"),
    ],
)
def test_an_article_without_a_title_is_named(source: str, text: str, name: str) -> None:
    """After its file, where that has a word; else after its first words."""
    made = make_draft(RawText(text=text), (), Known(), added=date(2031, 5, 4), source=source)
    assert made.id == name
    assert f"title: Untitled ({source})\ntitle_is_ours: true\n" in made.text


def test_many_doubts_are_counted() -> None:
    """The head names the five least sure."""
    rows = [f"Mia Holt said: “This is sentence {word}.”" for word in "abcdefg"]
    text = "\n".join(rows) + "\n"
    quotations = tuple(
        found(text, f"This is sentence {word}.", "Mia Holt", sure=0.5) for word in "abcdefg"
    )
    made = draft(text, quotations).text
    assert "\n#   2 more speakers to look at: find “unsure:” below\n" in made


def test_the_line_that_says_when_it_was_published_is_taken() -> None:
    """It is no event, and no title."""
    text = f"Holt refuses tolls again\nPublished 3 May 2031\nBy Leo Mark\n\n{TEXT}"
    quotations = (found(text, WORDS, "Mia Holt"),)
    made = make_draft(
        RawText(text=text), quotations, Known(), added=date(2031, 5, 4), source="canal.txt"
    ).text
    assert (
        "published: 2031-05-03\npublished_basis: The source states Saturday 3 May 2031.\n" in made
    )
    assert "title: Holt refuses tolls again\n" in made
    assert "date: 2031-05-03" not in made
