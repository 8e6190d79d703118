"""Plain text for a cable: what is said, from where, in which edition.

Seed text may break lines; here each line is one of ours, so that no words can pass for a source.
"""

from collections.abc import Iterable, Iterator

from generator.history.freeze import frozen_judgement
from generator.model import About, Article, Evidence, Judgement, Position, Quote
from generator.rendering import addresses
from generator.rendering.words import judged, phrases, prose
from generator.snapshot import FrozenJudgement
from generator.text.markup import collapse_spaces


def judgement(record: Judgement, about: About) -> str:
    """Return a key judgement with its confidence and what it rests on."""
    return lines(
        f"{record.confidence}: {prose.plain(record.text)}",
        *_told(frozen_judgement(record), about),
        *_sources(record.cites, about),
        *_stamp(addresses.judgement(record), about),
    )


def _told(record: FrozenJudgement, about: About) -> Iterator[str]:
    """Yield a line for each thing that a judgement carries."""
    for label, source in judged.told(record):
        yield f"{label}: {prose.plain(source)}"
    if day := judged.due_in_full(record, str(about.as_of), about.language):
        yield f"{judged.RESOLVE_BY}: {day}"


def position(record: Position, about: About) -> str:
    """Return an actor's answer to a question, how it is known, and since when."""
    stated = phrases.day_in_words(record.last_stated, about.language)
    superseded = "" if record.current else "; superseded"
    stance = phrases.ended(record.stance.label)
    many = phrases.amount_in_words(record.amount, record.unit, about.language)
    amount = (f"Number: {many}",) if many else ()
    return lines(
        f"{record.actor.name}, on “{record.question.text}”: {stance} {record.text}",
        *amount,
        f"Basis: {record.basis}; last stated: {stated}{superseded}",
        *_sources(record.evidence, about),
        *_stamp(addresses.position(record), about),
    )


def edition(about: About) -> str:
    """Say which state of the briefing this is."""
    return f"{about.title}, {phrases.edition(about)}"


def lines(*parts: str) -> str:
    """Return a line for each part, whatever line breaks it has."""
    return "".join([f"{collapse_spaces(part)}\n" for part in parts])


def _sources(evidence: Iterable[Evidence], about: About) -> Iterator[str]:
    """Yield a line for each article, with the quotes that are meant."""
    found = tuple(evidence)
    for article in phrases.articles_of(found):
        numbers = sorted(
            one.number for one in found if isinstance(one, Quote) and one.article == article
        )
        yield f"Source: {source(article, about)} ({place(article, numbers)})"


def source(article: Article, about: About) -> str:
    """Return an article as a source: title, publisher, day."""
    day = phrases.day_published(article, about.language)
    title = phrases.cited_title(article)
    marked = title if article.title_is_ours else f"“{title}”"
    return f"{marked}, {phrases.publisher(article)}, {day}"


def place(article: Article, quotes: list[int]) -> str:
    """Return `article 2, quotes 2.2 and 2.5`."""
    if not quotes:
        return f"article {article.number}"
    numbers = phrases.listed(f"{article.number}.{number}" for number in quotes)
    return f"article {article.number}, {'quote' if len(quotes) == 1 else 'quotes'} {numbers}"


def stamp(edition: str, address: str) -> tuple[str, str]:
    """Return the lines that end every text."""
    return f"Edition: {edition}", f"Address: {address}"


def _stamp(path: str, about: About) -> tuple[str, str]:
    return stamp(edition(about), addresses.shown(path, about.site_url))
