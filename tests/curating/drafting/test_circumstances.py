"""When and to whom words were said: what a sentence beside them may be mistaken for."""

from datetime import date

import pytest

from generator.curating.drafting.days.dates import days_named
from generator.curating.drafting.known import Known
from generator.curating.drafting.names.role_behind import role_after
from generator.curating.drafting.quotes.circumstances import to_whom
from generator.curating.drafting.quotes.records import Setting, quote_drafts
from generator.curating.drafting.speakers.voices import Voice
from tests.curating.drafting.found import cast, found

THURSDAY = date(2031, 5, 8)
WORDS = "We will not wait."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“{}” Holt said on Tuesday.", "2031-05-06"),
        ("Holt said on Tuesday: “{}” She did not answer questions on Wednesday.", "2031-05-06"),
        ("“{}” It rained on Wednesday.", "unknown"),
        ("Holt said that Varga had been told on Tuesday, and: “{}”", "unknown"),
        ("Holt said the boats were late on Tuesday. “{}” she added.", "unknown"),
        ("Last month Holt said: “{}”", "2031-04"),
        ("Last week Holt said: “{}”", "unknown"),  # it began in April
    ],
)
def test_a_day_of_something_else_is_no_day_of_saying(text: str, said: str) -> None:
    """A sentence behind that says something else; what is told with a verb of its own."""
    whole = text.format(WORDS)
    there = Setting(
        article="a", text=whole, named=days_named(whole), published=THURSDAY, known=Known()
    )
    speaker = "Holt" if "Holt" in whole else None
    (one,) = quote_drafts(there, [found(whole, WORDS, speaker)], [Voice(id="mia-holt")])
    assert one.said == said


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("She said in an emailed statement to The Delta Courier: no.", "The Delta Courier"),
        ("He told the Reuters news agency so in a mail.", "Reuters"),
    ],
)  # fmt: skip
def test_a_paper_keeps_its_whole_name(sentence: str, to: str) -> None:
    """Its article too, where that is part of it."""
    assert to_whom(sentence) == to


def test_a_statement_is_no_speaker() -> None:
    """Those are who issued it; a role ends before what somebody does."""
    text = "A joint statement of the railway unions said: “One.”"
    whole, _ = cast(text, ("One", "A joint statement of the railway unions", None))
    assert [one.name for one in whole.new_actors.values()] == ["Railway unions"]
    assert role_after("Brandt, a biologist from Turku who sat there, said", 6) == (
        "biologist from Turku"
    )
