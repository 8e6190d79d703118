"""`briefing digest`: what changed, for a mail or on one sheet of paper."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option
from generator.cli.printing import PAPERS, kilobytes
from generator.project import Project
from generator.report import tally
from generator.text.words import count

if TYPE_CHECKING:
    from generator.model import Briefing
    from generator.rendering.mail.digest import Digest
    from generator.rendering.pack.typeset import Paper
    from generator.tasks.printing import Shape

SHAPES: "dict[str, Shape]" = {".html": "html", ".htm": "html", ".pdf": "pdf"}
"""What a file is by the ending of its name; any other is text."""
BEGINS = {"text": b"", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-"}
"""How a file begins that this command made; any text may."""
SHEET = "changes.pdf"
"""Where the sheet is written where no file is named."""


@click.command()
@project_option
@click.option(
    "--since",
    type=click.IntRange(min=0),
    metavar="N",
    help="What changed since edition N; by default the last but one. 0 is the beginning.",
)
@click.option("--actor", "actors", multiple=True, metavar="ID", help="Only what names this actor.")
@click.option("--question", "questions", multiple=True, metavar="ID", help="Only on this question.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(BEGINS)),
    help="Plain text or HTML, for the body of a mail, or one sheet as a PDF."
    " By default what the name of the file says, else text.",
)
@click.option(
    "--paper", type=click.Choice(PAPERS), default=PAPERS[0], show_default=True, help="Of the sheet."
)
@click.option(
    "--out", metavar="FILE", help=f"Where to; stdout by default, {SHEET} for a PDF. - is stdout."
)
def digest(  # noqa: PLR0913  (the options of the command)
    project: Project,
    *,
    since: int | None,
    actors: tuple[str, ...],
    questions: tuple[str, ...],
    shape: "Shape | None",
    paper: "Paper",
    out: str | None,
) -> int:
    """Tell what changed since an edition, for a mail or on one sheet of paper."""
    from generator.cli.console import Console
    from generator.cli.output import STDOUT, deliver, refuse_target
    from generator.rendering.mail.chosen import UnknownChoiceError, choice, default_since
    from generator.rendering.mail.digest import digest as told_since
    from generator.rendering.pack.typeset import page_count
    from generator.tasks.printing import write_digest

    def tell(briefing: "Briefing") -> "Digest":
        begins = default_since(briefing) if since is None else since
        return told_since(briefing, begins, choice(briefing, actors, questions))

    wanted = shape or SHAPES.get(Path(out or "").suffix.lower(), "text")
    target = out or (SHEET if wanted == "pdf" else STDOUT)
    refuse_target(project, target, BEGINS[wanted])
    with Console() as console:
        try:
            made = write_digest(project, tell, wanted, paper, console.say)
        except UnknownChoiceError as error:
            raise click.UsageError(str(error)) from error
        console.problems(made.problems)
        if made.content is None:
            console.tell(f"{tally(made.problems)}; nothing is told")
            return SEEDS_ARE_WRONG
        deliver(made.content, target)
        if wanted == "pdf":
            console.tell(f"{target}: {count(page_count(made.content), 'page')}, {paper}")
        elif target != STDOUT:
            console.tell(f"{target}: {kilobytes(made.content)}")
    return 0
