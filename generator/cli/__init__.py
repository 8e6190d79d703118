"""The commands: parse arguments, call one function, say what happened, return an exit code.

Each command has a file and imports what it needs when it runs: loading the whole program takes
longer than most of them. Data goes to stdout, words to stderr; `exits.py` has the exit codes.
"""

import sys
from io import TextIOWrapper
from typing import NoReturn

import click

from generator import __version__
from generator.cli.add import add_articles
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.check_copy import check_copy
from generator.cli.digest import digest
from generator.cli.docx import docx
from generator.cli.edition import edition
from generator.cli.exits import CANNOT, INTERRUPTED, READER_GONE, close, fault, refuse, silence
from generator.cli.init import init
from generator.cli.next import next_
from generator.cli.pdf import pdf
from generator.cli.proof import proof
from generator.cli.quotes import quotes
from generator.cli.record import record
from generator.cli.schema import schema
from generator.cli.serve import serve
from generator.cli.streams import open_closed_streams
from generator.cli.verify import verify
from generator.refusals import RefusedError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
def briefing() -> None:
    """Turn curated seeds into a briefing site."""


for command in (
    add_articles, build, check, check_copy, digest, docx, edition, init, next_, pdf, proof, quotes,
    record, schema, serve, verify,
):  # fmt: skip
    briefing.add_command(command)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with its code; nothing a user can cause is a traceback."""
    open_closed_streams()
    stdout = sys.stdout
    if isinstance(stdout, TextIOWrapper) and stdout.encoding.lower() not in ("utf-8", "utf8"):
        stdout.reconfigure(errors="backslashreplace")  # as Python does for stderr
    sys.exit(close(run(arguments)))


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        return _run(arguments)
    except (BrokenPipeError, SystemExit):  # by the second click says the same
        for name in ("stdout", "stderr"):
            silence(name)
        return READER_GONE


def _run(arguments: list[str] | None) -> int:
    try:
        code = briefing.main(arguments, prog_name="briefing", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return CANNOT
    except (click.Abort, KeyboardInterrupt):
        return refuse("stopped", INTERRUPTED)
    except BrokenPipeError:
        raise
    except RefusedError as error:
        return refuse(str(error), CANNOT)
    except OSError as error:
        return refuse(fault(error), CANNOT)
    return code if isinstance(code, int) else 0
