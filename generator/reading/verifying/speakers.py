"""Tells whether a speaker is named near the words that a source text prints as theirs.

What counts is a name or an alias, and in the sentence beside the words a role or a pronoun as well.
Where the text is in a script in which no name of the speaker is written, nothing can be told.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.problems import Where
from generator.reading.seeds.records import ArticleSeed, LockEntry, QuoteSeed, Seeds
from generator.reading.verifying.languages import Languages, script
from generator.reading.verifying.lock import text_hash
from generator.reading.verifying.quotations import SAYING
from generator.text.words import fold

BEFORE, AFTER = 700, 400
"""In characters: how far from the words a name may stand."""
_BESIDE = 240
_SAMPLE = 5_000
_SHORTEST_STEM = 4
_ENDINGS = 4
"""In letters: the longest ending of a name by which its case is told."""


def _set(words: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(words.split())


_WORD = re.compile(r"[^\W\d_]+")
_MARKS = '"“”„‟«»‹›「」『』〝〟″'
_END = re.compile(rf"(?<=[.!?…。！？؟۔।])[\s{_MARKS}’']+(?=\S)|\n\s*\n|[{_MARKS}]")
_PARAGRAPH = re.compile(r"\n\s*\n")
_PARTICLES = _set(
    "von van der den de del della di da du la le les el al bin ibn ben abu dos das of the and "
    "for und für et y e i og och ja w mr mrs ms dr sir lord"
)
"""Words of names that tell nobody from others."""
_PRONOUNS: Mapping[str, str] = {
    "en": "he she they it who",
    "de": "er sie es",
    "fr": "il elle ils elles",
    "es": "él ella ellos ellas",
    "it": "lui lei egli ella loro essi",
    "pt": "ele ela eles elas",
    "nl": "hij zij ze",
    "da": "han hun de den",
    "no": "han hun ho de den",
    "sv": "han hon de den hen",
    "fi": "hän he tämä",
    "is": "hann hún þeir þær þau það",
    "pl": "on ona oni one",
    "cs": "on ona oni",
    "sk": "on ona oni",
    "hr": "on ona oni one",
    "hu": "ő ők",
    "fo": "hann hon tey teir tær",
    "sq": "ai ajo ata ato",
    "ga": "sé sí siad",
    "tl": "siya sila niya nila",
    "et": "ta nad tema nemad",
    "ca": "ell ella ells elles",
    "sl": "on ona oni one",
    "ro": "el ea ei ele acesta aceasta",
    "tr": "o onlar",
    "ru": "он она они",
    "uk": "він вона вони",
    "be": "ён яна яны",
    "bg": "той тя те",
    "sr": "он она они",
    "el": "αυτός αυτή αυτοί ο ίδιος η ίδια",
    "ar": "هو هي هم",
    "fa": "او وی آنها ایشان",
    "he": "הוא היא הם הן",
    "zh": "他 她 他们 她们 他們 她們",
    "ja": "彼 彼女 同氏 氏",
    "ko": "그는 그녀 그가 이들은",
    "lt": "jis ji jie jos",
    "lv": "viņš viņa viņi viņas",
    "id": "dia ia mereka",
    "vi": "ông bà anh chị cô họ",
    "hi": "वह वे उन्होंने उसने उन्होने",
}
_SUBJECT_IN_VERB = _set(
    "es it pt ro ca pl cs sk sl hr sq hu tr bg sr el fi ar fa he zh ja ko lt hi"
)
"""Languages in which a sentence needs no pronoun: a verb of saying without a name does."""
_UNSPACED = frozenset({"zh", "ja", "ko", "hi"})
_SCRIPTS_WITHOUT_SPACES = frozenset({
    "Han", "Kana", "Hangul", "THAI", "LAO", "KHMER", "MYANMAR", "DEVANAGARI"
})  # fmt: skip
"""Or whose vowel signs are no letters for a pattern, so that it does not see where a word ends."""
_SAYS = re.compile(
    r"\b(?:dijo|afirmó|declaró|añadió|agregó|señaló|explicó|aseguró|disse|afferma|dice|aggiunge\w*"
    r"|ha (?:detto|dichiarato|aggiunto)|afirmou|declarou|acrescentou|a (?:spus|declarat|adăugat)"
    r"|powiedział\w*|dodał\w*|stwierdził\w*|řekla?|uvedla?|dodala?|povedala?|rekao|rekla|kazao"
    r"|mondta|hozzátette|dedi|söyledi|ekledi|каза|заяви|добави|рекао|рекла|είπε|δήλωσε|τόνισε"
    r"|sanoi|sanoo|totesi)\b|قال|قالت|أضاف|گفت|אמר|אמרה|说|說|表示|述べ|言|語|말했|밝혔|전했"
)
_VERB = re.compile(rf"\b(?:{SAYING})\b")
_CAPITAL = re.compile(r"(?<=[\w,;:] )[A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯЁЇІЄҐ][^\W\d_]+")


_MOST_PLACES = 20

_Place = tuple[str, int, int]
"""A text, and the start and end of words in it."""


@dataclass(frozen=True)
class _Named:
    """What a speaker is called."""

    all: tuple[str, ...]
    """Its names; those of an actor include the people who speak for it."""
    titles: tuple[str, ...] = ()
    is_person: bool = False

    @property
    def name(self) -> str:
        """Its first name."""
        return self.all[0]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of its names."""
        return tuple(dict.fromkeys(_words(self.all)))

    @cached_property
    def names(self) -> re.Pattern[str] | None:
        """A pattern of its names; None where it has none."""
        return _pattern(self.words)

    @cached_property
    def roles(self) -> re.Pattern[str] | None:
        """A pattern of its titles."""
        return _pattern(_words(self.titles))

    @cached_property
    def says(self) -> re.Pattern[str] | None:
        """A pattern of a verb of saying beside the name of a person."""
        return _saying(self.all) if self.is_person else None


