"""`briefing quotes`: the quotations of raw texts, and who said them."""

import sys

import click

from generator.cli.exits import CANNOT, SEEDS_ARE_WRONG, fault, refuse
from generator.cli.options import format_option, unasked_project_option
from generator.problems import shown


@click.command()
@unasked_project_option
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@format_option(("text", "jsonl"), "A list for people, or a line of JSON for each file.")
def quotes(files: tuple[str, ...], shape: str) -> int:
    """Find the direct quotations in raw texts, and who said them; - is stdin."""
    from generator.cli.console import Console
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
                code = max(code, SEEDS_ARE_WRONG)
                continue
            except OSError as error:  # the other files are read all the same
                code = refuse(fault(error), CANNOT)
                continue
            for note in raw.notes:
                console.tell(f"{shown(file)}: {note}")
            found = find_quotations(raw.text)
            print(QUOTATION_SHAPES[shape](name, raw.text, found), end="")
            if not found:
                console.tell(f"{shown(file)}: no quotation found")
    return code
