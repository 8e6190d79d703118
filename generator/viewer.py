"""Somebody who looks at the site in a preview: what a build does for them first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import sleep

from generator.caching.build_cache import BuildCache, Remembered
from generator.model import Briefing
from generator.outcome import Outcome
from generator.paper import PaperOfTheSite
from generator.project import Project
from generator.publishing.serving.first_page import Document, first_page
from generator.rendering.addresses import document
from generator.rendering.render import render_page

TICK = 0.01
"""Seconds between two looks at whether the print pack is there."""


def _at_nothing() -> None:
    """Look at no page."""


def _unseen(_: str, __: bytes) -> None:
    """Show no page."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks at the site in a preview.

    They need not wait for the print pack, nor, for the page at which they look, for the others.
    """

    show: Callable[[Outcome], None]
    """Called when there is a site whose print pack is still the old one."""
    leaves: Callable[[], bool]
    """Whether there is something newer to build: then this pack is not wanted any more."""
    looks_at: Callable[[], str | None] = _at_nothing
    """The path in the site of the page that was loaded last."""
    show_page: Callable[[str, bytes], None] = _unseen
    """Called with that page as it will be, before there is a site that has it."""
    remembered: Remembered = field(default_factory=dict)
    """What the builds of this preview leave to the next ones, in memory."""

    def waits_for(self, paper: PaperOfTheSite) -> bool:
        """Wait for the PDFs; return whether they are still wanted."""
        while not paper.is_done():
            if self.leaves():
                return False
            sleep(TICK)
        return True


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What the page that is looked at is made of."""

    briefing: Briefing
    project: Project
    theme: dict[str, str | bytes]
    """The whole of `build/theme`, as it will be."""
    epoch: int
    """Seconds since 1970, the date of the build."""
    cache: BuildCache
    """Of earlier builds."""

    def show(self, viewer: Viewer) -> None:
        """Show the page at which a viewer looks, if it needs no other one.

        Raises:
            TemplateMistakeError: Its template cannot be rendered.
            OSError: A file that it needs cannot be read.
        """
        path = viewer.looks_at()
        if path is None:
            return
        name = document(path)
        source = render_page(name, self.briefing, self.project.templates, self.cache)
        if source is None:
            return
        made = first_page(Document(name, source, self.theme), self.project, self.epoch, self.cache)
        if made is not None:
            viewer.show_page(path, made)
