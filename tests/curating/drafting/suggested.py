"""Suggestions for a text beside other articles, as `add` makes them."""

from generator.curating.drafting.comparing.differences import suggestions
from generator.curating.drafting.known import Known, KnownArticle, KnownClaim, KnownPerson
from generator.curating.drafting.source_text.nearness import Nearness
from generator.curating.drafting.telling import Suggestion

BERG = KnownPerson(id="ida-berg", name="Ida Berg", aliases=("Berg",))


def looked_at(
    text: str, known: Known, *, day: str = "2031-05-07", people: tuple[KnownPerson, ...] = ()
) -> list[Suggestion]:
    """Return the suggestions for a text in a briefing, but for numbers that it alone tells."""
    near = Nearness(text, [one.text for one in known.articles if one.text])
    return [one for one in suggestions(near, day, people, known) if one.why != "a number"]


def told(
    text: str,
    *others: tuple[str, str],
    claims: tuple[KnownClaim, ...] = (),
    day: str = "2031-05-07",
) -> list[Suggestion]:
    """Return the suggestions for a text beside others: day, text."""
    articles = tuple(
        KnownArticle(id=f"a{at}", published=published, text=other)
        for at, (published, other) in enumerate(others, 1)
    )
    return looked_at(text, Known(articles=articles, claims=claims), day=day, people=(BERG,))
