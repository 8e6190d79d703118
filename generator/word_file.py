"""The chosen parts of a briefing as a Word file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.build import epoch
from generator.examination import examine
from generator.files import read_file
from generator.model import Briefing
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering.pack.model import Document
from generator.rendering.word.write import Paper, Template, written

TEMPLATE = "word/template.docx"
"""The project's own template, below `docs_templates/`; we ship none."""


@dataclass(frozen=True, slots=True)
class Worded:
    """The outcome of `briefing docx`: the problems, and the file if none is an error."""

    problems: list[Problem]
    docx: bytes | None = None


def write_word(
    project: Project,
    choose: Callable[[Briefing], Document],
    paper: Paper | None,
    template: Path | None,
    report: Callable[[str], None],
) -> Worded:
    """Write the chosen parts of the briefing as a Word file; store it nowhere.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them, or the template.
        TemplateError: The template cannot be used.
    """
    report("reading and checking the seeds")
    seeds, problems = examine(project)
    if errors(problems):
        return Worded(problems)
    briefing = link(seeds, project.site_url)
    document = choose(briefing)
    report("writing")
    content = written(document, epoch(briefing), paper, _template(project, template))
    return Worded(problems, content)


def _template(project: Project, given: Path | None) -> Template | None:
    """Return the template that is asked for, else the project's own, else none."""
    if given is not None:
        return Template(given.as_posix(), read_file(given, follow_links=True))
    own = project.templates.path(TEMPLATE)
    return Template(project.name(own), read_file(own)) if own.is_file() else None
