"""The key judgements in full, and how earlier ones fared."""

from collections.abc import Iterator, Sequence
from math import ceil

from markupsafe import Markup
from msgspec import Struct

from generator.history.freeze import frozen_judgement
from generator.model import Judgement, Quote
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared.judgements import Fields, fields
from generator.rendering.pages.shared.ledger import Saying
from generator.rendering.pages.shared.pager import PagerLink, pager
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.words import judged, phrases, prose
from generator.rendering.words.openings import openings
from generator.snapshot import Edition, FrozenJudgement

TITLE = "Key judgements in full"
MOST_FARED = 60
"""The latest; the editions have the others."""
MOST_SAID = 3
"""Statements beside a judgement; its text cites all of them."""


class Word(Struct, frozen=True, kw_only=True):
    """A word of confidence or likelihood, and what it means here."""

    word: str
    meaning: str


class JudgedInFull(Struct, frozen=True, kw_only=True):
    """A key judgement with all that is said of it."""

    number: int
    card: Markup
    """Where the text to copy lies."""
    confidence: str
    mark: str
    """`new`, `reworded`, or nothing."""
    text: Markup
    said: tuple[Saying, ...]
    """The words on which it rests; empty where it cites no quote."""
    fields: Fields
    since: Link | None
    """The first edition that has it in these words; None where none has."""


class Fared(Struct, frozen=True, kw_only=True):
    """A judgement whose outcome is known."""

    opening: str
    href: Markup
    """Where it stands."""
    confidence: str
    due: str
    """By when it was to be resolved; empty where that is not stated."""
    outcome: Markup
    edition: str
    """The last edition that has it, where it is not among the judgements any more."""


class JudgementsPage(Struct, frozen=True, kw_only=True):
    """What the page of judgements shows."""

    home: Markup
    """Where they stand in short."""
    judgements: tuple[JudgedInFull, ...]
    pages: tuple[PagerLink, ...]
    """Where the others stand; empty where these are all."""
    fared: tuple[Fared, ...]
    confidence: tuple[Word, ...]
    """The words that the judgements begin with."""
    likelihood: tuple[Word, ...]
    """The words that the brief uses."""


def judgements(site: Site) -> Iterator[Page]:
    """Yield the judgements in full, so many on a page; the first page is the hub."""
    found = site.briefing.brief.judgements
    size = addresses.JUDGEMENTS_ON_A_PAGE
    paths = [addresses.judgements_page(at) for at in range(1, ceil(len(found) / size) + 1)]
    for at, path in enumerate(paths or [addresses.JUDGEMENTS]):
        on_it = found[at * size : (at + 1) * size]
        yield Page(
            path=path,
            hub=addresses.JUDGEMENTS if at else "",
            listed=not at,
            template="judgements",
            title=f"{TITLE}, page {at + 1}" if at else TITLE,
            description="Each with its evidence, what speaks against it, how earlier ones fared",
            content=_page(on_it, paths, path, site.view(path)),
        )


def _page(
    found: Sequence[Judgement], paths: Sequence[str], path: str, view: View
) -> JudgementsPage:
    briefing = view.briefing
    about, is_hub = briefing.about, path == addresses.JUDGEMENTS
    begun = {one.confidence for one in found}
    return JudgementsPage(
        home=view.links.path(addresses.HOME),
        judgements=tuple(_in_full(one, view) for one in found),
        pages=pager(paths, path, view.links),
        fared=(*_resolved(view), *_resolved_before(view))[:MOST_FARED] if is_hub else (),
        confidence=tuple(
            Word(word=one.word, meaning=one.definition)
            for one in about.confidence
            if one.word in begun
        ),
        likelihood=tuple(
            Word(word=one.word, meaning=judged.meaning(one))
            for one in judged.likelihood_used(briefing)
        ),
    )


def _in_full(judgement: Judgement, view: View) -> JudgedInFull:
    frozen = frozen_judgement(judgement)
    return JudgedInFull(
        number=judgement.number,
        card=view.links.card(judgement),
        confidence=judgement.confidence,
        mark=view.mark(judgement, "reworded"),
        text=view.inline(judgement.text),
        said=ledger.sayings(_quotes(judgement), view)[:MOST_SAID],
        fields=fields(frozen, view.inline, str(view.briefing.about.as_of), view.language),
        since=_since(frozen, view),
    )


def _quotes(judgement: Judgement) -> list[Quote]:
    """Return the quotes that a judgement cites, its best evidence first."""
    cited = [one for one in judgement.cites if isinstance(one, Quote)]
    return sorted(cited, key=lambda one: one is not judgement.shown)


def _since(judgement: FrozenJudgement, view: View) -> Link | None:
    """Return the first of the editions in a row that have a judgement in these words."""
    first = None
    for edition in reversed(view.briefing.editions):
        if not any(judgement.is_worded_like(one) for one in edition.snapshot.judgements):
            break
        first = edition
    if first is None:
        return None
    words = f"edition {first.number}, {view.date(first.date)}"
    return Link(words=words, href=view.links.edition(first.number))


def _resolved(view: View) -> Iterator[Fared]:
    """Yield the judgements whose outcome is known."""
    for one in view.briefing.brief.judgements:
        if one.outcome:
            here = view.links.path(addresses.judgement(one))
            outcome = view.inline(one.outcome)
            yield _fared(frozen_judgement(one), here, outcome, "", view.language)


def _resolved_before(view: View) -> Iterator[Fared]:
    """Yield those of earlier editions, the latest first, that are not judged any more."""
    seen = [frozen_judgement(one) for one in view.briefing.brief.judgements]
    for edition in reversed(view.briefing.editions):
        for one in edition.snapshot.judgements:
            if one.outcome and not any(one.is_worded_like(other) for other in seen):
                seen.append(one)
                yield _fared_before(one, edition, view)


def _fared_before(judgement: FrozenJudgement, edition: Edition, view: View) -> Fared:
    href = view.links.edition(edition.number)
    outcome = prose.inline_html(judgement.outcome or "", view.cite)
    return _fared(judgement, href, outcome, f"edition {edition.number}", view.language)


def _fared(
    judgement: FrozenJudgement, href: Markup, outcome: Markup, edition: str, language: str
) -> Fared:
    first = openings(judgement.text)
    return Fared(
        opening=first[0] if first else phrases.NOT_KNOWN,
        href=href,
        confidence=judgement.confidence,
        due=judged.due(judgement, language),
        outcome=outcome,
        edition=edition,
    )
