"""The answers of an interview, which stand between no marks."""

import pytest

from generator.curating.drafting.known import Known
from generator.curating.drafting.source_text.answers import answers
from tests.curating.drafting.test_draft import draft

TALK = (
    "Mia Holt, 52, talked to us in Karsa.\n\n"
    "Q: When did you see it?\n\nA: In spring. It was late.\n\nAnd it rained.\n\n"
    "Q: And then?\n\nA: Nothing.\n\nThe interview has been cut.\n"
)


def test_the_paragraphs_of_answers_are_found_with_who_is_interviewed() -> None:
    """Questions are none, nor is what follows the last answer."""
    found = answers(TALK)
    assert [TALK[one.start : one.end] for one in found] == [
        "In spring. It was late.",
        "And it rained.",
        "Nothing.",
    ]
    assert {one.speaker for one in found} == {"Mia Holt"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (TALK.replace("Mia Holt, 52, talked", "We talked"), 3),
        ("Q: Who?\n\nA: Nobody.\n\nThe end of it.\n", 0),
        ("A: one thing.\n\nB: another.\n\nA: a third.\n", 0),
        (TALK.replace("A: Nothing.", "A: “Nothing.”"), 2),
    ],
)
def test_other_texts_have_no_answers(text: str, number: int) -> None:
    """One pair is no interview; words between marks are quotations as any; nobody is guessed."""
    assert len(answers(text)) == number


def test_a_draft_says_why_answers_have_no_marks() -> None:
    """And marks who speaks."""
    made = draft(TALK, (), Known()).text
    assert "speaker: mia-holt  # unsure: 50 % sure" in made
    assert made.count("    unmarked: An answer of an interview") == 3
