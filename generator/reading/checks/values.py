"""Rules for values from a fixed list, addresses and codes."""

import re
from collections.abc import Iterator

from generator.reading import queries
from generator.reading.checks.amount_forms import amount_meant, thousand_or_decimal
from generator.reading.checks.countries import COUNTRIES
from generator.reading.checks.finding import Finding
from generator.reading.claims import extent, is_impossible
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.fields import UNKNOWN
from generator.reading.seeds.records import Seeds
from generator.text.markup import is_site_address, is_web_address
from generator.text.words import did_you_mean


def unknown_iso(seeds: Seeds) -> Iterator[Finding]:
    """An actor's `iso` is not a country's or territory's two-letter code (ISO 3166-1).

    Bad:  iso: UK
    Good: iso: GB
    """
    for actor in seeds.actors:
        if actor.iso and actor.iso != UNKNOWN and actor.iso not in COUNTRIES:
            guess = _code_meant(actor.iso.strip().upper())
            hint = f'; did you mean "{guess}"?' if guess in COUNTRIES else ", expected one like GL"
            yield actor.iso.where, f'unknown country code "{shorten(actor.iso)}"{hint}'


def _code_meant(code: str) -> str:
    """Return the code that another one stands for: GB for UK, GBR and 826; itself if there is none.

    Of a state that fell apart there are several, and none is meant.
    """
    from babel.core import get_global  # noqa: PLC0415  (only for a code that is wrong)

    if code == "EL":  # as the European Union writes
        return "GR"
    meant = get_global("territory_aliases").get(code, ())
    return str(meant[0]) if len(meant) == 1 else code


def unknown_language(seeds: Seeds) -> Iterator[Finding]:
    """The language of the briefing, or that a quote was translated from, is no language code.

    Bad:  language: english
    Good: language: en
    """
    used = [quote.translated_from for _, quote in queries.quotes(seeds) if quote.translated_from]
    if seeds.briefing and seeds.briefing.language:
        used.append(seeds.briefing.language)
    for code in used:
        if not is_language(code):
            message = f'unknown language "{shorten(code)}", expected a code like en or pt-BR'
            yield code.where, message


def is_language(code: str) -> bool:
    """Tell whether a text is the code of a language."""
    if code == "en":  # of nearly every briefing, which then needs no Babel here
        return True
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def unknown_region(seeds: Seeds) -> Iterator[Finding]:
    """The map's region is not one that there is a base map of.

    Bad:  map: {region: artic}
    Good: map: {region: arctic-north-atlantic}
    """
    chosen = seeds.briefing.map if seeds.briefing else None
    if chosen and chosen.region and chosen.region not in seeds.regions:
        hint = did_you_mean(chosen.region, seeds.regions)
        hint = hint or f"; expected {' or '.join(seeds.regions)}"
        yield chosen.region.where, f'unknown region "{shorten(chosen.region)}"{hint}'


def bad_address(seeds: Seeds) -> Iterator[Finding]:
    """An address is not an absolute http or https address.

    Bad:  url: www.example.org/story
    Good: url: https://www.example.org/story
    """
    used = [url for article in seeds.articles for url in (article.url, article.archived)]
    site = seeds.briefing.site_url if seeds.briefing else None
    for address in (*used, site):
        if address and not is_web_address(address):
            yield address.where, f'"{shorten(address)}" is no web address, expected https://…'
    if site and is_web_address(site) and not is_site_address(site):
        yield site.where, f'"{shorten(site)}" is no address of a site, expected it without ? and #'


def bad_source_name(seeds: Seeds) -> Iterator[Finding]:
    """An article's `source` is a path; it is the name of a file in the folder of source texts.

    Bad:  source: ../private/talks.txt
    Good: source: talks.txt
    """
    for article in seeds.articles:
        name = article.source
        if name and (name[0] == "." or "/" in name or "\\" in name):
            yield name.where, f'"{shorten(name)}" is a path or hidden, expected the name of a file'


def question_without_stances(seeds: Seeds) -> Iterator[Finding]:
    """A question has no stances, so no actor can answer it.

    Bad:  stances: []
    Good: stances: [{id: rejects, label: Rejects it, definition: Will not sell.}]
    """
    for question in queries.questions(seeds):
        if not question.stances and not question.incomplete:
            yield question.where, "a question without stances, expected at least one"


_DATE_OF_A_CELL = re.compile(
    r"[0-9]{1,2}[-.]\s?[^\W\d_]{3,5}\.?(?:[- ][0-9]{2,4})?|[^\W\d_]{3,5}\.?-[0-9]{2}"
)
"""What a spreadsheet makes of `3/5`: `3-May`, `03. Mai`, `May-31`."""


def no_sentence(seeds: Seeds) -> Iterator[Finding]:
    """A position has no word: a number or a date, as a spreadsheet writes it, a mark for nothing.

    Bad:  greenland,control,rejects,45671,…
    Good: greenland,control,rejects,Rules out a sale.,…
    """
    for row in seeds.positions:
        is_date = _DATE_OF_A_CELL.fullmatch(row.position)
        if row.position and (is_date or not any(map(str.isalpha, row.position))):
            yield row.position.where, f'"{shorten(row.position)}" is no sentence, expected one'


def impossible_value(seeds: Seeds) -> Iterator[Finding]:
    """A claim's value is a date that does not exist, or a range that ends before it begins.

    Bad:  value: 20..10
    Good: value: 10..20
    """
    for _, claim in queries.claims(seeds):
        if is_impossible(claim.value):
            message = f'"{shorten(claim.value)}" can be no value'
            yield claim.value.where, f"{message}, expected a number, >12, 10..20, a date or text"


def amount_no_number(seeds: Seeds) -> Iterator[Finding]:
    """The amount of a position is neither a number nor a range of numbers.

    Bad:  amount: over a dozen
    Good: amount: >12
    """
    for position in seeds.positions:
        amount = position.amount
        found = extent(amount, years=False) if amount else None
        if amount and (found is None or found.days):
            expected = amount_meant(amount) or "a number, >12 or 10..20"
            yield amount.where, f'"{shorten(amount)}" is no amount, expected {expected}'
        elif amount and (either := thousand_or_decimal(amount)):
            yield amount.where, f'"{amount}" may be one of two numbers, expected {either}'


def amount_without_unit(seeds: Seeds) -> Iterator[Finding]:
    """The amount of a position does not say of what.

    Bad:  amount: 13, unit empty
    Good: amount: 13, unit: soldiers
    """
    for position in seeds.positions:
        if position.amount and not position.unit:
            message = f'"{shorten(position.amount)}" has no unit, expected what it counts'
            yield position.amount.where, message
