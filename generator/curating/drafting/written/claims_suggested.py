"""The claims that a draft suggests, each with the words of both sides and where they stand."""

from collections.abc import Callable, Iterator, Sequence

from generator.curating.drafting.known import Known, free_id
from generator.curating.drafting.source_text.safe_text import one_line, slug
from generator.curating.drafting.telling import Suggestion, Telling
from generator.curating.drafting.written.yaml_text import in_list, quoted

_PREFIX = 30
"""Characters of an article's id with which those of its claims begin."""
_MOST_OTHERS = 3
"""Of the other articles, so many are named."""


def claims_suggested(
    told: Sequence[Suggestion],
    article: str,
    known: Known,
    speaker_of: Callable[[str], str | None] = lambda _: None,
) -> Iterator[str]:
    """Yield the suggested claims as comments: a claim is what the editor makes of the words.

    Args:
        told: What the text tells.
        article: The id of the draft.
        known: The briefing.
        speaker_of: Who says some words of the text; None where the report itself does.
    """
    blank = f'#   - {{id: {prefix_of(article)}-1, subject: , value: , words: ""}}'
    if not told:
        yield "claims: []"
        yield "# A claim is a row like this, below claims: without the brackets."
        yield blank
        return
    yield "# Suggested claims. Take away the # where you agree; of rows with one id, take one."
    yield "# claims:"
    yield blank
    taken = set(known.ids)
    for one in told:
        yield f"#   # {_both_sides(one)}"
        for telling in _each_value_once(one.here):
            name = free_id(slug(f"{prefix_of(article)} {one.subject}"), taken)
            taken.add(name)
            for value in _values(telling, one.there):
                speaker = None if one.is_of_names else speaker_of(telling.words)
                yield f"#   - {claim_row(name, one.subject, value, telling.words, speaker)}"


def claim_row(name: str, subject: str, value: str, words: str, speaker: str | None = None) -> str:
    """Return a claim on one line."""
    fields = [f"id: {name}", f"subject: {subject}", f"value: {in_list(one_line(value))}"]
    fields += [f"words: {quoted(one_line(words))}", *([f"speaker: {speaker}"] if speaker else [])]
    return f"{{{', '.join(fields)}}}"


def prefix_of(article: str) -> str:
    """Return with what the ids of the claims of an article begin."""
    return slug(article, _PREFIX)


def _values(one: Telling, there: Sequence[Telling]) -> list[str]:
    """Return the values to choose from: where none is told, those of other articles, and none."""
    if one.value:
        return [one.value]
    theirs = list(dict.fromkeys(each.value for each in there if each.value))
    return [*theirs[:_MOST_OTHERS], ""]


def _each_value_once(told: Sequence[Telling]) -> Iterator[Telling]:
    values: set[str] = set()
    for one in told:
        if one.value not in values or not one.value:
            values.add(one.value)
            yield one


def _both_sides(one: Suggestion) -> str:
    """Return what the text and the other articles say of a subject, in a line."""
    here = ", ".join(dict.fromkeys(f"line {each.line}" for each in one.here if each.line))
    judged = one.type or ("compatible" if one.is_compared else "")
    why = ", ".join(part for part in (judged, one.why) if part)
    others = [f"{each.article}{_place(each)} {_said(each)}" for each in one.there[:_MOST_OTHERS]]
    more = len(one.there) - len(others)
    elsewhere = "; ".join([*others, *([f"{more} more"] if more > 0 else [])])
    against = f"; elsewhere {elsewhere}" if elsewhere else ""
    return one_line(f"{one.label or one.subject} ({why}): {here}{against}")


def _place(one: Telling) -> str:
    return f" line {one.line}" if one.line else ""


def _said(one: Telling) -> str:
    """Return the words of a telling, and what they are taken for where that is another thing."""
    return f"“{one.words}”" if one.value in {one.words, ""} else f"“{one.words}” ({one.value})"
