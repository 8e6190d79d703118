"""Which record stands on which page: stable from the oldest on; every page is a few steps away."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.days import Day
from generator.model import Event, Person
from generator.rendering.addresses import Links
from generator.rendering.pages.shared.grouping import by_speaker, quotes_cut, quotes_of_speakers
from generator.rendering.pages.shared.pager import newest_quotes, pager
from generator.rendering.paging import (
    DIFFERENCES_ON_THE_HUB,
    EVENTS_ON_THE_HUB,
    Places,
    cut,
    differences_cut,
    events_cut,
)
from tests.samples import DIFFERENCES, EVENTS, sample_briefing

SAMPLE = sample_briefing()
LINKS = Links.from_page("timeline/index.html")


def events(many: int) -> tuple[Event, ...]:
    """Return so many events that happened on one day."""
    return tuple(
        replace(EVENTS[0], id=f"e-{number}", date=Day(2031, 5, 2), status="happened")
        for number in range(many)
    )


@given(st.integers(0, 400), st.integers(1, 50), st.integers(1, 60))
def test_what_is_new_changes_no_page_that_is_full(many: int, most: int, size: int) -> None:
    """Nor the address of anything that has a page."""
    before = cut("list", range(many), most=most, size=size)
    after = cut("list", range(many + 1), most=most, size=size)
    assert [one for page in after for one in page.records] == list(range(many + 1))[
        : len(after) and many + 1
    ]
    for old, new in zip(before, after, strict=False):
        assert old.path == new.path
        assert list(new.records)[: len(old.records)] == list(old.records)


def test_a_list_that_fits_has_the_hub_alone() -> None:
    """And one record more has pages with all of them."""
    assert cut("list", range(10), most=10, size=4) == []
    pages = cut("list", range(11), most=10, size=4, name="late")
    assert [page.path for page in pages] == [f"list/late-{n}/index.html" for n in (1, 2, 3)]


@given(st.integers(2, 700), st.data())
def test_every_page_is_a_few_steps_away(many: int, data: st.DataObject) -> None:
    """However many there are, from whichever, with few links on each."""
    paths = [f"list/{number}/index.html" for number in range(many)]
    at, goal = (data.draw(st.integers(0, many - 1)) for _ in range(2))
    steps = 0
    while at != goal:
        links = pager(paths, paths[at], LINKS)
        assert len(links) <= 25
        assert [one.number for one in links if one.href is None] == [at + 1]
        at = min((one.number - 1 for one in links), key=lambda one: abs(one - goal))
        steps += 1
    assert steps <= 10


def test_the_only_page_has_no_links_but_a_hub_leads_to_it() -> None:
    """A hub is none of the pages."""
    assert pager(["quotes/index.html"], "quotes/index.html", LINKS) == ()
    assert pager([], "timeline/index.html", LINKS) == ()
    (link,) = pager(["timeline/1/index.html"], "timeline/index.html", LINKS)
    assert link.href == "../timeline/1/index.html"


def test_an_event_stands_on_the_timeline_until_they_are_many() -> None:
    """Then on a page, those of each status apart."""
    few = replace(SAMPLE, events=events(EVENTS_ON_THE_HUB["happened"]))
    assert Places.of(few).event(few.events[0]) == "timeline/index.html#e-0"
    many = replace(SAMPLE, events=(*events(250), *EVENTS[1:]))
    places = Places.of(many)
    assert places.event(many.events[0]) == "timeline/1/index.html#e-0"
    assert places.event(many.events[249]) == "timeline/3/index.html#e-249"
    planned = next(one for one in EVENTS if one.status == "planned")
    assert places.event(planned) == f"timeline/index.html#{planned.id}"
    overdue = tuple(replace(one, status="overdue") for one in events(11))
    (page,) = events_cut(replace(SAMPLE, events=overdue), "overdue")
    assert page.path == "timeline/overdue-1/index.html"


def test_differences_are_paged_by_type_where_all_are_many() -> None:
    """A type with few of them stays on the hub."""
    contradictions = tuple(
        replace(DIFFERENCES[0], id=f"d-{number}", type="contradiction")
        for number in range(DIFFERENCES_ON_THE_HUB)
    )
    slip = replace(DIFFERENCES[0], id="slip", type="slip")
    few, many = contradictions, (*contradictions, slip)
    assert differences_cut(few, "contradiction") == []
    assert len(differences_cut(many, "contradiction")) == 2
    assert differences_cut(many, "slip") == []
    places = Places.of(replace(SAMPLE, differences=many))
    assert places.difference("d-39") == "differences/contradiction-2/index.html#d-39"
    assert places.difference("slip") == "differences/index.html#slip"


def test_what_one_speaker_said_stands_together_as_far_as_it_fits() -> None:
    """More than a page of it is cut; no page is longer, and nothing is lost."""
    statement = SAMPLE.statements[0]
    said = tuple(
        replace(statement, id=f"s-{number}", quotes=statement.quotes[:1]) for number in range(250)
    )
    pages = quotes_cut(by_speaker(replace(SAMPLE, statements=(*SAMPLE.statements, *said))))
    sizes = [sum(len(one.quotes) for _, found in page.records for one in found) for page in pages]
    assert max(sizes) <= 100
    assert len(pages) > 2
    assert sum(sizes) == len(SAMPLE.quotes) + 250
    assert [page.path for page in pages[:2]] == ["quotes/index.html", "quotes/2/index.html"]


@pytest.mark.parametrize(
    ("url", "speakers", "expected"),
    [(None, 1, 100), ("https://one.example/", 1, 75), (None, 300, 60)],
)
def test_links_and_speakers_take_the_room_of_quotes(
    url: str | None, speakers: int, expected: int
) -> None:
    """So that no page has more elements than another, whatever is on it."""
    quote, statement = SAMPLE.quotes[0], SAMPLE.statements[0]
    person = next(one for one in quote.speakers if isinstance(one, Person))
    article = replace(quote.article, url=url, archived=None)
    said = []
    for number in range(300):
        speaker = replace(person, id=f"p-{number % speakers}")
        spoken = replace(quote, article=article, speakers=(speaker,))
        said.append(replace(statement, quotes=(spoken,)))
    pages = quotes_cut(by_speaker(replace(SAMPLE, statements=tuple(said))))
    assert sum(len(found) for _, found in pages[0].records) == expected


def test_a_speaker_is_found_where_its_own_quotes_begin() -> None:
    """The page of a person with many quotes leads there."""
    found = quotes_of_speakers(SAMPLE)
    assert found["sudmark"] == (1, "quotes/index.html#sudmark")
    excerpt = newest_quotes(70, 60, found["sudmark"], Links.from_page("people/varga/index.html"))
    assert excerpt is not None
    assert excerpt.shown == "The newest 60 of 70, in order; the others are found from"
    assert excerpt.whole.words == "Quotes, page 1"
    assert excerpt.whole.href == "../../quotes/index.html#sudmark"
    assert newest_quotes(60, 60, found["sudmark"], LINKS) is None
