"""Title and byline, where the text states them; nothing is guessed."""

import re
from dataclasses import dataclass

from generator.curating.drafting.lines import Line, lines
from generator.curating.drafting.safe_text import one_line

_LONGEST_TITLE = 140
_LONGEST_KICKER = 60
_BYLINE = re.compile(r"^(?:By|Von|Par|Por|Di|Af)\s+(?P<who>[A-ZÀ-Þ][^!?]{2,99}[^.!?])$")
_PUBLISHED = re.compile(r"(?:First )?(?:published|posted|date)\b[^.!?]{4,60}$", re.IGNORECASE)
_MARKDOWN_TITLE = re.compile(r"^#\s+(?P<title>\S.*?)\s*#*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a text states about itself; None where it does not."""

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    """The line in which it says when it was published."""
    body: int = 0
    """Where the report begins, behind title and byline."""


def metadata(text: str) -> Metadata:
    """Return title and byline of a text, from its first lines."""
    rows = lines(text)[:5]
    published: str | None = None
    title: str | None = None
    byline: str | None = None
    body = rows[0].start if rows else 0
    for at, row in enumerate(rows):
        if byline is None and (match := _BYLINE.match(row.text)):
            byline, body = _tidied(match["who"]), row.end
        elif published is None and _PUBLISHED.match(row.text):
            published, body = row.text, row.end
        elif title is None and _may_hold_title(at, rows) and _is_title(row, at, rows):
            heading = _MARKDOWN_TITLE.match(row.text)
            title, body = one_line(heading["title"] if heading else row.text), row.end
    return Metadata(title=title, byline=byline, published=published, body=body)


def _may_hold_title(at: int, rows: list[Line]) -> bool:
    """Tell whether a line is the first, or follows a byline or a word such as the section."""
    return at == 0 or (at == 1 and len(rows[0].text) < _LONGEST_KICKER)


def _is_title(row: Line, at: int, rows: list[Line]) -> bool:
    """Tell whether a line is a headline: short, without a full stop, above longer lines."""
    if _MARKDOWN_TITLE.match(row.text):
        return True
    if row.is_sentence or len(row.text) > _LONGEST_TITLE or row.text[:1] in '-–—•*"“„«':
        return False
    rest = rows[at + 1 :]
    is_above = any(len(other.text) > len(row.text) and other.is_sentence for other in rest)
    return is_above and len(row.text.split()) > 2 and row.text[-1] != ","  # noqa: PLR2004


def _tidied(who: str) -> str:
    """Return a byline with names in capitals written as names are."""
    name, comma, rest = one_line(who).partition(",")
    words = [_as_name(word) for word in name.split()]
    return " ".join(words) + comma + rest


def _as_name(word: str) -> str:
    """Return a word in capitals as names are written; initials and small words stay."""
    return word.title() if word.isupper() and len(word) > 1 and "." not in word else word
