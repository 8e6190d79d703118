"""What a claim's own page says of the other claims on its subject."""

from pathlib import Path

import pytest

from generator.model import Claim
from generator.project import Project
from generator.reading.linking.link import link
from generator.reading.read import read
from generator.rendering.pages.claims import compared, spellings, subject_words

BRIEFING = link(read(Project(Path(__file__).resolve().parents[3]))[0])
DIFFERENCES = {one.id for one in BRIEFING.differences}


@pytest.mark.parametrize("claim", BRIEFING.claims, ids=lambda one: one.id)
def test_every_other_claim_is_told_once_or_is_the_same_article_agreeing(claim: Claim) -> None:
    """Nothing differs where the subject is no difference, and nothing is told twice."""
    found = compared(claim, BRIEFING, DIFFERENCES)
    told = [*found.agreeing, *found.differing, *found.within]
    assert len({one.id for one in told}) == len(told)
    others = {one.id for one in BRIEFING.claims_on[claim.subject]} - {claim.id}
    untold = others - {one.id for one in told}
    own = {one.id for one in BRIEFING.claims if one.article.id == claim.article.id}
    assert untold <= own
    if claim.subject not in DIFFERENCES:
        assert not found.differing
        assert not found.within


def test_differing_is_mutual() -> None:
    """If one article's page sends to another, that one's page sends back."""
    for claim in BRIEFING.claims:
        for other in compared(claim, BRIEFING, DIFFERENCES).differing:
            assert claim in compared(other, BRIEFING, DIFFERENCES).differing


def test_a_subject_without_a_title_is_spelt_as_its_names_are() -> None:
    """An id is lower case; the United States are not `us`."""
    spelt = spellings(BRIEFING)
    assert subject_words("us-troops-in-greenland", spelt) == "US troops in Greenland"
