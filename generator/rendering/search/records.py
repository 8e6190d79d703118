"""What the search shows and looks up: a record for each thing that has a page or a permalink."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.history.freeze import frozen_judgement
from generator.model import (
    Actor,
    Article,
    Brief,
    Briefing,
    Claim,
    Difference,
    Event,
    Person,
    Position,
    Question,
    Quote,
    Speaker,
    Term,
)
from generator.rendering import addresses
from generator.rendering.paging import Places, in_batches
from generator.rendering.words.judged import told
from generator.rendering.words.phrases import (
    day_in_words,
    day_published,
    ended,
    listed,
    value_in_words,
)
from generator.rendering.words.prose import plain


@dataclass(frozen=True, slots=True)
class Record:
    """One result of a search in the full text."""

    page: str
    """Its path from the site's root, with the fragment."""
    heading: str
    small: str
    """What stands below the heading in small print; it is not looked up."""
    text: str
    also: str = ""
    """Words under which it is found although it does not show them."""

    def shown(self) -> tuple[str, str, str, str]:
        """Return what the page needs."""
        return (self.page, self.heading, self.small, self.text)


Group = dict[str, list[Record]]
"""Records that lie in one file, by kind: b(rief), p(osition), e(vent), d(ifference), or an
a(rticle) with its q(uotes)."""
Title = tuple[str, str, str]
"""Path, title and description of a page that is found by its title."""
Name = tuple[str, str, str, list[str], str]
"""Page, name, small print, other names, words under which it is found besides."""


SECTIONS = ("brief", "positions", "events", "differences", "articles")
"""What is looked up in the full text, in the order in which the files have it."""
BATCH = 200
"""Of so many records of a section the search is told at once; the last batch has fewer."""


def batches(section: str, briefing: Briefing) -> Sequence[Sequence[Any]]:
    """Return what a section tells of, from the oldest to the newest; the brief is one batch."""
    match section:
        case "brief":
            return [()]
        case "positions":
            return in_batches(briefing.positions, BATCH)
        case "events":
            return in_batches(briefing.events, BATCH)
        case "differences":
            return in_batches(briefing.differences, BATCH)
    return in_batches(sorted(briefing.articles, key=lambda one: one.number), BATCH)


def groups(section: str, batch: Sequence[Any], briefing: Briefing, places: Places) -> list[Group]:
    """Return what the search has of a batch of a section, in its order."""
    language = briefing.about.language
    match section:
        case "brief":
            return [{"b": [record]} for record in _brief(briefing.brief)]
        case "positions":
            return [{"p": [_position(one)]} for one in batch]
        case "events":
            return [{"e": [_event(one, language, places)]} for one in batch]
        case "differences":
            return [{"d": [_difference(one, language, places)]} for one in batch]
    return [_with_quotes(one, briefing) for one in batch]


def names(briefing: Briefing, pages: Iterable[Title]) -> dict[str, list[Name]]:
    """Return what is at hand before any text: people, actors, questions and pages."""
    return {
        "people": [_person(one) for one in briefing.people],
        "actors": [_actor(one) for one in briefing.actors],
        "questions": [_question(one) for one in briefing.questions],
        "pages": [
            *((path, title, description, [], "") for path, title, description in pages),
            *_sections(briefing.brief),
            *(_term(one) for one in briefing.about.terms),
        ],
    }


def _person(person: Person) -> Name:
    roles = ", ".join(role.title for role in person.roles)
    employers = dict.fromkeys(role.actor for role in person.roles if role.actor)
    also = " ".join(name for actor in employers for name in (actor.name, *_other_names(actor)))
    return (addresses.person(person), person.name, roles, list(person.aliases), also)


def _actor(actor: Actor) -> Name:
    return (addresses.actor(actor), actor.name, actor.group, _other_names(actor), "")


def _other_names(actor: Actor) -> list[str]:
    return [*actor.aliases, *actor.demonyms]


def _question(question: Question) -> Name:
    stances = " ".join(stance.label for stance in question.stances)
    return (addresses.question(question), question.text, question.short, [question.short], stances)


