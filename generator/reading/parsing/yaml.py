"""Parse YAML; every value keeps its place in the file.

Scalars stay strings (`NO` is not false, `010` is not 8): this walks the parser's events instead of
loading values. Each function returns what could be read, and the problems.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import cast

import yaml

from generator.problems import Problem, Where
from generator.reading.parsing.nodes import Fields, Items, Node, Text, Value, shorten
from generator.reading.parsing.yaml_comments import cut_off
from generator.reading.parsing.yaml_errors import (
    COLON_TOUCHES,
    begins_with,
    explain,
    goes_on,
    named_space,
)
from generator.text.markup import forbidden

MAX_DEPTH = 12
"""Seeds nest five levels deep; more than this is a mistake or an attack."""

MOST_VALUES = 350_000
"""Of a document, names of fields included; the events of 10,000 articles have 300,000."""

Tags = Callable[[str, Node], Node]
"""Takes a tag and the node after it; returns the node that replaces both."""

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""
_NAME = re.compile("[a-z_]+")
"""The name of a field."""
_TOUCHING = re.compile("[a-z_]+:(?=[^ :/])")
"""A name whose colon touches its value."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _placed(value: str, where: tuple[str, int, int]) -> Text:
    """Return a text with its place; it skips two constructors, since it runs so often."""
    text = str.__new__(Text, value)
    text.where = tuple.__new__(Where, where)
    return text


def bare(text: str, where: Where) -> Text:
    """Return a text without quotation marks as `mkdocs.yml` has it: perhaps another value."""
    value = _meant(text)
    is_text = value is None or isinstance(value, str)
    return Text(text, where) if is_text else Value(text, where, value)


@lru_cache(maxsize=256)
def _meant(text: str) -> object:
    """Return what a program that reads values, as MkDocs, takes a bare text for.

    `1.50` is 1.5 there, `12:30` is 750, `no` is false.
    """
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:  # `<<` or `=`, which only a mapping may have
        return text if text == "=" else None
    except ValueError:  # `2031-13-01`
        return date.max


def _is_shown(name: str) -> bool:
    """Tell whether a bare name is shown as it stands, although it may be a number: `2031`."""
    value = _meant(name)
    return not isinstance(value, bool) and str(value) == name


def _of_flow(key: Text) -> Problem:
    """Return what is wrong with words in braces that are no field."""
    if touching := _TOUCHING.match(key):
        file, line, column = key.where
        where = Where(file, line, column + touching.end() - 1)
        return Problem(where, "yaml-syntax", COLON_TOUCHES)
    message = f'"{shorten(key)}" stands after a comma, which ends the value before it; '
    message += "put quotation marks around a text that holds a comma"
    return Problem(key.where, "yaml-syntax", message)


