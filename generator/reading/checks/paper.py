"""A rule for the print pack: a font must have every character of the seeds."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from generator.glyph_coverage import missing
from generator.markup import forbidden
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import Dated, Seeds

NOT_PRINTED = frozenset(
    {"aliases", "demonyms", "terms", "map", "lock", "inbox", "config", "where", "editions"}
)
"""Fields for search or for the editor, which no sheet prints."""
SHOWN = 3
"""At most this many characters of one text are named in a message."""


def missing_glyph(seeds: Seeds) -> Iterator[Finding]:
    """No font of the print pack has a character: add one that has it, in fonts/ of the project.

    Bad:  title: 日本
    Good: title: 日本, and fonts/NotoSansJP-Regular.otf
    """
    known = seeds.letters
    if not known:
        return
    for text in _texts(seeds):
        if not text.isascii() and (absent := _without_glyph(text, known)):
            yield queries.place(text, absent[0][0]), _message(absent)
    language = seeds.briefing.language if seeds.briefing else None
    if language and (absent := _without_glyph(_dates(language), known)):
        yield language.where, f"{_message(absent)}, for dates in this language"


def _without_glyph(text: str, known: frozenset[str]) -> list[tuple[int, str]]:
    """Return offset and character of each character that no font has, forbidden ones left out."""
    refused = {offset for offset, _ in forbidden(text)}
    return [(at, char) for at, char in missing(text, known) if at not in refused]


def _message(absent: list[tuple[int, str]]) -> str:
    named = ", ".join(f'"{char}" (U+{ord(char):04X})' for _, char in absent[:SHOWN])
    more = f" and {len(absent) - SHOWN} more" if len(absent) > SHOWN else ""
    return f"no font of the print pack has {named}{more}, expected a font in fonts/ that does"


def _texts(seeds: Seeds) -> Iterator[Text]:
    """Yield every text of the seeds that may be printed, in no particular order."""
    printed: dict[type, tuple[str, ...]] = {}
    waiting: list[object] = [seeds]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            waiting += value
        else:
            kind = type(value)
            if kind not in printed:
                printed[kind] = _printed(kind)
            waiting += [getattr(value, name) for name in printed[kind]]


def _printed(kind: type) -> tuple[str, ...]:
    """Return the fields of a record that may hold texts to print."""
    if not is_dataclass(kind) or kind is Dated:
        return ()
    return tuple(field.name for field in fields(kind) if field.name not in NOT_PRINTED)


def _dates(language: str) -> str:
    """Return the dates of a year in a language; an empty text for an unknown language.

    Those in English have plain letters, which every font has, so that Babel need not be loaded.
    """
    if language == "en":
        return ""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415
    from babel.dates import format_date  # noqa: PLC0415

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return ""
    days = (date(2026, month, 22) for month in range(1, 13))
    return "".join(
        format_date(day, pattern, locale=locale) for day in days for pattern in ("d MMMM y", "MMM")
    )
