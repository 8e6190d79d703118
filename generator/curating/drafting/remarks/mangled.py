"""Signs that a machine has put synonyms into a text: fixed names in another form."""

import re
from dataclasses import dataclass

from generator.curating.drafting.source_text.lines import number_of

_EXPECTED = {
    r"Related Press": "Associated Press",
    r"International Minister": "Foreign Minister",
    r"International Ministry": "Foreign Ministry",
    r"International Secretary": "Foreign Secretary",
    r"Protection (?:Minister|Ministry|Secretary|Division|Department)": "Defence …",
    r"Secretary Common|Legal professional Common|Lawyer Common": "… General",
    r"United Nations Safety Council": "Security Council",
    r"Safety Council": "Security Council",
    r"Coverage (?:Middle|Heart|Center|Centre)": "Policy Center",
    r"Air Power": "Air Force",
    r"Armed Powers": "Armed Forces",
    r"White Home": "White House",
    r"Home of Representatives": "House of Representatives",
    r"Supreme Court docket|Courtroom of Justice": "Court",
    r"Overseas (?:Minister|Secretary of State)": "Foreign …",
    r"U\.Ok\.": "U.K.",
    r"\bthe united states\b|\bamerica\b|\bnato\b": "a capital letter",
    r"\{[a-z]+(?: [a-z]+)*\}": "plain words: braces are left over from a choice of synonyms",
    r"Photograph/|AP Photograph": "Photo",
    r"On the identical time": "At the same time",
    r"by way of AP": "via AP",
    r"information convention": "news conference",
    r"overseas minister": "foreign minister",
    r"European Fee": "European Commission",
    r"World Financial institution": "World Bank",
    r"Treasury Division|State Division|Justice Division": "Department",
}
_SIGN = re.compile("|".join(f"(?P<s{at}>{sign})" for at, sign in enumerate(_EXPECTED)))
_REMEDIES = tuple(_EXPECTED.values())
FEWEST = 2
"""A single one may be chance."""


@dataclass(frozen=True, slots=True)
class Mangled:
    """A fixed name in another form."""

    words: str
    expected: str
    line: int

    @property
    def is_plain(self) -> bool:
        """Whether the expected words are told, and not how they would look."""
        return "…" not in self.expected and not self.expected.startswith(("plain ", "a capital"))


def mangled(text: str) -> list[Mangled]:
    """Return the signs of machine paraphrase, each once; none where there is only one."""
    found: dict[str, Mangled] = {}
    for match in _SIGN.finditer(text):
        number = int((match.lastgroup or "s0")[1:])
        found.setdefault(
            match[0], Mangled(match[0], _REMEDIES[number], number_of(text, match.start()))
        )
    return list(found.values()) if len(found) >= FEWEST else []
