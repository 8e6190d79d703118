"""`briefing record`: what was published as an edition, written down once."""

from pathlib import Path

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option
from generator.project import Project
from generator.report import tally


@click.command()
@project_option
@click.argument(
    "files",
    metavar="[FILE]...",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
def record(project: Project, files: tuple[Path, ...]) -> int:
    """Write the hashes of what is published as the current edition into seeds/editions/.

    Without FILE: builds, and records site/ as the edition. With FILE: records PDFs and Word files
    that are handed out singly. `briefing check-copy` compares copies with it. What is recorded
    once is never recorded anew.
    """
    from generator.cli.console import Console
    from generator.rebuild import build
    from generator.tasks.recording import frozen_now, record_files, record_site

    with Console() as console:
        problems, edition = frozen_now(project)
        if edition is not None and not files:
            outcome = build(project, console.say)
            problems = outcome.problems
            edition = edition if outcome.contents is not None else None
        console.problems(problems)
        if edition is None:
            console.tell(f"{tally(problems)}; nothing is recorded")
            return SEEDS_ARE_WRONG
        number = edition.number
        told = record_files(project, number, files) if files else record_site(project, number)
        console.tell(told)
    return 0
