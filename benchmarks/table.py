"""Tables and figures as BENCHMARKS.md prints them."""

from collections.abc import Iterable, Sequence


def table(head: str, rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; the names of the columns stand between bars."""
    names = head.split("|")
    rule = ["---", *["---:"] * (len(names) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (names, rule, *rows))


def kilobytes(size: int) -> str:
    """Return bytes in thousands."""
    return f"{size / 1000:.0f}"
