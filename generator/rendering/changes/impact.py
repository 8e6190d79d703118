"""What a build does to the site, in words for the editor: one thing to a phrase."""

from collections.abc import Iterator, Mapping

from generator.history.compare import CellChange, Changes
from generator.history.last_build import PageCounts
from generator.model import Briefing, Quote
from generator.rendering.changes import counts
from generator.text.words import count

MOST_BY_NAME = 5
"""So many positions are named; of more the number says enough."""
BECAME = {
    "new": "is new",
    "moved": "is corrected",
    "reworded": "is reworded",
    "evidence": "has other evidence",
    "history": "has another history",
    "removed": "is withdrawn",
}


def impact(changes: Changes, pages: PageCounts, briefing: Briefing) -> list[str]:
    """Return what a build does: `3 pages change`, `Denmark’s position on talks is superseded`.

    Args:
        changes: What changed in the briefing since the last build.
        pages: What became of the pages.
        briefing: The briefing as it is now.
    """
    return [
        *_pages(pages),
        *counts.corrections(changes),
        *_positions(changes.positions, briefing),
        *_variants(changes, briefing),
        *counts.others(changes),
    ]


def _pages(pages: PageCounts) -> Iterator[str]:
    for number, verb in ((pages.changed, "change"), (pages.new, "are new"), (pages.removed, "go")):
        if number:
            one = {"change": "changes", "are new": "is new", "go": "goes"}[verb]
            yield f"{count(number, 'page')} {one if number == 1 else verb}"


def _positions(cells: tuple[CellChange, ...], briefing: Briefing) -> Iterator[str]:
    if len(cells) > MOST_BY_NAME:
        yield from counts.positions_counted(cells)
        return
    actors: Mapping[str, str] = {one.id: one.name for one in briefing.actors}
    questions = {one.id: one.short for one in briefing.questions}
    for cell in cells:
        actor = actors.get(cell.actor, cell.actor)
        question = questions.get(cell.question, cell.question)
        became = "is superseded" if cell.superseded else BECAME[cell.kind]
        yield f"{_possessive(actor)} position on {question} {became}"


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _variants(changes: Changes, briefing: Briefing) -> Iterator[str]:
    """Say how many new quotes carry a statement that was known already."""
    fresh = {one.id for one in changes.quotes if one.kind == "new"}
    quotes = (briefing.evidence[name] for name in fresh)
    known = [
        quote
        for quote in quotes
        if isinstance(quote, Quote)
        and any(one.id not in fresh for one in briefing.statement_of[quote.id].quotes)
    ]
    if known:
        are, those = ("is a variant", "a known statement") if len(known) == 1 else (
            "are variants", "known statements",
        )  # fmt: skip
        yield f"{count(len(known), 'quote')} {are} of {those}"
