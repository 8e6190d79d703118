"""Messages on stderr: one updated line at a terminal, plain lines where it is piped."""

from types import TracebackType
from typing import Self

from rich.console import Console as Terminal
from rich.text import Text

from generator.problems import Problem


class Console:
    """Prints progress, messages and problems on stderr."""

    def __init__(self, *, live: bool = True) -> None:
        """Open stderr; `live` shows progress on one updated line if it is a terminal."""
        self._terminal = Terminal(stderr=True, highlight=False, soft_wrap=True)
        self._status = self._terminal.status("") if live and self._terminal.is_terminal else None

    def __enter__(self) -> Self:
        """Start the progress line."""
        if self._status:
            self._status.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove the progress line."""
        if self._status:
            self._status.stop()

    def say(self, words: str) -> None:
        """Show the current step, on the progress line if there is one."""
        if self._status:
            self._status.update(Text(words))
        else:
            self.tell(words)

    def tell(self, words: str) -> None:
        """Print a message."""
        self._terminal.print(Text(words))

    def problems(self, problems: list[Problem]) -> None:
        """Print problems as `briefing check` does."""
        for problem in problems:
            self.tell(str(problem))
