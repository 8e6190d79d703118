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
from generator.rendering.pages.meeting import meeting
from generator.rendering.pages.page import Page
from generator.rendering.pages.people import people
from generator.rendering.pages.positions import positions
from generator.rendering.pages.questions import questions
from generator.rendering.pages.quotes import quotes
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.timeline import timeline

PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home,
    positions,
    questions,
    actors,
    articles,
    quotes,
    people,
    timeline,
    differences,
    about,
    dossier,
    meeting,
    changes,
    editions,
)
"""Every kind of page; a new one is a function here and a template of its name."""
