"""The quotations of one text, for programs and for people."""

import json
from collections.abc import Callable, Sequence

from generator.curating.quotations.find import FoundQuotation
from generator.problems import shown

Found = Sequence[FoundQuotation]
Shape = Callable[[str, str, Found], str]
"""Takes the name of a file, its text, and what was found in it."""


def _as_jsonl(name: str, text: str, found: Found) -> str:
    """Return one line of JSON: the text and its quotations with their places in it."""
    quotes = [
        {
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "speaker": one.speaker,
            "speakers": list(one.speakers),
            "speaker_start": one.speaker_start,
            "speaker_end": one.speaker_end,
            "confidence": one.confidence,
        }
        for one in found
    ]
    return json.dumps({"doc_id": name, "text": text, "quotes": quotes}) + "\n"


def _as_text(name: str, text: str, found: Found) -> str:
    """Return two lines for each quotation: where, who and how sure; and the words."""
    lines: list[str] = []
    line, column, place = 1, 1, 0
    for one in found:
        passed = text[place : one.start]
        breaks = passed.count("\n")
        line += breaks
        column = len(passed) - passed.rfind("\n") if breaks else column + len(passed)
        place = one.start
        lines.append(f"{shown(name)}:{line}:{column}: {_who(text, one)}")
        lines.append(f"    “{shown(' '.join(one.text.split()))}”")
    return "".join(f"{one}\n" for one in lines)


def _who(text: str, one: FoundQuotation) -> str:
    """Return the speaker, the words that name it here where they differ, and how sure that is."""
    if one.speaker is None:
        return "speaker unknown"
    mention = text[one.speaker_start : one.speaker_end]
    here = "" if mention == one.speaker else f" (“{shown(' '.join(mention.split()))}”)"
    return f"{shown(' and '.join(one.speakers))}{here}, {one.confidence:.0%} sure"


SHAPES: dict[str, Shape] = {"text": _as_text, "jsonl": _as_jsonl}
"""By name: a list for people, a line of JSON for programs."""
