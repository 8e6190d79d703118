"""Words that tell who speaks: verbs, roles, names, function words. The lists are our own."""

from functools import lru_cache
from pathlib import Path

_LISTS = Path(__file__).parent / "lists"


@lru_cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list; lines that begin with # say what it holds."""
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
