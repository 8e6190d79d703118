"""`briefing digest`: what changed, for a mail."""

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import format_option, project_option
from generator.project import Project
from generator.report import tally

BEGINS = {"text": b"", "html": b"<!DOCTYPE html>"}
"""How a file begins that this command made; any text may."""


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
@format_option(tuple(BEGINS), "Plain text, or HTML, for the body of a mail.")
@click.option("--out", metavar="FILE", default="-", help="Where to; stdout by default.")
def digest(  # noqa: PLR0913  (the options of the command)
    project: Project,
    *,
    since: int | None,
    actors: tuple[str, ...],
    questions: tuple[str, ...],
    shape: str,
    out: str,
) -> int:
    """Tell what changed since an edition, for a mail."""
    from generator.console import Console
    from generator.examination import examine
    from generator.output import deliver, refuse_target
    from generator.problems import errors
    from generator.reading.linking.link import link
    from generator.rendering.mail.chosen import UnknownChoiceError, choice, default_since
    from generator.rendering.mail.digest import digest as told_since
    from generator.rendering.mail.html import as_html
    from generator.rendering.mail.text import as_text

    refuse_target(project, out, BEGINS[shape])
    with Console() as console:
        seeds, problems = examine(project)
        console.problems(problems)
        if errors(problems):
            console.tell(f"{tally(problems)}; nothing is told")
            return SEEDS_ARE_WRONG
        briefing = link(seeds, project.site_url)
        begins = default_since(briefing) if since is None else since
        try:
            told = told_since(briefing, begins, choice(briefing, actors, questions))
        except UnknownChoiceError as error:
            raise click.UsageError(str(error)) from error
        words = as_text(told) if shape == "text" else as_html(told, project.templates)
        deliver(words.encode(), out)
    return 0
