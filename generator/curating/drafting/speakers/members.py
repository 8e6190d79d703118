"""Members of a body, whose words are no position of it: one senator, one commissioner."""

from generator.curating.drafting.names.organisations import organisation_within
from generator.curating.drafting.speakers.roster import Roster
from generator.text.words import fold


def note_of_member(roster: Roster, name: str) -> str | None:
    """Return that a member of a body speaks for nobody else; None for other speakers."""
    person = next((one for one in roster.people() if one.id == name), None)
    actors = {one.id: one.name for one in (*roster.known.actors, *roster.made_actors())}
    for title in person.titles if person else ():
        bodies = [title, *(actors.get(one, "") for one in person.actors)] if person else []
        for body in filter(None, map(organisation_within, bodies)):
            if body.member and fold(body.member) in fold(title).split():
                the = "the " if " " in body.name else ""
                return f"One {body.member}’s words, not a position of {the}{body.name}."
    return None
