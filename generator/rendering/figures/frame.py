"""Which part of a base map shows the land of some actors: with a margin, and not too small."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.rendering.figures.base_map import BaseMap
from generator.rendering.figures.outline import Point, rings

MARGIN = 0.06
"""Around the lands, as a part of the longer side."""
LEAST = 0.4
"""Of the width of the base map: its coasts are drawn for no closer look."""
WIDEST, TALLEST = 2.1, 1.25
"""Width by height, at most and at least."""
MAIN = 0.25
"""Parts of a land that are smaller than this part of its largest do not widen the frame: an island
or a territory far away."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Frame(Struct, frozen=True, kw_only=True):
    """A part of a base map, and how many times larger it is drawn."""

    x: float
    y: float
    width: int
    height: int
    """Of the picture, in units of the picture."""
    scale: float

    @property
    def transform(self) -> Markup:
        """What brings the base map's units to those of the picture."""
        words = f"scale({self.scale:.3f}) translate({-self.x:.1f} {-self.y:.1f})"
        return Markup(words)  # noqa: S704  (our words, numbers)

    def place(self, at: tuple[float, float]) -> tuple[float, float]:
        """Return where a point of the base map is in the picture."""
        return (at[0] - self.x) * self.scale, (at[1] - self.y) * self.scale

    def shows(self, at: tuple[float, float]) -> bool:
        """Tell whether a point of the base map is in the picture."""
        x, y = self.place(at)
        return 0 <= x <= self.width and 0 <= y <= self.height


def whole(base: BaseMap) -> Frame:
    """Return the frame of all of a base map."""
    return Frame(x=0, y=0, width=base.width, height=base.height, scale=1)


def fitted(base: BaseMap, codes: Iterable[str]) -> Frame:
    """Return the frame that shows these lands, each with the parts of it that are large."""
    boxes = [box for code in codes for box in _boxes(base.lands[code].path)]
    if not boxes:
        return whole(base)
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    margin = MARGIN * max(right - left, bottom - top)
    width = max(right - left + 2 * margin, LEAST * base.width)
    height = max(bottom - top + 2 * margin, width / WIDEST)
    width = min(max(width, height * TALLEST), base.width)
    height = min(height, base.height)
    x = _within((left + right - width) / 2, base.width - width)
    y = _within((top + bottom - height) / 2, base.height - height)
    scale = base.width / width
    return Frame(x=x, y=y, width=base.width, height=round(height * scale), scale=scale)


def _within(start: float, last: float) -> float:
    return min(max(start, 0), last)


def _boxes(path: Markup) -> Iterator[Box]:
    """Yield the bounds of the large parts of a land."""
    parts = [list(ring) for ring in rings(path)] or [_numbers(path)]
    sizes = [_area(part) for part in parts]
    for part, size in zip(parts, sizes, strict=True):
        if part and size >= MAIN * max(sizes):
            across, down = zip(*part, strict=True)
            yield min(across), min(down), max(across), max(down)


def _numbers(path: Markup) -> list[Point]:
    """Return the points of a path that is drawn in another way, if it has absolute ones alone."""
    if re.search("[a-y]", path):
        return []
    numbers = [round(float(one)) for one in re.findall(r"-?\d+(?:\.\d+)?", path)]
    return list(zip(numbers[::2], numbers[1::2], strict=False))


def _area(part: Sequence[Point]) -> float:
    around = zip(part, [*part[1:], *part[:1]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in around)) / 2
