"""A briefing of any size, for the tests that measure; the same bytes each time."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from generator.days import Day
from generator.model import (
    About,
    Actor,
    Article,
    Brief,
    Briefing,
    Event,
    Person,
    Position,
    Question,
    Quote,
    Role,
    Stance,
)

_SYLLABLES = "ka lo ri ten mas ver do gren sta bel nu fi har ost pla ce wi jor mun ex".split()
_DAY = Day(2026, 1, 14)


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

    def pick(self, records: Sequence[Person]) -> Person:
        """Return one of the records."""
        return self._random.choice(records)


def briefing(articles: int = 5_000, people: int = 600, actors: int = 60) -> Briefing:
    """Return a briefing with ten quotes an article; what it links back is left empty."""
    words = Words(seed=1)
    who = [_actor(words, number) for number in range(actors)]
    persons = [_person(words, number, who[number % actors]) for number in range(people)]
    what = [_question(words, number) for number in range(8)]
    told = [_article(words, number) for number in range(1, articles + 1)]
    quotes = {one.id: tuple(_quotes(words, one, persons)) for one in told}
    return Briefing(
        about=_about(),
        brief=Brief(bottom_line="", judgements=(), unknown="", watch="", background=""),
        actors=tuple(who),
        people=tuple(persons),
        questions=tuple(what),
        articles=tuple(told),
        quotes=tuple(quote for each in quotes.values() for quote in each),
        statements=(),
        claims=(),
        differences=(),
        events=tuple(_event(words, one, who[one.number % actors]) for one in told[::3]),
        positions=tuple(_position(words, actor, question) for actor in who for question in what),
        corrections=(),
        cells={},
        quotes_in=quotes,
        quotes_by={},
        claims_in={},
        claims_on={},
        events_of={},
        cited_by={},
        statement_of={},
        evidence={},
    )


def _about() -> About:
    return About(
        title="A synthetic briefing",
        subject="Nothing",
        language="en",
        site_url=None,
        as_of=_DAY,
        coverage=(),
        publisher=None,
        contact=None,
        confidence=(),
        likelihood=(),
        terms=(),
    )


def _actor(words: Words, number: int) -> Actor:
    return Actor(
        id=f"actor-{number}",
        name=words.name(),
        kind="country",
        group="Allies",
        iso=None,
        part_of=None,
        aliases=(words.name(), words.name()),
        demonyms=(words.name().split()[0],),
    )


def _person(words: Words, number: int, actor: Actor) -> Person:
    name = words.name()
    return Person(
        id=f"{name.lower().replace(' ', '-')}-{number}",
        name=name,
        aliases=(name.split()[1],),
        roles=(Role(title=f"Minister of {words.text(3)}", actor=actor, start=None, end=None),),
    )


def _question(words: Words, number: int) -> Question:
    stance = Stance(id="for", label="For", definition="", index=0)
    text = f"{words.text(9).capitalize()}?"
    return Question(
        id=f"question-{number}", text=text, short=words.text(2), ordered=True, stances=(stance,)
    )


def _article(words: Words, number: int) -> Article:
    title = words.text(9).capitalize()
    return Article(
        id=f"{title.lower().replace(' ', '-')[:60]}-{number}",
        number=number,
        title=title,
        publisher=f"The {words.text(1).title()}",
        byline=None,
        published=_DAY,
        published_basis=None,
        retrieved=None,
        url=None,
        source=None,
        reliability=None,
        added=None,
        summary=f"{words.text(100)}.",
    )


def _quotes(words: Words, article: Article, people: Sequence[Person]) -> list[Quote]:
    first = Quote(
        id="",
        number=1,
        article=article,
        speakers=(),
        text="",
        kind="sentence",
        said=_DAY,
        to=None,
        statement="",
        translated_from=None,
        note=None,
        verified=None,
    )
    return [
        replace(
            first,
            id=f"quote-{article.number}-{number}",
            number=number + 1,
            speakers=(words.pick(people),),
            text=words.text(22).capitalize(),
        )
        for number in range(10)
    ]


def _event(words: Words, article: Article, actor: Actor) -> Event:
    return Event(
        id=f"event-{article.number}",
        date=_DAY,
        status="happened",
        text=words.text(15),
        actors=(actor,),
        articles=(article,),
    )


def _position(words: Words, actor: Actor, question: Question) -> Position:
    return Position(
        id=f"{actor.id}--{question.id}--1",
        actor=actor,
        question=question,
        stance=question.stances[0],
        text=words.text(20),
        basis="own words",
        since=_DAY,
        last_stated=_DAY,
        evidence=(),
        current=True,
    )
