"""The live preview: rebuilds when the editor saves, and reloads the open pages."""

import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import sleep
from typing import Protocol

from watchfiles import watch

from generator.problems import Problem, errors
from generator.project import Project
from generator.publishing.serving.preview import serving
from generator.publishing.serving.preview_state import State
from generator.publishing.tree.swap import PublishError
from generator.template_files import SHIPPED

TICK = 0.5
"""Seconds between two checks of whether to stop."""
PACKAGE = Path(__file__).parents[2]
"""Our own code, which is in `site-packages` where it is installed."""
QUIET = 25
"""Milliseconds without a change that end a burst: text editors save a file in steps.

Each save waits once or twice as long; a burst with longer pauses costs a build that is not needed.
"""


HEAD_START = 0.15
"""Seconds for a browser to load the page that is looked at, before the rest of the site is built:
this process answers it, and does one thing at a time.
"""
SWITCH = 0.0005
"""Seconds after which a thread that computes lets another go on: a browser asks while a site is
built, and with the ten times longer time of Python each of its requests would wait for the build.
"""


class Outcome(Protocol):
    """What the preview needs of the outcome of a build."""

    @property
    def problems(self) -> Sequence[Problem]:
        """With an error among them the old site is still there."""


class Preview:
    """What a build can do for whoever looks at the preview."""

    def __init__(
        self, state: State, report: Callable[[str], None], is_behind: Callable[[], bool]
    ) -> None:
        """Take the state that open pages wait for, and what tells of newer changes."""
        self._state, self._report = state, report
        self._is_shown = False
        self.is_behind = is_behind
        """Whether something has changed since the build began, or the preview ends."""

    def looks_at(self) -> str | None:
        """Return the path in the site of the page that was loaded last."""
        return self._state.looked_at

    def show_page(self, path: str, html: bytes) -> None:
        """Show that page as it will be, before there is a site that has it; let it be loaded."""
        if self._state.show_page(path, html):
            sleep(HEAD_START)

    def show(self) -> None:
        """Show the site that is in its place now; at the end of a build, unless that was done."""
        if not self._is_shown:
            self._is_shown = True
            self._state.announce()
            self._report("the preview shows the new site")


Build = Callable[[Preview], Outcome]


def serve(  # noqa: PLR0913  (three of them are settings with defaults)
    project: Project,
    build: Build,
    report: Callable[[str], None],
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    stop: threading.Event | None = None,
) -> None:
    """Serve the site and keep it fresh, until Ctrl-C.

    Args:
        project: whose seeds, templates, fonts and configuration are watched.
        build: builds the site; called at once, then after every change. It may show the preview a
            site that lacks something which takes long.
        report: is called with the address, the problems and other messages.
        host: with the default only this machine can connect.
        port: 0 takes any that is free.
        stop: ends the preview when set.

    Raises:
        PublishError: the address is taken, or cannot be.
        KeyboardInterrupt: after everything is closed.
    """
    stop, changed = stop or threading.Event(), threading.Event()
    changed.set()
    with _handing_over(), _watching(project, changed, stop, report), ExitStack() as stack:
        try:
            address, state = stack.enter_context(serving(project.site, host, port, report))
        except OSError as error:
            raise PublishError(f"cannot serve on {host}:{port}: {error.strerror}") from error
        report(f"preview at {address} (Ctrl-C ends it)")
        while not stop.is_set():
            # With an end, because Windows hears no Ctrl-C while a thread waits without one.
            if changed.wait(TICK):
                changed.clear()
                preview = Preview(state, report, lambda: changed.is_set() or stop.is_set())
                if wrong := _rebuild(build, preview, report):
                    state.refuse(wrong)
                else:
                    preview.show()


def _rebuild(build: Build, preview: Preview, report: Callable[[str], None]) -> list[str]:
    """Build once and report the outcome; return what keeps the new site back, if anything does."""
    try:
        problems = build(preview).problems
    except PublishError as error:
        report(str(error))
        return [str(error)]
    except Exception as error:  # noqa: BLE001  (a template half-written must not end the preview)
        words = f"the build failed: {_described(error)}"
        report(words)
        return [words]
    for problem in problems:
        report(str(problem))
    wrong = [str(problem) for problem in errors(list(problems))]
    if wrong:
        many = f"{len(wrong)} error{'s' * (len(wrong) > 1)}"
        report(f"{many}; the preview shows the last good site")
    return wrong


def _described(error: Exception) -> str:
    """Return an exception in one line, with the file and line of our code or template."""
    frames = traceback.extract_tb(error.__traceback__)
    # jinja2 puts templates among the frames, so that they count as ours.
    place = [frame for frame in frames if _is_ours(Path(frame.filename))][-1]
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words} ({place.filename}:{place.lineno})"


def _is_ours(path: Path) -> bool:
    """Return whether a file belongs to the program or the project, not to a library."""
    return "site-packages" not in path.parts or path.is_relative_to(PACKAGE)


@contextmanager
def _handing_over() -> Iterator[None]:
    """Let the server answer while a site is built, in the context."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def _watching(
    project: Project,
    changed: threading.Event,
    stop: threading.Event,
    report: Callable[[str], None],
) -> Iterator[None]:
    """Set `changed` whenever the editor saves what the site is made from."""
    watcher = _Watch(project, changed, stop, report)
    watcher.begin()
    try:
        yield
    finally:
        stop.set()
        for thread in watcher.threads:
            thread.join()


class _Watch:
    """Watches the sources of a site in threads until `stop` is set."""

    def __init__(
        self,
        project: Project,
        changed: threading.Event,
        stop: threading.Event,
        report: Callable[[str], None],
    ) -> None:
        self.project, self.changed, self.stop, self.report = project, changed, stop, report
        self.threads: list[threading.Thread] = []
        self.waiting = {project.seeds, project.own_templates, project.own_fonts, SHIPPED}
        """The folders that are not watched yet, because they do not exist."""

    def begin(self) -> None:
        """Watch the source folders, and the project's folder for the configuration and new ones.

        The configuration file itself cannot be watched: most text editors replace it, which ends
        the watch of a file. The project's folder is not watched deeply: it holds the site.
        """
        self._sources()
        names = {self.project.config.name, *(folder.name for folder in self.waiting)}
        self._start([self.project.root], deep=False, only=frozenset(names))

    def _sources(self) -> None:
        """Watch the waiting folders that exist now: a project may get fonts or templates."""
        existing = sorted(folder for folder in self.waiting if folder.is_dir())
        self.waiting.difference_update(existing)
        if existing:
            self._start(existing, deep=True)

    def _start(self, paths: list[Path], *, deep: bool, only: frozenset[str] = frozenset()) -> None:
        thread = threading.Thread(target=self._look, args=(paths, deep, only), daemon=True)
        self.threads.append(thread)
        thread.start()

    def _look(self, paths: list[Path], deep: bool, only: frozenset[str]) -> None:  # noqa: FBT001
        """Watch until `stop` is set; report a watch that fails, and let the preview go on."""
        try:
            for changes in watch(
                *paths,
                step=QUIET,
                stop_event=self.stop,
                rust_timeout=int(TICK * 1000),
                raise_interrupt=False,
                recursive=deep,
            ):
                if not only or any(Path(path).name in only for _, path in changes):
                    self._sources()
                    self.changed.set()
        except (OSError, RuntimeError) as error:
            self.report(f"changes are not noticed any more: {error}")
