"""Messages on stderr: one updated line at a terminal, plain lines where it is piped."""

import sys
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Self

from generator.problems import Problem

if TYPE_CHECKING:
    from rich.live import Live
    from rich.text import Text


class Console:
    """Prints progress, messages and problems on stderr."""

    def __init__(self, *, live: bool = True) -> None:
        """Open stderr; `live` shows progress on one updated line if it is a terminal."""
        self._live = live and sys.stderr.isatty()
        self._line: Live | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Begin; there is no progress yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the progress line."""
        self._stack.close()

    def say(self, words: str) -> None:
        """Show the current step, on the progress line if there is one."""
        if not self._live:
            self.tell(words)
        elif self._line:
            self._line.update(_text(words), refresh=True)
        else:
            self._line = self._stack.enter_context(_progress_line(words))

    def tell(self, words: str) -> None:
        """Print a message."""
        if self._line:
            self._line.console.print(words, markup=False, highlight=False, soft_wrap=True)
        else:
            print(words, file=sys.stderr)

    def problems(self, problems: list[Problem]) -> None:
        """Print problems as `briefing check` does."""
        for problem in problems:
            self.tell(str(problem))


def _progress_line(words: str) -> "Live":
    """Return a line that changes while a command runs.

    It changes when it is told to: a thread that turns a wheel would forbid a second process.
    """
    # Only here, since loading it takes longer than to see that nothing has changed.
    from rich.console import Console as Terminal
    from rich.live import Live

    terminal = Terminal(stderr=True)
    return Live(_text(words), console=terminal, auto_refresh=False, transient=True)


def _text(words: str) -> "Text":
    """Return words that hold no markup."""
    from rich.text import Text

    return Text(words)
