"""A digest as plain text, wrapped as mail is."""

import textwrap
from collections.abc import Iterator

from generator.rendering.mail.digest import Digest, Told, ToldStep

WIDTH = 72


def as_text(digest: Digest) -> str:
    """Return a digest as lines of 72 letters; only an address, or a very long word, is longer."""
    return "\n".join(line.rstrip() for line in _lines(digest)) + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield from _wrapped(f"{digest.title}: what changed {digest.since}")
    yield "=" * WIDTH
    yield from _wrapped(digest.state)
    yield from _wrapped(digest.choice)
    if digest.address:
        yield digest.address
    if digest.bottom_line and not digest.choice:
        yield from ("", "Bottom line", *_wrapped(digest.bottom_line, "  "))
    for step in digest.steps:
        yield from _step(step)
    if not digest.steps:
        yield from ("", "Nothing has changed.")
    if digest.sources:
        yield from ("", "", "Sources", "-" * len("Sources"))
    for source in digest.sources:
        yield from _wrapped(f"{source.number}  {source.words}", "", "    ")
        if source.address:
            yield f"    {source.address}"


def _step(step: ToldStep) -> Iterator[str]:
    title = list(_wrapped(step.title))
    yield from ("", "", *title, "=" * max(map(len, title)))
    yield from _wrapped(step.note)
    for section in step.sections:
        yield from ("", section.heading, "-" * len(section.heading))
        for line in section.lines:
            yield from _line(line)


def _line(line: Told) -> Iterator[str]:
    said = f"{line.what}{_change(line)}"
    cites = f" [{line.cites}]" if line.cites else ""
    note = f" ({line.note})" if line.note else ""
    yield from _wrapped(f"* {line.kind}: {said}{cites}{note}", "", "  ")
    if line.long:
        now = "Now" if line.before else "It says"
        for label, words in (("Before", line.before), (now, line.after)):
            if words:
                yield from _wrapped(f"{label}: {words}", "    ")
    for words in line.words:
        yield from _wrapped(f"> {words}", "    ", "    > ")
    if line.address:
        yield f"  {line.address}"


def _change(line: Told) -> str:
    """Return a change of a word or two, as it stands on its line."""
    if line.long or not line.before + line.after:
        return ""
    before = f"{line.before} → " if line.before else ""
    return f": {before}{line.after or 'not in our articles'}"


def _wrapped(words: str, first: str = "", others: str | None = None) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if others is None else others,
        break_long_words=False,
        break_on_hyphens=False,
    )
