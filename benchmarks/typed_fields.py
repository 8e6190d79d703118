"""What an editor types to turn a draft into a finished article, field by field."""

import re
from dataclasses import dataclass, field

import yaml
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

OURS = {"id", "statement", "subject"}
"""Fields that name records: a proposed name is as good as the shipped one."""
ALIKE = 85


@dataclass(slots=True)
class Records:
    """How right the proposed quotes are."""

    proposed: int = 0
    missing: int = 0
    """The shipped article has them, the draft has not."""
    others: list[str] = field(default_factory=list)
    """The draft has them, the shipped article has not."""
    wrong: list[str] = field(default_factory=list)
    """Of another speaker than in the shipped article, and marked as unsure."""
    unmarked: list[str] = field(default_factory=list)
    """The same, and not marked."""
    untrue: list[str] = field(default_factory=list)
    """Another day, addressee or kind than in the shipped article, or another day of publication:
    what the draft states, and not where it says `unknown`."""


@dataclass(slots=True)
class Count:
    """What was typed, and what stands in the end."""

    typed: int = 0
    whole: int = 0
    decisions: int = 0
    by_part: dict[str, list[int]] = field(default_factory=dict)
    records: Records = field(default_factory=Records)

    def add(
        self, part: str, name: str, proposed: str | None, final: str, *, kept: bool = False
    ) -> None:
        """Count a field: its name is typed where nothing is proposed.

        Args:
            part: In which part of the table it counts.
            name: Of the field.
            proposed: What the draft has; None for nothing.
            final: What stands in the end.
            kept: The proposal does, although the shipped words are others.
        """
        label = f"{name}: " if name else ""
        typed = min(Levenshtein.distance(proposed or "", final), len(final))
        typed = 0 if kept else typed + (len(label) if proposed is None else 0)
        whole = len(label) + len(final)
        self.typed += typed
        self.whole += whole
        for each in [part, f"{part}.{name}"] if name else [part]:
            pair = self.by_part.setdefault(each, [0, 0])
            pair[0] += typed
            pair[1] += whole


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """Return the fields of an article and its body."""
    _, fields, body = text.split("---\n", 2)
    return yaml.load(fields, yaml.BaseLoader) or {}, body  # noqa: S506  (strings only)


def note_blocks(body: str) -> dict[str, str]:
    """Return the blocks of the note by the file they are for."""
    found: dict[str, str] = {}
    for match in re.finditer(
        r"^For ([\w./-]+):\n\n(.*?)(?=\n\nFor |\n-->)", body, re.MULTILINE | re.DOTALL
    ):
        found[match[1]] = match[2]
    return found


def records(block: str) -> list[dict[str, object]]:
    """Return the records of a YAML block."""
    return yaml.load(block, yaml.BaseLoader) or [] if block else []  # noqa: S506


def suggested_claims(text: str) -> list[dict[str, object]]:
    """Return the claims that stand as comments."""
    rows = [line[4:] for line in text.splitlines() if line.startswith("#   - {id:")]
    return [yaml.load(row[2:], yaml.BaseLoader) for row in rows]  # noqa: S506


def claims_elsewhere(block: str) -> list[dict[str, object]]:
    """Return the claims that a note proposes for another article."""
    rows = re.findall(r"^claim: (\{.*\})$", block, re.MULTILINE)
    return [yaml.load(row, yaml.BaseLoader) for row in rows]  # noqa: S506


def listed(fields: dict[str, object], name: str) -> list[dict[str, object]]:
    """Return the records of a list of an article; none where it has no such list."""
    found = fields.get(name) or []
    assert isinstance(found, list)  # noqa: S101
    return found


def flat(value: object) -> str:
    """Return a value as it would be typed."""
    if isinstance(value, list):
        return ", ".join(map(flat, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {flat(one)}" for key, one in value.items())
    return str(value)


def best(record: dict[str, object], others: list[dict[str, object]], key: str) -> dict[str, object]:
    """Return the proposed record that is the most like a final one; empty for none."""
    ranked = [
        (fuzz.ratio(flat(record.get(key, "")), flat(one.get(key, ""))), one) for one in others
    ]
    score, found = max(ranked, key=lambda pair: pair[0], default=(0.0, {}))
    return found if score >= ALIKE else {}


def compare_records(
    count: Count, part: str, final: list[dict[str, object]], made: list[dict[str, object]], key: str
) -> list[dict[str, object]]:
    """Count the fields of records; return the proposals that no final record took.

    A proposal is for the record with the like words, or else with the same subject: its words are
    corrected then, where that is less than to type them anew.
    """
    left = list(made)
    for record in final:
        proposal = best(record, left, key) or next(
            (one for one in left if part == "claims" and one["subject"] == record["subject"]), {}
        )
        if proposal:
            left.remove(proposal)
        for name, value in record.items():
            given = proposal.get(name)
            kept = name in OURS and bool(given)
            count.add(part, name, None if given is None else flat(given), flat(value), kept=kept)
    return left
