"""Values as YAML, so that they are read back letter for letter."""

import json
import re
import textwrap

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,’._/()–-]*[A-Za-z0-9.)’]|[A-Za-z]")
_NOT_PLAIN = re.compile(r"^(?:true|false|yes|no|on|off|null|y|n)$|,\s*$|: ", re.IGNORECASE)
WIDTH = 112


def quoted(value: str) -> str:
    """Return a value between double quotation marks."""
    return json.dumps(value, ensure_ascii=False)


def scalar(value: str) -> str:
    """Return a value as it is where that is safe, else quoted."""
    if _PLAIN.fullmatch(value) and not _NOT_PLAIN.search(value) and "  " not in value:
        return value
    return quoted(value)


def in_list(value: str) -> str:
    """Return a value for a list or a map within braces or brackets."""
    return quoted(value) if "," in value else scalar(value)


def folded(value: str, indent: str = "  ") -> str:
    """Return a long value as a folded block; it has one paragraph of single spaces."""
    rows = textwrap.wrap(value, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(indent + row for row in rows)


def long_text(value: str) -> str:
    """Return a value on its line where it is short, else as a folded block."""
    value = " ".join(value.split())
    return scalar(value) if len(value) < 60 else folded(value)  # noqa: PLR2004
