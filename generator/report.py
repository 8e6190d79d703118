"""The problems of seeds in the shapes in which `briefing check` prints them."""

import json
from collections.abc import Callable

from generator.problems import Problem, errors
from generator.text.words import count


def _as_text(problems: list[Problem]) -> str:
    return "".join(f"{problem}\n" for problem in problems)


def _as_json(problems: list[Problem]) -> str:
    records = [
        {
            **problem.where._asdict(),
            "severity": problem.severity,
            "slug": problem.slug,
            "message": problem.message,
        }
        for problem in problems
    ]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _as_github(problems: list[Problem]) -> str:
    """Return workflow commands, escaped as GitHub's runner reads them; none has a line end."""
    return "".join(
        f"::{problem.severity} file={_property(problem.where.file)},line={problem.where.line},"
        f"col={problem.where.column},title={problem.slug}::{problem.message.replace('%', '%25')}\n"
        for problem in problems
    )


def _property(value: str) -> str:
    """Return a value between `,` and `::` of a workflow command."""
    return value.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


SHAPES: dict[str, Callable[[list[Problem]], str]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}
"""By name: lines for people, JSON for programs, annotations for GitHub."""


def tally(problems: list[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    wrong = len(errors(problems))
    parts = ((wrong, "error"), (len(problems) - wrong, "warning"))
    return ", ".join(count(n, name) for n, name in parts if n) or "no problems"
