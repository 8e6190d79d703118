"""What a diplomat pastes into a cable, word for word."""

from msgspec.structs import replace

from generator.rendering.citing import cable
from tests.samples import ABOUT, BRIEF, OLD_TOLLS, POSITIONS


def test_a_judgement() -> None:
    """Confidence, words without marks, sources, edition; a reserved address leads nowhere yet."""
    assert cable.judgement(BRIEF.judgements[0], ABOUT) == (
        "High confidence: Nørland will not pay.\n"
        "Source: “Canal talks end without a deal”, The Ferry Post, 2 May 2031"
        " (article 1, quote 1.1)\n"
        'Source: “Dredgers sail for "the ditch"”, Sudmark Radio, 3 May 2031 (article 2)\n'
        "Edition: The Karsa Canal, May 2031, as of 9 May 2031\n"
        "Address: not published yet (/judgements/#judgement-1)\n"
    )


def test_a_position() -> None:
    """The question, the stance, the sentence, the basis; what was superseded says so."""
    assert cable.position(OLD_TOLLS, ABOUT) == (
        "Nørland, on “May Sudmark set the tolls of the canal?”: On conditions."
        " Would pay tolls that a treaty sets.\n"
        "Basis: reported; last stated: November 2030; superseded\n"
        "Source: [A note on tolls], publisher not stated, day not known (article 3)\n"
        "Edition: The Karsa Canal, May 2031, as of 9 May 2031\n"
        "Address: not published yet (/actors/norland/#norland--tolls--1)\n"
    )
    assert "superseded" not in cable.position(POSITIONS[1], ABOUT)
    counted = replace(OLD_TOLLS, amount=">12", unit="ships")
    assert "\nNumber: more than 12\u00a0ships\nBasis: reported" in cable.position(counted, ABOUT)
