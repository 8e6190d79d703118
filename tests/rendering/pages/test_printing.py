"""What the pages that are made for paper are given."""

from dataclasses import replace

from generator.days import Day
from generator.rendering.pages.printing import dossier, fittest, meeting
from tests.samples import sample_briefing

SAMPLE = sample_briefing()
QUOTE = SAMPLE.quotes[0]
LONG = replace(QUOTE, kind="sentence", text="word " * 41, said=Day(2031, 5, 9))
EARLY = replace(QUOTE, kind="sentence", text="Short and early", said=Day(2031, 5, 1))
LATE = replace(QUOTE, kind="sentence", text="Short and late", said=Day(2031, 5, 2))
FRAGMENT = replace(QUOTE, kind="fragment", text="short", said=Day(2031, 5, 9))


def test_the_quote_for_a_meeting_is_a_short_sentence_said_last() -> None:
    """A fragment only where there is no sentence, a long one only where there is no short one."""
    assert fittest([FRAGMENT, LONG, EARLY, LATE]) == LATE
    assert fittest([FRAGMENT, LONG]) == LONG
    assert fittest([FRAGMENT]) == FRAGMENT
    assert fittest([]) is None


def test_a_meeting_sheet_has_only_what_an_actor_said_itself() -> None:
    """Another's words are not its own, though its position rests on them."""
    (page,) = meeting(SAMPLE)
    answers = page.values["answers"]
    assert isinstance(answers, dict)
    for found in answers.values():
        for actor, position, quote in found:
            assert position.actor == actor
            assert position.current
            assert quote is None or quote in SAMPLE.quotes_by[actor.id]


def test_a_statement_answers_to_the_questions_that_cite_it() -> None:
    """So that a dossier on one question has the words on it and no others."""
    (page,) = dossier(SAMPLE)
    questions = page.values["questions_of"]
    assert isinstance(questions, dict)
    cited = {one for position in SAMPLE.positions for one in position.evidence}
    for statement in SAMPLE.statements:
        assert bool(questions[statement.id]) == any(one in cited for one in statement.quotes)
