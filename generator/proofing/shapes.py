"""Proofs in the shapes in which `briefing proof` prints them."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from generator.problems import Problem, Where, shown
from generator.proofing.prove import Proof
from generator.report import SHAPES as OF_PROBLEMS
from generator.text.words import count

SHOWN = 70
"""Letters of a quotation that a line shows."""
SLUGS = {
    "altered": "quote-altered",
    "not found": "quote-not-found",
    "speaker at odds": "speaker-at-odds",
}


def tally(proofs: Sequence[Proof]) -> str:
    """Return how many quotations there are of each verdict, in words."""
    if not proofs:
        return "no quotations found"
    counts = Counter(proof.verdict for proof in proofs)
    parts = ", ".join(f"{number} {verdict}" for verdict, number in counts.most_common())
    return f"{count(len(proofs), 'quotation')}: {parts}"


def _as_text(proofs: Sequence[Proof]) -> str:
    return "".join(f"{_line(proof)}\n" for proof in proofs)


def _line(proof: Proof) -> str:
    where = f"{shown(proof.file)}:{proof.line}:{proof.column}"
    return f"{where}: {proof.verdict}: {_message(proof)}"


def _message(proof: Proof) -> str:
    words = proof.words if len(proof.words) <= SHOWN else f"{proof.words[:SHOWN].rstrip()}…"
    line = f":{proof.source_line}" if proof.source_line else ""
    place = f" ({shown(proof.source)}{line})" if proof.source else ""
    detail = f": {proof.detail}" if proof.detail else ""
    return shown(f"“{words}”{detail}{place}")


def _as_json(proofs: Sequence[Proof]) -> str:
    return json.dumps([asdict(proof) for proof in proofs], ensure_ascii=False, indent=2) + "\n"


def _as_github(proofs: Sequence[Proof]) -> str:
    """Return annotations of what is not verbatim."""
    problems = [
        Problem(Where(proof.file, proof.line, proof.column), SLUGS[proof.verdict], _message(proof))
        for proof in proofs
        if proof.verdict in SLUGS
    ]
    return OF_PROBLEMS["github"](problems)


SHAPES: Mapping[str, Callable[[Sequence[Proof]], str]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}
