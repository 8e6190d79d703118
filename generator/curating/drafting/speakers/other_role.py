"""Whether a text gives somebody who is known an office that the seeds do not have."""

from generator.curating.drafting.known import KnownPerson, names_of
from generator.curating.drafting.names.role_words import RANKS_ALONE, ROLES
from generator.curating.drafting.names.roles import office, role_before
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.speakers.roster import Roster
from generator.text.words import fold


def other_role(text: str, roster: Roster, found: str, one: Quotation) -> str | None:
    """Return a doubt where the text gives a known person a role that the seeds do not have."""
    if one.speaker_end is None or one.speaker_start is None:
        return None
    person = next(person for person in roster.people() if person.id == found)
    role = role_before(text, _name_start(text, one, person))
    if not role or not person.titles:
        return None
    known = {word for title in person.titles for word in fold(title).split()}
    own = [word for word in office(role).split() if word in ROLES - RANKS_ALONE]
    if own and not set(own) & known:
        return f"the text calls this person “{one_line(role)}”"
    return None


def _name_start(text: str, one: Quotation, person: KnownPerson) -> int:
    """Return where the name begins in the mention, behind its title."""
    start, end = one.speaker_start or 0, one.speaker_end or 0
    mention = fold(text[start:end])
    places = [mention.find(name) for name in names_of(person) if name in mention]
    return start + min(places, default=0)
