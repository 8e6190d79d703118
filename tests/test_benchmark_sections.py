"""Sections of BENCHMARKS.md are replaced one by one."""

import pytest

from benchmarks.sections import with_section

TEXT = "# All\n\n## One\n\n1\n\n### Part\n\n## Two\n\n2\n"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("## One", "# All\n\n## One\n\nnew\n\n## Two\n\n2\n"),
        ("## Two", "# All\n\n## One\n\n1\n\n### Part\n\n## Two\n\nnew\n"),
        ("## Three", f"{TEXT}\n## Three\n\nnew\n"),
    ],
)
def test_the_others_stay(heading: str, expected: str) -> None:
    """Wherever it stands; one that is not there yet comes last."""
    assert with_section(TEXT, heading, f"{heading}\n\nnew\n") == expected
