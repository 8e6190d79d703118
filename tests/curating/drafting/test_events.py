"""The events of a text: when, who has a part in them, which are there already."""

from datetime import date

import pytest

from generator.curating.drafting.days.dates import days_named
from generator.curating.drafting.days.periods import periods_named
from generator.curating.drafting.events.events_there import events_apart, told_already
from generator.curating.drafting.events.events_told import EventDraft, event_drafts
from generator.curating.drafting.known import Known, KnownActor, KnownEvent, KnownPerson
from generator.curating.drafting.names.who_acts import (
    actors_in,
    lands_that_act,
    organisations_that_act,
    people_in,
)
from generator.curating.drafting.quotes.records import Setting
from generator.curating.drafting.source_text.nearness import Nearness
from generator.curating.drafting.speakers.named_here import NamedHere
from generator.curating.drafting.speakers.roster import Roster

THURSDAY = date(2031, 5, 8)
KARSA = KnownActor(id="karsa", name="Karsa", demonyms=("Karsan",))
BANK = KnownActor(id="karsa-bank", name="Karsa Bank")
ALLIANCE = KnownActor(id="nato", name="NATO")
HOLT = KnownPerson(id="mia-holt", name="Mia Holt", aliases=("Holt",), actors=("karsa",))
KNOWN = Known(people=(HOLT,), actors=(KARSA, BANK, ALLIANCE))


def setting(text: str, published: date | None = THURSDAY, since: date | None = None) -> Setting:
    """Return a text with its days."""
    return Setting(
        article="a",
        text=text,
        named=days_named(text),
        published=published,
        since=since,
        known=KNOWN,
    )


def events(
    text: str, published: date | None = THURSDAY, since: date | None = None
) -> list[EventDraft]:
    """Return the events of a text."""
    there = setting(text, published, since)
    return event_drafts(there, [], [], NamedHere(Roster(text, KNOWN)).acting_in)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The idea came up in 2019.", [("2019", False)]),
        ("She came in March.", [("2031-03", False)]),
        ("She came in November.", [("2030-11", False)]),
        ("It will open in March.", [("2032-03", True)]),
        ("It will open in June.", [("2031-06", True)]),
        ("It is expected to open in March.", [("2032-03", True)]),
        ("It will rain. She came in March.", [("2031-03", False)]),
        ("She came in March 2029.", [("2029-03", False)]),
        ("She came in May.", []),
        ("It opens next month.", [("2031-06", True)]),
        ("It was planned last year.", [("2030", False)]),
        ("It is to end later this year.", [("2031", True)]),
        ("He warned of it next week.", [("2031-05", True)]),
        ("He warned of it last week.", []),  # it began in April
        ("Nothing comes before next year.", []),
        ("There is a gap in next year’s budget.", []),
    ],
)
def test_a_time_becomes_the_year_or_month_in_which_it_surely_lies(
    words: str, told: list[tuple[str, bool]]
) -> None:
    """Seen from a Thursday in May; a month without a year is the last one, or the next."""
    assert [(one.date, one.is_ahead) for one in periods_named(words, THURSDAY)] == told


def test_without_a_day_of_publication_only_years_are_told() -> None:
    """Last month may be any."""
    assert [one.date for one in periods_named("In 2019 and last month.", None)] == ["2019"]


@pytest.mark.parametrize(
    ("words", "day", "status"),
    [
        ("Karsa closed the old locks of the canal on Tuesday.", "2031-05-06", "happened"),
        ("Karsa has announced a toll for all the ships.", "unknown", "happened"),
        ("Karsa will close all the locks of the canal.", "unknown", "planned"),
        ("Karsa said that it would rain on the old canal next month.", "2031-06", "planned"),
        ("Karsa opened the first of its many locks in 2019.", "2019", "happened"),
        ("Mia Holt left. On Tuesday, she told them to wait.", "2031-05-06", "happened"),
        ("After the talks on Tuesday, a Karsan group is set to visit us.", "unknown", "planned"),
    ],
)
def test_a_sentence_tells_an_event(words: str, day: str, status: str) -> None:
    """By a day, a time, or what is done once or planned."""
    (one,) = events(words)
    assert (one.date, one.status, one.actors) == (day, status, ("karsa",))


