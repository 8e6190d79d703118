"""`briefing edition`: the next edition, frozen."""

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import label as as_label
from generator.cli.options import project_option
from generator.project import Project
from generator.report import tally


@click.command()
@project_option
@click.argument("label", required=False, callback=as_label)
def edition(project: Project, label: str | None) -> int:
    """Freeze the next edition into seeds/editions/; its date is as_of.

    LABEL is a few words that tell it from others: "A formal process".
    """
    from generator.cli.console import Console
    from generator.publishing.tree.lock import build_lock
    from generator.reading.read import require_seeds
    from generator.tasks import writing_back

    require_seeds(project)
    with Console() as console:
        with build_lock(project, console.say):  # of two at once the second sees the first
            outcome = writing_back.freeze_edition(project, label)
        console.problems(outcome.problems)
        if outcome.number is None:
            console.tell(f"{outcome.summary or tally(outcome.problems)}; no edition frozen")
            return SEEDS_ARE_WRONG
        file = project.name(project.editions / f"{outcome.number}.yml")
        console.tell(f"edition {outcome.number} stands in {file}: {outcome.summary}")
    return 0
