"""Names on a map neither hide each other nor leave it."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.rendering.figures.labels import WIDTH_OF_A_LETTER, Label, Spot, placed

FRAME = (1280, 800)
SIZE = 25
SPOTS = st.builds(
    lambda name, x, y, area: Spot(name=name, at=(x, y), area=area),
    st.text("abc", min_size=1, max_size=20),
    st.integers(0, FRAME[0]),
    st.integers(0, FRAME[1]),
    st.integers(1, 200_000),
)


def box(label: Label) -> tuple[float, float, float, float]:
    """Return the room a name takes, a unit less for rounding."""
    half = len(label.name) * SIZE * WIDTH_OF_A_LETTER / 2 - 1
    return label.x - half, label.y - SIZE + 8, label.x + half, label.y


@given(st.lists(SPOTS, max_size=30))
def test_names_stay_apart_and_within_the_frame(spots: list[Spot]) -> None:
    """However crowded a map is; some names then find no room."""
    boxes = [box(label) for label in placed(spots, SIZE, FRAME)]
    for left, top, right, bottom in boxes:
        assert left >= -1
        assert right <= FRAME[0] + 1
        assert top >= -1
        assert bottom <= FRAME[1] + 1
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart


def test_a_large_land_bears_its_name_and_a_small_one_has_it_beside() -> None:
    """A name over a small country would hide its colour."""
    large = Spot(name="Greenland", at=(600, 400), area=60_000)
    small = Spot(name="Denmark", at=(900, 400), area=1_000)
    labels = {label.name: label for label in placed([large, small], SIZE, FRAME)}
    assert labels["Greenland"].x == 600
    assert abs(labels["Denmark"].x - 900) > 40
