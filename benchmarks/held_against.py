"""How a draft is held against the shipped article: quotes, claims and events, each to its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.typed_fields import (
    BLANK,
    Fields,
    Records,
    best,
    by_likeness,
    flat,
    listed,
    names_in,
    records,
    statements_elsewhere,
)
from generator.curating.drafting.names.lands import land_named
from generator.curating.drafting.quotes.same_words import words_in
from generator.curating.drafting.written.proposed import events_proposed

_SAME_PLACE = 0.5
"""Of the longer of two stretches of a text, so much is in both: they show the same."""
_FEWEST = 3
"""So much an event and the sentence of its stub have in common."""
_LONG = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A draft and what became of it."""

    text: str
    """The draft."""
    draft: Fields
    """Its front matter."""
    blocks: dict[str, str]
    """Of its note, by the file they are for."""
    final: Fields
    """The front matter of the shipped article."""
    source: str
    """The raw text."""


def judge_speakers(found: Records, one: Compared) -> None:
    """Hold the proposed speakers against the shipped ones."""
    left = listed(one.draft, "quotes")[:]
    found.proposed += len(left)
    for record in listed(one.final, "quotes"):
        proposal = best(record, left, "text")
        if not proposal:
            found.missing += 1
            continue
        left.remove(proposal)
        if flat(proposal["speaker"]) != flat(record["speaker"]):
            said = f"{proposal['id']} for {flat(record['speaker'])}"
            is_marked = re.search(rf"- id: {proposal['id']}\n +speaker: .*# unsure:", one.text)
            (found.wrong if is_marked else found.unmarked).append(said)
    found.others += [str(each["id"]) for each in left]


def judge_rest(found: Records, one: Compared, statements: dict[str, str]) -> None:
    """Hold what the draft states as a fact, beside speakers, against the shipped article.

    Args:
        found: What is added to.
        one: The draft.
        statements: Those of all shipped quotes, by quote.
    """
    ties = {
        statement: statements.get(quote, "none")
        for block in one.blocks.values()
        for quote, statement in statements_elsewhere(block).items()
    }
    pairs = by_likeness(listed(one.final, "quotes"), listed(one.draft, "quotes"), "text")
    for record, proposal in pairs:
        for name in ("said", "to", "kind"):
            stated = flat(proposal.get(name, "unknown"))
            if stated not in {"unknown", flat(record[name])}:
                found.untrue.append(f"{record['id']} {name}: {stated} for {flat(record[name])}")
        if "statement" in proposal:
            stated = flat(proposal["statement"])
            wanted = flat(record.get("statement", "none"))
            if wanted not in {stated, ties.get(stated)}:
                found.untrue.append(f"{record['id']} statement: {stated} for {wanted}")
    stated = flat(one.draft["published"])
    if stated != "unknown" and not flat(one.final["published"]).startswith(stated):
        found.untrue.append(f"published: {stated} for {flat(one.final['published'])}")


def claims_taken(
    final: Sequence[Fields], suggested: Sequence[Fields], source: str
) -> list[tuple[Fields, Fields]]:
    """Return each final claim with the suggestion that an editor takes for it.

    That is one of the same words, or else of the same subject; of rows that only differ in the
    value, the one with the right value. Where none fits it is the blank, if the draft has one.
    """
    left = [one for one in suggested if one["subject"]]
    blank = next((one for one in suggested if not one["subject"]), {})
    pairs: list[tuple[Fields, Fields]] = []
    for record in final:
        at_place = [one for one in left if show_the_same(one["words"], record["words"], source)]
        of_subject = [one for one in left if one["subject"] == record["subject"]]
        of_both = [one for one in at_place if one in of_subject]
        candidates = of_both or at_place or of_subject
        right = [one for one in candidates if flat(one["value"]) == flat(record["value"])]
        taken = next(iter(right or candidates), {})
        if taken:
            same = (taken["subject"], taken["words"])
            left = [one for one in left if (one["subject"], one["words"]) != same]
        elif blank:  # the number in its id is counted up: one character
            taken = {**blank, "id": flat(record["id"])[:-1], BLANK: True}
        pairs.append((record, taken))
    return pairs


def show_the_same(words: object, others: object, source: str) -> bool:
    """Tell whether two stretches of a text are mostly the same one."""
    first, second = (_span(flat(one), source) for one in (words, others))
    if first is None or second is None:
        return flat(words) == flat(others)
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return shared >= _SAME_PLACE * max(first[1] - first[0], second[1] - second[0])


def _span(words: str, source: str) -> tuple[int, int] | None:
    pattern = r"\s+".join(map(re.escape, words.split()))
    match = re.search(pattern, source)
    return match.span() if match and words else None


def events_taken(
    final: Sequence[Fields], made: list[Fields], block: str, article: str
) -> list[tuple[Fields, Fields]]:
    """Return each final event with the stub that is of it: no other day, and enough in common.

    In common are telling words of the source sentence and the text, an actor, a day. Where no stub
    fits it is the blank, if the draft has one. The draft's own id is as good as the shipped one.
    """
    told = {one.id: _telling(one.words) for one in events_proposed(f"{block}\n", "")}
    ranked = sorted(
        (-_in_common(record, one, told.get(flat(one["id"]), set())), at, nth)
        for at, record in enumerate(final)
        for nth, one in enumerate(made)
        if flat(one["date"]) in {flat(record["date"]), "unknown"}
    )
    taken: dict[int, int] = {}
    for points, at, nth in ranked:
        if -points >= _FEWEST and at not in taken and nth not in taken.values():
            taken[at] = nth
    blank = {**stub, BLANK: True} if (stub := blank_event(block)) else {}
    pairs = [(record, made[taken[at]] if at in taken else blank) for at, record in enumerate(final)]
    return [(record, {**stub, "articles": [article]} if stub else {}) for record, stub in pairs]


def blank_event(block: str) -> Fields:
    """Return the blank that a note has for events that are not among its stubs; empty for none."""
    match = re.search(r"^# - id: ev-\n(?:#   .*\n?)+", block, re.MULTILINE)
    rows = "\n".join(row[2:] for row in match[0].splitlines()) if match else ""
    return records(rows)[0] if rows else {}


def _in_common(record: Fields, one: Fields, words: set[str]) -> int:
    shared = len(words & _telling(flat(record["text"])))
    has_actor = bool(set(names_in(one["actors"])) & set(names_in(record["actors"])))
    is_of_day = flat(one["date"]) == flat(record["date"]) != "unknown"
    return shared + has_actor + is_of_day if shared else 0


def _telling(words: str) -> set[str]:
    """Return the stems of the longer words, without names of countries, which are everywhere."""
    plain = (word for word in words_in(words) if land_named(word.title()) is None)
    return {word[:_LONG] for word in plain if len(word) >= _LONG}


def reported_already(block: str, event: str) -> list[str] | None:
    """Return the articles that a note proposes for an event that is there; None for nothing."""
    pattern = rf"^# {re.escape(event)}[:,].*\n(?:#   line .*\n)+#   articles: \[(.*)\]$"
    match = re.search(pattern, block, re.MULTILINE)
    return names_in(match[1]) if match else None


def seems_reported(block: str) -> list[str]:
    """Return the events that are there already and that a note takes for reported here, too."""
    return re.findall(
        r"^# (ev-[a-z0-9-]+)[:,].*this article seems to report it", block, re.MULTILINE
    )
