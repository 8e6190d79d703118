"""Whether words are a clause of which the main clause denies that it is so.

`I do not believe that the deal is dead` does not say that the deal is dead; `There is no doubt that
the deal is dead` does, and so does `We do not forget that the deal is dead`.
"""

import re
from collections.abc import Sequence

from generator.reading.verifying.languages import Languages
from generator.reading.verifying.passages import Passage
from generator.reading.verifying.quotations import Span
from generator.reading.verifying.tokens import Token

_THAT = {
    "that": "en", "dass": "de", "daß": "de", "que": "fr es pt ca", "che": "it", "dat": "nl",
    "at": "da no fo", "att": "sv", "að": "is", "että": "fi", "et": "et", "że": "pl", "żeby": "pl",
    "že": "cs sk", "hogy": "hu", "că": "ro", "что": "ru", "що": "uk", "што": "be", "че": "bg",
    "ότι": "el", "πως": "el"
}  # fmt: skip
"""The word that begins such a clause, and the languages in which it does."""
_BELIEVED = re.compile(
    r"believ\w*|th(?:ink\w*|ought)|sa(?:y\w*|id)|claim\w*|suggest\w*|mean\w*|impl(?:y|ies|ied)|argu\w+"
    r"|assum\w*|suppos\w*|expect\w*|imagin\w*|agree\w*|convinced|persuaded|sure|certain|true|case"
    r"|evidence|proof|proves?d?|proven|indicat\w*|signs?|confirm\w*|conclude\w*|idea|notion|chance"
    r"|possibility|way|promised?|pretend\w*"
    r"|glaub\w*|denk\w*|mein(?:e|en|t|te)|sag\w*|behaupt\w*|erwart\w*|nehmen?|davon|überzeugt"
    r"|sicher|stimmt?|wahr|richtig|rigtig\w*|riktig\w*|korrekt|beweis\w*|heißt|bedeutet|vermut\w*"
    r"|croi[st]|croyons|croient|pens\w+|di[st]|dire|disons|disent|affirm\w*|préten\w*|vrai|exact"
    r"|certain|sûre?s?|convaincu\w*|preuves?|signifi\w*|cre(?:o|e|en|emos|ía)|piens\w+|di[gc]\w+|dij\w+"
    r"|cierto|verdad\w*|segur\w+|convencid\w*|pruebas?|parece|cred\w+|detto|vero|certo|sicur\w+"
    r"|convint\w*|prove?a?|sembra|creio|cremos|acredit\w+|acho|achamos|diss\w+|diz\w*|certeza"
    r"|geloof\w*|geloven|zeg\w*|zei\w*|vind\w*|beweer\w*|waar|zeker|overtuigd|betekent"
    r"|tro[rd]?d?e?|mener|menar|siger|sier|säger|sagt|synes|tycker|hævder|hevder|hävdar|san[dt]t?"
    r"|sikk?er|säker|bevis|bety[dr]e?r?|overbevist|övertygad|held|segi|satt|viss"
    r"|usko\w*|luule\w*|sano\w*|väit\w*|totta|varma|sądz\w*|myśl\w*|wierz\w*|uważa\w*|mówi\w*|twierdz\w*"
    r"|prawd\w+|pewn\w+|dowod\w+|(?:ne)?(?:mysl|věř|tvrd|řík|ver[ií]|hovor)\w*|pravd\w+|jist\w+"
    r"|hisz\w*|gondol\w*|mond\w*|állít\w*|igaz|biztos|cred\w*|spu[ns]\w*|adevărat|sigur"
    r"|дума\w*|счита\w*|вер(?:ю|им|ит|ят)|говор\w*|сказа\w*|утвержда\w*|полага\w*|правда|верно|уверен\w*"
    r"|доказ\w*|означа\w*|вважа\w*|вір\w+|каж\w+|стверджу\w*|впевнен\w*|лічу|вярн\w+|мисл\w+|вярвам\w*"
    r"|πιστεύ\w*|νομίζ\w*|λέ\w+|αλήθεια|σίγουρ\w*"
)
"""What leaves it open whether the clause is true: to believe it, to say it, evidence of it."""
_DOUBTED = re.compile(
    r"den(?:y|ies|ied|ying)|doubt\w*|disput\w+|false|untrue|lie|myth|nonsense|unlikely|impossible"
    r"|inconceivable|bezweif\w+|zweif\w+|bestreite\w*|leugne\w*|dementier\w*|falsch|unwahr|lüge|unmöglich"
    r"|ausgeschlossen|dout\w+|nions|nient|dém[ea]n\w+|faux|mensonge|exclu|dud\w+|nieg\w+|negamos|fals\w+"
    r"|mentira|imposible|dubit\w+|dubbi\w*|neg(?:o|a|hiamo|ano)|menzogna|impossibile|duvid\w+|impossível"
    r"|betwijfel\w*|ontken\w*|onwaar|leugen|onmogelijk|tviv[le]\w+|tvil\w+|benæg\w+|benek\w+|løgn|lögn"
    r"|förneka\w*|umuligt?|omöjligt?|epäil\w*|wątpi\w*|zaprzecz\w*|pochyb\w+|kétl\w+|сомн\w+|отриц\w*"
    r"|ложь|неправда|сумн\w+|запереч\w*|брехня"
)
"""What denies the clause by itself; denied in its turn, it says that the clause is true."""
_WRONG = re.compile(r"\bwrong to \w+\Z")
_ASSERTED = frozenset({
    "know", "knew", "known", "forget", "forgotten", "regret", "secret", "question", "surprised",
    "only", "just", "merely", "simply", "so", "more", "such", "who", "whom", "which", "whoever",
    "those", "help", "hesitate", "afraid", "ashamed", "shame", "exaggeration", "overstatement",
    "inconsistency", "contradiction", "radical", "unfair", "too", "if", "when", "because",
    "although", "while", "until", "whether", "nur", "bloß", "wer", "wenn", "weil", "obwohl",
    "seulement", "simplement", "qui", "quand", "solo", "sólo", "solamente", "quien", "quando",
    "cuando", "somente", "alleen", "slechts", "wie", "als", "kun", "bare", "hvem", "hvis", "når",
    "bara", "endast", "vem", "när", "vain", "tylko", "kto", "jeśli", "только", "кто", "если",
    "тільки", "лише", "хто", "якщо", "why", "how"
})  # fmt: skip
"""What makes such a main clause say something else: `We do not only say that we will pay`."""
_CANNOT = frozenset({"can't", "cannot", "couldn't"})
_WITHOUT_OBJECT = frozenset({"think", "thought", "suppose"})
"""English words after which a clause may stand without its `that`, and nothing else."""
_BEFORE_A_CLAUSE = _WITHOUT_OBJECT | {
    "believe", "believes", "believed", "mean", "expect", "says", "suggest", "suggests", "claim",
    "claims", "assume", "agree", "way", "chance", "doubt", "tell", "imagine"
}  # fmt: skip
_VERB = re.compile(
    r"(?:is|are|was|were|wo|will|would|shall|should|has|have|had|can|could|must|may|might|do|does|did)"
    r"(?:n't)?|cannot|\w+'(?:s|re|ve|ll|d|m)"
    r"|ist|sind|war(?:en)?|wird|werden|ha(?:t|ben)|kann|muss|soll|est|sont|était|sera|ont|va|vont"
    r"|est[áé]n?|son|han?|é|è|são|sono|hanno|sia(?:no)?|zijn|wordt|heeft|er|var|har|vil|kan|skal|är|ska"
    r"|on|oli|jest|są|będzie|je|jsou|был[аио]?|будет|є|був|буде|είναι"
)
"""A frequent verb: with one, words are a clause and not only the first part of one."""
_LONGEST = 14
"""Words of a main clause that are looked at."""
_NEAR = 3
"""Of so many words before `that` one tells of the clause: `a lie that`, `evidence that`."""
_SUBJECT = 7
"""Within so many words a clause has its verb."""
_BEGINNINGS = frozenset({
    "that", "who", "whom", "which", "whether", "and", "or", "but", "to", "for", "if", "when",
    "because", "unless", "how", "why", "what", "where"
})  # fmt: skip
"""English words that begin another clause, or none."""
_SUBJECTS = frozenset({
    "i", "we", "you", "he", "she", "it", "they", "there", "the", "a", "an", "this", "these",
    "those", "our", "their", "his", "her", "its", "my", "your"
})  # fmt: skip
_EN_NOT = re.compile(r"not|\w+n't")


