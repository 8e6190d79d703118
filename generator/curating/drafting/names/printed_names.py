"""Names of several words as a text prints them."""

import re
from collections.abc import Iterator, Sequence

from generator.curating.drafting.known import KnownPerson, folded_name
from generator.curating.drafting.names.lands import land_named
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.names.roles import role_before
from generator.text.words import fold

RANKS = frozenset({"vice", "former", "acting", "deputy", "ex"})
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: (?:von|van|de|der|den|la|al|bin)){0,2}(?: [A-ZÀ-Þ][\w’'-]+){1,7}"
)
_TITLE_WORDS = (
    RANKS | ROLES | {"prime", "foreign", "defence", "defense", "the", "international", "of"}
)


def mentioned(text: str, people: Sequence[KnownPerson]) -> list[KnownPerson]:
    """Return those whom a text names with an office, and who are not known: they may not speak."""
    known = {name for one in people for name in map(folded_name, (one.name, *one.aliases))}
    found: dict[str, KnownPerson] = {}
    for name, start in printed_names(text):
        if folded_name(name) not in known and role_before(text, start):
            found.setdefault(name, KnownPerson(id="", name=name))
    return list(found.values())


def printed_names(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of several words that a text prints, without titles, and where."""
    for match in _NAME.finditer(text):
        words = re.sub("[’']s$", "", match[0]).split()
        while words and (fold(words[0]) in _TITLE_WORDS or land_named(words[0])):
            words = words[1:]
        if len(words) > 1:
            yield " ".join(words), match.start() + match[0].index(" ".join(words))
