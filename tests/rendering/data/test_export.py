"""The data keeps what its schema promises, and holds the words of the seeds letter for letter."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from msgspec.structs import replace

from generator import model
from generator.days import Day
from generator.model import Briefing
from generator.reading.checks import ids
from generator.reading.seeds.positions_table import POSITION_COLUMNS
from generator.rendering.data import export, fields
from generator.rendering.data.export import data_files, schema
from generator.rendering.data.tables import TABLES
from tests.samples import NO_TOLLS, POSITIONS, TALKS, sample_briefing

Data = dict[str, Any]

KINDS = (
    *("articles", "quotes", "statements", "people", "actors", "questions", "positions"),
    *("events", "claims", "differences", "corrections"),
)
COLUMNS = {table.name: table.columns for table in TABLES if table.csv}
HOSTILE = [
    "=1+1",
    "@SUM(A1)",
    "</script><script>alert(1)</script>",
    "She said \"no\", twice; then: 'maybe'",
    "two\nlines\n\nand a tab\t",
    "Løkke 🇬🇱 \u2028 \\u0041 {{ x }}",
    "unknown",
    "null",
    " ",
]


def data_of(briefing: Briefing) -> Data:
    """Return the JSON of a briefing, read back."""
    found: Data = json.loads(data_files(briefing)["data/briefing.json"])
    return found


def table_of(briefing: Briefing, name: str) -> list[dict[str, str]]:
    """Return a table of a briefing, read back."""
    text = data_files(briefing)[f"data/{name}.csv"]
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def record_of(data: Data, kind: str, name: str) -> Data:
    """Return the record of that id."""
    found: Data = next(one for one in data[kind] if one["id"] == name)
    return found


@pytest.fixture(scope="module")
def data() -> Data:
    """Return the data of the sample."""
    return data_of(sample_briefing())


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """Return a validator made of the published schema."""
    return Draft202012Validator(json.loads(data_files(sample_briefing())["data/schema.json"]))


def test_paths() -> None:
    """The addresses are those that the outside relies on; files end with one newline."""
    files = data_files(sample_briefing())
    assert set(files) == {
        *("data/briefing.json", "data/schema.json", "data/positions.csv", "data/quotes.csv"),
        *("data/events.csv", "data/articles.csv", "data/claims.csv"),
    }
    assert all(re.search(r"[^\r\n]\r?\n\Z", text) for text in files.values())


def test_records_are_the_same_however_many_are_written_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A batch may end between any two."""
    files = data_files(sample_briefing())
    monkeypatch.setattr(export, "BATCH", 1)
    assert data_files(sample_briefing()) == files


# The schema


def test_schema_describes_the_data(validator: Draft202012Validator, data: Data) -> None:
    """The schema is one, and the data is as it says."""
    Draft202012Validator.check_schema(validator.schema)
    validator.validate(data)


def test_schema_describes_an_empty_briefing(validator: Draft202012Validator) -> None:
    """A briefing with nothing in it, as `briefing init` makes it, is data too."""
    blank: dict[str, Any] = dict.fromkeys(KINDS, ())
    briefing = replace(sample_briefing(), **blank)
    about = replace(briefing.about, site_url=None, publisher=None, coverage=(), terms=())
    brief = model.Brief(
        bottom_line="", bottom_line_shown=None, judgements=(), unknown="", watch="", background=""
    )
    validator.validate(data_of(replace(briefing, about=about, brief=brief)))


def objects(part: object) -> Iterator[Data]:
    """Yield every part of the schema that describes an object."""
    if isinstance(part, dict):
        if "properties" in part:
            yield part
        for inner in part.values():
            yield from objects(inner)


def test_schema_is_closed_and_explains_itself() -> None:
    """No field is optional, none is unknown, none goes without a description."""
    found = list(objects(schema()))
    assert len(found) > len(KINDS)
    for one in found:
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])
        assert all(field["description"].endswith(".") for field in one["properties"].values())


