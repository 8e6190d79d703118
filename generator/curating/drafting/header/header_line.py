"""What a line above a report states of it: `By Jane Doe | Reuters`, `The Guardian – 15 May 2031`.

A name is a publisher's where a word before it says so (`Source:`), or where it is a known one;
a place beside a date is none.
"""

import re
from dataclasses import dataclass, replace

from generator.curating.drafting.header.outlets import is_agency, is_outlet
from generator.curating.drafting.source_text.lines import Line
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set

_LONGEST = 160
_MOST_WORDS = 6
_PARTS = re.compile(
    r"\s*[|•·]\s*|\s+[–—-]+\s+|(?<=[^\W\d_]{3})\.\s+(?=By\s|[0-9]{1,2}(?:[./]| [A-Z]))"
)
_BYLINE = re.compile(
    r"^(?:By|(?:Interview|Words|Text|Story|Report|Review|Sketch|Analysis|Essay) by|Von|Par|Por|Di"
    r"|Af|Av|Door|(?i:words|text|story)|(?i:Author|Autor|Autorin|Auteur|Byline|Words|Text)\s*:)\s+"
    r"(?P<who>(?:(?:[a-z]+ ){1,4}(?:reporter|correspondent|editor|writer)s? )?"
    r"[A-ZÀ-Þ][^!?]{2,99}[^.!?,])$"
)
_PUBLISHER = re.compile(
    r"^(?:(?:Source|Publisher|Publication|Outlet|Newspaper|Quelle|Herausgeber|Medium|Éditeur"
    r"|Journal|Fuente|Fonte|Kilde|Källa|Bron)\s*[:：]"
    r"|(?:First )?[Pp]ublished (?:by|in)\b:?|(?:Erschienen|Veröffentlicht) (?:bei|in|von)\b:?"
    r"|Publié (?:par|dans)\b:?)\s*(?P<name>\S.*)$"
)
_URL = re.compile(r"^(?:[\w ]{3,12}\s*[:：]\s*)?(?P<url>https?://\S+)$")
_UPDATED = re.compile(
    r"^(?:Last )?(?:updated|modified|aktualisiert|zuletzt|mise? à jour|modifié)\b", re.IGNORECASE
)
_MONTH = (
    r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|févr|fév|mars|avr"
    r"|juin|juil|août|déc)[a-zéûä]*\.?"
)
_DATE = re.compile(
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th|er|\.)?\s+(?:of\s+)?{_MONTH}\s+[0-9]{{4}}"
    rf"|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}"
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^(?P<who>(?:[A-ZÀ-Þ][\w’'-]*\.? (?:(?:de|van|von|der|del|al) ){0,2}){1,3}[A-ZÀ-Þ][\w’'-]+,"
    r"(?: [\w’'-]+){0,4}? (?i:reporter|correspondent|editor|writer|columnist|bureau chief)"
    r"(?: (?:in|at|for) [A-ZÀ-Þ][\w ]{2,30})?)$"
)
"""`Anna Lind, Harbour Affairs Correspondent`, on a line of its own."""
_AUTHOR = re.compile(r"[A-ZÀ-Þ][\w’'-]*\.?(?: (?:de|van|von|der|del|al|[A-ZÀ-Þ][\w’'-]*\.?)){1,4}")
_OUTLET_BEHIND = re.compile(r"(?P<author>.+?)(?:, | for (?:the )?| \()(?P<outlet>[^,()]+)\)?")
"""A publisher behind the name of its author."""
_UPDATED_BEHIND = re.compile(
    rf"[\s(\[]+(?:last )?updated:?\s(?:on |at )?(?:[0-9]|{_MONTH} [0-9]).*$", re.IGNORECASE
)
"""`14 May 2031 updated 3 hours ago`: the day before it is that of publication."""
_BESIDE_DATE = re.compile(
    r"^(?:[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]\.?m\.?)?,?\s+)?"
    r"(?:(?:First )?(?:published|posted|date|datum|veröffentlicht|erschienen|stand|publié"
    r"|publication)?(?:\s+on|\s+am|\s+vom|\s+le)?\s*[:：]?|(?:on|am|vom|den|le|du))\s*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?,?\s*(?:den|le)?\s*$",
    re.IGNORECASE,
)
"""All that may stand before the date of a part that is a date."""
_TIME = re.compile(
    r"^[,.]?\s*(?:(?:at|um|à|T)?\s*[0-9]{1,2}(?:[:.h][0-9]{0,2}){0,2}\s*(?:[ap]\.?m\.?|Uhr|h)?"
    r"\s*(?:[A-Z]{2,4}(?:[+-][0-9]{1,2})?)?)?$",
    re.IGNORECASE,
)
_HOUR = re.compile(r"[0-9] ?[ap]\.m\.$")
_NUMERIC = re.compile(r"(?P<first>[0-9]{1,2})(?P<sign>[./])\s?(?P<second>[0-9]{1,2})[./]\s?")
_NAME_WORDS = word_set("of the de la le les du des der die das und and & für for et a à")
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a line states; None for what it does not."""

    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    """The words of the date; one in numbers as `2031-05-02`."""
    url: str | None = None


def header(row: Line) -> Header | None:
    """Return what a line states of its article; None for one that states nothing of it."""
    if len(row.text) > _LONGEST or (row.is_sentence and not _HOUR.search(row.text)):
        return None
    found = Header()
    text = one_line(row.text)
    if is_outlet(text, alone=True):
        return Header(publisher=text)
    if match := _URL.match(text):
        return Header(url=match["url"])
    for part in _PARTS.split(text):
        found = _with_part(found, part.strip(" ,"))
    if found == Header():
        return None
    outlets = [part for part in _PARTS.split(text) if is_outlet(part)]
    return found if found.publisher else replace(found, publisher=next(iter(outlets), None))


def outlet_behind(title: str) -> tuple[str, str | None]:
    """Return a title without the publisher behind it, and that one: `Talks end | Reuters`."""
    before, sign, last = title.rpartition(" | ")
    if not sign:
        before, sign, last = title.rpartition(" - ")
    return (before.strip(), last.strip()) if sign and is_outlet(last.strip()) else (title, None)


def outlet_below(row: Line) -> str | None:
    """Return the publisher that a line below a report names as its source."""
    match = _PUBLISHER.match(one_line(row.text))
    name = match["name"].strip() if match else ""
    return name if is_outlet(name) else None


def _with_part(found: Header, part: str) -> Header:
    """Return what is found of a line, with what one of its parts states."""
    if not part or _UPDATED.match(part):
        return found
    part = _UPDATED_BEHIND.sub("", part)
    if match := _BYLINE.match(part) or _SIGNED.match(part):
        who, day = _name_and_day(match["who"])
        return _with_author(replace(found, published=found.published or day), who)
    if (match := _PUBLISHER.match(part)) and not _DATE.match(match["name"]):
        name, day = _name_and_day(match["name"])
        named = replace(found, published=found.published or day)
        return replace(named, publisher=found.publisher or name) if _is_name(name) else named
    return _with_day(found, part)


def _with_day(found: Header, part: str) -> Header:
    """Return what is found, with the date of a part and the name before it."""
    name, day = _name_and_day(part)
    if day is None:
        return found
    dated = replace(found, published=found.published or day)
    author, outlet = _author_and_outlet(name)
    if outlet and _AUTHOR.fullmatch(author):
        return _with_author(dated, name)
    if name and not _is_name(name):
        return found
    return replace(dated, publisher=found.publisher or (name if is_outlet(name) else None))


def _with_author(found: Header, who: str) -> Header:
    """Return what is found, with an author and the publisher behind the name."""
    author, outlet = _author_and_outlet(who)
    return replace(found, byline=found.byline or author, publisher=found.publisher or outlet)


def _author_and_outlet(who: str) -> tuple[str, str | None]:
    """Return an author without the publisher behind the name: `Jane Doe, The Ferry Post`.

    An agency is left with the author: others print what it sells.
    """
    match = _OUTLET_BEHIND.fullmatch(who)
    if match is None or not is_outlet(match["outlet"]) or is_agency(match["outlet"]):
        return who, None
    return match["author"], match["outlet"]


def _name_and_day(part: str) -> tuple[str, str | None]:
    """Return the words before the date of a part, and the date; no date for other words with it."""
    match = _DATE.search(part)
    if match is None or not _TIME.match(part[match.end() :]):
        return part, None
    before = part[: match.start()]
    if _BESIDE_DATE.match(before):
        return "", _in_words(match[0])
    name, comma, rest = before.rpartition(",")
    if comma and _BESIDE_DATE.match(rest.lstrip()):
        return name.strip(), _in_words(match[0])
    return part, None


def _in_words(day: str) -> str | None:
    """Return a date in numbers as `2031-05-02`, None where day and month may be either."""
    match = _NUMERIC.match(day)
    if match is None:
        return day
    first, second, year = int(match["first"]), int(match["second"]), day[match.end() :]
    if match["sign"] == "/" and first <= _MONTHS and second <= _MONTHS and first != second:
        return None
    if match["sign"] == "/" and second > _MONTHS:
        first, second = second, first
    return f"{year}-{second:02}-{first:02}"


def _is_name(words: str) -> bool:
    """Tell whether words are a name: few, each with a capital but for the small ones."""
    parts = words.split()
    if not 0 < len(parts) <= _MOST_WORDS:
        return False
    has_capitals = all(part[:1].isupper() or part.lower() in _NAME_WORDS for part in parts)
    return is_outlet(words) or (has_capitals and words[0].isupper())
