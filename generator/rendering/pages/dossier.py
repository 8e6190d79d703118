"""The page on which a reader chooses what to print, and prints exactly that.

It holds the brief; what else is chosen comes in parts (`dossier_parts.py`), so that it does not
grow with the briefing.
"""

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from generator.model import Brief, Question
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared.filters import Option
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View

SECTIONS = (
    Option("brief", "The brief"),
    Option("positions", "Positions"),
    Option("quotes", "Quotes"),
    Option("timeline", "Timeline"),
    Option("differences", "Where sources differ"),
    Option("sources", "Sources"),
)
"""What can be chosen, by its name in the address, in the order of the page."""
FIRST = ("brief",)
"""What is chosen where the address names nothing: what the page holds by itself."""


class Judged(Struct, frozen=True, kw_only=True):
    """A key judgement."""

    confidence: str
    text: Markup


class Passage(Struct, frozen=True, kw_only=True):
    """A section of the brief under its heading."""

    heading: str
    text: Markup


class DossierPage(Struct, frozen=True, kw_only=True):
    """What the page for printing shows."""

    meeting: Markup
    """Where the meeting sheet is."""
    parts: Markup
    """The folder of the parts."""
    first: str
    """The sections that are chosen where the address names nothing, with spaces between."""
    sections: tuple[Option, ...]
    questions: tuple[Option, ...]
    actors: tuple[Option, ...]
    pack: Markup
    """Where the print pack lies."""
    brief: Markup
    """Where the executive brief lies."""
    proof: str
    """What was compared of all quotes, and what was not."""
    pages: tuple[Link, ...]
    """Where everything stands that can be chosen, for who has no script."""
    bottom_line: Markup
    judgements: tuple[Judged, ...]
    passages: tuple[Passage, ...]


def dossier(site: Site) -> Iterator[Page]:
    """Yield the page on which a reader chooses what to print."""
    path = addresses.hub("print")
    yield Page(
        path=path,
        template="dossier",
        title="Print",
        description="A dossier: choose actors, questions and sections, and print exactly these",
        content=_dossier(site.view(path)),
    )


def _dossier(view: View) -> DossierPage:
    briefing, links = view.briefing, view.links
    return DossierPage(
        meeting=links.hub("print/meeting"),
        parts=links.path(addresses.DOSSIER),
        first=" ".join(FIRST),
        sections=SECTIONS,
        questions=tuple(map(_option, briefing.questions)),
        actors=tuple(Option(actor.id, actor.name) for actor in briefing.actors),
        pack=links.path(addresses.PACK),
        brief=links.path(addresses.BRIEF),
        proof=ledger.proof(briefing.quotes, view.language),
        pages=tuple(
            Link(words=words, href=links.hub(name))
            for words, name in (
                ("Positions", "positions"),
                ("Actors", "actors"),
                ("Quotes", "quotes"),
                ("Timeline", "timeline"),
                ("Where sources differ", "differences"),
                ("Sources", "articles"),
            )
        ),
        bottom_line=view.inline(briefing.brief.bottom_line),
        judgements=tuple(
            Judged(confidence=one.confidence, text=view.inline(one.text))
            for one in briefing.brief.judgements
        ),
        passages=tuple(_passages(briefing.brief, view)),
    )


def _option(question: Question) -> Option:
    return Option(question.id, question.short)


def _passages(brief: Brief, view: View) -> Iterator[Passage]:
    """Yield the sections of the brief that there are."""
    texts = {
        "What we do not know": brief.unknown,
        "What to watch": brief.watch,
        "Background": brief.background,
    }
    for heading, text in texts.items():
        if text:
            yield Passage(heading=heading, text=view.blocks(text))