@dataclass(frozen=True)
class _Known:
    """All speakers."""

    by_id: Mapping[str, _Named]

    @cached_property
    def by_word(self) -> Mapping[str, list[str]]:
        """The ids of the people who have a word in their name."""
        found: dict[str, list[str]] = {}
        for name, one in self.by_id.items():
            for word in one.words if one.is_person else ():
                found.setdefault(word, []).append(name)
        return found

    def saying(self, beside: str, but: Iterable[str]) -> str:
        """Return the name of somebody else who says something there; empty where nobody does."""
        if not _VERB.search(beside):
            return ""
        words = dict.fromkeys(word.lower() for word in _WORD.findall(beside))
        there = dict.fromkeys(name for word in words for name in self.by_word.get(word, ()))
        others = (self.by_id[name] for name in there if name not in but)
        return next((one.name for one in others if one.says and one.says.search(beside)), "")


def speakers_not_near(
    seeds: Seeds, lock: Mapping[str, LockEntry], texts: Mapping[str, str]
) -> Iterator[tuple[Where, str]]:
    """Yield the speakers of whom nothing stands near the words, with a message.

    Args:
        seeds: The seeds.
        lock: Where the words of each quote stand.
        texts: File name to source text; quotes of an absent or another text are left alone.
    """
    known = _Known(_named(seeds))
    for article in seeds.articles:
        text = texts.get(article.source) if article.source else None
        if text and article.status.value == "curated" and article.quotes:
            yield from _of_article(article, text, lock, known)


def _of_article(
    article: ArticleSeed, text: str, lock: Mapping[str, LockEntry], known: _Known
) -> Iterator[tuple[Where, str]]:
    hashed, lower = text_hash(text), text.lower()
    if len(lower) != len(text):  # İ has two characters in lower case
        lower = text
    for quote in article.quotes:
        entry = lock.get(quote.id)
        if entry is None or entry.text_hash != hashed:
            continue
        for name in quote.speaker:
            if speaker := known.by_id.get(name):
                places = _places(text, lower, entry)
                doubts = [_doubt(speaker, quote, known, place) for place in places]
                if all(doubts):
                    yield name.where, _message(speaker, quote, doubts[0])


def _places(text: str, lower: str, entry: LockEntry) -> Iterator[_Place]:
    """Yield where the words stand: a fragment may stand in the text more than once.

    Args:
        text: The source text.
        lower: The same in lower case, as long as the text.
        entry: Where the words were found.
    """
    yield text, entry.start, entry.end
    words = lower[entry.start : entry.end].rstrip(".,;:!?… ")
    at = lower.find(words) if words else -1
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        if at != entry.start:
            yield text, at, at + len(words)
        at = lower.find(words, at + 1)


def _message(speaker: _Named, quote: QuoteSeed, there: str) -> str:
    return (
        f'the source text does not name "{speaker.name}" near the words of quote "{quote.id}" '
        f"({there}), expected another speaker, or an alias as the text has it"
    )


