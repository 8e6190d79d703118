"""The frame of a map: the land of the actors with a margin, never a closer look than it bears."""

from pathlib import Path

import pytest
from markupsafe import Markup

from generator.rendering.figures.base_map import BaseMap, Land, base_map
from generator.rendering.figures.frame import LEAST, TALLEST, WIDEST, fitted, whole

MAPS = Path(__file__).resolve().parents[3] / "docs_templates" / "map"
WORLD = base_map((MAPS / "world.svg").read_text(encoding="utf-8"))


@pytest.mark.parametrize("codes", [("AU", "JP", "ID"), ("BR", "AR"), ("SE", "FI"), ("NZ",)])
def test_the_frame_holds_the_places_of_its_lands(codes: tuple[str, ...]) -> None:
    """Whatever the region, and it stays on the base map."""
    frame = fitted(WORLD, codes)
    assert all(frame.shows(WORLD.lands[code].at) for code in codes)
    assert frame.scale > 1
    assert 0 <= frame.x <= WORLD.width * (1 - 1 / frame.scale) + 0.01
    assert 0 <= frame.y <= WORLD.height - frame.height / frame.scale + 1


def test_one_small_land_is_seen_with_what_lies_around_it() -> None:
    """The coasts are drawn for no closer look."""
    frame = fitted(WORLD, ("NZ",))
    assert frame.scale == pytest.approx(1 / LEAST)


@pytest.mark.parametrize("codes", [("CL",), ("US", "RU"), ("NZ", "GL")])
def test_the_frame_is_neither_a_band_nor_a_tower(codes: tuple[str, ...]) -> None:
    """Wider than tall, and not much wider."""
    frame = fitted(WORLD, codes)
    assert TALLEST - 0.01 <= frame.width / frame.height <= WIDEST + 0.01


def test_without_land_it_is_the_whole_map() -> None:
    """Nobody of the briefing may have any."""
    assert fitted(WORLD, ()) == whole(WORLD)
    assert str(whole(WORLD).transform) == "scale(1.000) translate(0.0 0.0)"


def test_an_island_far_away_does_not_widen_it() -> None:
    """And a path that is drawn in another way is read where it has absolute points alone."""
    main = Markup("M100 100l0 100 100 0 0-100z")
    island = Markup("M900 100l0 10 10 0 0-10z")
    plain = Land(path=Markup("M100 100L100 200L200 200Z"), area=9, at=(150, 150))
    other = Land(path=Markup("M100 100h9z"), area=9, at=(101, 101))
    far = Land(path=main + island, area=9, at=(150, 150))
    base = BaseMap(
        width=1000,
        height=600,
        lands={"AA": far, "BB": plain, "CC": other},
        rest=Markup(),
    )
    assert fitted(base, ("AA",)) == fitted(base, ("BB",))
    assert not fitted(base, ("AA",)).shows((905, 105))
    assert fitted(base, ("CC",)) == whole(base)
