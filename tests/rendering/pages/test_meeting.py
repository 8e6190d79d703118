"""What the meeting sheet of the site and of paper chooses, and what it says of two actors."""

import pytest
from msgspec.structs import replace

from generator.days import Day
from generator.rendering.pages.shared.meeting import (
    fittest,
    own_quote,
    summed_up,
    verdict,
    verdicts,
)
from tests import samples
from tests.samples import sample_briefing

SAMPLE = sample_briefing()
QUOTE = SAMPLE.quotes[0]
LONG = replace(QUOTE, kind="sentence", text="word " * 41, said=Day(2031, 5, 9))
EARLY = replace(QUOTE, kind="sentence", text="Short and early", said=Day(2031, 5, 1))
LATE = replace(QUOTE, kind="sentence", text="Short and late", said=Day(2031, 5, 2))
FRAGMENT = replace(QUOTE, kind="fragment", text="short", said=Day(2031, 5, 9))
TOLLS = samples.POSITIONS[1]
"""Of Nørland, which rejects them."""


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


@pytest.mark.parametrize(("stance", "words"), [*enumerate(verdicts(samples.TOLLS))])
def test_steps_are_counted_where_stances_have_an_order(stance: int, words: str) -> None:
    """From either side."""
    other = replace(TOLLS, stance=samples.TOLLS.stances[stance])
    said = ("Same stance", "Differ: 1 step apart", "Differ: 2 steps apart")
    assert words == said[stance]
    assert verdict(samples.TOLLS, [TOLLS, other]) == verdict(samples.TOLLS, [other, TOLLS]) == words


def test_elsewhere_stances_differ_or_are_the_same() -> None:
    """And one alone is not compared."""
    assert verdicts(samples.UPKEEP) == ("Same stance", "Differ")
    assert verdict(samples.UPKEEP, [TOLLS, None]) == "One is silent"
    assert verdict(samples.UPKEEP, [None, TOLLS]) == "One is silent"


def test_one_line_sums_up() -> None:
    """Each question that anybody has answered, under the first that is true of it."""
    pair = (samples.NORLAND, samples.SUDMARK)
    for two in (pair, pair[::-1]):
        assert summed_up(SAMPLE, two) == "They differ on Tolls. Only Sudmark on Upkeep."
    silent = (samples.TOLL_PARTY, samples.SUDMARK)
    assert summed_up(SAMPLE, silent) == "Only Sudmark on Tolls and Upkeep."
    assert summed_up(SAMPLE, (samples.SUDMARK, samples.SUDMARK)).startswith("Same stance on Tolls")
