"""What articles tell differently: titles and names; and known subjects in like words."""

from dataclasses import replace
from time import perf_counter

import pytest

from generator.curating.drafting.comparing.givers_told import givers_told
from generator.curating.drafting.known import (
    Known,
    KnownActor,
    KnownArticle,
    KnownClaim,
    KnownQuote,
    KnownSubject,
    tellings_of,
)
from generator.curating.drafting.names.printed_names import mentioned
from generator.curating.drafting.quotes.records import QuoteDraft
from generator.curating.drafting.quotes.said_by import said_by
from generator.curating.drafting.quotes.same_words import SameWords, same_words
from generator.curating.drafting.source_text.lines import lines
from generator.curating.drafting.telling import Suggestion, Telling
from generator.curating.drafting.written.claims_suggested import claims_suggested
from tests.curating.drafting.suggested import BERG, looked_at, told


@pytest.mark.parametrize(
    ("here", "there", "kind", "why"),
    [
        ("Vice President Ida Berg", ["President Ida Berg"], "contradiction",
         "a title that no other article gives"),
        ("Vice President Ida Berg", ["President Ida Berg"] * 2, "slip",
         "a title that no other article gives"),
        ("President Ida Berg", ["President Ida Berg", "Former President Ida Berg"], "slip",
         "as in a1"),
        ("President Ida Berg met. Former President Berg left", [], "slip",
         "two titles in one text"),
    ],
)  # fmt: skip
def test_titles_that_cannot_both_be_held(here: str, there: list[str], kind: str, why: str) -> None:
    """Most of the articles are taken to be right, which is said."""
    (one,) = told(f"{here} spoke.", *(("2031-05-06", f"{other} spoke.") for other in there))
    assert (one.subject, one.type, one.why) == ("berg-title", kind, why)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("President Ida Berg", "President Berg"),
        ("Foreign Minister Ida Berg", "the Danish Minister Ida Berg"),
        ("President Ida Berg", "Ida Berg"),
        ("Secretary of State Ida Berg", "Minister Ida Berg"),
    ],
)
def test_titles_that_agree(here: str, there: str) -> None:
    """Shorter, none, or of another land's custom."""
    assert told(f"{here} spoke.", ("2031-05-06", f"{there} spoke.")) == []


def test_an_office_told_very_often_is_compared_once() -> None:
    """3,000 times on one line took half a minute."""
    start = perf_counter()
    text = "President Ida Berg and " * 3000
    assert told(text, ("2031-05-06", "Vice President Ida Berg")) != []
    assert perf_counter() - start < 2


def test_a_name_that_is_spelt_in_two_ways() -> None:
    """By a letter; another name is another person."""
    (one,) = told("Ida Berg spoke, and Ida Bergh nodded to Ida Holm.", ("2031-05-06", "Ida Berg."))
    assert (one.type, [each.value for each in one.here]) == ("slip", ["Ida Bergh", "Ida Berg"])
    assert [each.article for each in one.there] == ["a1"]


def test_words_like_those_of_a_known_claim_are_suggested() -> None:
    """With its value, or with the number that stands here; not where the telling word is gone."""
    claims = (
        KnownClaim(id="c1", article="a1", subject="outcome", value="group agreed",
                   words="agreed to set up a working group"),
        KnownClaim(id="c2", article="a1", subject="ships", value="12",
                   words="a dozen ships waited there"),
        KnownClaim(id="c3", article="a1", subject="rank", value="Vice Admiral",
                   words="Vice Admiral Moe of the fleet"),
        KnownClaim(id="c4", article="a1", subject="short", value="x", words="two words"),
    )  # fmt: skip
    text = (
        "They agreed to set up one working group. 15 ships waited there. Admiral Moe of the fleet."
    )
    found = told(text, ("2031-05-06", "Elsewhere."), claims=claims)
    assert [(one.subject, one.here[0].value, one.here[0].words) for one in found] == [
        ("outcome", "group agreed", "agreed to set up one working group"),
        ("ships", "15", "15 ships waited there"),
    ]


def test_what_goes_on_behind_known_words_has_another_value() -> None:
    """Which is the editor's to put."""
    claim = KnownClaim(
        id="c1", article="a1", subject="aim", value="control", words="to take full control"
    )
    (one,) = told(
        "They want to take full control or more influence.", ("2031-05-06", "A."), claims=(claim,)
    )
    assert (one.here[0].value, one.here[0].words) == ("", "to take full control")


def test_a_difference_takes_the_subject_that_is_there() -> None:
    """So that the claims come together."""
    claim = KnownClaim(
        id="c", article="a1", subject="who-leads", value="President", words="President Ida Berg"
    )
    found = told("Vice President Ida Berg.", ("2031-05-06", "President Ida Berg."), claims=(claim,))
    assert [one.subject for one in found] == ["who-leads"]


