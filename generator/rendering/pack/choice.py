"""Which of the things that can be printed is meant."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from generator.model import Actor, Briefing
from generator.rendering.addresses import BRIEF
from generator.rendering.pack.document import Sheet, address, dossier, pack, sheet, sheets
from generator.rendering.pack.executive import executive
from generator.rendering.pack.meeting import PAIR, meeting
from generator.rendering.pack.model import Document
from generator.text.words import did_you_mean


class UnknownSheetError(Exception):
    """What is to be printed is not in the briefing; its message names the near miss."""


BRIEF_PAGE, DOSSIER_PAGE, MEETING_PAGE = "brief", "print", "print/meeting"
"""Pages for paper: the executive brief, what is chosen for a meeting, two actors side by side."""
LONGEST_NAME = 80
"""A longer name of a file counts the actors that it does not name."""


def chosen(
    briefing: Briefing, actors: Sequence[str], page: str | None, *, brief: bool = False
) -> Document:
    """Return the document that is asked for: the executive brief, actors, a page, or everything.

    Raises:
        UnknownSheetError: There is no such actor or page, or actors go with none of that name.
    """
    path = None if page is None else _path(page)
    if page is not None and not page.strip():
        message = f"no page is named, expected {_pages(sheets(briefing))}; / is the brief"
        raise UnknownSheetError(message)
    if brief or path == BRIEF_PAGE:
        return executive(briefing)
    found = [_actor(briefing, name) for name in dict.fromkeys(actors)]
    if path == MEETING_PAGE:
        if len(found) != PAIR:
            message = f"a meeting sheet has two actors, expected --actor twice, found {len(found)}"
            raise UnknownSheetError(message)
        return meeting(briefing, (found[0], found[1]))
    if found:
        return sheet(dossier(briefing, found), briefing)
    if path == DOSSIER_PAGE:
        path = ""
    if path is not None:
        return sheet(_sheet(briefing, path, page or ""), briefing)
    return pack(briefing)


def file_name(actors: Sequence[str], page: str | None, *, brief: bool = False) -> str:
    """Return the name of a PDF for what is asked for: `questions-control.pdf`."""
    if brief:
        return BRIEF
    names = list(dict.fromkeys(actors))
    named = "-".join(names) if names else _path(page or "").replace("/", "-")
    if len(named) > LONGEST_NAME and len(names) > 1:
        more = f"-and-{len(names) - 1}-more"
        named = f"{names[0][: LONGEST_NAME - len(more)]}{more}"
    return f"{named or 'index'}.pdf" if names or page is not None else "briefing.pdf"


def takes_actors(page: str | None) -> bool:
    """Return whether actors can be chosen beside a page."""
    return page is None or _path(page) in {MEETING_PAGE, DOSSIER_PAGE}


def _path(page: str) -> str:
    return address(urlsplit(page).path)


def _actor(briefing: Briefing, name: str) -> Actor:
    known = {actor.id: actor for actor in briefing.actors}
    if name not in known:
        hint = did_you_mean(name, known) or f"; there are: {', '.join(known)}"
        message = f'no actor "{name}"{hint}'
        raise UnknownSheetError(message)
    return known[name]


def _sheet(briefing: Briefing, path: str, page: str) -> Sheet:
    known = sheets(briefing)
    if path not in known:
        every = [*known, BRIEF_PAGE, DOSSIER_PAGE, MEETING_PAGE]
        hint = did_you_mean(path, every) or f"; there are: {_pages(known)}"
        message = f'no page "{page}" to print{hint}'
        raise UnknownSheetError(message)
    return known[path]


def _pages(known: Iterable[str]) -> str:
    """Return all that can be printed, those below a hub by the form of their names."""
    names = [name for name in known if name]
    hubs = [name for name in names if "/" not in name]
    below = dict.fromkeys(f"{name.partition('/')[0]}/ID" for name in names if "/" in name)
    own = f"{BRIEF_PAGE}, {DOSSIER_PAGE}, {MEETING_PAGE} (with two --actor)"
    return f"{own}, {', '.join([*hubs, *below])}"
