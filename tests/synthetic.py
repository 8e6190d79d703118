"""A briefing of any size, for the tests that measure; the same bytes each time."""

import random
from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from generator.model import Actor, Article, Briefing, Event, Person, Position, Question, Quote
from tests.samples import sample_briefing

SAMPLE = sample_briefing()

_SYLLABLES = (
    *("ka", "lo", "ri", "ten", "mas", "ver", "do", "gren", "sta", "bel"),
    *("nu", "fi", "har", "ost", "pla", "ce", "wi", "jor", "mun", "ex"),
)


class Words:
    """Made-up words with the frequencies of a language: the n-th word is 1/n as common (Zipf)."""

    def __init__(self, seed: int, size: int = 30_000) -> None:
        self._random = random.Random(seed)  # noqa: S311 (nothing secret)
        self._words = [self._word(rank) for rank in range(size)]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(size)))

    def _word(self, rank: int) -> str:
        length = 1 + (rank > 15) + (rank > 300) + (rank > 6000)
        return "".join(self._random.choices(_SYLLABLES, k=length))

    def text(self, count: int) -> str:
        """Return so many words."""
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=count))

    def name(self) -> str:
        """Return a first name and a surname, rare words both."""
        first, last = (self._word(10_000) for _ in range(2))
        return f"{first.title()} {last.title()}sen"

    def pick(self, people: Sequence[Person]) -> Person:
        """Return one of the people."""
        return self._random.choice(people)


def synthetic_briefing(articles: int, people: int = 600, actors: int = 60) -> Briefing:
    """Return a briefing with ten quotes an article; of what links back it has `quotes_in` alone."""
    words = Words(seed=1)
    who = tuple(_actor(words, number) for number in range(actors))
    persons = tuple(_person(words, number, who[number % actors]) for number in range(people))
    what = tuple(_question(words, number) for number in range(8))
    told = tuple(_article(words, number) for number in range(1, articles + 1))
    quotes = {one.id: _quotes(words, one, persons) for one in told}
    return replace(
        SAMPLE,
        actors=who,
        people=persons,
        questions=what,
        articles=told,
        quotes=tuple(quote for each in quotes.values() for quote in each),
        quotes_in=quotes,
        events=tuple(_event(words, one, who[one.number % actors]) for one in told[::3]),
        positions=tuple(_position(words, actor, question) for actor in who for question in what),
    )


def _actor(words: Words, number: int) -> Actor:
    return replace(
        SAMPLE.actors[0],
        id=f"actor-{number}",
        name=words.name(),
        aliases=(words.name(), words.name()),
        demonyms=(words.name().split()[0],),
    )


def _person(words: Words, number: int, actor: Actor) -> Person:
    sample, name = SAMPLE.people[0], words.name()
    return replace(
        sample,
        id=f"{name.lower().replace(' ', '-')}-{number}",
        name=name,
        aliases=(name.split()[1],),
        roles=(replace(sample.roles[0], title=f"Minister of {words.text(3)}", actor=actor),),
    )


def _question(words: Words, number: int) -> Question:
    text = f"{words.text(9).capitalize()}?"
    return replace(SAMPLE.questions[0], id=f"question-{number}", text=text, short=words.text(2))


def _article(words: Words, number: int) -> Article:
    title = words.text(9).capitalize()
    return replace(
        SAMPLE.articles[0],
        id=f"{title.lower().replace(' ', '-')[:60]}-{number}",
        number=number,
        title=title,
        publisher=f"The {words.text(1).title()}",
        summary=f"{words.text(100)}.",
    )


def _quotes(words: Words, article: Article, people: Sequence[Person]) -> tuple[Quote, ...]:
    return tuple(
        replace(
            SAMPLE.quotes[0],
            id=f"quote-{article.number}-{number}",
            article=article,
            speakers=(words.pick(people),),
            text=words.text(22).capitalize(),
        )
        for number in range(10)
    )


def _event(words: Words, article: Article, actor: Actor) -> Event:
    return replace(
        SAMPLE.events[0], id=f"event-{article.number}", text=words.text(15), actors=(actor,)
    )


def _position(words: Words, actor: Actor, question: Question) -> Position:
    return replace(
        SAMPLE.positions[0],
        id=f"{actor.id}--{question.id}--1",
        actor=actor,
        question=question,
        stance=question.stances[0],
        text=words.text(20),
    )
