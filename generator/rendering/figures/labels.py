"""Where names stand on a map, so that none hides another."""

from collections.abc import Iterable, Iterator
from math import pi, sqrt

from msgspec import Struct

WIDTH_OF_A_LETTER = 0.52
"""Of its height, on average in Source Sans 3."""
GAP = 0.35
"""Room around a name, in its height."""
FITS = 0.4
"""A name stands on its land if that is at least this part of the name's width across."""
BESIDE = 2.5
"""Beside a land of more than so many heights across, a name would seem to be its neighbour's."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Spot(Struct, frozen=True, kw_only=True):
    """A land that wants its name."""

    name: str
    at: tuple[float, float]
    area: float


class Label(Struct, frozen=True, kw_only=True):
    """A name and the middle of its baseline."""

    name: str
    x: int
    y: int


def placed(spots: Iterable[Spot], size: float, frame: tuple[float, float]) -> tuple[Label, ...]:
    """Return the names that find room, the largest lands first.

    Args:
        spots: the lands.
        size: height of the letters, in units of the map.
        frame: width and height of the map.
    """
    order = sorted(spots, key=lambda spot: (-spot.area, spot.name))
    taken: list[Box] = []
    labels = []
    for spot in order:
        others = [_square(other) for other in order if other is not spot]
        boxes = [box for box in _candidates(spot, size, frame) if _free(box, taken, frame)]
        if boxes:
            box = min(boxes, key=lambda box: sum(_overlap(box, other) for other in others))
            taken.append(box)
            x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + size * GAP
            labels.append(Label(name=spot.name, x=round(x), y=round(y)))
    return tuple(labels)


def _candidates(spot: Spot, size: float, frame: tuple[float, float]) -> Iterator[Box]:
    """Yield where a name may stand: on its land if that is large, else beside it."""
    (x, y), wide = spot.at, len(spot.name) * size * WIDTH_OF_A_LETTER
    if sqrt(spot.area) >= FITS * wide:
        low, high = wide / 2 + size * GAP, frame[0] - wide / 2 - size * GAP
        yield _box(min(max(x, low), high), y, wide, size)
    elif sqrt(spot.area) <= BESIDE * size:
        yield from _beside(spot, wide, size)


def _beside(spot: Spot, wide: float, size: float) -> Iterator[Box]:
    x, y = spot.at
    away = sqrt(spot.area / pi) + size * GAP
    yield _box(x - away - wide / 2, y, wide, size)
    yield _box(x + away + wide / 2, y, wide, size)
    yield _box(x, y - away - size / 2, wide, size)
    yield _box(x, y + away + size / 2, wide, size)


def _box(x: float, y: float, wide: float, high: float) -> Box:
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _square(spot: Spot) -> Box:
    """Return a square that stands for a land."""
    side = sqrt(spot.area)
    return _box(*spot.at, side, side)


def _free(box: Box, taken: Iterable[Box], frame: tuple[float, float]) -> bool:
    left, top, right, bottom = box
    within = left >= 0 and top >= 0 and right <= frame[0] and bottom <= frame[1]
    return within and not any(_overlap(box, other) for other in taken)


def _overlap(box: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    wide = min(box[2], other[2]) - max(box[0], other[0])
    high = min(box[3], other[3]) - max(box[1], other[1])
    return max(wide, 0) * max(high, 0)
