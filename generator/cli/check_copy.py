"""`briefing check-copy`: does a copy agree with the edition that it names?"""

from pathlib import Path

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option
from generator.project import Project


@click.command(name="check-copy")
@project_option
@click.argument(
    "copies",
    metavar="COPY...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
def check_copy(project: Project, copies: tuple[Path, ...]) -> int:
    """Compare copies, byte for byte, with what was recorded of the editions.

    A COPY is a PDF, a Word file, another file of the site, or a folder that has all of it. Nothing
    is built. The exit code is 1 where one of them agrees with no edition.
    """
    from generator.problems import shown
    from generator.tasks.copy_check import checked, known_editions

    known = known_editions(project)
    verdicts = [(path, checked(path, known)) for path in copies]
    for path, verdict in verdicts:
        print(f"{shown(str(path))}: {verdict.words}")
    return 0 if all(verdict.agrees for _, verdict in verdicts) else SEEDS_ARE_WRONG
