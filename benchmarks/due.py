"""What is due with a text: what an editor can know once this article and the earlier are there.

A statement is due with the second of its quotes, a claim with the second article that speaks of
its subject (a slip with the text that slips: before that all agree), a person or an actor with the
first quote or event, an event with its first article, and each further article of it with itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from benchmarks.typed_fields import Fields, flat, front_matter, listed, names_in, records
from generator.project import Project

SHIPPED = Path(__file__).parents[1] / "seeds"


@cache
def article(name: str) -> Fields:
    """Return the fields of a shipped article."""
    return front_matter((SHIPPED / "articles" / f"{name}.md").read_text("utf-8"))[0]


@cache
def _shipped(file: str) -> list[Fields]:
    return records((SHIPPED / file).read_text("utf-8"))


def claims_due(names: Sequence[str]) -> list[tuple[str, Fields]]:
    """Return the claims that are due where these articles are there, each with its article."""
    told = [(name, one) for name in names for one in listed(article(name), "claims")]
    by = {flat(one["subject"]): set[str]() for _, one in told}
    values = {subject: set[str]() for subject in by}
    for name, one in told:
        by[flat(one["subject"])].add(name)
        values[flat(one["subject"])].add(flat(one["value"]))
    slips = {flat(one["id"]) for one in _shipped("subjects.yml") if one["type"] == "slip"}
    shared = _subjects_of_several()
    return [
        (name, one)
        for name, one in told
        for subject in [flat(one["subject"])]
        if (
            len(values[subject]) > 1
            if subject in slips
            else subject not in shared or len(by[subject]) > 1
        )
    ]


@cache
def _subjects_of_several() -> frozenset[str]:
    """Return the subjects on which several shipped articles have claims."""
    names = [path.stem for path in (SHIPPED / "articles").glob("*.md")]
    found = Counter(
        subject
        for name in names
        for subject in {flat(one["subject"]) for one in listed(article(name), "claims")}
    )
    return frozenset(subject for subject, number in found.items() if number > 1)


def _subjects_that_differ(names: Sequence[str]) -> Iterator[str]:
    """Yield the subjects on which the claims that are due have several values."""
    values: dict[str, set[str]] = {}
    for _, one in claims_due(names):
        values.setdefault(flat(one["subject"]), set()).add(flat(one["value"]))
    yield from (subject for subject, told in values.items() if len(told) > 1)


def statements_due(names: Sequence[str]) -> dict[str, str]:
    """Return the statements of quotes that are due where these articles are there, by quote."""
    quotes = [one for name in names for one in listed(article(name), "quotes")]
    number = Counter(flat(one["statement"]) for one in quotes if "statement" in one)
    return {
        flat(one["id"]): flat(one["statement"])
        for one in quotes
        if "statement" in one and number[flat(one["statement"])] > 1
    }


def events_due(names: Sequence[str]) -> list[Fields]:
    """Return the events that these articles report, with these articles alone.

    What is overdue by now was planned when its article came.
    """
    found = []
    for one in _shipped("events.yml"):
        reported = [name for name in names_in(one["articles"]) if name in names]
        if reported:
            status = "planned" if one["status"] == "overdue" else one["status"]
            found.append({**one, "status": status, "articles": reported})
    return found


def speakers_due(names: Sequence[str]) -> tuple[list[Fields], list[Fields]]:
    """Return the people who speak in these articles, and the actors of them and of the events."""
    speaking = {
        who
        for name in names
        for one in listed(article(name), "quotes")
        for who in names_in(one["speaker"])
    }
    people = [one for one in _shipped("people.yml") if one["id"] in speaking]
    roles = [role for one in people for role in listed(one, "roles")]
    acting = {who for one in events_due(names) for who in names_in(one["actors"])}
    wanted = speaking | {flat(role["actor"]) for role in roles} | acting
    actors = _shipped("actors.yml")
    wanted |= {flat(one["part_of"]) for one in actors if one["id"] in wanted and "part_of" in one}
    return people, [one for one in actors if one["id"] in wanted]


def lay_out(project: Project, names: Sequence[str], *, known: bool) -> None:
    """Write the shipped seeds as far as they are due where these articles are there.

    Args:
        project: The briefing in which the texts are added.
        names: The articles that are there.
        known: Whether people and actors are there from the beginning.
    """
    claims = {flat(one["id"]) for _, one in claims_due(names)}
    statements = statements_due(names)
    for name in names:
        text = (SHIPPED / "articles" / f"{name}.md").read_text("utf-8")
        text = "".join(_rows_due(text, claims, set(statements)))
        text = re.sub(r"^claims:\n---", "claims: []\n---", text, flags=re.MULTILINE)
        (project.articles / f"{name}.md").write_text(text, "utf-8")
    if not known:
        people, actors = speakers_due(names)
        _write(project, "people.yml", {flat(one["id"]): "" for one in people})
        _write(project, "actors.yml", {flat(one["id"]): "" for one in actors})
    events = {flat(one["id"]): flat(one["articles"]) for one in events_due(names)}
    _write(project, "events.yml", events)
    _write(project, "subjects.yml", dict.fromkeys(_subjects_that_differ(names), ""))


def _rows_due(text: str, claims: set[str], statements: set[str]) -> Iterator[str]:
    """Yield the lines of an article without the claims and statements that are not due."""
    quote = ""
    for row in text.splitlines(keepends=True):
        if match := re.match(r"  - id: (\S+)", row):
            quote = match[1]
        is_late_claim = (match := re.match(r"  - {id: ([^,]+),", row)) and match[1] not in claims
        is_late_statement = row.startswith("    statement:") and quote not in statements
        if not is_late_claim and not is_late_statement:
            yield row


def _write(project: Project, file: str, wanted: dict[str, str]) -> None:
    """Write the records of a shipped file that are wanted, with the articles where they are given.

    Args:
        project: Where to.
        file: Its name.
        wanted: Id -> the articles that an event has; empty for a record without.
    """
    head, *blocks = re.split(
        r"^(?=- id: )", (SHIPPED / file).read_text("utf-8"), flags=re.MULTILINE
    )
    rows = [head]
    for block in blocks:
        name = block.split("\n", 1)[0].removeprefix("- id: ")
        if name in wanted:
            rows.append(re.sub(r"(?m)^  articles: .*", f"  articles: [{wanted[name]}]", block))
    text = "".join(rows) if len(rows) > 1 else f"{head}[]\n"
    (project.seeds / file).write_text(text, "utf-8")
