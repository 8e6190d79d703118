"""Fields: typed values out of one mapping; one cause is one problem."""

from collections.abc import Callable

import pytest

from generator.days import Day
from generator.problems import Problem
from generator.reading.parsing.nodes import Fields, Text
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.seeds.fields import FieldReader, dated, each_record

FILE = "seeds/x.yml"
KNOWN = "id name said aliases flag count roles one"


def record(text: str) -> tuple[FieldReader, list[Problem]]:
    """Return a record of these lines, and the list that its problems go to."""
    fields, problems = parse_yaml(text, FILE)
    assert isinstance(fields, Fields)
    return FieldReader(fields, problems, KNOWN.split()), problems


def told(problems: list[Problem]) -> list[str]:
    """Return place and slug of the problems."""
    return [f"{one.where.line}:{one.where.column} {one.slug}" for one in problems]


def name_of(fields: Fields, problems: list[Problem]) -> Text:
    """Make a record that is a name."""
    return FieldReader(fields, problems, ["name"]).text("name")


def test_a_missing_field_is_told_at_its_record() -> None:
    """And read as empty text at the same place."""
    one, problems = record("name: x")
    assert one.text("id") == ""
    assert one.text("id").where == one.where
    assert told(problems[:1]) == ["1:1 missing-field"]


@pytest.mark.parametrize("value", ["", '""', "' '", "~", "null"])
def test_an_empty_field_is_told_at_its_place(value: str) -> None:
    """Not as missing as well."""
    one, problems = record(f"name: {value}")
    assert one.text("name") == ""
    assert [problem.slug for problem in problems] == ["empty-value"]


def test_a_misspelt_field_is_not_missing_as_well() -> None:
    """It is told once, with the field that it should have been."""
    one, problems = record("nmae: x")
    assert one.text("name") == ""
    assert one.texts("name") == ("",)
    (problem,) = problems
    assert problem.message == 'unknown field "nmae"; did you mean "name"?'


def test_a_strange_field_names_those_that_exist() -> None:
    """A field that resembles none cannot be guessed."""
    _, problems = record("colour: red")
    assert problems[0].message == f'unknown field "colour", expected one of: {KNOWN}'


def test_unknown_is_a_value() -> None:
    """A text may be the literal word; where it counts as none, it is None."""
    one, problems = record("name: unknown\nsaid: unknown")
    assert one.text("name") == "unknown"
    assert one.known("name") is None
    assert one.maybe("name") is None
    assert one.maybe("id") is None
    assert one.date("said").day is None
    assert problems == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("[a, b]", ("a", "b")),
        ("a", ("a",)),
        ("unknown", ()),
        ("[]", ()),
        ("", ("",)),
        ("{a: b}", ("",)),
        ("[{a: b}]", ("",)),
        ("[a, [b]]", ("a",)),
    ],
)
def test_a_list_of_texts_may_be_one_text(value: str, expected: tuple[str, ...]) -> None:
    """What cannot be read is one problem, and an empty text that nobody asks about again."""
    one, problems = record(f"aliases: {value}")
    assert one.texts("aliases") == expected
    assert len(problems) == (value in ("", "{a: b}", "[{a: b}]", "[a, [b]]"))


@pytest.mark.parametrize(
    ("value", "expected", "slugs"),
    [
        ("true", True, []),
        ("false", False, []),
        ("yes", False, ["wrong-value"]),
        ("True", False, ["wrong-value"]),
        ("", False, ["empty-value"]),
        ("[true]", False, ["wrong-shape"]),
    ],
)
def test_a_flag_is_true_or_false(value: str, expected: bool, slugs: list[str]) -> None:  # noqa: FBT001
    """In these words only."""
    one, problems = record(f"flag: {value}")
    assert one.flag("flag") is expected
    assert [problem.slug for problem in problems] == slugs


@pytest.mark.parametrize(
    ("value", "expected", "wrong"),
    [
        ("25", 25, False),
        ("0", None, True),
        ("-3", None, True),
        ("2.5", None, True),
        ("many", None, True),
        ("٣", None, True),
        ("9" * 1500, 999_999_999, False),
    ],
)
def test_a_count_is_a_number_above_zero(value: str, expected: int | None, wrong: bool) -> None:  # noqa: FBT001
    """Else the default of the record counts."""
    one, problems = record(f"count: {value}")
    assert one.count("count") == expected
    assert [problem.slug for problem in problems] == ["wrong-value"] * wrong
    assert one.count("name") is None


def test_records_know_when_some_are_lost() -> None:
    """Rules that need all of them ask."""
    one, problems = record("roles: [{name: a}, b]")
    assert one.records("roles", name_of) == ("a",)
    assert one.lost == {"roles"}
    assert told(problems) == ["1:20 wrong-shape"]


