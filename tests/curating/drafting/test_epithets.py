"""Nouns that only describe somebody who was named: epithets of tabloids, kin, statements."""

import pytest

from tests.curating.drafting.found import cast

IDA = "Organiser Ida Berg, 63, said she would go. Tom Falk waved.\n"


@pytest.mark.parametrize(
    ("text", "mention", "speaker", "doubt"),
    [
        (f"{IDA}“No,” the gran-of-five told the Crier.", "the gran-of-five", "ida-berg",
         "the text says “the gran-of-five”"),
        (f"{IDA}“No,” the 63-year-old said.", "the 63-year-old", "ida-berg",
         "the text says “the 63-year-old”"),
        ("Mr Falk’s mother, Angela, said: “No.”", "Mr Falk’s mother", "angela",
         "the text has only the name “Angela”"),
        ("Lusa Ferries has put out a statement. It says “No.”", "a statement", "lusa-ferries",
         "the text says “a statement”"),
        (f"{IDA}A spokesman for the Health and Safety Executive said: “No.”", "A spokesman",
         "health-and-safety-executive", None),
        (f"{IDA}Ida Berg said so. The council’s engineer called it “No.”", "The council’s engineer",
         "unnamed-councils-engineer", "the text says “The council’s engineer”, nobody named"),
        (f"{IDA}The Sorland coast guard said: “No.”", "The Sorland coast guard",
         "sorland-coast-guard", "the text says “The Sorland coast guard”, nobody named"),
        ("Harrow Plateau Observatory said: “No.”", "Harrow Plateau Observatory",
         "harrow-plateau-observatory",
         "the text says “Harrow Plateau Observatory”, nobody named"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, mention: str, speaker: str, doubt: str | None) -> None:
    """The one who was named last, with a doubt; a body is no person."""
    _, (voice,) = cast(text, ("No", mention, mention))
    assert (voice.id, voice.doubt) == (speaker, doubt)


@pytest.mark.parametrize("mention", ["the prime-minister", "the mother of five", "a 63-year-old"])
def test_other_nouns_are_no_epithets(mention: str) -> None:
    """Nobody is taken for the one who was named last."""
    _, (voice,) = cast(f"{IDA}“No,” {mention} said.", ("No", mention, mention))
    assert voice.id != "ida-berg"
