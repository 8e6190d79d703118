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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, radians, sin
from pathlib import Path
from typing import Any

from babel.core import get_global
from map_geometry import (
    Frame,
    Point,
    Projection,
    Ring,
    area,
    clipped,
    equal_earth,
    label_point,
    lambert,
    simplified,
)

Topology = dict[str, Any]
"""A TopoJSON file."""

PACKAGE_HASH = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
MEMBER = "package/countries-50m.json"
OUT = Path(__file__).resolve().parent.parent / "docs_templates" / "map"
WIDTH = 1280
"""Units across a map; coordinates are whole numbers, so this is also its precision."""
MARGIN = 24
"""Units drawn beyond the frame, so that the cut edges stay out of sight."""
WITHOUT_CODE = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Areas to which Natural Earth gives no ISO code; XK is the code in use (user-assigned)."""
MOVED: tuple[tuple[str, str, Frame], ...] = (("RU", "UA", (32.0, 44.0, 36.9, 46.4)),)
"""Polygons within these degrees belong to the second country: Crimea (UN GA resolution 68/262)."""
LEFT_OUT = frozenset({"AQ"})
NOT_IN_DATA: dict[str, Point] = {
    "BQ": (-68.3, 12.2), "BV": (3.4, -54.4), "CC": (96.8, -12.2), "CX": (105.6, -10.5),
    "GI": (-5.3, 36.1), "GP": (-61.5, 16.2), "MQ": (-61.0, 14.6), "RE": (55.5, -21.1),
    "TK": (-171.8, -9.2), "TV": (179.2, -8.5), "UM": (166.6, 19.3), "YT": (45.2, -12.8),
}  # fmt: skip
"""Specks that have an ISO code and no shape of their own in the data, in degrees."""
WITH_ANOTHER: dict[str, Point] = {"GF": (-53.1, 3.9), "SJ": (16.0, 78.5)}
"""Land that the data counts to another country, and that is large enough to be seen."""


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

    @property
    def is_world(self) -> bool:
        """Whether the map shows all of the globe."""
        return self.region.span > pi

    def near(self, ring: Ring) -> bool:
        """Tell whether some of a ring lies on the frame's half of the globe, or on a flat map."""
        lon0, lat0 = map(radians, self.region.middle)
        return self.is_world or any(
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
    """Return the arcs of a TopoJSON file in degrees (its specification, 4.2)."""
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


def within(plane: Plane, ring: Ring) -> bool:
    """Tell whether some of a ring, in units of the map, lies in the frame.

    On a map of the world everything does: what the edge cuts off is seen on the other side.
    """
    left, top, right, bottom = plane.frame
    return plane.is_world or any(left <= x <= right and top <= y <= bottom for x, y in ring)


def specks(plane: Plane, found: dict[str, list[Ring]]) -> dict[str, Point]:
    """Return where the frame has what is too small to be drawn, by code."""
    least = plane.region.smallest
    small = {
        code: label_point(max(rings, key=area))
        for code, rings in found.items()
        if code
        and all(area(ring) < least for ring in rings)
        and any(within(plane, ring) for ring in rings)
    }
    points = {**small, **there(plane, NOT_IN_DATA)}
    return {code: seen(plane, point) for code, point in sorted(points.items())}


def seen(plane: Plane, point: Point) -> Point:
    """Return a point, or the nearest one in the frame: the world's frame cuts off some ocean."""
    left, top, right, bottom = plane.frame
    x, y = min(max(point[0], left), right), min(max(point[1], top), bottom)
    return x, y


def there(plane: Plane, points: dict[str, Point]) -> dict[str, Point]:
    """Return where those of some points lie that the frame shows, by code."""
    near = {code: point for code, point in points.items() if plane.near([point])}
    placed = {code: plane.place(*plane.unrolled([point])[0]) for code, point in near.items()}
    return {code: point for code, point in placed.items() if within(plane, [point])}


def draw(topology: Topology, region: Region) -> str:
    """Return a region's map as SVG: a path for each country that the frame shows."""
    plane = Plane(region)
    found = shapes(topology, plane)
    left, top, right, bottom = plane.frame
    wider = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
    lines = []
    for code, rings in sorted(found.items()):
        seen = [ring for one in rings if area(ring := clipped(one, plane.frame)) >= region.smallest]
        if seen:
            drawn = [ring for one in rings if area(ring := clipped(one, wider)) >= region.smallest]
            x, y = label_point(max(seen, key=area))
            extent = round(sum(map(area, seen)))
            about = f'id="{code}" data-area="{extent}" data-at="{x:.0f} {y:.0f}"' if code else ""
            lines.append(f'<path {about} d="{path(drawn)}"/>'.replace("  ", " "))
    size = f'viewBox="0 0 {WIDTH} {region.height}"'
    size += f' data-with="{" ".join(there(plane, WITH_ANOTHER))}"'
    lines += [
        f'<circle id="{code}" cx="{x:.1f}" cy="{y:.1f}" r="1"/>'
        for code, (x, y) in specks(plane, found).items()
    ]
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