class _Refused(Exception):  # noqa: N818  (not an error of the program)
    """Raised for a construct that seeds may not use, with its problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass
class _Walk:
    """Walks the events of one YAML document."""

    file: str
    first_line: int
    events: Iterator[yaml.Event]
    text: str
    tags: Tags | None = None
    """Replaces a node with a tag; None where tags are refused."""
    problems: list[Problem] = field(default_factory=list)
    left: int = MOST_VALUES
    """How many more values there may be."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the document."""
        return _LINE_END.split(self.text)

    @cached_property
    def has_comments(self) -> bool:
        """Whether there may be a comment; asked for every text, so looked for once."""
        return "#" in self.text

    @cached_property
    def has_escapes(self) -> bool:
        """Whether there may be an escape, as well."""
        return "\\" in self.text

    def where(self, event: yaml.Event) -> Where:
        mark = cast("yaml.Mark", event.start_mark)  # events of a parser have marks
        return Where(self.file, mark.line + self.first_line, mark.column + 1)

    def refuse(self, event: yaml.Event, slug: str, message: str) -> _Refused:
        return _Refused(Problem(self.where(event), slug, message))

    def note(self, event: yaml.Event, slug: str, message: str) -> None:
        self.problems.append(Problem(self.where(event), slug, message))

    def node(self, event: yaml.Event, depth: int = 0) -> Node:
        self.left -= 1
        if self.left < 0:
            raise self.refuse(event, "file-too-large", "too many values, expected a seed file")
        if depth > MAX_DEPTH:
            raise self.refuse(
                event, "yaml-too-deep", "nested too deeply, expected at most five levels"
            )
        if event.__class__ is yaml.ScalarEvent and not (event.anchor or event.tag):
            return self.scalar(event)  # the fast path: nearly all events
        if isinstance(event, yaml.AliasEvent):
            if goes_on(event, self.lines):
                raise self.refuse(event, "yaml-syntax", begins_with("*"))
            message = "an alias (*name); write the value out, or put quotation marks around a text"
            raise self.refuse(event, "yaml-anchor", message)
        if getattr(event, "anchor", None):
            message = "an anchor (&name); write the value out, or put quotation marks around a text"
            self.note(event, "yaml-anchor", message)
        tag = getattr(event, "tag", None)
        if tag and self.tags is None:
            message = "a tag (!name); put quotation marks around a text that starts with !"
            self.note(event, "yaml-tag", message)
        node = self.untagged(event, depth)
        return self.tags(tag, node) if tag and self.tags else node

    def untagged(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(event, depth)
        return self.fields(event, depth)

    def scalar(self, event: yaml.ScalarEvent) -> Text:
        """Return a text; report a comment that cuts it, and escapes of forbidden characters."""
        if self.tags is None and self.has_comments and (cut := cut_off(event, self.lines)):
            line, column, message = cut
            cut_at = Where(self.file, line + self.first_line, column + 1)
            self.problems.append(Problem(cut_at, "cut-by-comment", message))
        if event.style == '"' and self.has_escapes:
            for _, what in forbidden(event.value):
                self.note(event, "forbidden-character", f"{what} as an escape, expected none")
        mark = cast("yaml.Mark", event.start_mark)
        place = self.file, mark.line + self.first_line, mark.column + 1
        if self.tags is not None and not event.style:
            return bare(event.value, Where(*place))
        return _placed(event.value, place)

    def without_spaces(self, key: Text) -> Text:
        """Return a name without the no-break spaces around it, and report them."""
        trimmed = key.strip()
        at = 0 if key[0].isspace() else len(trimmed)
        message = f"{named_space(key)}; indent with spaces"
        if at:
            message = f"{named_space(key)} before the colon, expected none"
        file, line, column = key.where
        self.problems.append(Problem(Where(file, line, column + at), "yaml-syntax", message))
        return Text(trimmed, key.where)

    def is_alone(self, key: Text) -> bool:
        """Tell whether no colon follows a name in braces."""
        if not _NAME.fullmatch(key):
            return True
        _, line, column = key.where
        row = "".join(self.lines[line - self.first_line :][:1])
        return not row[column - 1 + len(key) :].lstrip("\"' ").startswith(":")

    def items(self, start: yaml.Event, depth: int) -> Items:
        values = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.node(event, depth + 1))
        return Items(self.where(start), tuple(values))

    def fields(self, start: yaml.Event, depth: int) -> Fields:
        values: dict[Text, Node] = {}
        begins_anew = False
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, depth + 1)
            if not isinstance(key, Text):
                raise self.refuse(
                    event, "yaml-syntax", "a list or mapping as a key, expected a word"
                )
            if not getattr(event, "style", "") and key != key.strip():
                key = self.without_spaces(key)
            if (
                self.tags is not None
                and key
                and not getattr(event, "style", "")
                and not _is_shown(key)
            ):
                message = f'"{key}" is not read as a text; put quotation marks around it'
                self.problems.append(Problem(key.where, "yaml-syntax", message))
            value = self.node(next(self.events), depth + 1)
            if getattr(start, "flow_style", False) and value == "" and self.is_alone(key):
                self.problems.append(_of_flow(key))
            elif key not in values:
                values[key] = value
            elif not begins_anew:  # a - is missing: its other keys are repeated as well
                begins_anew = key == next(iter(values))
                hint = ", or a - before it where another record begins" if begins_anew else ""
                message = f'"{key}" stands here twice, expected once{hint}'
                self.problems.append(Problem(key.where, "repeated-key", message))
        return Fields(self.where(start), values)


def _follows(problem: Problem, line: int) -> bool:
    """Tell whether a problem is a consequence of an error on a line."""
    return problem.slug == "yaml-syntax" and problem.where.line >= line


def parse_yaml(
    text: str, file: str, *, first_line: int = 1, tags: Tags | None = None, most: int = MOST_VALUES
) -> tuple[Node | None, list[Problem]]:
    """Parse one YAML document.

    Args:
        text: The document, without a byte order mark.
        file: How problems name it.
        first_line: The line of the file on which `text` begins.
        tags: Replaces a node with a tag; without it, tags are refused.
        most: How many values there may be.

    Returns:
        The document (None where it is empty or cannot be read) and the problems.
    """
    # The events of `yaml.parse`, without a call of `check_event` before each of them.
    walk = _Walk(file, first_line, iter(_LOADER(text).get_event, None), text, tags, left=most)
    try:
        return _document(walk), walk.problems
    except _Refused as refused:
        return None, [*walk.problems, refused.problem]
    except yaml.MarkedYAMLError as error:
        if any(problem.slug == "cut-by-comment" for problem in walk.problems):
            return None, walk.problems  # the comment left a list or mapping open
        line, column, message = explain(error, _LINE_END.split(text))
        where = Where(file, line + first_line, column + 1)
        others = [one for one in walk.problems if not _follows(one, where.line)]
        return None, [*others, Problem(where, "yaml-syntax", message)]
    except yaml.YAMLError as error:
        message = f"cannot be read as YAML: {' '.join(str(error).split())}"
        return None, [*walk.problems, Problem(Where(file, first_line), "yaml-syntax", message)]


def _document(walk: _Walk) -> Node | None:
    """Return the root of the one document of a stream; a second document is refused."""
    root: Node | None = None
    for event in walk.events:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise walk.refuse(event, "yaml-syntax", "a second document (---), expected one")
            root = walk.node(next(walk.events))
    return None if root == "" else root
