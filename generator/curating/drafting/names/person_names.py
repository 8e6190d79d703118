"""Names of people and nouns of institutions: which words are which, without a text around them."""

import re

from generator.curating.drafting.known import folded_name
from generator.curating.drafting.names.lands import land_named
from generator.curating.drafting.names.organisations import COMPANIES
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

_RANKS = word_set(
    """
    mr mrs ms dr sir lord lady miss prof herr frau dame baroness cllr advocate pc rev reverend hon
    sgt capt col lt supt insp mme signor signora
    """
)
_AGED = re.compile(r"^(?:the )?[\w-]+-year-old ", re.IGNORECASE)
_BEHIND_NAMES = re.compile(r"(?:,?\s(?:[KQS]C|M[PD]|[COM]BE|FRS|PhD|MEP|Esq\.?))+$")
"""Honours and the like: `Ruth Lind KC`."""
INSTITUTIONS = word_set(
    """
    ministry government department office administration court police army navy parliament
    congress senate council commission union agency bank company board embassy party committee
    association authority house foundation institute university group alliance kremlin palace
    league federation confederation chamber society network movement coalition ministries
    governments unions
    """
)
BODIES = word_set(
    """
    guild club trust museum fund cooperative co-operative school hospital college theatre firm
    airline syndicate academy orchestra shipyard charity team council inspectorate regulator
    watchdog coastguard observatory laboratory library brigade clinic hospice tramways opposition
    secretariat executive service
    """
)
"""More nouns for bodies of all kinds."""
PRIVATE = word_set(
    """
    company group association union party institute university foundation movement network society
    league federation confederation bank coalition court
    """
)
"""What bears the name of a country and does not speak for it."""
THINGS = word_set(
    """
    statement document letter report post image it they he she who which that message email e-mail
    video
    """
)
PRONOUNS = word_set("he she it they who which that we i you one both")
_NO_NAMES = word_set(
    """
    the a an in at on from to of after before last this that but and as if when while with for by
    zwei drei vier funf sechs mehrere einige viele
    """
)
"""Words with which no name begins, although a sentence may."""
_COMPOUND_ROLE = re.compile(
    r"(?:minister|prasident|kanzler|sprecher|burgermeister|botschafter|chef|vorsitzende"
    r"|abgeordnete|kommissar)(?:in|r)?$"
)
"""How German offices end: `Verkehrsministerin`."""
_BEFORE_NAMES = word_set(
    """
    the prime foreign vice former neighbouring neighboring nearby shopkeeper plumber teacher nurse
    student pensioner resident driver worker firefighter paramedic trader vendor builder baker
    volunteer survivor witness neighbour neighbor mother father grandmother grandfather
    businessman businesswoman entrepreneur architect journalist reporter blogger critic
    conservationist ecologist veteran retiree welder deckhand docker villager commuter shopper
    """
)
_NAME_WORD = re.compile(r"[^\W\d_][^\s]*")
_PARTICLES = word_set(
    """
    von van der den de del della di da du la le el al bin ibn dos das af zu
    """
)


def bare_name(phrase: str) -> str:
    """Return a name without titles before it: `Danish Foreign Minister Lars Løkke Rasmussen`."""
    words = _AGED.sub("", _BEHIND_NAMES.sub("", one_line(phrase))).split()
    while (
        len(words) > 1
        and (
            fold(words[0]).strip(".").removesuffix("s") in ROLES
            or _COMPOUND_ROLE.search(fold(words[0]))
            or fold(words[0]).strip(".") in _RANKS | ROLES | _BEFORE_NAMES
            or fold(words[0]).strip(".,") in {"of", "for", "defence", "defense", "international"}
            or land_named(words[0]) is not None
        )
        and any(word[:1].isupper() for word in words[1:])
    ):
        words = words[1:]
    if any(map(_is_role, words[:-1])):
        last = max(at for at, word in enumerate(words[:-1]) if _is_role(word))
        words = words[last + 1 :]
    return re.sub(r"['’]s$", "", " ".join(words))


def _is_role(word: str) -> bool:
    return fold(word) in ROLES or _COMPOUND_ROLE.search(fold(word)) is not None


def surname(name: str) -> str:
    """Return the folded name without its given names: `von der leyen`, `rasmussen`."""
    parts = folded_name(name).split()
    at = len(parts) - 1
    while at > 1 and parts[at - 1] in _PARTICLES:
        at -= 1
    return " ".join(parts[at:])


def is_person_name(name: str) -> bool:
    """Tell whether words may be the name of a person, and not of a place or an institution."""
    words = name.split()
    if not words or len(words) > 5:  # noqa: PLR2004
        return False
    folded = [fold(word).strip(".,'’") for word in words]
    if folded[0] in _NO_NAMES | PRONOUNS or set(folded) & (INSTITUTIONS | THINGS):
        return False
    if folded[-1] in ROLES or folded[-1].removesuffix("s") in ROLES or land_named(name):
        return False
    if folded[-1] == "opposition" or (len(words) > 1 and folded[-1] in COMPANIES | BODIES):
        return False
    if name.isupper() and len(words) == 1:
        return False
    return all(
        word[:1].isupper() or fold(word) in _PARTICLES or not word[:1].islower() for word in words
    ) and bool(_NAME_WORD.match(words[-1]))
