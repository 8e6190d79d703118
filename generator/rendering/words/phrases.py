"""Words for readers: dates, counts, roles, where a quote was checked."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import groupby

from babel import Locale
from babel.dates import format_date, format_skeleton

from generator.days import Day
from generator.model import (
    About,
    Article,
    Briefing,
    Claim,
    Evidence,
    Person,
    Position,
    Quote,
    Role,
    Span,
    Statement,
)
from generator.text.words import count

NOT_KNOWN = "day not known"
SILENT = "Not in our articles"
SEE_NOTES = "see what we note about its text"
_PLACES = ("at ", "in ", "on ")
"""How a place begins where words were said; everything else is people."""
NBSP = "\N{NO-BREAK SPACE}"
HOW_VERIFIED = (
    "Each quote was compared, letter for letter, with the text of the article that prints it, and"
    " found inside its quotation marks. That proves that we copied the article faithfully. It does"
    " not prove that the article copied the speaker faithfully: no quote was checked against a"
    " recording or with the speaker. The day of the comparison stands with the quotes. Where an"
    " article prints a speaker’s words without quotation marks, this stands beside the quote. The"
    " words of a claim were found in the article too, but not always inside its quotation marks:"
    " then they are the reporter’s, and the article stands before whom it reports."
)
FLAGS = {
    "happened": "",
    "planned": "Planned.",
    "overdue": "Overdue: outcome not in our articles.",
}
"""What is said of an event that has not simply happened, by its status."""
BASES = (
    ("own words", "The actor, or who speaks for it, is quoted."),
    ("action", "The actor did it; what it did speaks."),
    ("reported", "An article says so, without quoting."),
    ("inference", "The editor concludes it from what is reported."),
)
"""How a position is known, and what each of these words means."""


def locale_of(language: str) -> str:
    """Return the locale of a language, as Babel names it; English is written as in Britain."""
    return "en_GB" if language == "en" else language.replace("-", "_")


@lru_cache(maxsize=4096)
def day_in_words(day: Day | None, language: str = "en") -> str:
    """Return a date as a reader says it, after CLDR: `14 January 2026`, `January 2026`, `2026`."""
    if day is None:
        return NOT_KNOWN
    if day.day:
        return format_date(day.first, "long", locale=locale_of(language))
    return _after_cldr(day, "yMMMM" if day.month else "y", language)


@lru_cache(maxsize=4096)
def short_day(day: Day | None, year: int, language: str = "en") -> str:
    """Return a date as short as it can stand in a table: `14 Jan`, `14 Jan 2025`, `Jan 2026`.

    Args:
        day: The date; None where it is not known.
        year: The year that a reader takes for granted, that of `as_of`.
        language: Of the words.
    """
    if day is None:
        return NOT_KNOWN
    this_year = "" if day.year == year else "y"
    skeleton = "y" if day.month is None else "yMMM" if day.day is None else f"{this_year}MMMd"
    return _after_cldr(day, skeleton, language).replace(" ", NBSP)


def _after_cldr(day: Day, skeleton: str, language: str) -> str:
    return format_skeleton(skeleton, day.first, locale=locale_of(language))


def tick(day: Day, language: str = "en") -> tuple[str, str]:
    """Return a date on an axis, and what stands above it: `14` and `Jan`, `Jan` and `2026`."""
    if day.month is None:
        return str(day.year), ""
    month = format_date(day.first, "MMM", locale=locale_of(language))
    return (month, str(day.year)) if day.day is None else (str(day.day), month)


def span_in_words(start: Day, end: Day, language: str = "en") -> str:
    """Return a span of days, without saying twice what both share: `13–15 January 2026`."""
    if start == end:
        return day_in_words(start, language)
    stop = _stop_after_day(language)
    if stop is not None and _month(start, end):
        return f"{start.day}{stop}–{day_in_words(end, language)}"
    return f"{day_in_words(start, language)} – {day_in_words(end, language)}"


def spans_in_words(spans: Sequence[Span], language: str = "en") -> str:
    """Return spans as a list; a month they share is said once: `13–15 and 28 January 2026`."""
    stop = _stop_after_day(language)
    if stop is None:
        return listed(span_in_words(one.start, one.end, language) for one in spans) if spans else ""
    told = [
        listed(
            [
                *(_days_only(span, stop) for span in first),
                span_in_words(last.start, last.end, language),
            ]
        )
        for *first, last in _by_month(spans)
    ]
    return listed(told) if told else ""


@cache
def _stop_after_day(language: str) -> str | None:
    """Return what stands between a day and its month, if dates begin with the day: `20. Mai`."""
    begins = re.match(r"4(\.?) ", day_in_words(Day(2026, 1, 4), language))  # 04 in Greenlandic
    return begins[1] if begins else None


def _by_month(spans: Iterable[Span]) -> list[list[Span]]:
    """Group neighbours that are days of one month; every other span stands alone."""
    return [
        list(group)
        for _, group in groupby(
            spans, lambda one: _month(one.start, one.end) or (one.start, one.end)
        )
    ]


def _month(start: Day, end: Day) -> tuple[int, int] | None:
    """Return year and month that two days share; None where they share none, or have no day."""
    shared = start.day and end.day and (start.year, start.month) == (end.year, end.month)
    return (start.year, start.month or 0) if shared else None


def _days_only(span: Span, stop: str) -> str:
    start, end = span.start, span.end
    return f"{start.day}{stop}" if start == end else f"{start.day}{stop}–{end.day}{stop}"


_SIGNS = {
    ">": "more than",
    "<": "less than",
    ">=": "at least",
    "<=": "at most",
    "≥": "at least",
    "≤": "at most",
}
_POINT = "-?[0-9]+(?:[.,][0-9]+)*(?:-[0-9]{2}){0,2}"
"""A number or a date; anything else that holds a sign or two dots is text, and stays as it is."""
_BOUND = re.compile(rf"([<>]=?|[≤≥])\s*({_POINT})")
_RANGE = re.compile(rf"({_POINT})\s*\.\.\s*({_POINT})")


def value_in_words(value: str, language: str = "en") -> str:
    """Return a claim's value as a reader says it: `>12` is more than 12, a date is in words."""
    if match := _RANGE.fullmatch(value):
        return " to ".join(_point_in_words(point, language) for point in match.groups())
    if match := _BOUND.fullmatch(value):
        return f"{_SIGNS[match[1]]} {_point_in_words(match[2], language)}"
    return _point_in_words(value, language)


