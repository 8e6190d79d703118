"""Further roles of one person: another office in the same text, or than the briefing has."""

import pytest

from generator.curating.drafting.known import Known, KnownPerson
from generator.curating.drafting.speakers.further_roles import further_roles
from generator.curating.drafting.written.stubs import people_stub
from tests.curating.drafting.found import cast


def further(text: str, *known: KnownPerson) -> list[tuple[str, str | None]]:
    """Return the further roles of Marta Quill, who speaks."""
    whole, (voice,) = cast(text, ("Yes", "Marta Quill", None), known=Known(people=known))
    (person,) = (one for one in whole.roster.people() if one.id == voice.id)
    return [(one.title, one.actor) for one in further_roles(whole.roster, person)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("“So,” said Quill, who also chairs the pilots’ board.",
         [("chair of the pilots’ board", None)]),
        ("Quill is also treasurer of the Mill League.",
         [("treasurer of the Mill League", "mill-league")]),
        ("Quill, a former minister, left.", [("former minister", None)]),
        ("Former mayor Quill left. Quill, the head of the Mill League, ate.",
         [("Former mayor", None), ("head of the Mill League", "mill-league")]),
        ("The Lake Board met. Its chair, Marta Quill, ate.",
         [("chair of the Lake Board", "lake-board")]),
        ("Former mayor Quill left. The former mayor Quill ate.", [("Former mayor", None)]),
        ("Harbour master Quill left.", []),
        ("The harbour master, Marta Quill, a former union leader, ate.",
         [("former union leader", None)]),
        ("Quill, a former official, left.", [("former official", None)]),
        ("Quill, the head, left. Quill, an official, ate.", []),
        ("Mayor Ida Quill left.", []),  # whose is a surname alone?
        ("Ida Berg, the mayor of Bodo, left.", []),
        ("Quill, a novelist, left.", []),
    ],
)  # fmt: skip
def test_another_office_is_a_further_role(text: str, roles: list[tuple[str, str | None]]) -> None:
    """Once, with whom it speaks for; a looser word for the same office is none."""
    assert further(f"The harbour master, Marta Quill, said: “Yes.”\n{text}") == roles


@pytest.mark.parametrize(
    ("title", "text", "roles"),
    [
        ("Prime Minister of Norway", "Minister Marta Quill", []),
        ("Prime Minister of Norway", "The Norwegian leader, Marta Quill,", []),
        ("Prime Minister of Norway", "The former finance minister, Marta Quill,",
         ["former finance minister"]),
        ("US Secretary of State", "The secretary of state, Marta Quill,", []),
        ("director of the Salt Museum", "Marta Quill, director of the Salt Museum,", []),
        ("director of the Salt Museum", "Marta Quill, director of the Mill Trust,",
         ["director of the Mill Trust"]),
        ("general secretary of the Mill League", "Marta Quill, leader of the Mill League,", []),
        ("chairwoman of the Mill League", "The chairperson, Marta Quill,", []),
    ],
)  # fmt: skip
def test_the_office_of_somebody_known_is_compared(title: str, text: str, roles: list[str]) -> None:
    """By office, of what, and for what a minister is."""
    known = KnownPerson(id="marta-quill", name="Marta Quill", titles=(title,))
    assert [one for one, _ in further(f"{text} said: “Yes.”", known)] == roles


def test_a_draft_marks_a_further_role_and_leaves_who_is_there() -> None:
    """The new person has both, the known one a comment to copy."""
    text = (
        "The harbour master, Marta Quill, said: “Yes.”\n"
        "Quill, a former minister, met the treasurer of the Mill, Ida Berg, too."
    )
    berg = KnownPerson(id="ida-berg", name="Ida Berg", titles=("Mayor",))
    whole, _ = cast(text, ("Yes", "Marta Quill", None), known=Known(people=(berg,)))
    more = {one.id: list(further_roles(whole.roster, one)) for one in whole.roster.people()}
    assert list(people_stub([*whole.new_people.values()], more))[-5:] == [
        "  roles:",
        "    - {title: harbour master, actor: unknown}",
        "    - {title: former minister, actor: unknown}  # unsure: line 2 says so, too",
        "# ida-berg, who is there already: the text gives another role, too.",
        "#    - {title: treasurer of the Mill, actor: unknown}  # unsure: line 2 says so, too",
    ]
