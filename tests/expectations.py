"""What a checker may expect of a printed document, from the records that it is made of."""

from collections.abc import Iterator
from typing import Any

import msgspec

from generator.rendering.pack.model import Document

Made = dict[str, Any]
"""A record as Typst reads it."""


def expectations(document: Document, *strange: str) -> dict[str, object]:
    """Return what the checker is to find; `strange` are names of other editions."""
    made: Made = msgspec.json.decode(msgspec.json.encode(document))
    parts: list[Made] = made["parts"]
    tables = [*_tables(parts), *_meetings(made)]
    return {
        "as_of": made["edition"],
        "strange": strange,
        "rows": [row for table in tables for row in table["rows"]],
        "tables": tables,
        "together": [*_statements(parts), *_cells(parts), *_records(parts)],
        "quotes": list(_quotes(parts)),
        "sections": True,
        "title": made["title"],
        "bookmarks": list(_bookmarks(parts)),
        "code": made["code"],
    }


def _of(parts: list[Made], kind: str) -> Iterator[Made]:
    return (part for part in parts if part["kind"] == kind)


def _tables(parts: list[Made]) -> Iterator[Made]:
    """Yield each table of positions: its header, its rows."""
    for kind, head in (("glance", "short"), ("positions", "text")):
        for table in (one for part in _of(parts, kind) for one in part["tables"]):
            first = "Actor" if kind == "glance" else ""
            rows = [row for group in table["groups"] for row in group["rows"]]
            yield {
                "header": first + "".join(one[head] for one in table["questions"]),
                "rows": [
                    [row["actor"], *(cell[0]["stance"]["label"] for cell in row["cells"] if cell)]
                    for row in rows
                ],
            }


def _meetings(made: Made) -> Iterator[Made]:
    """Yield the table of a meeting sheet: the names of the two, what is asked and answered."""
    if "meeting" in made:
        issues = [one for one in made["meeting"]["issues"] if one["is_question"]]
        yield {
            "header": "".join(made["meeting"]["names"]),
            "rows": [[one["short"], one["verdict"], *_stances(one)] for one in issues],
        }


def _stances(issue: Made) -> list[str]:
    held = (one["position"] for one in issue["answers"])
    return [one["stance"]["label"] if one else "– not in our articles" for one in held]


def _statements(parts: list[Made]) -> Iterator[list[str]]:
    """Yield the words of each quote, its day, and what kind of words they are."""
    for speaker in (one for part in _of(parts, "quotes") for one in part["speakers"]):
        for quote in (statement["first"] for statement in speaker["statements"]):
            yield [quote["lines"][0][0]["text"], quote["day"], quote["manner"]]


def _cells(parts: list[Made]) -> Iterator[list[str]]:
    """Yield each question with what an actor says to it."""
    for section in (one for part in _of(parts, "actors") for one in part["sections"]):
        for cell in section["cells"]:
            yield [cell["question"], *(one["text"] for one in cell["positions"])]


def _records(parts: list[Made]) -> Iterator[list[str]]:
    """Yield what is told of each article."""
    for article in (one for part in _of(parts, "sources") for one in part["articles"]):
        if not any(part["short"] for part in _of(parts, "sources")):
            yield [article["title"], *(fact["value"] for fact in article["facts"])]


def _quotes(parts: list[Made]) -> Iterator[str]:
    """Yield the numbers of the quotes that Sources name."""
    for article in (one for part in _of(parts, "sources") for one in part["articles"]):
        yield from (quote["number"] for quote in article["quotes"])


def _bookmarks(parts: list[Made]) -> Iterator[str]:
    """Yield what a reader looks for by name: parts, actors, speakers, articles."""
    yield from (part["title"] for part in parts if part["title"])
    for kind, several in (("actors", "sections"), ("quotes", "speakers")):
        yield from (
            one["name"] for part in _of(parts, kind) for one in part[several] if one["name"]
        )
    for part in _of(parts, "sources"):
        yield from (one["title"] for one in part["articles"] if not part["short"])
