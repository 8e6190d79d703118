"""What the text itself tells of a quote, for its `note`: of what it is, where, how it was given.

Each note says what stands beside the words, in the editors' manner of speaking; a few of the
source's own words at most.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.curating.drafting.known import Known
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.quotes.same_words import SameWords, words_in
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.speakers.voices import UNKNOWN, Voice

_PARAGRAPHS = {2: "Two", 3: "Three", 4: "Four"}
_FAR = 300
"""Characters before a quotation that are looked at: a sentence may be as long as a text."""
_MOST_WORDS = 7
"""Of the source, in what a fragment is said of."""
_BEFORE_VERB = re.compile(
    r"(?P<what>[^,:;–—\"“”]+)\s(?:(?:would|will|could|should|might|must)\s(?:be|become|spell|mean)"
    r"|is|are|was|were|becomes?|became|remains?)(?:\s(?:an?|the|now|both))?\s[\"“]?$"
)
"""`the scheme was [“vital …”]`."""
_LEADS_IN = re.compile(
    r".*\b(?:that|while|whereas|because|but|although|though|said|says|stated|added|insisted"
    r"|warned|argued|conceded|if|when|as)\s"
)
"""What stands before the subject of its own clause."""
_MODAL = re.compile(r"\s(?:would|will|could|should|might|must|can|may)$")
_MARKS = ('"', "“", "”")
_NAMES_THING = re.compile(r"(?:(?:the|an?|these|this|such|his|her|their|its|our)\s|[A-ZÀ-Þ])")
_SUBJECT = re.compile(r"^[\"“]?(?P<what>(?:The|These|This|Such)\s(?:[a-z][\w-]*\s){1,3})[\"“]?$")
"""`The deployment [“serves both …”]`."""
_THING = re.compile(
    r"^[\"”]\s(?P<what>[a-z]+(?: [a-z]+)?)(?=\s(?:with|to|of|for|in|on|and|as|by|that)\b|[.,;])"
)
"""`a [“high-level”] working group with`."""
_WITH_ARTICLE = re.compile(r"\b(?:an?|the)\s[\"“]$")
_PRONOUNS = frozenset({"It", "He", "She", "They", "We", "I", "There", "That", "What"})
_VERBS = re.compile(
    r"^(?:serves?|is|are|was|were|has|have|had|will|would|could|should|constitutes?)\b"
)
_TIME = re.compile(
    r"(?:^|[,;]\s|\bsaid\s)(?P<when>[Aa]head of|[Bb]efore|[Aa]fter) (?P<what>(?:the|a) "
    r"(?:[\w-]+ ){0,2}(?:talks?|meetings?|summit|vote|election|conference|hearing|debate|visit))\b"
)
_JOINT = re.compile(r"\bjoint (?:written )?statement\b")
_OFFICE = re.compile(r"(The )?(.+), no person named\.")
_STATEMENT = re.compile(r"\b(?:in|released|issued) an? (?:written )?statement\b", re.IGNORECASE)
_GIVEN = re.compile(
    r"\b[Ii]n (?P<what>an? (?:open |joint |internal |short )?"
    r"(?:letter|video|memo|interview|message))\b"
)
_TELEPHONE = re.compile(r"\bby (?:tele)?phone\b")
_MAIL = re.compile(r"\b(?:e-?mailed (?:statement|response|comment)|by e-?mail|in an e-?mail)\b")
_GOES_ON = re.compile(r"\bthe statement (?:added|said|says|adds|continued|read|reads)\b")
_PLACE = re.compile(
    r"\b(?:told|spoke to|speaking to|telling) (?:the )?(?:reporters|journalists) "
    r"(?P<where>(?:in|at|outside|aboard) (?:the )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a quotation in its text."""

    text: str
    span: tuple[int, int]
    """The sentences that hold it."""
    outside: str
    """The same without what is quoted in them."""
    place: str | None
    """Where it was said, in words of the text."""
    said: str
    names_day: bool


def place_told(sentence: str) -> str | None:
    """Return where somebody spoke to reporters: `in the Oval Office`; None for nowhere."""
    match = _PLACE.search(sentence)
    return one_line(match["where"]) if match else None


def note_of(words: str, one: Quotation, beside: Beside, others: Sequence[str]) -> str | None:
    """Return the note of a quote; None where nothing is to be said.

    Args:
        words: The quote.
        one: As it was found.
        beside: What stands beside it.
        others: What is to be said of who speaks, here and in another article.
    """
    found = [
        *others,
        *_of_what(one, beside),
        *_how(beside),
        *_of_form(words, one),
        *_of_day(beside),
    ]
    return " ".join(dict.fromkeys(found)) or None


