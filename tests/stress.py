"""A briefing that strains every sheet of paper: 40 actors, 6 questions, 300 quotes, all at length.

Cells and quotes are as long as the house rules allow, names have every accented letter of the Latin
alphabet, Greek and Cyrillic, and some words and addresses have no place to break. It is valid:
`briefing check` is silent. The same bytes each time.
"""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from random import Random

from generator.days import Day
from generator.project import Project
from generator.tasks.writing_back import verify
from tests.support import CASES

ACTORS, QUESTIONS, STANCES = 40, 6, 4
PEOPLE = 2 * ACTORS
ARTICLES, QUOTES_EACH = 25, 12
FIRST_DAY = date(2031, 6, 1)
AS_OF = date(2031, 6, 30)
LIMITS = {"quote": 120, "cell": 25, "summary": 250}
GROUPS = ("Parties", "Neighbours and allies", "Institutions", "Spoken about")
TYPES = ("contradiction", "framing", "speaker-against-reporter", "update", "slip")
SUBJECTS = ("vessels", "barracks", "pipelines", "signatures", "helicopters", "ratification")
SENTENCE_WORDS = (8, 16, 30, 60, LIMITS["quote"])
UNBREAKABLE = "Grænsekontrolbestemmelsesudvalgsformandskabsvalgprotokolføreransættelsesprøve"
"""One word, wider than any column."""
ADDRESS = "https://archive.ferry-post.example/2031/06/{}/" + "a-very-long-path-without-end/" * 6

Record = dict[str, object]


def _letters(*spans: tuple[int, int]) -> str:
    """Return the letters of these ranges that stand in NFC."""
    every = (chr(code) for first, last in spans for code in range(first, last + 1))
    return "".join(one for one in every if one.isalpha() and unicodedata.is_normalized("NFC", one))


LATIN = (
    _letters((0xC0, 0xFF), (0x100, 0x17F), (0x1E80, 0x1E85), (0x1EA0, 0x1EF9))
    + "ƏƒƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǦǧǸǹȘșȚțȷḂḃḊḋḌḍḞḟḤḥḲḳṀṁṂṃṄṅṖṗṘṙṚṛṠṡṢṣṪṫṬṭẐẑẒẓẞ"
)
"""Latin-1, Extended-A, and of Extended-B and Additional what serifs for text have."""
GREEK = _letters((0x386, 0x386), (0x388, 0x3CE))
CYRILLIC = _letters((0x400, 0x45F), (0x490, 0x491))
SYLLABLES = ("ka", "lor", "ri", "ten", "mas", "ver", "do", "gren", "sta", "bel", "nu", "har", "ost")


class Writer:
    """Makes words: most have one letter of the long alphabets, each of which comes up in turn."""

    def __init__(self) -> None:
        self.random = Random(31)  # noqa: S311 (nothing secret)
        self._latin = cycle(LATIN)
        self._others = cycle((*_chunks(GREEK, 9), *_chunks(CYRILLIC, 9)))

    def word(self) -> str:
        """Return one word; one in six is Greek or Cyrillic."""
        if self.random.random() < 1 / 6:
            return next(self._others).lower()
        parts = self.random.choices(SYLLABLES, k=self.random.randint(1, 3))
        return "".join(parts) + (next(self._latin) if self.random.random() < 1 / 2 else "")

    def words(self, count: int) -> str:
        """Return so many words, as a sentence begins."""
        made = " ".join(self.word() for _ in range(count))
        return made[0].upper() + made[1:] if len(made[0].upper()) == 1 else made

    def name(self) -> str:
        """Return a name of one word, in Latin letters."""
        parts = self.random.choices(SYLLABLES, k=3)
        return "".join(parts).capitalize() + next(self._latin).lower()


def _chunks(letters: str, size: int) -> Iterator[str]:
    return (letters[at : at + size] for at in range(0, len(letters), size))


def stress_project(folder: Path) -> Project:
    """Write the briefing into an empty folder, quotes verified, and return its project."""
    project = Project(folder)
    for name, text in _files(Writer()).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = verify(project, project.texts, Day(AS_OF.year, AS_OF.month, AS_OF.day))
    assert not found.problems, found.problems[0]
    return project


def _files(writer: Writer) -> dict[str, str]:
    actors = list(_actors(writer))
    people = list(_people(writer, actors))
    quotes = list(_quotes(writer, people))
    claims = [_claim(writer, number) for number in range(ARTICLES)]
    articles = dict(_articles(writer, quotes, claims))
    names = {str(one["id"]): str(one["name"]) for one in (*actors, *people)}
    texts = {
        f"seeds/texts/{_article_id(number)}.txt": _source_text(
            (quote for quote in quotes if quote["article"] == number), claims[number], names
        )
        for number in range(ARTICLES)
    }
    config = (CASES / "good" / "canal" / "mkdocs.yml").read_text("utf-8")
    for old, new in (
        ("The Karsa Canal, May 2031", "Stress"),
        ("karsa-briefing", "stress-briefing"),
    ):
        config = config.replace(old, new)
    return {
        "mkdocs.yml": config,
        "seeds/briefing.yml": _json(_briefing(writer)),
        "seeds/brief.md": _brief(writer, quotes),
        "seeds/actors.yml": _json(actors),
        "seeds/people.yml": _json(people),
        "seeds/positions.csv": _table(_positions(writer, quotes)),
        "seeds/subjects.yml": _json(list(_subjects(writer))),
        "seeds/events.yml": _json(list(_events(writer))),
        "seeds/corrections.yml": _json(list(_corrections(writer))),
        **articles,
        **texts,
    }


