"""The answers of an interview printed as `Q:` and `A:`, whose words stand between no marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.curating.drafting.source_text.lines import Line, lines

UNMARKED = "An answer of an interview, which the text prints without quotation marks."
_QUESTION = re.compile(r"(?:Q|Question|Frage)\s?[:.]\s+(?=\S)")
_ANSWER = re.compile(r"(?:A|Answer|Antwort)\s?[:.]\s+(?=\S)")
_FEWEST = 2
"""Questions and answers in turn, for a text to be an interview."""
_MOST = 200
_SURE = 0.5
"""That the one who is interviewed answers: the text names nobody beside the words."""
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:(?:de|van|von|der|del|al) ){0,2}[A-ZÀ-Þ][\w’'-]+){0,3})"
_TALKS = re.compile(
    rf"\b(?:[Ii]nterview with {_NAME}|{_NAME.replace('name', 'who')}(?:, [^,.]{{1,30}},)?"
    r" (?:talked|talks|spoke|speaks|told|tells|answers|answered|sat down|explains)\b)"
)
_MARKS = "\"'“”„«»‘"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A paragraph of an answer, as quotations are given."""

    start: int
    end: int
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    confidence: float = _SURE

    @property
    def stretches(self) -> Sequence[tuple[int, int]]:
        """The paragraph."""
        return ((self.start, self.end),)

    @property
    def speakers(self) -> Sequence[str]:
        """Who is interviewed; nobody where the text does not say it."""
        return (self.speaker,) if self.speaker else ()


def answers(text: str) -> list[Answer]:
    """Return the answers of an interview, a paragraph each; none of any other text."""
    rows = lines(text)
    questions = [row for row in rows if _QUESTION.match(row.text)]
    given = [row for row in rows if _ANSWER.match(row.text)]
    if min(len(questions), len(given)) < _FEWEST:
        return []
    who = _TALKS.search(text, 0, questions[0].start)
    group = ("name" if who["name"] else "who") if who else ""
    return [
        Answer(
            start=start,
            end=row.end,
            speaker=who[group] if who else None,
            speaker_start=who.start(group) if who else None,
            speaker_end=who.end(group) if who else None,
        )
        for row, start in islice(_paragraphs(rows, questions[-1]), _MOST)
        if text[start] not in _MARKS
    ]


def _paragraphs(rows: Sequence[Line], last: Line) -> Iterator[tuple[Line, int]]:
    """Yield the paragraphs of answers and where their words begin.

    A paragraph without a label goes on with the answer before it, but not behind the last question:
    what follows the last answer may be the report again.
    """
    is_answer = False
    for row in rows:
        label = _ANSWER.match(row.text)
        is_answer = bool(label) or (
            is_answer and not _QUESTION.match(row.text) and row.start < last.start
        )
        if is_answer:
            yield row, row.start + (label.end() if label else 0)
