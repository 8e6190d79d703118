"""Names of places: they speak ("Denmark said"), and "he" or "she" never means them."""

from functools import lru_cache
from typing import Final

from babel import Locale

from generator.curating.quotations.vocabulary import listed

_OTHERS: Final = listed("places")
_TWO_WORDS: Final = frozenset(
    {"new hampshire", "new jersey", "new mexico", "new york", "new york city", "new orleans"}
    | {"north carolina", "north dakota", "south carolina", "south dakota", "west virginia"}
    | {"rhode island", "los angeles", "las vegas", "san francisco", "hong kong", "capitol hill"}
    | {"united states", "united kingdom", "united nations", "european union", "middle east"}
    | {"north korea", "south korea", "white house", "supreme court", "wall street"}
    | {"democratic party", "republican party", "fox news", "truth social", "air force"}
)


@lru_cache(maxsize=1)
def _territories() -> frozenset[str]:
    """Return the English names of the countries, as a set of folded names."""
    names = Locale("en").territories
    return frozenset(name.lower() for code, name in names.items() if code.isalpha()) - {"jersey"}


def is_country(name: str) -> bool:
    """Tell whether a name is that of a country or territory."""
    return name.lower().removeprefix("the ") in _territories()


def is_place(name: str) -> bool:
    """Tell whether a name is that of a place, a country's government or a site."""
    lower = name.lower().removeprefix("the ")
    return lower.rstrip(".") in _OTHERS or lower in _TWO_WORDS or lower in _territories()
