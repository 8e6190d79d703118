"""What can be said of a text from its form alone: it describes the text, never motives."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.curating.drafting.boilerplate import Boilerplate
from generator.curating.drafting.mangled import Mangled
from generator.curating.drafting.telling import Suggestion

_SAYS = {
    "a headline of another story": ("headline of another story", "headlines of other stories"),
    "a picture caption": ("picture caption", "picture captions"),
    "a notice of the web page": ("notice of the web page", "notices of the web page"),
}
_NUMBERS = ("", "A", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def observations(
    *,
    missing: Sequence[str],
    spans: Sequence[Boilerplate],
    signs: Sequence[Mangled],
    suggestions: Sequence[Suggestion],
    quotes: int,
) -> Iterator[str]:
    """Yield sentences for `reliability`, each of which the text itself shows."""
    if missing:
        named = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} or {missing[-1]}"
        yield f"The text names no {named}."
    kinds = Counter(one.kind for one in spans)
    for kind, number in kinds.items():
        if kind in _SAYS:
            single, several = _SAYS[kind]
            how_many = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
            what = f"{several} stand" if number > 1 else f"{single} stands"
            yield f"{how_many} {what} in the text."
    if kinds["a notice of verification"]:
        yield "It states that it was verified; the notice stands at its end."
    if signs:
        words = ", ".join(f"“{one.words}”" for one in signs[:5])
        yield f"The wording reads as if synonyms had been put in word by word: {words}."
    for one in suggestions:
        if one.type == "slip" and one.label.startswith("The office"):
            told = ", ".join(dict.fromkeys(f"“{each.words}”" for each in one.here))
            yield f"It calls {one.label.removeprefix('The office of ')} {told}."
        elif one.type == "slip":
            values = " and ".join(dict.fromkeys(f"“{each.value}”" for each in one.here))
            yield f"It prints the name {values}."
    if not quotes:
        yield "It holds no quotation."
