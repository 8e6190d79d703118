"""A page may be shown before its site is there; who waits hears of what concerns their page."""

from pathlib import Path

import pytest

from generator.publishing.serving.preview_state import State

PAGE, OTHER, STYLES = "quotes/index.html", "index.html", "assets/home.css"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of two pages."""
    for path in (PAGE, OTHER, STYLES):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(b"old")
    return tmp_path


def test_only_who_looks_at_it_hears_of_a_page(site: Path) -> None:
    """All others wait for the site."""
    state = State(site)
    page, other = state.generation(PAGE), state.generation(OTHER)
    state.show_page(PAGE, b"new")
    assert state.ahead(PAGE) == b"new"
    assert state.ahead(OTHER) is None
    assert state.news(PAGE, page, (), 0)
    assert not state.news(PAGE, state.generation(PAGE), (), 0)
    assert not state.news(OTHER, other, (), 0)


def test_a_page_that_is_as_it_was_is_no_news(site: Path) -> None:
    """Nor is one that is shown so already."""
    state = State(site)
    before = state.generation(PAGE)
    assert not state.show_page(PAGE, b"old")
    assert state.generation(PAGE) == before
    assert state.show_page(PAGE, b"new")
    shown = state.generation(PAGE)
    assert not state.show_page(PAGE, b"new")
    assert state.generation(PAGE) == shown
    assert state.show_page(PAGE, b"old")  # the editor has taken it back
    assert state.ahead(PAGE) is None
    assert state.generation(PAGE) == before


def test_the_page_is_not_loaded_again_with_its_site(site: Path) -> None:
    """The others are."""
    state = State(site)
    before = state.generation(OTHER)
    state.show_page(PAGE, b"new")
    shown = state.generation(PAGE)
    (site / PAGE).write_bytes(b"new")
    state.announce()
    assert state.generation(PAGE) == shown
    assert state.ahead(PAGE) is None
    assert state.generation(OTHER) != before


@pytest.mark.parametrize("changed", [PAGE, STYLES])
def test_a_page_that_came_out_otherwise_is_loaded_again(site: Path, changed: str) -> None:
    """Its menu or its looks may have changed."""
    state = State(site)
    state.show_page(PAGE, b"new")
    shown = state.generation(PAGE)
    (site / PAGE).write_bytes(b"new")
    (site / changed).write_bytes(b"newer")
    state.announce()
    assert state.generation(PAGE) != shown


def test_a_site_that_fails_takes_its_page_back(site: Path) -> None:
    """The last good site is shown, and what is wrong."""
    state = State(site)
    before = state.generation(PAGE)
    state.show_page(PAGE, b"new")
    state.refuse(["a link leads nowhere"])
    assert state.ahead(PAGE) is None
    assert state.generation(PAGE) == before
    assert state.problems == ("a link leads nowhere",)
