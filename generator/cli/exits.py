"""How a command ends: its exit code, and the one line that says why."""

import sys

SEEDS_ARE_WRONG = 1
"""Errors in the seeds, failed verification, an unreadable article."""
CANNOT = 2
"""Wrong usage, no seeds, or the machine's fault."""
INTERRUPTED = 130
"""Ctrl-C."""
TERMINATED = 143
"""SIGTERM, which ends a preview."""


def refuse(words: str, code: int) -> int:
    """Say on stderr why the program ends, and return its exit code."""
    print(f"briefing: {words}", file=sys.stderr)
    return code
