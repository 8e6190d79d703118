"""What a raw article is, once it is text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RawText:
    """A raw article: its text, and what the file states about it; None for what it does not."""

    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    """As the file states it, a day as `2031-05-02` where it is one."""
    url: str | None = None
    notes: tuple[str, ...] = ()
    """What the editor should know of how it was read."""


class UnreadableError(Exception):
    """A file holds no text that can be read; the message is a sentence for people."""
