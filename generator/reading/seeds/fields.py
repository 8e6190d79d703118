"""Read typed values from one mapping; a missing or ill-shaped field becomes a problem."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

from generator.days import Day
from generator.problems import MOST, Problem, Where
from generator.reading.parsing.nodes import Fields, Items, Node, Text, shorten
from generator.reading.seeds.date_forms import meant
from generator.reading.seeds.records import Choice, Dated
from generator.text.markup import MAX_LINE
from generator.text.words import did_you_mean, nearest

UNKNOWN = "unknown"
UNKNOWN_TOO = " or unknown"
Made = TypeVar("Made")
MAX_PROSE = 100_000
"""No text of several sentences has more characters; one of 16 KB has its own rule."""
PROSE = frozenset({
    *("text", "note", "reliability", "assessment", "definition", "why", "was", "now", "subject"),
    *("published_basis", "unmarked", "position", "words", "value"),
})  # fmt: skip
CUT = 100
"""So much is kept of a text that is too long: it is reported, and nothing is published."""


class FieldReader:
    """Reads the fields of one mapping and reports their problems.

    A required field that is missing is reported at the record's place and read as empty text,
    so that the rest of the record is still checked; the rules ignore empty text.

    Attributes:
        where: The place of the record.
        lost: The names of the lists of records that could not be read completely.
    """

    def __init__(self, fields: Fields, problems: list[Problem], names: Sequence[str]) -> None:
        """Report the fields that are not among `names`, the fields of a record of this kind."""
        self.where = fields.where
        self.lost: set[str] = set()
        self._values = cast("Mapping[str, Node]", fields.values)  # a Text is a str
        self._problems = problems
        self._misspelt: set[str | None] = set()
        if unknown := [key for key in fields.values if key not in names]:
            self._refuse(unknown, names)

    def _refuse(self, unknown: list[Text], names: Sequence[str]) -> None:
        """Report unknown fields; each may be a misspelling of an absent one."""
        known = " ".join(names)
        absent = [name for name in names if name not in self._values]
        self._misspelt = {nearest(key, absent) for key in unknown[:MOST]}
        for key in unknown[:MOST]:
            hint = did_you_mean(key, absent) or did_you_mean(key, names)
            message = f'unknown field "{shorten(key)}"' + (hint or f", expected one of: {known}")
            self._report(key.where, "unknown-field", message)

    def _report(self, where: Where, slug: str, message: str) -> None:
        self._problems.append(Problem(where, slug, message))

    def where_of(self, name: str) -> Where:
        """Return the place of a field's value, or of the record if the field is missing."""
        node = self._values.get(name)
        return node.where if node is not None else self.where

    def text(self, name: str, or_else: str = "", choices: Sequence[str] = ()) -> Text:
        """Return a required text; messages name `or_else` and `choices` as what is expected."""
        value = self._value(name, f"expected a value{or_else}")
        if name not in self._values and name not in self._misspelt:
            expected = " or ".join(choices) or "one"
            self._report(self.where, "missing-field", f'no "{name}", expected {expected}')
        return value or Text("", self.where_of(name))

    def optional(self, name: str) -> Text | None:
        """Return a text, or None where the field is not there."""
        return self._value(name, "expected a value (or unknown, or leave the field out)")

    def _value(self, name: str, expected: str) -> Text | None:
        """Return the text of a field, or None; `expected` ends the message about an empty one."""
        node = self._values.get(name)
        if node is None:
            return None
        if not isinstance(node, Text):
            self._report(node.where, "wrong-shape", f'"{name}" holds {_kind(node)}, expected text')
            return None
        if not node.strip() or node in ("~", "null"):
            self._report(node.where, "empty-value", f'"{name}" is empty, {expected}')
            return None
        return self._bounded(node, MAX_PROSE if name in PROSE else MAX_LINE)

    def _bounded(self, value: Text, most: int) -> Text:
        """Return a text; of one that is too long the beginning, and a problem."""
        if len(value) <= most:
            return value
        message = f"{len(value)} characters in one field, expected at most {most}"
        self._report(value.where, "long-field", message)
        return Text(value[:CUT], value.where)

    def known(self, name: str) -> Text | None:
        """Return a required text; None for `unknown`."""
        value = self.text(name, UNKNOWN_TOO)
        return None if value in ("", UNKNOWN) else value

    def maybe(self, name: str) -> Text | None:
        """Return a text; None for `unknown` and where the field is not there."""
        value = self.optional(name)
        return None if value == UNKNOWN else value

    def date(self, name: str) -> Dated:
        """Return a required date."""
        return dated(self.text(name, UNKNOWN_TOO), self._problems)

    def full_day(self, name: str) -> Dated:
        """Return a required date that has a day and is known."""
        text = self.text(name)
        full = dated(text, [])
        if full.day and full.day.day:
            return full
        if text:
            message = f'"{shorten(text)}" is not a full date, expected a day like 2026-01-28'
            self._report(text.where, "not-a-date", message)
        return Dated(day=None, text=text)

    def maybe_date(self, name: str) -> Dated | None:
        """Return a date, or None where the field is not there."""
        value = self.optional(name)
        return None if value is None else dated(value, self._problems)

    def texts(self, name: str) -> tuple[Text, ...]:
        """Return the texts of a list; a single text counts as a list of one.

        What cannot be read becomes an empty text, so that no rule reports it as missing again.
        """
        node = self._values.get(name)
        nothing = (Text("", self.where_of(name)),)
        if node is None:
            return nothing if name in self._misspelt else ()
        if isinstance(node, Text):
            value = self.optional(name) or nothing[0]
            return () if value == UNKNOWN else (value,)
        for other in (node,) if isinstance(node, Fields) else node.values:
            if not isinstance(other, Text) or not other:
                message = f'"{name}" holds {_kind(other)}, expected a text, or a list of texts'
                self._report(other.where, "wrong-shape", message)
        if isinstance(node, Fields):
            return nothing
        given = (value for value in node.values if isinstance(value, Text) and value)
        texts = [self._bounded(value, MAX_LINE) for value in given]
        return tuple(texts) or nothing[: len(node.values)]

    def flag(self, name: str) -> bool:
        """Return `true` or `false`, which is required."""
        return self._truth(name, self.text(name, choices=("true", "false")))

    def optional_flag(self, name: str) -> bool:
        """Return `true` or `false`; a field that is not there is false."""
        return self._truth(name, self.maybe(name))

    def _truth(self, name: str, value: Text | None) -> bool:
        if value and value not in ("true", "false"):
            message = f'"{name}" is "{shorten(value)}", expected true or false'
            self._report(value.where, "wrong-value", message)
        return value == "true"

    def choice(self, name: str, values: Sequence[str]) -> Choice[str]:
        """Return a required value from a fixed list."""
        return choice(self.text(name, choices=values), values, self._problems)

    def count(self, name: str) -> int | None:
        """Return a whole number above zero, or None where there is none."""
        value = self.optional(name)
        if value is None:
            return None
        if not (value.isascii() and value.isdigit() and int(value[:9])):
            message = f'"{name}" is "{shorten(value)}", expected a number like 25'
            self._report(value.where, "wrong-value", message)
            return None
        return int(value[:9])

    def records(self, name: str, make: Callable[[Fields, list[Problem]], Made]) -> tuple[Made, ...]:
        """Return the records of a list, each made by `make`."""
        node = self._values.get(name)
        if node is None:
            if name in self._misspelt:
                self.lost.add(name)
            return ()
        records = tuple(each_record(node, self._problems, make, name))
        if not isinstance(node, Items) or len(records) < len(node.values):
            self.lost.add(name)
        return records

    def record(self, name: str, make: Callable[[Fields, list[Problem]], Made]) -> Made | None:
        """Return one record, or None where the field is not there."""
        node = self._values.get(name)
        if node is None:
            return None
        if not isinstance(node, Fields):
            message = f'"{name}" holds {_kind(node)}, expected fields: `name: value`'
            self._report(node.where, "wrong-shape", message)
            return None
        return make(node, self._problems)


