"""Words that mean people without their names: `two witnesses`, `a senior official`."""

import re
from dataclasses import dataclass

from generator.curating.drafting.names.german_offices import is_german_office
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

SPOKES = word_set("spokesperson spokesman spokeswoman official source diplomat aide")
_NUMBERS = word_set("two three four five six seven eight nine ten several some many")
_GERMAN = re.compile(
    r"(?:zwei|drei|vier|fünf|sechs|mehrere|einige|viele)\s[A-ZÄÖÜ][a-zäöüß]+$", re.IGNORECASE
)
"""`Zwei Augenzeugen`: those who speak are people."""
_ONE_ELSEWHERE = re.compile(
    r"(?:eine?r?|une?|una|uno|uma|een|en|ett)\s(?P<bare>\w+)", re.IGNORECASE
)
"""`eine Anwohnerin`, `un habitant`, `en beboer`: in other languages nobody is told from things."""
_SINGLE = word_set("a an one another the his her their its our my")
_PEOPLE = word_set(
    """
    witness eyewitness person student guest child boy girl friend mum dad nurse guard cook pilot
    mechanic patient relative parent refugee migrant priest monk nun clerk mate passer-by insider
    nephew niece uncle aunt cousin husband wife counterpart colleague executive
    resident correspondent assistant accountant consultant sergeant lieutenant tenant participant
    attendant inhabitant immigrant paramedic
    """
)
_BY_ENDING = re.compile(r"(?:man|woman|ist|ian|er|or|ee)$")
"""Of those who do something: `driver`, `guitarist`, `employee`."""
_NO_PEOPLE = word_set(
    """
    paper newspaper letter poster banner sticker folder tracker register newsletter computer centre
    center charter order flyer employer carrier operator supplier manufacturer publisher developer
    broker lender insurer retailer maker carmaker shipmaker chipmaker broadcaster number offer
    chapter power tower theater corner cover factor sector mirror error monitor other matter
    printer motor door header footer tender barrier border harbor corridor river committee twitter
    """
)
_HEAD = re.compile(r"\s(?:of|at|from|in|for|with|who|on)\s")
_GUARDS = re.compile(r"\b(?:coast|national|border|home|honou?r) guard$", re.IGNORECASE)
"""Bodies, although a guard is somebody."""
_MANY = {"men": "man", "women": "woman", "people": "person", "children": "child", "wives": "wife"}
_MEN = re.compile(r"(?:wo)?men$")


@dataclass(frozen=True, slots=True)
class People:
    """Somebody whom a text does not name."""

    name: str
    """As `people.yml` has it: `Unnamed senior official`, `Two unnamed witnesses`."""
    bare: str
    """Without the article or the number: `senior official`."""
    note: str
    """What the note of a quote says."""
    is_other: bool
    """Whether the text tells them apart from those before: `another witness`."""


def people_meant(phrase: str) -> People | None:
    """Return whom a phrase means: somebody, or a counted few; None for all else.

    `The fishermen` are none: a crowd may hold a position, and is an actor.
    """
    words = _HEAD.split(one_line(phrase))[0].split()
    first = fold(words[0]) if words else ""
    bare = " ".join(words[1:] if first in _NUMBERS | _SINGLE else words)
    if is_german_office(phrase):
        bare = re.sub("^(?:der|die|eine?) ", "", phrase, flags=re.IGNORECASE)
        return People(f"Unnamed {bare}", bare, f"Nobody named: “{bare}”.", is_other=False)
    if is_one_elsewhere(phrase):
        _, bare = phrase.split()
        return People(f"Unnamed {bare}", bare, f"Nobody named: “{bare}”.", is_other=False)
    if _GERMAN.match(phrase):
        number, bare = phrase.split(maxsplit=1)
        name = f"{number.capitalize()} unnamed {bare}"
        return People(name, bare, f"{phrase}, nobody named.", is_other=False)
    if not bare or _is_name(bare) or _GUARDS.search(bare):
        return None
    last = fold(bare.split()[-1]).removesuffix("'s")
    if first in _NUMBERS:
        is_meant = _is_person(_single(last))
        name, note = f"{words[0].capitalize()} unnamed {bare}", f"{phrase}, nobody named."
    else:
        is_meant = _is_person(last)
        name, note = f"Unnamed {bare}", f"An unnamed {bare}."
    is_other = first == "another" or fold(bare.split()[0]) in {"second", "third", "other"}
    note = note[0].upper() + note[1:]
    return People(name=name, bare=bare, note=note, is_other=is_other) if is_meant else None


def is_one_elsewhere(phrase: str) -> bool:
    """Tell whether a phrase of another language means somebody: `eine Anwohnerin`."""
    return _ONE_ELSEWHERE.fullmatch(phrase) is not None


def is_crowd(word: str, text: str) -> bool:
    """Tell whether a word means many: `Protesters`, with a capital only where sentences begin."""
    is_name = re.search(rf"[a-z,;] {re.escape(word)}\b", text) is not None
    single = _single(fold(word))
    return not is_name and " " not in word and single != fold(word) and _is_person(single)


def is_without_name(name: str) -> bool:
    """Tell whether a name of `people.yml` is that of somebody who has none in the text."""
    return re.match(r"(?:\w+ u|U)nnamed \S", name) is not None


def _is_name(bare: str) -> bool:
    """Tell whether the last word is one of a name."""
    last = bare.rsplit(maxsplit=1)[-1]
    return last[:1].isupper() and fold(last) not in ROLES


def _is_person(noun: str) -> bool:
    """Tell whether a noun means one person."""
    if noun in ROLES | SPOKES | _PEOPLE:
        return True
    return noun not in _NO_PEOPLE and _BY_ENDING.search(noun) is not None


def _single(noun: str) -> str:
    """Return the singular of a noun for people: `witness`, `fisherman`."""
    if noun in _MANY or _MEN.search(noun):
        return _MANY.get(noun) or f"{noun.removesuffix('men')}man"
    bare = noun.removesuffix("es") if noun.endswith("sses") else noun.removesuffix("s")
    return f"{bare.removesuffix('ie')}y" if bare.endswith("ie") else bare
