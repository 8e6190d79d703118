"""What the lock proves, and what it does not: whole lines."""

from pathlib import Path

import pytest

from generator.reading.verifying.lock import dump_lock, load_lock
from tests.support import edited, lay_out, told

ARTICLE = "seeds/articles/pond-vote.md"
CLAIM = "subject: fish-count, value: 12}"
WITH_WORDS = 'subject: fish-count, value: 12, words: "twelve fish"}'
RUN = "expected a run of `briefing verify`"


@pytest.mark.parametrize(
    ("has_lock", "new", "line"),
    [
        (False, CLAIM, f'11:11: error: quote "lund-1" was never verified, {RUN}'),
        (
            False,
            WITH_WORDS,
            f"11:11: error: none of 1 quote and the words of 1 claim was ever verified, {RUN}",
        ),
        (True, WITH_WORDS, f'15:57: error: the words of claim "fish-1" were never verified, {RUN}'),
    ],
)
def test_what_was_never_verified_is_told_once(
    has_lock: bool,  # noqa: FBT001
    new: str,
    line: str,
    tmp_path: Path,
) -> None:
    """Where nothing was, in one line."""
    project = edited(lay_out("pond", tmp_path), ARTICLE, CLAIM, new)
    if not has_lock:
        project.quotes_lock.unlink()
    (problem,) = told(project)
    assert problem.rpartition(" (")[0] == f"{ARTICLE}:{line}"


def test_of_several_each_is_told_where_there_is_a_lock(tmp_path: Path) -> None:
    """It has others, so these were added."""
    project = lay_out("canal", tmp_path)
    entries, _ = load_lock(project.quotes_lock.read_text("utf-8"), "seeds/quotes.lock")
    kept = {name: one for name, one in entries.items() if not name.startswith("varga-")}
    project.quotes_lock.write_text(dump_lock(kept), "utf-8")
    assert [line.split("error: ")[1] for line in told(project)] == [
        f'quote "{name}" was never verified, {RUN} (quote-not-verified)'
        for name in ("varga-tolls-1", "varga-tolls-2")
    ]
