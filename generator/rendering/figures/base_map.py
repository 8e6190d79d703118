"""A region's base map, drawn by `tools/make_map.py`: SVG text -> the land, country by country."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from markupsafe import Markup
from msgspec import Struct

_PATH = "{http://www.w3.org/2000/svg}path"
_CIRCLE = "{http://www.w3.org/2000/svg}circle"
_DATA = re.compile(r"[MLHVZmlhvz0-9 ,.-]+")


class Land(Struct, frozen=True, kw_only=True):
    """One country or territory."""

    path: Markup
    """SVG path data: nothing but commands and numbers."""
    area: int
    """How much of it the frame shows, in units squared."""
    at: tuple[float, float]
    """The point of it farthest from its edges: the place for its name."""


class BaseMap(Struct, frozen=True, kw_only=True):
    """What a region looks like before anybody takes a stance."""

    width: int
    height: int
    lands: Mapping[str, Land]
    """By ISO 3166-1 alpha-2 code."""
    specks: frozenset[str] = frozenset()
    """The codes of the lands that are too small to be drawn: each is as large as a unit."""
    within_others: frozenset[str] = frozenset()
    """The codes of what is drawn as a part of another country."""
    rest: Markup
    """Path data of land that has no code."""


def base_map(svg: str) -> BaseMap:
    """Read a base map.

    Raises:
        ParseError, KeyError, ValueError: It is not one that `tools/make_map.py` draws.
    """
    root = ET.fromstring(svg)  # noqa: S314  (a file of the generator, not of the seeds)
    _, _, width, height = map(int, root.attrib["viewBox"].split())
    lands = {one.attrib["id"]: _land(one) for one in root.iter(_PATH) if "id" in one.attrib}
    if not lands:
        raise ValueError("no country in it")
    specks = {one.attrib["id"]: _speck(one) for one in root.iter(_CIRCLE)}
    rest = (_data(one) for one in root.iter(_PATH) if "id" not in one.attrib)
    return BaseMap(
        width=width,
        height=height,
        lands={**lands, **specks},
        specks=frozenset(specks),
        within_others=frozenset(root.get("data-with", "").split()),
        rest=Markup().join(rest),
    )


def _land(element: ET.Element) -> Land:
    x, y = map(float, element.attrib["data-at"].split())
    return Land(path=_data(element), area=int(element.attrib["data-area"]), at=(x, y))


def _speck(element: ET.Element) -> Land:
    x, y = float(element.attrib["cx"]), float(element.attrib["cy"])
    words = f"M{x:.0f} {y:.0f}l1 0 0 1-1 0z"
    return Land(path=Markup(words), area=1, at=(x, y))  # noqa: S704  (commands and numbers)


def _data(element: ET.Element) -> Markup:
    data = element.attrib["d"]
    if not _DATA.fullmatch(data):
        message = f"no path data: {data[:40]!r}"
        raise ValueError(message)
    return Markup(data)  # noqa: S704  (commands and numbers)
