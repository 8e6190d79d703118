"""Mutants are what they are said to be; a sample of them is noticed by the tests."""

import subprocess
import sys
from pathlib import Path
from typing import Literal, TypeVar

import pytest

from tests.mutation.mutants import code_of, mutants

ROOT = Path(__file__).parents[2]
MODULE = '''"""A module."""

Side = Literal["left", "right"]
Made = TypeVar("Made")
LIMIT = 3
"""How many."""


def first(words: list[str], least: int = 0) -> str:
    """Return one."""
    if not words and least < LIMIT:
        raise ValueError("none")
    return words[0]
'''
CHANGES = """\
5: `3` became `4`
9: `0` became `1`
11: `not words and least < LIMIT` became `not words or least < LIMIT`
11: `not words and least < LIMIT` became `not (not words and least < LIMIT)`
11: `not words` became `words`
11: `least < LIMIT` became `least <= LIMIT`
12: `raise ValueError('none')` became `pass`
12: `'none'` became `'XXnone'`
13: `return words[0]` became `return None`
13: `0` became `1`
"""


def test_a_mutant_differs_in_one_place(tmp_path: Path) -> None:
    """Docstrings and types stay: they change nothing that runs."""
    (tmp_path / "one.py").write_text(MODULE, "utf-8")
    found = mutants(tmp_path, "one.py")
    assert "".join(f"{str(one).removeprefix('one.py:')}\n" for one in found) == CHANGES
    names: dict[str, object] = {"Literal": Literal, "TypeVar": TypeVar}
    exec(code_of(tmp_path, found[-1]), names)  # noqa: S102
    assert names["first"](["a", "b"]) == "b"  # type: ignore[operator]
    assert [one.in_function for one in found].count(False) == 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(sys, "getdlopenflags"), reason="mutants are tried in forks")
def test_a_sample_of_mutants_is_noticed() -> None:
    """The same ones in each run, by the tests of one module."""
    command = (
        *(sys.executable, "-m", "tests.mutation", "--mutants=6", "--seed=17", "--jobs=1"),
        *("--within=csv_table", "--tests", "tests/reading/parsing/test_csv_table.py"),
    )
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert "\n6 of 6 mutants killed: 100.0 %\n" in done.stdout, done.stdout + done.stderr
