"""The chosen parts of a briefing as a PDF or a Word file; what changed as a mail or a sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from generator.build import Report, epoch
from generator.examination import examine
from generator.machine.files import read_file
from generator.model import Briefing
from generator.paper import data_of
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering.pack.model import Document
from generator.rendering.pack.typeset import Paper, Press, typeset

if TYPE_CHECKING:
    from generator.rendering.mail.digest import Digest
    from generator.rendering.word.write import Template

Choose = Callable[[Briefing], Document]
"""Chooses what is printed of a briefing."""
Shape = Literal["text", "html", "pdf"]
"""Of what changed: for the body of a mail, or one sheet of paper."""
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

    def typesetting(briefing: Briefing) -> bytes:
        document = choose(briefing)
        report("typesetting")
        press = Press(project.templates, project.fonts)
        attached = data_of(briefing) if document.cover else ""
        return typeset(document, press, epoch(briefing), paper, attached=attached)

    return _printed(project, report, typesetting)


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

    def writing(briefing: Briefing) -> bytes:
        document = choose(briefing)
        report("writing")
        return written(document, epoch(briefing), paper, _template(project, template))

    return _printed(project, report, writing)


def write_digest(
    project: Project,
    tell: "Callable[[Briefing], Digest]",
    shape: Shape,
    paper: Paper,
    report: Report,
) -> Printed:
    """Write what changed; store it nowhere.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
        TemplateMistakeError: The template of the mail cannot be rendered.
        TypesetError: The sheet cannot be typeset.
    """
    from generator.rendering.mail import html, sheet, text  # noqa: PLC0415  (only a digest needs it)

    if shape == "pdf":
        return print_pdf(project, lambda one: sheet.one_sheet(tell(one), one), paper, report)

    def writing(briefing: Briefing) -> bytes:
        told = tell(briefing)
        words = text.as_text(told) if shape == "text" else html.as_html(told, project.templates)
        return words.encode()

    return _printed(project, report, writing)


def _printed(project: Project, report: Report, made: Callable[[Briefing], bytes]) -> Printed:
    report("reading and checking the seeds")
    seeds, problems = examine(project)
    if errors(problems):
        return Printed(problems)
    return Printed(problems, made(link(seeds, project.site_url)))


def _template(project: Project, given: Path | None) -> "Template | None":
    """Return the template that is asked for, else the project's own, else none."""
    from generator.rendering.word.write import Template  # noqa: PLC0415  (the same)

    if given is not None:
        return Template(given.as_posix(), read_file(given, follow_links=True))
    own = project.templates.path(TEMPLATE)
    return Template(project.name(own), read_file(own)) if own.is_file() else None
