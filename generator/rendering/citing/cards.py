"""Briefing -> the scripts that hold what a source number opens and what `Copy` copies.

One script for each article and each actor, loaded on first need: a page carries none of it, and a
script loads from `file://` too, where a `fetch` fails.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NotRequired, TypedDict

from generator.model import Article, Briefing, Position
from generator.rendering import addresses
from generator.rendering.citing import cable
from generator.rendering.citing.copies import Copying
from generator.rendering.escape import script_json
from generator.rendering.pages.shared.site import Site
from generator.rendering.source_links import at_home, at_its_words
from generator.rendering.unit import Unit
from generator.rendering.words import phrases, prose
from generator.rendering.words.quote_facts import QuoteFacts
from generator.text.words import count

FOLDER = "assets/cards/"
SUMMARY = 220
"""Characters of an article's summary that its card shows."""
NOTES = 180
"""Characters of what we note about its text."""


class Card(TypedDict):
    """What a number stands for, and the texts to copy."""

    name: NotRequired[str]
    """What the card is called to those who cannot see where it opens."""
    lines: NotRequired[list[tuple[str, str]]]
    """How a line looks, and its words."""
    links: NotRequired[list[tuple[str, str]]]
    """Words and address: from the site's root, or of another site."""
    cable: NotRequired[str]
    bibtex: NotRequired[str]


def card_files(site: Site) -> Iterator[Unit]:
    """Yield the scripts."""
    yield Unit("cards", _of_brief)
    for article in site.briefing.articles:
        yield Unit(f"cards/articles/{article.id}", _of_article, (article,))
    for actor_id, positions in _by_actor(site.briefing).items():
        yield Unit(f"cards/actors/{actor_id}", _of_actor, (actor_id, positions))


def _script(name: str, cards: dict[str, Card]) -> dict[str, str]:
    """Return a script by its path in the site; none without cards."""
    text = f"briefingCards({script_json(name)},{script_json(cards)});\n"
    return {f"{FOLDER}{name}.js": text} if cards else {}


def _of_brief(site: Site) -> dict[str, str]:
    about = site.briefing.about
    return _script(
        "brief",
        {
            f"judgement-{judgement.number}": {"cable": cable.judgement(judgement, about)}
            for judgement in site.briefing.brief.judgements
        },
    )


def _of_actor(site: Site, actor_id: str, positions: list[Position]) -> dict[str, str]:
    about = site.briefing.about
    cards: dict[str, Card] = {one.id: {"cable": cable.position(one, about)} for one in positions}
    return _script(f"actors/{actor_id}", cards)


def _by_actor(briefing: Briefing) -> dict[str, list[Position]]:
    found: dict[str, list[Position]] = defaultdict(list)
    for position in briefing.positions:
        found[position.actor.id].append(position)
    return found


def _of_article(site: Site, article: Article) -> dict[str, str]:
    """Return the script with the card of an article, under no name, and those of its quotes."""
    briefing = site.briefing
    quotes = briefing.quotes_in.get(article.id, ())
    cards = {"": _article(article, len(quotes), briefing.about.language)}
    copying = Copying(article, briefing.about)
    cards |= {quote.id: _quote(site.facts(quote), site, copying) for quote in quotes}
    return _script(f"articles/{article.id}", cards)


def _article(article: Article, quotes: int, language: str) -> Card:
    publisher = article.publisher or "Publisher not stated"
    facts = [publisher, phrases.day_published(article, language)]
    counted = [count(quotes, "quote")] if quotes else []
    lines = [
        ("title", phrases.cited_title(article)),
        ("facts", " · ".join(facts + counted)),
        ("text", phrases.shortened(prose.plain(article.summary), SUMMARY)),
    ]
    if article.reliability:
        lines.append(("proof", f"Its text: {phrases.shortened(article.reliability, NOTES)}"))
    return {
        "name": f"Article {article.number}",
        "lines": lines,
        "links": [
            (f"Open article {article.number}", addresses.article(article)),
            *_in_source(at_home(article)),
            *_notes(article),
        ],
    }


def _quote(facts: QuoteFacts, site: Site, copying: Copying) -> Card:
    quote = facts.record
    number, language = quote.article.number, site.briefing.about.language
    lines = [
        ("words", facts.in_marks),
        ("by", facts.speakers),
        ("facts", " · ".join(facts.details)),
        ("facts", _stands_in(quote.article, language)),
        ("proof", facts.proof),
    ]
    return {
        "name": f"Quote {facts.number}",
        "lines": lines,
        "links": [
            (f"Read in article {number}", addresses.quote(quote)),
            *_in_source(at_its_words(quote)),
            *(_notes(quote.article) if facts.doubtful else ()),
        ],
        **copying.copies(facts),
    }


def _stands_in(article: Article, language: str) -> str:
    day = phrases.day_published(article, language)
    title = phrases.cited_title(article)
    return f"Article {article.number}: {title} · {phrases.publisher(article)} · {day}"


def _in_source(address: str | None) -> list[tuple[str, str]]:
    return [("In the source", address)] if address else []


def _notes(article: Article) -> list[tuple[str, str]]:
    link = ("What we note about its text", addresses.source(article))
    return [link] if article.reliability else []
