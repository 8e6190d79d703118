"""The sides of a difference: every claim on one of them, under the value it gives."""

from generator.model import Briefing
from generator.rendering.addresses import Links
from generator.rendering.pages.differences import sides


def test_every_claim_stands_on_the_side_of_its_value(shipped: Briefing) -> None:
    """None is lost, and there is no difference with one side."""
    assert shipped.differences
    for difference in shipped.differences:
        found = sides(difference, "en", Links(""))
        claims = [view.record for side in found for view in side.claims]
        assert sorted(one.id for one in claims) == sorted(one.id for one in difference.claims)
        assert all(len({view.record.value for view in side.claims}) == 1 for side in found)
        assert len({side.value for side in found}) == len(found) > 1, difference.id


def test_what_differs_shows_where_wordings_are_alike_and_only_there(shipped: Briefing) -> None:
    """A title that one text gets wrong is underlined; two sentences of their own are not."""
    marked = {
        one.id: any(
            "<u" in view.words for side in sides(one, "en", Links("")) for view in side.claims
        )
        for one in shipped.differences
    }
    assert marked["vance-title"]
    assert not marked["talks-outcome"]
