"""Verbs that report speech, by the form that stands in a text."""

from typing import Final

from generator.curating.quotations.vocabulary import listed


def _forms(base: str) -> set[str]:
    """Return the forms of a regular verb."""
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        return {base, f"{base[:-1]}ied", f"{base[:-1]}ies", f"{base}ing"}
    doubled = {f"{base}{base[-1]}{ending}" for ending in ("ed", "ing")} if _doubles(base) else set()
    plural = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"
    return {base, plural, f"{stem}ed", f"{stem}ing"} | doubled


def _doubles(base: str) -> bool:
    return base[-1] in "bdgmnprt" and base[-2] in "aeiou" and base[-3:-2] not in "aeiou"


BASES: Final[dict[str, str]] = (
    dict.fromkeys(listed("foreign_verbs"), "say")
    | {form: base for base in sorted(listed("verbs")) for form in sorted(_forms(base))}
    | {
        form: base
        for base, forms in {
            "say": "said says say saying",
            "tell": "told tells tell telling",
            "write": "wrote writes write writing written",
            "speak": "spoke speaks speak speaking",
            "think": "thought thinks think thinking",
            "feel": "felt feels",
            "swear": "swore swears sworn",
            "begin": "began begins begun",
            "find": "found finds",
            "put": "put puts putting",
            "go": "went goes",
            "shoot": "shot shoots",
            "read": "read reads reading",
            "hold": "held holds",
            "make": "made makes making",
            "give": "gave gives giving",
        }.items()
        for form in forms.split()
    }
)
"""Form to base form."""
STRONG: Final = listed("strong_verbs")
"""Bases that hardly do anything else than report speech."""
ADVERBS: Final = listed("adverbs")
"""What may stand between a subject and its verb."""
