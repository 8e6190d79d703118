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
FOREIGN_PRONOUNS: Final = {
    **dict.fromkeys(("er", "han", "hij", "él", "ele", "lui", "он"), "he"),
    **dict.fromkeys(("sie", "hun", "hon", "zij", "ella", "elle", "ela", "lei", "она"), "she"),
    **dict.fromkeys(("wir", "wij", "nous", "nosotros", "мы"), "we"),
}
"""Pronouns of other languages, to the English ones, which the weights know."""
FOREIGN_ARTICLES: Final = {
    **dict.fromkeys(("ein", "eine", "einer", "un", "une", "una", "uno", "uma"), "a"),
    **dict.fromkeys(("een", "en", "ett", "et"), "a"),
    **dict.fromkeys(("son", "sa", "ihr", "ihre", "sein", "seine", "su", "zijn", "suo", "sua"), "a"),
    **dict.fromkeys(
        ("der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo"), "the"
    ),
    **dict.fromkeys(("de", "den", "det", "het", "o", "os", "as"), "the"),
}
"""Articles and possessives that begin the subject of a verb beside them, to English articles."""
ACCORDING: Final = listed("according")
"""What stands before a speaker in other languages: `laut`, `selon`."""
