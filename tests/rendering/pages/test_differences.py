"""The sides of a difference: every claim on one of them, under the value it gives."""

import re

from generator.model import Briefing
from generator.rendering.addresses import Links
from generator.rendering.pages.shared.differences import difference_view, sides
from generator.rendering.words import variants
from generator.rendering.words.phrases import attributed


def test_every_claim_stands_on_the_side_of_its_value(shipped: Briefing) -> None:
    """None is lost, and there is no difference with one side."""
    assert shipped.differences
    for difference in shipped.differences:
        found = sides(difference, "en")
        claims = [view.claim for side in found for view in side.claims]
        assert sorted(one.id for one in claims) == sorted(one.id for one in difference.claims)
        assert all(len({view.claim.value for view in side.claims}) == 1 for side in found)
        assert len({side.value for side in found}) == len(found) > 1, difference.id


def test_what_differs_shows_where_wordings_are_alike_and_only_there(shipped: Briefing) -> None:
    """A title that one text gets wrong is underlined; two sentences of their own are not."""
    marked = {
        one.id: any(
            "<u" in variants.html(view.pieces) for side in sides(one, "en") for view in side.claims
        )
        for one in shipped.differences
    }
    assert marked["vance-title"]
    assert not marked["talks-outcome"]


def test_a_speaker_stands_before_own_words_only(shipped: Briefing) -> None:
    """What a reporter wrote is the article's; what stands between its marks is the speaker's."""
    (difference,) = [one for one in shipped.differences if one.id == "russia-china-aims"]
    seen = difference_view(
        difference, Links.from_page("differences/index.html"), "en", mark="", assessment=None
    )
    sources = [view.source for side in seen.sides for view in side.claims]
    told = [re.sub("<.*?>|&#[0-9]+;", "", one) for one in sources]
    assert "Donald Trump, in article 1" in told
    assert "article 4, reporting Donald Trump" in told
    assert all("#c" in one for one in sources)


def test_nobody_is_named_before_words_of_a_reporter(shipped: Briefing) -> None:
    """Of no claim, on the page and in print."""
    for claim in shipped.claims:
        assert attributed(claim).startswith("article") is (not claim.speakers or not claim.in_marks)