def _json(value: object) -> str:
    """Return JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"


def _article_id(number: int) -> str:
    return f"report-{number + 1}"


def _actor_id(number: int) -> str:
    return f"actor-{number + 1}"


def _published(number: int) -> date:
    return FIRST_DAY + timedelta(days=number)


def _briefing(writer: Writer) -> Record:
    return {
        "title": "Stress",
        "subject": writer.words(20),
        "language": "en",
        "site_url": "https://stress-briefing.example/",
        "as_of": AS_OF,
        "coverage": [
            {"from": FIRST_DAY, "to": _published(ARTICLES - 1), "note": writer.words(12)},
            {"from": AS_OF, "to": AS_OF, "note": writer.words(6)},
        ],
        "publisher": {"name": "The stress desk", "contact": "desk@stress-briefing.example"},
        "confidence": [
            {"word": word, "definition": writer.words(14)}
            for word in ("High confidence", "Moderate confidence", "Low confidence")
        ],
        "likelihood": [{"word": "likely", "definition": writer.words(14)}],
        "terms": [{"term": "crossing", "instead_of": ["intrusion"], "why": writer.words(9)}],
        "questions": [_question(writer, number) for number in range(QUESTIONS)],
        "limits": LIMITS,
    }


def _question(writer: Writer, number: int) -> Record:
    stances = [
        {
            "id": f"stance-{one}",
            "label": writer.words(1 + one % 3),
            "definition": writer.words(12),
        }
        for one in range(STANCES)
    ]
    return {
        "id": f"question-{number + 1}",
        "text": f"{writer.words(9)}?",
        "short": f"{writer.words(2)}",
        "ordered": number % 3 != 2,
        "stances": stances,
    }


def _actors(writer: Writer) -> Iterator[Record]:
    for number in range(ACTORS):
        name = f"{writer.name()} {number + 1}"
        yield {
            "id": _actor_id(number),
            "name": f"{UNBREAKABLE} of {name}" if number == ACTORS // 2 else name,
            "kind": ("country", "territory", "organisation", "legislature", "faction")[number % 5],
            "group": GROUPS[number * len(GROUPS) // ACTORS],
            "aliases": [f"{writer.name()} Union {number + 1}"],
            "demonyms": [f"{writer.name()}ian {number + 1}"],
        }


def _people(writer: Writer, actors: Sequence[Record]) -> Iterator[Record]:
    for number in range(PEOPLE):
        actor = actors[number // 2]
        yield {
            "id": f"person-{number + 1}",
            "name": f"{writer.name()} {writer.name()} {number + 1}",
            "aliases": [f"{writer.name()} {number + 1}"],
            "roles": [
                {"title": f"Minister of {writer.words(3)}", "actor": actor["id"], "from": "2030"},
                {"title": "Envoy", "actor": actor["id"], "from": "2024", "to": "2029"},
            ],
        }


def _quotes(writer: Writer, people: Sequence[Record]) -> Iterator[Record]:
    """Yield the quotes, each with its article's number; every tenth repeats an earlier one."""
    made: list[Record] = []
    for index in range(ARTICLES * QUOTES_EACH):
        article = index // QUOTES_EACH
        again = made[index - PEOPLE] if index >= PEOPLE and index % 10 == 0 else None
        fragment = again is None and index % 7 == 3
        length = 5 if fragment else SENTENCE_WORDS[index % len(SENTENCE_WORDS)]
        words = str(again["text"]) if again else writer.words(length) + "." * (not fragment)
        if again is None and index % 50 == 1:
            words = f"{UNBREAKABLE} {ADDRESS.format(index)}"
        quote: Record = {
            "id": f"quote-{index + 1}",
            "speaker": people[index % PEOPLE]["id"],
            "text": " ".join(words.split()[:-1]) + "." if again and index % 20 == 0 else words,
            "kind": again["kind"] if again else "fragment" if fragment else "sentence",
            "said": again["said"] if again else _published(article),
            "to": "reporters" if index % 3 else "unknown",
            "statement": again["statement"] if again else f"statement-{index + 1}",
            "article": article,
        }
        if index % 9 == 0:
            quote["note"] = writer.words(15)
        if index % 13 == 0:
            quote["translated_from"] = "da"
        made.append(quote)
        yield quote


