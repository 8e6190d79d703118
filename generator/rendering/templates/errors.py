"""Mistakes in templates: whoever edits one is told the line, not shown a traceback."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from jinja2 import TemplateError, TemplateNotFound

from generator.refusals import RefusedError
from generator.template_files import FOLDER, NotTextError, Templates

MISTAKES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What running a template raises; our compiler calls and reads attributes as Python does."""


class TemplateMistakeError(RefusedError):
    """A template cannot be rendered; the message begins with its place."""


@contextmanager
def told_by_place(templates: Templates) -> Iterator[None]:
    """Turn what a template did wrong into one line: `docs_templates/pages/about.md.jinja:12: what`.

    What no template has a part in is a bug of ours, and stays what it is.

    Args:
        templates: The project's own, and ours.

    Raises:
        TemplateMistakeError: With the last line of a template that was run.
    """
    try:
        yield
    except MISTAKES as error:
        place = _place(error, templates)
        if place is None:
            raise
        words = " ".join(str(error).split()) or type(error).__name__
        if isinstance(error, TemplateNotFound):
            words = f'there is no template "{error.name}"'
        raise TemplateMistakeError(f"{place}: {words}") from error


def _place(error: Exception, templates: Templates) -> str | None:
    """Return file and line; jinja2 puts the lines of templates among the frames."""
    if isinstance(error, NotTextError):
        return f"{templates.shown(error.path)}:{error.line}"
    known = {str(path): path for path in templates.files().values()}
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in known:
            return f"{templates.shown(known[frame.filename])}:{frame.lineno}"
    # Before anything is run: a page has no template, which only our own folder can lack.
    return FOLDER if isinstance(error, TemplateNotFound) else None
