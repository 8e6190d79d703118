"""Speech after a dash, as Nordic, French, Spanish and Slavic papers print it."""

import re
from collections.abc import Iterable, Iterator

from generator.curating.quotations.paragraphs import Span
from generator.curating.quotations.reporting import VERBS

_SPEECH = re.compile(r"[–—―-]\s?(?=[^\W\d_]|[¿¡])")
_CLAUSE = re.compile(
    r"(?:,|(?<=[?!…]))\s(?:[–—―-]\s?)?"
    rf"(?:(?:a|ont|har|hat|ha)\s)?(?:{VERBS})\b(?:-(?:il|elle|ils|elles))?"
    r"|(?:\.|(?<=[?!…]))\s?[–—―]\s?(?:" + VERBS + r")\b"
    rf"|\s[–—―]\s?(?:{VERBS})\b"
    rf"|(?:,|(?<=[?!…]))\s(?:a-t-(?:il|elle)|ont-(?:ils|elles))\s(?:{VERBS})\b"
)
_RESUMES = re.compile(r"\.\s[–—―-]\s(?=[^\W\d_a-z])")


def dash_speech(text: str, paragraphs: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield the words that follow a dash at the start of a paragraph with a reporting clause.

    Without such a clause the dash may be that of a list or of a dateline: nothing is yielded.
    """
    for start, end in paragraphs:
        begins = _SPEECH.match(text, start, end)
        clause = _CLAUSE.search(text, begins.end(), end) if begins else None
        if begins is None or clause is None:
            continue
        yield ((begins.end(), clause.start()),)
        resumes = _RESUMES.search(text, clause.end(), end)
        if resumes is not None:
            yield ((resumes.end(), end),)
