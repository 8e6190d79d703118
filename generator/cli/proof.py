"""`briefing proof`: the quotations of any manuscript, held against source texts."""

import sys
from pathlib import Path

import click

from generator.cli.exits import CANNOT, SEEDS_ARE_WRONG
from generator.cli.options import FOR_PEOPLE_OR_PROGRAMS, format_option, unasked_project_option
from generator.report import SHAPES


@click.command()
@unasked_project_option
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT…")
@click.option(
    "--texts",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of source texts.",
)
@format_option(SHAPES, FOR_PEOPLE_OR_PROGRAMS)
def proof(drafts: tuple[str, ...], texts: Path, shape: str) -> int:
    """Hold the quotations of any manuscript against the source texts, word for word.

    DRAFT is a .md, .txt, .html or .docx file; - is stdin. Fails unless all are verbatim.
    """
    from generator.cli.console import Console
    from generator.proofing.proof import proof_all
    from generator.proofing.shapes import SHAPES as PROOFS
    from generator.proofing.shapes import tally as tally_of_proofs

    with Console() as console:
        outcome = proof_all(drafts, texts, sys.stdin.buffer, console.say)
    print(PROOFS[shape](outcome.proofs), end="")
    for line in (*outcome.unread, tally_of_proofs(outcome.proofs)):
        print(line, file=sys.stderr)
    if outcome.is_refused:
        return CANNOT
    return 0 if outcome.is_clean else SEEDS_ARE_WRONG
