"""`briefing docx`: what `briefing pdf` prints, as a Word file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import project_option
from generator.cli.printing import (
    PAPERS,
    Kind,
    Wanted,
    choice_options,
    kilobytes,
    out_option,
    printed,
)
from generator.project import Project

if TYPE_CHECKING:
    from generator.rendering.word.write import Paper


@click.command()
@project_option
@choice_options
@click.option(
    "--paper", type=click.Choice(PAPERS), help="A template's own by default, else a4.  [a4|letter]"
)
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A Word file whose styles, margins, head and foot it gets;"
    " docs_templates/word/template.docx by default, where there is one.",
)
@out_option
def docx(  # noqa: PLR0913  (the options of the command)
    project: Project,
    *,
    brief: bool,
    actors: tuple[str, ...],
    page: str | None,
    paper: "Paper | None",
    template: Path | None,
    out: str | None,
) -> int:
    """Make a Word file: the print pack, the executive brief, a dossier of actors, or one page."""
    from generator.tasks.printing import write_word

    return printed(
        project,
        Wanted(brief, actors, page),
        Kind(".docx", b"PK\x03\x04", kilobytes),
        out,
        lambda choose, report: write_word(project, choose, paper, template, report),
    )
