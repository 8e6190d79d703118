"""What a draft needs of a quotation that was found in the text."""

from collections.abc import Sequence
from typing import Protocol


class Quotation(Protocol):
    """A direct quotation with its speaker; offsets are in code points."""

    @property
    def start(self) -> int:
        """Where the words begin, without the mark."""

    @property
    def end(self) -> int:
        """Where they end."""

    @property
    def stretches(self) -> Sequence[tuple[int, int]]:
        """Where the words are in each paragraph, without marks that reopen."""

    @property
    def speaker(self) -> str | None:
        """The full name where the text has it, else the noun: "the senators"."""

    @property
    def speakers(self) -> Sequence[str]:
        """All who say it together, in the order of the text: several for a joint statement."""

    @property
    def speaker_start(self) -> int | None:
        """Where the speaker is mentioned for this quotation."""

    @property
    def speaker_end(self) -> int | None:
        """Where that mention ends."""

    @property
    def confidence(self) -> float:
        """How likely quotation and speaker are both right, from 0 to 1."""
