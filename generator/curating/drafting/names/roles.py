"""The role that a text gives to a person, beside the name."""

import re

from generator.curating.drafting.names.lands import land_named, land_within
from generator.curating.drafting.names.organisations import Organisation
from generator.curating.drafting.names.person_names import INSTITUTIONS
from generator.curating.drafting.names.role_behind import is_office, role_after
from generator.curating.drafting.names.role_words import (
    MODIFIERS,
    OF_COMPANIES,
    OF_PERSONS,
    RANKS_ALONE,
    ROLES,
)
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

_OF_COMPANY = re.compile(
    r"(?:chief (?:executive|(?:[a-z]+ )?officer)(?: officer)?|CEO|managing director"
    r"|spokes(?:man|woman|person))",
    re.IGNORECASE,
)
_OF_SHORT = re.compile(
    "(?:president|director|chair(?:man|woman)?|general secretary)", re.IGNORECASE
)
_NAME_AT_END = re.compile(r"(?:^|\s)([A-ZÀ-Þ][\w&’-]*)\s$")
_MANGLED = {
    "International Minister": "Foreign Minister",
    "Overseas Minister": "Foreign Minister",
    "Protection Minister": "Defence Minister",
    "Secretary Common": "Secretary General",
}
"""Offices as a machine paraphrases them."""
_SMALL = frozenset({"of", "the", "for", "and"})
_WITH_BRANCH = word_set("minister ministry secretary commissioner group party")
"""Before these stands what they are for, which may be anything."""
_MOST_WORDS = 9
_BOUNDS = '\n,;:.!?"“”('
"""No title goes over one of these."""
_LONGEST = 150
"""In characters: how far before its name a title may begin."""
_APPOSED = re.compile(
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er) (?P<body>[a-z]+)['’]s"
    r"|(?P<owner>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,3})['’]s"
    r"|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er))"
    r"\s(?P<role>(?P<office>(?:[\w-]+\s){0,3}?[\w-]+)"
    r"(?:\s(?:of|to|for|at)\s(?:the\s)?(?:[A-ZÀ-Þ][\w-]+\s?){1,3}|\s(?:of|for)\s[a-z]+(?:\s[a-z]+)?)?),\s"
    r"(?:(?:the|an?)\s(?:[\w-]+\s){1,3}|[A-Z][a-z]+\.?\s)?$"  # `its chair, the poet Ida Berg`
)
"""`Karsa’s harbour minister, ` before a name."""
_OWNER = re.compile(r"((?:[A-ZÀ-Þ][\w-]*\s)*[A-ZÀ-Þ][\w-]*)['’]s\s+(?=\S)")
_OWNER_BEFORE = re.compile(r"((?:[A-ZÀ-Þ][\w-]*\s){0,3}[A-ZÀ-Þ][\w-]*['’]s)\s+$")
_PLAIN_OWNER = re.compile(
    r"(?P<owner>(?!children|wom[ae]n|m[ae]n|people|girl|boy|world|today)[a-z]+)['’]s "
    r"(?P<office>[a-z ]+)"
)
"""`the association’s president`, but no `children’s author`."""
_ENDS_NAME = re.compile(r"(?:\s[A-Z]{2,4})?,")
"""Behind a name in apposition, honours included: `Ida Berg KC,`."""
_PAST = re.compile(
    r"(?:the )?(?:former|ex-|retired|onetime|late|ehemalige[rn]?|frühere[rn]?)\b", re.IGNORECASE
)
_MOST_OF_CHIEF = 4
_MEMBER_BEFORE = re.compile(
    r"(?:^|\s)((?:(?i:school|city|town|parish|county)\s)?(?i:cabinet|board|council|committee)\s"
    r"[Mm]ember)$"
)
"""`Board member` before a name."""
_RANK = re.compile(r"^(?:mr|mrs|ms|dr|sir|lord|lady|miss|dame|cllr)\.?$", re.IGNORECASE)


