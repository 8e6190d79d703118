"""An edition as text: YAML that people review, sealed so that it stays as it was written."""

import hashlib
import re
from collections.abc import Mapping

import msgspec
import yaml

from generator.days import Day
from generator.snapshot import Edition, Snapshot

FORMAT = 1
"""Counts up when an older generator could no longer read the file."""
NOTE = "# Written by `briefing edition`, never by hand.\n"
WIDTH = 100
_SEAL = re.compile(r"^seal: ([0-9a-f]{32})\n\Z", re.MULTILINE)


class _Plain(yaml.SafeDumper):
    """Writes every value where it is used."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  (PyYAML asks)
        """Return that nothing is written as an alias."""
        return True


def dump_edition(number: int, label: str | None, snapshot: Snapshot, before: Edition | None) -> str:
    """Return the file of a new edition, sealed.

    Args:
        number: Its number.
        label: A few words that tell it from others.
        snapshot: What it freezes; it is dated by the snapshot's `as_of`.
        before: The edition that it follows.
    """
    fields = {
        "format": FORMAT,
        "number": number,
        "label": label,
        "date": snapshot.as_of,
        "after": before.seal if before else None,
        **msgspec.to_builtins(snapshot),
    }
    del fields["as_of"]  # which is the date
    body = yaml.dump(
        _known(fields), Dumper=_Plain, sort_keys=False, allow_unicode=True,
        default_flow_style=None, width=WIDTH,
    )  # fmt: skip
    return f"{NOTE}{body}seal: {seal(NOTE + body)}\n"


def _known(value: object) -> object:
    """Leave out what is not known: every scalar of the file is a string."""
    if isinstance(value, dict):
        return {name: _known(one) for name, one in value.items() if one is not None}
    return [_known(one) for one in value] if isinstance(value, list | tuple) else value


def seal(text: str) -> str:
    """Return the hash that ends the file of an edition, of everything before it."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def sealed(text: str) -> str | None:
    """Return the seal of a file if it fits what stands before it."""
    match = _SEAL.search(text)
    return match[1] if match and match[1] == seal(text[: match.start()]) else None


def edition(fields: Mapping[str, object]) -> Edition:
    """Return an edition from the fields of its file, whose scalars are all strings.

    Raises:
        ValueError: A field is missing, of another kind, or names what is not there.
    """
    state = {name: value for name, value in fields.items() if name not in ("format", "seal")}
    head = {name: state.pop(name, None) for name in ("number", "label", "date", "after")}
    document = {**head, "seal": fields.get("seal"), "snapshot": {"as_of": head["date"], **state}}
    made = msgspec.convert(document, Edition, strict=False)
    _consistent(made.snapshot)
    return made


def packed(made: Edition) -> bytes:
    """Return an edition as bytes that are read back in a fiftieth of the time of its file."""
    return msgspec.msgpack.encode(made)


def unpacked(content: bytes) -> Edition:
    """Return the edition of such bytes."""
    return msgspec.msgpack.decode(content, type=Edition)


def _consistent(snapshot: Snapshot) -> None:
    """Raise ValueError where a snapshot speaks of something that it does not hold."""
    if Day.parse(snapshot.as_of).day is None:
        raise ValueError(f"{snapshot.as_of} is not a full day")
    evidence = {name for article in snapshot.articles.values() for name in article.quotes}
    evidence |= snapshot.articles.keys()
    for row in snapshot.positions:
        question = snapshot.questions.get(row.question)
        known = row.actor in snapshot.actors and question and row.stance in question.stances
        if not known or not evidence.issuperset(row.evidence):
            raise ValueError(
                f"the position of {row.actor} on {row.question} names what is not there"
            )
    days = [day for row in snapshot.positions for day in (row.since, row.last_stated)]
    for day in (*days, *(event.date for event in snapshot.events.values())):
        Day.parse(day or snapshot.as_of)
