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
TRUST = "generator.trust_config"
"""Under which name a context keeps whether the configuration is trusted."""
FOR_PEOPLE_OR_PROGRAMS = "Lines for people, JSON for programs, annotations for GitHub."


def _project(context: click.Context, _: click.Parameter, value: Path) -> Project:
    """Return the project; refuse settings from the environment before anything is done."""
    given_epoch()
    return Project(value.resolve(), given_address(), context.meta.get(TRUST, False))


def _trust(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001
    context.meta[TRUST] = value


_folder = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    callback=_project,
    help="The folder that holds seeds/ and mkdocs.yml; here by default.",
)
_trusted = click.option(
    "--trust-config",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_trust,
    help="Let mkdocs.yml run code: hooks, plugins, extensions of others.",
)


unasked_project_option = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False),
    expose_value=False,
    help="As for the other commands; nothing is asked of it.",
)
"""For a command that works on no project: a script may give `--project` to all."""


def project_option(command: Command) -> Command:
    """Add the options that say which project a command works on, and whether it is trusted."""
    return _folder(_trusted(command))


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
    from generator.text.markup import forbidden

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
