"""Draw the base maps, once and by hand: Natural Earth -> `docs_templates/map/<region>.svg`.

    npm pack world-atlas@2.0.2
    python tools/make_map.py world-atlas-2.0.2.tgz

The package holds Natural Earth 4.1 (public domain) as TopoJSON. Borders are simplified arc by arc,
so that neighbours still fit; both projections keep areas true, so that no actor looks larger than
it is. The result names each country by its ISO 3166-1 code. `docs_templates/map/ORIGIN.md` has what
was decided and why.
"""

import hashlib
import json
import sys
import tarfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import pairwise
from math import asin, cos, hypot, pi, radians, sin, sqrt
from pathlib import Path
from typing import Any

from babel.core import get_global

Point = tuple[float, float]
Ring = list[Point]
Frame = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Topology = dict[str, Any]
"""A TopoJSON file."""
Projection = Callable[[float, float], Point]
"""Longitude and latitude in radians -> x to the right and y down, on a globe of radius 1."""

PACKAGE_HASH = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
MEMBER = "package/countries-50m.json"
OUT = Path(__file__).resolve().parent.parent / "docs_templates" / "map"
WIDTH = 1280
"""Units across a map; coordinates are whole numbers, so this is also its precision."""
MARGIN = 24
"""Units drawn beyond the frame, so that the cut edges stay out of sight."""
GRID = 40
"""Steps across a shape in the search for the place of its name."""

WITHOUT_CODE = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Areas to which Natural Earth gives no ISO code; XK is the code in use (user-assigned)."""
MOVED: tuple[tuple[str, str, Frame], ...] = (("RU", "UA", (32.0, 44.0, 36.9, 46.4)),)
"""Polygons within these degrees belong to the second country: Crimea (UN GA resolution 68/262)."""
LEFT_OUT = frozenset({"AQ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """What a map shows: a projection, and the part of its plane that the frame cuts out."""

    title: str
    project: Projection
    middle: Point
    """Longitude and latitude of the middle of the frame, in degrees."""
    span: float
    """Width of the frame in units of the globe's radius."""
    height: int
    seam: float
    """The longitude at which the plane is cut open, in degrees."""
    detail: float
    """Corners that would change a coast by less than this area are left out, in units squared."""
    smallest: float
    """Polygons below this area are left out."""


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


REGIONS = {
    "arctic-north-atlantic": Region(
        title="Arctic and North Atlantic", project=lambert(-38, 64), middle=(-37, 63.3),
        span=1.18, height=790, seam=142, detail=2.5, smallest=10,
    ),
    "world": Region(
        title="World", project=equal_earth(11), middle=(11, 10),
        span=5.2, height=612, seam=191, detail=2, smallest=5,
    ),
}  # fmt: skip


class Plane:
    """One region's plane: degrees -> units of the map."""

    def __init__(self, region: Region) -> None:
        """Place the frame."""
        self.region = region
        self.scale = WIDTH / region.span
        self.frame: Frame = (0, 0, WIDTH, region.height)
        x, y = region.project(*map(radians, region.middle))
        self.shift = (WIDTH / 2 - x * self.scale, region.height / 2 - y * self.scale)

    def place(self, lon: float, lat: float) -> Point:
        """Return where a point lies on the map."""
        x, y = self.region.project(radians(lon), radians(lat))
        return x * self.scale + self.shift[0], y * self.scale + self.shift[1]

    def near(self, ring: Ring) -> bool:
        """Tell whether some of a ring lies on the frame's half of the globe, or on a flat map."""
        lon0, lat0 = map(radians, self.region.middle)
        return self.region.span > pi or any(
            sin(lat0) * sin(radians(lat)) + cos(lat0) * cos(radians(lat)) * cos(radians(lon) - lon0)
            > 0
            for lon, lat in ring
        )

    def unrolled(self, ring: Ring) -> Ring:
        """Return a ring without jumps in longitude, beginning on this side of the seam."""
        low = self.region.seam - 360
        lon = (ring[0][0] - low) % 360 + low
        found = [(lon, ring[0][1])]
        for (before, _), (after, lat) in pairwise(ring):
            lon += (after - before + 180) % 360 - 180
            found.append((lon, lat))
        return found


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


