"""The pack of a large briefing: shorter, honest about it, and with all that it cites."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from generator.days import Day
from generator.model import Briefing
from generator.paper import data_of
from generator.rendering.pack import abridged, document
from generator.rendering.pack.elements import Citation
from generator.rendering.pack.tying import records_in
from generator.rendering.pack.typeset import page_count
from tests import samples
from tests.printed import printed, squash, texts

NEWEST = 5


@pytest.fixture
def large(shipped: Briefing, monkeypatch: pytest.MonkeyPatch) -> Briefing:
    """Return the shipped briefing, taken for a large one."""
    monkeypatch.setattr(abridged, "MOST", 50)
    monkeypatch.setattr(abridged, "NEWEST", NEWEST)
    return shipped


def parts(briefing: Briefing) -> dict[str, Any]:
    """Return the parts of its pack by title."""
    data = msgspec.json.decode(msgspec.json.encode(document.pack(briefing)))
    return {part["title"]: part for part in data["parts"]}


def _cites(records: object) -> Iterator[Citation]:
    """Yield the citations of some records."""
    return (record for record in records_in(records) if isinstance(record, Citation))


def test_a_briefing_of_the_usual_size_is_printed_whole(shipped: Briefing) -> None:
    """Nothing is left out, and nothing says so."""
    assert not abridged.is_large(shipped)
    assert not any(
        part["note"] for title, part in parts(shipped).items() if "What changed" not in title
    )


def test_its_data_stay_on_the_site(large: Briefing) -> None:
    """They would be many times as long as what is printed."""
    assert data_of(large) == ""


def test_everything_that_it_cites_is_in_it(large: Briefing) -> None:
    """No number leads nowhere, on the cover neither."""
    made = document.pack(large)
    found = list(_cites(made))
    assert len(found) > 100
    assert [citation.number for citation in found if not citation.to] == []


def test_the_newest_events_and_all_that_are_ahead(large: Briefing) -> None:
    """The note counts what is left out; an actor's section has the same events."""
    part = parts(large)["Timeline"]
    events = {section["title"]: section["events"] for section in part["sections"]}
    happened = [one for one in large.events if one.status == "happened"]
    ahead = [one.text for one in large.events if one.status != "happened"]
    newest = [one["text"] for one in events["Happened"]]
    days = {one.text: one.date.first for one in happened if one.date}
    past = [day for text, day in days.items() if text not in newest]
    assert len(newest) == NEWEST
    assert max(past) <= min(days[text] for text in newest if text in days)
    assert len(events["Overdue"]) + len(events["Planned"]) == len(ahead) > 0
    assert part["note"] == (
        f"Of {len(happened)} events that happened, the newest {NEWEST}."
        " All events: on the site’s page /timeline/"
    )
    sections = parts(large)["Actor by actor"]["sections"]
    told = {one["text"] for section in sections for one in section["events"]}
    assert told <= {*newest, *ahead}


