"""The quotations of one text, for programs and for people."""

import json
from collections.abc import Callable, Sequence

from generator.curating.quotations.find import FoundQuotation
from generator.curating.raw_text import RawText
from generator.problems import shown

Found = Sequence[FoundQuotation]


def _as_jsonl(raw: RawText, found: Found) -> str:
    """Return one line of JSON: the text and its quotations with their places in it."""
    quotes = [
        {
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "speaker": one.speaker,
            "speaker_start": one.speaker_start,
            "speaker_end": one.speaker_end,
            "confidence": one.confidence,
        }
        for one in found
    ]
    return json.dumps({"doc_id": raw.name, "text": raw.text, "quotes": quotes}) + "\n"


def _as_text(raw: RawText, found: Found) -> str:
    """Return two lines for each quotation: where, who and how sure; and the words."""
    lines: list[str] = []
    line, column, place = 1, 1, 0
    for one in found:
        passed = raw.text[place : one.start]
        breaks = passed.count("\n")
        line += breaks
        column = len(passed) - passed.rfind("\n") if breaks else column + len(passed)
        place = one.start
        lines.append(f"{shown(raw.name)}:{line}:{column}: {_who(raw, one)}")
        lines.append(f"    “{shown(' '.join(one.text.split()))}”")
    return "".join(f"{one}\n" for one in lines)


def _who(raw: RawText, one: FoundQuotation) -> str:
    """Return the speaker, the words that name it here where they differ, and how sure that is."""
    if one.speaker is None:
        return "speaker unknown"
    mention = raw.text[one.speaker_start : one.speaker_end]
    here = "" if mention == one.speaker else f" (“{shown(' '.join(mention.split()))}”)"
    return f"{shown(one.speaker)}{here}, {one.confidence:.0%} sure"


SHAPES: dict[str, Callable[[RawText, Found], str]] = {"text": _as_text, "jsonl": _as_jsonl}
"""By name: a list for people, a line of JSON for programs."""
