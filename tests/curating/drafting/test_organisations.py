"""Organisations, their members, and what bears the name of a country without speaking for it."""

from time import perf_counter

import pytest

from generator.curating.drafting.known import Known, KnownActor, KnownPerson
from generator.curating.drafting.names.lands import land_named
from generator.curating.drafting.names.organisations import (
    body_led,
    organisation_of_office,
    organisation_within,
)
from generator.curating.drafting.names.roles import title_of_office
from tests.curating.drafting.found import cast


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("EU Commission president", "European Commission"),
        ("European Commissioner", "European Commission"),
        ("NATO Secretary General", "NATO"),
        ("the united nations", "United Nations"),
        ("who is it", None),
        ("un-named", None),
    ],
)
def test_an_organisation_is_known_by_its_names(words: str, name: str | None) -> None:
    """Abbreviations in capitals alone."""
    found = organisation_within(words)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("role", "name"),
    [("US senator", "US Congress"), ("Karsan senator", None), ("NATO chief", "NATO")],
)
def test_a_legislator_has_the_parliament_of_the_country(role: str, name: str | None) -> None:
    """Where it is a known one."""
    found = organisation_of_office(role)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("role", "text", "name"),
    [
        ("Senator", "It is before the US Senate.", "US Congress"),
        ("third-ranking Senate Democrat", "The US Congress votes.", "US Congress"),
        ("Senator", "The US Senate met, the Italian Senate did not.", None),
        ("Senator", "The Senate met.", None),
        ("lawmaker", "It is before the US Senate.", None),
    ],
)
def test_a_senator_is_of_the_only_senate_of_a_text(role: str, text: str, name: str | None) -> None:
    """Which names its country."""
    found = organisation_of_office(role, text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("leader of the Coastal Party", "Coastal Party"),
        ("president of the Danish Ferry Association", "Danish Ferry Association"),
        ("chair of the Lake Board", "Lake Board"),
        ("chair of the Danish Energy Board", None),
        ("chair of the board", None),
        ("professor at the University of Varga", None),
        ("mayor of Lower Party", None),
    ],
)
def test_who_leads_a_body_speaks_for_it(role: str, name: str | None) -> None:
    """Who works there does not, and a part of a government is its country."""
    assert body_led(role) == name


def test_who_leads_a_body_brings_it() -> None:
    """By the only name that the text has for it."""
    text = "The Lake Board met. “One,” said Ida Berg, the board’s chair."
    whole, _ = cast(text, ("One", "Ida Berg", "Ida Berg"))
    (made,) = whole.new_people.values()
    assert (made.title, made.actor) == ("chair of the Lake Board", "lake-board")
    whole, _ = cast(f"The Harbour Board waits. {text}", ("One", "Ida Berg", "Ida Berg"))
    (made,) = whole.new_people.values()
    assert (made.title, made.actor) == ("chair of the board", None)


def test_a_long_row_of_names_is_looked_through_once() -> None:
    """Each word of it begins a name of four words at most: 150 kB of them took a minute."""
    text = f"“One,” said Ida Berg, the board’s chair. {'Aa ' * 8000}"
    start = perf_counter()
    cast(text, ("One", "Ida Berg", "Ida Berg"))
    assert perf_counter() - start < 1


def test_a_new_organisation_has_its_usual_name() -> None:
    """Whatever the text calls it."""
    whole, (voice,) = cast("The EU Commission said: “One.”", ("One", "The EU Commission", None))
    assert voice.id == "european-commission"
    assert "EU Commission" in whole.new_actors["european-commission"].aliases


def test_the_office_of_an_organisation_is_a_title() -> None:
    """In the editors' order of words."""
    nato = organisation_within("NATO")
    assert title_of_office("NATO Secretary General", nato) == "Secretary General of NATO"
    commission = organisation_within("EU Commission")
    assert (
        title_of_office("EU Commission president", commission)
        == "President of the European Commission"
    )
    assert title_of_office("European Commissioner", commission) == "European Commissioner"
    assert title_of_office("association’s president") == "president of the association"


