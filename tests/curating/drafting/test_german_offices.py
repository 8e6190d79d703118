"""German offices with what they are of: who is meant, which role it is, for whom it speaks."""

import pytest

from generator.curating.drafting.known import Known, KnownActor
from tests.curating.drafting.found import cast

KNOWN = Known(
    actors=(
        KnownActor(id="hafenamt", name="Hafenamt", kind="organisation"),
        KnownActor(id="seekammer", name="Seekammer", kind="organisation"),
    )
)


@pytest.mark.parametrize(
    ("text", "mention", "title", "actor"),
    [
        ("Der Leiter der Hafenbehörde, Jon Quill, sagte", "Leiter der Hafenbehörde",
         "Leiter der Hafenbehörde", None),
        ("Leiterin des Hafenamts Jon Quill sagte", "Hafenamts Jon Quill", "Leiterin des Hafenamts",
         "hafenamt"),
        ("Es sagte Jon Quill, stellvertretende Vorsitzende des Betriebsrats.", "Jon Quill",
         "stellvertretende Vorsitzende des Betriebsrats", None),
        ("Die Sprecherin des Ministeriums der Verteidigung, Jon Quill, sagte",
         "Sprecherin des Ministeriums", "Sprecherin des Ministeriums der Verteidigung", None),
        ("Es sagte die Präsidentin der Seekammer, Dr. Jon Quill.", "der Seekammer",
         "Präsidentin der Seekammer", "seekammer"),
        ("Der frühere Präsident der Seekammer, Jon Quill, sagte", "Präsident der Seekammer",
         "frühere Präsident der Seekammer", None),
        ("Der Direktor des Instituts für Seerecht an der Universität Bodo, Jon Quill, sagte",
         "der Universität Bodo", "Direktor des Instituts für Seerecht an der Universität Bodo",
         None),
        ("Geschäftsführer der Mill Reederei, Jon Quill, sagte", "Geschäftsführer der Mill Reederei",
         "Geschäftsführer der Mill Reederei", None),
        ("Jon Quill, die neue Sprecherin der Gewerkschaft, sagte", "Jon Quill",
         "neue Sprecherin der Gewerkschaft", None),
        ("Hafenmeister Jon Quill sagte", "Hafenmeister Jon Quill", "Hafenmeister", None),
        ("Jon Quill, ein Freund der Seekammer, sagte", "Jon Quill", None, None),
    ],
)  # fmt: skip
def test_an_office_with_a_genitive_is_the_role_of_the_name_beside_it(
    text: str, mention: str, title: str | None, actor: str | None
) -> None:
    """Before it and behind it; it speaks for a body that is known, but not by a former office."""
    whole, (voice,) = cast(f"{text}: „Ja.“", ("Ja", mention, mention), known=KNOWN)
    assert voice.id == "jon-quill"
    assert voice.doubt is None
    made = whole.new_people["jon-quill"]
    assert list(whole.new_people) == ["jon-quill"]
    assert not whole.new_actors
    assert (made.title, made.actor) == (title, actor)


def test_a_pronoun_for_an_office_means_its_bearer() -> None:
    """Which the finder of quotations has for it."""
    text = "Der Leiter der Hafenbehörde, Jon Quill, kam. Er sagte: „Ja.“"
    _, (voice,) = cast(text, ("Ja", "Leiter der Hafenbehörde", "Er"))
    assert voice.id == "jon-quill"


def test_an_office_without_a_name_is_somebody_unnamed() -> None:
    """No person of that name, and no organisation."""
    phrase = "Sprecherin des Ministeriums der Verteidigung"
    whole, (voice,) = cast(f"Die {phrase} sagte: „Ja.“", ("Ja", phrase, phrase))
    assert [one.name for one in whole.new_people.values()] == [f"Unnamed {phrase}"]
    assert not whole.new_actors
    assert voice.note == f"Nobody named: “{phrase}”."
    assert voice.doubt is not None
