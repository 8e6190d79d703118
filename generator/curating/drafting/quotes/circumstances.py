"""When and to whom words were said, as far as the sentence beside them states it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from generator.curating.drafting.days.dates import DayNamed, sure_day
from generator.curating.drafting.source_text.lines import Line, sentence_at, sentences
from generator.curating.drafting.source_text.safe_text import one_line

_NETWORKS = (
    "Truth Social|X|Twitter|Facebook|Instagram|Telegram|Bluesky|TikTok|LinkedIn|Mastodon|YouTube"
)
_ON = re.compile(
    r"\b(?:(?:post(?:ed)?|wrote|writing|said|message|statement|video)\b[^.!?\"“”]{0,30}"
    rf"\b(?:on|to)\s+(?:his |her |their |its )?(?P<on>{_NETWORKS})\b"
    r"|\b(?P<post>Truth Social|Facebook|Instagram|Telegram|Bluesky) post)"
)
_AUDIENCES = (
    "staff|employees|workers|members|shareholders|investors|delegates|councillors|supporters|MPs"
    "|meeting|inquest|court|jury|hearing|inquiry|conference|congress|assembly|crowd|rally|audience"
    "|committee|council|magazine|newspaper|paper"
)
"""To whom somebody speaks or writes, in words of any outlet."""
_TOLD = re.compile(
    r"\b(?:told|telling|tells)\s+(?P<told>(?:the |a |an )?(?:[A-ZÀ-Þ][\w’'.&-]*"
    r"(?:\s+(?:of|the|and|[A-ZÀ-Þ][\w’'.&-]*|news agency))*"
    r"|reporters|journalists|lawmakers|parliament|broadcaster\s+[A-Z]\w+"
    rf"|(?:{_AUDIENCES})\b))"
)
_LETTER = re.compile(
    rf"\b(?:letter|memo|e-?mail|message|video message) to (?P<to>(?:the )?(?:{_AUDIENCES}))\b"
)
_AT = re.compile(
    r"\b(?:at|in|during|telling|told)\s+(?P<at>a (?:joint )?(?:news conference|press conference|"
    r"presser|speech|interview|hearing|rally|briefing)"
    r"(?:\s+in\s+[A-ZÀ-Þ]\w+(?:\s+[A-ZÀ-Þ]\w+)?)?)"
)
_IN_PARLIAMENT = re.compile(
    r"\b(?:said|told|replied|argued|asked|warned)\b[^.!?\"“”]{0,80}\b(?P<at>in (?:the )?"
    r"(?:parliament|Parliament|Congress|Senate|Bundestag|House of Commons))\b"
)
_MAIL = re.compile(r"\be-?mailed statement to (?P<to>(?:the )?(?:The )?[A-Z]\w+(?: [A-Z]\w+){0,3})")
_SPOKE = re.compile(r"\b(?:spoke|speaking) to (?P<to>reporters|journalists)\b")


_ATTRIBUTES = re.compile(
    r"[a-zß-ÿ]|(?:[^\s.!?]+\s){1,6}?(?:said|says|told|added|adds|asked|asks|wrote|continued|warned|cried"
    r"|shouted|replied|insisted|explained)\b"
)
"""How a sentence begins that says whose the quotation right before it is."""
_ELSEWHERE = re.compile(
    r"\b(?:who|which|whose|where|whether|since|until|because|planned|scheduled|due)\b[^,.!?\"“”]*$"
)
"""A clause between the saying and a day, which is that of something else."""
_OF_WHAT_IS_TOLD = re.compile(
    r"\b(?:said|says|stated|added|announced|confirmed|claimed|warned|insisted)\b"
    r"[^.!?\"“”]*\b(?:that|had|has|have|was|were)\b[^.!?\"“”]*$"
)
"""What is said, with a verb of its own before a day: `said that they had been told on Friday`."""


def around(line: Line, start: int, end: int, text: str) -> tuple[int, int]:
    """Return the sentences of a line that hold or touch a quotation."""
    first = sentence_at(line, max(line.start, start - 1))[0]
    last = sentence_at(line, min(end, line.end))[1]
    if end < line.end and not text[end : end + 3].strip("\"”’»“' \t"):
        last = line.end if last < end else last
    for begin, stop in sentences(line):
        goes_on = begin < end + 2 or _ATTRIBUTES.match(text, begin)
        if begin <= end + 2 <= stop and goes_on:
            last = max(last, stop)
    return first, last


def outside(text: str, span: tuple[int, int], quoted: list[tuple[int, int]]) -> str:
    """Return a stretch with all quoted words blanked: what a speaker says is no circumstance."""
    start, end = span
    shown = list(text[start:end])
    for first, last in quoted:
        for at in range(max(first, start), min(last, end)):
            shown[at - start] = " "
    return "".join(shown)


class Scene(Protocol):
    """A text with its days."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def named(self) -> Sequence[DayNamed]:
        """The days that it names."""

    @property
    def since(self) -> date | None:
        """The first day on which it may have been published."""

    @property
    def published(self) -> date | None:
        """A day from which its weekdays can be told: the last of these."""


def said_on(
    scene: Scene, span: tuple[int, int], quoted: list[tuple[int, int]]
) -> tuple[str, DayNamed] | None:
    """Return the day that the sentence names, and where; None where it names none or two."""
    inside = [
        one
        for one in scene.named
        if span[0] <= one.start < span[1]
        and not one.is_ahead
        and not any(first <= one.start < last for first, last in quoted)
        and not _ELSEWHERE.search(scene.text[span[0] : one.start])
        and not _OF_WHAT_IS_TOLD.search(scene.text[span[0] : one.start])
    ]
    sure = [(sure_day(one, scene.since, scene.published), one) for one in inside]
    found = {day: one for day, one in sure if day}
    if len(found) != 1:
        return None
    day, one = next(iter(found.items()))
    return f"{day}", one


def to_whom(sentence: str) -> str | None:
    """Return to whom or where words were said: `reporters`, `on Truth Social`."""
    if match := _ON.search(sentence):
        return f"on {match['on'] or match['post']}"
    if match := _MAIL.search(sentence):
        return one_line(match["to"]).removeprefix("the ")
    return _at(sentence)


def _at(sentence: str) -> str | None:
    """Return where words were said, or to whom, by what is told of no network and no mail."""
    if match := _LETTER.search(sentence):
        return one_line(match["to"])
    if match := _AT.search(sentence):
        return f"at {one_line(match['at'])}".replace("presser", "press conference")
    if match := _IN_PARLIAMENT.search(sentence):
        return match["at"]
    if match := _TOLD.search(sentence):
        told = one_line(match["told"])
        is_unnamed = told.startswith("the ") and told[4:].islower()  # the meeting
        told = told if is_unnamed else told.removeprefix("the ")
        told = told.removeprefix("broadcaster ").removesuffix(" news agency")
        return told.removesuffix(".") if told.count(".") == 1 else told
    match = _SPOKE.search(sentence)
    return match["to"] if match else None
