"""What each named feature adds to a score.

The tables are made by `python -m benchmarks.quotations.train`, and not edited by hand.
"""

from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@lru_cache
def weights(name: str) -> dict[str, float]:
    """Return a table: feature to weight.

    Args:
        name: `speaker`, `spoken`, `antecedent` or `confidence`.
    """
    table: dict[str, float] = {}
    for line in (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            weight, _, feature = line.partition("\t")
            table[feature] = float(weight)
    return table
