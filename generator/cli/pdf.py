"""`briefing pdf`: the print pack, the executive brief, a dossier of some actors, or one page."""

from typing import TYPE_CHECKING

import click

from generator.cli.options import project_option
from generator.cli.printing import PAPERS, Kind, Wanted, choice_options, out_option, printed
from generator.project import Project
from generator.text.words import count

if TYPE_CHECKING:
    from generator.rendering.pack.typeset import Paper


@click.command()
@project_option
@choice_options
@click.option("--paper", type=click.Choice(PAPERS), default=PAPERS[0], show_default=True)
@out_option
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
    from generator.rendering.pack.typeset import page_count
    from generator.tasks.printing import print_pdf

    def measure(made: bytes) -> str:
        return f"{count(page_count(made), 'page')}, {paper}"

    return printed(
        project,
        Wanted(brief, actors, page),
        Kind(".pdf", b"%PDF-", measure),
        out,
        lambda choose, report: print_pdf(project, choose, paper, report),
    )
