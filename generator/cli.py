"""The commands: parse arguments, call one function, say what happened, return an exit code.

Each command imports what it needs: loading the whole program takes longer than most of them.

Data goes to stdout, words to stderr. Exit 0 done; 1 errors in the seeds, failed verification or an
unreadable article; 2 wrong usage, no seeds or the machine's fault; 130 on Ctrl-C; 143 where SIGTERM
ends a preview.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NoReturn

import click

from generator import __version__
from generator.days import Day
from generator.problems import errors, shown
from generator.project import Project
from generator.refusals import RefusedError
from generator.report import SHAPES, tally
from generator.settings import given_address, given_epoch
from generator.words import count, did_you_mean

if TYPE_CHECKING:
    from generator.adding import Added
    from generator.console import Console
    from generator.outcome import Outcome
    from generator.rendering.pack.typeset import Paper

SEEDS_ARE_WRONG = 1
CANNOT = 2
INTERRUPTED = 130
TERMINATED = 143
LONGEST_LABEL = 80
Accept = Callable[[click.Context, click.Parameter, str | None], str | None]
DRAFTS_SHOWN = "site/ has drafts: build it again without --drafts before it is published"
PDF_BEGINS = b"%PDF-"
PAPERS = ("a4", "letter")


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
    from generator.markup import forbidden

    if value is None:
        return None
    if not value.strip() or len(value) > LONGEST_LABEL:
        raise click.BadParameter(f"expected 1 to {LONGEST_LABEL} characters")
    wrong = ["a line break"] if "\n" in value else [what for _, what in forbidden(value)]
    if wrong:
        raise click.BadParameter(f"{wrong[0]}, expected a few words on one line")
    return value.strip()


def _full_day(_: click.Context, __: click.Parameter, value: str | None) -> Day | None:
    """Return a day; refuse a month, a year, and what is none."""
    if value is None:
        return None
    with suppress(ValueError):
        day = Day.parse(value)
        if day.day is not None:
            return day
    raise click.BadParameter(f'"{shown(value)}" is no day, expected one such as 2031-05-02')


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
def briefing() -> None:
    """Turn curated seeds into a briefing site."""


@briefing.command()
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
        console.tell(DRAFTS_SHOWN if drafts else _changed(outcome.effect))
    return 0


def _changed(effect: list[str] | None) -> str:
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
    from generator.build import Viewer
    from generator.console import Console
    from generator.publishing.serve import Preview
    from generator.publishing.serve import serve as serve_site
    from generator.publishing.swap import PublishError
    from generator.reading.read import require_seeds
    from generator.rebuild import build as build_site

    require_seeds(project)
    with Console(live=False) as console:
        told: set[Path] = set()

        def rebuild(preview: Preview) -> "Outcome":
            viewer = Viewer(lambda _: preview.show(), preview.is_behind)
            _tell_inbox(project, told, console)
            try:
                outcome = build_site(project, console.say, viewer=viewer)
            except RefusedError as error:
                raise PublishError(str(error)) from error
            if outcome.effect is not None:
                console.tell(_changed(outcome.effect))
            return outcome

        with _closed_by_sigterm():
            serve_site(project, rebuild, console.tell, host=host, port=port)
    return 0


def _tell_inbox(project: Project, told: set[Path], console: "Console") -> None:
    """Name the raw articles that are new in the inbox, and say what `add` would make of each."""
    from generator import adding
    from generator.invocation import command

    there = adding.waiting(project)
    new = [path for path in there if path not in told]
    told.intersection_update(there)
    told.update(new)
    with suppress(RefusedError, OSError):  # the build that follows tells
        given = adding.Given(today=_today(), dry_run=True)
        for path in new:
            name = project.name(path)
            for one in adding.add(project, [path], None, given):
                for line in _became(replace(one, name=name)):
                    console.tell(line)
            console.tell(f"  {command('add', '--project', str(project.root), name)}")


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
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
def check(project: Project, shape: str, explain: str | None, *, strict: bool) -> int:
    """Print every problem of the seeds at once; silent where there is none."""
    if explain is not None:
        return _explain(explain)
    from generator.rebuild import check as checked

    problems, waits = checked(project)
    if strict:
        problems = [replace(problem, severity="error") for problem in problems]
    print(SHAPES[shape](problems), end="")
    if problems and shape == "text":
        print(tally(problems), file=sys.stderr)
        if waits:
            print(f"what waits (`briefing next` lists it): {waits}", file=sys.stderr)
    return SEEDS_ARE_WRONG if errors(problems) else 0


def _explain(slug: str) -> int:
    from generator.publishing.explanations import EXPLANATIONS
    from generator.reading.checks.check import catalogue

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
@click.option("--paper", type=click.Choice(PAPERS), default=PAPERS[0], show_default=True)
@click.option("--out", metavar="FILE", help="Where to; - is stdout. By default named after it.")
def pdf(
    project: Project, actors: tuple[str, ...], page: str | None, paper: "Paper", out: str | None
) -> int:
    """Make a PDF: the print pack, a dossier of some actors, or one page."""
    from generator.build import print_pdf
    from generator.console import Console
    from generator.output import deliver, refuse_target
    from generator.rendering.pack.choice import UnknownSheetError, chosen, file_name
    from generator.rendering.pack.typeset import page_count

    if actors and page is not None:
        raise click.UsageError("--actor and --page are two things to print, expected one")
    target = out or file_name(actors, page)
    refuse_target(project, target, PDF_BEGINS)
    started = perf_counter()
    with Console() as console:
        try:
            printed = print_pdf(
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
    from generator import writing_back
    from generator.console import Console

    with Console() as console:
        outcome = writing_back.verify(project, texts or project.texts, _today())
        console.problems(outcome.problems)
        if outcome.entries is None:
            console.tell("nothing verified; seeds/quotes.lock stays as it is")
        else:
            console.tell(f"seeds/quotes.lock has {outcome.entries}")
    return SEEDS_ARE_WRONG if errors(outcome.problems) else 0


@briefing.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT…")
@click.option(
    "--texts",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of source texts.",
)
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(SHAPES)),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs, annotations for GitHub.",
)
def proof(drafts: tuple[str, ...], texts: Path, shape: str) -> int:
    """Hold the quotations of any manuscript against the source texts, word for word.

    DRAFT is a .md, .txt, .html or .docx file; - is stdin. Fails unless all are verbatim.
    """
    from generator.console import Console
    from generator.proofing.proof import proof_all
    from generator.proofing.shapes import SHAPES as PROOFS
    from generator.proofing.shapes import tally as tally_of_proofs

    with Console() as console:
        outcome = proof_all(drafts, texts, sys.stdin.buffer, console.say)
    print(PROOFS[shape](outcome.proofs), end="")
    for line in (*outcome.unread, tally_of_proofs(outcome.proofs)):
        print(line, file=sys.stderr)
    return 0 if outcome.is_clean else SEEDS_ARE_WRONG


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
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="A list for people, or a line of JSON for each file.",
)
def quotes(files: tuple[str, ...], shape: str) -> int:
    """Find the direct quotations in raw texts, and who said them; - is stdin."""
    from generator.console import Console
    from generator.curating.quotation_list import SHAPES as QUOTATION_SHAPES
    from generator.curating.quotations.find import find_quotations
    from generator.curating.raw.article_file import article_file
    from generator.curating.raw.raw_text import UnreadableError

    code = 0
    with Console() as console:
        for file in files:
            try:
                name, raw = article_file(file, sys.stdin.buffer)
            except UnreadableError as error:
                console.tell(f"{shown(file)}: {error}")
                code = SEEDS_ARE_WRONG
                continue
            for note in raw.notes:
                console.tell(f"{shown(file)}: {note}")
            found = find_quotations(raw.text)
            print(QUOTATION_SHAPES[shape](name, raw.text, found), end="")
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
    from generator import writing_back
    from generator.console import Console

    with Console() as console:
        outcome = writing_back.freeze_edition(project, label)
        console.problems(outcome.problems)
        if outcome.number is None:
            console.tell(f"{outcome.summary or tally(outcome.problems)}; no edition frozen")
            return SEEDS_ARE_WRONG
        file = project.name(project.editions / f"{outcome.number}.yml")
        console.tell(f"edition {outcome.number} stands in {file}: {outcome.summary}")
    return 0


@briefing.command(name="next")
@project_option
def next_(project: Project) -> int:
    """List what waits for the editor: inbox, drafts, what is unsure, what is behind."""
    from generator import next_steps

    found = next_steps.steps(project)
    for kind in dict.fromkeys(step.kind for step in found):
        print(f"{kind}:")
        for step in found:
            if step.kind == kind:
                print(f"  {step.what}")
    if not found:
        print("nothing waits", file=sys.stderr)
    return 0


@briefing.command(name="add")
@project_option
@click.argument(
    "files", nargs=-1, metavar="[FILE]…", type=click.Path(path_type=Path, allow_dash=True)
)
@click.option(
    "--published",
    metavar="DAY",
    callback=_full_day,
    help="When they were published, such as 2031-05-02; weekdays are told from it.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be added; write nothing.")
def add_articles(
    project: Project, files: tuple[Path, ...], published: Day | None, *, dry_run: bool
) -> int:
    """Make drafts of raw articles: of these files, of - for stdin, or of all in seeds/inbox/.

    The raw text is kept in seeds/texts/; a file of the inbox is removed once its draft stands.
    """
    from generator import adding
    from generator.console import Console

    chosen = list(files) or adding.waiting(project)
    stdin = sys.stdin.buffer.read(adding.MAX_BYTES + 1) if Path("-") in chosen else None
    refused = 0
    with Console() as console:
        if not chosen:
            console.tell("seeds/inbox/ is empty; name a file, or put raw articles there")
        given = adding.Given(today=_today(), published=published, dry_run=dry_run)
        for one in adding.add(project, chosen, stdin, given):
            refused += one.refusal is not None
            for line in _became(one):
                console.tell(line)
    return SEEDS_ARE_WRONG if refused else 0


def _became(one: "Added") -> Iterator[str]:
    """Yield what became of a raw article, in words."""
    if one.refusal is not None:
        yield f"{one.name}: {one.refusal}; not added"
        return
    if one.draft is None:
        yield f"{one.name}: is in {one.article} already"
        return
    would = "would become" if one.would else "is"
    quotes = count(one.draft.quotes, "quote")
    unsure = f", {one.draft.unsure} with a speaker to look at" if one.draft.unsure else ""
    yield f"{one.name}: {would} {one.article}, {quotes}{unsure}; its text {one.source}"
    for remark in one.draft.said:
        yield f"  {remark}"


@briefing.command()
@project_option
def schema(project: Project) -> int:
    """Write into seeds/schema/ what each field is for, for people and for their text editors."""
    from generator import writing_back
    from generator.console import Console

    with Console() as console:
        names = writing_back.write_schemas(project)
        console.tell(f"{names[-1]} says what each field is for, with an example")
        console.tell(f"{count(len(names) - 1, 'schema')} beside it for text editors that complete")
    return 0


def _language(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Return the code of a language; refuse what is none."""
    from generator.reading.checks.values import is_language

    if value is None or is_language(value):
        return value
    raise click.BadParameter(f'"{shown(value)}" is no language, expected a code such as en or de')


