"""The outcome of a build, which the commands put into words."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The problems, and what there is on the site if it stands."""

    problems: list[Problem]
    contents: Mapping[str, int] | None = None
    """How many articles, quotes and so on there are; None where there is no new site."""
    pages: int = 0
    effect: list[str] | None = None
    """What changed since the last build, a phrase each; None where there was none."""
    repeatable: bool = False
    """Whether the same inputs give the same site: nothing unknown had a part in it."""
    unchanged: bool = False
    """Whether the site is that of the last build, since nothing has changed."""
