"""Rules for a brief that has gone stale: the positions moved on, and its sentences did not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.problems import Problem, Where
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds import brief
from generator.reading.seeds.records import PositionSeed, Seeds
from generator.text.markup import without_citations
from generator.text.words import count, fold

_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_NUMBERS = {
    **{str(number): number for number in range(2, 100)},
    **{word: number for number, word in enumerate(_WORDS, 2)},
}
_SOME = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_ALL = re.compile(
    r"\b(?:(?P<both>both)|(?:all(?: of)?(?: the| our)?|our|of (?:the|our)) "
    rf"(?P<number>{_SOME})) articles\b",
    re.IGNORECASE,
)
"""A phrase that counts all articles of the briefing."""
_EXPECTED = ", expected "
_COUNTED = re.compile(rf"\b(?P<number>{_SOME}) articles\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stale:
    """A text of the brief that is behind the positions."""

    where: Where
    name: str
    """`judgement 2`, `the bottom line`."""
    why: str


def stale_text(seeds: Seeds) -> Iterator[Finding]:
    """A judgement or the bottom line cites only what is older than a position that has moved on.

    Bad:  Denmark refuses talks [@a-1]. (its position on talks has a later row with another stance)
    Good: Denmark refused talks until it agreed to a working group [@a-1; @b-1].
    """
    for text in _outdated(seeds):
        yield text.where, f"{text.name} {text.why}{_EXPECTED}the later evidence as well"


def stale_count(seeds: Seeds) -> Iterator[Finding]:
    """A judgement or the bottom line states a number of articles that is no longer true.

    Bad:  Both articles say so [@a; @b]. (the briefing has three articles)
    Good: Two of the three articles say so [@a; @b].
    """
    for text in _miscounted(seeds):
        yield text.where, f"{text.name} {text.why}{_EXPECTED}that number"


def stale(problems: Iterable[Problem]) -> list[str]:
    """Return what is stale in the brief, in words, of the problems that were found."""
    slugs = {"stale-text", "stale-count"}
    return [one.message.rpartition(_EXPECTED)[0] for one in problems if one.slug in slugs]


def _texts(seeds: Seeds) -> Iterator[tuple[str, Text]]:
    body = brief.section(seeds.brief, brief.BOTTOM_LINE)
    if body:
        yield "the bottom line", body
    for number, item in enumerate(queries.judgements(seeds), 1):
        yield f"judgement {number}", item


def _outdated(seeds: Seeds) -> Iterator[Stale]:
    if not queries.whole(seeds, "articles", "positions.csv"):
        return
    moved = [pair for pair in queries.moves(seeds) if pair[0].stance != pair[1].stance]
    if not moved:
        return
    days, statements = _days(seeds), queries.statements(seeds)
    latest = {(after.actor, after.question): after for _, after in moved}
    for name, text in _texts(seeds):
        cited = [str(one) for one in queries.cited(text)]
        if not cited or not days.keys() >= set(cited):
            continue
        newest = max(days[one] for one in cited)
        for before, after in moved:
            now = latest[after.actor, after.question]
            if newest >= queries.held_from(now):
                continue
            if _rests_on(before, cited, statements) or _speaks_of(seeds, text, before):
                whose = f'"{shorten(before.actor)}" on "{shorten(before.question)}"'
                why = f"cites only what is older than the position of {whose}"
                yield Stale(text.where, name, f"{why} (positions.csv:{now.where.line})")
                break


def _days(seeds: Seeds) -> Mapping[str, date]:
    """Return by citable id the last day that it can tell of."""
    days: dict[str, date] = {}
    for article in seeds.articles:
        published = queries.latest(article)
        days[article.id] = published
        for quote in article.quotes:
            days[quote.id] = min(quote.said.day.last, published) if quote.said.day else published
    return days


def _rests_on(before: PositionSeed, cited: Iterable[str], statements: Mapping[str, str]) -> bool:
    """Tell whether a quote that is cited, or a variant, is evidence of an earlier position."""
    own = {statements[name] for name in before.evidence if name in statements}
    return any(statements.get(name) in own for name in cited)


def _speaks_of(seeds: Seeds, text: Text, before: PositionSeed) -> bool:
    """Tell whether a text names the actor and the stance of an earlier position."""
    names, label = _names_of(seeds, before.actor), _label(seeds, before)
    words = f" {_folded(without_citations(text))} "
    is_named = any(re.search(rf"\b{name}\w{{0,3}}\b", words) for name in names)
    return bool(label) and f" {label} " in words and is_named


def _names_of(seeds: Seeds, actor: str) -> set[str]:
    """Return what an actor is called, as folded words."""
    found = [one for one in seeds.actors if one.id == actor]
    names = {_folded(name) for one in found for name in (one.name, *one.aliases, *one.demonyms)}
    return names - {""}


def _label(seeds: Seeds, position: PositionSeed) -> str:
    """Return the label of a position's stance as folded words, without an article before it."""
    for question in queries.questions(seeds):
        for stance in question.stances if question.id == position.question else ():
            if stance.id == position.stance:
                label = _folded(stance.label)
                return re.sub(r"^(?:an?|the) ", "", label)
    return ""


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _miscounted(seeds: Seeds) -> Iterator[Stale]:
    if not queries.whole(seeds, "articles"):
        return
    total, carrying = len(queries.curated(seeds)), _carrying(seeds)
    statements = queries.statements(seeds)
    for name, text in _texts(seeds):
        cited = [str(one) for one in queries.cited(text)]
        known = carrying.keys() >= set(cited)
        counted = len(set[str]().union(*(carrying[one] for one in cited))) if known else total
        words = without_citations(text)
        wholes, some = list(_ALL.finditer(words)), list(_COUNTED.finditer(words))
        for match in wholes:
            said = 2 if match["both"] else _NUMBERS[match["number"].lower()]
            if said not in (total, counted):
                why = f'says "{match[0]}", but the briefing has {count(total, "article")}'
                yield Stale(text.where, name, why)
        is_one = len({statements.get(one, one) for one in cited}) == 1
        if len(some) == 1 and known and is_one and not wholes:
            said = _NUMBERS[some[0]["number"].lower()]
            if said < counted:
                why = f'says "{some[0][0]}", but what it cites stands in {counted}'
                yield Stale(text.where, name, why)


def _carrying(seeds: Seeds) -> Mapping[str, set[str]]:
    """Return by citable id the articles that carry it: of a quote, those of its variants, too."""
    statements = queries.statements(seeds)
    articles: dict[str, set[str]] = {}
    curated = [(article, quote) for article, quote in queries.quotes(seeds)
               if article.status.value != "draft"]  # fmt: skip
    for article, quote in curated:
        articles.setdefault(statements[quote.id], set()).add(article.id)
    whole = {str(article.id): {str(article.id)} for article in queries.curated(seeds)}
    return {**{quote.id: articles[statements[quote.id]] for _, quote in curated}, **whole}
