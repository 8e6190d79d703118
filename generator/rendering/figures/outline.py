"""The outline of several lands that are drawn alike: without the borders between them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

Point = tuple[int, int]
_RING = re.compile(r"M(-?\d+) ?(-?\d+)l([^Mz]*)z")
_NUMBER = re.compile(r"-?\d+")


def outline(paths: Iterable[Markup]) -> Markup:
    """Return path data of what the paths cover together.

    What is drawn twice, once in each direction, is a border between two of them, and is left out.
    Paths whose rings are not drawn as `tools/make_map.py` draws them are returned as they are.
    """
    whole = list(paths)
    data = "".join(whole)
    if _RING.sub("", data):
        return Markup().join(whole)
    edges = Counter(edge for ring in _RING.finditer(data) for edge in _edges(_points(ring)))
    outer = edges - Counter({(b, a): count for (a, b), count in edges.items()})
    return Markup("".join(map(_drawn, _rings(outer))))  # noqa: S704  (commands and numbers)


def rings(path: str) -> Iterator[Iterator[Point]]:
    """Yield the rings of a path that is drawn as `tools/make_map.py` draws; no others."""
    return (_points(ring) for ring in _RING.finditer(path))


def _points(ring: re.Match[str]) -> Iterator[Point]:
    x, y = int(ring[1]), int(ring[2])
    yield x, y
    steps = map(int, _NUMBER.findall(ring[3]))
    for right, down in zip(steps, steps, strict=True):
        x, y = x + right, y + down
        yield x, y


def _edges(points: Iterable[Point]) -> Iterator[tuple[Point, Point]]:
    ring = list(points)
    return ((a, b) for a, b in pairwise([*ring, ring[0]]) if a != b)


def _rings(edges: Counter[tuple[Point, Point]]) -> Iterator[Sequence[Point]]:
    """Yield closed rings that have all the edges; as many lead to a point as away from it."""
    ways: dict[Point, list[Point]] = {}
    for start, end in edges.elements():
        ways.setdefault(start, []).append(end)
    while ways:
        first = point = next(iter(ways))
        ring: list[Point] = []
        while not ring or point != first:
            ring.append(point)
            onward = ways[point]
            point = onward.pop()
            if not onward:
                del ways[ring[-1]]
        yield ring


def _drawn(ring: Sequence[Point]) -> str:
    (x, y), *_ = ring
    steps = (f"{right - left} {below - above}" for (left, above), (right, below) in pairwise(ring))
    return f"M{x} {y}l{' '.join(steps)}z".replace(" -", "-")
