"""`briefing docx`: what `briefing pdf` prints, as a Word file."""

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option
from generator.project import Project
from generator.report import tally

if TYPE_CHECKING:
    from generator.rendering.word.write import Paper

DOCX_BEGINS = b"PK\x03\x04"
PAPERS = ("a4", "letter")


@click.command()
@project_option
@click.option("--brief", is_flag=True, help="The executive brief.")
@click.option("--actor", "actors", multiple=True, metavar="ID", help="A dossier of these actors.")
@click.option("--page", help="One page of the site: positions, questions/ID, actors/ID, …")
@click.option(
    "--paper", type=click.Choice(PAPERS), help="A template's own by default, else a4.  [a4|letter]"
)
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A Word file whose styles, margins, head and foot it gets;"
    " docs_templates/word/template.docx by default, where there is one.",
)
@click.option("--out", metavar="FILE", help="Where to; - is stdout. By default named after it.")
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
    from generator.console import Console
    from generator.output import deliver, refuse_target
    from generator.rendering.pack.choice import UnknownSheetError, chosen, file_name, takes_actors
    from generator.word_file import write_word

    if brief and (actors or page is not None):
        raise click.UsageError("--brief stands alone, expected no --actor and no --page")
    if actors and not takes_actors(page):
        raise click.UsageError("--actor and --page are two things to print, expected one")
    target = out or str(Path(file_name(actors, page, brief=brief)).with_suffix(".docx"))
    refuse_target(project, target, DOCX_BEGINS)
    started = perf_counter()
    with Console() as console:
        try:
            made = write_word(
                project,
                lambda seen: chosen(seen, actors, page, brief=brief),
                paper,
                template,
                console.say,
            )
        except UnknownSheetError as error:
            raise click.UsageError(str(error)) from error
        console.problems(made.problems)
        if made.docx is None:
            console.tell(f"{tally(made.problems)}; nothing is written")
            return SEEDS_ARE_WRONG
        deliver(made.docx, target)
        kilobytes = max(1, len(made.docx) // 1000)
        console.tell(f"{target}: {kilobytes} kB, in {perf_counter() - started:.1f} s")
    return 0
