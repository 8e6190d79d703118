"""Whom the nouns of institutions mean, and which names are those of places."""

import pytest

from generator.curating.drafting.names.named_elsewhere import is_place, place_of_adjective
from generator.curating.drafting.names.roles import role_beside
from tests.curating.drafting.found import cast

MINISTER = "Water Minister Petra Olund spoke. Neighbouring Karsa waits, and it rains in Karsa. "


def test_a_ministry_of_another_country_is_not_that_which_spoke_before() -> None:
    """`The Karsan foreign ministry` is Karsa's, although `the ministry` meant another one."""
    text = (
        f"{MINISTER}“Zero,” Olund said. Olund's ministry said: “One.” The ministry said: “Two.” "
        "The Karsan foreign ministry said: “Three.” The ministry said: “Four.”"
    )
    whole, found = cast(
        text,
        ("Zero", "Petra Olund", "Olund"),
        ("One", "Olund's ministry", "Olund's ministry"),
        ("Two", "The ministry", "The ministry"),
        ("Three", "The Karsan foreign ministry", "The Karsan foreign ministry"),
        ("Four", "The ministry", "The ministry"),
    )
    olund, *found = found
    assert olund.id == "petra-olund"
    assert [voice.id for voice in found] == ["water-ministry", "water-ministry", "karsa", "karsa"]
    assert found[0].doubt == "the text says “Olund's ministry”"
    assert found[2].note == "The Karsan foreign ministry, no person named."
    assert {one.name for one in whole.new_actors.values()} == {"Water Ministry", "Karsa"}


@pytest.mark.parametrize(
    ("before", "mention", "actor"),
    [
        ("Karsa's minister, Ida Berg, spoke.", "Berg's ministry", "karsa"),
        ("Ida Berg spoke.", "Berg's party", "party-of-ida-berg"),
        ("Ida Berg spoke.", "the Lake Board", "lake-board"),
        ("The Lake Board met.", "the board", "lake-board"),
    ],
)
def test_an_institution_is_somebodys(before: str, mention: str, actor: str) -> None:
    """The actor for which the person speaks, or one that is named after the person."""
    text = f"{before} “I wait,” said Ida Berg. In the evening {mention} said: “Yes.”"
    _, (_, voice) = cast(text, ("I wait", "Ida Berg", "Ida Berg"), ("Yes", mention, mention))
    assert voice.id == actor


@pytest.mark.parametrize(
    ("others", "actor"),
    [("", "karsa"), ("“No,” said Ostria's Water Minister Ulla Moe. ", "water-ministry")],
)
def test_a_ministry_is_that_of_the_one_minister_of_its_branch(others: str, actor: str) -> None:
    """Of two it may be either, so that it stands for itself; the editor is asked."""
    text = (
        f"“I wait,” said Karsa's Water Minister Ida Berg. {others}The water ministry said: “Yes.”"
    )
    speakers = [("I wait", "Ida Berg", "Ida Berg")]
    speakers += [("No", "Ulla Moe", "Ulla Moe")] if others else []
    _, voices = cast(text, *speakers, ("Yes", "The water ministry", "The water ministry"))
    assert (voices[-1].id, voices[-1].doubt) == (actor, "the text says “The water ministry”")


def test_an_institution_with_another_name_is_another_one() -> None:
    """Where the name is that of nobody."""
    text = "The Lake Board said: “One.” The Harbour Board said: “Two.” The board said: “Three.”"
    _, found = cast(
        text,
        ("One", "The Lake Board", "The Lake Board"),
        ("Two", "The Harbour Board", "The Harbour Board"),
        ("Three", "The board", "The board"),
    )
    assert [voice.id for voice in found] == ["lake-board", "harbour-board", "harbour-board"]


def test_a_place_is_no_person() -> None:
    """Nor is it meant by `he`."""
    text = f"{MINISTER}Ostria's envoy to Karsa, Ruben Asch, came. He said: “One.” Karsa said: “No.”"
    whole, (he, it) = cast(text, ("One", "Neighbouring Karsa", "He"), ("No", "Karsa", "Karsa"))
    assert (he.id, it.id) == ("ruben-asch", "karsa")
    assert it.doubt == "“Karsa” is taken for a place"
    assert "karsa" not in whole.new_people
    assert is_place("The harbour of Karsa, which is old.", "Karsa")
    assert not is_place("Nobody gave it to Olund.", "Olund")
    assert place_of_adjective("It rains in Karsa.", "Karsan") == "Karsa"
    assert place_of_adjective("Karsa sat down.", "Karsan") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mayor of Tarven, Ida Berg, spoke", "mayor of Tarven"),
        ("An opposition lawmaker, Ida Berg, spoke", "opposition lawmaker"),
        ("“So,” said Ida Berg, who leads the council of Lower Kest.",
         "leader of the council of Lower Kest"),
        ("“So,” said Ida Berg, who heads Living Water, at noon.", "head of Living Water"),
        ("“So,” said Ida Berg, who leads by two points.", None),
    ],
)  # fmt: skip
def test_what_somebody_is_stands_beside_the_name(text: str, role: str | None) -> None:
    """Before it or behind it."""
    start = text.index("Ida Berg")
    assert role_beside(text, start, start + len("Ida Berg")) == role
