"""`briefing schema`: what each field of the seeds is for."""

import click

from generator.cli.options import project_option
from generator.project import Project
from generator.text.words import count


@click.command()
@project_option
def schema(project: Project) -> int:
    """Write into seeds/schema/ what each field is for, for people and for their text editors."""
    from generator.cli.console import Console
    from generator.tasks import writing_back

    with Console() as console:
        names = writing_back.write_schemas(project)
        console.tell(f"{names[-1]} says what each field is for, with an example")
        console.tell(f"{count(len(names) - 1, 'schema')} beside it for text editors that complete")
    return 0