def _of_what(one: Quotation, beside: Beside) -> Iterator[str]:
    """Yield of what a fragment is said, where the words beside it name that."""
    before = beside.text[max(beside.span[0], one.start - _FAR) : one.start]
    behind = beside.text[one.end : one.end + 40]
    told = _BEFORE_VERB.search(before)
    if told is None and _VERBS.match(beside.text[one.start : one.end]):
        told = _SUBJECT.search(before)
    if told and not before[: told.start()].endswith(_MARKS):
        what = _MODAL.sub("", _LEADS_IN.sub("", one_line(told["what"])))
        if len(what.split()) <= _MOST_WORDS and _NAMES_THING.match(_within(what)):
            yield f"Of {_within(what)}."
    elif _WITH_ARTICLE.search(before) and (thing := _THING.match(behind)):
        yield f"Of the {thing['what']}."


def _within(what: str) -> str:
    """Return words as they stand within a sentence: `The deployment` without its capital."""
    first = what.split(" ", 1)[0]
    is_small = first in {"The", "These", "This", "Such", "A", "An", "His", "Her", "Their", "Its"}
    if first in _PRONOUNS:
        return what.lower()
    return what[0].lower() + what[1:] if is_small else what


def _how(beside: Beside) -> Iterator[str]:
    """Yield how and where the words were given."""
    if _MAIL.search(beside.outside):
        yield "By e-mail."
    elif _JOINT.search(beside.outside):
        yield "From a joint statement."
    elif _GOES_ON.search(beside.outside):
        yield "From the same statement."
    elif _STATEMENT.search(beside.outside):
        yield "From a statement."
    elif given := _GIVEN.search(beside.outside):
        yield f"From {one_line(given['what'])}."
    elif _TELEPHONE.search(beside.outside):
        yield "By telephone."
    if beside.place:
        yield f"{beside.place[0].upper()}{beside.place[1:]}."


def _of_form(words: str, one: Quotation) -> Iterator[str]:
    """Yield what the form of a quote tells of it."""
    paragraphs = len(one.stretches)
    if paragraphs > 1:
        yield f"{_PARAGRAPHS.get(paragraphs, str(paragraphs))} paragraphs of one quotation."
    if re.search(r"…|\.\.\.|\[\.", words.rstrip(".… ")):
        yield "The cut is the article’s own."
    elif brackets := re.findall(r"\[([^\]]+)\]|\(([^)]+)\)", words):
        is_one = len(brackets) == 1 and " " not in "".join(brackets[0])
        told = "word in brackets stands" if is_one else "words in brackets stand"
        yield f"The {told} so in the text."
    for sentence in re.split(r"[.!?…]\s", words):  # who says it again in a new one means it
        parts = words_in(sentence)
        for size in (3, 2, 1):
            for at in range(len(parts) - 2 * size + 1):
                if parts[at : at + size] == parts[at + size : at + 2 * size]:
                    yield f"“{' '.join(parts[at : at + size])}” stands twice in this article."
                    return


def of_speaker(voice: Voice, same: SameWords | None, known: Known) -> Iterator[str]:
    """Yield what is to be said of who speaks: an office, or that another article names others.

    Args:
        voice: Who speaks.
        same: The same words in another article.
        known: The briefing.
    """
    own = [name for name in (voice.id, *voice.together) if name != UNKNOWN]
    if same is None or not own or set(own) == set(same.quote.speakers):
        yield from [voice.note] if voice.note else []
        return
    office = _OFFICE.fullmatch(voice.note or "")
    article = "the " if office and office[1] else ""
    here = f"{article}{office[2]}" if office else _names(own, known)
    more = [name for name in same.quote.speakers if name not in own]
    if set(own) < set(same.quote.speakers):
        yield f"This article names {here} only; another names {_names(more, known)} as well."
    else:
        theirs = _names(same.quote.speakers, known)
        yield f"This article gives the words to {here}; another gives them to {theirs}."


def _names(ids: Sequence[str], known: Known) -> str:
    people = {one.id: one.name for one in known.people}
    names = {**people, **{one.id: one.name for one in known.actors}}
    return " and ".join(names.get(name, name) for name in ids)


def _of_day(beside: Beside) -> Iterator[str]:
    """Yield before or after what the words were said, where the text gives no day."""
    told = _TIME.search(beside.outside)
    if told and beside.said == UNKNOWN and not beside.names_day:
        yield f"Said {told['when'].lower()} {told['what']}; no day given."
