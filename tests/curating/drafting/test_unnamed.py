"""Those whom a text does not name, and for nobody they speak: people, of this text alone."""

import pytest

from generator.curating.drafting.known import Known, KnownPerson
from generator.curating.drafting.speakers.named_here import NamedHere
from tests.curating.drafting.found import cast


@pytest.mark.parametrize(
    ("mention", "name", "note"),
    [
        ("A senior official", "Unnamed senior official", "An unnamed senior official."),
        ("One driver", "Unnamed driver", "An unnamed driver."),
        ("Two witnesses", "Two unnamed witnesses", "Two witnesses, nobody named."),
        ("Three fishermen", "Three unnamed fishermen", "Three fishermen, nobody named."),
        ("Several young people", "Several unnamed young people",
         "Several young people, nobody named."),
        ("A police officer", "Unnamed police officer", "An unnamed police officer."),
        ("A German tourist", "Unnamed German tourist", "An unnamed German tourist."),
        ("A government source", "Unnamed government source", "An unnamed government source."),
        ("Zwei Augenzeugen", "Zwei unnamed Augenzeugen", "Zwei Augenzeugen, nobody named."),
        ("His lawyer", "Unnamed lawyer", "An unnamed lawyer."),
        ("The harbour master", "Unnamed harbour master", "An unnamed harbour master."),
    ],
)  # fmt: skip
def test_somebody_without_a_name_is_no_organisation(mention: str, name: str, note: str) -> None:
    """But a person, who holds no position of the table; the quote says so and is marked."""
    whole, (voice,) = cast(f"{mention} said: “Yes.”", ("Yes", mention, mention))
    assert [one.name for one in whole.new_people.values()] == [name]
    assert not whole.new_actors
    assert (voice.note, voice.doubt) == (note, f"the text says “{mention}”, nobody named")


@pytest.mark.parametrize(
    ("mention", "kind"),
    [("The fishermen", "faction"), ("The protesters", "faction"), ("A placard", "organisation"),
     ("A newspaper", "organisation")],
)  # fmt: skip
def test_a_crowd_and_a_thing_are_no_person(mention: str, kind: str) -> None:
    """A crowd may hold a position."""
    whole, _ = cast(f"{mention} said: “Yes.”", ("Yes", mention, mention))
    assert not whole.new_people
    assert [one.kind for one in whole.new_actors.values()] == [kind]


@pytest.mark.parametrize(
    ("text", "speaker", "mention", "expected"),
    [
        ("A Danish fisherman said: “Yes.”", "Danish", "A Danish", "unnamed-danish-fisherman"),
        ("A Danish ministry said: “Yes.”", "Danish", "A Danish", "denmark"),
        ("Protesters said: “Yes.”", "Protesters", "Protesters", "protesters"),
        ("The police came. A police spokeswoman said: “Yes.”", "A police spokeswoman",
         "A police spokeswoman", "police"),
    ],
)  # fmt: skip
def test_a_word_of_somebody_unnamed_is_read_whole(
    text: str, speaker: str, mention: str, expected: str
) -> None:
    """The noun behind an adjective, a crowd that begins a sentence, a body before a noun."""
    _, (voice,) = cast(text, ("Yes", speaker, mention))
    assert voice.id == expected


def test_a_crowd_is_no_person() -> None:
    """But a surname that looks like one is, where the text has it within a sentence."""
    whole, _ = cast("Peters said: “Yes.” They met Peters.", ("Yes", "Peters", "Peters"))
    assert [one.name for one in whole.new_people.values()] == ["Peters"]
    whole, _ = cast("Protesters said: “Yes.”", ("Yes", "Protesters", "Protesters"))
    assert [one.kind for one in whole.new_actors.values()] == ["faction"]


def test_an_unnamed_minister_is_of_a_country() -> None:
    """With a mark: it may be one of several."""
    whole, _ = cast("A Danish minister said: “Yes.”", ("Yes", "A Danish minister", None))
    (made,) = whole.new_people.values()
    assert (made.title, made.actor, made.doubt) == (
        "Minister of Denmark",
        "denmark",
        "nobody named",
    )


def test_what_somebody_knows_of_does_not_speak() -> None:
    """`a person close to the talks`."""
    text = "A person close to the talks said: “Yes.”"
    _, (voice,) = cast(text, ("Yes", "the talks", "the talks"))
    assert voice.id == "unnamed-person"


def test_the_witness_is_the_one_before_and_another_is_not() -> None:
    """Within one text."""
    text = "A young witness said: “One.” The witness said: “Two.” Another witness said: “Three.”"
    whole, found = cast(
        text,
        ("One", "A young witness", None),
        ("Two", "The witness", None),
        ("Three", "Another witness", None),
    )
    assert [one.id for one in found] == [
        "unnamed-young-witness", "unnamed-young-witness", "unnamed-witness",
    ]  # fmt: skip
    assert len(whole.new_people) == 2


def test_a_witness_of_another_article_is_somebody_else() -> None:
    """And no sentence on witnesses is taken for words of theirs."""
    known = KnownPerson(id="unnamed-witness", name="Unnamed witness")
    whole, (voice,) = cast(
        "The witness said: “Yes.”", ("Yes", "The witness", None), known=Known(people=(known,))
    )
    assert voice.id == "unnamed-witness-2"
    assert whole.new_people[voice.id].name == "Unnamed witness (2)"
    assert NamedHere(whole.roster).all()[1] == []
