"""What stands beside the mention of a speaker: a name, an office, others who speak with them."""

import pytest

from generator.curating.drafting.beside import issuers, named_behind, spoken_with
from tests.curating.drafting.found import cast

DAM = (
    "Karsa's water minister, Petra Olund, told reporters: “We wait.” Varga's chief negotiator, "
    "Davit Senn, blamed the others. He said: “They run.” "
    "Prime Minister Ruben Asch said: “So it is.”"
)


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Its chair, Marta Quill, said so.", "Its chair", "Marta Quill"),
        ("Danish minister of defence Ida Lund Holm explained.", "Danish minister", "Ida Lund Holm"),
        ("The minister, however, said so.", "The minister", None),
        ("The ministry, Marta Quill, said so.", "The ministry", None),
        ("The minister, Canal Board, said so.", "The minister", None),
    ],
)
def test_a_name_stands_behind_an_office(text: str, mention: str, expected: str | None) -> None:
    """It is whom the office means."""
    assert named_behind(text, 0, len(mention)) == expected


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Earlier today, Karsa’s government and Varga’s defence ministry said so.",
         "Varga’s defence ministry", ("Karsa’s government",)),
        ("In a joint statement, the commission and the Lakes Bank called for calm.",
         "the Lakes Bank", ("commission",)),
        ("Norway, Sweden and Denmark said so.", "Denmark", ("Norway", "Sweden")),
        ("Norway and the Canal Board said so.", "Norway", ("Canal Board",)),
        ("Norway, Sweden and Denmark said so.", "Norway", ("Sweden", "Denmark")),
        ("It rained in Norway and Denmark said so.", "Denmark", ()),
        ("After the talks, Norway and Denmark said so.", "Denmark", ("Norway",)),
        ("Salt and Denmark said so.", "Denmark", ("Salt",)),
        ("They came late and Denmark said so.", "Denmark", ()),
        ("Bread, salt and Denmark said so.", "Denmark", ()),
    ],
)  # fmt: skip
def test_several_speak_together(text: str, mention: str, expected: tuple[str, ...]) -> None:
    """Where they stand side by side before or behind the mention, and nothing else does."""
    start = text.index(mention)
    assert spoken_with(text, start, start + len(mention)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A joint statement by Norway, the Lakes Bank and Iceland says: “Yes.”",
         ("Norway", "the Lakes Bank", "Iceland")),
        ("A joint statement of Norway says: “Yes.”", ()),
        ("A statement says: “Yes.”", ()),
        ("A joint statement by Norway and the for says: “Yes.”", ()),
    ],
)  # fmt: skip
def test_a_joint_statement_names_its_issuers(text: str, expected: tuple[str, ...]) -> None:
    """All of them, or none."""
    assert issuers(text, len(text)) == expected


def test_both_speakers_of_a_joint_statement_are_proposed() -> None:
    """And the editor is told that the text names several."""
    text = "The Ostrel Basin Commission met. The commission and the Lakes Bank said: “Refrain.”"
    whole, (voice,) = cast(text, ("Refrain", "the Lakes Bank", "the Lakes Bank"))
    assert {voice.id, *voice.together} == {"lakes-bank", "ostrel-basin-commission"}
    assert voice.doubt == "the text names several: “commission and the Lakes Bank”"
    assert {one.name for one in whole.new_actors.values()} == {
        "Lakes Bank", "Ostrel Basin Commission",
    }  # fmt: skip


def test_the_statement_is_that_of_its_issuers() -> None:
    """Where the text says whose joint statement it is."""
    text = (
        "A joint statement by Norway, Ida Berg and the Lakes Bank came. The statement said: “So.”"
    )
    _, (voice,) = cast(text, ("So", "the statement", "The statement"))
    assert (voice.id, voice.together) == ("norway", ("ida-berg", "lakes-bank"))


def test_offices_beside_names_say_of_which_country() -> None:
    """`Karsa’s water minister, Petra Olund,`; a country that we have no list of is an actor too."""
    whole, found = cast(
        DAM,
        ("We wait", "Ruben Asch", "minister"),
        ("They run", "Varga", "He"),
        ("So it is", "Ruben Asch", "Prime Minister Ruben Asch"),
    )
    assert [voice.id for voice in found] == ["petra-olund", "davit-senn", "ruben-asch"]
    assert found[1].doubt == "taken for the one who was named before"
    people = {one.id: (one.title, one.actor) for one in whole.new_people.values()}
    assert people["petra-olund"] == ("Water Minister of Karsa", "karsa")
    assert people["davit-senn"] == ("Chief Negotiator of Varga", "varga")
    assert set(whole.new_actors) == {"karsa", "varga"}


def test_what_is_somebodys_makes_no_country_of_a_person() -> None:
    """`Holt’s minister` is one of Mia Holt."""
    text = "Mia Holt came. Holt's harbour minister, Leo Mark, said: “Yes.”"
    whole, _ = cast(text, ("Yes", "Leo Mark", None))
    assert not whole.new_actors
    (leo,) = [one for one in whole.new_people.values() if one.id == "leo-mark"]
    assert leo.title == "harbour minister"


@pytest.mark.parametrize(
    ("text", "mention", "expected", "note"),
    [
        ("A Norwegian government spokesman said: “Yes.”", "A Norwegian government spokesman",
         "norway", "A Norwegian government spokesman, not named."),
        ("Varga's minister, Mia Holt, came. A Vargan official said: “Yes.”", "A Vargan official",
         "varga", "A Vargan official, not named."),
        ("Norway has no plans, a government spokesperson said. The spokesperson said: “Yes.”",
         "The spokesperson", "norway", "A spokesperson, not named."),
        ("A Canal Board spokeswoman said: “Yes.”", "A Canal Board spokeswoman", "canal-board",
         "A Canal Board spokeswoman, not named."),
        ("One official said: “Yes.”", "One official", "unnamed-official", None),
    ],
)  # fmt: skip
def test_who_is_not_named_speaks_for_somebody(
    text: str, mention: str, expected: str, note: str | None
) -> None:
    """A country, by its adjective too; an institution; else the text does not say for whom."""
    speakers = [("came", "Mia Holt", "Mia Holt")] if "Mia" in text else []
    _, found = cast(text, *speakers, ("Yes", mention, mention))
    assert (found[-1].id, found[-1].note) == (expected, note)