def test_a_member_speaks_for_nobody_else() -> None:
    """The note says so; the president of the body needs none."""
    text = (
        "European Commissioner Ida Berg said: “One.” EU Commission president Ulla Moe said: “Two.”"
    )
    whole, (member, president) = cast(text, ("One", "Ida Berg", None), ("Two", "Ulla Moe", None))
    assert member.note == "One commissioner’s words, not a position of the European Commission."
    assert president.note is None
    (made,) = whole.new_actors.values()
    assert (made.id, made.kind, made.aliases[0]) == (
        "european-commission", "organisation", "EU Commission",
    )  # fmt: skip


def test_a_known_body_is_not_made_again() -> None:
    """Under any of its names; a senator's country is not whom he speaks for."""
    eu = KnownActor(id="eu-commission", name="EU Commission")
    congress = KnownActor(id="us-congress", name="US Congress")
    senator = KnownPerson(
        id="ann-moe", name="Ann Moe", titles=("US senator",), actors=("us-congress",)
    )
    text = (
        "European Commissioner Ida Berg said: “One.” Ann Moe said: “Two.” "
        "Norwegian Senator Ole Vik said: “Three.”"
    )
    whole, (_, voice, _) = cast(
        text, ("One", "Ida Berg", None), ("Two", "Ann Moe", None), ("Three", "Ole Vik", None),
        known=Known(actors=(eu, congress), people=(senator,)),
    )  # fmt: skip
    assert [(one.name, one.actor) for one in whole.new_people.values()] == [
        ("Ida Berg", "eu-commission"), ("Ole Vik", None),
    ]  # fmt: skip
    assert voice.note == "One senator’s words, not a position of the US Congress."


def test_the_ministry_of_its_country_is_found() -> None:
    """The name before the pronoun, where it is a country or a place of the text."""
    text = (
        "Talks with neighbouring Belmora went on. Belmora recalled its ambassador. "
        "Its foreign ministry said: “One.” Norway waited. Its defense ministry said: “Two.” "
        "Rain fell. Its defense ministry said: “Three.”"
    )
    _, (first, second, third) = cast(
        text, ("One", "Its foreign ministry", None), ("Two", "Its defense ministry", None),
        ("Three", "Its defense ministry", None),
    )  # fmt: skip
    assert (first.id, first.note) == (
        "belmora", "Belmora’s foreign ministry, no person named.",
    )  # fmt: skip
    assert (second.id, second.note) == ("norway", "Norway’s defence ministry, no person named.")
    assert third.id == "norway"  # the ministry that was meant last


def test_a_company_with_the_name_of_a_country_is_none() -> None:
    """It speaks for itself, also where the text says “the company”."""
    text = "The Norwegian Salt Company said: “One.” The company said: “Two.”"
    whole, (first, second) = cast(
        text, ("One", "The Norwegian Salt Company", None), ("Two", "The company", None)
    )
    assert first.id == second.id == "norwegian-salt-company"
    assert (first.note, second.note) == (None, None)
    assert [one.kind for one in whole.new_actors.values()] == ["organisation"]


def test_who_speaks_in_the_sentence_before_is_meant() -> None:
    """Although the text gives her no office."""
    text = (
        "Ole Moe said: “One.” Rana Tull of the Harbour Party, who sits in the committee, said it "
        "was late. “Two,” she said."
    )
    _, (_, voice) = cast(text, ("One", "Ole Moe", None), ("Two", "Norway", "she"))
    assert voice.id == "rana-tull"


def test_what_a_country_is_called_otherwise() -> None:
    """Formally, at home in Latin letters, by its capital."""
    lands = [land for name in ("Denmark", "Russia", "Belgium") if (land := land_named(name))]
    assert [land.other_names for land in lands] == [
        ("Kingdom of Denmark", "Danmark", "Copenhagen"),
        ("Russian Federation", "Moscow"),
        ("Kingdom of Belgium", "België", "Belgique", "Belgien"),
    ]
