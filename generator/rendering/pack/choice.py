"""Which of the things that can be printed is meant."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from generator.model import Actor, Briefing
from generator.rendering.addresses import BRIEF
from generator.rendering.pack.document import Sheet, address, dossier, pack, sheet, sheets
from generator.rendering.pack.executive import executive
from generator.rendering.pack.model import Document
from generator.words import did_you_mean


class UnknownSheetError(Exception):
    """What is to be printed is not in the briefing; its message names the near miss."""


def chosen(
    briefing: Briefing, actors: Sequence[str], page: str | None, *, brief: bool = False
) -> Document:
    """Return the document that is asked for: the executive brief, actors, a page, or everything.

    Raises:
        UnknownSheetError: There is no such actor or page.
    """
    if brief:
        return executive(briefing)
    if actors:
        found = [_actor(briefing, name) for name in dict.fromkeys(actors)]
        return sheet(dossier(briefing, found), briefing)
    if page is not None:
        return sheet(_sheet(briefing, page), briefing)
    return pack(briefing)


def file_name(actors: Sequence[str], page: str | None, *, brief: bool = False) -> str:
    """Return the name of a PDF for what is asked for: `questions-control.pdf`."""
    if brief:
        return BRIEF
    named = "-".join(dict.fromkeys(actors)) if actors else _path(page).replace("/", "-")
    return f"{named or 'brief'}.pdf" if actors or page is not None else "briefing.pdf"


def _path(page: str | None) -> str:
    return address(urlsplit(page or "").path)


def _actor(briefing: Briefing, name: str) -> Actor:
    known = {actor.id: actor for actor in briefing.actors}
    if name not in known:
        hint = did_you_mean(name, known) or f"; there are: {', '.join(known)}"
        message = f'no actor "{name}"{hint}'
        raise UnknownSheetError(message)
    return known[name]


def _sheet(briefing: Briefing, page: str) -> Sheet:
    known = sheets(briefing)
    path = _path(page)
    if path not in known:
        hubs = ", ".join(name for name in known if name and "/" not in name)
        hint = did_you_mean(path, known) or f"; there are: {hubs}, and the pages below them"
        message = f'no page "{page}" to print{hint}'
        raise UnknownSheetError(message)
    return known[path]
