"""YAML, front matter and CSV, parsed so that every value keeps its place and nothing surprises.

Scalars stay strings (`NO` is not false, `010` is not 8): the parser's events are walked instead of
loading values. Each function returns what could be read and the problems that were met.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.problems import Problem, Where
from generator.reading.nodes import Fields, Items, Node, Row, Text

MAX_DEPTH = 12
"""Seeds nest five deep; more is a mistake or an attack."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Refused(Exception):  # noqa: N818  (not an error of the program)
    """A construct that seeds may not use; carries its problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class _Walk:
    """Walks the events of one YAML document."""

    file: str
    first_line: int
    events: Iterator[yaml.Event]
    tags: bool = False
    problems: list[Problem] = field(default_factory=list)

    def where(self, event: yaml.Event) -> Where:
        mark = event.start_mark
        assert mark is not None  # noqa: S101  (events of a parser have marks)
        return Where(self.file, mark.line + self.first_line, mark.column + 1)

    def refuse(self, event: yaml.Event, slug: str, message: str) -> _Refused:
        return _Refused(Problem(self.where(event), slug, message))

    def node(self, event: yaml.Event, depth: int = 0) -> Node:
        if depth > MAX_DEPTH:
            raise self.refuse(event, "yaml-too-deep", "nested too deeply, seeds need five levels")
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse(event, "yaml-anchor", "an alias (*name); write the value out")
        if getattr(event, "anchor", None):
            raise self.refuse(event, "yaml-anchor", "an anchor (&name); write the value out")
        if getattr(event, "tag", None) and not self.tags:
            message = "a tag (!name); put quotation marks around a text that starts with !"
            raise self.refuse(event, "yaml-tag", message)
        if isinstance(event, yaml.ScalarEvent):
            return Text(event.value, self.where(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(event, depth)
        return self.fields(event, depth)

    def items(self, start: yaml.Event, depth: int) -> Items:
        values = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self.node(event, depth + 1))
        return Items(self.where(start), tuple(values))

    def fields(self, start: yaml.Event, depth: int) -> Fields:
        values: dict[Text, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Text):
                raise self.refuse(
                    event, "yaml-syntax", "a list or mapping as a key, expected a word"
                )
            value = self.node(next(self.events), depth + 1)
            if key in values:
                message = f'"{key}" stands here twice, expected once'
                self.problems.append(Problem(key.where, "repeated-key", message))
            else:
                values[key] = value
        return Fields(self.where(start), values)


def parse_yaml(
    text: str, file: str, *, first_line: int = 1, tags: bool = False
) -> tuple[Node | None, list[Problem]]:
    """Parse one YAML document.

    Args:
        text: The document, without a byte order mark.
        file: How problems name it.
        first_line: The line of the file on which `text` begins.
        tags: Accept tags and ignore them.

    Returns:
        The document (None where it is empty or cannot be read) and the problems.
    """
    walk = _Walk(file, first_line, yaml.parse(text, Loader=_LOADER), tags)
    try:
        return _document(walk), walk.problems
    except _Refused as refused:
        return None, [*walk.problems, refused.problem]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        where = Where(file, line + first_line, column + 1)
        return None, [*walk.problems, Problem(where, "yaml-syntax", _in_words(error))]
    except yaml.YAMLError as error:
        message = f"cannot be read as YAML: {' '.join(str(error).split())}"
        return None, [*walk.problems, Problem(Where(file, first_line), "yaml-syntax", message)]


def _document(walk: _Walk) -> Node | None:
    """Walk the one document of a stream; a second one is refused."""
    root: Node | None = None
    for event in walk.events:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise walk.refuse(event, "yaml-syntax", "a second document (---), expected one")
            root = walk.node(next(walk.events))
    return None if root == "" else root


def _in_words(error: yaml.MarkedYAMLError) -> str:
    """Say what the parser met, with the hint that most often helps."""
    said = error.problem or "cannot be read as YAML"
    if "mapping values are not allowed" in said:
        return "a second colon on the line; put quotation marks around the text"
    return f"not valid YAML: {said}; check the indent and the quotation marks here"


FENCE = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def parse_front_matter(text: str, file: str) -> tuple[Fields | None, Text, list[Problem]]:
    """Split a Markdown file into the mapping between its `---` lines and the body below."""
    nothing = Text("", Where(file))
    match = FENCE.match(text)
    if not match:
        message = "no front matter, expected a line --- first and a line --- after the fields"
        return None, nothing, [Problem(Where(file), "no-front-matter", message)]
    node, problems = parse_yaml(match[1], file, first_line=2)
    body = text[match.end() :]
    blank = len(body) - len(body.lstrip())
    line = text.count("\n", 0, match.end() + blank) + 1
    summary = Text(body.strip(), Where(file, line))
    if isinstance(node, Fields):
        return node, summary, problems
    if not problems:
        problems = [Problem(Where(file, 2), "wrong-shape", "expected fields: `name: value`")]
    return None, summary, problems


_CELLS = {
    mark: re.compile(rf'(?:"((?:[^"]|"")*)"|([^"{mark}\r\n]*))({mark}|\r\n|\n|\r|\Z)')
    for mark in (",", ";", "\t")
}


def parse_csv(text: str, file: str) -> tuple[list[Text], list[Row], list[Problem]]:
    """Parse a table as spreadsheets write it: `,`, `;` or tab; quoted cells may hold line breaks.

    The csv module accepts ragged rows and repeated headers and keeps no columns, so this is a
    tokenizer of its own, after RFC 4180.

    Returns:
        The header, the rows that have as many cells as it, and the problems.
    """
    if not text.strip():
        return [], [], [Problem(Where(file), "empty-file", "the table is empty, expected a header")]
    lines, problems = _split(text, file)
    header, rows = lines[0], []
    for index, name in enumerate(header):
        if name in header[:index]:
            message = f'the column "{name}" stands here twice, expected once'
            problems.append(Problem(name.where, "repeated-column", message))
    for cells in lines[1:]:
        if not any(cells):
            continue
        if len(cells) != len(header):
            message = f"{len(cells)} cells, expected {len(header)} as in the header"
            problems.append(Problem(cells[0].where, "ragged-row", message))
            continue
        rows.append(Row(cells[0].where, dict(zip(header, cells, strict=True))))
    return header, rows, problems


def _split(text: str, file: str) -> tuple[list[list[Text]], list[Problem]]:
    """Cut a table into lines of cells."""
    head = text.split("\n", 1)[0]
    pattern = _CELLS[max(_CELLS, key=head.count)]
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    lines: list[list[Text]] = [[]]
    at = 0
    while at < len(text) or not lines[-1]:
        line = bisect_right(starts, at)
        where = Where(file, line, at - starts[line - 1] + 1)
        match = pattern.match(text, at)
        if not match:
            message = 'a stray quotation mark; put the whole cell in "…" and double each mark in it'
            return lines if lines[0] else [[Text("", where)]], [
                Problem(where, "csv-syntax", message)
            ]
        quoted, plain, end = match.groups()
        value = plain if quoted is None else quoted.replace('""', '"')
        lines[-1].append(Text(value.strip(), where))
        at = match.end()
        if end not in _CELLS and at < len(text):
            lines.append([])
        elif end in _CELLS and at == len(text):
            lines[-1].append(Text("", Where(file, line, at - starts[line - 1] + 1)))
            break
    return lines, []