def role_before(text: str, start: int) -> str | None:
    """Return the title before a name: `Danish Foreign Minister`; None where there is none."""
    least = max(0, start - _LONGEST)
    begin = max(least, *(text.rfind(sign, least, start) + 1 for sign in _BOUNDS))
    if begin and text[begin - 1] == "." and re.search(r"\b(?:[A-Z]\.)+$", text[least:begin]):
        begin = max(0, begin - 4)  # the dots of U.S. end nothing
        begin = text.rfind(" ", 0, begin) + 1
    before = text[begin:start].split()
    while before and _RANK.match(before[-1]):  # “leader Dr Berg”
        before.pop()
    words = before[-_MOST_WORDS:]
    taken: list[str] = []
    for word in reversed(words):
        bare = fold(word.strip("“”\"'’")).removesuffix("'s")
        is_title = bare in ROLES or bare in MODIFIERS or land_named(word) is not None
        is_branch = bool(taken) and fold(taken[0]) in _WITH_BRANCH and word[:1].isupper()
        is_title = is_title or is_branch  # Oceans Minister
        is_title = is_title or _is_chief_officer(before, word, taken)
        if not is_title:
            break
        taken.insert(0, word)
    while taken and (fold(taken[0]) in _SMALL or _RANK.match(taken[0])):
        taken.pop(0)
    while taken and fold(taken[-1]) in _SMALL:
        taken.pop()
    if not any(fold(word) in ROLES for word in taken):
        member = _MEMBER_BEFORE.search(" ".join(before))
        return member[1] if member else None
    rest = " ".join(before[: len(before) - len(taken)]) + " "
    if company := _company_before(text, rest, " ".join(taken)):
        return f"{company}’s {' '.join(taken)}"
    owner = _OWNER_BEFORE.search(rest)
    whose = re.sub("^The ", "", owner[1]) if owner else ""
    return " ".join([whose, *taken] if owner and _may_own(whose, taken) else taken)


def _is_chief_officer(before: list[str], word: str, taken: list[str]) -> bool:
    """Tell whether a word is one of `Chief Operating Officer` right before a name."""
    last = [fold(one) for one in before[-_MOST_OF_CHIEF:]]
    if last[-1:] != ["officer"] or "chief" not in last:
        return False
    return len(taken) < len(last) - last.index("chief") and fold(word) in last


def _company_before(text: str, rest: str, role: str) -> str | None:
    """Return the company before an office: `Lusomar` of `Lusomar chief executive`.

    Or an abbreviation, of which somebody may be president, too.
    """
    match = _NAME_AT_END.search(rest)
    if match is None or land_within(match[1]) or fold(match[1]) in ROLES | MODIFIERS:
        return None
    is_short = match[1].isupper() and len(match[1]) > 2  # noqa: PLR2004
    if not (_OF_COMPANY.fullmatch(role) or (is_short and _OF_SHORT.fullmatch(role))):
        return None
    is_name = re.search(rf"[a-z,] {re.escape(match[1])}\b|\b{re.escape(match[1])}['’]s\b", text)
    return match[1] if is_name or is_short else None


def _may_own(owner: str, taken: list[str]) -> bool:
    """Tell whether `Karsa’s` says of what somebody is minister; a country is told already."""
    return land_within(" ".join(taken)) is None and land_named(owner) is None


def role_beside(text: str, start: int, end: int) -> str | None:
    """Return the role that stands before or behind a name.

    Args:
        text: The article.
        start: Where the name begins.
        end: Where it ends.
    """
    before = role_before(text, start)
    if before and fold(before) not in RANKS_ALONE:
        return before
    return _role_apposed(text, start, end) or role_after(text, end) or before


