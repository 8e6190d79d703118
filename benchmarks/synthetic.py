"""Makes a valid project of any size: the same size and seed number give the same bytes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from random import Random

from benchmarks import vocabulary

FIRST_DAY = date(2025, 1, 6)
ARTICLES_A_DAY = 5
ACTORS = 20
"""Unless another number is asked for; there are names for 40."""
CODES = ("FR", "DE", "NO", "SE", "FI", "IS", "CA", "US", "BR", "IN", "CN", "JP", "ZA", "EG", "LU")
"""Of the countries, one after the other, so that the map has shapes; the last is too small."""
QUESTIONS = 6
STANCES = 3
KINDS = ("country",) * 12 + ("territory",) * 2 + ("organisation",) * 4 + ("legislature", "faction")
GROUPS = ("Parties", "Allies", "Institutions", "Spoken about")
TYPES = ("contradiction", "framing", "speaker-against-reporter", "update", "slip")

Record = dict[str, object]
"""The fields of a seed, in the order in which they are written."""


@dataclass(slots=True)
class Matter:
    """A subject of claims, on its way through the articles."""

    id: str
    label: str
    room: int
    """How many more articles speak of it."""
    last: int
    """The newest article that does."""
    differs: bool
    values: list[str] = field(default_factory=list)


@dataclass(slots=True)
class World:
    """Everything that the articles of one briefing share."""

    random: Random
    articles: int
    actors: list[Record] = field(default_factory=list)
    people: list[Record] = field(default_factory=list)
    silent: list[Record] = field(default_factory=list)
    """People who have said nothing yet."""
    reports: list[Record] = field(default_factory=list)
    """The articles: fields, with `quotes`, `claims`, `summary` and the `text` of the source."""
    quotes_in: list[list[Record]] = field(default_factory=list)
    """The quotes of each article."""
    events: list[Record] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)

    @property
    def as_of(self) -> date:
        """The day of the last article."""
        return published(self.articles - 1)


def published(index: int) -> date:
    """Return the day of an article, counted from 0."""
    return FIRST_DAY + timedelta(days=index // ARTICLES_A_DAY)


def world(articles: int, seed: int = 1, actors: int = ACTORS) -> World:
    """Make a briefing of so many articles and actors."""
    made = World(Random(seed), articles)
    made.actors = list(_actors(made.random, actors))
    made.people = list(_people(articles, actors))
    made.silent = made.people[::-1]
    places = vocabulary.place_names(made.random)
    for index in range(articles):
        made.reports.append(_article(made, index, places))
        made.events += _events(made, index)
    return made


def _actors(random: Random, number: int) -> Iterator[Record]:
    codes = iter(CODES)
    for index, name in enumerate(islice(vocabulary.land_names(), number)):
        kind = KINDS[index % len(KINDS)]
        code = next(codes, None) if kind == "country" else None
        yield {
            "id": name.lower(),
            "name": name,
            "kind": kind,
            **({"iso": code} if code else {}),
            "group": GROUPS[index * len(GROUPS) // number],
            "aliases": [f"Greater {name}", f"{name} {random.choice(('Union', 'Coast', 'Isles'))}"],
            "demonyms": [f"{name}n"],
        }


def _people(articles: int, number: int) -> Iterator[Record]:
    """Yield people: most new articles quote those who spoke before."""
    names = islice(vocabulary.people_names(), 40 + articles // 10)
    actors = [name.lower() for name in islice(vocabulary.land_names(), number)]
    for index, name in enumerate(names):
        yield {
            "id": f"person-{index}",
            "name": name,
            "aliases": [name.split()[1], f"{name[0]}. {name.split()[1]}"],
            "roles": [{"title": f"Envoy {index}", "actor": actors[index % number]}],
        }


def _article(made: World, index: int, places: Iterator[str]) -> Record:
    random, day = made.random, published(index)
    quotes = [_quote(made, index, number) for number in range(random.randint(6, 10))]
    made.quotes_in.append(quotes)
    claims = [_claim(made, index, number, places) for number in range(4)]
    return {
        "id": f"report-{index}",
        "title": f"{vocabulary.sentence(random)[:-1]} ({index})",
        "publisher": f"The {random.choice(vocabulary.LAST_NAMES)} Courier",
        "byline": "unknown",
        "published": day,
        "published_basis": "The day stands in the text.",
        "retrieved": day,
        "url": f"https://courier.example/{day}/{index}",
        "source": f"report-{index}.txt",
        "reliability": f"Names no source for a figure. {vocabulary.sentence(random)}",
        "added": day,
        "status": "curated",
        "quotes": quotes,
        "claims": claims,
        "summary": _summary(random, quotes),
        "text": _text(made, quotes, claims),
    }


def _summary(random: Random, quotes: Sequence[Record]) -> str:
    """Return a summary; one in five has a citation and an emphasis."""
    plain = vocabulary.summary(random)
    return plain if random.random() > 1 / 5 else f"**In short:** {plain} [@{quotes[0]['id']}]"


def _text(made: World, quotes: Sequence[Record], claims: Sequence[Record]) -> str:
    """Return the source text: every quote stands between marks, the words of claims without."""
    random = made.random
    names = {str(one["id"]): one["name"] for one in (*made.people, *made.actors)}
    paragraphs = (
        f"{vocabulary.sentence(random)} {names[str(quote['speaker'])]} said: “{quote['text']}” "
        f"{vocabulary.sentence(random)}\n"
        for quote in quotes
    )
    return "\n".join((*paragraphs, *(f"{claim['words']}.\n" for claim in claims)))


def _quote(made: World, index: int, number: int) -> Record:
    random, name = made.random, f"report-{index}-{number}"
    if made.silent:
        speaker = made.silent.pop()["id"]
    elif made.quotes_in and random.random() < 1 / 5:
        return {**random.choice(random.choice(made.quotes_in[-10:])), "id": name}
    else:
        speaker = random.choice(made.people if index % 9 else made.actors)["id"]
    sentence = random.random() < 2 / 3
    words = vocabulary.spoken(random, random.randint(1, 3))
    return {
        "id": name,
        "speaker": speaker,
        "text": words if sentence else " ".join(words.split()[2:7]),
        "kind": "sentence" if sentence else "fragment",
        "said": published(index) - timedelta(days=random.randint(0, 2)),
        "to": random.choice(("reporters", "the assembly", "a newspaper")),
        "statement": f"statement-{index}-{number}",
    }


def _claim(made: World, index: int, number: int, places: Iterator[str]) -> Record:
    """Return a claim on a recent matter, or on a new one; two in five matters stand alone."""
    random = made.random
    current = [one for one in made.matters[-40:] if one.room and one.last < index]
    if current and random.random() < 1 / 2:
        matter = random.choice(current)
    else:
        place = next(places)
        room = random.choice((1, 1, 2, 3, 5))
        label = f"Staff sent to {place.capitalize()}"
        matter = Matter(place, label, room, index, differs=random.random() < 1 / 2)
        made.matters.append(matter)
    matter.room, matter.last = matter.room - 1, index
    value = str(20 + len(matter.values) * matter.differs)
    matter.values.append(value)
    words = f"{value} people went to {matter.id.capitalize()}"
    name = f"claim-{index}-{number}"
    return {"id": name, "subject": matter.id, "value": value, "words": words}


def _events(made: World, index: int) -> Iterator[Record]:
    """Yield two events, one of which two articles report."""
    random, day = made.random, published(index)
    actors = [str(actor["id"]) for actor in random.sample(made.actors, 2)]
    reports = [f"report-{one}" for one in {index, max(index - 1, 0)}]
    for number in range(2):
        ahead = number == 1 and index % 10 == 0
        yield {
            "id": f"event-{index}-{number}",
            "date": made.as_of + timedelta(days=30 + index) if ahead else day,
            "status": "planned" if ahead else "happened",
            "text": vocabulary.sentence(random),
            "actors": actors[: number + 1],
            "articles": reports if number else [f"report-{index}"],
        }


def positions(made: World) -> Iterator[dict[str, str]]:
    """Yield the rows of the table: one cell in eight is silent, others have up to three rows."""
    random = made.random
    days = range(0, made.articles, ARTICLES_A_DAY)
    for number, actor in enumerate(made.actors):
        voices = {actor["id"], *(f"person-{one}" for one in range(number, 2000, len(made.actors)))}
        for question in range(QUESTIONS):
            rows = random.choice((0, 1, 1, 1, 2, 2, 3, 3))
            for index in sorted(random.sample(days, min(rows, len(days)))):
                fields = {"actor": str(actor["id"]), "question": f"question-{question}"}
                yield fields | _position(made, index, voices)


def _position(made: World, index: int, voices: set[object]) -> dict[str, str]:
    """Return a row that rests on an article, two of its quotes and an earlier article."""
    quotes = made.quotes_in[index]
    own = [quote for quote in quotes if quote["speaker"] in voices]
    basis = "own words" if own else made.random.choice(("action", "reported", "inference"))
    cited = [str(quote["id"]) for quote in (*own, *quotes)][:2]
    evidence = dict.fromkeys((f"report-{index}", *cited, f"report-{max(index - 3, 0)}"))
    return {
        "stance": f"stance-{made.random.randrange(STANCES)}",
        "position": vocabulary.sentence(made.random),
        "basis": basis,
        "since": str(published(index)),
        "last_stated": str(published(index)),
        "evidence": " ".join(evidence),
    }


def subjects(made: World) -> Iterator[Record]:
    """Yield what the editor makes of the claims that differ."""
    differing = (matter for matter in made.matters if len(set(matter.values)) > 1)
    for number, matter in enumerate(differing):
        yield {
            "id": matter.id,
            "label": matter.label,
            "type": TYPES[number % len(TYPES)],
            "assessment": f"The later text knows more. {vocabulary.sentence(made.random)}",
        }
