"""Words for the person at the terminal: one moving line there, plain lines where it is piped."""

from types import TracebackType
from typing import Self

from rich.console import Console as Terminal
from rich.text import Text

from generator.problems import Problem


class Console:
    """Says what happens, on stderr."""

    def __init__(self, *, live: bool = True) -> None:
        """Prepare; `live` shows progress on one moving line if stderr is a terminal."""
        self._terminal = Terminal(stderr=True, highlight=False, soft_wrap=True)
        self._status = self._terminal.status("") if live and self._terminal.is_terminal else None

    def __enter__(self) -> Self:
        """Begin to show progress."""
        if self._status:
            self._status.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was."""
        if self._status:
            self._status.stop()

    def say(self, words: str) -> None:
        """Say what is being done."""
        if self._status:
            self._status.update(Text(words))
        else:
            self.tell(words)

    def tell(self, words: str) -> None:
        """Say something that stays."""
        self._terminal.print(Text(words))

    def problems(self, problems: list[Problem]) -> None:
        """List problems, as `briefing check` does."""
        for problem in problems:
            self.tell(str(problem))