def _role_apposed(text: str, start: int, end: int) -> str | None:
    """Return the role before a name and a comma: `Karsa’s harbour minister`, of `its chair`."""
    if not _ENDS_NAME.match(text, end):
        return None
    match = _APPOSED.search(text[max(0, start - _LONGEST) : start])
    if not match or not is_office(match["office"]):
        return None
    owner = re.sub("^The ", "", match["owner"] or match["body"] or "")
    return f"{owner}’s {match['role']}" if owner else match["role"]


def is_title(words: str) -> bool:
    """Tell whether words are an office without a name: `Deputy Prime Minister`."""
    parts = [fold(word) for word in words.split()]
    return parts[-1:] != [] and parts[-1] in ROLES and set(parts) <= ROLES | MODIFIERS


def owner_of(role: str) -> str | None:
    """Return whose office a role is, where it says so first: `Karsa’s Harbour Minister`."""
    match = _OWNER.match(role)
    return match[1] if match and land_named(match[1]) is None else None


def is_told(role: str) -> bool:
    """Tell whether a role says whose it is: a country's, or somebody's who stands first."""
    return land_within(role) is not None or owner_of(role) is not None


def kind_of_owner(role: str) -> str | None:
    """Return what has such an office, as `actors.yml` has it; None for what no actor has."""
    words = fold(without_owner(role)).split()
    owner = owner_of(role) or ""
    if owner.isupper() or fold(owner.rsplit(" ", 1)[-1]) in INSTITUTIONS:
        return "organisation"
    if OF_PERSONS & set(words):
        return None
    return "organisation" if OF_COMPANIES & set(words) else "country"


def is_past(role: str) -> bool:
    """Tell whether somebody has an office no longer, and speaks for nobody by it."""
    return _PAST.match(role) is not None


def without_owner(role: str) -> str:
    """Return a role without whose it is."""
    return _OWNER.sub("", role, count=1) if owner_of(role) else role


def title_of_office(role: str, body: Organisation | None = None) -> str:
    """Return a role as `people.yml` has it: `Danish Foreign Minister` is that `of Denmark`.

    Args:
        role: As the text has it.
        body: The organisation that it is an office of.
    """
    if body:
        return _title_within(role, body)
    if owner := owner_of(role):
        return f"{_with_capitals(without_owner(role).split())} of {owner}"
    if plain := _PLAIN_OWNER.fullmatch(role):
        return f"{plain['office']} of the {plain['owner']}"
    parts = role.split()
    land = land_named(parts[0]) or land_named(" ".join(parts[:2]))
    if land is None:
        return role
    rest = parts[1:] if land_named(parts[0]) else parts[2:]
    office = _with_capitals(rest)
    for mangled, right in _MANGLED.items():
        office = office.replace(mangled, right)
    return f"{office} of {land.in_words}" if office else role


def _title_within(role: str, body: Organisation) -> str:
    """Return an office of an organisation: `NATO Secretary General` is that `of NATO`."""
    for name in sorted((body.name, *body.aliases), key=len, reverse=True):
        if role.startswith(f"{name} "):
            office = _with_capitals(role.removeprefix(name).split())
            return f"{office} of {'the ' if ' ' in body.name else ''}{body.name}"
    return role


def _with_capitals(words: list[str]) -> str:
    """Return the words of an office as `people.yml` has them: `Minister of Defence`."""
    title = " ".join(word if word.isupper() else word[0].upper() + word[1:] for word in words)
    return title.replace(" Of ", " of ").replace(" To ", " to ").replace("Defense", "Defence")


def office(role: str) -> str:
    """Return the office of a role without its land, folded: `foreign minister`."""
    words = [word for word in re.split(r"\s+", role) if not land_named(word)]
    bare = " ".join(fold(word) for word in words).replace("defence", "defense")
    land = land_within(role)
    if land:
        bare = re.sub(rf"\s*of (?:the )?{re.escape(fold(land.name))}$", "", bare)
    return re.sub(r"\s+(?:of|of the)$", "", bare).strip()
