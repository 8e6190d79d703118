"""Lands that are drawn alike have one outline."""

from markupsafe import Markup

from generator.rendering.figures.outline import outline

LEFT, RIGHT = Markup("M0 0l2 0 0 2-2 0z"), Markup("M2 0l2 0 0 2-2 0z")


def test_the_border_between_two_lands_goes() -> None:
    """What one draws down and the other up; every other edge stays."""
    assert outline((LEFT, RIGHT)) == "M0 0l2 0 2 0 0 2-2 0-2 0z"


def test_lands_apart_stay_as_they_are() -> None:
    """An island has no border."""
    island = Markup("M9-9l1 0 0 1z")
    assert outline((LEFT, island)) == LEFT + island


def test_a_drawing_of_another_kind_is_kept() -> None:
    """A base map of a project's own may have any path data."""
    curve = Markup("M0 0H3V3z")
    assert outline((LEFT, curve)) == LEFT + curve
