"""The office that a whole text gives to a person: of all that stand beside the name."""

import re

from generator.curating.drafting.lands import land_within
from generator.curating.drafting.person_names import INSTITUTIONS
from generator.curating.drafting.roles import owner_of, role_before, role_beside

_OF_BODY = re.compile(
    r"(?P<office>[a-z ]+) of the (?P<of>[a-z]+)|(?P<owner>[a-z]+)['’]s (?P<what>[a-z ]+)"
)
"""`chair of the board`, `the board’s chair`."""


def role_in_text(text: str, name: str) -> str | None:
    """Return the first role that says of which country it is, else the first."""
    found = []
    for match in re.finditer(re.escape(name), text):
        role = role_beside(text, match.start(), match.end())
        found += [role] if role else []
    for match in re.finditer(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", text):
        role = role_before(text, match.start())
        found += [role] if role else []
    of_whom = (role for role in found if land_within(role) or owner_of(role))
    role = next(of_whom, found[0] if found else None)
    return _in_full(text, role) if role else None


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
