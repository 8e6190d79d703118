"""Speech after a dash, as Nordic, French, Spanish and Slavic papers print it."""

import re
from collections.abc import Iterable, Iterator

from generator.curating.quotations.marks.paragraphs import Span
from generator.curating.quotations.marks.reporting import FOREIGN_VERBS, VERBS

_SPEECH = re.compile(r"[–—―-]\s?(?=[^\W\d_]|[¿¡])")
_RESUMES = re.compile(r"\.\s[–—―-]\s(?=[^\W\d_a-z])")


def _clause(verbs: str) -> re.Pattern[str]:
    """Return a reporting clause after a comma, a stop or another dash."""
    auxiliary = (
        r"(?:(?:a|ont|har|hat|ha|a-t-il|a-t-elle|ont-ils|ont-elles|hän|han|hon|hun|он|она)\s)?"
    )
    return re.compile(
        rf"(?:,|(?<=[?!…]))\s(?:[–—―-]\s?)?{auxiliary}(?:{verbs})\b"
        rf"|\.?\s[–—―-]\s?{auxiliary}(?:{verbs})\b"
    )


_AFTER_DASH = _clause(VERBS)
_AFTER_HYPHEN = _clause(FOREIGN_VERBS)
"""In English a hyphen begins the items of a list."""


def dash_speech(text: str, paragraphs: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield the words that follow a dash at the start of a paragraph with a reporting clause.

    Without such a clause the dash may be that of a list or of a dateline: nothing is yielded.
    """
    for start, end in paragraphs:
        begins = _SPEECH.match(text, start, end)
        if begins is None:
            continue
        pattern = _AFTER_HYPHEN if text[start] == "-" else _AFTER_DASH
        clause = pattern.search(text, begins.end(), end)
        if clause is None:
            continue
        yield ((begins.end(), clause.start()),)
        resumes = _RESUMES.search(text, clause.end(), end)
        if resumes is not None:
            yield ((resumes.end(), end),)
