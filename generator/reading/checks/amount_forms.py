"""Amounts as people and spreadsheets write them, to say in a message which number was meant."""

import re

_SPACES = re.compile("[ \u00a0\u2009\u202f'’](?=[0-9]{3}(?![0-9]))")
"""What sets thousands apart in France and Switzerland."""
_SIGNS = frozenset("$€£¥%‰")
_WITH_UNIT = re.compile(
    r"(?P<before>[$€£¥]|[A-Z]{2,3})?\s?(?P<number>[0-9]+(?:[.,][0-9]+)*)\s?"
    r"(?P<after>[$€£¥%‰]|[^\W\d_][^\d]{0,30})?"
)
_GROUPED = re.compile(r"([0-9]{1,3})((?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+(?=,))(?:,([0-9]+))?")
"""`1.300.000`, `1.300,50`."""
_DECIMAL_COMMA = re.compile(r"([0-9]+),([0-9]{1,2}|[0-9]{4,})")
_RANGE = re.compile(r"(.*[0-9])\s*(?:-|–|—| to | bis | à )\s*([0-9].*)")
_EITHER = re.compile(r"([1-9][0-9]{0,2})\.([0-9]{3})")


def amount_meant(text: str) -> str | None:
    """Return the amount that was meant, to stand after "expected"; None where nobody can tell."""
    words = _SPACES.sub("", text.strip())
    if match := _RANGE.fullmatch(words):
        ends = [_number(part.strip()) for part in match.groups()]
        return "..".join(end for end in ends if end) if all(ends) else None
    if number := _number(words):
        return number
    match = _WITH_UNIT.fullmatch(words)
    number = _number(match["number"]) if match else None
    units = [unit for unit in match.group("before", "after") if unit] if match else []
    is_unit = len(units) == 1 and (units[0] in _SIGNS or units[0].replace(" ", "").isalpha())
    return f'{number}, and "{units[0]}" in the column unit' if number and is_unit else None


def _number(words: str) -> str | None:
    """Return a number as we write it; None where the words are none."""
    sign = "-" if words[:1] in ("-", "−") else ""
    digits = words.lstrip("-−+").removesuffix(".")
    digits = f"0{digits}" if digits[:1] == "." else digits
    if match := _GROUPED.fullmatch(digits):
        whole = match[1] + match[2].replace(".", "")
        return sign + whole + (f".{match[3]}" if match[3] else "")
    if match := _DECIMAL_COMMA.fullmatch(digits):
        return f"{sign}{match[1]}.{match[2]}"
    plain = re.fullmatch(r"[0-9]+(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", digits)
    return sign + digits.replace(",", "") if plain else None


def thousand_or_decimal(text: str) -> str | None:
    """Return both numbers that `1.300` may be: a spreadsheet shows 1300 so in much of Europe."""
    match = _EITHER.fullmatch(text.strip())
    if match is None:
        return None
    decimal = f"{match[1]}.{match[2]}".rstrip("0").rstrip(".")
    return f"{match[1]}{match[2]} or {decimal if decimal != match[0] else decimal + '0'}"
