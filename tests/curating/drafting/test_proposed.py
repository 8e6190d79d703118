"""What other drafts propose, and which events are one."""

import pytest

from generator.curating.drafting.events.events_there import same_event
from generator.curating.drafting.events.events_told import EventDraft
from generator.curating.drafting.known import Known, KnownActor, KnownEvent
from generator.curating.drafting.names.lands import lands_in
from generator.curating.drafting.speakers.voices import NewActor
from generator.curating.drafting.written.proposed import (
    events_proposed,
    speakers_proposed,
    subjects_proposed,
    subjects_there,
)
from generator.curating.drafting.written.stubs import actors_stub

NOTE = """
For events.yml:

- id: ev-talks
  date: 2031-05-02
  status: happened
  text:   # line 5: Norway and Iceland end their talks on herring.
  actors: []
  articles: [talks]
- id: ev-strike
  date: 2031-05-03
  status: planned
  text: The crews strike.
  actors: []
  articles: [talks]

For subjects.yml:

- id: ships
  label: How many ships
  type: update
  assessment:   # later
"""


def test_the_events_and_subjects_of_a_note_are_read() -> None:
    """With the words of the source where the editor has put none yet."""
    assert list(events_proposed(NOTE, "a.md")) == [
        KnownEvent(
            id="ev-talks", date="2031-05-02", proposed_in="a.md",
            words="Norway and Iceland end their talks on herring.", articles=("talks",),
        ),
        KnownEvent(
            id="ev-strike", date="2031-05-03", proposed_in="a.md", words="The crews strike.",
            articles=("talks",),
        ),
    ]  # fmt: skip
    assert subjects_proposed(NOTE) == ["ships"]


@pytest.mark.parametrize(
    ("words", "day", "is_same"),
    [
        ("The herring talks of Norway and Iceland end without a result.", "2031-05-02", True),
        ("The herring talks of Norway and Iceland end without a result.", "2031-05-03", False),
        ("Sweden watches the herring talks of Norway and Iceland.", "2031-05-02", False),
        ("It rained in Norway.", "2031-05-02", False),
        ("", "2031-05-02", False),
    ],
)
def test_an_event_is_known_by_its_day_and_words(words: str, day: str, *, is_same: bool) -> None:
    """Who acts first in the sentence has a part in it."""
    one = EventDraft(id="ev-x", date=day, status="happened", actors=(), line=1, words=words)
    found = same_event(one, list(events_proposed(NOTE, "a.md")))
    assert (found is not None and found.id == "ev-talks") is is_same


def test_all_countries_are_found() -> None:
    """Names of several words, and adjectives."""
    assert lands_in("The United States, a Danish ship and Sweden.") == {
        "United States", "Denmark", "Sweden",
    }  # fmt: skip


def test_what_another_draft_proposes_is_named() -> None:
    """Speakers by the draft, subjects each on a line; others are left out."""
    known = Known(
        proposed_in={"mia-holt": "a.md", "varga": "a.md"}, proposed_subjects={"ships": "a.md"}
    )
    assert list(speakers_proposed(["varga", "mia-holt", "ida-berg", "varga"], known)) == [
        "The note of a.md proposes already: varga, mia-holt."
    ]
    assert list(subjects_there(["ships", "boats"], known)) == ["# ships, which a.md proposes"]


@pytest.mark.parametrize(
    ("groups", "group"),
    [(["Allies", "Allies", "Parties"], "Allies"), (["Allies"], "Actors"), (["A", "B"], "Actors")],
)
def test_a_new_actor_stands_where_most_of_its_kind_do(groups: list[str], group: str) -> None:
    """Where they are several, and most of them."""
    there = [
        KnownActor(id=f"a{at}", name="A", kind="country", group=one)
        for at, one in enumerate(groups)
    ]
    new = NewActor(id="karsa", name="Karsa", kind="country")
    assert f"  group: {group}" in actors_stub([new], there)
