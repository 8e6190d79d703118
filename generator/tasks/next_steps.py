"""`briefing next`: what waits for the editor, the nearest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.examination import examine
from generator.machine.invocation import command_for
from generator.problems import Problem, Where, errors, shown
from generator.project import Project
from generator.reading.checks.stale import stale
from generator.reading.seeds.editor_notes import NOTE
from generator.reading.seeds.files import waiting
from generator.reading.seeds.records import Seeds
from generator.text.words import count


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that waits."""

    kind: str
    """What sort of thing it is, in words for a heading."""
    what: str
    """A line of its own, with the place."""


ERRORS = "What keeps the site back"
INBOX = "Raw articles in the inbox"
DRAFTS = "Drafts to judge"
UNSURE = "Places that `briefing add` is not sure of"
DIFFERENCES = "Differences without an assessment"
OVERDUE = "Events whose outcome is open"
UNRESOLVED = "Judgements whose day has passed"
STALE = "Texts that are behind"
_BY_SLUG = {
    "unassessed-difference": DIFFERENCES,
    "planned-in-the-past": OVERDUE,
    "judgement-unresolved": UNRESOLVED,
}
_ORDER = (ERRORS, INBOX, DRAFTS, UNSURE, DIFFERENCES, OVERDUE, UNRESOLVED, STALE)


def steps(project: Project) -> list[Step]:
    """Return what waits, in the order in which it is best done.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
    """
    seeds, problems = examine(project)
    wrong = len(errors(problems))
    first = (
        [Step(ERRORS, f"{count(wrong, 'error')}: {command_for(project.root, 'check')}")]
        if wrong
        else []
    )
    return [*first, *steps_of(project, seeds, problems)]


def steps_of(project: Project, seeds: Seeds, problems: list[Problem]) -> list[Step]:
    """Return what waits in seeds that were read and checked."""
    found = _steps(project, seeds, problems)
    return sorted(found, key=lambda step: _ORDER.index(step.kind))


def _steps(project: Project, seeds: Seeds, problems: list[Problem]) -> Iterator[Step]:
    for path in waiting(project):
        name = shown(project.name(path))
        yield Step(INBOX, f"{name}: {command_for(project.root, 'add', path)}")
    for article in seeds.articles:
        if article.status.value == "draft":
            quotes = count(len(article.quotes), "quote")
            yield Step(DRAFTS, f"{article.where.file}: {quotes}")
    for left in seeds.unjudged.values():
        yield from (Step(UNSURE, f"{_place(one.where)}: {one}") for one in left if one != NOTE)
    for problem in problems:
        if problem.slug in _BY_SLUG:
            yield Step(_BY_SLUG[problem.slug], f"{_place(problem.where)}: {problem.message}")
    for event in seeds.events:
        if event.status.value == "overdue":
            yield Step(OVERDUE, f"{_place(event.where)}: {event.id}, {event.date.text}")
    yield from (Step(STALE, words) for words in stale(problems))


def _place(where: Where) -> str:
    return f"{where.file}:{where.line}:{where.column}"


def in_a_word(found: list[Step]) -> str:
    """Return how much of each waits, on one line; empty for nothing."""
    kinds = [kind for kind in _ORDER if any(step.kind == kind for step in found)]
    parts = [
        f"{kind[0].lower()}{kind[1:]}: {sum(step.kind == kind for step in found)}" for kind in kinds
    ]
    return "; ".join(parts)