def test_of_what_is_ahead_the_next_and_of_what_is_overdue_the_newest(
    large: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a briefing has more of them than anybody keeps in view."""
    monkeypatch.setattr(abridged, "AHEAD", 2)
    one = large.events[0]
    events = [
        replace(one, id=f"{status}-{day}", text=f"{status} {day}", status=status,
                date=Day(2031, 5, day))
        for status in ("overdue", "planned")
        for day in (1, 2, 3)
    ]  # fmt: skip
    part = parts(replace(large, events=tuple(events)))["Timeline"]
    told = [[one["text"] for one in section["events"]] for section in part["sections"]]
    assert sorted(map(sorted, told)) == [["overdue 2", "overdue 3"], ["planned 1", "planned 2"]]
    assert part["note"].startswith(
        "Of 3 events that are overdue, the newest 2; of 3 events that are planned, the next 2. All"
    )


def test_an_event_without_a_day_is_as_old_as_its_last_report() -> None:
    """In the list it stands last, which makes it no newer than the others."""
    made = samples.sample_briefing()
    (old,) = (one for one in made.events if one.date is None)
    later = replace(samples.EVENTS[1], id="later", date=Day(2031, 5, 8))
    briefing = replace(made, events=(samples.EVENTS[1], later, old))
    newest = [later.text, old.text]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(abridged, "MOST", 1)
        patch.setattr(abridged, "NEWEST", 2)
        told = parts(briefing)["Timeline"]["sections"][0]["events"]
        assert [one["text"] for one in told] == newest
        patch.setattr(abridged, "NEWEST", 1)
        (only,) = parts(briefing)["Timeline"]["sections"][0]["events"]
    assert only["day"] == "8 May 2031"


def test_differences_of_the_newest_articles(large: Briefing) -> None:
    """As many as of events, in their usual order."""
    part = parts(large)["Where sources differ"]
    labels = [item["label"] for section in part["sections"] for item in section["items"]]
    newest = sorted(max(claim.article.number for claim in one.claims) for one in large.differences)[
        -NEWEST:
    ]
    printed_ones = [one for one in large.differences if one.label in labels]
    found = [max(claim.article.number for claim in one.claims) for one in printed_ones]
    assert len(labels) == NEWEST
    assert sorted(found) == newest
    assert f"Of {len(large.differences)} differences, the {NEWEST}" in part["note"]


def test_quotes_and_sources_say_how_many_they_are(large: Briefing) -> None:
    """A statement comes with all its wordings; a summary stands on the site."""
    quotes, sources = parts(large)["Quotes"], parts(large)["Sources"]
    found = [
        one
        for speaker in quotes["speakers"]
        for statement in speaker["statements"]
        for wording in (statement["first"], *statement["others"])
        for one in (wording, *wording["same"])
    ]
    assert 0 < len(found) < len(large.quotes)
    assert quotes["note"].startswith(f"{len(found)} of {len(large.quotes)} quotes")
    assert not any(one["summary"] for one in sources["articles"])


def test_what_is_there_whole_is_not_counted(large: Briefing) -> None:
    """All articles are cited, and lack their summaries alone; one more is not, and counted."""
    assert parts(large)["Sources"]["note"] == (
        "Without the summaries of the articles."
        " All articles, each with its summary: on the site’s page /articles/"
    )
    more = replace(large.articles[-1], id="uncited", number=len(large.articles) + 1)
    note = parts(replace(large, articles=(*large.articles, more)))["Sources"]["note"]
    assert note.startswith("5 of 6 articles: those that this pack cites, without their summaries.")
    kept = _all(large)
    cited = replace(large, quotes=tuple(quote for quote in large.quotes if quote.id in kept))
    assert parts(cited)["Quotes"]["note"] == ""


def _all(briefing: Briefing) -> set[str]:
    """Return the ids of all quotes that its pack prints."""
    return {
        one["anchor"]
        for speaker in parts(briefing)["Quotes"]["speakers"]
        for statement in speaker["statements"]
        for wording in (statement["first"], *statement["others"])
        for one in (wording, *wording["same"])
    }


def test_actors_say_what_they_lack(large: Briefing) -> None:
    """Quotes, and events that are not among the newest; nothing where they lack nothing."""
    assert parts(large)["Actor by actor"]["note"] == (
        "Left out of each section: the list of its people’s quotes; the events that"
        " the timeline of this pack leaves out."
        " Each actor in full: on the site’s page /actors/"
    )
    bare = replace(large, quotes_by={}, events=large.events[:NEWEST])
    assert parts(bare)["Actor by actor"]["note"] == ""


def test_an_actor_whom_nobody_quotes_is_printed(large: Briefing) -> None:
    """It has no quotes to leave out, and stands there like the others."""
    unquoted = {actor.id for actor in large.actors if actor.id not in large.quotes_by}
    sections = {one["id"]: one for one in parts(large)["Actor by actor"]["sections"]}
    assert len(unquoted) > 1
    assert [sections[name]["quoted"] for name in unquoted] == [[] for _ in unquoted]


def test_a_site_with_an_address_is_named(large: Briefing) -> None:
    """In full, as whoever holds the sheet may type it."""
    about = replace(large.about, site_url="https://desk.gov/greenland/")
    note = parts(replace(large, about=about))["Quotes"]["note"]
    assert note.endswith(" All quotes: https://desk.gov/greenland/quotes/")


def test_what_the_bottom_line_cites_is_kept(large: Briefing) -> None:
    """It stands on the cover, and what it cites may be cited nowhere else."""
    kept = _all(large)
    alone = next(one.id for one in large.quotes if one.id not in kept)
    brief = replace(large.brief, bottom_line=f"All is open [@{alone}].")
    assert alone in _all(replace(large, brief=brief))


def test_as_many_as_the_limit_are_printed_whole(shipped: Briefing) -> None:
    """Articles, quotes and events count alike."""
    room = 1_500 - len(shipped.articles) - len(shipped.quotes)
    most = replace(shipped, events=shipped.events[:1] * room)
    assert not abridged.is_large(most)
    assert abridged.is_large(replace(most, events=shipped.events[:1] * (room + 1)))


@pytest.mark.slow
def test_it_is_shorter_and_its_notes_are_printed(
    large: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On paper too."""
    short = printed(large)
    pages = "".join(texts(short))
    for part in parts(large).values():
        assert squash(part.get("note", "")) in pages
    monkeypatch.undo()
    assert page_count(short) < page_count(printed(large))