@pytest.mark.parametrize("kind", KINDS)
def test_sample_has_one_of_everything(data: Data, kind: str) -> None:
    """Else nothing here would try its fields; they come in the order of the schema."""
    lists: Any = schema()["properties"]
    assert data[kind]
    for record in data[kind]:
        assert list(record) == list(lists[kind]["items"]["properties"])


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("quotes", "kind", "paragraph"),
        ("quotes", "said", "2 May 2031"),
        ("quotes", "said", "unknown"),
        ("quotes", "verified", "2031-13-01"),
        ("quotes", "speaker", "ilse-varga"),
        ("quotes", "id", "Várga 1"),
        ("quotes", "page", "articles/canal-talks/index.html#varga-1"),
        ("quotes", "page", "https://elsewhere.example/"),
        ("quotes", "mood", "angry"),
        ("articles", "number", 0),
        ("articles", "url", "javascript:alert(1)"),
        ("articles", "status", "finished"),
        ("positions", "id", "norland--tolls"),
        ("positions", "basis", "hearsay"),
        ("positions", "current", None),
        ("events", "status", "late"),
        ("actors", "iso", "nx"),
        ("claims", "value", 9),
        ("corrections", "date", "yesterday"),
    ],
)
def test_schema_has_teeth(
    validator: Draft202012Validator, kind: str, field: str, value: object
) -> None:
    """A value that is not as described is refused."""
    data = data_of(sample_briefing())
    data[kind][0][field] = value
    with pytest.raises(ValidationError):
        validator.validate(data)


def test_schema_and_check_agree_on_ids() -> None:
    """Rendering cannot import reading, so the shape of an id stands in both."""
    assert (ids.SHAPE.pattern, ids.MAX_LENGTH) == (fields.ID, fields.MAX_ID)


@pytest.mark.parametrize("written", ["2031", "2031-05", "2031-05-02"])
def test_schema_knows_the_dates_of_the_model(written: str) -> None:
    """All three precisions."""
    assert re.fullmatch(fields.DATE, str(Day.parse(written)))


# The records


def test_pages(data: Data) -> None:
    """Every record says where it stands, in the addresses that readers get."""
    assert {kind: data[kind][0]["page"] for kind in KINDS} == {
        "articles": "/articles/canal-talks/",
        "quotes": "/articles/canal-talks/#varga-1",
        "statements": "/articles/canal-talks/#varga-1",
        "people": "/people/ilse-varga/",
        "actors": "/actors/norland/",
        "questions": "/questions/tolls/",
        "positions": "/actors/norland/#norland--tolls--1",
        "events": "/timeline/#report-due",
        "claims": "/articles/canal-talks/#dredger-count-1",
        "differences": "/differences/#dredger-count",
        "corrections": "/changes/#count-of-dredgers",
    }


REFERENCES = {
    ("articles", "quotes"): ("quotes",),
    ("articles", "claims"): ("claims",),
    ("quotes", "article"): ("articles",),
    ("quotes", "speaker"): ("people", "actors"),
    ("quotes", "statement"): ("statements",),
    ("statements", "quotes"): ("quotes",),
    ("actors", "part_of"): ("actors",),
    ("positions", "actor"): ("actors",),
    ("positions", "question"): ("questions",),
    ("positions", "evidence"): ("articles", "quotes"),
    ("events", "actors"): ("actors",),
    ("events", "articles"): ("articles",),
    ("claims", "article"): ("articles",),
    ("claims", "speaker"): ("people", "actors"),
    ("differences", "claims"): ("claims",),
}


@pytest.mark.parametrize(("kind", "field"), REFERENCES)
def test_references_resolve(data: Data, kind: str, field: str) -> None:
    """Every id that a record names is the id of a record, and some record names one."""
    known = {one["id"] for target in REFERENCES[kind, field] for one in data[target]}
    values = [one[field] for one in data[kind]]
    used = {name for value in values for name in (value if isinstance(value, list) else [value])}
    assert used - {None}
    assert used - {None} <= known


