"""To whom articles give the same words, where that is not the same: a subject of its own."""

import re
from collections.abc import Iterator, Sequence

from generator.curating.drafting.known import Known
from generator.curating.drafting.quotes.records import QuoteDraft, statement_for
from generator.curating.drafting.source_text.lines import line_at, lines, number_of, sentence_at
from generator.curating.drafting.source_text.safe_text import one_line, shortened, slug
from generator.curating.drafting.telling import Suggestion, Telling

_SURE = 0.5
"""Below this confidence it is the draft that may be wrong about who speaks."""
_MOST_WORDS = 8
_LABEL = 40
_MARKS = re.compile('["“”„«»|]')


def givers_told(text: str, quotes: Sequence[QuoteDraft], known: Known) -> Iterator[Suggestion]:
    """Yield the statements that another article gives to others, each once.

    Args:
        text: The report.
        quotes: Its quotes.
        known: The briefing.
    """
    names = {one.id: one.name for one in known.people}
    names |= {one.id: one.name for one in known.actors}
    texts = {one.id: one.text or "" for one in known.articles}
    told: set[str] = set()
    for one in quotes:
        other = one.same.quote if one.same else None
        if other is None or set(other.speakers) == set(one.speakers) or one.confidence < _SURE:
            continue
        statement = other.statement or statement_for(other.id)
        place = _place(other.text, texts.get(other.article, ""))
        if statement in told or place is None:
            continue
        told.add(statement)
        theirs = texts[other.article]
        yield Suggestion(
            subject=slug(f"{statement.removeprefix('s-')} speaker"),
            label=f"Who said “{shortened(one.text, _LABEL)}”",
            type="framing",
            why="another article gives the words to others",
            here=(_telling("", one.speakers, names, text, one.start),),
            there=(_telling(other.article, other.speakers, names, theirs, place),),
        )


def _telling(
    article: str, speakers: Sequence[str], names: dict[str, str], text: str, place: int
) -> Telling:
    value = " and ".join(names.get(name, name) for name in speakers)
    words = _beside(text, place)
    return Telling(article=article, value=value, words=words, line=number_of(text, place))


def _beside(text: str, place: int) -> str:
    """Return the words of the sentence of a quotation that name who speaks: before or behind it."""
    row = line_at(lines(text), place)
    start, end = sentence_at(row, place) if row else (place, place)
    quoted, _, behind = re.sub(_MARKS, "|", text[place:end]).partition("|")
    words = _bare(text[start:place]) or _bare(behind) or _bare(quoted)
    return " ".join(words.split()[:_MOST_WORDS]).strip(" ,:;")


def _bare(words: str) -> str:
    return re.sub(_MARKS, " ", one_line(words)).strip(" .,:;!?'")


def _place(words: str, text: str) -> int | None:
    """Return where the beginning of a quote stands in its text; None where it is not found."""
    first = r"\s+".join(map(re.escape, words.rstrip(" .,!?…").split()[:_MOST_WORDS]))
    match = re.search(first, text)
    return match.start() if match and first else None
