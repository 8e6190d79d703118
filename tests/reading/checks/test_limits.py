"""Each limit of a rule: what just keeps it is silent, one more is told."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support import edited, lay_out, told

ACTORS, PEOPLE, POSITIONS = "seeds/actors.yml", "seeds/people.yml", "seeds/positions.csv"
ARTICLE, BRIEF, BRIEFING = "seeds/articles/pond-vote.md", "seeds/brief.md", "seeds/briefing.yml"


def words(number: int) -> str:
    """Return so many words."""
    return " ".join(["pike"] * number)


def letters(number: int) -> str:
    """Return so many letters."""
    return "x" * number


def alias(number: int) -> str:
    """Return a name with another one of so many letters."""
    return f"Mia Lund\n  aliases: [{letters(number)}]"


def said_before(days: int) -> str:
    """Return a day so long before the article was published."""
    return f"said: {date(2031, 5, 2) - timedelta(days)}"


@pytest.mark.parametrize(
    ("place", "made", "most", "message"),
    [
        ((ARTICLE, "Nobody fishes here."), words, 20, "a quote of 21 words, expected at most 20"),
        ((POSITIONS, "Nobody may fish."), words, 10, "a position of 11 words, expected at most 10"),
        ((ARTICLE, "The council voted; the anglers protest."), words, 30,
         "a summary of 31 words, expected at most 30"),
        ((ARTICLE, "The council voted; the anglers protest."), letters, 16_384,
         "more than 16384 bytes of text, expected a summary"),
        ((BRIEF, "The council forbids fishing."), words, 60,
         "a bottom line of 61 words, expected at most 60"),
        ((PEOPLE, "Mia Lund"), letters, 2_000,
         "2001 characters in one field, expected at most 2000"),
        ((PEOPLE, "Mia Lund"), alias, 2_000, "2001 characters in one field, expected at most 2000"),
        ((BRIEFING, "Who may fish in the village pond."), letters, 100_000,
         "100001 characters in one field, expected at most 100000"),
        ((ACTORS, "anglers"), letters, 80, "joined by hyphens, at most 80 characters"),
        ((ARTICLE, "said: 2031-05-01"), said_before, 366,
         "said 2030-04-30, but its article was published 2031-05-02, expected a day of that year"),
    ],
)  # fmt: skip
def test_a_text_may_be_so_long_and_no_longer(
    place: tuple[str, str], made: Callable[[int], str], most: int, message: str, tmp_path: Path
) -> None:
    """In words, characters, bytes or days."""
    for size, is_told in ((most, False), (most + 1, True)):
        project = edited(lay_out("pond", tmp_path / str(size)), *place, made(size))
        assert any(message in line for line in told(project)) is is_told


RESERVED = (
    *("index", "search", "assets", "data", "feed", "con", "prn", "aux", "nul"),
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
)


def test_no_record_has_a_name_that_the_site_or_windows_needs(tmp_path: Path) -> None:
    """But com0 and com10 are names as others."""
    stubs = (
        f'- {{id: {name}, name: "A {name}", kind: group, group: B}}\n'
        for name in (*RESERVED, "com0", "com10", "lpt0", "lpt10")
    )
    project = lay_out("pond", tmp_path)
    path = project.root / ACTORS
    path.write_text(path.read_text("utf-8") + "".join(stubs), "utf-8")
    found = [line.split("error: ")[1] for line in told(project) if "(bad-id)" in line]
    assert found == [f'"{name}" is reserved, expected another id (bad-id)' for name in RESERVED]
