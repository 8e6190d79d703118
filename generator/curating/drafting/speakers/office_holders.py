"""Who of a text holds an office that a noun names: `the Danish minister`, `the leader`."""

from collections.abc import Sequence

from generator.curating.drafting.known import KnownPerson, folded_name
from generator.curating.drafting.names.lands import Land
from generator.curating.drafting.names.role_words import BRANCHES, ROLES
from generator.curating.drafting.speakers.roster import Roster
from generator.text.words import fold

_LEADING = ("president", "prime minister", "chancellor")


def holders_of(roster: Roster, words: Sequence[str], land: Land | None) -> list[str]:
    """Return the ids of those in a text who hold an office, in the order of the roster.

    Args:
        roster: Who is known in the text.
        words: Of the noun, folded.
        land: The country that it names.
    """
    wanted = {word for word in words if word in ROLES}
    if wanted == {"leader"} and land:
        return [one.id for one in roster.people() if _leads(roster, one, land)]
    branches = {word for word in words if word in BRANCHES}
    return [
        one.id
        for one in roster.people()
        if any(
            set(title.split()) & wanted and branches <= set(title.split())
            for title in map(folded_name, one.titles)
        )
        and (not land or roster.actor_of(land, make=False) in one.actors)
        and roster.stands(one)
    ]


def _leads(roster: Roster, person: KnownPerson, land: Land) -> bool:
    """Tell whether somebody is the president, prime minister or chancellor of a country."""
    is_theirs = roster.actor_of(land, make=False) in person.actors
    has_office = any(fold(title).startswith(_LEADING) for title in person.titles)
    return is_theirs and has_office and roster.stands(person)