def _point_in_words(value: str, language: str) -> str:
    try:
        return day_in_words(Day.parse(value), language) if "-" in value else value
    except ValueError:
        return value


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: `A, B and C`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।")
"""What ends a sentence."""


def ended(words: str) -> str:
    """Return words as a sentence ends: with a stop, unless they have one: `Who?`, `2031 г.`."""
    return words if words.rstrip("”’»」』\"') \N{NO-BREAK SPACE}").endswith(_STOPS) else f"{words}."


def stop_after(words: str) -> str:
    """Return the full stop that is still missing where a sentence ends with some words."""
    return ended(words)[len(words) :]


def begun(words: str) -> str:
    """Return words as a sentence begins."""
    return words[:1].upper() + words[1:]


def articles_of(evidence: Sequence[Evidence]) -> list[Article]:
    """Return the articles that pieces of evidence stand in, each once, by number."""
    articles = [one.article if isinstance(one, Quote) else one for one in evidence]
    once = {article.id: article for article in articles}
    return sorted(once.values(), key=lambda article: article.number)


def evidence_line(position: Position, about: About) -> str:
    """Return the small line under a position: `13 ships · own words · 2 articles · 14 Jan`."""
    articles = len(articles_of(position.evidence))
    stated = short_day(position.last_stated, about.as_of.year, about.language)
    many = amount_in_words(position.amount, position.unit, about.language)
    return evidence_words(position.basis, articles, stated, many)


def evidence_words(basis: str, articles: int, stated: str, amount: str = "") -> str:
    """Return how a position is known, from how many articles, and when it was last stated.

    An amount, where the position carries one, stands before.
    """
    words = (amount, basis, count(articles, "article").replace(" ", NBSP), stated)
    return " · ".join(filter(None, words))


def amount_in_words(amount: str | None, unit: str | None, language: str = "en") -> str:
    """Return `13 soldiers`, `more than 12 soldiers`; nothing where there is no amount."""
    return f"{value_in_words(amount, language)}{NBSP}{unit}" if amount and unit else ""


def edition(about: About) -> str:
    """Say which state of the briefing this is: `edition 2, 28 January 2026`."""
    last, as_of = about.edition, f"as of {day_in_words(about.as_of, about.language)}"
    if last is None:
        return as_of
    if last.amended:
        return f"{as_of}, after edition {last.number}"
    return f"edition {last.number}, {day_in_words(last.date, about.language)}"


