"""The benchmark of the search gets its answers, in a real browser."""

from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search import measure_search_in
from benchmarks.search_site import write_search_site
from tests.samples import sample_briefing


def test_each_letter_is_answered_also_where_nothing_is_found(
    browser: Browser, tmp_path: Path
) -> None:
    """It waits for an answer for good, and would stop `make bench` where it knows none as one."""
    briefing = sample_briefing()
    typed = [briefing.actors[0].name, "zzyzx"]
    page = write_search_site(tmp_path, briefing)
    measured = measure_search_in(browser, "sample", page, typed, 1)
    assert len(measured.letters[0]) == sum(map(len, typed))
    assert [len(one) for one in measured.cold] == [1, 1]
