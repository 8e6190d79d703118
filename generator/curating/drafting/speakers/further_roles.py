"""Roles that a text gives to somebody besides the one that is proposed or known."""

import re
from collections.abc import Iterator

from generator.curating.drafting.known import KnownPerson
from generator.curating.drafting.names.lands import land_within
from generator.curating.drafting.names.role_in_text import roles_told
from generator.curating.drafting.names.role_words import BRANCHES, RANKS_ALONE, ROLES
from generator.curating.drafting.names.roles import is_past, is_told
from generator.curating.drafting.names.whose_office import body_meant
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.drafting.speakers.roster import Roster
from generator.curating.drafting.speakers.voices import NewRole
from generator.text.words import fold

_LOOSE = word_set(
    """
    head leader chief official politician lawmaker diplomat expert analyst democrat republican
    representative chair president director manager boss executive founder
    """
)
"""What a text may call somebody of any office."""
_ENDING = re.compile(r"(?:wo)?man$|person$")
_ONE_OFFICE = {"premier": "minister", "ceo": "executive", "councilor": "councillor"}
_BRANCHES = BRANCHES - {"vice", "deputy", "shadow"}
_NO_BODY = BRANCHES | {"the", "a", "an", "of", "for", "and", "state", "defence", "affairs"}
"""Behind an office, what it is and not of whom: `secretary of state`."""


def further_roles(roster: Roster, person: KnownPerson) -> Iterator[NewRole]:
    """Yield the roles of a person that say another office than those before, once each.

    Args:
        roster: The text and who is known.
        person: One of the roster, of the briefing or new.
    """
    text = roster.text
    if " " not in person.name or not roster.stands(person) or _has_namesake(text, person.name):
        return
    titles = list(person.titles)
    for role, place in roles_told(text, person.name):
        meant = None if is_told(role) else body_meant(text, person.name, role, roster.full_name)
        fuller = f"{role} of {meant.name}" if meant else role
        if not any(_is_one_office(fuller, title) for title in titles):
            titles.append(fuller)
            title, actor, doubt = roster.office_of(person.name, role)
            where = f"line {number_of(text, place)} says so, too"
            yield NewRole(title=title, actor=actor, doubt=f"{where}; {doubt}" if doubt else where)


def _has_namesake(text: str, name: str) -> bool:
    """Tell whether a text gives the surname to somebody with another first name."""
    *_, given, last = name.split()
    found = re.finditer(rf"\b(?P<given>[A-ZÀ-Þ][\w’'-]+)\s{re.escape(last)}\b", text)
    others = {fold(match["given"]) for match in found} - {fold(given)}
    return any(one not in ROLES and land_within(one) is None for one in others)


def _is_one_office(role: str, title: str) -> bool:
    """Tell whether two roles may be one: the same office, not of two bodies; or a loose word."""
    one, other = _offices(role), _offices(title)
    body, others = _of_what(role), _of_what(title)
    if one and (_are_apart(body, others) or _are_apart(_branches(role), _branches(title))):
        return False
    is_loose = one <= _LOOSE and not is_past(role) and (not body or bool(body & others))
    return is_loose or bool(one & other)


def _are_apart(one: set[str], other: set[str]) -> bool:
    """Tell whether both say something, and nothing that the other says."""
    return bool(one) and bool(other) and not one & other


def _branches(role: str) -> set[str]:
    """Return of what somebody is minister."""
    return set(fold(role).replace("defence", "defense").split()) & _BRANCHES


def _offices(role: str) -> set[str]:
    """Return the words of a role that are offices, each in one form: `chair` of a chairwoman."""
    words = {fold(word).strip(".,'’") for word in re.split(r"[\s-]+", role)}
    bare = {_ENDING.sub("", word) if word in ROLES else word for word in words}
    found = {_ONE_OFFICE.get(word, word) for word in bare}
    return {word for word in found if word in {*ROLES, "executive", "spokes"} - RANKS_ALONE}


def _of_what(role: str) -> set[str]:
    """Return the words of the body or land of a role."""
    if land := land_within(role):
        return {fold(land.name)}
    behind = re.split(r"\s(?:of|at|for)\s", role, maxsplit=1)[1:]
    words = {fold(word).removesuffix("'s").strip("'’") for word in " ".join(behind).split()}
    return words - _NO_BODY
