"""Advice about what looks like something else: hosts, and names with letters of two scripts."""

import re
from collections.abc import Iterator

from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds.records import Seeds
from generator.text.web_hosts import lookalike, scripts_of

_LIKE_LATIN = str.maketrans({
    **dict(zip("аеорсухіјѕԁһӏԛԝ", "aeopcyxijsdhlqw", strict=True)),
    **dict(zip("АВЕЗКМНОРСТУХІЈЅ", "ABE3KMHOPCTYXIJS", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορνι", "ABEZHIKMNOPTYXaopvi", strict=True)),
})  # fmt: skip
"""Cyrillic and Greek letters whose shape is that of a Latin one."""
_WORD = re.compile(r"\w+")


def address_lookalike(seeds: Seeds) -> Iterator[Finding]:
    """The host of an address may look like another; the pages show it as `xn--…`.

    Bad:  url: https://раypal.com/story
    Good: url: https://www.example.org/story
    """
    used = [url for article in seeds.articles for url in (article.url, article.archived)]
    used.append(seeds.briefing.site_url if seeds.briefing else None)
    for address in used:
        if address and (wire := lookalike(address)):
            message = f'the host of "{shorten(address)}" may look like another'
            yield address.where, f"{message}, expected one script; the pages show {wire}"


def name_lookalike(seeds: Seeds) -> Iterator[Finding]:
    """A name has a word with letters of two scripts, or looks like the name of another record.

    Bad:  name: Dоnald Trump
    Good: name: Donald Trump
    """
    known: dict[str, Text] = {}
    for name in _names(seeds):
        mixed = next((word for word in _WORD.findall(name) if _is_mixed(word)), None)
        first = known.setdefault(name.translate(_LIKE_LATIN).casefold(), name)
        if first.casefold() != name.casefold():
            place = f"{first.where.file.removeprefix('seeds/')}:{first.where.line}"
            yield (
                name.where,
                f'"{shorten(name)}" looks like "{shorten(first)}" ({place}), expected one of them',
            )
        elif mixed:
            scripts = " and ".join(sorted(scripts_of(mixed)))
            yield name.where, f'"{mixed}" has {scripts} letters, expected those of one script'


def _is_mixed(word: str) -> bool:
    scripts = scripts_of(word)
    return "Latin" in scripts and bool(scripts & {"Cyrillic", "Greek"})


def _names(seeds: Seeds) -> Iterator[Text]:
    for actor in seeds.actors:
        yield from (actor.name, *actor.aliases)
    for person in seeds.people:
        yield from (person.name, *person.aliases)
