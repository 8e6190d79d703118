"""What speaks for and against a mention as the speaker of a quotation, as names of features."""

from collections.abc import Iterator, Sequence

from generator.curating.quotations.speakers import clause_features
from generator.curating.quotations.speech import clauses
from generator.curating.quotations.speech.quote_view import QuoteView
from generator.curating.quotations.syntax.analysis import (
    bucket,
    is_apposition,
    is_modifier,
    sort_of,
)
from generator.curating.quotations.syntax.links import SPEAKING, UNBOUND, Link, strength

_MOST_MENTIONS = 30
"""Mentions of a name that are looked at."""


def features(view: QuoteView, number: int, near: Sequence[int]) -> Iterator[str]:
    """Yield the names of all features of one candidate."""
    yield from of_mention(view, number, near)
    yield from of_chain(view, number, near)


def of_mention(view: QuoteView, number: int, near: Sequence[int]) -> Iterator[str]:
    """Yield the names of the features of one candidate that no other quotation touches.

    Args:
        view: The quotation.
        number: The mention.
        near: All candidates of the quotation.
    """
    where = view.where(view.analysis.mentions[number])
    bound = view.analysis.links[number]
    sort = sort_of(view.analysis, number)
    yield from _itself(view, number, sort)
    yield from _place(view, number, where, sort)
    yield from _distance(view, where, bound)
    yield from _rivals(view, number, near, where)
    yield from _entity(view, number, sort)
    if where == "before, same sentence":
        yield from clauses.features(view, number, near, sort)
        yield from clause_features.features(view, number, sort)


def of_nobody(view: QuoteView, near: Sequence[int]) -> Iterator[str]:
    """Yield the names of the features of the answer that the text names no speaker near."""
    links = view.analysis.links
    bound = [one for one in near if links[one].shape in SPEAKING]
    places = {view.where(view.analysis.mentions[one]) for one in bound}
    sides = sorted(place for place in places if place.endswith("same sentence"))
    yield "nobody"
    yield f"nobody, context: {view.context}"
    yield f"nobody, bound: {'; '.join(sides) or bool(bound)}"
    yield f"nobody, bound, context: {bool(sides)}; {view.context}"
    yield f"nobody, near: {bucket(len(near))}"
    yield f"nobody, length: {view.length}; {view.is_bare()}"


def of_nobody_after(view: QuoteView) -> Iterator[str]:
    """Yield how the answer that nobody speaks stands to the quotation before."""
    if view.previous is None:
        yield "nobody, no quotation before"
        return
    gap = _gap(view, view.analysis.document.places[view.previous.quote][-1])
    is_known = view.previous.mention is not None
    yield f"nobody, the quotation before: {gap}; {is_known}; {view.is_bare()}"


def _itself(view: QuoteView, number: int, sort: str) -> Iterator[str]:
    """Yield what the mention is, and how it is bound to a verb."""
    analysis = view.analysis
    mention, bound = analysis.mentions[number], analysis.links[number]
    yield f"kind: {sort}"
    yield f"kind, link: {sort}; {bound.shape} {strength(bound.verb)}"
    yield f"before: {bound.before}; {bound.shape}"
    if bound.verb:
        yield f"verb: {bound.verb}; {bound.shape}"
        if bound.is_passive:
            yield f"passive verb: {bound.verb}; {bound.shape}"
            yield f"passive: {bound.shape}; {strength(bound.verb)}"
    yield f"modifier: {is_modifier(analysis.document, mention)}; {bound.shape}"
    yield f"apposition: {is_apposition(analysis, number)}; {bound.shape}"
    yield f"genitive: {mention.is_genitive}; {bound.shape}"
    yield f"first person: {view.person}; {sort}"


def _place(view: QuoteView, number: int, where: str, sort: str) -> Iterator[str]:
    """Yield where it stands, and what stands between."""
    mention, bound = view.analysis.mentions[number], view.analysis.links[number]
    link = f"{bound.shape} {strength(bound.verb)}"
    yield f"where: {where}"
    yield f"where, link: {where}; {link}"
    yield f"where, kind: {where}; {sort}"
    yield f"context, where: {view.context}; {where}"
    if where == "after, next paragraph, near":
        yield f"signed: {view.is_signed_by(mention)}; {view.is_bare()}; {mention.kind}"
    if "same sentence" not in where:
        return
    path = view.path(mention)
    yield f"path: {where}; {path}"
    yield f"path, link: {path}; {link}"
    yield f"path, context: {path}; {view.context}; {bound.shape}"
    yield f"path's end: {view.near_end(mention)}; {bound.before}; {bound.shape}"