def _doubt(speaker: _Named, quote: QuoteSeed, known: _Known, place: _Place) -> str:
    """Return why a speaker may be the wrong one; nothing where there is no doubt."""
    text, start, end = place
    beside = _beside(text, start, end)
    if _stands(speaker.names, beside) or _stands(speaker.roles, beside):
        return ""
    around = f"{text[max(start - BEFORE, 0) : start]} \n\n {text[end : end + AFTER]}"
    other = known.saying(beside, quote.speaker)
    if not other and _stands(speaker.names, around):
        return ""
    if _has_pronoun(beside, Languages(_WORD.findall(text[:_SAMPLE])).codes):
        return ""
    scripts = {script(word) for word in speaker.words}
    if scripts.isdisjoint({script(word) for word in _WORD.findall(around)}):
        return ""
    return f'"{other}" stands there' if other else "nor an alias, a role or a pronoun"


def _stands(pattern: re.Pattern[str] | None, text: str) -> bool:
    """Tell whether a name stands in a text as it is, or without its accents."""
    if pattern is None or pattern.search(text):
        return pattern is not None
    return not text.isascii() and bool(pattern.search(fold(text)))


def _beside(text: str, start: int, end: int) -> str:
    """Return what a reporter says right before and right after the words."""
    before, after = text[max(start - _BESIDE, 0) : start], text[end : end + _BESIDE]
    own = _nearest(_PARAGRAPH.split(before)[-1], _PARAGRAPH.split(after)[0])
    return own if _WORD.search(own) else _nearest(before, after)


def _nearest(before: str, after: str) -> str:
    """Return the last sentence of the one text and the first of the other."""
    ways = (reversed(_END.split(before)), _END.split(after))
    return " \n ".join(next(filter(_WORD.search, parts), "") for parts in ways)


def _has_pronoun(beside: str, codes: frozenset[str]) -> bool:
    words = set(_WORD.findall(beside.lower()))
    for code in codes:
        pronouns = _PRONOUNS.get(code, "").split()
        if code in _UNSPACED and any(one in beside for one in pronouns):
            return True
        if not words.isdisjoint(pronouns):
            return True
    says = not codes.isdisjoint(_SUBJECT_IN_VERB) and _SAYS.search(beside)
    return bool(says) and not _CAPITAL.search(beside)


def _named(seeds: Seeds) -> dict[str, _Named]:
    """Return what each person and actor is called."""
    spokespeople: dict[str, list[str]] = {}
    found: dict[str, _Named] = {}
    for person in seeds.people:
        names = tuple(str(name) for name in (person.name, *person.aliases))
        for role in person.roles:
            spokespeople.setdefault(str(role.actor), []).extend(names)
        titles = tuple(str(role.title) for role in person.roles)
        found[person.id] = _Named(names, titles, is_person=True)
    for actor in seeds.actors:
        own = [str(name) for name in (actor.name, *actor.aliases, *actor.demonyms)]
        found[actor.id] = _Named((*own, *spokespeople.get(actor.id, ())))
    return {name: one for name, one in found.items() if name}


def _words(names: Iterable[str]) -> Iterator[str]:
    """Yield the words of names that tell them from others, as they are and folded."""
    for name in names:
        for word in _WORD.findall(name):
            if (len(word) > 1 or not word.isascii()) and word.lower() not in _PARTICLES:
                yield word.lower()
                yield fold(word)


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern of the words with any ending of theirs; None where there are none."""
    some = "|".join(dict.fromkeys(map(_inflected, words)))
    return re.compile(some, re.IGNORECASE) if some else None


def _inflected(word: str) -> str:
    if script(word) in _SCRIPTS_WITHOUT_SPACES:
        return re.escape(word)
    if len(word) <= _SHORTEST_STEM:
        return rf"\b{re.escape(word)}\w{{0,2}}\b"
    return rf"\b{re.escape(word[:-1])}\w{{0,{_ENDINGS}}}\b"


def _saying(names: Sequence[str]) -> re.Pattern[str] | None:
    """Return a pattern of a verb of saying beside a name, or beside the last word of the first."""
    called = dict.fromkeys(name for name in (*names, *names[0].split()[-1:]) if name)
    some = "|".join(map(re.escape, called))
    if not some:
        return None
    return re.compile(
        rf"\b(?:{SAYING})\s+(?:[^\W\d_]+\s+){{0,2}}(?:{some})\b|\b(?:{some})\s+(?:{SAYING})\b"
    )
