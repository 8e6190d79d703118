"""How sure an answer says it is: as often right as answers of its kind were."""

import pytest

from generator.curating.quotations.confidence import calibrated

TABLE = {"name 0.5": 0.6, "name 0.9": 0.8, "name 1": 1.0, "noun 0.9": 0.7}


@pytest.mark.parametrize(
    ("raw", "kind", "share"),
    [
        (0.2, "name", 0.6),
        (0.5, "name", 0.6),
        (0.7, "name", 0.7),
        (0.95, "name", 0.9),
        (1.0, "name", 1.0),
        (0.99, "noun", 0.7),
        (0.4, "pronoun", 0.4),
    ],
)
def test_each_kind_of_mention_has_its_own_scale(raw: float, kind: str, share: float) -> None:
    """Between two steps it rises evenly; a kind that was never measured is taken on trust."""
    assert calibrated(raw, kind, TABLE) == pytest.approx(share)
