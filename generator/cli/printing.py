"""What `pdf` and `docx` have in common: which parts of a briefing, and where to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from generator.cli.exits import SEEDS_ARE_WRONG
from generator.cli.options import Command
from generator.project import Project
from generator.report import tally

if TYPE_CHECKING:
    from generator.build import Report
    from generator.model import Briefing
    from generator.rendering.pack.model import Document
    from generator.tasks.printing import Choose, Printed

PAPERS = ("a4", "letter")
ENDINGS = {".pdf", ".docx"}
"""Each is what one of the commands makes."""
_BRIEF = click.option("--brief", is_flag=True, help="The executive brief, on two sides.")
_ACTOR = click.option(
    "--actor", "actors", multiple=True, metavar="ID", help="A dossier of these actors."
)
_PAGE = click.option("--page", help="One page of the site: positions, questions/ID, actors/ID, …")
out_option = click.option(
    "--out", metavar="FILE", help="Where to; - is stdout. By default named after it."
)


def choice_options(command: Command) -> Command:
    """Add the options that say what is to be printed; they make a `Wanted`."""
    return _BRIEF(_ACTOR(_PAGE(command)))


def kilobytes(made: bytes) -> str:
    """Return how long a file is."""
    return f"{max(1, len(made) // 1000)} kB"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be printed: the brief, actors, a page; else the whole briefing."""

    brief: bool
    actors: tuple[str, ...]
    page: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file."""

    ending: str
    begins: bytes
    """Only a file that begins so is replaced."""
    measure: Callable[[bytes], str]
    """How long it is, in words."""


def printed(
    project: Project,
    wanted: Wanted,
    kind: Kind,
    out: str | None,
    make: "Callable[[Choose, Report], Printed]",
) -> int:
    """Print what is wanted, deliver it, and say how long it is and what it took.

    Raises:
        click.UsageError: There is no such thing, or two are asked for.
    """
    from generator.cli.console import Console
    from generator.cli.output import deliver, refuse_target
    from generator.rendering.pack.choice import UnknownSheetError, chosen, file_name, takes_actors

    actors, page, brief = wanted.actors, wanted.page, wanted.brief
    if brief and (actors or page is not None):
        raise click.UsageError("--brief stands alone, expected no --actor and no --page")
    if actors and not takes_actors(page):
        raise click.UsageError("--actor and --page are two things to print, expected one")
    ending = Path(out or "").suffix.lower()
    if ending in ENDINGS - {kind.ending}:
        told = f'--out has a name that ends in "{ending}", expected one in "{kind.ending}"'
        raise click.UsageError(told)
    target = out or str(Path(file_name(actors, page, brief=brief)).with_suffix(kind.ending))
    refuse_target(project, target, kind.begins)

    def choose(briefing: "Briefing") -> "Document":
        return chosen(briefing, actors, page, brief=brief)

    started = perf_counter()
    with Console() as console:
        try:
            made = make(choose, console.say)
        except UnknownSheetError as error:
            raise click.UsageError(str(error)) from error
        console.problems(made.problems)
        if made.content is None:
            console.tell(f"{tally(made.problems)}; nothing is written")
            return SEEDS_ARE_WRONG
        deliver(made.content, target)
        length = kind.measure(made.content)
        console.tell(f"{target}: {length}, in {perf_counter() - started:.1f} s")
    return 0
