"""Which pages exist, in which order; a module for each kind, or for a list and what it lists."""

from collections.abc import Callable, Iterator

from generator.rendering.pages.about import about
from generator.rendering.pages.actors import actors
from generator.rendering.pages.articles import articles
from generator.rendering.pages.changes import changes
from generator.rendering.pages.differences import differences
from generator.rendering.pages.dossier import dossier
from generator.rendering.pages.editions import editions
from generator.rendering.pages.home import home
from generator.rendering.pages.judgements import judgements
from generator.rendering.pages.meeting import meeting
from generator.rendering.pages.page import Page
from generator.rendering.pages.people import people
from generator.rendering.pages.positions import positions
from generator.rendering.pages.questions import questions
from generator.rendering.pages.quotes import quotes
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.timeline import timeline
from generator.rendering.unit import Unit

Kind = Callable[[Site], Iterator[Unit]]


def _whole(make: Callable[[Site], Iterator[Page]]) -> Kind:
    """Return a kind of page whose pages are made as one."""
    return lambda _: iter([Unit(make.__name__, make)])


PAGES: tuple[Kind, ...] = (
    _whole(home),
    _whole(judgements),
    _whole(positions),
    questions,
    actors,
    articles,
    quotes,
    people,
    timeline,
    differences,
    _whole(about),
    _whole(dossier),
    _whole(meeting),
    _whole(changes),
    _whole(editions),
)
"""Every kind of page; a new one is a function here and a template of its name."""


def pages(site: Site) -> Iterator[Page]:
    """Yield all pages of a site."""
    for kind in PAGES:
        for unit in kind(site):
            yield from unit.make(site, *unit.given)
