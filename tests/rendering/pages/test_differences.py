"""The sides of a difference: every claim on one of them, under the value it gives."""

from pathlib import Path

import pytest

from generator.model import Difference
from generator.project import Project
from generator.reading.linking.link import link
from generator.reading.read import read
from generator.rendering.pages.shared.differences import sides

BRIEFING = link(read(Project(Path(__file__).resolve().parents[3]))[0])


@pytest.mark.parametrize("difference", BRIEFING.differences, ids=lambda one: one.id)
def test_every_claim_stands_on_the_side_of_its_value(difference: Difference) -> None:
    """None is lost, and there is no difference with one side."""
    found = sides(difference, "en")
    claims = [one.claim for side in found for one in side.claims]
    assert sorted(one.id for one in claims) == sorted(one.id for one in difference.claims)
    assert all(len({one.claim.value for one in side.claims}) == 1 for side in found)
    assert len({side.value for side in found}) == len(found) > 1


def test_what_differs_shows_where_wordings_are_alike_and_only_there() -> None:
    """A title that one text gets wrong is underlined; two sentences of their own are not."""
    marked = {
        difference.id: any(
            differs
            for side in sides(difference, "en")
            for one in side.claims
            for _, differs in one.pieces
        )
        for difference in BRIEFING.differences
    }
    assert marked["vance-title"]
    assert not marked["talks-outcome"]
