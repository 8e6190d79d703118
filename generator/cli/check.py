"""`briefing check`: every problem of the seeds at once, or what a problem means."""

import sys
from dataclasses import replace

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import FOR_PEOPLE_OR_PROGRAMS, format_option, project_option
from generator.problems import Problem, errors
from generator.project import Project
from generator.report import SHAPES, tally
from generator.text.words import count, did_you_mean


@click.command()
@project_option
@format_option(SHAPES, FOR_PEOPLE_OR_PROGRAMS)
@click.option(
    "--explain",
    metavar="[SLUG]",
    is_flag=False,
    flag_value="",
    help="Say what a problem's slug means; without one, list all of them.",
)
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option(
    "--links", is_flag=True, help="Ask the web, too, whether the articles' addresses still work."
)
def check(project: Project, shape: str, explain: str | None, *, strict: bool, links: bool) -> int:
    """Print every problem of the seeds at once; silent where there is none."""
    if explain is not None:
        return _explain(explain)
    from generator.rebuild import check as checked

    problems, waits = checked(project)
    if links:
        problems = sorted([*problems, *_asked(project)])
    if strict:
        problems = [replace(problem, severity="error") for problem in problems]
    print(SHAPES[shape](problems), end="")
    if problems and shape == "text":
        print(tally(problems), file=sys.stderr)
        if waits:
            print(f"what waits (`briefing next` lists it): {waits}", file=sys.stderr)
    return SEEDS_ARE_WRONG if errors(problems) else 0


def _asked(project: Project) -> list[Problem]:
    """Ask the web about the addresses of the articles; return what is wrong with them."""
    from generator.cli.console import Console
    from generator.examination import examine
    from generator.tasks import web_links

    found = web_links.addresses(examine(project)[0])
    with Console() as console:
        if not found:
            console.tell("no article has an address to ask for")
            return []
        wrong = web_links.problems(found, console.say)
        known = len(found) - len(wrong)
        console.tell(f"{known} of {count(len(found), 'link')} to sources lead to a page")
    return wrong


def _explain(slug: str) -> int:
    from generator.publishing.explanations import EXPLANATIONS
    from generator.reading.checks.check import catalogue
    from generator.tasks import web_links

    entries = catalogue(EXPLANATIONS | web_links.EXPLANATIONS)
    if not slug:
        print(
            "\n".join(f"{name}: {words.partition(chr(10))[0]}" for name, words in entries.items())
        )
        return 0
    if slug not in entries:
        hint = did_you_mean(slug, entries)
        known = ", ".join(entries)
        raise click.UsageError(f'no problem is called "{slug}"{hint or f"; there are: {known}"}')
    print(f"{slug}\n\n{entries[slug]}")
    return 0
