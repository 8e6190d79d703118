"""Annotated articles, and the split that keeps some of them unseen.

The texts belong to newspapers; nothing of them is in this repository. `--data` or QUOTES_DATA says
where they are: a folder with PolNeAR as lines of JSON, `{doc_id, text, quotes}`.
"""

import argparse
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.curating.quotations.marks.paragraphs import Span

FOLDS = 5
HELD_OUT = 4
"""The fold on which nothing is tuned, and which the weights that are measured never saw."""
FILE = "polnear_train.jsonl"


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation as the annotators have it."""

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


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add `--data` to a command line."""
    default = Path(os.environ.get("QUOTES_DATA", "../shared/data"))
    parser.add_argument("--data", type=Path, default=default, help=f"the folder of {FILE}")


def articles(folder: Path) -> list[Article]:
    """Read the annotated articles of a folder; none where it has none."""
    file = folder / FILE
    if not file.is_file():
        return []
    with file.open(encoding="utf-8") as lines:
        return [_article(json.loads(line)) for line in lines]


def _article(record: dict[str, Any]) -> Article:
    return Article(record["doc_id"], record["text"], [_quote(one) for one in record["quotes"]])


def _quote(record: dict[str, Any]) -> GoldQuote:
    start, end = record["speaker_start"], record["speaker_end"]
    mention = None if start is None else (start, end)
    span = (record["start"], record["end"])
    return GoldQuote(span, record["speaker_type"], record["speaker"] or "", mention)