def _term(term: Term) -> Name:
    instead = f"instead of {listed(term.instead_of)}" if term.instead_of else ""
    return (addresses.TERMS, f"Words we use: {term.term}", instead, [], "")


_SECTIONS = (
    ("background", "Background", "What came before", ("history",)),
    ("watch", "What to watch", "What is expected next", ("next", "happens next", "outlook")),
    ("unknown", "What we do not know", "Open questions", ("not known", "unknown", "unclear")),
)
"""Sections of the brief: field, heading, small print, other names under which readers look."""


def _section_page(heading: str) -> str:
    """Return where a section of the brief stands."""
    return f"{addresses.HOME}#{heading.lower().replace(' ', '-')}"


def _sections(brief: Brief) -> Iterator[Name]:
    """Yield the sections of the brief that there are."""
    for field, heading, small, others in _SECTIONS:
        if getattr(brief, field):
            yield (_section_page(heading), heading, small, list(others), "")
    if brief.bottom_line:
        yield (addresses.HOME, "Bottom line", "What matters most", ["summary"], "")


def _brief(brief: Brief) -> Iterator[Record]:
    """Yield the passages of the brief; the last is the most important, as of equals it wins."""
    for field, heading, _, _ in _SECTIONS:
        for passage in plain(getattr(brief, field)).splitlines():
            yield Record(_section_page(heading), heading, "", passage)
    for judgement in reversed(brief.judgements):
        page, words = addresses.judgement(judgement), plain(judgement.text)
        for label, source in told(frozen_judgement(judgement)):
            yield Record(page, f"Key judgement: {label.lower()}", words, plain(source))
        yield Record(page, "Key judgement", judgement.confidence, words, judgement.confidence)
    if brief.bottom_line:
        yield Record(addresses.HOME, "Bottom line", "", plain(brief.bottom_line))


def _with_quotes(article: Article, briefing: Briefing) -> Group:
    quotes = briefing.quotes_in.get(article.id, ())
    claims = briefing.claims_in.get(article.id, ())
    language = briefing.about.language
    return {
        "a": [_article(article, claims, language)],
        "q": [_quote(one, language) for one in quotes],
    }


def _article(article: Article, claims: Iterable[Claim], language: str) -> Record:
    day = day_published(article, language) if article.published else None
    small = _small(article.publisher, day)
    claimed = (f"“{one.words}”" for one in claims if one.words)
    text = " · ".join((_plain(article.summary), *claimed))
    return Record(addresses.article(article), article.title, small, text, article.publisher or "")


def _quote(quote: Quote, language: str) -> Record:
    day = day_in_words(quote.said, language) if quote.said else None
    small = _small(day, quote.article.publisher or f"article {quote.article.number}")
    speakers, also = _listed(quote.speakers), _aliases(quote.speakers)
    return Record(addresses.quote(quote), speakers, small, quote.text, also)


def _position(position: Position) -> Record:
    heading = f"{position.actor.name}: {position.question.short}"
    small = _small(position.stance.label, None if position.current else "superseded")
    also = f"{_aliases([position.actor])} {position.stance.label}"
    return Record(addresses.position(position), heading, small, position.text, also)


def _event(event: Event, language: str, places: Places) -> Record:
    actors, also = _listed(event.actors), _aliases(event.actors)
    small = _small(event.status, actors)
    heading = day_in_words(event.date, language)
    return Record(places.event(event), heading, small, event.text, f"{actors} {also}")


def _difference(difference: Difference, language: str, places: Places) -> Record:
    page, kind = places.difference(difference.id), difference.type.replace("-", " ")
    told = "; ".join(_claim(one, language) for one in difference.claims)
    text = f"{ended(told)} {plain(difference.assessment or '')}".rstrip()
    return Record(page, difference.label, kind, text)


def _claim(claim: Claim, language: str) -> str:
    words = f" (“{claim.words}”)" if claim.words else ""
    return f"{value_in_words(claim.value, language)}{words}"


def _small(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _listed(records: Iterable[Speaker]) -> str:
    return ", ".join(record.name for record in records)


def _aliases(records: Sequence[Speaker]) -> str:
    return " ".join(alias for record in records for alias in record.aliases)


def _plain(summary: str) -> str:
    return " ".join(plain(summary).split())
