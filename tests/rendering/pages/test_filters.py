"""What the filters of a page offer, and what its items answer."""

import pytest
from msgspec.structs import replace

from generator.days import Day
from generator.rendering.pages.shared.filters import (
    MOST_SPANS,
    Answers,
    Option,
    actors_speaking,
    answers,
    of_events,
    of_quotes,
    spans_of,
)
from tests.samples import STATEMENTS, sample_briefing

SAMPLE = sample_briefing()


def test_filters_offer_what_is_there() -> None:
    """Speakers by name, actors in the order of the table, days in order, no day last."""
    found = of_quotes(STATEMENTS, SAMPLE, actors_speaking(SAMPLE), spans_of(STATEMENTS))
    assert [one.label for one in found.speakers] == [
        "Ben Okoro",
        "Ilse Várga",
        "Sudmark",
        "Tomáš Rejl",
    ]
    assert [one.value for one in found.actors] == ["norland", "sudmark", "canal-commission"]
    assert found.days == (
        Option("2031-05-02", "2 May 2031"),
        Option("2031-05-03", "3 May 2031"),
        Option("unknown", "day not known"),
    )
    assert [one.label for one in of_events(SAMPLE.events, SAMPLE).actors] == ["Nørland", "Sudmark"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([Day(2031, 1, day) for day in range(1, 32)], Day(2031, 1, 7)),
        ([Day(2031, month, day) for month in (1, 2) for day in range(1, 29)], Day(2031, 1)),
        ([Day(year, month) for year in range(2020, 2024) for month in range(1, 13)], Day(2023)),
    ],
)
def test_of_many_days_their_months_or_years_are_offered(days: list[Day], expected: Day) -> None:
    """A list of eighty days is none that anybody chooses from; a day not known stays that."""
    quote = STATEMENTS[0].quotes[0]
    said = [*days, None]
    statement = replace(STATEMENTS[0], quotes=tuple(replace(quote, said=day) for day in said))
    spans = spans_of([statement])
    chosen = days[6] if expected.day else days[-1] if expected.month is None else days[0]
    assert spans[chosen] == expected
    assert spans[None] is None
    offered = of_quotes([statement], SAMPLE, actors_speaking(SAMPLE), spans).days
    assert len(offered) == len(set(spans.values())) <= MOST_SPANS + 1
    found = answers(statement, actors_speaking(SAMPLE), spans).day.split()
    assert found == [one.value for one in offered]


def test_a_statement_answers_for_all_its_wordings() -> None:
    """So that variants stay together."""
    assert answers(STATEMENTS[0], actors_speaking(SAMPLE), spans_of(STATEMENTS)) == Answers(
        speaker="ilse-varga", actor="norland", day="2031-05-02", kind="sentence fragment"
    )
