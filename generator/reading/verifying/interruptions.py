"""Lines of a page that stand within a quotation: its number, its head, an advertisement, a caption.

Programs that read PDF or the captions of a film put them between the words. What is verified is the
text as it is; a message says what to take out of it.
"""

from collections.abc import Iterator, Sequence

from generator.reading.verifying.line_ends import BREAK
from generator.reading.verifying.tokens import Token, tokens

_FEWEST_WORDS = 4
"""Of a quote: fewer stand somewhere by chance."""
_LONGEST = 60
"""In tokens, of what stands between the lines."""
_SURE = 2
"""So many words must go on after it."""


def interruption(text: str, words: str) -> str:
    """Return the lines that stand within some words of a text, where all else is as quoted.

    Args:
        text: The source text.
        words: The words of a quote or of a claim.
    """
    mine, theirs = list(tokens(words)), list(tokens(text))
    if sum(token.is_word for token in mine) < _FEWEST_WORDS:
        return ""
    first = mine[0].key.lower()
    for start, token in enumerate(theirs):
        if token.key.lower() == first and (found := _between(text, mine, theirs, start)):
            return found
    return ""


def _between(text: str, mine: Sequence[Token], theirs: Sequence[Token], start: int) -> str:
    """Return the first lines between the words from a place on; nothing where they differ."""
    shown, at, index = "", start, 0
    while index < len(mine):
        if at < len(theirs) and _same(mine[index], theirs[at], is_first=index == 0):
            index, at = index + 1, at + 1
            continue
        following = _after_lines(text, mine[index:], theirs, at) if index else None
        divided = _after_division(text, mine[index:], theirs, at)
        if divided is not None:
            skipped, following, index = at + 2, divided, index + 1
        elif following is not None:
            skipped = at
        else:
            return ""
        shown = shown or text[theirs[skipped].start : theirs[following - 1].end]
        at = following + (divided is not None)
    return shown


def _same(mine: Token, theirs: Token, *, is_first: bool) -> bool:
    return mine.key == theirs.key or (is_first and mine.key.lower() == theirs.key.lower())


def _after_lines(text: str, rest: Sequence[Token], theirs: Sequence[Token], at: int) -> int | None:
    """Return the token that goes on after some lines; None where no line ends here."""
    if at >= len(theirs) or not _is_line_start(text, theirs, at):
        return None
    sure = rest[:_SURE]
    for place in _line_starts(text, theirs, at):
        keys = [token.key for token in theirs[place : place + len(sure)]]
        if keys == [token.key for token in sure]:
            return place
    return None


def _after_division(
    text: str, rest: Sequence[Token], theirs: Sequence[Token], at: int
) -> int | None:
    """Return the token with the rest of a word that is divided at the end of a page."""
    word = rest[0].key
    part = [token.key for token in theirs[at : at + 2]]
    if len(part) < 2 or part[1] != "-" or not word.startswith(part[0]):  # noqa: PLR2004
        return None
    places = _line_starts(text, theirs, at + 2)
    return next((place for place in places if theirs[place].key == word[len(part[0]) :]), None)


def _line_starts(text: str, theirs: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the tokens not far away that begin a line."""
    for place in range(at + 1, min(at + _LONGEST, len(theirs))):
        if _is_line_start(text, theirs, place):
            yield place


def _is_line_start(text: str, theirs: Sequence[Token], at: int) -> bool:
    return bool(at) and BREAK.search(text, theirs[at - 1].end, theirs[at].start) is not None
