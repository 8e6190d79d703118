"""A licence's name, and where its text stands."""

import pytest

from generator.rendering.words.licences import address


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC BY-NC-ND 3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://licence.example/ours", "https://licence.example/ours"),
        ("All rights reserved", None),
        ("CC BY", None),
        (None, None),
    ],
)
def test_a_licence_leads_to_its_text_where_its_name_tells(
    name: str | None, expected: str | None
) -> None:
    """What we do not know leads nowhere."""
    assert address(name) == expected
