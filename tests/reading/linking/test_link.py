"""Linking: ids become records, and every reference has its way back."""

from datetime import date
from pathlib import Path

import pytest

from generator.days import Day
from generator.model import Article, Briefing, Person
from generator.reading.checks.check import check
from generator.reading.linking.link import link
from generator.reading.read import read
from tests.support import edited, lay_out, linked

DRAFT = """---
title: A draft
publisher: unknown
byline: unknown
published: 2031-05-04
status: draft
quotes:
  - {id: draft-quote, speaker: norland, text: Never., kind: sentence, said: 2031-05-04}
claims:
  - {id: draft-claim, subject: talks-hours, value: 900}
---

Not yet.
"""


@pytest.fixture
def canal(tmp_path: Path) -> Briefing:
    """Link the canal briefing."""
    return linked(lay_out("canal", tmp_path))


@pytest.mark.parametrize("name", ["bare", "spreadsheet", "letters", "pond"])
def test_every_good_case_can_be_linked(name: str, tmp_path: Path) -> None:
    """The smallest too."""
    briefing = linked(lay_out(name, tmp_path))
    assert briefing.about.as_of == Day(2031, 5, 4)
    assert bool(briefing.articles) is (name != "bare")


def test_an_id_that_stands_twice_counts_once(canal: Briefing, tmp_path: Path) -> None:
    """Nobody is named twice, and no article is counted twice."""
    project = lay_out("canal", tmp_path / "twice")
    edited(project, "seeds/events.yml", "[norland, sudmark]", "[norland, sudmark, norland]")
    edited(project, "seeds/events.yml", "[canal-talks, dr", "[canal-talks, canal-talks, dr")
    edited(project, "seeds/articles/dredgers-sail.md", "[ilse-varga]", "[ilse-varga, ilse-varga]")
    edited(project, "seeds/positions.csv", "varga-tolls-1 va", "varga-tolls-1 varga-tolls-1 va")
    twice = linked(project)
    assert (twice.quotes, twice.events) == (canal.quotes, canal.events)
    assert twice.positions == canal.positions


def test_articles_are_numbered_by_date(canal: Briefing) -> None:
    """A citation prints the number."""
    assert [(one.number, one.id) for one in canal.articles] == [
        (1, "canal-talks"),
        (2, "dredgers-sail"),
    ]


def test_variants_of_a_statement_stand_together(canal: Briefing) -> None:
    """A quote without statement is its own; statements come by day, unknown ones last."""
    variants = {one.id: [quote.id for quote in one.quotes] for one in canal.statements}
    assert variants == {
        "varga-tolls": ["varga-tolls-1", "varga-tolls-2"],
        "sudmark-flag": ["sudmark-flag"],
        "rejl-ships": ["rejl-ships"],
        "okoro-locks": ["okoro-locks"],
    }
    assert list(variants)[-1] == "okoro-locks"
    assert all(canal.statement_of[quote.id].id == quote.statement for quote in canal.quotes)


def test_speakers_are_people_or_actors(canal: Briefing) -> None:
    """An unnamed spokesperson speaks for an actor."""
    speakers = {quote.id: quote.speakers[0] for quote in canal.quotes}
    assert isinstance(speakers["varga-tolls-2"], Person)
    assert speakers["sudmark-flag"] in canal.actors


def test_a_quote_counts_for_whom_its_speaker_stood_for(canal: Briefing) -> None:
    """Under the roles of that day; an analyst counts for nobody else."""
    found = {name: [quote.id for quote in quotes] for name, quotes in canal.quotes_by.items()}
    assert found["ilse-varga"] == found["norland"] == ["varga-tolls-1", "varga-tolls-2"]
    assert found["karsa"] == ["okoro-locks"]
    assert found["tomas-rejl"] == ["rejl-ships"]


def test_a_cell_has_its_history(canal: Briefing) -> None:
    """The current position first; ids count from the first."""
    history = canal.cells["norland", "tolls"]
    assert [(one.id, one.stance.id, one.current) for one in history] == [
        ("norland--tolls--2", "free", True),
        ("norland--tolls--1", "low", False),
    ]


def test_history_follows_since_and_not_the_rows(tmp_path: Path) -> None:
    """A later row may be an earlier position; without `since` the day last stated counts."""
    project = lay_out("canal", tmp_path)
    edited(project, "seeds/positions.csv", "norland,tolls,free", "norland,tolls,full")
    table = tmp_path / "seeds/positions.csv"
    rows = table.read_text("utf-8").splitlines()
    rows.append("norland,tolls,low,Pays.,reported,unknown,2031-02,dredgers-sail")
    table.write_text("\n".join([rows[0], *reversed(rows[1:])]) + "\n", "utf-8")
    history = linked(project).cells["norland", "tolls"]
    assert [str(one.since or one.last_stated) for one in history] == [
        "2031-05-01",
        "2031-02",
        "2030-11",
    ]


def test_differences_are_computed_from_claims(canal: Briefing) -> None:
    """Nine is not twelve to fifteen; three is more than two, and May has a first day."""
    (difference,) = canal.differences
    assert (difference.id, difference.type) == ("dredger-count", "contradiction")
    assert [claim.id for claim in difference.claims] == ["dredger-count-1", "dredger-count-2"]
    assert difference.assessment is not None


