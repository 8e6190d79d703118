"""Who acted when: each event stands in one column, gaps are shown, and a phone is wide enough."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.days import Day
from generator.model import Briefing, Event, EventStatus, Span
from generator.rendering.figures.timeline import MOST, MOST_DOTS, MOST_SLOTS, Strip, strip
from tests.samples import EVENTS, NORLAND, SUDMARK, sample_briefing

SAMPLE = sample_briefing()
ANY_DAY = st.dates(date(2024, 1, 1), date(2033, 12, 31))


def event(day: Day | None, status: EventStatus = "happened") -> Event:
    """Return an event of Nørland."""
    return replace(EVENTS[0], id=f"e-{day}", date=day, status=status, actors=(NORLAND,))


def briefing(*events: Event, coverage: tuple[Span, ...] = SAMPLE.about.coverage) -> Briefing:
    """Return the sample with other events and days."""
    about = replace(SAMPLE.about, coverage=coverage)
    return replace(SAMPLE, about=about, events=events, events_of={NORLAND.id: events})


def picture(*events: Event, coverage: tuple[Span, ...] = SAMPLE.about.coverage) -> Strip:
    """Return the picture of events of one actor."""
    found = strip(briefing(*events, coverage=coverage))
    assert found is not None
    return found


def drawn(found: Strip) -> dict[str, str]:
    """Return what stands in the columns of the first row."""
    return {cell.column.label: cell.words for cell in found.rows[0].cells}


def test_the_days_of_the_coverage_and_the_gap_between() -> None:
    """The month stands above the first of its days."""
    found = picture(event(Day(2031, 5, 2)))
    heads = [(one.kind, one.label, one.above) for one in found.columns]
    assert heads == [
        ("covered", "2", "May"),
        ("covered", "3", ""),
        ("gap", "4–8", ""),
        ("covered", "9", ""),
    ]
    assert found.columns[2].title == "4–8 May 2031, not in our articles"


def test_what_lies_beside_the_coverage_has_columns_of_its_own() -> None:
    """Years do not stretch the picture; what is planned without a day is later."""
    found = picture(
        event(Day(1916)),
        event(Day(2031, 5, 2)),
        event(Day(2031, 5)),
        event(None),
        event(Day(2031, 5, 6), "overdue"),
        event(Day(2031, 6), "planned"),
        event(None, "planned"),
    )
    assert drawn(found) == {
        "earlier": "1 happened",
        "2": "1 happened",
        "3": "",
        "4–8": "1 overdue",
        "9": "",
        "later": "2 planned",
        "no day": "2 happened",
    }


def test_many_days_become_months() -> None:
    """And a gap within a month is none of the picture."""
    months = (
        Span(start=Day(2031, 1, 5), end=Day(2031, 3, 1), note=None),
        Span(start=Day(2031, 6, 1), end=Day(2031, 6, 2), note=None),
    )
    found = picture(event(Day(2031, 2)), coverage=months)
    heads = [(one.label, one.above) for one in found.columns]
    assert heads == [("Jan", "2031"), ("Feb", ""), ("Mar", ""), ("…", ""), ("Jun", "")]


def test_a_crowd_of_dots_becomes_a_number() -> None:
    """A cell has room for six."""
    crowd = [replace(event(Day(2031, 5, 2)), id=f"e-{number}") for number in range(9)]
    cell = picture(*crowd).rows[0].cells[0]
    assert (len(cell.dots), cell.more, cell.words) == (MOST_DOTS, 3, "9 happened")


def test_each_event_of_a_day_has_a_slot_in_the_order_of_the_seeds() -> None:
    """So that dots of one event stand under each other, whoever acted in it."""
    first, second = (replace(event(Day(2031, 5, 2)), id=name) for name in ("first", "second"))
    both = replace(second, actors=(NORLAND, SUDMARK))
    events_of = {NORLAND.id: (first, both), SUDMARK.id: (both,)}
    found = strip(replace(briefing(first, both), events_of=events_of))
    assert found is not None
    assert found.columns[0].slots == 2
    slots = [[(dot.event.id, dot.slot) for dot in row.cells[0].dots] for row in found.rows]
    assert slots == [[("first", 1), ("second", 2)], [("second", 2)]]


def test_too_many_events_stand_together() -> None:
    """A column has room for a number of slots, and the picture for a number in all."""
    crowd = [replace(event(Day(2031, 5, 2)), id=f"e-{one}") for one in range(MOST_SLOTS + 1)]
    assert picture(*crowd).columns[0].slots == 0
    many = [replace(one, id=f"{one.id}-{at}") for one in crowd for at in range(4)]
    found = picture(*many, event(Day(2031, 5, 3)))
    assert [column.slots for column in found.columns] == [0, 0, 0, 0]


def test_who_is_only_spoken_about_has_no_row() -> None:
    """Never the first of an event, no position, no word: others speak of it."""
    told = replace(event(Day(2031, 5, 2)), actors=(NORLAND, SUDMARK))
    said = replace(briefing(told), events_of={NORLAND.id: (told,), SUDMARK.id: (told,)})
    silent = replace(said, cells={}, quotes_by={})
    rows = [strip(one) for one in (said, silent)]
    assert [[row.actor for row in one.rows] for one in rows if one] == [
        [NORLAND, SUDMARK],
        [NORLAND],
    ]


def test_without_actors_or_coverage_there_is_no_picture() -> None:
    """Nothing to show is not an empty frame."""
    assert strip(briefing()) is None
    assert strip(briefing(event(None), coverage=())) is None


def test_rows_are_the_actors_that_acted() -> None:
    """In the order of the table."""
    found = strip(SAMPLE)
    assert found is not None
    assert [row.actor for row in found.rows] == [NORLAND, SUDMARK]


@pytest.mark.slow
@given(st.lists(st.tuples(ANY_DAY, st.integers(0, 900)), min_size=1, max_size=4), ANY_DAY)
def test_every_event_has_one_place_on_a_phone(spans: list[tuple[date, int]], at: date) -> None:
    """Whatever the coverage: at most a dozen columns and three beside them."""
    coverage = tuple(
        Span(start=_day(first), end=_day(first + timedelta(days=days)), note=None)
        for first, days in spans
    )
    found = picture(event(_day(at)), coverage=coverage)
    assert len(found.columns) <= MOST + 3
    assert [cell.words for cell in found.rows[0].cells if cell.words] == ["1 happened"]


def _day(at: date) -> Day:
    return Day(at.year, at.month, at.day)
