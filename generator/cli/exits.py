"""How a command ends: its exit code, and the one line that says why."""

import errno
import os
import sys
from contextlib import suppress

from generator.problems import shown

SEEDS_ARE_WRONG = 1
"""Errors in the seeds, failed verification, an unreadable article."""
CANNOT = 2
"""Wrong usage, no seeds, or the machine's fault."""
INTERRUPTED = 130
"""Ctrl-C."""
READER_GONE = 141
"""Nobody reads what is written, as after `| head -1`: the code of a program that SIGPIPE ends."""
TERMINATED = 143
"""SIGTERM, which ends a preview."""


def refuse(words: str, code: int) -> int:
    """Say on stderr why the program ends, and return its exit code."""
    with suppress(OSError):  # a full disk takes no words either; the code remains
        print(f"briefing: {words}", file=sys.stderr, flush=True)
    return code


def fault(error: OSError) -> str:
    """Return what the machine refuses, in words."""
    if error.errno == errno.EBADF and not error.filename:
        return "the standard output is closed"
    place = f": {shown(str(error.filename))}" if error.filename else ""
    return f"{error.strerror or error}{place}"


def close(code: int) -> int:
    """Write out what is still held back, and return the exit code: another where that fails."""
    for name in ("stdout", "stderr"):
        try:
            getattr(sys, name).flush()
        except BrokenPipeError:
            silence(name)  # the reader has gone, and knows it
            code = READER_GONE
        except OSError as error:
            silence(name)
            code = refuse(fault(error), CANNOT)
    return code


def silence(name: str) -> None:
    """Let nothing more be written to a stream: Python would fail again when it ends."""
    setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
