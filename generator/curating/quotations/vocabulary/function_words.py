"""Words that are no part of a name, however they are written."""

from typing import Final

from generator.curating.quotations.vocabulary import listed

MALE: Final = frozenset({"he", "his", "him", "himself"})
FEMALE: Final = frozenset({"she", "her", "hers", "herself"})
PLURAL: Final = frozenset({"they", "their", "them", "themselves"})
NEUTRAL: Final = frozenset({"it", "its", "itself"})
FIRST: Final = frozenset({"i", "we", "me", "my"})
RELATIVE: Final = frozenset({"who", "which", "that", "whose"})
PRONOUNS: Final = MALE | FEMALE | PLURAL | NEUTRAL | FIRST | RELATIVE
CALENDAR: Final = listed("calendar")
FUNCTION: Final = listed("function")
PREPOSITIONS: Final = listed("prepositions")
CONJUNCTIONS: Final = listed("conjunctions")
PARTICLES: Final = listed("particles")
TITLES: Final = listed("titles")
ABBREVIATIONS: Final = listed("abbreviations")
