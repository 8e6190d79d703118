"""`briefing build`: the site, and what changed on it."""

from time import perf_counter
from typing import TYPE_CHECKING

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option
from generator.project import Project
from generator.report import tally
from generator.words import count

if TYPE_CHECKING:
    from generator.outcome import Outcome

DRAFTS_SHOWN = "site/ has drafts: build it again without --drafts before it is published"


@click.command()
@project_option
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option("--drafts", is_flag=True, help="Publish drafts, too, each with a banner.")
def build(project: Project, *, dry_run: bool, drafts: bool) -> int:
    """Build the site: seeds/ to build/docs to site/; end with what changed."""
    from generator.console import Console
    from generator.rebuild import build as build_site

    started = perf_counter()
    with Console() as console:
        outcome = build_site(project, console.say, dry_run=dry_run, drafts=drafts)
        console.problems(outcome.problems)
        if outcome.contents is None:
            kept = "; the last good site stays as it is" if project.site.is_dir() else ""
            console.tell(tally(outcome.problems) + kept)
            return SEEDS_ARE_WRONG
        console.tell(_built(outcome, perf_counter() - started, dry_run=dry_run))
        console.tell(DRAFTS_SHOWN if drafts else changed(outcome.effect))
    return 0


def changed(effect: list[str] | None) -> str:
    """Return what the changes of the seeds since the last build change on the site, in words."""
    if effect is None:
        return "there is no earlier build to compare with"
    return f"since the last build: {'; '.join(effect) or 'nothing changed'}"


def _built(outcome: "Outcome", seconds: float, *, dry_run: bool) -> str:
    begins = "site/ is new:"
    if outcome.unchanged:
        begins = "site/ stays as it is:"
    elif dry_run:
        begins = "nothing written; there would be"
    contents = ", ".join(count(number, name) for name, number in (outcome.contents or {}).items())
    return f"{begins} {count(outcome.pages, 'page')} from {contents}, in {seconds:.1f} s"
