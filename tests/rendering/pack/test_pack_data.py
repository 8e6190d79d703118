"""What the print pack is made of, before anybody sets it."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from generator.model import Briefing
from generator.rendering.pack import document, records
from generator.rendering.pack.changes import changes
from generator.rendering.pack.choice import UnknownSheetError, chosen, file_name
from generator.rendering.pack.model import Document
from generator.rendering.pack.records import view_of
from generator.rendering.pack.runs import blocks
from tests import samples

BRIEFING = samples.sample_briefing()


SHORTENED = "a-long-name-of-an-actor-0-and-39-more.pdf"
"""Forty names are too long for a file."""


def as_json(records: object) -> Any:  # noqa: ANN401 (JSON)
    """Return records as Typst reads them."""
    return msgspec.json.decode(msgspec.json.encode(records))


def parts(data: Document) -> dict[str, Any]:
    """Return the parts of a document by kind, as Typst reads them."""
    return {part["kind"]: part for part in as_json(data)["parts"]}


def test_prose_becomes_runs() -> None:
    """Emphasis, links and citations are data; marks of no meaning are text."""
    source = "It *is* **so** [here](https://a.example/), #$@ said. [@varga-1; @dredgers-sail]"
    (block,) = as_json(blocks(source, BRIEFING))
    assert block == {
        "kind": "p",
        "number": 0,
        "runs": [
            {"text": "It "},
            {"text": "is", "em": True},
            {"text": " "},
            {"text": "so", "strong": True},
            {"text": " "},
            {"text": "here", "link": "https://a.example/"},
            {"text": ", #$@ said."},
            {
                "cites": [
                    {"number": "1.1", "to": ["varga-1", "canal-talks"]},
                    {"number": "2", "to": ["dredgers-sail"]},
                ]
            },
        ],
    }


def test_lists_stay_lists() -> None:
    """A line per item, each with the number that was typed."""
    found = blocks("Words.\n\n- a\n- b\n\n5. c\n6. d", BRIEFING)
    assert [(block.kind, block.number) for block in found] == [
        *(("p", 0), ("ul", 0), ("ul", 0), ("ol", 5), ("ol", 6))
    ]


def test_the_pack_has_every_part() -> None:
    """In the order of the contents."""
    kinds = [part["kind"] for part in as_json(document.pack(BRIEFING))["parts"]]
    assert kinds == [
        *("judgements", "prose", "prose", "glance", "actors", "timeline"),
        *("differences", "quotes", "sources", "method", "corrections"),
    ]


def test_a_difference_has_a_side_for_each_value() -> None:
    """As on its page, with what only one side says marked."""
    first, other = samples.DIFFERENCES[0].claims
    same = replace(
        other, id="again", words="ten of our dredgers", article=samples.NOTE, in_marks=False
    )
    over = replace(first, words="thirteen of our dredgers")
    made = replace(samples.DIFFERENCES[0], claims=(over, other, same))
    found = parts(chosen(replace(BRIEFING, differences=(made,)), (), "differences"))
    (item,) = found["differences"]["sections"][0]["items"]
    assert [(side["value"], len(side["claims"])) for side in item["sides"]] == [
        ("more than 12", 1),
        ("9", 2),
    ]
    assert [claim["source"] for claim in item["sides"][1]["claims"]] == [
        "Sudmark, in article 2 · 3 May 2031",
        "article 3, reporting Sudmark · day not known",
    ]
    assert {"text": "ten ", "differs": True} in item["sides"][1]["claims"][1]["words"]


def test_what_is_noted_of_several_wordings_stands_once() -> None:
    """On the pages and in the pack; another note stands beside it."""
    same, other = "Two articles translate this.", "Cut."
    wordings = (
        replace(samples.NO_TOLLS, note=same),
        replace(samples.NO_TOLLS_CUT, note=same),
        replace(samples.NO_TOLLS_CUT, id="varga-3", number=3, note=other),
    )
    statement = replace(samples.STATEMENTS[0], quotes=wordings)
    view = view_of(replace(BRIEFING, statement_of={one.id: statement for one in wordings}))
    seen = view.statement(statement)
    assert [one.note for one in (seen.first, *seen.others)] == [same, None, other]
    assert [quote.note for quote in records.quotes(wordings, view)] == [same, "", other]


def test_citations_lead_to_what_is_printed_and_nowhere_else() -> None:
    """In the pack to the quote; on a sheet without it to its article, or nowhere."""
    whole = parts(chosen(BRIEFING, (), None))
    assert whole["judgements"]["items"][0]["runs"][1]["cites"][0]["to"] == ["varga-1"]
    brief = parts(chosen(BRIEFING, (), "/"))
    assert brief["judgements"]["items"][0]["runs"][1]["cites"][0]["to"] == ["canal-talks"]
    timeline = parts(chosen(replace(BRIEFING, events=samples.EVENTS[:1]), (), "timeline"))
    assert timeline["timeline"]["sections"][0]["events"][0]["cites"][0]["to"] == ["canal-talks"]


def test_an_anchor_stands_once() -> None:
    """Words of two actors are in the dossier of both; a link must know where to go."""
    data = chosen(BRIEFING, ("norland", "canal-commission"), None)
    anchors = [
        quote["anchor"]
        for section in parts(data)["actors"]["sections"]
        for quote in section["quotes"]
    ]
    assert anchors.count("joint-1") == 1
    assert "" in anchors


def test_a_dossier_has_its_actors_alone() -> None:
    """Their positions beside each other, their words in full, the sources of these."""
    data = chosen(BRIEFING, ("norland", "sudmark", "norland"), None)
    assert data.title == "Nørland and Sudmark"
    assert not data.cover
    found = parts(data)
    assert [one["name"] for one in found["actors"]["sections"]] == ["Nørland", "Sudmark"]
    (group,) = found["positions"]["tables"][0]["groups"]
    assert [row["actor"] for row in group["rows"]] == ["Nørland", "Sudmark"]
    assert [one["number"] for one in found["sources"]["articles"]] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("/", BRIEFING.about.title),
        ("index.html", BRIEFING.about.title),
        ("index", BRIEFING.about.title),
        ("brief", BRIEFING.about.title),
        ("print", BRIEFING.about.title),
        ("changes", "What changed"),
        ("positions", "Positions"),
        ("/positions/#norland--tolls", "Positions"),
        ("questions/tolls", "May Sudmark set the tolls of the canal?"),
        ("actors/norland/index.html", "Nørland"),
        ("/articles/canal-talks/", "Canal talks end without a deal"),
        ("people/ilse-varga", "Ilse Várga"),
        ("https://karsa-briefing.example/timeline/", "Timeline"),
        *(("differences", "Where sources differ"), ("quotes", "Quotes"), ("people", "People")),
        *(("articles", "Sources"), ("about", "About this briefing"), ("actors", "Actors")),
    ],
)
def test_every_page_can_be_printed(page: str, title: str) -> None:
    """By its address, however it is written."""
    assert chosen(BRIEFING, (), page).title == title


@pytest.mark.parametrize(
    ("actors", "page", "message"),
    [
        (("norlnd",), None, 'no actor "norlnd"; did you mean "norland"?'),
        (
            (),
            "/actors/norlnd/",
            'no page "/actors/norlnd/" to print; did you mean "actors/norland"?',
        ),
        ((), "nowhere", 'no page "nowhere" to print; there are: brief, print, print/meeting'),
    ],
)
def test_what_is_not_there_is_named_with_the_near_miss(
    actors: tuple[str, ...], page: str | None, message: str
) -> None:
    """Or with what there is."""
    with pytest.raises(UnknownSheetError) as caught:
        chosen(BRIEFING, actors, page)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("actors", "page", "name"),
    [
        ((), None, "briefing.pdf"),
        (("norland", "karsa", "norland"), None, "norland-karsa.pdf"),
        ((), "/", "index.pdf"),
        ((), "brief", "brief.pdf"),
        ((), "editions/1", "editions-1.pdf"),
        (tuple(f"a-long-name-of-an-actor-{n}" for n in range(40)), None, SHORTENED),
        ((), "/questions/tolls/", "questions-tolls.pdf"),
    ],
)
def test_files_are_named_after_what_they_hold(
    actors: tuple[str, ...], page: str | None, name: str
) -> None:
    """In the folder where one stands."""
    assert file_name(actors, page) == name


def wide(count: int) -> Briefing:
    """Return the briefing with so many questions, all answered by one actor."""
    asked = tuple(replace(samples.TOLLS, id=f"tolls-{number}") for number in range(count))
    held = samples.POSITIONS[1]
    return replace(
        BRIEFING,
        questions=asked,
        cells={("norland", one.id): (replace(held, question=one),) for one in asked},
    )


@pytest.mark.parametrize(
    ("count", "glance", "full"),
    [(1, [1], [1]), (3, [3], [3]), (4, [4], [2, 2]), (6, [6], [3, 3]), (8, [4, 4], [3, 3, 2])],
)
def test_tables_are_shared_out_evenly(count: int, glance: list[int], full: list[int]) -> None:
    """No table is wider than the paper, and none is left with a single column if it can be."""
    found = parts(chosen(wide(count), (), "positions"))
    assert [len(table["questions"]) for table in found["glance"]["tables"]] == glance
    assert [len(table["questions"]) for table in found["positions"]["tables"]] == full


def test_a_long_quote_may_go_over_to_the_next_page() -> None:
    """One that fits on a page stays whole."""
    quote = replace(samples.ANALYST, text="words " * 600)
    many = replace(
        BRIEFING,
        quotes_by={"norland": (samples.ANALYST, quote)},
        statement_of=BRIEFING.statement_of,
    )
    section = parts(chosen(many, ("norland",), None))["actors"]["sections"][0]
    assert [one["whole"] for one in section["quotes"]] == [True, False]


def test_the_page_of_changes_is_printed_as_it_is_told(shipped: Briefing) -> None:
    """The steps with their lines, then corrections and the sources that the lines rest on."""
    made = as_json(document.sheet(document.sheets(shipped)["changes"], shipped))
    titles = [part["title"] for part in made["parts"]]
    assert titles[:2] == ["Edition 2: A formal process", "Edition 1: The Washington talks"]
    assert titles[2:] == ["Corrections", "Sources"]
    second, first = made["parts"][:2]
    assert second["note"].startswith("28 January 2026 · 3 positions moved, 1 new article")
    assert first["note"].startswith("15 January 2026 · the first edition: 4 articles")
    (moved, *_) = second["sections"]
    assert moved["title"] == "Positions"
    assert moved["lines"][0] == {
        "kind": "moved",
        "what": "United States, Talks",
        "before": "Working group",
        "after": "Formal process",
        "long": False,
        "cites": [{"number": "5", "to": ["formal-process"]}],
        "note": "",
    }


def test_what_is_not_frozen_yet_is_told_first(shipped: Briefing) -> None:
    """And counted, so that a reader of paper knows that the last edition is not the last word."""
    brief = replace(shipped.brief, bottom_line="Another bottom line.")
    changed = replace(shipped, brief=brief, snapshot=None)
    part = next(changes(view_of(changed)))
    assert part.title == "Since edition 2"
    assert part.note == "Not frozen as an edition yet · the bottom line changed"