def test_a_dateline_has_no_part_in_an_event() -> None:
    """It says where the report was written."""
    text = "BODO, Norway (Wire) - Dockers closed the port on Tuesday."
    assert [one.actors for one in events(text)] == [()]
    dated = "BODO, 7 May 2031 (Wire) — Karsa closed the old locks of the canal on Tuesday."
    assert [one.date for one in events(dated)] == ["2031-05-06"]


@pytest.mark.parametrize(
    "words",
    [
        "Karsa has a canal with many old locks.",
        "Karsa, which announced a toll in a long letter, has locks.",
        "Somebody announced a toll for all of the ships.",
        "Karsa did not say on Tuesday what it wants.",
        "Karsa agreed.",
        "KARSA ON TUESDAY",
        "Would Karsa really close the locks on Tuesday?",
        "Tuesday’s rain did point to a way ahead.",
        "As Holt put it on Tuesday, a lock is better than none.",
        "The locks of Karsa will be closely watched by all the ships.",
        "Karsa said that it had not spoken to the pilots since Monday.",
    ],
)
def test_other_sentences_tell_none(words: str) -> None:
    """A clause on something else, nobody known, what was not said, too few words, no deed."""
    assert events(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "The bridge of Karsa, which burned in 2011, had no rails.",
        "Mia Holt, who was elected on 3 May 2019, has no plan for it.",
        "The lock of Karsa, built in 1902 and rebuilt in 1954, is narrow.",
        "The law of Karsa, passed in 1987, says nothing of locks.",
        "As in 1998, the boats of Karsa were late that day.",
        "The figure for Karsa was a little higher than in 2027.",
        "Holt remembered how as a girl in 1975 she swam there.",
        "Holt recalled the great flood of Karsa in 1998.",
        "In an aside, Holt of Karsa told them that she had come in 2019.",
        "Holt was born in Karsa in 1970 and lives near the lock.",
        "Karsa has the money, although it said in 2027 that it had none.",
        "Die Brücke von Karsa, die im Jahr 2011 brannte, hatte kein Geländer.",
    ],
)
def test_a_year_in_a_remark_is_no_event(words: str) -> None:
    """In a clause on something else, in a likeness, in what somebody remembers."""
    assert events(words) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Holt recalled that, in 2019, Karsa had closed the lock.", "2019"),
        ("Karsa recalled its ambassador in 2019 for a whole year.", "2019"),
        ("In 2027, Karsa refused to pay for all of the locks.", "2027"),
        ("Karsa had said in 2027 that it would open the lock.", "2027"),
        ("The mayor of Karsa, who resigned in March, came to the lock.", "2031-03"),
        ("Karsa opened the new lock, which had burned in 2019.", "unknown"),
    ],
)
def test_a_year_that_is_told_and_a_time_near_the_article_are_kept(words: str, day: str) -> None:
    """What happened since a year before is of the article's time, in whatever clause."""
    assert [one.date for one in events(words)] == [day]


