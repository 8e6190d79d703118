"""Words that nobody wrote in an article: invented names, and sentences made from word lists."""

from collections.abc import Iterator
from itertools import combinations
from random import Random

FIRST_NAMES = (
    *("Åse", "Bjørn", "Çelik", "Dóra", "Émile", "Freja", "Gísli", "Håkon", "Ílvar", "Jørn"),
    *("Køber", "Łucja", "Márta", "Nuuk", "Ørjan", "Paninnguaq", "Quentin", "Réka", "Søren", "Þóra"),
    *("Ülle", "Vígdís", "Władek", "Ýrsa", "Žofia"),
)
LAST_NAMES = (
    *("Ánhaug", "Brændgaard", "Čermákov", "Dýrfell", "Eðvaldsen", "Fjällstad", "Grønvang"),
    *("Håljarvi", "Ísbrandt", "Jökulson", "Kåremark", "Łobrański", "Mølnitz", "Nørskov"),
    *("Öberlund", "Příkopa", "Qvigholt", "Rüdhaven", "Sørvåg", "Þórgeirs", "Ułanek", "Væringen"),
    *("Wåhlin", "Ystgård", "Žitnik"),
)
_STARTS = ("Ald", "Bor", "Cer", "Dun", "Est", "Fal", "Gar", "Hol", "Ist", "Kor")
_ENDS = ("avia", "mark", "onia", "land")
SYLLABLES = tuple(a + b for a in ("k", "v", "s", "t", "n", "l", "r", "m") for b in "aeiou")

WHO = (
    *("officials", "ministers", "negotiators", "members of the committee", "both delegations"),
    *("two governments", "the coastal communities", "advisers", "the harbour authority"),
    *("planners in the capital", "the smaller partners", "several envoys"),
)
DID = (
    *("described", "postponed", "compared", "listed", "questioned", "welcomed", "measured"),
    *("set aside", "returned to", "put a date to", "asked again about", "explained"),
)
WHAT = (
    *("the rules for the northern ports", "a shared rescue service", "the price of the cables"),
    *("the winter supply route", "a joint survey of the ice", "the future of the radar station"),
    *("a longer season for fishing", "the terms of the lease", "a new weather service"),
    *("the cost of two patrol ships", "visits by scientists", "the timetable of the ferries"),
)
WHERE = (
    *("at a meeting behind closed doors", "in a letter of four pages", "before the assembly"),
    *("on the second day of talks", "without naming a sum", "for the first time this year"),
    *("after a pause of some weeks", "at the request of the islands", "in careful words"),
)
OPENINGS = ("We will", "We shall not", "Nobody here can", "Our neighbours may", "I want us to")
VERBS = ("keep", "pay for", "discuss", "change", "give up", "protect", "count on", "share")
REASONS = (
    *("because winter does not wait", "as long as the islands agree", "whatever others decide"),
    *("and we have said so before", "if the figures hold", "so that every port stays open"),
    *("until the survey is finished", "with those who live there", "and not a day later"),
)


def people_names() -> Iterator[str]:
    """Yield 625 different names, with accents of many languages."""
    for step in range(len(LAST_NAMES)):
        for index, first in enumerate(FIRST_NAMES):
            yield f"{first} {LAST_NAMES[(index + step) % len(LAST_NAMES)]}"


def land_names() -> Iterator[str]:
    """Yield 40 different names of countries that do not exist."""
    return (start + end for end in _ENDS for start in _STARTS)


def place_names(random: Random) -> Iterator[str]:
    """Yield names of five syllables, no two of which share three: none is a slip of another."""
    taken: set[tuple[tuple[int, str], ...]] = set()
    while True:
        syllables = [random.choice(SYLLABLES) for _ in range(5)]
        parts = set(combinations(enumerate(syllables), 3))
        if taken.isdisjoint(parts):
            taken |= parts
            yield "".join(syllables)


def sentence(random: Random) -> str:
    """Return a sentence of an editor's summary, about twelve words."""
    words = (random.choice(words) for words in (WHO, DID, WHAT, WHERE))
    line = " ".join(words)
    return f"{line[0].upper()}{line[1:]}."


def summary(random: Random) -> str:
    """Return three paragraphs of together about 150 words."""
    return "\n\n".join(" ".join(sentence(random) for _ in range(4)) for _ in range(3))


def spoken(random: Random, length: int) -> str:
    """Return what somebody says, in as many clauses."""
    clauses = (
        f"{random.choice(VERBS)} {random.choice(WHAT)} {random.choice(REASONS)}"
        for _ in range(length)
    )
    return f"{random.choice(OPENINGS)} {', and '.join(clauses)}."
