"""The role behind a name: `Ida Berg, an analyst in Bodo,`, `Ida Berg was the treasurer of …`."""

import re

from generator.curating.drafting.names.organisations import COMPANIES
from generator.curating.drafting.names.person_names import BODIES, INSTITUTIONS
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

_HONOURS = r"(?:,?\s(?:[A-Z][A-Za-z]?[A-Z]{1,2}\b))?(?:\s\([^()\n]{2,20}\))?(?:,\s[0-9]{1,3}(?=,))?"
"""Between a name and what stands behind it: `Lind OBE`, `Lind (Lab)`, `Lind, 34`."""
_AFTER = re.compile(
    _HONOURS + r",\s+(?P<role>(?:an?|the|its|their|who is)\s+[^,.;:\"“”]{3,80}"
    r"|[A-Z][^,.;:\"“”]{3,60}|[a-z-]+(?: [\w-]+){0,2} (?:of|at|for|in) [^,.;:\"“”]{3,60}"
    r"|who (?:also )?(?:leads|heads|chairs|runs|owns|founded|manages|directs)"
    r" (?:the|an?|[A-Z])[^,.;:\"“”]{2,60})(?:[,.;]|(?=\s(?:who|which|whose)\b))"
)
_OF_BODY = re.compile(
    _HONOURS + r",?\s(?P<role>(?:of|from) (?:the )?(?P<body>[^,.;:\"“”\n]{2,60}?))"
    r"(?=[,.;]|\s(?:who|which|said|says|told|wrote|added|warned|asked|called|described)\b|\s*$)",
    re.MULTILINE,
)
"""`Lind, of the dockers’ union`, which says no office."""
_IS = re.compile(
    r"\s(?P<verb>is|was|serves as|doubles as) (?:also )?(?:(?:the|an?) )?"
    r"(?P<role>(?P<office>(?:[a-z-]+ ){0,2}?[a-z-]+)"
    r" (?:of|at|for) (?:the )?[A-ZÀ-Þ][^,.;:\"“”]{2,60}?)"
    r"(?= (?:who|which|when|until|and|in|from)\b|[,.])"
)
"""`Lind was the treasurer of the Mill Trust`."""
_LEADERS = {
    "leads": "leader",
    "heads": "head",
    "chairs": "chair",
    "runs": "head",
    "owns": "owner",
    "founded": "founder",
    "manages": "manager",
    "directs": "director",
}
_LEADS = re.compile(rf"who (?:also )?(?P<verb>{'|'.join(_LEADERS)}) ")
_MEMBER = re.compile(
    r"^(?:an? |the )?(?:cabinet|board|council|committee|party|shadow) member\b", re.IGNORECASE
)
_TRADES = re.compile(
    r"(?:ist|ian|grapher|nomer|fellow|smith|keeper|grower|wright|nurse|teacher|student|driver"
    r"|steward|clerk|surgeon|mechanic|pilot|carer|barrister|architect|accountant|consultant"
    r"|surveyor|midwife|paramedic|firefighter|trustee)$"
)
"""How the words for what somebody is by trade may end."""
_NO_TRADES = word_set("list twist resist persist exist assist consist")
_HEAD = re.compile(r"\s(?:of|at|in|with|who|for|from|on|and|to|by|about|that|which)\s.*")
"""Behind the office itself."""
_LAST_OF_TWO = frozenset({"executive", "partner"})
_BEFORE_LAST = frozenset({"chief", "managing", "senior", "founding", "general"})
_FURTHER = re.compile(
    r"\s(?:who|which|whose|and an?|and one of|instructed by|hired by|commissioned by)\s.*"
)


def is_office(words: str) -> bool:
    """Tell whether words end with an office."""
    last = fold(words).split()[-2:]
    is_partner = last[-1] in _LAST_OF_TWO and last[0] in _BEFORE_LAST
    return last[-1] in ROLES or is_partner


def role_after(text: str, end: int) -> str | None:
    """Return the role after a name and a comma: `an analyst on the … in Brussels`."""
    if (held := _IS.match(text, end)) and is_office(held["office"]):
        return ("former " if held["verb"] == "was" else "") + held["role"]
    match = _AFTER.match(text, end)
    if not match:
        return _of_body(text, end)
    role = " ".join(match["role"].split())
    if led := _LEADS.match(role):
        return f"{_LEADERS[led['verb']]} of {role[led.end() :]}"
    words = [fold(word).strip("'") for word in re.split(r"[\s-]+", _HEAD.sub("", role))]
    is_role = ROLES & set(words) or is_office(" ".join(words))
    if not is_role and not _is_trade(role) and not _MEMBER.match(role):
        return _of_body(text, end)
    role = _FURTHER.sub("", role)
    return re.sub(r"^(?:an?|the|its|their|who is)\s+", "", role)


def _of_body(text: str, end: int) -> str | None:
    """Return of which body somebody is, where the text says no more: `of the dockers’ union`."""
    match = _OF_BODY.match(text, end)
    if match is None:
        return None
    last = fold(match["body"].split()[-1])
    return " ".join(match["role"].split()) if last in INSTITUTIONS | BODIES | COMPANIES else None


def has_no_office(role: str) -> bool:
    """Tell whether a role says only of which body somebody is."""
    return role.startswith(("of ", "from "))


def _is_trade(role: str) -> bool:
    """Tell whether `a hydrologist at the University of Varga` is what somebody is by trade."""
    words = fold(_HEAD.sub("", role)).split()
    if len(words) < 2 or words[0] not in {"a", "an"} or set(words) & _NO_TRADES:  # noqa: PLR2004
        return False
    return bool(_TRADES.search(words[-1]))
