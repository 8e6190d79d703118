"""Runs commands in copies of this process, which has loaded the program once."""

import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from generator import build, rebuild  # noqa: F401  (loaded before the first copy)
from generator.cli import main
from generator.publishing.building import page_by_page
from generator.rendering import render
from generator.tasks import writing_back  # noqa: F401
from generator.tasks.adding import add  # noqa: F401
from tests.torture.operations import Fault, Operation, Watch

PATIENCE = 60.0
"""Seconds after which a command hangs."""
HANGS = -1000
STEP = 0.002


@dataclass(frozen=True, slots=True)
class Moment:
    """When a command is killed."""

    seconds: float
    everybody: bool
    """Whether with all processes that it has started."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    """Its exit code; less than 0 where it was killed."""
    said: str
    """What it printed, on both streams."""
    operations: tuple[Operation, ...]
    seconds: float
    """Of the clock."""


@dataclass(frozen=True, slots=True)
class Runner:
    """Where commands run, and what they leave behind."""

    folder: Path
    exchanges: bool = True
    """Whether the system can exchange two folders in one call."""
    two_processes: bool = False
    """Whether builds halve their work even where it is little."""

    def run(
        self, arguments: Sequence[str], fault: Fault | None = None, moment: Moment | None = None
    ) -> Ended:
        """Run a command to its end."""
        said, log = self.folder / "said", self.folder / "log"
        began = time.monotonic()
        process = os.fork()
        if process == 0:
            self._command(arguments, fault, said, log)
        killed = _awaited(process, began, moment)
        took = time.monotonic() - began
        operations = tuple(_operations(log))
        code = HANGS if killed == HANGS else os.waitstatus_to_exitcode(killed)
        return Ended(code, said.read_text("utf-8", "replace"), operations, took)

    def _command(
        self, arguments: Sequence[str], fault: Fault | None, said: Path, log: Path
    ) -> NoReturn:
        """Be the command; never return."""
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        descriptor = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        os.dup2(descriptor, 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        code = 1
        try:
            if self.two_processes:
                page_by_page.MUCH = render.MANY = 0
            Watch(written, fault, exchanges=self.exchanges).install()
            main(list(arguments))
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 1
        except BaseException:  # noqa: BLE001  (what Python does at the end of a program)
            traceback.print_exc()
        finally:
            with suppress(OSError):
                sys.stdout.flush()
            os._exit(code)


def settle(process: int) -> None:
    """Wait until all that a command has started has ended, too; end what does not."""
    until = time.monotonic() + PATIENCE
    with suppress(ProcessLookupError):
        while time.monotonic() < until:
            os.killpg(process, 0)
            time.sleep(STEP)
        os.killpg(process, signal.SIGKILL)


def _awaited(process: int, began: float, moment: Moment | None) -> int:
    """Return the status of a command that has ended; kill it when it is time."""
    while True:
        ended, status = os.waitpid(process, os.WNOHANG)
        now = time.monotonic() - began
        if ended:
            settle(process)
            return status
        if now > PATIENCE:
            os.killpg(process, signal.SIGKILL)
            os.waitpid(process, 0)
            return HANGS
        if moment and now > moment.seconds:
            with suppress(ProcessLookupError):
                (os.killpg if moment.everybody else os.kill)(process, signal.SIGKILL)
        time.sleep(STEP)


def _operations(log: Path) -> list[Operation]:
    lines = [line.split("\t", 3) for line in log.read_text("utf-8").splitlines()]
    return [Operation(int(one[0]), int(one[1]), one[2], one[3]) for one in lines]
