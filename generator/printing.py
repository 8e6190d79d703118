"""The chosen parts of a briefing, as a PDF or as a Word file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import Report, epoch
from generator.examination import examine
from generator.files import read_file
from generator.model import Briefing
from generator.paper import data_of
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering.pack.model import Document
from generator.rendering.pack.typeset import Paper, Press, typeset

if TYPE_CHECKING:
    from generator.rendering.word.write import Template

Choose = Callable[[Briefing], Document]
"""Chooses what is printed of a briefing."""
TEMPLATE = "word/template.docx"
"""The project's own template, below `docs_templates/`; we ship none."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The problems of the seeds, and what was printed if none is an error."""

    problems: list[Problem]
    content: bytes | None = None


def print_pdf(project: Project, choose: Choose, paper: Paper, report: Report) -> Printed:
    """Typeset the chosen parts of the briefing; write no file.

    Raises:
        LinkError: Among the project's templates is a link.
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
        TypesetError: It cannot be typeset.
    """

    def typesetting(document: Document, briefing: Briefing) -> bytes:
        report("typesetting")
        press = Press(project.templates, project.fonts)
        attached = data_of(briefing) if document.cover else ""
        return typeset(document, press, epoch(briefing), paper, attached=attached)

    return _printed(project, choose, report, typesetting)


def write_word(
    project: Project,
    choose: Choose,
    paper: Paper | None,
    template: Path | None,
    report: Report,
) -> Printed:
    """Write the chosen parts of the briefing as a Word file; store it nowhere.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them, or the template.
        TemplateError: The template cannot be used.
    """
    from generator.rendering.word.write import written  # noqa: PLC0415  (a PDF needs none of it)

    def writing(document: Document, briefing: Briefing) -> bytes:
        report("writing")
        return written(document, epoch(briefing), paper, _template(project, template))

    return _printed(project, choose, report, writing)


def _printed(
    project: Project,
    choose: Choose,
    report: Report,
    made: Callable[[Document, Briefing], bytes],
) -> Printed:
    report("reading and checking the seeds")
    seeds, problems = examine(project)
    if errors(problems):
        return Printed(problems)
    briefing = link(seeds, project.site_url)
    return Printed(problems, made(choose(briefing), briefing))


def _template(project: Project, given: Path | None) -> "Template | None":
    """Return the template that is asked for, else the project's own, else none."""
    from generator.rendering.word.write import Template  # noqa: PLC0415  (the same)

    if given is not None:
        return Template(given.as_posix(), read_file(given, follow_links=True))
    own = project.templates.path(TEMPLATE)
    return Template(project.name(own), read_file(own)) if own.is_file() else None
