"""`briefing serve`: a preview that follows the seeds."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.add import became
from generator.cli.build import changed
from generator.cli.exits import TERMINATED, refuse
from generator.cli.options import project_option, today
from generator.project import Project
from generator.refusals import RefusedError

if TYPE_CHECKING:
    from generator.caching.build_cache import Remembered
    from generator.cli.console import Console
    from generator.outcome import Outcome


def _host(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return a host as the network and browsers write it; refuse what is no host.

    An empty one is refused, too: the system would listen on every address of the machine.
    """
    with suppress(UnicodeError):
        if host := value.strip().encode("idna").decode():
            return host
    raise click.BadParameter("expected a name or an address, such as localhost or 0.0.0.0")


@click.command()
@project_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    callback=_host,
    help="The address to serve on; a name is answered to as well.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port; 0 takes a free one.",
)
def serve(project: Project, host: str, port: int) -> int:
    """Preview the site; rebuild and reload when a seed, a template or a font changes."""
    from generator.cli.console import Console
    from generator.publishing.serving.serve import Preview
    from generator.publishing.serving.serve import serve as serve_site
    from generator.publishing.tree.swap import PublishError
    from generator.reading.read import require_seeds
    from generator.rebuild import build as build_site
    from generator.viewer import Viewer

    require_seeds(project)
    with Console(live=False) as console:
        told: set[Path] = set()
        remembered: Remembered = {}

        def rebuild(preview: Preview) -> "Outcome":
            viewer = Viewer(
                lambda _: preview.show(),
                preview.is_behind,
                preview.looks_at,
                preview.show_page,
                remembered,
            )
            tell_inbox(project, told, console)
            try:
                outcome = build_site(project, console.say, viewer=viewer)
            except RefusedError as error:
                raise PublishError(str(error)) from error
            if outcome.effect is not None:
                console.tell(changed(outcome.effect))
            return outcome

        with _closed_by_sigterm():
            serve_site(project, rebuild, console.tell, host=host, port=port)
    return 0


def tell_inbox(project: Project, told: set[Path], console: "Console") -> None:
    """Name the raw articles that are new in the inbox, and say what `add` would make of each."""
    from generator.reading.seeds.files import waiting

    there = waiting(project)
    new = [path for path in there if path not in told]
    told.intersection_update(there)
    told.update(new)
    if not new:
        return
    # It is as large as the rest of the program.
    from generator.machine.invocation import command_for
    from generator.tasks import adding

    with suppress(RefusedError, OSError):  # the build that follows tells
        given = adding.Given(today=today(), dry_run=True)
        for path in new:
            name = project.name(path)
            for one in adding.add(project, [path], None, given):
                for line in became(replace(one, name=name)):
                    console.tell(line)
                if one.refusal is None:
                    console.tell(f"  {command_for(project.root, 'add', path)}")


class Terminated(BaseException):
    """The process received SIGTERM."""


@contextmanager
def _closed_by_sigterm() -> Iterator[None]:
    """Make SIGTERM close what is open, as Ctrl-C does; a background process gets no Ctrl-C.

    Raises:
        click.exceptions.Exit: after everything is closed.
    """

    def close(*_: object) -> NoReturn:
        raise Terminated

    before = signal.signal(signal.SIGTERM, close)
    try:
        yield
    except Terminated as error:
        raise click.exceptions.Exit(refuse("stopped", TERMINATED)) from error
    finally:
        signal.signal(signal.SIGTERM, before)
