"""Verbs that report speech, by the form that stands in a text."""

from typing import Final

_REGULAR = """
accuse acknowledge add address admit advise advocate affirm agree allege announce answer appeal applaud
argue articulate ask assail assert assess assure attack attest beg bellow blast boast bemoan brag broadcast
call caution challenge champion charge chide chime claim clarify comment compare complain compliment concede
conclude concur condemn confess confide confirm congratulate conjecture contend continue convey counsel
counter credit criticize criticise crow cry characterize declare decline decry defend demand denounce deny
deride describe detail dictate disagree disclose discuss dismiss dispute doubt echo elaborate email emphasize
emphasise encourage enthuse estimate exclaim exhort explain express fume fret gloat greet gripe groan grumble
guess gush hint hail holler hope implore imply indicate inform inquire insinuate insist instruct interject
interrupt intone invite invoke issue jab joke jeer jest justify label lambast lambaste lament laugh lecture
lash list maintain marvel mention mock mumble murmur muse mutter narrate nod note object observe offer opine
order outline pen persist phrase plead pledge point ponder pose posit post praise predict preach press proclaim
profess promise pronounce propose protest publish quip quote react rail rant read reaffirm reason reassure
recall recite reckon recommend recount refer reflect refuse refute reiterate rejoin relate relay release remark
remember remind repeat reply report request respond retort retweet reveal riff rip roar sigh scoff scold
scream share shoot shout shriek sign slam snap sneer speculate state stress stammer submit suggest
summarize surmise swear tease term testify thank thunder title tout trumpet tweet twitter underline underscore urge
utter venture vent voice volunteer vow wager wail warn weigh welcome whisper wonder worry yell
promote herald liken dub deem brand caption chant conceded crack deadpan demur dish expound
fire forecast gasp growl hiss huff intimate lead moan needle paraphrase parrot pile ponder
preface pray prod rebut rebuke rebuff recap resolve rhapsodize ridicule rule sum taunt text theorize toast
type unload vouch wisecrack zing tell say write think believe feel speak begin go find say
"""
_STRONG = """
say tell add write tweet explain note argue insist reply respond recall state declare continue announce warn
conclude claim ask joke admit assert remark exclaim comment retort quip observe stress acknowledge vow
testify contend concede predict complain lament boast reiterate maintain emphasize emphasise
"""


def _forms(base: str) -> set[str]:
    """Return the forms of a regular verb."""
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        return {base, f"{base[:-1]}ied", f"{base[:-1]}ies", f"{base}ing"}
    doubled = {f"{base}{base[-1]}{ending}" for ending in ("ed", "ing")} if _doubles(base) else set()
    plural = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"
    return {base, plural, f"{stem}ed", f"{stem}ing"} | doubled


def _doubles(base: str) -> bool:
    return base[-1] in "bdgmnprt" and base[-2] in "aeiou" and base[-3:-2] not in "aeiou"


BASES: Final[dict[str, str]] = {
    form: base for base in _REGULAR.split() for form in sorted(_forms(base))
} | {
    form: base
    for base, forms in {
        "say": "said says say saying",
        "tell": "told tells tell telling",
        "write": "wrote writes write writing written",
        "speak": "spoke speaks speak speaking",
        "think": "thought thinks think thinking",
        "feel": "felt feels",
        "swear": "swore swears sworn",
        "begin": "began begins begun",
        "find": "found finds",
        "put": "put puts putting",
        "go": "went goes",
        "shoot": "shot shoots",
        "read": "read reads reading",
        "hold": "held holds",
        "make": "made makes making",
        "give": "gave gives giving",
    }.items()
    for form in forms.split()
}
"""Form to base form."""
STRONG: Final = frozenset(_STRONG.split())
"""Bases that hardly do anything else than report speech."""
ADVERBS: Final = frozenset(
    """also then later again further once now never ever always often still repeatedly recently previously
    simply just even only quickly first finally famously reportedly publicly privately bluntly jokingly
    sarcastically have has had did does do would could can may might will is was are were be been being not
    n't flatly angrily initially eventually subsequently apparently merely openly flat-out all both
    already frequently explicitly directly specifically similarly himself herself themselves itself
    didn’t didn't wouldn't wouldn’t doesn’t doesn't""".split()
)
"""What may stand between a subject and its verb."""
