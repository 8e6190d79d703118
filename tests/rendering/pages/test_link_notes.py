"""Where links lead can be read on paper."""

from collections.abc import Callable

import pytest
from markupsafe import Markup

from generator.rendering.escape import text
from generator.rendering.pages.link_notes import printed, with_notes
from generator.rendering.words.prose import inline_html, markdown

Made = Callable[[str, Callable[[tuple[str, ...]], Markup]], Markup]
LINKED = "See [the **law**](https://law.example/a?b=1&c=2), [again](https://law.example/a?b=1&c=2)."


def no_cites(_: tuple[str, ...]) -> Markup:
    """Cite nothing."""
    return Markup()


@pytest.mark.parametrize("made", [markdown, inline_html])
def test_an_outside_link_has_a_number_and_its_address_at_the_end(made: Made) -> None:
    """In Markdown and in HTML alike; the same address has one number."""
    noted = with_notes(made(LINKED, no_cites))
    assert noted.count('<sup class="noted">[1]</sup>') == 2
    assert noted.count("<li>") == 1
    assert f"<li>{text('https://law.example/a?b=1&c=2')}</li>" in noted


def test_numbers_follow_the_text() -> None:
    """The first link is 1."""
    noted = with_notes(markdown("[b](https://b.example/) [a](https://a.example/)", no_cites))
    assert noted.index("[1]") < noted.index("[2]")
    assert noted.index(text("https://b.example/")) < noted.rindex(text("https://a.example/"))


def test_a_link_that_shows_its_address_needs_no_note() -> None:
    """The page of an article prints the address of its source."""
    address = "https://source.example/report"
    body = f'<a href="{text(address)}" rel="noreferrer">{text(address)}</a>'
    assert with_notes(body) == body


def test_links_within_the_site_need_no_note() -> None:
    """They are told by their numbers."""
    body = '<a href="../../articles/one/index.html">article 1</a> and &#91;x&#93;'
    assert with_notes(body) == body


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG/A", "https://example.org/A"),
        (
            "https://exámple.org:8080/ø?q=é#ü",
            "https://xn--exmple-qta.org:8080/%C3%B8?q=%C3%A9#%C3%BC",
        ),
        ("https://example.org/%C3%B8?a=1&b=it's", "https://example.org/%C3%B8?a=1&b=it%27s"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("https://[:::::]/x", "https://[:::::]/x"),
    ],
)
def test_addresses_are_printed_as_a_browser_asks_for_them(address: str, typed: str) -> None:
    """In letters that every keyboard has; what is no address stays as it is."""
    assert printed(address) == typed
