"""A sample of `make fuzz`: what it found once, and some inputs made anew for each parser."""

from pathlib import Path

import pytest

from tests.fuzzing.limits import tried
from tests.fuzzing.mutations import mutated
from tests.fuzzing.target import FINDINGS, Target, beginnings, findings
from tests.fuzzing.targets import BY_NAME, TARGETS

NUMBER = {"seeds": 100, "verify": 60, "font": 50, "draft": 60, "page": 60, "word": 60, "copy": 60}
"""How many inputs a target is given here; else 200."""
LONG = {
    "csv": b'"' * 60_000,
    "seeds": b"positions.csv\n" + b"a," * 30_000,
    "seeds headings": b"brief.md\n" + b"## a\n" * 12_000,
    "seeds names": b"events.yml\n" + b"".join(b"k%d: v\n" % number for number in range(6000)),
    "verify": b"We will pay\n====\n" + "“a ” “".encode() * 1400,
}
"""What once took the square of its length, by the target, and what it is made of."""
PATIENCE = 15.0
"""Seconds of the processor: what grows with the square takes minutes. `make fuzz` measures."""


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS, ids=lambda one: one.name)
def test_nothing_is_a_crash_or_takes_long(target: Target, tmp_path: Path) -> None:
    """Nothing that was found, nothing of the repository, nothing made of that at random."""
    one = target.prepare(tmp_path)
    corpus = beginnings(target)
    one(corpus[0])  # what is made once is no input's fault
    for data in mutated(target.name, corpus, NUMBER.get(target.name, 200)):
        tried(one, data, PATIENCE)


@pytest.mark.parametrize("name", sorted(path.name for path in FINDINGS.iterdir()))
def test_what_was_found_stays_mended(name: str, tmp_path: Path) -> None:
    """Each is tried again."""
    one = BY_NAME[name].prepare(tmp_path)
    one(next(BY_NAME[name].corpus()))
    for path in findings(BY_NAME[name]):
        tried(one, path.read_bytes(), PATIENCE)


@pytest.mark.slow
@pytest.mark.parametrize("what", LONG)
def test_what_is_long_takes_no_longer_than_its_length(what: str, tmp_path: Path) -> None:
    """Each was found by fuzzing."""
    target = BY_NAME[what.partition(" ")[0]]
    one = target.prepare(tmp_path)
    one(next(target.corpus()))
    tried(one, LONG[what], PATIENCE)
