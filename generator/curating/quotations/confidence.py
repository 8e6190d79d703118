"""How often answers of a given sureness are right: measured on articles, not taken on trust."""

from bisect import bisect_right
from collections.abc import Mapping


def calibrated(raw: float, kind: str, table: Mapping[str, float]) -> float:
    """Return the share of right answers among those as sure as this.

    Args:
        raw: The product of the probabilities of the parts of an answer.
        kind: How the speaker is mentioned: name, noun, pronoun. Each is right at another rate.
        table: Kind and raw value, as text, to the share that was right, rising for each kind.
    """
    steps = [
        (float(name.removeprefix(f"{kind} ")), share)
        for name, share in table.items()
        if name.startswith(f"{kind} ")
    ]
    if not steps:
        return raw
    at = bisect_right(steps, (raw, 1.0))
    if at == 0 or at == len(steps):
        return steps[max(at - 1, 0)][1]
    (low, less), (high, more) = steps[at - 1], steps[at]
    return less + (more - less) * (raw - low) / (high - low)
