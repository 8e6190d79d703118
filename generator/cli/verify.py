"""`briefing verify`: the quotes, looked up in the source texts."""

from pathlib import Path

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option, today
from generator.problems import errors
from generator.project import Project


@click.command()
@project_option
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of source texts; seeds/texts/ by default.",
)
def verify(project: Project, texts: Path | None) -> int:
    """Find the quotes and the words of claims in the source texts; write seeds/quotes.lock."""
    from generator.cli.console import Console
    from generator.tasks import writing_back

    with Console() as console:
        outcome = writing_back.verify(project, texts or project.texts, today())
        console.problems(outcome.problems)
        if outcome.entries is None:
            console.tell("nothing verified; seeds/quotes.lock stays as it is")
        else:
            console.tell(f"seeds/quotes.lock has {outcome.entries}")
    return SEEDS_ARE_WRONG if errors(outcome.problems) else 0
