"""Who says the same words together: joint statements, and titles in the plural."""

import pytest

from generator.curating.quotations.find import FoundQuotation, find_quotations

SURE = 0.9

JOINT = {
    "two institutions": (
        (
            "Ferland’s government and Norland’s defence ministry released a statement saying that "
            "“the tensions have spread to the north”."
        ),
        ("Ferland’s government", "Norland’s defence ministry"),
    ),
    "three names": (
        "Ann Lee, Tom Falk and Bo Lind said “we are ready to go”.",
        ("Ann Lee", "Tom Falk", "Bo Lind"),
    ),
    "after the verb": (
        "“It is late for all of us here,” said Ann Lee and Tom Falk.",
        ("Ann Lee", "Tom Falk"),
    ),
    "senators": (
        (
            "Senator Lisa Mork of the Blue Party wrote a bill together with Democrat Jean Shaw.\n\n"
            "“The alliance remains the best that we ever had,” the senators said."
        ),
        ("Lisa Mork", "Jean Shaw"),
    ),
}


@pytest.mark.parametrize(("text", "speakers"), JOINT.values(), ids=JOINT)
def test_joint_speakers(text: str, speakers: tuple[str, ...]) -> None:
    """In the order of the text; an editor is asked to look."""
    found = _only(text)
    assert found.speakers == speakers
    assert 0 < found.confidence < SURE


ALONE = {
    "another verb": (
        "The plan was praised by Ann Lee and Tom Falk said it was “a very good idea”.",
        ("Tom Falk",),
    ),
    "another clause": (
        "“It is late for all of us here,” said Ann Lee and Tom Falk agreed.",
        ("Ann Lee",),
    ),
    "a preposition": (
        "After talks between Ann Lee and Tom Falk, the mayor said: “We are ready to go now.”",
        ("the mayor",),
    ),
    "senators without names": (
        "It rained.\n\n“The alliance is the best that we ever had,” the senators said.",
        ("the senators",),
    ),
    "a pronoun": ("Ann Lee is back. “We are ready to go now,” she said.", ("Ann Lee",)),
    "nobody": ("“We go home now, and we will not come back.”", ()),
}


@pytest.mark.parametrize(("text", "speakers"), ALONE.values(), ids=ALONE)
def test_one_speaker(text: str, speakers: tuple[str, ...]) -> None:
    """Names that stand together do not always speak together."""
    assert _only(text).speakers == speakers


OFFICES = {
    "minister of defence": (
        (
            "Norlandic minister of defence Karl Holm explained that there would be a “far bigger "
            "footprint” in the north."
        ),
        "Karl Holm",
    ),
    "Secretary of State": (
        "“We go home now, and we will not come back,” Secretary of State Ann Lee said.",
        "Ann Lee",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), OFFICES.values(), ids=OFFICES)
def test_an_office_is_no_part_of_a_name(text: str, speaker: str) -> None:
    """What a minister is for stands between title and name."""
    assert _only(text).speaker == speaker


def test_a_title_of_nobody_is_not_sure() -> None:
    """The text says who speaks, but not by name."""
    found = _only("It rained. “We go home now, and we will not come back,” the president said.")
    assert found.speaker == "the president"
    assert found.confidence < SURE


def _only(text: str) -> FoundQuotation:
    (found,) = find_quotations(text)
    return found
