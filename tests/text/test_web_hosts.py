"""Hosts that look like others are shown as they go over the wire; hosts that cannot be are none."""

import pytest

from generator.text.markup import is_web_address
from generator.text.web_hosts import lookalike, shown_address


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("https://раypal.com/a", "xn--ypal-43d9g.com"),
        ("https://аррӏе.com/", "xn--80ak6aa92e.com"),
        ("https://example.ρу/", "example.xn--o0b1c"),
        ("https://ex\u03b1mple.org:8080/?q=1#x", None),
    ],
)
def test_a_host_of_two_scripts_is_shown_as_it_goes_over_the_wire(
    address: str, wire: str | None
) -> None:
    """Also one that is wholly in letters of another script before a Latin end."""
    found = lookalike(address)
    assert found is not None
    assert found.isascii()
    assert wire is None or found.startswith(wire[:8])
    assert shown_address(address).isascii()
    assert shown_address(address).endswith(address.split("/", 3)[3])


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.org/story",
        "https://müller.example/",
        "https://правда.рф/",
        "https://例え.テスト/",
        "https://xn--mller-kva.example/",
        "no address",
        "",
    ],
)
def test_a_host_of_one_script_keeps_its_letters(address: str) -> None:
    """Nobody takes it for another."""
    assert lookalike(address) is None
    assert shown_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "https://[:::::]/",
        "https://[::1/",
        "https://x.example:99999/",
        f"https://{'a' * 64}.example/",
        f"https://{'a.' * 127}example/",
        "https://a..example/",
    ],
)
def test_a_host_that_cannot_be_is_no_web_address(address: str) -> None:
    """The machine's resolver would refuse it, and Python's library with an exception."""
    assert not is_web_address(address)


def test_an_address_of_numbers_is_one() -> None:
    """With a port that there is."""
    assert is_web_address("http://[2001:db8::1]:65535/")
    assert is_web_address("https://localhost.:80/")
