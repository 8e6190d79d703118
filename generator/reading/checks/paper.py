"""What can be printed: every letter of the seeds has to be in a font."""

import html
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from generator.letters import missing
from generator.reading import lookup
from generator.reading.brief import place_in
from generator.reading.checks.finding import Finding
from generator.reading.nodes import Text
from generator.reading.seeds import Seeds

NOT_PRINTED = frozenset({"aliases", "demonyms", "terms", "map", "lock", "inbox", "config"})
"""Fields that help to find, or are for the editor; no sheet shows them."""
SHOWN = 3
"""So many characters of one text are named."""


def missing_glyph(seeds: Seeds) -> Iterator[Finding]:
    """No font of the print pack has a character, so that paper would show an empty box.

    The fonts have Latin, Greek and Cyrillic. For another script put fonts that have it, as .otf or
    .ttf files named Family-Style, into the folder fonts/ of the project.

    Bad:  title: 日本
    Good: title: 日本, and fonts/NotoSansJP-Regular.otf
    """
    known = seeds.letters
    if not known:
        return
    for text in _texts(seeds):
        if not text.isascii() and (found := list(missing(text, known))):
            place = place_in(text, found[0][0]) if lookup.is_literal(text) else text.where
            yield place, _message([char for _, char in found])
    for text in lookup.published_texts(seeds):
        if "&" in text:
            written = {char for _, char in missing(text, known)}
            found = [one for one in missing(html.unescape(text), known) if one[1] not in written]
            if found:
                yield text.where, _message([char for _, char in found])
    language = seeds.briefing.language if seeds.briefing else None
    if language and (found := list(missing(_dates(language), known))):
        yield language.where, _message([char for _, char in found]) + ", in its dates"


def _message(chars: list[str]) -> str:
    named = ", ".join(f'"{char}" (U+{ord(char):04X})' for char in chars[:SHOWN])
    more = f" and {len(chars) - SHOWN} more" if len(chars) > SHOWN else ""
    return f"no font of the print pack has {named}{more}, expected a font in fonts/ that does"


def _texts(value: object) -> Iterator[Text]:
    """Yield every text that stands in seeds and may be printed."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in NOT_PRINTED:
                yield from _texts(getattr(value, one.name))


def _dates(language: str) -> str:
    """Return the dates of a year in a language; nothing for one that is not known."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return ""
    days = (date(2026, month, 22) for month in range(1, 13))
    return "".join(
        format_date(day, pattern, locale=locale) for day in days for pattern in ("d MMMM y", "MMM")
    )
