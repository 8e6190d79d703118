"""Malformed citations: found in every form, with the right one beside it; nothing else is one."""

import pytest

from generator.reading.checks.malformed_citations import malformed

KNOWN = frozenset(["pond-vote", "lund-1", "talks"])


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("[ @pond-vote]", "[@pond-vote]"),
        ("[ @pond-vote ; @lund-1 ]", "[@pond-vote; @lund-1]"),
        ("[ @heron ]", "[@heron]"),
        ("[@pond-vote", "[@pond-vote]"),
        ("[@pond-vote; @lund-1", "[@pond-vote; @lund-1]"),
        ("[@pond-vote)", "[@pond-vote]"),
        ("(@lund-1)", "[@lund-1]"),
        ("(@talks)", "[@talks]"),
        ("{@lund-1}", "[@lund-1]"),
        ("[pond-vote]", "[@pond-vote]"),
        ("[pond-vote, lund-1]", "[@pond-vote; @lund-1]"),
        ("[pond-vote; @lund-1]", "[@pond-vote; @lund-1]"),
        ("@lund-1", "[@lund-1]"),
    ],
)
def test_a_damaged_citation_is_found(found: str, meant: str) -> None:
    """At its place, also before and after a citation that is whole."""
    [one] = malformed(f"They talk [@lund-1], {found}, and [@pond-vote] stays.", KNOWN)
    assert (one.written, one.start, one.meant) == (found, 21, meant)


@pytest.mark.parametrize(
    "text",
    [
        "[@pond-vote] [@lund-1; pond-vote] [@ lund-1]",
        "club@pond-vote.example, [club@lund-1.example], @pond-vote.example",
        "“We [the anglers] protest [sic].” “They [talks] failed.”",
        "(@nato) and @heron, @lund-12 and @lund",
        "[pond-vote](https://example.org/@lund-1), [by @lund-1](https://example.org)",
        "[the vote][pond-vote]",
        "[pond-vote]: https://example.org",
        "https://example.org/@lund-1",
    ],
)
def test_anything_else_is_no_citation(text: str) -> None:
    """Addresses, links, the words of others, names on other sites."""
    assert list(malformed(text, KNOWN)) == []
