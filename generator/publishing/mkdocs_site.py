"""Builds the site from its folders. The only module that knows how MkDocs is called.

MkDocs runs inside this process, with what `mkdocs build` would do: that command, given the same
`SOURCE_DATE_EPOCH`, makes the same bytes. So does ProperDocs: `builder` chooses.
"""

import logging
import os
import re
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2

from generator.problems import Problem, Where
from generator.project import Project
from generator.publishing import builder

SLUG = "mkdocs"
PAGE = re.compile(r"(?:Doc file|Error (?:reading|building) page) '([^']+)'")
SETTING = re.compile(r"Config value '(\w+)'")
MARK = re.compile(r"line (\d+), column (\d+)")
STEPS = {"Reading:": "read", "Building page": "written"}
"""How the messages of MkDocs begin that tell how far it is."""
STRIDE = 250
"""Pages between two words about progress."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a build."""

    problems: list[Problem]
    """Empty exactly if the site is complete."""
    site_url: str | None
    """The published address, as the configuration gives it."""


def build_site(
    project: Project,
    destination: Path,
    epoch: int,
    report: Callable[[str], None] | None = None,
) -> Built:
    """Build the project's `mkdocs.yml` in strict mode; may be repeated in one process.

    Args:
        project: whose configuration, `build/docs` and `build/theme` are read.
        destination: the folder for the site, instead of the configured one.
        epoch: seconds since 1970, the only date that MkDocs gets to see.
        report: told how far it is.

    Returns:
        The problems. A configuration that cannot be read, a broken template, a warning: all are
        outcomes.

    Raises:
        OSError: the disk or its permissions; `filename` is always set.
    """
    # MkDocs speaks of absolute paths, so that is what its messages have to be compared with.
    project = replace(project, root=project.root.absolute())
    collector = _Collector(project)
    site_url = None
    # Material prints an advertisement to stderr while it is imported, unless told otherwise.
    surroundings = {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "true"}
    with _environment(surroundings), _listening(collector, _Progress(project, report)):
        try:
            config = builder.load_config(
                str(project.config), site_dir=str(destination.absolute()), strict=True
            )
            site_url = config.site_url
            _build(config)
        except builder.Abort as error:
            # Says how many problems there were; worth repeating only if there were none.
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
    return Built(sorted(set(collector.problems)), site_url)


def _build(config: builder.MkDocsConfig) -> None:
    """Build as the command line of MkDocs does, the events of its plugins included."""
    config.plugins.on_startup(command="build", dirty=False)
    try:
        builder.build(config)
    finally:
        config.plugins.on_shutdown()


def _in_theme(error: Exception, project: Project) -> Where | None:
    """Return the line of the theme override that raised an error, where whoever edits it finds it.

    That is not its copy in `build/theme`, which every build makes anew.
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
    """Keeps what MkDocs warns of, as problems with a place."""

    def __init__(self, project: Project) -> None:
        super().__init__(logging.WARNING)
        self.project = project
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message of MkDocs."""
        self.add(record.getMessage())

    def add(self, message: str, where: Where | None = None) -> None:
        """Keep a message, in one line, with the paths that messages name."""
        line = " ".join(message.replace(f"{self.project.root}{os.sep}", "").split())
        self.problems.append(Problem(where or self._place(line), SLUG, line.rstrip(".")))

    def _place(self, message: str) -> Where:
        """Return the page that a message names, else the setting, else the configuration."""
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
        found = (n for n, line in enumerate(lines, 1) if line.startswith(f"{setting}:"))
        return next(found, 1)


class _Progress(logging.Handler):
    """Counts the pages that MkDocs has read and written, and says so now and then."""

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
    """Take everything that MkDocs logs, and keep it off the terminal."""
    all_of_it = logging.getLogger(builder.NAME)
    the_build = all_of_it.getChild("commands.build")
    before = all_of_it.propagate, the_build.level
    all_of_it.addHandler(collector)
    the_build.addHandler(progress)
    all_of_it.propagate = False
    the_build.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        all_of_it.propagate = before[0]
        the_build.setLevel(before[1])
        the_build.removeHandler(progress)
        all_of_it.removeHandler(collector)


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    """Set environment variables for a while, and put back what was there."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