@pytest.mark.parametrize("text", ["roles: a", "roles:", "roles: {name: a}", "role: [{name: a}]"])
def test_a_list_that_cannot_be_read_is_lost(text: str) -> None:
    """As is a misspelt one."""
    one, problems = record(text)
    assert one.records("roles", name_of) == ()
    assert one.lost == {"roles"}
    assert len(problems) == 1


def test_a_list_that_is_not_there_is_empty() -> None:
    """Nothing is lost."""
    one, problems = record("name: a")
    assert one.records("roles", name_of) == ()
    assert one.lost == set()
    assert problems == []


def test_one_record_may_be_missing_but_not_of_another_shape() -> None:
    """A publisher is fields."""
    one, problems = record("one: {name: a}\nid: b\nroles: []")
    assert one.record("one", name_of) == "a"
    assert one.record("count", name_of) is None
    assert one.record("id", name_of) is None
    assert told(problems) == ["2:5 wrong-shape"]


def test_a_file_of_records_is_a_list() -> None:
    """Anything else is told once."""
    node, problems = parse_yaml("a:\n  name: b", FILE)
    assert node is not None
    assert list(each_record(node, problems, name_of)) == []
    assert problems[0].message.startswith("a mapping, expected a list")


@pytest.mark.parametrize(
    ("text", "day", "wrong"),
    [
        ("2031-05-04", Day(2031, 5, 4), False),
        ("2031", Day(2031), False),
        ("unknown", None, False),
        ("2031-02-30", None, True),
        ("2031-00", None, True),
        ("4 May 2031", None, True),
    ],
)
def test_a_date_keeps_the_text_it_was_written_as(text: str, day: Day | None, wrong: bool) -> None:  # noqa: FBT001
    """What is no date has no day."""
    one, problems = record(f"said: {text}")
    assert one.date("said").day == day
    assert one.date("said").text == text
    assert len(problems) == 2 * wrong
    found = one.maybe_date("said")
    assert found
    assert found.day == day
    assert one.maybe_date("id") is None


def test_an_empty_date_is_not_told_twice() -> None:
    """Who reads the cell has told it."""
    problems: list[Problem] = []
    assert dated(record("name: x")[0].text("id"), problems).day is None
    assert problems == []


LONG = "It is said at length, as editors do. " * 60
EXPLAINS = (
    *("text", "note", "reliability", "assessment", "definition", "why", "was", "now", "subject"),
    *("published_basis", "unmarked", "position", "words", "value"),
)


@pytest.mark.parametrize("name", [*EXPLAINS, "title"])
def test_where_an_editor_explains_there_is_room(name: str) -> None:
    """Several sentences are no mistake; a title has one line."""
    fields, problems = parse_yaml(f"{name}: {LONG}", FILE)
    assert isinstance(fields, Fields)
    words = FieldReader(fields, problems, [name]).text(name)
    assert [problem.slug for problem in problems] == ["long-field"] * (name not in EXPLAINS)
    assert (words == LONG.strip()) == (name in EXPLAINS)


READERS: dict[str, Callable[[FieldReader], object]] = {
    "id": lambda one: one.full_day("id"),
    "name": lambda one: one.text("name"),
    "said": lambda one: one.date("said"),
    "aliases": lambda one: one.texts("aliases"),
    "flag": lambda one: one.flag("flag"),
    "count": lambda one: one.count("count"),
    "roles": lambda one: one.records("roles", name_of),
    "one": lambda one: one.record("one", name_of),
}
RECORDS = "expected a list: each record begins with - (or [] for none)"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id: 2031-05", '"2031-05" is not a full date, expected a day like 2026-01-28'),
        ("name: [a]", '"name" holds a list, expected text'),
        ("name: {a: b}", '"name" holds a mapping, expected text'),
        ("name:", '"name" is empty, expected a value'),
        ("said:", '"said" is empty, expected a value or unknown'),
        ("said: soon", '"soon" is not a date, expected 2026-01-14, 2026-01, 2026 or unknown'),
        ("aliases: [[a]]", '"aliases" holds a list, expected a text, or a list of texts'),
        ("aliases: {a: b}", '"aliases" holds a mapping, expected a text, or a list of texts'),
        ("aliases:", '"aliases" is empty, expected a value (or unknown, or leave the field out)'),
        ("flag: yes", '"flag" is "yes", expected true or false'),
        ("count: many", '"count" is "many", expected a number like 25'),
        ("roles: a", f'"roles" holds the text "a", {RECORDS}'),
        ("roles:", f'"roles" holds nothing, {RECORDS}'),
        ("roles: [a]", 'the text "a" in the list, expected a record: fields below a -'),
        ("one: [a]", '"one" holds a list, expected fields: `name: value`'),
    ],
)
def test_each_message_is_a_whole_sentence(text: str, message: str) -> None:
    """What a field holds, and what it should."""
    one, problems = record(text)
    READERS[text.partition(":")[0]](one)
    assert [problem.message for problem in problems] == [message]