def _asked(what: str, default: str, accept: Accept) -> str:
    """Return what somebody at a terminal answers; the default elsewhere."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return default
    context = click.get_current_context()
    parameter = context.command.params[0]
    return str(
        click.prompt(
            what, default, err=True, value_proc=lambda text: accept(context, parameter, text)
        )
    )


@briefing.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", callback=_label, help="What it is called; after the folder by default.")
@click.option("--language", callback=_language, help="Its language, such as en or de.")
def init(folder: Path, title: str | None, language: str | None) -> int:
    """Make a new, empty briefing in the folder DIR; it builds at once.

    At a terminal it asks for what is not given.
    """
    from generator.console import Console
    from generator.curating.init import Wanted, lay_out, starter
    from generator.invocation import command
    from generator.reading.seeds.schema import schema_files
    from generator.template_files import STARTER

    named = folder.resolve().name.replace("-", " ").capitalize()
    wanted = Wanted(
        title=title or _asked("Title", named, _label),
        as_of=_today(),
        language=language or _asked("Language", "en", _language),
    )
    files = starter(STARTER, wanted)
    schemas = {f"seeds/{path}": text for path, text in schema_files().items()}
    lay_out({**files, **schemas}, folder)
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
    except RefusedError as error:
        return _refuse(str(error), CANNOT)
    except OSError as error:
        place = f": {shown(str(error.filename))}" if error.filename else ""
        return _refuse(f"{error.strerror or error}{place}", CANNOT)
    return code if isinstance(code, int) else 0


def _refuse(words: str, code: int) -> int:
    print(f"briefing: {words}", file=sys.stderr)
    return code
