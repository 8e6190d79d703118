"""Split `brief.md` into sections and list items, each with its place in the file."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.markup import collapse_spaces
from generator.problems import Where
from generator.prose_tree.passages import Kind, passages
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import Section

BOTTOM_LINE = "Bottom line"
JUDGEMENTS = "Key judgements"
UNKNOWN = "What we do not know"
WATCH = "What to watch"
BACKGROUND = "Background"
HEADINGS = (BOTTOM_LINE, JUDGEMENTS, UNKNOWN, WATCH, BACKGROUND)
"""The sections of `brief.md`, in the order of the page."""

_HEADING = re.compile(r"^##[ \t]+(.*?)[ \t]*$", re.MULTILINE)
_CONFIDENCE = re.compile(r"\*\*([^*]+?):\*\*\s*")


def sections(text: str, file: str) -> tuple[Section, ...]:
    """Split the text at its `##` headings; the text above the first has an empty heading."""
    marks = list(_HEADING.finditer(text))
    lead = text[: marks[0].start()] if marks else text
    head: tuple[Section, ...] = ()
    if lead.strip() or not marks:
        head = (Section(heading=Text("", Where(file)), body=_strip(lead, 0, text, file)),)
    ends = [*(mark.start() for mark in marks), len(text)]
    return head + tuple(
        Section(
            heading=Text(mark[1], _where(text, mark.start(1), file)),
            body=_strip(text[mark.end() : end], mark.end(), text, file),
        )
        for mark, (_, end) in zip(marks, pairwise(ends), strict=True)
    )


def section(parts: tuple[Section, ...], heading: str) -> Text | None:
    """Return the body of the section with this heading, or None where there is none."""
    return next((part.body for part in parts if part.heading == heading), None)


def items(body: Text) -> Iterator[Text]:
    """Yield the items of the section's list, without their bullets, each as one line."""
    return (text for kind, text in _passages(body) if kind == "ul")


def strays(body: Text) -> Iterator[Text]:
    """Yield the parts of the section that are no items of an unordered list."""
    return (text for kind, text in _passages(body) if kind != "ul")


def _passages(body: Text) -> Iterator[tuple[Kind, Text]]:
    """Yield the paragraphs and items of a section as pages show them, with their places."""
    for passage in passages(body):
        lead = len(passage.source) - len(passage.source.lstrip())
        yield (
            passage.kind,
            Text(collapse_spaces(passage.source), place_in(body, passage.start + lead)),
        )


def confidence(item: Text) -> tuple[str, str]:
    """Split a judgement into its confidence word and its text; the word is empty where none is."""
    match = _CONFIDENCE.match(item)
    return (match[1], item[match.end() :]) if match else ("", str(item))


def place_in(text: Text, offset: int) -> Where:
    """Return the place in the file of an offset in a text."""
    lines = text.count("\n", 0, offset)
    start = text.rfind("\n", 0, offset) + 1
    column = offset - start + (text.where.column if lines == 0 else 1)
    return Where(text.where.file, text.where.line + lines, column)


def _strip(body: str, at: int, whole: str, file: str) -> Text:
    """Return a body without the space around it; its place is that of its first word."""
    lead = len(body) - len(body.lstrip())
    return Text(body.strip(), _where(whole, min(at + lead, len(whole)), file))


def _where(text: str, offset: int, file: str) -> Where:
    start = text.rfind("\n", 0, offset) + 1
    return Where(file, text.count("\n", 0, offset) + 1, offset - start + 1)
