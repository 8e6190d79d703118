"""What the meeting sheet is given."""

from dataclasses import replace

from generator.days import Day
from generator.rendering.pages.shared.meeting import fittest, own_quote
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
    found = {
        position.id: own_quote(SAMPLE, position.actor, position) for position in SAMPLE.positions
    }
    assert any(found.values())
    for position in SAMPLE.positions:
        quote = found[position.id]
        assert quote is None or quote in SAMPLE.quotes_by[position.actor.id]
    (other,) = (actor for actor in SAMPLE.actors if actor.id == "toll-party")
    assert not any(own_quote(SAMPLE, other, position) for position in SAMPLE.positions)