def test_an_unjudged_difference_is_shown_too(tmp_path: Path) -> None:
    """After the judged ones, with a label made of its id."""
    project = lay_out("canal", tmp_path)
    edited(
        project, "seeds/articles/dredgers-sail.md", "talks-hours, value: 3", "talks-hours, value: 1"
    )
    judged, unjudged = linked(project).differences
    assert judged.id == "dredger-count"
    assert (unjudged.label, unjudged.assessment) == ("Talks hours", None)


def test_drafts_and_what_rests_on_them_are_left_out(tmp_path: Path) -> None:
    """Their quotes, claims, events and positions wait with them."""
    project = lay_out("canal", tmp_path, {"seeds/articles/a-draft.md": DRAFT})
    edited(project, "seeds/events.yml", "[dredgers-sail]", "[a-draft]")
    edited(project, "seeds/positions.csv", ",dredgers-sail", ",draft-quote a-draft")
    briefing = linked(project)
    assert "a-draft" not in briefing.evidence
    assert "draft-quote" not in briefing.evidence
    assert {claim.id for claim in briefing.claims_on["talks-hours"]} == {
        "talks-hours-1",
        "talks-hours-2",
    }
    assert "ev-price-list" not in {event.id for event in briefing.events}
    assert ("sudmark", "tolls") not in briefing.cells


def test_every_reference_has_its_way_back(canal: Briefing) -> None:
    """Nothing of the briefing is out of reach."""
    for quote in canal.quotes:
        assert quote in canal.quotes_in[quote.article.id]
        assert all(quote in canal.quotes_by[speaker.id] for speaker in quote.speakers)
        assert canal.evidence[quote.id] is quote
    for claim in canal.claims:
        assert claim in canal.claims_in[claim.article.id]
        assert claim in canal.claims_on[claim.subject]
    for event in canal.events:
        assert all(event in canal.events_of[actor.id] for actor in event.actors)
    for position in canal.positions:
        assert position in canal.cells[position.actor.id, position.question.id]
        assert all(position in canal.cited_by[one.id] for one in position.evidence)
    for judgement in canal.brief.judgements:
        assert all(canal.evidence[one.id] is one for one in judgement.cites)


def test_records_are_shared_and_cannot_be_changed(canal: Briefing) -> None:
    """An article is the same object wherever it is named."""
    by_id = {article.id: article for article in canal.articles}
    assert all(quote.article is by_id[quote.article.id] for quote in canal.quotes)
    with pytest.raises(TypeError):
        canal.evidence["x"] = canal.articles[0]  # type: ignore[index]


def test_events_come_by_day(canal: Briefing) -> None:
    """From the digging of the canal to the second round."""
    assert [event.id for event in canal.events] == [
        "ev-canal-dug",
        "ev-talks",
        "ev-price-list",
        "ev-second-round",
    ]


def test_the_brief_is_cut_into_judgements(canal: Briefing) -> None:
    """Numbered, with their confidence and what they cite."""
    first, second = canal.brief.judgements
    assert (first.number, first.confidence) == (1, "High confidence")
    assert [one.id for one in first.cites] == ["varga-tolls-1", "varga-tolls-2"]
    assert second.text.startswith("Sudmark will ask for a full toll, although")
    assert canal.brief.unknown.startswith("- How many")


def test_unknown_is_none(canal: Briefing) -> None:
    """Of whatever kind."""
    talks, dredgers = canal.articles
    okoro = canal.evidence["okoro-locks"]
    assert (talks.reliability, dredgers.byline, dredgers.url) == (None, None, None)
    assert not isinstance(okoro, Article)
    assert (okoro.said, okoro.to) == (None, None)


def test_the_lock_dates_the_verification(canal: Briefing) -> None:
    """A quote says on which day its words were found."""
    assert {quote.verified for quote in canal.quotes} == {Day(2031, 5, 4)}
    assert canal.about.as_of.first == date(2031, 5, 4)


def test_the_environments_address_wins(tmp_path: Path) -> None:
    """Over that of the seeds, which is the default."""
    seeds, problems = read(lay_out("canal", tmp_path))
    assert check(seeds, problems) == []
    assert link(seeds).about.site_url == "https://karsa-briefing.example/"
    assert link(seeds, "https://x.example/").about.site_url == "https://x.example/"


def test_the_evidence_that_is_shown(tmp_path: Path) -> None:
    """The quote that is marked, else the first; the mark is no part of the text."""
    project = lay_out("canal", tmp_path)
    edited(project, "seeds/brief.md", "@varga-tolls-2]", "@varga-tolls-2!]")
    brief = linked(project).brief
    first, second = brief.judgements
    assert first.shown
    assert first.shown.id == "varga-tolls-2"
    assert first.text.endswith("[@varga-tolls-1; @varga-tolls-2]")
    assert second.shown
    assert second.shown.id == "sudmark-flag"
    assert brief.bottom_line_shown is None
