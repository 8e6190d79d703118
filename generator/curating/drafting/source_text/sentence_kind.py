"""Whether words are a whole sentence of the speaker, or a part of one."""

import re

_FEWEST_ALONE = 4
"""Words of an utterance that the article prints as a sentence of its own."""
_MARKS = "\"“”„«»'‘’"
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|will|would|can|could|should|must|may|might|shall|has|have|had|do|does|did|"
    r"isn't|aren't|wasn't|weren't|won't|wouldn't|can't|cannot|couldn't|shouldn't|don't|doesn't|didn't|"
    r"haven't|hasn't|becomes?|remains?|needs?|wants?|respect|said|says|makes?|gives?|takes?|goes)\b"
    r"|\b(?:it|he|she|that|there|here|what|who)'s\b|\b(?:i|we|you|they)'(?:re|ve|ll|d|m)\b"
)
_SUBJECT_FIRST = re.compile(
    r"(?:i|we|you|he|she|it|they|there|this|that|these|those|nobody|everybody|everyone|nothing|something|"
    r"anything|everything|the|a|an|our|my|their|his|her|its|your|no|all|if|when|what|as|whether)\b"
)
_PART_FIRST = re.compile(
    r"(?:to|of|in|on|at|by|for|from|with|and|or|but|not|only|very|more|most|less|far|than|"
    r"is|are|was|were|will|would|can|could|should|must|may|might|has|have|had|do|does|did|be|been|being)\b"
)
_NOUN_THAT = re.compile(r"(?:an?|the|our|my|their|his|her|its) (?:\w+ ){1,3}(?:that|which|who) ")


def kind_of(words: str) -> str:
    """Return whether words are a sentence or a fragment."""
    if (
        len(words) > 1
        and words[0].isalpha()
        and not words[0].isascii()
        and words[0].lower() == words[0].upper()
    ):
        return "sentence" if words[-1] in ".!?。！？؟۔" else "fragment"  # a script without capitals
    plain = words.lower().replace("’", "'").lstrip("\"“‘'… ")
    verb = _verb_in(plain)
    count = len(plain.split())
    if (
        words[:1].isupper()
        and words.rstrip("”’\"'")[-1:] in ".!?"
        and count > 1
        and not words.isupper()
    ):
        return "sentence"
    if verb is None or count < 3 or (verb.start() == 0 and "'" not in verb[0]):  # noqa: PLR2004
        return "fragment"
    if words[:1].islower() and _PART_FIRST.match(plain):
        return "fragment"
    return (
        "sentence"
        if (words[:1].isupper() and not words.isupper()) or _SUBJECT_FIRST.match(plain)
        else "fragment"
    )


def _verb_in(plain: str) -> re.Match[str] | None:
    """Return the first finite verb: not `to do`, nor the only one of `a price that we will pay`."""
    verbs = [one for one in _FINITE.finditer(plain) if not plain[: one.start()].endswith("to ")]
    if len(verbs) == 1 and _NOUN_THAT.match(plain[: verbs[0].start()]):
        return None
    return verbs[0] if verbs else None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether an article prints words as a sentence of their own: “We wait,” she said.

    Args:
        text: The article.
        start: Where the words begin, without the mark.
        end: Where they end.
    """
    words = text[start:end].strip()
    before = text[max(0, start - 200) : start].rstrip(_MARKS + " \t")
    opens = not before or before[-1] in "\n\r.!?:…"
    closes = words[-1:] in ",.!?…" or text[end : end + 2].strip(_MARKS)[:1] in {",", ".", "!", "?"}
    is_long = len(words.split()) >= _FEWEST_ALONE
    return opens and closes and is_long and words[:1].isupper() and not words.isupper()