def state(briefing: Briefing) -> str:
    """Say which state of the briefing this is; with drafts, that it is not to be passed on."""
    has_drafts = any(article.status == "draft" for article in briefing.articles)
    made = edition(briefing.about)
    return f"with drafts, not for publication; {made}" if has_drafts else made


def role_on(person: Person, day: Day | None) -> Role | None:
    """Return the role a person had on a day: the first that may have been held then."""
    return next((role for role in person.roles if role.held_on(day)), None)


def reference(evidence: Evidence) -> str:
    """Return what a citation prints: `2` for article 2, `2.5` for its fifth quote."""
    if isinstance(evidence, Quote):
        return f"{evidence.article.number}.{evidence.number}"
    return str(evidence.number)


def verification(quote: Quote, language: str = "en") -> str:
    """Say what was checked of a quote, and what was not."""
    if quote.verified is None:
        return f"Text not checked against article {quote.article.number}."
    article, day = quote.article.number, day_in_words(quote.verified, language)
    if quote.unmarked:
        why = quote.unmarked.rstrip(".")
        return (
            f"Text matches article {article}, which prints these words without quotation marks"
            f" ({why}; checked {day}); not checked against the speaker."
        )
    return f"Text matches article {article} (checked {day}); not checked against the speaker."


ATTRIBUTIONS = (OWN, SPOKEN, REPORTED) = (
    "{article}",
    "{names}, in {article}",
    "{article}, reporting {names}",
)
"""How a claim is attributed: to its article, to who said the words in it, to who is reported."""


def attribution(claim: Claim) -> str:
    """Return how a claim is attributed: the words of a reporter are not those of a speaker."""
    if not claim.speakers:
        return OWN
    return SPOKEN if claim.in_marks else REPORTED


def attributed(claim: Claim) -> str:
    """Return who asserts a claim: `Ilse Varga, in article 2`, `article 2, reporting Ilse Varga`."""
    names = ", ".join(speaker.name for speaker in claim.speakers)
    return attribution(claim).format(article=numbered([claim.article.number]), names=names)


def carried_by(quote: Quote, statement: Statement) -> str:
    """Say which other articles carry the statement, or that none does."""
    others = _others(quote, statement)
    if others:
        return f"Also in {numbered(others)}."
    only = only_in(quote)
    return f"{only}; {SEE_NOTES}." if quote.article.reliability else f"{only}."


def only_in(quote: Quote) -> str:
    """Say in which article alone the statement of a quote stands."""
    return f"Only in article {quote.article.number}"


def rests_on_doubt(quote: Quote, statement: Statement) -> bool:
    """Return whether the statement stands only in an article whose text has known oddities."""
    return quote.article.reliability is not None and not _others(quote, statement)


def _others(quote: Quote, statement: Statement) -> list[int]:
    return sorted({one.article.number for one in statement.quotes} - {quote.article.number})


def numbered(articles: Sequence[int]) -> str:
    """Return articles by their numbers: `article 2`, `articles 2 and 4`."""
    noun = "article" if len(articles) == 1 else "articles"
    return f"{noun} {listed(map(str, articles))}"


def addressed(quote: Quote) -> str:
    """Return to whom or where the words were said: `to reporters`, `on X`; empty if not known."""
    if not quote.to:
        return ""
    return quote.to if quote.to.startswith(_PLACES) else f"to {quote.to}"


def translation(quote: Quote, language: str = "en") -> str:
    """Say from which language the words were translated, if they were."""
    if quote.translated_from is None:
        return ""
    shown_in = Locale.parse(language, sep="-")
    return (
        f"translated from {Locale.parse(quote.translated_from, sep='-').get_display_name(shown_in)}"
    )


def publisher(article: Article) -> str:
    """Return who published an article, or that it is not stated."""
    return article.publisher or "publisher not stated"


def publisher_first(article: Article) -> str:
    """Return the same as a sentence begins; a name keeps its own first letter, as `dpa` does."""
    return article.publisher or begun(publisher(article))


def day_published(article: Article, language: str = "en") -> str:
    """Return when an article was published, and whether that is inferred, in words."""
    day = day_in_words(article.published, language)
    return f"{day} (inferred)" if article.published and article.published_inferred else day


def cited_title(article: Article) -> str:
    """Return the title as it is cited: ours in brackets, as library catalogues do."""
    return f"[{article.title}]" if article.title_is_ours else article.title


def shortened(words: str, length: int = 160) -> str:
    """Return the beginning of a text on one line, cut at a word."""
    line = " ".join(words.split())
    return line if len(line) <= length else f"{line[:length].rsplit(' ', 1)[0]} …"
