"""What stands beside the mention of a speaker: a name, an office, others who speak with them."""

import pytest

from generator.curating.drafting.known import Known, KnownPerson
from generator.curating.drafting.names.beside import issuers, listed_with, named_behind, spoken_with
from generator.curating.drafting.speakers.cast import Cast
from generator.curating.quotations.find import find_quotations
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
    before, behind = spoken_with(text, start, start + len(mention))
    assert before + behind == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A joint statement of Denmark, Norway and Sweden called it so.",
         ("Denmark", "Norway", "Sweden")),
        ("The foreign ministers of Finland, Iceland and Sweden said so.",
         ("Finland", "Iceland", "Sweden")),
        ("A joint letter from Ida Berg and Leo Mark reached Sweden.", ()),
        ("A joint statement of Denmark and Norway, Sweden said, was so.", ()),
        ("The ministers of the day and Sweden said so.", ()),
        ("Sweden said so.", ()),
    ],
)  # fmt: skip
def test_a_list_is_that_of_the_speakers(text: str, expected: tuple[str, ...]) -> None:
    """Where the mention stands in a list of those who make a statement; no list in part."""
    start = text.index("Sweden")
    assert listed_with(text, start, start + len("Sweden")) == expected


JOINT = {
    "names": (
        "Leo Mark and Ida Berg said in a joint statement on Monday: “We keep the canal open.”",
        ["leo-mark", "mia-berg"],
    ),
    "a list": (
        "A joint statement of Denmark, Norway and Sweden called the plan “a grave mistake”.",
        ["denmark", "norway", "sweden"],
    ),
    "a list of offices": (
        "“We stand by our neighbours,” the foreign ministers of Finland and Sweden said.",
        ["finland", "sweden"],
    ),
    "a title in the plural": (
        "In a joint letter, Senators Mia Holt, Leo Mark and Ida Berg wrote: “We urge you to wait.”",
        ["mia-holt", "leo-mark", "mia-berg"],
    ),
    "adjectives": (
        "“It is not for sale,” said the Danish and Greenlandic governments in a joint statement.",
        ["denmark", "greenland"],
    ),
    "an office that two have": (
        (
            "Senator Lisa Mork of the Blue Party wrote a bill together with Democrat Jean Shaw.\n\n"
            "“The alliance remains the best that we ever had,” the senators said."
        ),
        ["lisa-mork", "jean-shaw"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), JOINT.values(), ids=JOINT)
def test_all_speakers_of_the_finder_are_named(text: str, expected: list[str]) -> None:
    """In the order of the text, each matched by alias, and an editor is asked to look."""
    known = Known(people=(KnownPerson(id="mia-berg", name="Mia Berg", aliases=("Ida Berg",)),))
    (voice,) = Cast(text, known).voices(find_quotations(text))
    assert [voice.id, *voice.together] == expected
    assert voice.doubt


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
         "norway", "An unnamed Norwegian government spokesman."),
        ("Varga's minister, Mia Holt, came. A Vargan official said: “Yes.”", "A Vargan official",
         "varga", "An unnamed Vargan official."),
        ("Norway has no plans, a government spokesperson said. The spokesperson said: “Yes.”",
         "The spokesperson", "norway", "An unnamed government spokesperson."),
        ("A Canal Board spokeswoman said: “Yes.”", "A Canal Board spokeswoman", "canal-board",
         "An unnamed Canal Board spokeswoman."),
        ("A spokesman for the labour ministry said: “Yes.”", "A spokesman", "labour-ministry",
         "An unnamed spokesman."),
        ("One official said: “Yes.”", "One official", "unnamed-official",
         "An unnamed official."),
    ],
)  # fmt: skip
def test_who_is_not_named_speaks_for_somebody(
    text: str, mention: str, expected: str, note: str | None
) -> None:
    """A country, by its adjective too; an institution; else the text does not say for whom."""
    speakers = [("came", "Mia Holt", "Mia Holt")] if "Mia" in text else []
    _, found = cast(text, *speakers, ("Yes", mention, mention))
    assert (found[-1].id, found[-1].note) == (expected, note)
