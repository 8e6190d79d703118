"""The tags that `mkdocs.yml` may have, one by one."""

from pathlib import Path

import pytest

from tests.support import lay_out, told

PLAIN = (
    "[!!str x, !!int 3, !!float 1.5, !!bool true, !!null ~, !!timestamp 2031-05-01, !!binary aA]"
)


@pytest.mark.parametrize(
    "written",
    [
        PLAIN,
        "!!seq [a]",
        "!!map {a: b}",
        "!!set {a: b}",
        "!ENV [A, b]",
        "!ENV A",
        "!relative x",
        "!!python/name:os.system x",
    ],
)
def test_a_tag_that_only_says_what_a_value_is_is_silent(written: str, tmp_path: Path) -> None:
    """What makes Python run is told."""
    project = lay_out("canal", tmp_path)
    config = project.config.read_text("utf-8")
    project.config.write_text(f"{config}extra: {{a: {written}}}\n", "utf-8")
    expected = (
        'mkdocs.yml:39:12: error: a tag "!!python/name:os.system", which may run code; expected'
        " none but !ENV (config-code)"
    )
    assert told(project) == ([expected] if "python" in written else [])
