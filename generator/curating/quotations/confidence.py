"""How often answers of a given sureness are right: measured on articles, not taken on trust."""

from bisect import bisect_right
from collections.abc import Mapping


def calibrated(raw: float, table: Mapping[str, float]) -> float:
    """Return the share of right answers among those as sure as this.

    Args:
        raw: The product of the probabilities of the parts of an answer.
        table: Raw value, as text, to the share that was right, rising.
    """
    raws = [float(name) for name in table]
    shares = list(table.values())
    at = bisect_right(raws, raw)
    if at == 0 or at == len(raws):
        return shares[max(at - 1, 0)]
    low, high = raws[at - 1], raws[at]
    return shares[at - 1] + (shares[at] - shares[at - 1]) * (raw - low) / (high - low)
