"""The commands: parse arguments, call one function, say what happened, return an exit code.

Data goes to stdout, words to stderr. Exit 0 done; 1 errors in the seeds, failed verification or an
unreadable article; 2 wrong usage, no seeds or the machine's fault; 130 on Ctrl-C; 143 where SIGTERM
ends a preview.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import NoReturn

import click

from generator import __version__, writing_back
from generator import build as road
from generator.console import Console
from generator.curating.init import NotEmptyError, lay_out, starter
from generator.curating.quotation_list import SHAPES as QUOTATION_SHAPES
from generator.curating.quotations.find import find_quotations
from generator.curating.raw_text import UnreadableArticleError, read_raw_text
from generator.days import Day
from generator.files import LinkError
from generator.invocation import command
from generator.markup import forbidden
from generator.output import OutputError, deliver, refuse_target
from generator.problems import errors, shown
from generator.project import Project
from generator.publishing.publish import EXPLANATIONS
from generator.publishing.serve import serve as serve_site
from generator.publishing.swap import PublishError
from generator.reading.checks.check import catalogue
from generator.reading.read import NoSeedsError, require_seeds
from generator.rendering.pack.choice import UnknownSheetError, chosen, file_name
from generator.rendering.pack.typeset import PAPERS, Paper, TypesetError, page_count
from generator.rendering.templates.errors import TemplateMistakeError
from generator.report import SHAPES, tally
from generator.settings import SettingError, given_address, given_epoch
from generator.template_files import STARTER
from generator.words import count, did_you_mean

SEEDS_ARE_WRONG = 1
CANNOT = 2
INTERRUPTED = 130
TERMINATED = 143
LONGEST_LABEL = 80
PDF_BEGINS = b"%PDF-"
REFUSALS = (
    LinkError,
    NoSeedsError,
    NotEmptyError,
    OutputError,
    PublishError,
    TemplateMistakeError,
    TypesetError,
    SettingError,
)
"""Errors whose message is a sentence for the editor."""


def _project(_: click.Context, __: click.Parameter, value: Path) -> Project:
    """Return the project; refuse settings from the environment before anything is done."""
    given_epoch()
    return Project(value.resolve(), given_address())


project_option = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    callback=_project,
    help="The folder that holds seeds/ and mkdocs.yml; here by default.",
)


def _label(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Return the label of an edition; refuse what no heading can hold."""
    if value is None:
        return None
    if not value.strip() or len(value) > LONGEST_LABEL:
        raise click.BadParameter(f"expected 1 to {LONGEST_LABEL} characters")
    wrong = ["a line break"] if "\n" in value else [what for _, what in forbidden(value)]
    if wrong:
        raise click.BadParameter(f"{wrong[0]}, expected a few words on one line")
    return value.strip()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
def briefing() -> None:
    """Turn curated seeds into a briefing site."""


@briefing.command()
@project_option
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
def build(project: Project, *, dry_run: bool) -> int:
    """Build the site: seeds/ to build/docs to site/; end with what changed."""
    started = perf_counter()
    with Console() as console:
        outcome = road.build(project, console.say, dry_run=dry_run)
        console.problems(outcome.problems)
        if outcome.briefing is None:
            kept = "; the last good site stays as it is" if project.site.is_dir() else ""
            console.tell(tally(outcome.problems) + kept)
            return SEEDS_ARE_WRONG
        console.tell(_built(outcome, perf_counter() - started, dry_run=dry_run))
        console.tell(_changed(outcome.effect))
    return 0


def _changed(effect: list[str] | None) -> str:
    """Return what the changes of the seeds since the last build change on the site, in words."""
    if effect is None:
        return "there is no earlier build to compare with"
    return f"since the last build: {'; '.join(effect) or 'nothing changed'}"


def _built(outcome: road.Outcome, seconds: float, *, dry_run: bool) -> str:
    briefing = outcome.briefing
    assert briefing is not None  # noqa: S101  (the caller looked)
    counts = {
        "article": len(briefing.articles),
        "quote": len(briefing.quotes),
        "position": len(briefing.cells),
        "event": len(briefing.events),
        "difference": len(briefing.differences),
    }
    contents = ", ".join(count(number, name) for name, number in counts.items())
    begins = "nothing written; there would be" if dry_run else "site/ is new:"
    return f"{begins} {count(outcome.pages, 'page')} from {contents}, in {seconds:.1f} s"


