"""What a text tells on subjects of other articles' claims, in words like theirs."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.curating.drafting.comparing.quantities import quantities
from generator.curating.drafting.known import Known, KnownClaim, tellings_of
from generator.curating.drafting.quotes.same_words import words_in
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.telling import Suggestion, Telling
from generator.text.words import fold

_PIECES = re.compile(r"[\r\n]+|(?<=[.!?])\s+")
_FEWEST_COPIED_WORDS = 3
_LIKE = 76
_OR = re.compile(r"\s+(?:or|oder|ou)\b")


def on_known_subjects(text: str, known: Known) -> Iterator[Suggestion]:
    """Yield what the text says on subjects of other articles' claims, in words like theirs."""
    flat = _Flat(text)
    latest = {one.id for one in known.articles}
    best: dict[str, tuple[float, KnownClaim, tuple[int, int]]] = {}
    for claim in known.claims:
        words = fold(one_line(claim.words or ""))
        if claim.article not in latest:
            continue
        if len(words.split()) < _FEWEST_COPIED_WORDS:
            if _is_name(claim) and (place := flat.folded.find(words)) >= 0:
                best.setdefault(claim.subject, (100.0, claim, (place, place + len(words))))
            continue
        found = fuzz.partial_ratio_alignment(words, flat.folded, score_cutoff=_LIKE)
        if found and found.score > best.get(claim.subject, (0.0,))[0]:
            best[claim.subject] = (found.score, claim, (found.dest_start, found.dest_end))
    for subject, (_, claim, span) in best.items():
        words, line = flat.printed(*span)
        value = "" if _goes_on(text, words) else _value_in(words, claim.value)
        if value is not None and words and _has_what_tells(words, claim):
            yield Suggestion(
                subject=subject,
                label="",
                type="",
                why=f"like the words of claim {claim.id} of article {claim.article}",
                here=(Telling(article="", value=value, words=words, line=line),),
                there=tellings_of(subject, known),
            )


def _is_name(claim: KnownClaim) -> bool:
    """Tell whether a claim is how the text spells a name."""
    return " " in claim.value and claim.words == claim.value and claim.value.istitle()


def _goes_on(text: str, words: str) -> bool:
    """Tell whether the text says more than the known words do: `control or more influence`."""
    place = text.find(words)
    return place >= 0 and bool(_OR.match(text, place + len(words)))


def _has_what_tells(words: str, claim: KnownClaim) -> bool:
    """Tell whether words have what the known words and the value share: `vice` of a title."""
    told = set(words_in(claim.value)) & set(words_in(claim.words or ""))
    return told <= set(words_in(words))


def _value_in(words: str, value: str) -> str | None:
    """Return the value that words give where it is a number, else the known one."""
    if not re.fullmatch(r"[<>=]*[0-9][0-9.,]*", value):
        return value
    numbers = [one.value for one in quantities(words)]
    return numbers[0] if len(numbers) == 1 else None


class _Flat:
    """A text with single spaces and folded letters, each of which leads back into it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.origin: list[int] = []
        letters: list[str] = []
        for at, char in enumerate(text):
            folded = " " if char.isspace() else fold(char)
            if folded == " " and letters and letters[-1] == " ":
                continue
            letters += folded
            self.origin += [at] * len(folded)
        self.folded = "".join(letters)

    def printed(self, start: int, end: int) -> tuple[str, int]:
        """Return the whole words of a stretch as the text has them, within a line; and the line."""
        while start > 0 and self.folded[start - 1].isalnum() and self.folded[start].isalnum():
            start -= 1
        while (
            end < len(self.folded) and self.folded[end - 1].isalnum() and self.folded[end].isalnum()
        ):
            end += 1
        first, last = self.origin[start], self.origin[end - 1] + 1
        line = max(_PIECES.split(self.text[first:last]), key=len)
        words = line.strip(' ,.;:!?"“”„«»()')
        return one_line(words), number_of(self.text, first)
