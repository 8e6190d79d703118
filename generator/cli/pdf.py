"""`briefing pdf`: the print pack, the executive brief, a dossier of some actors, or one page."""

from time import perf_counter
from typing import TYPE_CHECKING

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option
from generator.project import Project
from generator.report import tally
from generator.words import count

if TYPE_CHECKING:
    from generator.rendering.pack.typeset import Paper

PDF_BEGINS = b"%PDF-"
PAPERS = ("a4", "letter")


@click.command()
@project_option
@click.option("--brief", is_flag=True, help="The executive brief, on two sides.")
@click.option("--actor", "actors", multiple=True, metavar="ID", help="A dossier of these actors.")
@click.option("--page", help="One page of the site: positions, questions/ID, actors/ID, …")
@click.option("--paper", type=click.Choice(PAPERS), default=PAPERS[0], show_default=True)
@click.option("--out", metavar="FILE", help="Where to; - is stdout. By default named after it.")
def pdf(  # noqa: PLR0913  (the options of the command)
    project: Project,
    *,
    brief: bool,
    actors: tuple[str, ...],
    page: str | None,
    paper: "Paper",
    out: str | None,
) -> int:
    """Make a PDF: the print pack, the executive brief, a dossier of some actors, or one page."""
    from generator.build import print_pdf
    from generator.console import Console
    from generator.output import deliver, refuse_target
    from generator.rendering.pack.choice import UnknownSheetError, chosen, file_name, takes_actors
    from generator.rendering.pack.typeset import page_count

    if brief and (actors or page is not None):
        raise click.UsageError("--brief stands alone, expected no --actor and no --page")
    if actors and not takes_actors(page):
        raise click.UsageError("--actor and --page are two things to print, expected one")
    target = out or file_name(actors, page, brief=brief)
    refuse_target(project, target, PDF_BEGINS)
    started = perf_counter()
    with Console() as console:
        try:
            printed = print_pdf(
                project, lambda seen: chosen(seen, actors, page, brief=brief), paper, console.say
            )
        except UnknownSheetError as error:
            raise click.UsageError(str(error)) from error
        console.problems(printed.problems)
        if printed.pdf is None:
            console.tell(f"{tally(printed.problems)}; nothing is printed")
            return SEEDS_ARE_WRONG
        deliver(printed.pdf, target)
        pages = count(page_count(printed.pdf), "page")
        console.tell(f"{target}: {pages}, {paper}, in {perf_counter() - started:.1f} s")
    return 0
