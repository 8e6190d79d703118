"""The base maps are whole, small, and name countries by codes that the seeds can use."""

from pathlib import Path

import pytest
from babel import Locale

from generator.rendering.figures.base_map import BaseMap, base_map

MAPS = Path(__file__).resolve().parents[3] / "docs_templates" / "map"
REGIONS = sorted(MAPS.glob("*.svg"))
SHIPPED = ("US", "DK", "GL", "SE", "NO", "DE", "FR", "GB", "RU")


@pytest.fixture(params=REGIONS, ids=lambda path: path.stem)
def region(request: pytest.FixtureRequest) -> Path:
    """Return each base map in turn."""
    assert isinstance(request.param, Path)
    return request.param


def load(path: Path) -> BaseMap:
    """Read a base map."""
    return base_map(path.read_text(encoding="utf-8"))


def test_a_base_map_weighs_little(region: Path) -> None:
    """Every page with a map carries it whole."""
    assert region.stat().st_size < 60_000


def test_a_base_map_names_countries_that_exist(region: Path) -> None:
    """Codes are those of ISO 3166-1, which actors have too; names stand within the frame."""
    drawn = load(region)
    assert set(drawn.lands) <= {str(code) for code in Locale("en").territories}
    for land in drawn.lands.values():
        assert 0 <= land.at[0] <= drawn.width
        assert 0 <= land.at[1] <= drawn.height
        assert land.area > 0


@pytest.mark.parametrize("code", SHIPPED)
def test_the_arctic_map_shows_who_the_shipped_briefing_speaks_of(code: str) -> None:
    """Denmark is no speck, and the frame cuts nobody away."""
    assert load(MAPS / "arctic-north-atlantic.svg").lands[code].area > 1000


def test_path_data_holds_nothing_but_commands_and_numbers() -> None:
    """It is printed as it is, so that nothing else may be in it."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<path id="DK" data-area="9" data-at="1 1" d="M0 0&quot;onload=&quot;alert(1)"/></svg>'
    )
    with pytest.raises(ValueError, match="no path data"):
        base_map(svg)
