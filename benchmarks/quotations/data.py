"""Annotated articles, and the split that keeps some of them unseen.

The texts belong to newspapers; nothing of them is in this repository. `--data` says where they are.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.curating.quotations.paragraphs import Span

FOLDS = 5
HELD_OUT = 4
"""The fold on which nothing is trained or tuned."""
FILE = "polnear_train.jsonl"


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation as two annotators agreed on it."""

    span: Span
    kind: str
    """How the speaker is mentioned: name, pronoun, nominal, none."""
    speaker: str
    mention: Span | None


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article."""

    name: str
    text: str
    quotes: Sequence[GoldQuote]

    @property
    def fold(self) -> int:
        """Return the part of the split: by name, so that it never changes."""
        return int(sha256(self.name.encode()).hexdigest(), 16) % FOLDS


def articles(file: Path) -> list[Article]:
    """Read annotated articles, one a line."""
    with file.open(encoding="utf-8") as lines:
        return [_article(json.loads(line)) for line in lines]


def _article(record: dict[str, object]) -> Article:
    quotes = record["quotes"]
    assert isinstance(quotes, list)  # noqa: S101  (the format of the data)
    return Article(str(record["doc_id"]), str(record["text"]), [_quote(one) for one in quotes])


def _quote(record: dict[str, object]) -> GoldQuote:
    start, end = record["speaker_start"], record["speaker_end"]
    mention = (start, end) if isinstance(start, int) and isinstance(end, int) else None
    span = (int(str(record["start"])), int(str(record["end"])))
    return GoldQuote(span, str(record["speaker_type"]), str(record["speaker"] or ""), mention)
