"""`briefing next`: what waits for the editor."""

import sys

import click

from generator.cli.options import project_option
from generator.project import Project


@click.command(name="next")
@project_option
def next_(project: Project) -> int:
    """List what waits for the editor: inbox, drafts, what is unsure, what is behind."""
    from generator.tasks import next_steps

    found = next_steps.steps(project)
    for kind in dict.fromkeys(step.kind for step in found):
        print(f"{kind}:")
        for step in found:
            if step.kind == kind:
                print(f"  {step.what}")
    if not found:
        print("nothing waits", file=sys.stderr)
    return 0