def test_those_who_are_named_with_an_office_are_compared_too() -> None:
    """They need not speak."""
    text = "Danish Foreign Minister Ada Holm and Ida Berg met President Ida Berg and Ole Vik."
    assert [one.name for one in mentioned(text, (BERG,))] == ["Ada Holm"]


@pytest.mark.parametrize(
    ("words", "speaker", "found"),
    [
        ("We will not fish the stock to death", "halls", True),
        ("we will not fish the stock to death and nobody wants to do it", "halls", True),
        ("We will not fish the stock to death", "vik", True),
        ("the stock", "halls", True),
        ("the stock", "vik", False),
        ("death", "halls", False),
        ("Death to the stock will not fish", "halls", False),
    ],
)
def test_the_same_words_are_one_statement(words: str, speaker: str, found: bool) -> None:  # noqa: FBT001
    """Whole or cut; few of them only by one speaker; never scattered."""
    quote = KnownQuote(
        id="q", article="a", speakers=("halls",), text="We will not fish the stock to death, no"
    )
    same = same_words(words, speaker, [quote])
    assert (same is not None) is found
    if same:
        assert same.is_other_speaker == (speaker != "halls")


REPORT = (
    "The talks on the herring quota in Karsa broke off without any result on the third day.\n\n"
    "It rained all over the country, and the boats stayed in their harbours for the night.\n\n"
    "A second line of no matter says that nothing else has happened in the long evening."
)


def met(
    claims: tuple[KnownClaim, ...],
    label: str = "The end of the talks on the herring quota in Karsa",
) -> Known:
    """Return a briefing with claims on one subject."""
    other = KnownArticle(id="a1", text="Herring talks went on in Karsa for a while, it was said.")
    subjects = (KnownSubject(id="herring-talks", label=label),)
    return Known(articles=(other,), claims=claims, subjects=subjects)


def test_a_sentence_on_a_known_subject_is_shown() -> None:
    """In words of its own: what it tells is left to the editor."""
    claim = KnownClaim(
        id="c1", article="a1", subject="herring-talks", value="agreed", words="a quota for herring"
    )
    (one,) = looked_at(REPORT, met((claim,)))
    assert (one.subject, one.type, one.why) == ("herring-talks", "", "perhaps on this subject")
    (here,) = one.here
    assert (here.value, here.words, here.line) == ("", "talks on the herring quota in Karsa", 1)


def test_a_subject_of_a_country_is_met_where_that_is_named() -> None:
    """Officers of Sweden are none of Norway; the name of an army is not cut."""
    claim = KnownClaim(
        id="c1", article="a1", subject="norwegian-officers", value="2",
        words="officers of the Norwegian Armed Forces went to the island",
    )  # fmt: skip
    other = KnownArticle(id="a1", text="It rained.\nOfficers of the Norwegian Armed Forces went.")
    known = Known(articles=(other,), claims=(claim,))
    text = "Some officers of the {} Armed Forces arrived on the island on that day."
    found = looked_at(text.format("Norwegian"), known)
    assert [one.subject for one in found] == ["norwegian-officers"]
    assert looked_at(text.format("Swedish"), known) == []


def test_both_sides_of_a_claim_are_said() -> None:
    """With the places of their words, and each value once."""
    (one,) = told(
        "Former President Ida Berg spoke. Former President Berg left.",
        *[("2031-05-06", "Rain.\nPresident Ida Berg spoke.")] * 5,
    )
    head, _, blank, comment, row = claims_suggested([one], "talks", Known())
    assert head.startswith("# Suggested claims.")
    assert blank == '#   - {id: talks-1, subject: , value: , words: ""}'
    assert comment == (
        "#   # The office of Ida Berg (slip, a title that no other article gives): line 1; "
        "elsewhere a1 line 2 “President Ida Berg” (President); "
        "a2 line 2 “President Ida Berg” (President); "
        "a3 line 2 “President Ida Berg” (President); 2 more"
    )
    assert row.startswith("#   - {id: talks-berg-title, subject: berg-title")


def test_the_place_of_known_words_is_that_in_their_text() -> None:
    """And none where they are not found."""
    claims = (
        KnownClaim(id="c1", article="a1", subject="aim", value="control", words="full control"),
        KnownClaim(id="c2", article="a2", subject="aim", value="influence"),
    )
    known = Known(articles=(KnownArticle(id="a1", text="Rain.\nThey want full control."),),
                  claims=claims)  # fmt: skip
    assert [(one.words, one.line) for one in tellings_of("aim", known)] == [
        ("full control", 2), ("influence", 0),
    ]  # fmt: skip


def test_a_subject_of_other_things_is_not_met() -> None:
    """Nor where only one word is shared, nor in a text without sentences."""
    claim = KnownClaim(
        id="c1", article="a1", subject="ships", value="13", words="ships of the navy"
    )
    known = met((claim,), "How many ships")
    assert looked_at(REPORT, known) == []
    assert looked_at("Karsa", met((claim,))) == []


