"""What a text states of itself in its first lines; nothing is guessed."""

import re
from dataclasses import dataclass, replace

from generator.curating.drafting.header.header_line import (
    Header,
    header,
    outlet_behind,
    outlet_below,
)
from generator.curating.drafting.header.outlets import is_outlet
from generator.curating.drafting.source_text.dateline import dateline
from generator.curating.drafting.source_text.lines import Line, lines, number_of
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.quotations.vocabulary.given_names import FEMALE_NAMES, MALE_NAMES
from generator.text.words import fold

_MOST_ROWS = 6
"""So many lines may stand above a report."""
_LAST_ROWS = 2
"""And so many below it may say where it is from."""
_LONGEST_TITLE = 140
_LONGEST_KICKER = 60
_PUBLISHED = re.compile(r"(?:First )?(?:published|posted|date)\b[^.!?]{4,60}$", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: (?:(?:de|van|von|der) )?[A-ZÀ-Þ][\w’'-]+){1,2}")
_POST = re.compile(r"[\w’' &-]{0,60}\b(?:reporter|correspondent|editor)(?:,[\w’' &-]{2,40})?")
_KICKER = re.compile(
    r"(?:The )?(?:[\w’'-]+ )?(?:interview|essay|read|profile|column|sketch|feature|briefing|view"
    r"|opinion|debate|diary|letter|Q ?& ?A|obituary|review|explainer)",
    re.IGNORECASE,
)
"""What a series is called, above the headline: `The Saturday interview`."""
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_MARKDOWN_TITLE = re.compile(r"^#\s+(?P<title>\S.*?)\s*#*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a text states about itself; None where it does not."""

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    """The line in which it says when it was published."""
    publisher: str | None = None
    publisher_where: str | None = None
    """The line that names the publisher, with its number."""
    url: str | None = None
    body: int = 0
    """Where the report begins, behind title and byline."""


def metadata(text: str) -> Metadata:
    """Return title, byline, publisher, day and address of a text, from its first lines."""
    every = lines(text)
    rows, rest = every[:_MOST_ROWS], every[_MOST_ROWS:]
    found = Metadata(body=rows[0].start if rows else 0)
    for at, row in enumerate(rows):
        stated = header(row) or _outlet_between(at, rows) or _signed_below(at, rows)
        if stated is not None:
            found = _with_header(found, stated, f"line {number_of(text, row.start)}: “{row.text}”")
        elif found.published is None and _PUBLISHED.match(row.text):
            found = replace(found, published=row.text)
        elif (
            found.title is None
            and _may_hold_title(at, rows)
            and _is_title(row, at, every[: 2 * _MOST_ROWS])
            and not _is_kicker(at, every[: 2 * _MOST_ROWS])
        ):
            heading = _MARKDOWN_TITLE.match(row.text)
            title, outlet = outlet_behind(one_line(heading["title"] if heading else row.text))
            where = f"line {number_of(text, row.start)}: “{row.text}”"
            found = _with_header(replace(found, title=title), Header(publisher=outlet), where)
        else:
            continue
        found = replace(found, body=row.end)
    if found.published is None:
        filed = next((line for row in every[:_MOST_ROWS] if (line := dateline(row.text))), "")
        found = replace(found, published=filed if _YEAR.search(filed) else None)
    for row in rest[-_LAST_ROWS:]:
        if outlet := outlet_below(row):
            where = f"line {number_of(text, row.start)}: “{row.text}”"
            found = _with_header(found, Header(publisher=outlet), where)
    return found


def _with_header(found: Metadata, stated: Header, where: str) -> Metadata:
    """Return what is found, with what another line states; what stood before it holds."""
    byline = _tidied(stated.byline) if stated.byline else None
    is_first = found.publisher is None and stated.publisher is not None
    return replace(
        found,
        byline=found.byline or byline,
        published=found.published or stated.published,
        url=found.url or stated.url,
        publisher=found.publisher or stated.publisher,
        publisher_where=where if is_first else found.publisher_where,
    )


def _outlet_between(at: int, rows: list[Line]) -> Header | None:
    """Return the publisher on a line of its own beside a byline or a date: `The Ferry Post`."""
    name = one_line(rows[at].text)
    beside = [header(row) for row in rows[max(0, at - 1) : at + 2] if row is not rows[at]]
    is_beside = any(one and (one.byline or one.published) for one in beside)
    return Header(publisher=name) if at and is_beside and is_outlet(name) else None


def _signed_below(at: int, rows: list[Line]) -> Header | None:
    """Return the byline of two lines: a name, and below it what its bearer reports on."""
    name, post = (one_line(row.text) for row in (rows[at], rows[min(at + 1, len(rows) - 1)]))
    if at and _NAME.fullmatch(name) and _POST.fullmatch(post):
        return Header(byline=f"{name}, {post}")
    if at and _is_bare_name(at, rows):
        return Header(byline=name)
    above = rows[at - 1].text if at > 1 else ""
    return Header() if _POST.fullmatch(name) and _NAME.fullmatch(one_line(above)) else None


def _is_bare_name(at: int, rows: list[Line]) -> bool:
    """Tell whether a line is a person's name alone, with the report right below it."""
    name = one_line(rows[at].text)
    first = fold(name.split()[0])
    is_below = at + 1 < len(rows) and rows[at + 1].is_sentence
    return is_below and _NAME.fullmatch(name) is not None and first in MALE_NAMES | FEMALE_NAMES


def _may_hold_title(at: int, rows: list[Line]) -> bool:
    """Tell whether a line is the first, or follows a byline or a word such as the section."""
    return at == 0 or (at == 1 and len(rows[0].text) < _LONGEST_KICKER)


def _is_kicker(at: int, rows: list[Line]) -> bool:
    """Tell whether the first line names a series, and the next one may be the headline."""
    is_one = at == 0 and _KICKER.fullmatch(rows[0].text) is not None
    return is_one and len(rows) > 1 and _is_title(rows[1], 1, rows)


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
