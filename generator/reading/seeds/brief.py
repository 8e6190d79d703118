"""Split `brief.md` into sections and list items, each with its place in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from generator.problems import Where
from generator.prose_tree.passages import Kind, passages
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import Section
from generator.text.markup import collapse_spaces

BOTTOM_LINE = "Bottom line"
JUDGEMENTS = "Key judgements"
UNKNOWN = "What we do not know"
WATCH = "What to watch"
BACKGROUND = "Background"
HEADINGS = (BOTTOM_LINE, JUDGEMENTS, UNKNOWN, WATCH, BACKGROUND)
"""The sections of `brief.md`, in the order of the page."""

_HEADING = re.compile(r"^[ ]{0,3}##[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_NO_HEADING = re.compile(
    r"^[^\S\n]*(?:\#{1,6}|\*\*|__)?[^\S\n]*"
    rf"(?P<name>{'|'.join(HEADINGS)})[^\S\n]*[*_:#]*[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A line that was meant as a heading: of another level, in bold, underlined."""
_CONFIDENCE = re.compile(r"\*\*([^*]+?):\*\*\s*")


def sections(text: str, file: str) -> tuple[Section, ...]:
    """Split the text at its `##` headings; the text above the first has an empty heading."""
    marks = list(_HEADING.finditer(text))
    whole = _Whole(text, file)
    lead = text[: marks[0].start()] if marks else text
    head: tuple[Section, ...] = ()
    if lead.strip() or not marks:
        head = (Section(heading=Text("", Where(file)), body=whole.part(0, len(lead))),)
    ends = [*(mark.start() for mark in marks), len(text)]
    return head + tuple(
        Section(
            heading=Text(" ".join(mark[1].split()), whole.where(mark.start(1))),
            body=whole.part(mark.end(), end),
        )
        for mark, (_, end) in zip(marks, pairwise(ends), strict=True)
    )


def section(parts: tuple[Section, ...], heading: str) -> Text | None:
    """Return the body of the section with this heading, or None where there is none."""
    return next((part.body for part in parts if part.heading == heading), None)


def no_headings(body: Text) -> Iterator[tuple[str, Text]]:
    """Yield the sections whose headings are not read as such, each with its line and place."""
    for match in _NO_HEADING.finditer(body):
        name = next(known for known in HEADINGS if known.lower() == match["name"].lower())
        yield name, Text(match[0].strip(), place_in(body, match.start()))


def items(body: Text) -> Iterator[Text]:
    """Yield the items of the section's list, without their bullets, each as one line."""
    return (text for kind, text in _passages(body) if kind == "ul")


def strays(body: Text) -> Iterator[Text]:
    """Yield the parts of the section that are no items of an unordered list."""
    return (text for kind, text in _passages(body) if kind != "ul")


def _passages(body: Text) -> Iterator[tuple[Kind, Text]]:
    """Yield the paragraphs and items of a section as pages show them, with their places."""
    at = lines = 0
    for passage in passages(body):
        begins = passage.start + len(passage.source) - len(passage.source.lstrip())
        lines += body.count("\n", at, begins)  # not from the beginning each time
        at = begins
        yield passage.kind, Text(collapse_spaces(passage.source), _placed(body, begins, lines))


def confidence(item: Text) -> tuple[str, str]:
    """Split a judgement into its confidence word and its text; the word is empty where none is."""
    match = _CONFIDENCE.match(item)
    return (match[1], item[match.end() :]) if match else ("", str(item))


def place_in(text: Text, offset: int) -> Where:
    """Return the place in the file of an offset in a text."""
    return _placed(text, offset, text.count("\n", 0, offset))


def _placed(text: Text, offset: int, lines: int) -> Where:
    """Return the place of an offset that has so many lines of its text before it."""
    start = text.rfind("\n", 0, offset) + 1
    column = offset - start + (text.where.column if lines == 0 else 1)
    return Where(text.where.file, text.where.line + lines, column)


class _Whole:
    """The file, to say where a part of it stands."""

    def __init__(self, text: str, file: str) -> None:
        self._text, self._file = text, file
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def part(self, start: int, end: int) -> Text:
        """Return a part without the space around it; its place is that of its first word."""
        body = self._text[start:end]
        lead = len(body) - len(body.lstrip())
        return Text(body.strip(), self.where(min(start + lead, len(self._text))))

    def where(self, offset: int) -> Where:
        """Return the place of an offset."""
        line = bisect_right(self._starts, offset)
        return Where(self._file, line, offset - self._starts[line - 1] + 1)
