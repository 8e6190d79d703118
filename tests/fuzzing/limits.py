"""What one input may take: a second of the processor, and 500 MB more than was in use before."""

import resource
import sys
from time import process_time

from tests.fuzzing.target import Try

SECONDS = 1.0
MEGABYTES = 500
_KILO = 1024 if sys.platform == "linux" else 1
"""In how many bytes the system counts memory."""


class TooSlowError(AssertionError):
    """An input took longer than it may."""


class TooLargeError(AssertionError):
    """An input took more memory than it may."""


def tried(one: Try, data: bytes, seconds: float = SECONDS) -> None:
    """Give an input to a target.

    Raises:
        TooSlowError, TooLargeError: It took more than it may.
        Exception: Whatever the program raises and must not.
    """
    most, start = _most(), process_time()
    one(data)
    took, more = process_time() - start, (_most() - most) / 1e6
    if took > seconds:
        raise TooSlowError(f"{took:.1f} seconds of the processor, expected at most {seconds:g}")
    if more > MEGABYTES:
        raise TooLargeError(f"{more:.0f} MB more than before, expected at most {MEGABYTES}")


def _most() -> int:
    """Return the most memory that this process ever had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILO
