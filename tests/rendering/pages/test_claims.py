"""What a claim's own page says of the other claims on its subject."""

from generator.model import Briefing
from generator.rendering.pages.claims import compared, spellings, subject_words


def test_every_other_claim_is_told_once_or_is_the_same_article_agreeing(shipped: Briefing) -> None:
    """Nothing differs where the subject is no difference, and nothing is told twice."""
    disputed = {one.id for one in shipped.differences}
    for claim in shipped.claims:
        found = compared(claim, shipped, disputed)
        told = [*found.agreeing, *found.differing, *found.within]
        assert len({one.id for one in told}) == len(told), claim.id
        others = {one.id for one in shipped.claims_on[claim.subject]} - {claim.id}
        untold = others - {one.id for one in told}
        own = {one.id for one in shipped.claims if one.article.id == claim.article.id}
        assert untold <= own, claim.id
        assert claim.subject in disputed or not (found.differing or found.within), claim.id


def test_differing_is_mutual(shipped: Briefing) -> None:
    """If one article's page sends to another, that one's page sends back."""
    disputed = {one.id for one in shipped.differences}
    differing = {one.id: compared(one, shipped, disputed).differing for one in shipped.claims}
    sent = [(claim, one) for claim in shipped.claims for one in differing[claim.id]]
    assert sent
    assert [one.id for claim, one in sent if claim not in differing[one.id]] == []


def test_a_subject_without_a_title_is_spelt_as_its_names_are(shipped: Briefing) -> None:
    """An id is lower case; the United States are not `us`."""
    spelt = spellings(shipped)
    assert subject_words("us-troops-in-greenland", spelt) == "US troops in Greenland"
