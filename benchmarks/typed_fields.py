"""What an editor types to turn a draft into a finished article, field by field."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import yaml
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

Fields = dict[str, object]
OURS = {"id", "statement"}
"""Fields that name records: a proposed name is as good as the shipped one."""
BLANK = "blank"
"""Of a record that the draft leaves open, to be copied: its field names are not typed."""
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
    """Another day, addressee, kind or statement than in the shipped article, or another day of
    publication: what the draft states, and not where it says `unknown`."""
    rows: int = 0
    """Of positions.csv, proposed."""
    rows_right: int = 0
    """Those with the question that the editors chose."""
    rows_open: int = 0
    """Those without a question."""
    rows_known: set[str] = field(default_factory=set)
    """The shipped rows of which one is proposed: of that actor, with one of its quotes."""


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

    def take(self, other: "Count") -> None:
        """Add all that another one has counted."""
        for name in ("typed", "whole", "decisions"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.records.rows_known |= other.records.rows_known
        lists = ("others", "wrong", "unmarked", "untrue")
        for name in ("proposed", "missing", "rows", "rows_right", "rows_open", *lists):
            value = getattr(self.records, name) + getattr(other.records, name)
            setattr(self.records, name, value)
        for part, pair in other.by_part.items():
            whole = self.by_part.setdefault(part, [0, 0])
            whole[0] += pair[0]
            whole[1] += pair[1]


# -- reading drafts


def front_matter(text: str) -> tuple[Fields, str]:
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


def records(block: str) -> list[Fields]:
    """Return the records of a YAML block."""
    return yaml.load(block, yaml.BaseLoader) or [] if block else []  # noqa: S506


def suggested_claims(text: str) -> list[Fields]:
    """Return the claims that stand as comments."""
    rows = [line[4:] for line in text.splitlines() if line.startswith("#   - {id:")]
    return [yaml.load(row[2:], yaml.BaseLoader) for row in rows]  # noqa: S506


def claims_elsewhere(block: str) -> list[Fields]:
    """Return the claims that a note proposes for another article."""
    rows = re.findall(r"^claim: (\{.*\})$", block, re.MULTILINE)
    return [yaml.load(row, yaml.BaseLoader) for row in rows]  # noqa: S506


def statements_elsewhere(block: str) -> dict[str, str]:
    """Return the statements that a note proposes for another article, by the quotes."""
    return dict(re.findall(r"^quote (\S+): statement: (\S+)$", block, re.MULTILINE))


def listed(fields: Fields, name: str) -> list[Fields]:
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


def names_in(value: object) -> list[str]:
    """Return the names in a list, or the one that stands alone."""
    return [name for name in flat(value).split(", ") if name]


# -- comparing


def best(record: Fields, others: list[Fields], key: str) -> Fields:
    """Return the proposed record that is the most like a final one; empty for none."""
    ranked = [
        (fuzz.ratio(flat(record.get(key, "")), flat(one.get(key, ""))), one) for one in others
    ]
    score, found = max(ranked, key=lambda pair: pair[0], default=(0.0, {}))
    return found if score >= ALIKE else {}


def compare_records(
    count: Count,
    part: str,
    pairs: list[tuple[Fields, Fields]],
    is_kept: Callable[[str, str, str], bool] = lambda *_: False,
) -> None:
    """Count the fields of records.

    Args:
        count: What is added to.
        part: In which part of the table they count.
        pairs: Each final record with the proposal that was taken for it, empty for none.
        is_kept: Whether a field's proposal does as well as the shipped words: field, proposal,
            final words.
    """
    for record, proposal in pairs:
        for name, value in record.items():
            given = None if proposal.get(name) is None else flat(proposal[name])
            final = flat(value)
            is_named = name in OURS and BLANK not in proposal
            kept = bool(given) and (is_named or is_kept(name, given or "", final))
            count.add(part, name, given, final, kept=kept)


def by_likeness(final: list[Fields], made: list[Fields], key: str) -> list[tuple[Fields, Fields]]:
    """Return each final record with the proposal whose field is the most like; each taken once."""
    left = list(made)
    pairs = []
    for record in final:
        proposal = best(record, left, key)
        if proposal:
            left.remove(proposal)
        pairs.append((record, proposal))
    return pairs


def unused(pairs: list[tuple[Fields, Fields]], made: list[Fields]) -> list[Fields]:
    """Return the proposals that no final record took."""
    taken = [id(proposal) for _, proposal in pairs]
    return [one for one in made if id(one) not in taken]
