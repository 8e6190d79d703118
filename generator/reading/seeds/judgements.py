"""Read the key judgements of `brief.md`: what is judged, and the fields indented below it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from generator.problems import Where
from generator.prose_tree.passages import passages
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.brief import JUDGEMENTS, place_in, section
from generator.reading.seeds.records import Section
from generator.text.markup import collapse_spaces

RESOLVE_BY = "Resolve by"
LABELS = {
    "Alternatives": "alternatives",
    "Assumes": "assumptions",
    "Would change it": "would_change_it",
    RESOLVE_BY: "resolve_by",
    "Outcome": "outcome",
}
"""What a judgement may carry: the label in `brief.md`, and the field of the model."""
_ALSO = {"alternative": "Alternatives", "assumptions": "Assumes", "assumption": "Assumes"}

FIELD_LINE = re.compile(r"^[ \t]+[-*][ \t]+(?=[^\s\d])", re.MULTILINE)
"""An indented bullet; one before a number is a minus or a day."""
_LABEL = re.compile(r"(?P<label>\*\*[^*\n]{1,60}?[:：]\*\*|[^:：\[\].!?\n]{1,60}[:：])")


class JudgementField(Struct, frozen=True):
    """An indented item below a judgement."""

    label: Text
    """As written; empty where there is none."""
    name: str | None
    """The label of `LABELS` that is meant; None for an unknown one."""
    text: Text


class JudgementSeed(Struct, frozen=True):
    """A key judgement, each of its texts on one line."""

    text: Text
    """With its confidence word and citations."""
    fields: tuple[JudgementField, ...]

    def field(self, label: str) -> Text | None:
        """Return the first text under a label of `LABELS`; None where it is not there or empty."""
        found = (field.text for field in self.fields if field.name == label)
        return next(found, None) or None


def judgements(parts: tuple[Section, ...]) -> Iterator[JudgementSeed]:
    """Yield the key judgements of the brief, in order."""
    body = section(parts, JUDGEMENTS)
    if body is not None:
        yield from _judged(body, body.where)


@lru_cache(maxsize=4)
def _judged(body: Text, _: Where) -> tuple[JudgementSeed, ...]:
    """Return the judgements of a section; cached by its text and place, since many rules ask."""
    return tuple(
        _judgement(body, passage.source, passage.start)
        for passage in passages(body)
        if passage.kind == "ul"
    )


def _judgement(body: Text, source: str, start: int) -> JudgementSeed:
    marks = list(FIELD_LINE.finditer(source))
    ends = [*(mark.start() for mark in marks[1:]), len(source)]
    return JudgementSeed(
        text=_text(body, source[: marks[0].start() if marks else len(source)], start),
        fields=tuple(
            _field(body, source[mark.end() : end], start + mark.end())
            for mark, end in zip(marks, ends, strict=False)  # without fields there is the end alone
        ),
    )


def _field(body: Text, source: str, start: int) -> JudgementField:
    match = _LABEL.match(source)
    if match is None:
        return JudgementField(Text("", place_in(body, start)), None, _text(body, source, start))
    label = collapse_spaces(match["label"].strip("*").rstrip(":："))
    return JudgementField(
        Text(label, place_in(body, start)),
        _meant(label),
        _text(body, source[match.end() :], start + match.end()),
    )


def _meant(label: str) -> str | None:
    """Return the label that is meant, whatever its capitals."""
    by_name = {known.lower(): known for known in LABELS}
    return (by_name | _ALSO).get(label.lower())


def _text(body: Text, source: str, start: int) -> Text:
    lead = len(source) - len(source.lstrip())
    return Text(collapse_spaces(source), place_in(body, start + (lead if source.strip() else 0)))