def each_record(
    node: Node,
    problems: list[Problem],
    make: Callable[[Fields, list[Problem]], Made],
    name: str = "",
) -> Iterator[Made]:
    """Yield a record for each mapping of a list (the field `name`); report anything else."""
    if not isinstance(node, Items):
        given = f'"{name}" holds {_kind(node)}' if name else _kind(node)
        message = f"{given}, expected a list: each record begins with - (or [] for none)"
        problems.append(Problem(node.where, "wrong-shape", message))
        return
    before = len(problems)
    for value in node.values:
        if len(problems) - before > MOST:
            break  # whoever has so many mends these first
        if isinstance(value, Fields):
            yield make(value, problems)
        else:
            message = f"{_kind(value)} in the list, expected a record: fields below a -"
            problems.append(Problem(value.where, "wrong-shape", message))


def _kind(node: Node) -> str:
    """Return what messages call a node."""
    if isinstance(node, Text):
        return f'the text "{shorten(node)}"' if node.strip() else "nothing"
    return "a list" if isinstance(node, Items) else "a mapping"


def dated(text: Text, problems: list[Problem]) -> Dated:
    """Read a date; `unknown` and an invalid date have no day, and the latter is reported."""
    if text in ("", UNKNOWN):
        return Dated(day=None, text=text)
    try:
        return Dated(day=Day.parse(text), text=text)
    except ValueError:
        expected = meant(text) or "2026-01-14, 2026-01, 2026 or unknown"
        message = f'"{shorten(text)}" is not a date, expected {expected}'
        problems.append(Problem(text.where, "not-a-date", message))
        return Dated(day=None, text=text)


def choice(text: Text, values: Sequence[str], problems: list[Problem]) -> Choice[str]:
    """Read a value from a fixed list; report a text that is not in it, which has no value."""
    plain = " ".join(text.split())  # a no-break space is a space
    value = next((known for known in values if known == plain), None)
    if text and value is None:
        hint = did_you_mean(text, values) or f", expected {' or '.join(values)}"
        message = f'"{shorten(text)}" is not a choice here{hint}'
        problems.append(Problem(text.where, "wrong-choice", message))
    return Choice(value=value, text=text)
