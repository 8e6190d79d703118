"""A rule for the print pack: which letters of the seeds, and of our own words, no font has."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from generator.problems import Where
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds.records import Dated, Seeds
from generator.record_fields import is_record, names
from generator.text.glyph_coverage import missing
from generator.text.markup import forbidden
from generator.text.scripts import HAN, KANA, SYMBOLS, font_for, script_of
from generator.text.words import count

if TYPE_CHECKING:
    from babel import Locale

NOT_PRINTED = frozenset(
    (
        *("aliases", "demonyms", "terms", "map", "lock", "inbox", "config", "where", "editions"),
        *("texts", "regions", "letters", "trusts_config", "unjudged", "with_drafts", "unread"),
        *("digests", "article_digests", "text_digests"),
    )
)
"""Fields for search, for the editor or for the program, which no sheet prints."""
SHOWN = 3
"""At most this many characters of one text are named in a message."""


def missing_glyph(seeds: Seeds) -> Iterator[Finding]:
    """No font of the print pack has a letter; it prints □: add a font to fonts/ of the project.

    Bad:  title: 日本
    Good: title: 日本, and fonts/NotoSansJP-Regular.otf
    """
    if not seeds.letters:
        return
    language = str(seeds.briefing.language) if seeds.briefing else "en"
    by_script: dict[str, list[_Lack]] = {}
    for lack in (*_in_seeds(seeds), *_in_our_words(seeds)):
        by_script.setdefault(lack.script, []).append(lack)
    if KANA in by_script and HAN in by_script:  # a Japanese text has both
        by_script[KANA] += by_script.pop(HAN)
    for script, lacks in by_script.items():
        if script == SYMBOLS:  # each is another one, and may be a slip of the pen
            yield from ((lack.where, _message(script, [lack], language)) for lack in lacks)
        else:
            lacks.sort(key=lambda lack: lack.where)
            yield lacks[0].where, _message(script, lacks, language)


@dataclass(frozen=True, slots=True)
class _Lack:
    """Letters of one script that a text has and no font."""

    where: Where
    """Of the first of them."""
    script: str
    letters: tuple[str, ...]
    use: str = ""
    """What we write with them ourselves; empty for a text of the seeds."""


def _in_seeds(seeds: Seeds) -> Iterator[_Lack]:
    for text in _texts(seeds):
        if not text.isascii() and not seeds.letters.issuperset(text):
            yield from _lacks(text, seeds.letters, partial(queries.place, text))


def _in_our_words(seeds: Seeds) -> Iterator[_Lack]:
    """Yield what dates and the names of languages need, which Babel writes for us."""
    language = seeds.briefing.language if seeds.briefing else None
    if language is None or language == "en":  # of which every font has the letters
        return
    locale = _locale(language)
    if locale is None:
        return
    use = "for dates in this language"
    yield from _lacks(_dates(locale), seeds.letters, partial(_always, language.where), use)
    named: set[str] = set()
    for _, quote in queries.quotes(seeds):
        code, original = quote.translated_from, _locale(quote.translated_from)
        if code and original and code not in named:
            named.add(code)
            name = original.get_display_name(locale) or ""
            use = f'for the name of the language "{shorten(code)}"'
            yield from _lacks(name, seeds.letters, partial(_always, code.where), use)


def _always(place: Where, _: int) -> Where:
    return place


def _lacks(
    text: str, known: frozenset[str], place: Callable[[int], Where], use: str = ""
) -> Iterator[_Lack]:
    """Yield the letters of a text that no font has, script by script; forbidden ones left out."""
    absent = list(missing(text, known))
    # Most texts lack none: they are not searched for more.
    refused = {offset for offset, _ in forbidden(text)} if absent else set()
    by_script: dict[str, list[tuple[int, str]]] = {}
    for at, char in absent:
        if at not in refused and char != "\ufffd":  # of which another rule tells
            by_script.setdefault(script_of(char), []).append((at, char))
    for script, found in by_script.items():
        yield _Lack(place(found[0][0]), script, tuple(char for _, char in found), use)


def _message(script: str, lacks: Sequence[_Lack], language: str) -> str:
    letters = list(dict.fromkeys(char for lack in lacks for char in lack.letters))
    named = ", ".join(f'"{char}" (U+{ord(char):04X})' for char in letters[:SHOWN])
    more = f" and {len(letters) - SHOWN} more" if len(letters) > SHOWN else ""
    kind = "" if script == SYMBOLS else f"the {script} "
    others = f", here and in {count(len(lacks) - 1, 'other text')}" if len(lacks) > 1 else ""
    uses = {lack.use: "" for lack in lacks if lack.use}
    used = "".join(f", {use}" for use in uses) if len(uses) == len(lacks) else ""
    return (
        f"no font of the print pack has {kind}{named}{more}{used}{others}; it prints □, expected a"
        f" font in fonts/ that does: {font_for(script, language)}"
    )


def _texts(seeds: Seeds) -> Iterator[Text]:
    """Yield every text of the seeds that may be printed, in no particular order."""
    fields_of: dict[type, _Fields] = {}
    waiting: list[object] = [seeds]
    while waiting:
        value = waiting.pop()
        kind = type(value)
        if kind is Text:
            yield cast("Text", value)
        elif kind is tuple:
            waiting += cast("tuple[object, ...]", value)
        else:
            if kind not in fields_of:
                fields_of[kind] = _printed(kind)
            waiting += fields_of[kind](value)


_Fields = Callable[[object], Sequence[object]]


def _printed(kind: type) -> _Fields:
    """Return what gets the fields of a record that may hold texts to print."""
    if not is_record(kind) or kind is Dated:
        return lambda _: ()
    printed = [name for name in names(kind) if name not in NOT_PRINTED]
    if len(printed) > 1:
        return attrgetter(*printed)
    return lambda record: [getattr(record, name) for name in printed]


def _locale(code: str | None) -> "Locale | None":
    """Return the locale of a language; None for an unknown one."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (it takes long to load)

    try:
        return Locale.parse(code, sep="-") if code else None
    except (UnknownLocaleError, ValueError):
        return None


def _dates(locale: "Locale") -> str:
    """Return the dates of a year in a language."""
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415

    days = [date(2026, month, 22) for month in range(1, 13)]
    return "".join(
        format_date(day, "long", locale=locale) + format_skeleton(skeleton, day, locale=locale)
        for day in days
        for skeleton in ("yMMMM", "yMMMd")
    )