def _articles(
    writer: Writer, quotes: Sequence[Record], claims: Sequence[Record]
) -> Iterator[tuple[str, str]]:
    for number in range(ARTICLES):
        mine = [quote for quote in quotes if quote["article"] == number]
        fields: Record = {
            "title": writer.words(7 + number % 7),
            "publisher": writer.name() if number % 5 else "unknown",
            "byline": f"{writer.name()} {writer.name()}" if number % 2 else "unknown",
            "published": _published(number),
            "published_basis": writer.words(8),
            "retrieved": AS_OF,
            "url": ADDRESS.format(number),
            "source": f"{_article_id(number)}.txt",
            "reliability": writer.words(25) if number % 3 else "unknown",
            "added": AS_OF,
            "status": "curated",
            "quotes": [
                {name: value for name, value in quote.items() if name != "article"}
                for quote in mine
            ],
            "claims": [claims[number]],
        }
        head = "".join(f"{name}: {_json(value)}" for name, value in fields.items())
        cited = mine[0]["id"]
        body = "\n\n".join(writer.words(70) for _ in range(3))
        text = f"**{writer.words(2)}** {body} *{writer.words(2)}* [@{cited}]\n\n- {writer.words(9)}"
        yield f"seeds/articles/{_article_id(number)}.md", f"---\n{head}---\n\n{text}\n"


def _source_text(quotes: Iterable[Record], claim: Record, names: Mapping[str, str]) -> str:
    """Return a text in which each quote stands beside the name of its speaker."""
    said = "\n".join(
        f"{' and '.join(names[one] for one in _speakers(quote))} said: “{quote['text']}”\n"
        for quote in quotes
    )
    return f"{said}\n{claim['words']}.\n"


def _speakers(quote: Record) -> list[str]:
    """Return the ids of the speakers of a quote."""
    speaker = quote["speaker"]
    return [str(one) for one in speaker] if isinstance(speaker, list) else [str(speaker)]


def _claim(writer: Writer, number: int) -> Record:
    """Return a claim on one of the subjects, on which all articles differ."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    return {
        "id": f"claim-{number + 1}",
        "subject": subject,
        "value": str(100 + number),
        "words": writer.words(15),
    }


def _subjects(writer: Writer) -> Iterator[Record]:
    for index, subject in enumerate(SUBJECTS):
        yield {
            "id": subject,
            "label": f"How many {subject}",
            "type": TYPES[index % len(TYPES)],
            "assessment": f"{writer.words(40)} [@{_article_id(index)}]",
        }


def _events(writer: Writer) -> Iterator[Record]:
    for number in range(60):
        article = number % ARTICLES
        status = ("happened", "happened", "planned", "overdue")[number % 4]
        day = AS_OF + timedelta(days=number) if status == "planned" else _published(article)
        yield {
            "id": f"event-{number + 1}",
            "date": day,
            "status": status,
            "text": writer.words(6 + number % 20),
            "actors": [_actor_id((number + step) % ACTORS) for step in range(1 + number % 4)],
            "articles": [_article_id(article)],
        }


def _positions(writer: Writer, quotes: Sequence[Record]) -> Iterator[Record]:
    """Yield the rows of the table: one cell in five is silent, the others have up to three rows."""
    for actor in range(ACTORS):
        own = range(2 * actor, len(quotes), PEOPLE)
        for question in range(QUESTIONS):
            rows = (0, 1, 1, 2, 3)[(actor + question) % 5]
            for index in own[-rows:] if rows else ():
                quote = quotes[index]
                stated = _published(index // QUOTES_EACH)
                length = LIMITS["cell"] if (actor + question) % 2 else 10
                words = writer.words(length)
                yield {
                    "actor": _actor_id(actor),
                    "question": f"question-{question + 1}",
                    "stance": f"stance-{writer.random.randrange(STANCES)}",
                    "position": f"{UNBREAKABLE}." if index % 97 == 0 else f"{words}.",
                    "basis": ("own words", "action", "reported", "inference")[index % 4],
                    "since": stated,
                    "last_stated": stated,
                    "evidence": f"{quote['id']} {_article_id(index // QUOTES_EACH)}",
                }


def _corrections(writer: Writer) -> Iterator[Record]:
    for number in range(8):
        yield {
            "id": f"correction-{number + 1}",
            "date": _published(number),
            "where": writer.words(5),
            "was": writer.words(12),
            "now": writer.words(12),
            "weight": "major" if number % 4 == 0 else "minor",
        }


def _brief(writer: Writer, quotes: Sequence[Record]) -> str:
    def cited(number: int) -> str:
        return f"[@{_article_id(number)}; @{quotes[number * QUOTES_EACH]['id']}]"

    def items(count: int) -> str:
        return "\n".join(f"- {writer.words(25)} {cited(number)}" for number in range(count))

    judgements = "\n".join(
        f"- **{('High', 'Moderate', 'Low')[number % 3]} confidence:** {writer.words(45)} "
        f"{cited(number)}"
        for number in range(8)
    )
    return (
        f"## Bottom line\n\n{writer.words(59)} {cited(0)}\n\n## Key judgements\n\n{judgements}\n\n"
        f"## What we do not know\n\n{items(5)}\n\n## What to watch\n\n{items(5)}\n\n"
        f"## Background\n\n{writer.words(120)} {cited(3)}\n"
    )


def _table(rows: Iterable[Mapping[str, object]]) -> str:
    found = list(rows)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(found[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(found)
    return out.getvalue()
