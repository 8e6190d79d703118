"""Which record stands on which page: stable from the oldest on; every page is a few steps away."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.days import Day
from generator.model import Briefing, Event, Person
from generator.rendering.addresses import Links
from generator.rendering.pages.shared.pager import newest_statements, pager
from generator.rendering.pages.shared.voices import newest, quotes_of_speakers, voiced
from generator.rendering.paging import (
    DIFFERENCES_ON_THE_HUB,
    EVENTS_ON_THE_HUB,
    NEWEST_STATEMENTS,
    STATEMENTS_ON_A_PAGE,
    STATEMENTS_ON_THE_HUB,
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


def _many(many: int, speakers: int) -> Briefing:
    """Return the sample with other statements, so many, by so many speakers in turn."""
    statement, quote = SAMPLE.statements[0], SAMPLE.quotes[0]
    person = next(one for one in quote.speakers if isinstance(one, Person))
    said = []
    for number in range(many):
        speaker = replace(person, id=f"p-{number % speakers}")
        spoken = replace(quote, id=f"q-{number}", speakers=(speaker,))
        said.append(replace(statement, id=f"s-{number}", quotes=(spoken,)))
    return replace(SAMPLE, statements=tuple(said))


def test_few_statements_stand_on_the_hub() -> None:
    """No voice has a page of its own; a speaker is found there."""
    assert all(not one.pages for one in voiced(_many(STATEMENTS_ON_THE_HUB, 3)))
    assert quotes_of_speakers(SAMPLE)["sudmark"] == "quotes/index.html#sudmark"


def test_many_statements_stand_with_their_voices() -> None:
    """A page of each, more where one is full; nothing is lost, and the hub has the newest."""
    briefing = _many(STATEMENTS_ON_A_PAGE * 2 + 2, 2)
    first, second = voiced(briefing)
    assert [page.path for page in first.pages] == [
        "quotes/p-0/index.html",
        "quotes/p-0/2/index.html",
    ]
    assert [len(page.records) for page in second.pages] == [STATEMENTS_ON_A_PAGE, 1]
    assert quotes_of_speakers(briefing)["p-1"] == "quotes/p-1/index.html"
    shown = [one for _, said in newest(briefing) for one in said]
    assert {one.id for one in shown} == {one.id for one in briefing.statements[-NEWEST_STATEMENTS:]}


def test_what_is_said_today_moves_no_other_page() -> None:
    """Pages are filled from the first words on."""
    before, after = _many(200, 2), _many(201, 2)
    paged = {page.path: list(page.records) for one in voiced(before) for page in one.pages}
    new = {page.path: list(page.records) for one in voiced(after) for page in one.pages}
    assert [path for path in new if paged.get(path) != new[path]] == ["quotes/p-0/2/index.html"]


def test_who_speaks_alone_and_with_others_is_found_alone() -> None:
    """A joint statement has a page of its own, named by both."""
    briefing = _many(STATEMENTS_ON_THE_HUB, 2)
    both = (
        briefing.statements[1].quotes[0].speakers[0],
        briefing.statements[0].quotes[0].speakers[0],
    )
    joint = replace(briefing.statements[0].quotes[0], id="joint", speakers=both)
    said = replace(briefing.statements[0], id="joint", quotes=(joint,))
    briefing = replace(briefing, statements=(said, *briefing.statements))
    assert "quotes/p-1--p-0/index.html" in {
        page.path for one in voiced(briefing) for page in one.pages
    }
    assert quotes_of_speakers(briefing)["p-1"] == "quotes/p-1/index.html"


def test_an_excerpt_says_where_all_statements_are() -> None:
    """Nothing where all are shown."""
    links = Links.from_page("people/varga/index.html")
    excerpt = newest_statements(70, 60, "quotes/varga/index.html", links)
    assert excerpt is not None
    assert excerpt.shown == "The newest 60 of 70, in order; all of them are found from"
    assert excerpt.whole.href == "../../quotes/varga/index.html"
    assert newest_statements(60, 60, "quotes/varga/index.html", links) is None
