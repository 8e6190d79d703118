"""`briefing add`: raw articles become drafts."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option, today
from generator.days import Day
from generator.problems import shown
from generator.project import Project
from generator.text.words import count

if TYPE_CHECKING:
    from generator.tasks.adding import Added


def _full_day(_: click.Context, __: click.Parameter, value: str | None) -> Day | None:
    """Return a day; refuse a month, a year, and what is none."""
    if value is None:
        return None
    with suppress(ValueError):
        day = Day.parse(value)
        if day.day is not None:
            return day
    raise click.BadParameter(f'"{shown(value)}" is no day, expected one such as 2031-05-02')


@click.command(name="add")
@project_option
@click.argument(
    "files", nargs=-1, metavar="[FILE]…", type=click.Path(path_type=Path, allow_dash=True)
)
@click.option(
    "--published",
    metavar="DAY",
    callback=_full_day,
    help="When they were published, such as 2031-05-02; weekdays are told from it.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be added; write nothing.")
def add_articles(
    project: Project, files: tuple[Path, ...], published: Day | None, *, dry_run: bool
) -> int:
    """Make drafts of raw articles: of these files, of - for stdin, or of all in seeds/inbox/.

    The raw text is kept in seeds/texts/; a file of the inbox is removed once its draft stands.
    """
    from generator.cli.console import Console
    from generator.reading.seeds.files import waiting
    from generator.tasks import adding

    chosen = list(files) or waiting(project)
    stdin = sys.stdin.buffer.read(adding.MAX_BYTES + 1) if Path("-") in chosen else None
    refused = 0
    with Console() as console:
        given = adding.Given(today=today(), published=published, dry_run=dry_run)
        for one in adding.add(project, chosen, stdin, given):
            refused += one.refusal is not None
            for line in became(one):
                console.tell(line)
        if not chosen:
            console.tell("seeds/inbox/ is empty; name a file, or put raw articles there")
    return SEEDS_ARE_WRONG if refused else 0


def became(one: "Added") -> Iterator[str]:
    """Yield what became of a raw article, in words."""
    if one.refusal is not None:
        yield f"{one.name}: {one.refusal}; not added"
        return
    if one.draft is None:
        yield f"{one.name}: is in {one.article} already"
        return
    would = "would become" if one.would else "is"
    quotes = count(one.draft.quotes, "quote")
    unsure = f", {one.draft.unsure} with a speaker to look at" if one.draft.unsure else ""
    yield f"{one.name}: {would} {one.article}, {quotes}{unsure}; its text {one.source}"
    for remark in one.draft.said:
        yield f"  {remark}"