def is_denied_above(passage: Passage, chain: Span, languages: Languages) -> bool:
    """Tell whether words are a whole clause that the main clause before it denies."""
    begin, end = chain
    words = passage.tokens[begin:end]
    at, is_led_in = _main_clause_end(passage, begin, languages)
    main = _clause_before(passage, at)
    if not main or len(words) < 2:  # noqa: PLR2004
        return False
    is_clause = _is_clause(words)
    if _ends_clause(passage, end):
        is_clause |= is_led_in and not _EN_NOT.fullmatch(main[-1])
        is_clause |= main[-1] in _WITHOUT_OBJECT and words[0].key.lower() in _SUBJECTS
    return is_clause and _is_denial(main, languages, is_led_in=is_led_in)


def is_doubly_denied_above(passage: Passage, begin: int, languages: Languages) -> bool:
    """Tell whether the main clause denies that words are denied: `Nobody doubts that …`."""
    at, is_led_in = _main_clause_end(passage, begin, languages)
    main = _clause_before(passage, at) if is_led_in else []
    return any(map(_DOUBTED.fullmatch, main[-_NEAR:])) and _is_negated(main, languages)


def _main_clause_end(passage: Passage, begin: int, languages: Languages) -> tuple[int, bool]:
    """Return where the main clause ends, and whether a `that` stands after it."""
    before = passage.tokens[begin - 1].key.lower() if begin else ""
    codes = _THAT.get(before, "").split()
    if languages.codes.isdisjoint(codes):
        is_before = before in _BEFORE_A_CLAUSE and "en" in languages.codes
        return (begin, False) if is_before else (0, False)
    at = begin - 1
    return at - (at > 0 and passage.tokens[at - 1].key == ","), True


