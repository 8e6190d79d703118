"""The quote records of a draft."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.curating.drafting.days.dates import DayNamed
from generator.curating.drafting.known import Known, free_id
from generator.curating.drafting.names.person_names import surname
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.quotes.notes import Beside, note_of, of_speaker
from generator.curating.drafting.quotes.same_words import SameWords, same_words, words_in
from generator.curating.drafting.quotes.told import Earlier, Passages, Told, told_of
from generator.curating.drafting.source_text.answers import UNMARKED
from generator.curating.drafting.source_text.lines import lines, number_of
from generator.curating.drafting.source_text.safe_text import clean, one_line, shortened, slug
from generator.curating.drafting.source_text.sentence_kind import kind_of, stands_alone
from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.drafting.speakers.voices import UNKNOWN, Voice

SURE = 0.9
"""A speaker of this confidence and more is not asked about."""
_ID_WORDS = 3
_SHORT = 6
_DOUBTFUL = 0.6
"""Below this, another article's judgement of the same words counts for more."""
_SHORTEST_WORD = 4
_COMMON = word_set(
    """
    that this with have from they will would could should been were their there what when which
    about into more than very just also only some because must make made being does doesn didn
    dont cannot your them then these those where while after before other over under such here
    said says going want wants need needs know think still even much many most between against
    upon each both every
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDraft:
    """A quote as it is proposed."""

    id: str
    speaker: str
    """Whose words they are; the first of several."""
    text: str
    kind: str
    said: str
    to: str
    statement: str | None
    line: int
    """Where it stands in the source text."""
    start: int
    end: int
    confidence: float
    together: tuple[str, ...] = ()
    """Who else says it with them."""
    doubts: tuple[str, ...] = ()
    note: str | None = None
    same: SameWords | None = None
    unmarked: str | None = None
    """Why the words stand outside quotation marks; None where they do not."""
    carried: str | None = None
    """From where its day or addressee is carried over; None where its own sentence states them."""

    @property
    def speakers(self) -> tuple[str, ...]:
        """All whose words they are."""
        return (self.speaker, *self.together)

    @property
    def is_unsure(self) -> bool:
        """Whether the editor should look at its speaker."""
        return bool(self.doubts)


def words_of(text: str, one: Quotation) -> str:
    """Return the words of a quotation as `verify` finds them: one line, no final comma."""
    spans = one.stretches or [(one.start, one.end)]
    words = one_line(" ".join(text[start:end] for start, end in spans))
    words = words.rstrip(",،、， ") or words
    if len(words.split()) < _SHORT and kind_of(words) == "fragment":
        words = words.rstrip(".") or words  # it ends the article's sentence
    return words


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of a text when its quotes are written."""

    article: str
    """Its id."""
    text: str
    named: Sequence[DayNamed]
    published: date | None
    """A day from which its weekdays can be told."""
    known: Known
    since: date | None = None
    """The first day on which it may have been published; None where that is `published`."""
    body: int = 0
    """Where the report begins, behind title and byline."""
    answers: frozenset[int] = frozenset()
    """Where the answers of an interview begin that stand between no marks."""


def quote_drafts(
    setting: Setting, quotations: Sequence[Quotation], voices: Sequence[Voice]
) -> list[QuoteDraft]:
    """Return the quote records of a text, in its order."""
    text, known = setting.text, setting.known
    passages = Passages(setting, lines(text), [(one.start, one.end) for one in quotations])
    frequent = Counter(word for one in quotations for word in set(words_in(words_of(text, one))))
    taken = {*known.ids, setting.article}
    made: list[QuoteDraft] = []
    before: Earlier | None = None
    for one, heard in zip(quotations, voices, strict=True):
        words, voice = words_of(text, one), heard
        if not words_in(words):
            continue
        same = same_words(words, voice.id, known.quotes)
        said_by = same.quote.speakers if same and same.is_other_speaker else ()
        if same and said_by and one.confidence < _DOUBTFUL:
            voice = Voice(id=said_by[0], doubt=f"so in article {same.quote.article}")
            same = same_words(words, voice.id, known.quotes)
        name = free_id(_id(voice.id, words, frequent, same), taken)
        taken.add(name)
        told = told_of(passages, one, voice, before)
        said, carried = told.said, told.carried
        if same and said == UNKNOWN and not same.is_other_speaker and not told.names_day:
            said = same.quote.said
            carried = f"as of {same.quote.id}" if said != UNKNOWN else carried
        made.append(
            QuoteDraft(
                id=name,
                speaker=voice.id,
                text=words,
                kind="sentence" if stands_alone(text, one.start, one.end) else kind_of(words),
                said=said,
                to=told.to or UNKNOWN,
                statement=_statement(same),
                line=number_of(text, one.start),
                start=one.start,
                end=one.end,
                confidence=one.confidence,
                together=voice.together,
                doubts=tuple(_doubts(text, one, voice, same)),
                note=note_of(
                    words,
                    one,
                    _beside(setting, told, said),
                    list(of_speaker(voice, same, known)),
                ),
                same=same,
                carried=carried,
                unmarked=UNMARKED if one.start in setting.answers else None,
            )
        )
        before = None
        if told.utterance:
            to = told.to or UNKNOWN
            before = Earlier(id=name, said=said, to=to, place=told.place, utterance=told.utterance)
    return made


def _beside(setting: Setting, told: Told, said: str) -> Beside:
    """Return what stands beside a quotation."""
    return Beside(
        text=setting.text,
        span=told.utterance.span if told.utterance else (0, 0),
        outside=told.outside,
        place=told.place,
        said=said,
        names_day=told.names_day,
    )


def _statement(same: SameWords | None) -> str | None:
    """Return the statement that the other quote belongs to, or that both should."""
    if same is None:
        return None
    return same.quote.statement or statement_for(same.quote.id)


def statement_for(quote: str) -> str:
    """Return the id of a statement that a quote of another article begins."""
    return f"s-{re.sub('-[0-9]+$', '', quote)}"[:80]


def _doubts(text: str, one: Quotation, voice: Voice, same: SameWords | None) -> list[str]:
    """Return what the editor should look at, the reasons in words."""
    found = []
    if one.confidence < SURE:
        mention = ""
        if one.speaker_start is not None and one.speaker_end is not None:
            mention = f", from “{shortened(text[one.speaker_start : one.speaker_end], 40)}”"
        if voice.doubt and mention.removeprefix(", from ") in voice.doubt:
            mention = ""
        found.append(f"{round(100 * one.confidence)} % sure{mention}")
    if voice.doubt:
        found.append(voice.doubt)
    if same and set(same.quote.speakers) != {voice.id, *voice.together}:
        theirs = " and ".join(same.quote.speakers)
        found.append(f"article {same.quote.article} gives these words to {theirs}")
    return [clean(one) for one in found]


def _who(speaker: str) -> str:
    """Return the part of an id that says who speaks: the surname, or the first word of a group."""
    parts = [part for part in speaker.split("-") if not part.isdigit()]
    if "of" in parts:
        parts = parts[: parts.index("of")]
    return slug(surname(" ".join(parts))) or "quote"


def _id(speaker: str, words: str, frequent: Counter[str], same: SameWords | None) -> str:
    """Return an id that speaks: who, and the rarest words; or that of the same words elsewhere."""
    if same and not same.is_other_speaker:
        return re.sub("-[0-9]+$", "", same.quote.id)
    who = _who(speaker)
    telling = [
        word
        for word in dict.fromkeys(words_in(words))
        if len(word) >= _SHORTEST_WORD and word not in _COMMON and "'" not in word
    ]
    rarest = sorted(telling, key=lambda word: (frequent[word], -len(word)))[:_ID_WORDS]
    chosen = [word for word in telling if word in rarest] or words_in(words)[:_ID_WORDS]
    return slug(f"{who} {' '.join(chosen)}") or who
