"""Read and write the file of an edition: YAML for review, with a hash that detects edits."""

import hashlib
import re
from collections.abc import Mapping

import msgspec
import yaml

from generator.days import Day
from generator.snapshot import Edition, Snapshot

FORMAT = 1
"""The version of the file format; it rises when older generators cannot read a new file."""
NOTE = "# Written by `briefing edition`, never by hand.\n"
WIDTH = 100
_SEAL = re.compile(r"^seal: ([0-9a-f]{32})\n\Z", re.MULTILINE)


class _Plain(yaml.SafeDumper):
    """Writes YAML without anchors and aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  (a hook of PyYAML)
        """Return True: no value is written as an alias."""
        return True


def dump_edition(number: int, label: str | None, snapshot: Snapshot, before: Edition | None) -> str:
    """Return the text of the file of a new edition, with its seal.

    Args:
        number: The number of the edition.
        label: A short name, or None.
        snapshot: The state that the edition freezes; its `as_of` is the date of the edition.
        before: The edition before it, or None.
    """
    fields = {
        "format": FORMAT,
        "number": number,
        "label": label,
        "date": snapshot.as_of,
        "after": before.seal if before else None,
        **msgspec.to_builtins(snapshot),
    }
    del fields["as_of"]  # it is the date
    body = yaml.dump(
        _known(fields), Dumper=_Plain, sort_keys=False, allow_unicode=True,
        default_flow_style=None, width=WIDTH,
    )  # fmt: skip
    return f"{NOTE}{body}seal: {seal(NOTE + body)}\n"


def _known(value: object) -> object:
    """Return a value without fields that are None, since every scalar of the file is a string."""
    if isinstance(value, dict):
        return {name: _known(field) for name, field in value.items() if field is not None}
    return [_known(item) for item in value] if isinstance(value, list | tuple) else value


def seal(text: str) -> str:
    """Return the hash of the text of an edition, which is written on the last line."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def sealed(text: str) -> str | None:
    """Return the seal of a file, or None if it does not match the text before it."""
    match = _SEAL.search(text)
    return match[1] if match and match[1] == seal(text[: match.start()]) else None


def edition(fields: Mapping[str, object]) -> Edition:
    """Return an edition from the fields of its file, whose scalars are all strings.

    Raises:
        ValueError: A field is missing, has a wrong type, or names a record that does not exist.
    """
    state = {name: value for name, value in fields.items() if name not in ("format", "seal")}
    head = {name: state.pop(name, None) for name in ("number", "label", "date", "after")}
    document = {**head, "seal": fields.get("seal"), "snapshot": {"as_of": head["date"], **state}}
    converted = msgspec.convert(document, Edition, strict=False)
    _require_consistent(converted.snapshot)
    return converted


def packed(edition: Edition) -> bytes:
    """Return an edition as MessagePack, which is read fifty times faster than its file."""
    return msgspec.msgpack.encode(edition)


def unpacked(content: bytes) -> Edition:
    """Return an edition from its MessagePack."""
    return msgspec.msgpack.decode(content, type=Edition)


def _require_consistent(snapshot: Snapshot) -> None:
    """Raise ValueError where a snapshot names a record that it does not have."""
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
    days += [judgement.resolve_by for judgement in snapshot.judgements]
    for day in (*days, *(event.date for event in snapshot.events.values())):
        Day.parse(day or snapshot.as_of)
