"""Times that stand in a remark alone, as in `the bridge, built in 1954,`: no event is told."""

import re
from datetime import date

_SUBORDINATE = re.compile(
    r"\b(?:who|which|whose|whom|where|when|how|because|although|while|if|after|before|following"
    r"|than|as (?:it|he|she|they|in|the)|(?:an?|the|its|his|her|their) (?:[\w-]+ ){1,2}that)\b"
    r"[^,;:—–()]*$"
    r"|,\s(?:der|die|das|dem|den|deren|dessen|wo|als|wie|weil|nachdem|bevor)\s[^,;:—–()]*$",
    re.IGNORECASE,
)
"""Before a time: it is that of a clause on something else."""
_PARTICIPLE = re.compile(
    r",\s(?:first |newly |[a-z]+ly )?(?:built|born|held|begun|made|drawn|won|lost|cut|sunk|led|torn"
    r"|(?!need|seed|speed|indeed)[a-z]{2,}ed)\b[^,;:—–()]*$"
)
"""`, passed `, before `in 1987`."""
_LIKE = re.compile(r"\b(?:as|than|unlike|like|back|again|since|wie|als)\s+$", re.IGNORECASE)
_MEMORY = re.compile(
    r"\b(?:(?:recall|remember)(?:s|ed|ing)?"
    r"(?!\sthat\b|\s(?:\w+\s){1,3}?(?:ambassador|envoy|diplomat|consul|delegation))"
    r"|reminisced|likened|compared|joked|harked|evok(?:es|ed|ing)|was born"
    r"|erinner(?:t|te|ten))\b",
    re.IGNORECASE,
)
"""What somebody thinks of; but `recalled that` tells a fact, and an ambassador is called back."""
_OPENS = re.compile(
    r"(?:In|As|By way of) an aside\b|(?:In passing|Incidentally|By the way|Nebenbei)\b",
    re.IGNORECASE,
)
_NEAR = 1
"""In years: what happened since is of the time of the article."""


def opens_aside(sentence: str) -> bool:
    """Tell whether a sentence says itself that it is an aside."""
    return _OPENS.match(sentence) is not None


def is_aside(sentence: str, place: int) -> bool:
    """Tell whether a time stands in a remark: a clause on something else, likeness or memory.

    Args:
        sentence: As the text has it.
        place: Where the time begins in it.
    """
    before = sentence[:place]
    is_other = _SUBORDINATE.search(before) or _PARTICIPLE.search(before)
    return bool(is_other or _LIKE.search(before) or _MEMORY.search(before))


def is_of_its_time(told: str, published: date | None) -> bool:
    """Tell whether a time lies near an article: in the year up to its publication, or after it.

    Args:
        told: As seeds write it: `2019`, `2025-03`, `2025-03-02`.
        published: The day of publication; None where it is not known.
    """
    if published is None:
        return False
    year, _, rest = told.partition("-")
    if not rest:
        return int(year) >= published.year
    return told[:7] >= f"{published.year - _NEAR}-{published.month:02}"
