"""The office that a whole text gives to a person: of all that stand beside the name."""

import re
from collections.abc import Iterator

from generator.curating.drafting.names.german_offices import german_bearers
from generator.curating.drafting.names.lands import land_within
from generator.curating.drafting.names.person_names import INSTITUTIONS
from generator.curating.drafting.names.role_behind import role_after
from generator.curating.drafting.names.roles import owner_of, role_before, role_beside

_OF_BODY = re.compile(
    r"(?P<office>[a-z ]+) of the (?P<of>[a-z]+)|(?P<owner>[a-z]+)['’]s (?P<what>[a-z ]+)"
)
"""`chair of the board`, `the board’s chair`."""
_OTHER_NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]*\s$")
"""Before a surname that is not alone: `Jon `."""
_FAR = 40


def role_in_text(text: str, name: str) -> str | None:
    """Return the first role that says of which country it is, else the first."""
    found = [role for role, _ in roles_told(text, name)]
    return next(
        (role for role in found if land_within(role) or owner_of(role)), next(iter(found), None)
    )


def roles_told(text: str, name: str) -> Iterator[tuple[str, int]]:
    """Yield the roles that stand beside a name, then beside the surname alone, and where."""
    for one in german_bearers(text):
        if one.name == name:
            yield one.office, one.start
    for match in re.finditer(rf"\b{re.escape(name)}\b", text):
        beside = role_beside(text, match.start(), match.end())
        for role in dict.fromkeys((beside, role_after(text, match.end()))):
            if role:
                yield _in_full(text, role), match.start()
    for match in re.finditer(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", text):
        before = role_before(text, match.start())
        is_alone = _OTHER_NAME.search(text, max(0, match.start() - _FAR), match.start()) is None
        role = before or (role_after(text, match.end()) if is_alone else None)
        if role:
            yield _in_full(text, role), match.start()


def _in_full(text: str, role: str) -> str:
    """Return a role with the name of its body: `chair of the Lake Board`, not `of the board`.

    Where the text has one such name alone.
    """
    owner = owner_of(role) or ""
    if owner.lower() in INSTITUTIONS:  # `Agency’s head`, at the beginning
        role = role.replace(owner, owner.lower(), 1)
    match = _OF_BODY.fullmatch(role)
    noun = (match["of"] or match["owner"]) if match else ""
    if match is None or noun not in INSTITUTIONS:
        return role
    pattern = rf"\b((?:[A-ZÀ-Þ][\w’'-]+ ){{1,4}}{noun.capitalize()})\b"
    names = {re.sub("^(?:The|A) ", "", one) for one in re.findall(pattern, text)}
    office = match["office"] or match["what"]
    return f"{office} of the {names.pop()}" if len(names) == 1 else role