def test_a_day_to_come_is_stated_only_where_it_is_sure() -> None:
    """On Wednesday “on Wednesday” is today, on Thursday in six days."""
    text = "Karsa is set to close the locks on Wednesday."
    assert [one.date for one in events(text)] == ["2031-05-14"]
    assert [one.date for one in events(text, since=date(2031, 5, 7))] == ["unknown"]
    assert [one.date for one in events(text, published=None)] == ["unknown"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Holt told Karsa Bank of it in Karsa", ["karsa", "karsa-bank"]),
        ("The ministers of Karsa met NATO", ["karsa", "nato"]),
        ("A group of NATO allies went to Karsa", []),
        ("Somebody gave us karsa", ["karsa"]),
        ("Help for Karsa came, and a ship to Varga and Karsa", []),
        ("A Karsan ferry company paid", []),
        ("The minister for Karsa visited Karsa Bank", ["karsa"]),
    ],
)
def test_who_has_a_part_is_not_where_it_happens(words: str, ids: list[str]) -> None:
    """People stand for their actors, the longer name for itself, members not for the whole."""
    assert actors_in(words, KNOWN.actors, KNOWN.people) == ids
    assert people_in("Mia Holt and Holt", KNOWN.people) == ["mia-holt"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("France, Germany and Norway announced it with Sweden.", ["France", "Germany", "Norway"]),
        ("Greenland’s government and Denmark’s ministry agreed.", ["Greenland", "Denmark"]),
        ("In Sweden the U.S. agreed.", ["United States"]),
        ("Both Denmark and the US have agreed.", ["Denmark", "United States"]),
        ("Norway waits, with Sweden saying no, with Spain as host.", ["Norway", "Sweden"]),
        ("It rained.", []),
        ("The Swedish businessman who owns the firm resigned on Monday.", []),
        ("The Swedish prosecutors opened a case.", ["Sweden"]),
        ("The Swedish engineering group Arden opened a plant.", []),
        ("Workers in northern Norway and south-eastern Sweden stayed out.", []),
    ],
)
def test_the_countries_that_act_come_first(words: str, names: list[str]) -> None:
    """Those that are named together at the beginning; where it happens is none."""
    assert [land.name for land in lands_that_act(words)] == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("They meet NATO Secretary General Ida Berg.", ["NATO"]),
        ("The World Bank offered a loan, the UN a tent.", ["World Bank"]),
        ("A delegation from the US Congress will visit Karsa.", ["US Congress"]),
        ("NATO allies met, it was told to the EU, and Congress voted.", []),
        ("It tests the cohesion of NATO.", []),
    ],
)
def test_an_organisation_acts_by_a_verb_or_an_officer(words: str, names: list[str]) -> None:
    """Not where its members do, and not by a name that many have."""
    assert [one.name for one in organisations_that_act(words)] == names


TALKS = KnownEvent(
    id="ev-talks",
    date="2031-05-06",
    words="The transport ministers of Karsa and Varga end their talks on the toll.",
    articles=("first",),
)
TEXT = (
    "It rained on the harbour for the whole of that day.\n"
    "{}, the transport ministers of Karsa and Varga ended talks on a toll for ships.\n"
    "The boats of the fishermen waited at the locks until the evening.\n"
)


@pytest.mark.parametrize(
    ("when", "is_there"),
    [("On Tuesday", True), ("Late", True), ("On Monday", False)],
)
def test_an_event_that_is_there_is_met(when: str, *, is_there: bool) -> None:
    """By like words of a sentence that names no other day; its articles stand there to copy."""
    there = Setting(
        article="a",
        text=TEXT.format(when),
        named=days_named(TEXT.format(when)),
        published=THURSDAY,
        known=Known(events=(TALKS,)),
    )
    new, reported = events_apart([], there, Nearness(there.text, []))
    assert new == []
    assert [one.event.id for one in reported] == (["ev-talks"] if is_there else [])
    assert list(told_already(reported, "second"))[-1:] == (
        ["#   articles: [first, second]"] if is_there else []
    )


def test_a_sentence_that_tells_a_known_event_is_no_new_one() -> None:
    """Its stub is left out, and the sentence is named once."""
    there = Setting(
        article="a",
        text=TEXT.format("Late"),
        named=[],
        published=THURSDAY,
        known=Known(events=(TALKS,)),
    )
    words = "Late, the transport ministers of Karsa and Varga ended talks on a toll for ships."
    stub = EventDraft(id="ev-x", date="unknown", status="happened", actors=(), line=2, words=words)
    other = EventDraft(
        id="ev-y", date="unknown", status="happened", actors=(), line=3, words="Boats waited."
    )
    new, reported = events_apart([stub, other], there, Nearness(there.text, []))
    assert new == [other]
    assert [one.sentences for one in reported] == [[(2, words)]]