def path(rings: Iterable[Ring]) -> str:
    """Return rings as SVG path data: whole numbers, each relative to the one before."""
    parts = []
    for ring in rings:
        whole = [(round(x), round(y)) for x, y in ring]
        once = [q for p, q in zip(whole[-1:] + whole[:-1], whole, strict=True) if p != q]
        if len(once) > 2:  # noqa: PLR2004  (two points have no area)
            steps = [(q[0] - p[0], q[1] - p[1]) for p, q in pairwise(once)]
            line = f"M{once[0][0]} {once[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps) + "z"
            parts.append(line.replace(" -", "-"))
    return "".join(parts)


def decoded(topology: Topology) -> list[Ring]:
    """Return the arcs of a TopoJSON file in degrees (its specification, §4.2)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arcs.append([((x := x + dx) * sx + tx, (y := y + dy) * sy + ty) for dx, dy in steps])
    return arcs


def countries(topology: Topology) -> Iterator[tuple[str, list[list[list[int]]]]]:
    """Yield the ISO code of each country, empty where there is none, and its polygons."""
    codes = get_global("territory_aliases")  # Unicode's list has the numeric codes too
    for shape in topology["objects"]["countries"]["geometries"]:
        numeric, name = shape.get("id"), shape["properties"]["name"]
        code = codes[numeric][0] if numeric else WITHOUT_CODE.get(name, "")
        if code not in LEFT_OUT:
            yield code, shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]


def owner(code: str, ring: Ring) -> str:
    """Return the country that a polygon is drawn with."""
    for source, target, (west, south, east, north) in MOVED:
        within = all(west <= lon <= east and south <= lat <= north for lon, lat in ring)
        if code == source and within:
            return target
    return code


def shapes(topology: Topology, plane: Plane) -> dict[str, list[Ring]]:
    """Return the rings of each country on a plane, simplified, uncut, in units of the map."""
    region = plane.region
    full = decoded(topology)
    arcs = [simplified(arc, plane.place, region.detail) for arc in full]

    def joined(ring: list[int], arcs: list[Ring]) -> Ring:
        parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in ring]
        return [point for part in parts for point in part[1:]]

    found: dict[str, list[Ring]] = {}
    for code, polygons in countries(topology):
        for polygon in polygons:
            who = owner(code, joined(polygon[0], full))
            rings = [joined(ring, arcs) for ring in polygon]
            if plane.near(rings[0]):
                placed = [[plane.place(*point) for point in plane.unrolled(one)] for one in rings]
                found.setdefault(who, []).extend(placed)
    return found


def draw(topology: Topology, region: Region) -> str:
    """Return a region's map as SVG: a path for each country that the frame shows."""
    plane = Plane(region)
    left, top, right, bottom = plane.frame
    wider = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
    lines = []
    for code, rings in sorted(shapes(topology, plane).items()):
        seen = [ring for one in rings if area(ring := clipped(one, plane.frame)) >= region.smallest]
        if seen:
            drawn = [ring for one in rings if area(ring := clipped(one, wider)) >= region.smallest]
            x, y = label_point(max(seen, key=area))
            extent = round(sum(map(area, seen)))
            about = f'id="{code}" data-area="{extent}" data-at="{x:.0f} {y:.0f}"' if code else ""
            lines.append(f'<path {about} d="{path(drawn)}"/>'.replace("  ", " "))
    size = f'viewBox="0 0 {WIDTH} {region.height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<title>{region.title}</title>\n'
    return head + "\n".join(lines) + "\n</svg>\n"


def main(package: Path) -> None:
    """Read the package, check that it is the one meant, write every region."""
    if hashlib.sha256(package.read_bytes()).hexdigest() != PACKAGE_HASH:
        sys.exit(f"{package} is not world-atlas 2.0.2")
    with tarfile.open(package) as archive:
        member = archive.extractfile(MEMBER)
        assert member is not None  # noqa: S101  (its hash is known)
        topology = json.load(member)
    OUT.mkdir(exist_ok=True)
    for name, region in REGIONS.items():
        (OUT / f"{name}.svg").write_text(draw(topology, region), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