def test_references_within_records(data: Data) -> None:
    """Stances are those of the question, roles are with actors, judgements cite evidence."""
    stances = {one["id"]: {stance["id"] for stance in one["stances"]} for one in data["questions"]}
    assert all(one["stance"] in stances[one["question"]] for one in data["positions"])
    actors = {one["id"] for one in data["actors"]}
    assert all(role["actor"] in {*actors, None} for one in data["people"] for role in one["roles"])
    evidence = {one["id"] for kind in ("articles", "quotes") for one in data[kind]}
    cited = {name for one in data["briefing"]["brief"]["judgements"] for name in one["cites"]}
    assert cited
    assert cited <= evidence


@pytest.mark.parametrize("kind", KINDS)
def test_order_is_that_of_the_model(data: Data, kind: str) -> None:
    """Nothing is sorted anew."""
    expected = [one.id for one in getattr(sample_briefing(), kind)]
    assert [one["id"] for one in data[kind]] == expected


def test_fields_of_the_seeds(data: Data) -> None:
    """Names as in the seeds, dates as written, references by id, null for what is not known."""
    assert record_of(data, "quotes", "varga-2") == {
        "id": "varga-2",
        "page": "/articles/dredgers-sail/#varga-2",
        "article": "dredgers-sail",
        "speaker": ["ilse-varga"],
        "text": "not a single crown",
        "kind": "fragment",
        "said": "2031-05-02",
        "to": None,
        "statement": "varga-no-tolls",
        "translated_from": "da",
        "note": "The report shortens the sentence.",
        "verified": "2031-05-04",
        "unmarked": None,
    }
    assert data["people"][0]["roles"] == [
        {"title": "foreign minister", "actor": "norland", "from": "2030-06", "to": None},
        {"title": "senator", "actor": "norland-senate", "from": "2024", "to": "2030-06"},
    ]
    old = data["positions"][0]
    assert (old["position"], old["since"], old["current"]) == (POSITIONS[0].text, "2029", False)


def test_briefing(data: Data) -> None:
    """The briefing says what it covers; it has no edition yet."""
    briefing = data["briefing"]
    assert (briefing["title"], briefing["as_of"]) == ("The Karsa Canal, May 2031", "2031-05-09")
    assert briefing["coverage"][0] == {
        "from": "2031-05-02",
        "to": "2031-05-03",
        "note": "Two articles.",
    }
    assert briefing["edition"] is None
    assert briefing["publisher"] == {"name": "The canal desk", "contact": None}
    assert briefing["brief"]["background"] is None


def test_an_address_that_is_none_is_not_published() -> None:
    """`check` refuses such a seed; a program that makes links of our data is safe even so."""
    briefing = replace(sample_briefing(), articles=(replace(TALKS, url="javascript:alert(1)"),))
    assert data_of(briefing)["articles"][0]["url"] is None


# The tables


def cell(value: object) -> str:
    """Return what a table holds for a value of the JSON."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return " ".join(value)
        case _:
            return str(value)


@pytest.mark.parametrize("name", COLUMNS)
def test_tables_hold_the_records(data: Data, name: str) -> None:
    """A table has all fields of the records, as text; lists are separated by spaces."""
    rows = table_of(sample_briefing(), name)
    assert rows == [{field: cell(one[field]) for field in COLUMNS[name]} for one in data[name]]
    assert set(COLUMNS[name]) == set(data[name][0])


def test_positions_table_begins_like_the_seed() -> None:
    """An editor finds the columns of the seed in their order, then ours."""
    columns = POSITION_COLUMNS
    assert COLUMNS["positions"] == (*columns, "id", "current", "page")


@pytest.mark.parametrize("words", HOSTILE)
def test_words_survive(validator: Draft202012Validator, words: str) -> None:
    """A quotation comes back letter for letter; a formula has a `'` before it in the table."""
    briefing = replace(sample_briefing(), quotes=(replace(NO_TOLLS, text=words, to=words),))
    data = data_of(briefing)
    validator.validate(data)
    quote, row = data["quotes"][0], table_of(briefing, "quotes")[0]
    assert (quote["text"], quote["to"]) == (words, words)
    assert row["text"] == row["to"] == (f"'{words}" if words[0] in "=@" else words)
