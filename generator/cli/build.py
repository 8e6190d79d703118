"""`briefing build`: the site, and what changed on it."""

import os
import stat
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import project_option
from generator.project import Project
from generator.report import tally
from generator.text.words import count

if TYPE_CHECKING:
    from generator.outcome import Outcome

READ_BY_ALL = stat.S_IROTH | stat.S_IXOTH
DRAFTS_SHOWN = "site/ has drafts: build it again without --drafts before it is published"


@click.command()
@project_option
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option("--drafts", is_flag=True, help="Publish drafts, too, each with a banner.")
def build(project: Project, *, dry_run: bool, drafts: bool) -> int:
    """Build the site: seeds/ to build/docs to site/; end with what changed."""
    from generator.cli.console import Console
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
        if hidden := unreadable(project.site):
            console.tell(hidden)
    return 0


def unreadable(site: Path) -> str:
    """Return word of a site that a web server may not be able to read; empty where it is."""
    if os.name != "posix" or not site.is_dir():
        return ""
    folder, page = site.stat().st_mode, (site / "index.html").stat().st_mode
    if folder & READ_BY_ALL == READ_BY_ALL and page & stat.S_IROTH:
        return ""
    return "site/ can be read by its owner alone, as the umask has it: a web server may refuse it"


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
