"""What is fuzzed: one way into the program, and the inputs that a run begins with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.hostile import payloads
from tests.needs import ROOT

CASES = ROOT / "tests" / "cases"
FINDINGS = Path(__file__).with_name("findings")
"""A folder for each target, with what fuzzing has found: each is tried again by every test run."""

Try = Callable[[bytes], object]
"""Gives one input to the program; raises what the program must not raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A way into the program."""

    name: str
    prepare: Callable[[Path], Try]
    """Takes an empty folder, in which it may write."""
    corpus: Callable[[], Iterator[bytes]]
    """Yields inputs that the repository has already."""


def findings(target: Target) -> list[Path]:
    """Return what fuzzing has found with a target, by name."""
    return sorted((FINDINGS / target.name).glob("*"))


def beginnings(target: Target) -> list[bytes]:
    """Return the inputs that a run of a target begins with, each once, the shortest first."""
    found = {*target.corpus(), *(path.read_bytes() for path in findings(target))}
    return sorted(found, key=lambda data: (len(data), data))


def case_files(*patterns: str) -> Iterator[Path]:
    """Yield the files of the good and bad cases that fit a pattern, sorted."""
    for pattern in patterns:
        yield from sorted(path for path in CASES.rglob(pattern) if path.is_file())


def attacks() -> Iterator[bytes]:
    """Yield the attacks of `payloads.json`."""
    return (one.data for one in payloads())