def test_of_values_that_others_tell_one_is_chosen() -> None:
    """Or none of them: rows with one id."""
    telling = Telling(article="", value="", words="the talks ended", line=1)
    there = tuple(
        Telling(article=name, value=value, words=value, line=1)
        for name, value in (("a1", "agreed"), ("a2", "failed"), ("a3", "agreed"))
    )
    one = Suggestion(subject="end", label="", type="", why="perhaps", here=(telling,), there=there)
    rows = [row for row in claims_suggested([one], "talks", Known()) if "talks-end" in row]
    assert [row.split("value: ")[1].split(",")[0] for row in rows] == ["agreed", "failed", '""']
    assert {row.split("id: ")[1].split(",")[0] for row in rows} == {"talks-end"}


def test_a_name_that_another_article_spells_otherwise_is_met() -> None:
    """Where its claim is of the spelling, although it has two words only."""
    claim = KnownClaim(
        id="c1", article="a1", subject="berg-name", value="Ida Berg", words="Ida Berg"
    )
    (one,) = told("It rained on Ida Berg.", ("2031-05-06", "Rain."), claims=(claim,))
    assert (one.subject, one.here[0].value) == ("berg-name", "Ida Berg")
    other = KnownClaim(id="c1", article="a1", subject="aim", value="control", words="the aim")
    assert told("It rained on the aim.", ("2031-05-06", "Rain."), claims=(other,)) == []


KARSA = KnownActor(id="karsa", name="Karsa")
QUOTE = QuoteDraft(
    id="q", speaker="ole-moe", text="13 ships", kind="fragment", said="unknown", to="unknown",
    statement=None, line=1, start=0, end=0, confidence=1,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Moe said “13 ships” came.", "13 ships", "ole-moe"),
        ("Moe said “13 ships” came, and 12 left.", "12 left", "ole-moe"),
        ("Berg said that two boats came.", "two boats", "ida-berg"),
        ("Two boats came, Ida Berg said.", "Two boats", "ida-berg"),
        ("Karsa announced two boats.", "two boats", "karsa"),
        ("Karsa announced it where two boats lay.", "two boats", None),
        ("Karsa has two boats.", "two boats", None),
        ("Two boats came, while Karsa said it had one.", "Two boats", None),
        ("Berg said it was Karsa, a land with two boats, that came.", "two boats", None),
        ("Somebody said that two boats came.", "two boats", None),
        ("Karsa has two boats.", "three boats", None),
    ],
)
def test_who_says_what_a_claim_has(text: str, words: str, speaker: str | None) -> None:
    """Whose quotation it is in or beside, or of whom the sentence reports it; else the text."""
    start = text.find("13 ships")
    quotes = [replace(QUOTE, start=start, end=start + 8)] if start >= 0 else []
    found = said_by(words, text, lines(text), quotes, ((KARSA,), (BERG,)))
    assert found == speaker


def given(speakers: tuple[str, ...], sure: float = 1) -> list[Suggestion]:
    """Return what is suggested where another article gives words to others."""
    text = "It rained.\nEarlier that day Ida Berg said: “We wait for the boats of the north.”\n"
    other = KnownQuote(
        id="karsa-wait-1", article="a1", speakers=("karsa", "ida-berg"),
        text="We wait for the boats of the north.",
    )  # fmt: skip
    theirs = KnownArticle(
        id="a1", text="“We wait for the boats of the north,” Karsa said with Berg.\n"
    )
    same = SameWords(quote=other, is_other_speaker=False, differs=False)
    place = text.index("We wait")
    one = replace(
        QUOTE, speaker=speakers[0], together=speakers[1:], text=other.text, start=place,
        confidence=sure, same=same,
    )  # fmt: skip
    known = Known(people=(BERG,), actors=(KARSA,), articles=(theirs,), quotes=(other,))
    return list(givers_told(text, [one, one], known))


def test_words_that_are_given_to_others_are_a_subject() -> None:
    """Once for a statement, with the words beside it on both sides."""
    (one,) = given(("ida-berg",))
    assert (one.subject, one.type) == ("karsa-wait-speaker", "framing")
    assert one.label == "Who said “We wait for the boats of the north.”"
    (here,), (there,) = one.here, one.there
    assert (here.value, here.words, here.line) == ("Ida Berg", "Earlier that day Ida Berg said", 2)
    assert (there.value, there.words) == ("Karsa and Ida Berg", "Karsa said with Berg")


def test_the_same_givers_are_no_subject() -> None:
    """In any order; nor is one of whom the draft itself is not sure."""
    assert given(("ida-berg", "karsa")) == []
    assert given(("ida-berg",), sure=0.4) == []
