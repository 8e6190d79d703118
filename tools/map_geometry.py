"""Geometry for `make_map.py`: projections of the globe, and rings of points on the plane."""

from collections.abc import Callable
from heapq import heapify, heappop, heappush
from math import asin, cos, hypot, radians, sin, sqrt

Point = tuple[float, float]
Ring = list[Point]
Frame = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Projection = Callable[[float, float], Point]
"""Longitude and latitude in radians -> x to the right and y down, on a globe of radius 1."""

GRID = 40
"""Steps across a shape in the search for the place of its name."""


def lambert(lon0: float, lat0: float) -> Projection:
    """Return the Lambert azimuthal equal-area projection around a centre in degrees.

    J. P. Snyder, "Map Projections: A Working Manual", USGS 1395 (1987), equations 22-4, 24-2 and
    24-13/24-14, for a sphere.
    """
    lam0, phi1 = radians(lon0), radians(lat0)

    def project(lam: float, phi: float) -> Point:
        level = cos(phi) * cos(lam - lam0)
        near = sin(phi1) * sin(phi) + cos(phi1) * level
        k = sqrt(2 / max(1 + near, 1e-9))
        x = k * cos(phi) * sin(lam - lam0)
        return x, -k * (cos(phi1) * sin(phi) - sin(phi1) * level)

    return project


def equal_earth(lon0: float) -> Projection:
    """Return the Equal Earth projection around a meridian in degrees.

    B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
    Geographical Information Science 33 (2019), equations 1 to 4.
    """
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    lam0, root = radians(lon0), sqrt(3)

    def project(lam: float, phi: float) -> Point:
        t = asin(root / 2 * sin(phi))
        slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
        x = 2 * root * (lam - lam0) * cos(t) / (3 * slope)
        return x, -(a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t)

    return project


def area(ring: Ring) -> float:
    """Return the area within a ring (the shoelace formula)."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def simplified(arc: Ring, place: Callable[[float, float], Point], detail: float) -> Ring:
    """Return an arc without the corners that matter least; its ends stay.

    M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination of points", The
    Cartographic Journal 30 (1993).
    """
    points = [place(*point) for point in arc]
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))

    def weight(i: int) -> float:
        return area([points[before[i]], points[i], points[after[i]]])

    weights = {i: weight(i) for i in range(1, len(arc) - 1)}
    heap = [(value, i) for i, value in weights.items()]
    heapify(heap)
    while heap and heap[0][0] < detail:
        value, i = heappop(heap)
        if weights.get(i) != value:
            continue  # an entry from before a neighbour went
        del weights[i]
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if j in weights:
                weights[j] = max(weight(j), value)
                heappush(heap, (weights[j], j))
    return [arc[0], *(arc[i] for i in sorted(weights)), arc[-1]]


def clipped(ring: Ring, frame: Frame) -> Ring:
    """Return the part of a ring within a frame.

    I. E. Sutherland, G. W. Hodgman, "Reentrant polygon clipping", CACM 17 (1974).
    """
    left, top, right, bottom = frame
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        found: Ring = []
        for p, q in zip(ring[-1:] + ring[:-1], ring, strict=True):
            inside_p, inside_q = ((one[axis] - limit) * sign >= 0 for one in (p, q))
            if inside_p != inside_q:
                share = (limit - p[axis]) / (q[axis] - p[axis])
                found.append((p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])))
            if inside_q:
                found.append(q)
        ring = found
    return ring


def inside(x: float, y: float, ring: Ring) -> bool:
    """Tell whether a point lies within a ring."""
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            odd = not odd
    return odd


def label_point(ring: Ring) -> Point:
    """Return the point within a ring that is farthest from its edge, on a grid."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    wide, high = (max(xs) - min(xs)) / GRID, (max(ys) - min(ys)) / GRID
    grid = [
        (min(xs) + (i + 0.5) * wide, min(ys) + (j + 0.5) * high)
        for i in range(GRID)
        for j in range(GRID)
    ]
    within = [point for point in grid if inside(*point, ring)] or [ring[0]]
    sides = list(zip(ring, ring[1:] + ring[:1], strict=True))
    return max(within, key=lambda point: min(distance(point, *side) for side in sides))


def distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from a side."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    along = hypot(x2 - x1, y2 - y1) ** 2 or 1
    share = min(max(((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / along, 0), 1)
    return hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))
