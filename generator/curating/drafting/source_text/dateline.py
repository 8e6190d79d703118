"""The dateline of a report: where it was written, by whom, and perhaps on which day."""

import re

_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}(?:,[^()\n—–-]{0,40})?\s*(?:\([^()\n]{2,30}\)\s*)?[—–-]\s+"
)
"""`BODO, Norway, 4 May 2031 (Wire) - `."""


def dateline(sentence: str) -> str:
    """Return the dateline with which a sentence begins; empty for none."""
    match = _DATELINE.match(sentence)
    return match[0] if match else ""


def without_dateline(sentence: str) -> str:
    """Return a sentence without the dateline before it."""
    return sentence[len(dateline(sentence)) :]
