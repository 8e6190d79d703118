"""`briefing init`: a new, empty briefing."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.options import label, today, unasked_project_option
from generator.problems import shown

Accept = Callable[[click.Context, click.Parameter, str | None], str | None]


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


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", callback=label, help="What it is called; after the folder by default.")
@click.option("--language", callback=_language, help="Its language, such as en or de.")
@unasked_project_option
def init(folder: Path, title: str | None, language: str | None) -> int:
    """Make a new, empty briefing in the folder DIR; it builds at once.

    At a terminal it asks for what is not given.
    """
    from generator.cli.console import Console
    from generator.curating.init import Wanted, lay_out, starter
    from generator.machine.invocation import command
    from generator.reading.seeds.schema import schema_files
    from generator.template_files import STARTER

    named = folder.resolve().name.replace("-", " ").capitalize()
    wanted = Wanted(
        title=title or _asked("Title", named, label),
        as_of=today(),
        language=language or _asked("Language", "en", _language),
    )
    files = starter(STARTER, wanted)
    schemas = {f"seeds/{path}": text for path, text in schema_files().items()}
    lay_out({**files, **schemas}, folder)
    with Console() as console:
        console.tell(f"a new briefing stands in {folder}; its README.md says how to go on")
        console.tell(command("build", "--project", str(folder)))
    return 0
