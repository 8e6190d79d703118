"""Which site a preview shows, and which page before its site is there; open pages wait for both."""

import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

STYLES = "assets/*.css"
"""What a page looks like, besides itself."""


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A page that is shown before there is a site that has it."""

    path: str
    html: bytes
    styles: bytes
    """With which it is shown."""
    generation: str


class State:
    """What is shown, and what keeps the next site back."""

    def __init__(self, site: Path) -> None:
        """Take the folder of the site."""
        self._site = site
        self._condition = threading.Condition()
        # The time, so that it differs from those of an earlier preview with pages still open.
        self._generation = str(time.time_ns())
        self._ahead: _Ahead | None = None
        self.closed = False
        self.problems: tuple[str, ...] = ()
        """What is wrong since the current site was built, as the terminal shows it."""
        self.looked_at: str | None = None
        """The path in the site of the page that was loaded last."""

    def generation(self, path: str) -> str:
        """Return the name of what is shown at a path; it changes with what there is to see."""
        ahead = self._ahead
        return ahead.generation if ahead and ahead.path == path else self._generation

    def ahead(self, path: str) -> bytes | None:
        """Return the page that is shown at a path in the place of the site's; None for that one."""
        ahead = self._ahead
        return ahead.html if ahead and ahead.path == path else None

    def show_page(self, path: str, html: bytes) -> bool:
        """Show a page before there is a site that has it, if the site has another one.

        Returns:
            Whether it is new to open pages, which load it then.
        """
        with self._condition:
            before = self.generation(path)
            if html == self._content(path):
                self._ahead = None
            elif html != self.ahead(path):
                styles = self._looks()
                self._ahead = _Ahead(path, html, styles, str(time.time_ns()))
            self._condition.notify_all()
            return self.generation(path) != before

    def announce(self) -> None:
        """Tell the open pages that there is a new site; one that shows its page need not load."""
        with self._condition:
            ahead, self._ahead = self._ahead, None
            is_same = ahead and (self._content(ahead.path), self._looks()) == (
                ahead.html,
                ahead.styles,
            )
            self._generation = ahead.generation if ahead and is_same else str(time.time_ns())
            self.problems = ()
            self._condition.notify_all()

    def refuse(self, problems: Sequence[str]) -> None:
        """Tell the open pages what keeps the next site back; the last one is shown in full."""
        with self._condition:
            self._ahead = None
            self.problems = tuple(problems)
            self._condition.notify_all()

    def close(self) -> None:
        """End the waiting of every page."""
        with self._condition:
            self.closed = True
            self._condition.notify_all()

    def news(self, path: str, generation: str, problems: tuple[str, ...], timeout: float) -> bool:
        """Wait for what a page does not know; return whether there is any, or the preview ends."""
        with self._condition:
            return self._condition.wait_for(
                lambda: (
                    self.closed or (self.generation(path), self.problems) != (generation, problems)
                ),
                timeout,
            )

    def _looks(self) -> bytes:
        """Return all styles of the site."""
        names = sorted(path.name for path in self._site.glob(STYLES))
        return b"".join(self._content(f"assets/{name}") for name in names)

    def _content(self, path: str) -> bytes:
        """Return a file of the site; nothing where there is none."""
        with suppress(OSError):
            return (self._site / path).read_bytes()
        return b""
