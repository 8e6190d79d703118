"""Options and arguments that several commands take."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from generator.days import Day
from generator.project import Project
from generator.settings import given_address, given_epoch

Command = Callable[..., Any]
"""A command, before or after an option was put to it."""
LONGEST_LABEL = 80
FOR_PEOPLE_OR_PROGRAMS = "Lines for people, JSON for programs, annotations for GitHub."


def _project(_: click.Context, __: click.Parameter, value: Path) -> Project:
    """Return the project; refuse settings from the environment before anything is done."""
    given_epoch()
    return Project(value.resolve(), given_address())


project_option = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    callback=_project,
    help="The folder that holds seeds/ and mkdocs.yml; here by default.",
)


def format_option(shapes: Collection[str], meaning: str) -> Callable[[Command], Command]:
    """Return an option that chooses the shape of what is printed; `text` by default."""
    return click.option(
        "--format",
        "shape",
        type=click.Choice(list(shapes)),
        default="text",
        show_default=True,
        help=meaning,
    )


def label(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Return the label of an edition; refuse what no heading can hold."""
    from generator.markup import forbidden

    if value is None:
        return None
    if not value.strip() or len(value) > LONGEST_LABEL:
        raise click.BadParameter(f"expected 1 to {LONGEST_LABEL} characters")
    wrong = ["a line break"] if "\n" in value else [what for _, what in forbidden(value)]
    if wrong:
        raise click.BadParameter(f"{wrong[0]}, expected a few words on one line")
    return value.strip()


def today() -> Day:
    """Return today, or the day of `SOURCE_DATE_EPOCH` where that is set."""
    given = given_epoch()
    day = datetime.now().astimezone() if given is None else datetime.fromtimestamp(given, UTC)
    return Day(day.year, day.month, day.day)
