"""How a text spells a name: the usual spelling, and others that differ by a letter."""

import re
from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from generator.curating.drafting.known import folded_name
from generator.curating.drafting.names.person_names import surname
from generator.text.words import fold

_LONG_WORD = 4


@dataclass(slots=True)
class Spellings:
    """The rows of words with capitals of one text."""

    text: str
    _printed: dict[int, Counter[str]] = field(default_factory=dict)

    def usual(self, name: str) -> str:
        """Return the spelling of a name that the text has most often; others differ by a letter."""
        found = self.of(name)
        return max(found, key=lambda one: (found[one], one == name), default=name)

    def of(self, name: str) -> dict[str, int]:
        """Return how often the text has a name in each spelling; they differ by a letter."""
        wanted = folded_name(name).split()
        return {
            printed: number
            for printed, number in self._rows(len(name.split())).items()
            if printed[0] == name[0]
            and all(
                one == other or (len(one) >= _LONG_WORD and OSA.distance(one, other) <= 1)
                for one, other in zip(folded_name(printed).split(), wanted, strict=False)
            )
        }

    def aliases(self, name: str) -> tuple[str, ...]:
        """Return what else the text calls somebody: other spellings, the name without the first."""
        if " " not in name or not fold(surname(name)):
            return ()
        variants = [one for one in self.of(name) if one != name]
        found = [*variants, name.split(" ", 1)[1]]
        found += [last for last in _last_words((name, *variants)) if self._stands_alone(last, name)]
        return tuple(dict.fromkeys(found))

    def _stands_alone(self, last: str, name: str) -> bool:
        """Tell whether the text has the last word of a name without a name before it."""
        pattern = rf"(?<![\w’'-])(\w+ )?{re.escape(last)}\b"
        given = {fold(one.split()[-2]) for one in self.of(name)}
        before = (fold(match[1] or "").strip() for match in re.finditer(pattern, self.text))
        return " " not in surname(name) and any(one not in given for one in before)

    def _rows(self, size: int) -> Counter[str]:
        """Return how often the text has each row of so many words with capitals."""
        if size not in self._printed:
            word = r"[^\W\d_a-zß-ÿ][\w’'-]+"
            pattern = rf"(?=\b({word}(?: {word}){{{size - 1}}})(?:['’]s)?\b)"
            self._printed[size] = Counter(
                re.sub("['’]s$", "", match[1]) for match in re.finditer(pattern, self.text)
            )
        return self._printed[size]


def _last_words(names: tuple[str, ...]) -> list[str]:
    return [one.rsplit(" ", 1)[1] for one in names]