def _distance(view: QuoteView, where: str, bound: Link) -> Iterator[str]:
    """Yield how far it is, its verb included."""
    words, quotes, mentions = view.counted(bound.first, bound.after)
    side = where.partition(",")[0]
    yield f"distance: {side}; {bucket(words)}"
    yield f"distance, link: {side}; {bucket(words)}; {bound.shape}"
    yield f"mentions between: {where}; {bucket(mentions)}"
    yield f"quotes between: {where}; {min(quotes, 2)}"
    if "same sentence" in where:
        for stop in view.stops_between(bound.first, bound.after):
            yield f"stop between: {where}; {stop}"


def _rivals(view: QuoteView, number: int, near: Sequence[int], where: str) -> Iterator[str]:
    """Yield how the candidate ranks among those of its side that are bound to a verb."""
    mentions, links = view.analysis.mentions, view.analysis.links
    elements = view.analysis.document.elements
    mine = mentions[number].first
    sentence = elements[mine].sentence
    first = next(one for one in near if elements[mentions[one].first].sentence == sentence)
    yield f"first of sentence: {where}; {mentions[first].first == mine}"
    is_before = mine < view.begin
    nearer = sum(
        (mine < mentions[one].first < view.begin)
        if is_before
        else (view.begin <= mentions[one].first < mine)
        for one in near
        if links[one].shape not in UNBOUND and links[one].shape != "verb beyond mention"
    )
    is_bound = links[number].shape not in UNBOUND
    yield f"linked and nearer: {where.partition(',')[0]}; {is_bound}; {min(nearer, 3)}"
    is_rivalled = any(
        links[one].shape in SPEAKING and view.where(mentions[one]).endswith("same sentence")
        for one in near
        if one != number
    )
    yield f"a rival is linked in the sentence: {where}; {is_rivalled}"


def of_chain(view: QuoteView, number: int, near: Sequence[int]) -> Iterator[str]:
    """Yield how the candidate stands to the quotation before and its speaker."""
    where = view.where(view.analysis.mentions[number])
    previous = view.previous
    if previous is None:
        yield f"no quotation before: {where}"
        return
    analysis = view.analysis
    last = analysis.document.places[previous.quote][-1]
    gap = _gap(view, last)
    same = previous.mention == number
    since = _since(view, number, near, last)
    yield f"mention of the quotation before: {gap}; {same}; {since}"
    yield f"mention of the quotation before, context: {gap}; {same}; {since}; {view.context}"
    if previous.mention is None:
        return
    mine = analysis.people.entity_of[number]
    theirs = analysis.people.entity_of[previous.mention]
    entity = "unknown" if mine < 0 or theirs < 0 else str(mine == theirs)
    yield f"speaker of the quotation before: {gap}; {entity}"
    yield f"speaker of the quotation before, where: {entity}; {where}; {view.is_bare()}"
    follows = analysis.mentions[previous.mention].first > last
    yield f"side of the quotation before: {follows}; {where}; {gap}"


def _since(view: QuoteView, number: int, near: Sequence[int], last: int) -> str:
    """Return who speaks between the quotation before and this one: the candidate, or another."""
    mentions, links = view.analysis.mentions, view.analysis.links
    speakers = {
        one
        for one in near
        if last < mentions[one].first < view.begin and links[one].shape in SPEAKING
    }
    return "it speaks since" if number in speakers else "another" if speakers else "nobody"


def _gap(view: QuoteView, last: int) -> str:
    """Return how far the quotation before is."""
    before = view.analysis.document.elements[last]
    if before.sentence == view.first_sentence:
        return "same sentence"
    paragraphs = view.first_paragraph - before.paragraph
    return {0: "same paragraph", 1: "next paragraph"}.get(paragraphs, "further")


def _entity(view: QuoteView, number: int, sort: str) -> Iterator[str]:
    """Yield what is known of whom the mention names."""
    analysis = view.analysis
    at = analysis.people.entity_of[number]
    if at < 0:
        return
    entity = analysis.people.entities[at]
    yield f"times named: {bucket(entity.count)}"
    yield f"times named, kind: {sort}; {bucket(entity.count)}"
    yield f"named within: {bool({entity.key, f'{entity.key}’s'} & view.words)}; {view.length}"
    links = [analysis.links[one] for one in entity.mentions[:_MOST_MENTIONS]]
    speaks = sum(
        one.shape in {"verb follows", "verb before"} and strength(one.verb) != "weak"
        for one in links
    )
    yield f"speaks elsewhere: {bucket(speaks)}"
