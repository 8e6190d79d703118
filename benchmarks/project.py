"""Writes a synthetic project: seeds, source texts, `mkdocs.yml`, and a lock with right hashes."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import cast

from benchmarks import synthetic
from benchmarks.synthetic import FIRST_DAY, QUESTIONS, STANCES, Record, World
from generator.days import Day
from generator.project import Project
from generator.tasks.writing_back import verify

SITE_URL = "https://briefing.example/"
TITLE = "Synthetic briefing"


class InvalidSeedsError(Exception):
    """The synthetic seeds are not valid: the benchmark would measure nothing."""


def write_project(
    root: Path, articles: int, like: Path, seed: int = 1, actors: int = synthetic.ACTORS
) -> Project:
    """Write a project of so many articles.

    Args:
        root: The folder of the new project.
        articles: How many.
        like: A project whose `mkdocs.yml` is taken over; it inherits our title and address.
        seed: Another number gives other words.
        actors: How many, at most 40.

    Raises:
        InvalidSeedsError: A quote was not found in its source text.
    """
    made = synthetic.world(articles, seed, actors)
    project = Project(root)
    for name, content in _files(made).items():
        path = project.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    project.config.write_bytes((like / "mkdocs.yml").read_bytes())
    day = made.as_of
    outcome = verify(project, project.texts, Day(day.year, day.month, day.day))
    if outcome.problems:
        raise InvalidSeedsError(str(outcome.problems[0]))
    return project


def _files(made: World) -> dict[str, str]:
    """Return everything under `seeds/` except the lock."""
    articles = {f"articles/{one['id']}.md": _article(one) for one in made.reports}
    texts = {f"texts/{one['source']}": str(one["text"]) for one in made.reports}
    rows = list(synthetic.positions(made))
    return {
        "briefing.yml": _fields(_briefing(made.as_of)),
        "brief.md": _brief(made),
        "actors.yml": _list(made.actors),
        "people.yml": _list(made.people),
        "subjects.yml": _list(list(synthetic.subjects(made))),
        "events.yml": _list(made.events),
        "positions.csv": _table(rows),
        "corrections.yml": "[]\n",
        **articles,
        **texts,
    }


def _briefing(as_of: date) -> Record:
    levels = ("High confidence", "Moderate confidence", "Low confidence")
    return {
        "title": TITLE,
        "subject": "A dispute that does not exist, to see how long its pages take.",
        "language": "en",
        "site_url": SITE_URL,
        "as_of": as_of,
        "coverage": [{"from": FIRST_DAY, "to": as_of, "note": "Every day."}],
        "map": {"region": "world"},
        "publisher": {"name": "The makers of the benchmark"},
        "confidence": [{"word": word, "definition": f"{word}, as it is."} for word in levels],
        "likelihood": [{"word": "likely", "definition": "More often than not."}],
        "terms": [{"term": "staff", "instead_of": ["crew"], "why": "It is plainer."}],
        "questions": [_question(number) for number in range(QUESTIONS)],
    }


def _question(number: int) -> Record:
    stances = [
        {"id": f"stance-{one}", "label": f"Stance {one}", "definition": f"Takes stance {one}."}
        for one in range(STANCES)
    ]
    return {
        "id": f"question-{number}",
        "text": f"What should become of matter {number}?",
        "short": f"Matter {number}",
        "ordered": "true" if number % 2 else "false",
        "stances": stances,
    }


def _brief(made: World) -> str:
    """Return the editor's text, with citations of articles and quotes."""
    names = [str(one["id"]) for one in made.reports]
    cited = [f"[@{names[0]}; @{name}-0]" for name in (names * 6)[:6]]
    words = [str(made.events[index % len(made.events)]["text"]) for index in range(6)]
    items = "\n".join(f"- {line} {cite}" for line, cite in zip(words, cited, strict=True))
    judgements = items.replace("- ", "- **High confidence:** ")
    return (
        f"## Bottom line\n\n{words[0]} {words[1]} {cited[0]}\n\n"
        f"## Key judgements\n\n{judgements}\n\n## What we do not know\n\n{items}\n\n"
        f"## What to watch\n\n{items}\n\n## Background\n\n{words[2]} {cited[1]}\n"
    )


def _article(report: Mapping[str, object]) -> str:
    fields = {key: value for key, value in report.items() if key not in {"id", "summary", "text"}}
    return f"---\n{_fields(fields)}---\n\n{report['summary']}\n"


def _fields(fields: Mapping[str, object]) -> str:
    """Return a mapping as an editor writes it: a field to a line, records of a list below."""
    return "".join(f"{name}:{_value(value)}\n" for name, value in fields.items())


def _value(value: object) -> str:
    match value:
        case [dict(), *_]:
            lines = _list(cast("list[Record]", value)).rstrip("\n").replace("\n", "\n  ")
            return f"\n  {lines}"
        case list() | dict():
            return f" {_flow(value)}"
        case str():
            return f" {_scalar(value)}"
        case _:
            return f" {value}"


def _list(records: Sequence[Mapping[str, object]]) -> str:
    """Return records as a list, each beginning with a dash."""
    indented = (_fields(record).rstrip("\n").replace("\n", "\n  ") for record in records)
    return "".join(f"- {fields}\n" for fields in indented) or "[]\n"


def _flow(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _scalar(value: str) -> str:
    """Return a text as it is where that is unmistakable, else in quotation marks."""
    plain = value.replace("-", "").replace(" ", "").isalnum() and value[0].isalpha()
    return value if plain else json.dumps(value, ensure_ascii=False)


def _table(rows: Iterable[Mapping[str, str]]) -> str:
    found = list(rows)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(found[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(found)
    return out.getvalue()
