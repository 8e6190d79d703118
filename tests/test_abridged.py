"""The pack of a large briefing: shorter, honest about it, and with all that it cites."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import Briefing
from generator.project import Project
from generator.rendering.pack import abridged, document
from generator.rendering.pack.typeset import page_count
from tests.printed import printed, squash, texts
from tests.support import linked

ROOT = Path(__file__).resolve().parents[1]
NEWEST = 5


@pytest.fixture(scope="module")
def shipped() -> Briefing:
    """Return the shipped briefing."""
    return linked(Project(ROOT))


@pytest.fixture
def large(shipped: Briefing, monkeypatch: pytest.MonkeyPatch) -> Briefing:
    """Return the shipped briefing, taken for a large one."""
    monkeypatch.setattr(abridged, "MOST", 100)
    monkeypatch.setattr(abridged, "NEWEST", NEWEST)
    return shipped


def parts(briefing: Briefing) -> dict[str, Any]:
    """Return the parts of its pack by title."""
    return {part["title"]: part for part in document.pack(briefing)["parts"]}  # type: ignore[attr-defined]


def _cites(value: object) -> Iterator[tuple[str, str]]:
    """Yield the number of each citation and what it leads to."""
    if isinstance(value, dict):
        if "number" in value and "to" in value:
            yield value["number"], value["to"]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _cites(one)


def test_a_briefing_of_the_usual_size_is_printed_whole(shipped: Briefing) -> None:
    """Nothing is left out, and nothing says so."""
    assert not abridged.is_large(shipped)
    assert not any("note" in part for part in parts(shipped).values())


def test_everything_that_it_cites_is_in_it(large: Briefing) -> None:
    """No number leads nowhere, on the cover neither."""
    made = document.pack(large)
    found = list(_cites([made["bottom_line"], made["parts"]]))
    assert len(found) > 100
    assert [number for number, to in found if not to] == []


def test_the_newest_events_and_all_that_are_ahead(large: Briefing) -> None:
    """The note counts what is left out; an actor's section has the same events."""
    part = parts(large)["Timeline"]
    events = {section["title"]: section["events"] for section in part["sections"]}
    happened = [one.text for one in large.events if one.status == "happened"]
    ahead = [one.text for one in large.events if one.status != "happened"]
    assert [one["text"] for one in events["Happened"]] == happened[-NEWEST:]
    assert len(events["Overdue"]) + len(events["Planned"]) == len(ahead) > 0
    assert f"Of {len(happened)} events that happened, the newest {NEWEST}." in part["note"]
    sections = parts(large)["Actor by actor"]["sections"]
    told = {one["text"] for section in sections for one in section["events"]}
    assert told <= {*happened[-NEWEST:], *ahead}


def test_differences_of_the_newest_articles(large: Briefing) -> None:
    """As many as of events, in their usual order."""
    part = parts(large)["Where sources differ"]
    labels = [item["label"] for section in part["sections"] for item in section["items"]]
    assert len(labels) == NEWEST
    assert f"Of {len(large.differences)} differences, the {NEWEST}" in part["note"]


def test_quotes_and_sources_say_how_many_they_are(large: Briefing) -> None:
    """A statement comes with all its wordings; a summary stands on the site."""
    quotes, sources = parts(large)["Quotes"], parts(large)["Sources"]
    found = [
        one
        for speaker in quotes["speakers"]
        for statement in speaker["statements"]
        for one in (statement["first"], *statement["others"])
    ]
    assert 0 < len(found) < len(large.quotes)
    assert quotes["note"].startswith(f"{len(found)} of {len(large.quotes)} quotes")
    listed = sources["articles"]
    assert sources["note"].startswith(f"{len(listed)} of {len(large.articles)} articles")
    assert not any(one["summary"] for one in listed)


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
