"""Problems are values: what is wrong, where, and what was expected. Exceptions are for bugs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


def shown(text: str) -> str:
    """Return a text as a terminal can show it; what that would obey or hide is an escape."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


class Where(NamedTuple):
    """A place in a seed file; line and column count from 1, columns in code points."""

    file: str
    """Path from the project's folder, with forward slashes: `seeds/positions.csv`."""
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing an editor should know; sorts by place."""

    where: Where
    slug: str
    """Names the rule; `briefing check --explain SLUG` prints it."""
    message: str
    """What is wrong and what was expected, in one line without a full stop."""
    severity: Severity = field(default="error", kw_only=True)

    def __post_init__(self) -> None:
        # A quoted value may have line breaks; a message is one line all the same.
        object.__setattr__(self, "message", shown(" ".join(self.message.split())))
        object.__setattr__(self, "where", self.where._replace(file=shown(self.where.file)))

    def __str__(self) -> str:
        """Return the one message shape: `file:line:column: severity: message (slug)`."""
        place = f"{self.where.file}:{self.where.line}:{self.where.column}"
        return f"{place}: {self.severity}: {self.message} ({self.slug})"


def errors(problems: list[Problem]) -> list[Problem]:
    """Return the problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


MOST = 1_000
"""So many problems of one file are told; whoever has more mends these first."""
CAUSES = frozenset({"spreadsheet-error", "cut-by-comment"})
"""What else is wrong at the place of such a problem follows from it."""


def without_consequences(problems: list[Problem]) -> list[Problem]:
    """Return the problems without those that another one at the same place explains."""
    told = {problem.where for problem in problems if problem.slug in CAUSES}
    return [one for one in problems if one.slug in CAUSES or one.where not in told]


def bounded(problems: Sequence[Problem]) -> list[Problem]:
    """Return the first problems of each file, and of a file that has more the number of these.

    Args:
        problems: Sorted by place.
    """
    told: list[Problem] = []
    for _, group in groupby(problems, key=lambda problem: problem.where.file):
        found = list(group)
        told += found[:MOST]
        if more := found[MOST:]:
            message = f"{len(more):,} or more further problems, told when these are mended"
            told.append(Problem(more[0].where, "more-problems", message))
    return told