def _clause_before(passage: Passage, end: int) -> list[str]:
    """Return the words of a clause up to its end, in lower case."""
    words: list[str] = []
    for token in reversed(passage.tokens[max(end - _LONGEST, 0) : end]):
        if passage.ends_clause(token):
            break
        if token.is_word:
            words.append(token.key.lower())
    return words[::-1]


def _is_clause(words: Sequence[Token]) -> bool:
    """Tell whether a verb stands near the beginning, and no other clause begins before it."""
    for place, token in enumerate(words[:_SUBJECT]):
        word = token.key.lower()
        if _VERB.fullmatch(word) and (place or "'" in word):
            return True
        if word in _BEGINNINGS:
            return False
    return False


def _ends_clause(passage: Passage, end: int) -> bool:
    """Tell whether a clause ends with the words before a place."""
    around = passage.tokens[end - 1 : end + 1]
    return len(around) == 1 or any(map(passage.ends_clause, around))


def _is_denial(main: Sequence[str], languages: Languages, *, is_led_in: bool) -> bool:
    """Tell whether a main clause denies the clause that depends on it."""
    if "en" in languages.codes and is_led_in and _EN_NOT.fullmatch(main[-1]):
        return True  # It is not that we want it.
    if not _ASSERTED.isdisjoint(main):
        return False
    if not _CANNOT.isdisjoint(main) and "believe" in main:
        return False  # what somebody cannot believe is so
    is_negated = _is_negated(main, languages)
    is_doubted = any(map(_DOUBTED.fullmatch, main[-_NEAR:]))
    if is_doubted or _WRONG.search(" ".join(main)):
        return not is_negated
    return is_negated and any(map(_BELIEVED.fullmatch, main[-_NEAR:]))


def _is_negated(main: Sequence[str], languages: Languages) -> bool:
    """Tell whether a main clause has a negation beside what doubts."""
    return any(languages.surely_negates(word) for word in main if not _DOUBTED.fullmatch(word))
