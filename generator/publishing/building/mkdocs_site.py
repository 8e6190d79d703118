"""Builds the site from its folders; the only module that calls MkDocs.

MkDocs runs in this process and does the same as `mkdocs build`: with the same `SOURCE_DATE_EPOCH`
that command makes the same bytes. So does ProperDocs; `builder` chooses.
"""

import logging
import os
import re
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import jinja2

from generator.problems import Problem, Where
from generator.project import Project
from generator.publishing.building import builder
from generator.publishing.building.one_page import PlainBuildError
from generator.publishing.building.page_by_page import Made, Way, make_site
from generator.publishing.building.site_record import load
from generator.publishing.tree.write import discard
from generator.refusals import RefusedError

SLUG = "mkdocs"
PAGE = re.compile(r"(?:Doc file|Error (?:reading|building) page) '([^']+)'")
SETTING = re.compile(r"Config value '(\w+)'")
MARK = re.compile(r"line (\d+), column (\d+)")
STEPS = {"Reading:": "read", "Building page": "written"}
"""The beginnings of the progress messages of MkDocs."""
STRIDE = 250
"""Pages between two progress messages."""


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of a build."""

    problems: list[Problem]
    """Empty exactly if the site is complete."""
    site_url: str | None
    """The published address, as the configuration gives it."""
    made: Made | None = None
    """What was made page by page; None where MkDocs built in its own way."""


def build_site(
    project: Project,
    destination: Path,
    epoch: int,
    report: Callable[[str], None] | None = None,
    way: Way | None = None,
) -> Built:
    """Build the project's `mkdocs.yml` in strict mode; may be repeated in one process.

    Args:
        project: whose configuration, `build/docs` and `build/theme` are read.
        destination: the absolute path of the folder for the site, instead of the configured one; an
            older site that it holds goes.
        epoch: seconds since 1970, the date of the build.
        report: is called with progress messages.
        way: how the pages are built; by default page by page, and all of them.

    Returns:
        The problems: a configuration that cannot be read, a broken template, a warning. None of
        them is raised.

    Raises:
        OSError: the disk or its permissions; `filename` is always set.
    """
    collector = _Collector(project)
    site_url = made = None
    with builder.environment(epoch), _listening(collector, _Progress(project, report)):
        try:
            config = builder.configured(project, destination)
            site_url = config.site_url
            way = way or Way()
            made = _page_by_page(config, project, way, report or _unheard)
            if made is None:
                collector.problems.clear()
                way.complete()
                discard(destination)
                _build(builder.configured(project, destination))
        except RefusedError:  # of what `way` waits for
            raise
        except builder.Abort as error:
            # Its message is the number of problems, which matters only if none was collected.
            if not collector.problems:
                collector.add(str(error))
        except builder.MkDocsException as error:
            collector.add(str(error))
        except OSError as error:
            if not isinstance(error, jinja2.TemplateNotFound):  # an OSError, of all things
                error.filename = error.filename or str(destination)
                raise
            collector.add(f"template not found: {error}")
        except Exception as error:  # noqa: BLE001  (templates and extensions may raise anything)
            collector.add(f"{type(error).__name__}: {error}", _in_theme(error, project))
    return Built(sorted(set(collector.problems)), site_url, made)


def _unheard(_: str) -> None:
    """Report to nobody."""


def _page_by_page(
    config: builder.MkDocsConfig, project: Project, way: Way, report: Callable[[str], None]
) -> Made | None:
    """Build what changed; return None where MkDocs has to build in its own way."""
    if way.is_plain:
        return None
    try:
        return make_site(config, project, load(way.cache), way, report)
    except PlainBuildError as error:
        report(f"MkDocs builds all pages in its own way: {error}")
        return None


def _build(config: builder.MkDocsConfig) -> None:
    """Build as the command line of MkDocs does, the events of its plugins included."""
    config.plugins.on_startup(command="build", dirty=False)
    try:
        builder.build(config)
    finally:
        config.plugins.on_shutdown()


def _in_theme(error: Exception, project: Project) -> Where | None:
    """Return the file and line of the theme override that raised an error, None for other errors.

    It is the file that people edit, not its copy in `build/theme`, which every build replaces.
    """
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(project.theme):
            name = f"theme/{path.relative_to(project.theme).as_posix()}"
            source = project.templates.path(name)
            shown = project.templates.shown(source) if source.is_file() else project.name(path)
            return Where(shown, frame.lineno or 1)
    return None


class _Collector(logging.Handler):
    """Collects the warnings of MkDocs as problems with a place."""

    def __init__(self, project: Project) -> None:
        super().__init__(logging.WARNING)
        self.project = project
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Collect one message of MkDocs."""
        self.add(record.getMessage())

    def add(self, message: str, where: Where | None = None) -> None:
        """Collect a message, on one line, its paths relative to the project."""
        line = " ".join(message.replace(f"{self.project.root}{os.sep}", "").split())
        self.problems.append(Problem(where or self._place(line), SLUG, line.rstrip(".")))

    def _place(self, message: str) -> Where:
        """Return the page that a message names, else the setting's line, else the configuration."""
        if page := PAGE.match(message):
            return Where(self.project.name(self.project.docs / page[1]))
        if mark := MARK.search(message):
            return Where(self.project.name(self.project.config), int(mark[1]), int(mark[2]))
        setting = SETTING.match(message)
        return Where(self.project.name(self.project.config), self._line(setting and setting[1]))

    def _line(self, setting: str | None) -> int:
        """Return the line on which the configuration has a setting; 1 if it has none."""
        if setting is None:
            return 1
        lines = self.project.config.read_text(encoding="utf-8", errors="replace").splitlines()
        numbers = (n for n, line in enumerate(lines, 1) if line.startswith(f"{setting}:"))
        return next(numbers, 1)


class _Progress(logging.Handler):
    """Counts the pages that MkDocs has read and written, and reports every `STRIDE` pages."""

    def __init__(self, project: Project, report: Callable[[str], None] | None) -> None:
        super().__init__(logging.DEBUG)
        self.report = report
        self.total = sum(1 for _ in project.docs.rglob("*.md")) if report else 0
        self.counts = dict.fromkeys(STEPS, 0)

    def emit(self, record: logging.LogRecord) -> None:
        """Count one message of MkDocs."""
        message = record.getMessage()
        for beginning, done in STEPS.items():
            if self.report and message.startswith(beginning):
                self.counts[beginning] += 1
                if self.counts[beginning] % STRIDE == 0:
                    self.report(f"{self.counts[beginning]} of {self.total} pages {done}")


@contextmanager
def _listening(collector: _Collector, progress: _Progress) -> Iterator[None]:
    """Send the log of MkDocs to our two handlers only, not to the terminal."""
    root_logger = logging.getLogger(builder.NAME)
    build_logger = root_logger.getChild("commands.build")
    before = root_logger.propagate, build_logger.level
    root_logger.addHandler(collector)
    build_logger.addHandler(progress)
    root_logger.propagate = False
    build_logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root_logger.propagate = before[0]
        build_logger.setLevel(before[1])
        build_logger.removeHandler(progress)
        root_logger.removeHandler(collector)