def _host(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return a host as the network and browsers write it; refuse what is no host.

    An empty one is refused, too: the system would listen on every address of the machine.
    """
    with suppress(UnicodeError):
        if host := value.strip().encode("idna").decode():
            return host
    raise click.BadParameter("expected a name or an address, such as localhost or 0.0.0.0")


@briefing.command()
@project_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    callback=_host,
    help="The address to serve on; a name is answered to as well.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port; 0 takes a free one.",
)
def serve(project: Project, host: str, port: int) -> int:
    """Preview the site; rebuild and reload when a seed, a template or a font changes."""
    require_seeds(project)
    with Console(live=False) as console:

        def rebuild() -> road.Outcome:
            try:
                outcome = road.build(project, console.say)
            except REFUSALS as error:
                raise PublishError(str(error)) from error
            if outcome.effect is not None:
                console.tell(_changed(outcome.effect))
            return outcome

        with _closed_by_sigterm():
            serve_site(project, rebuild, console.tell, host=host, port=port)
    return 0


class Terminated(BaseException):
    """The process received SIGTERM."""


@contextmanager
def _closed_by_sigterm() -> Iterator[None]:
    """Make SIGTERM close what is open, as Ctrl-C does; a background process gets no Ctrl-C.

    Raises:
        click.exceptions.Exit: after everything is closed.
    """

    def close(*_: object) -> NoReturn:
        raise Terminated

    before = signal.signal(signal.SIGTERM, close)
    try:
        yield
    except Terminated as error:
        raise click.exceptions.Exit(_refuse("stopped", TERMINATED)) from error
    finally:
        signal.signal(signal.SIGTERM, before)


@briefing.command()
@project_option
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(SHAPES)),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs, annotations for GitHub.",
)
@click.option(
    "--explain",
    metavar="[SLUG]",
    is_flag=False,
    flag_value="",
    help="Say what a problem's slug means; without one, list all of them.",
)
def check(project: Project, shape: str, explain: str | None) -> int:
    """Print every problem of the seeds at once; silent where there is none."""
    if explain is not None:
        return _explain(explain)
    _, problems = road.examine(project)
    print(SHAPES[shape](problems), end="")
    if problems and shape == "text":
        print(tally(problems), file=sys.stderr)
    return SEEDS_ARE_WRONG if errors(problems) else 0


def _explain(slug: str) -> int:
    entries = catalogue(EXPLANATIONS)
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


@briefing.command()
@project_option
@click.option("--actor", "actors", multiple=True, metavar="ID", help="A dossier of these actors.")
@click.option("--page", help="One page of the site: positions, questions/ID, actors/ID, …")
@click.option("--paper", type=click.Choice(list(PAPERS)), default="a4", show_default=True)
@click.option("--out", metavar="FILE", help="Where to; - is stdout. By default named after it.")
def pdf(
    project: Project, actors: tuple[str, ...], page: str | None, paper: Paper, out: str | None
) -> int:
    """Make a PDF: the print pack, a dossier of some actors, or one page."""
    if actors and page is not None:
        raise click.UsageError("--actor and --page are two things to print, expected one")
    target = out or file_name(actors, page)
    refuse_target(project, target, PDF_BEGINS)
    started = perf_counter()
    with Console() as console:
        try:
            printed = road.print_pdf(
                project, lambda briefing: chosen(briefing, actors, page), paper, console.say
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


@briefing.command()
@project_option
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of source texts; seeds/texts/ by default.",
)
def verify(project: Project, texts: Path | None) -> int:
    """Find the quotes and the words of claims in the source texts; write seeds/quotes.lock."""
    with Console() as console:
        outcome = writing_back.verify(project, texts or project.texts, _today())
        console.problems(outcome.problems)
        if outcome.entries is None:
            console.tell("nothing verified; seeds/quotes.lock stays as it is")
        else:
            console.tell(f"seeds/quotes.lock has {outcome.entries}")
    return SEEDS_ARE_WRONG if errors(outcome.problems) else 0


@briefing.command()
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False),
    expose_value=False,
    help="As for the other commands; nothing is asked of it.",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(QUOTATION_SHAPES)),
    default="text",
    show_default=True,
    help="A list for people, or a line of JSON for each file.",
)
def quotes(files: tuple[str, ...], shape: str) -> int:
    """Find the direct quotations in raw texts, and who said them; - is stdin."""
    code = 0
    with Console() as console:
        for file in files:
            try:
                raw = read_raw_text(file)
            except UnreadableArticleError as error:
                console.tell(f"{shown(file)}: {error}")
                code = SEEDS_ARE_WRONG
                continue
            if raw.encoding != "UTF-8":
                console.tell(f"{shown(file)}: read as {raw.encoding}; save it as UTF-8")
            found = find_quotations(raw.text)
            print(QUOTATION_SHAPES[shape](raw, found), end="")
            if not found:
                console.tell(f"{shown(file)}: no quotation found")
    return code


@briefing.command()
@project_option
@click.argument("label", required=False, callback=_label)
def edition(project: Project, label: str | None) -> int:
    """Freeze the next edition into seeds/editions/; its date is as_of.

    LABEL is a few words that tell it from others: "A formal process".
    """
    with Console() as console:
        outcome = writing_back.freeze_edition(project, label)
        console.problems(outcome.problems)
        if outcome.number is None:
            console.tell(f"{outcome.summary or tally(outcome.problems)}; no edition frozen")
            return SEEDS_ARE_WRONG
        file = project.name(project.editions / f"{outcome.number}.yml")
        console.tell(f"edition {outcome.number} stands in {file}: {outcome.summary}")
    return 0


@briefing.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", callback=_label, help="What it is called; after the folder by default.")
def init(folder: Path, title: str | None) -> int:
    """Make a new, empty briefing in the folder DIR; it builds at once."""
    name = folder.resolve().name
    lay_out(starter(STARTER, title or name.replace("-", " ").capitalize(), _today()), folder)
    with Console() as console:
        console.tell(f"a new briefing stands in {folder}; its README.md says how to go on")
        console.tell(command("build", "--project", str(folder)))
    return 0


def _today() -> Day:
    """Return today, or the day of `SOURCE_DATE_EPOCH` where that is set."""
    given = given_epoch()
    today = datetime.now().astimezone() if given is None else datetime.fromtimestamp(given, UTC)
    return Day(today.year, today.month, today.day)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with its code; nothing a user can cause is a traceback."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        code = briefing.main(arguments, prog_name="briefing", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return CANNOT
    except (click.Abort, KeyboardInterrupt):
        return _refuse("stopped", INTERRUPTED)
    except BrokenPipeError:
        # The reader of stdout has gone; Python would fail again when it flushes at exit.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return CANNOT
    except REFUSALS as error:
        return _refuse(str(error), CANNOT)
    except OSError as error:
        place = f": {shown(str(error.filename))}" if error.filename else ""
        return _refuse(f"{error.strerror or error}{place}", CANNOT)
    return code if isinstance(code, int) else 0


def _refuse(words: str, code: int) -> int:
    print(f"briefing: {words}", file=sys.stderr)
    return code
