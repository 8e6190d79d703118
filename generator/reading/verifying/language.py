"""What is known of a language: its script, its negations, and the small words that tell it."""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Language:
    """A language whose negations are known."""

    code: str
    script: str
    negations: str
    """A pattern of one word, or of up to four after each other, in lower case."""
    function_words: str
    """Frequent words that few other languages have, separated by spaces; may be empty."""

    @cached_property
    def negation(self) -> re.Pattern[str]:
        """The compiled pattern of its negations."""
        return re.compile(self.negations)

    @cached_property
    def frequent(self) -> frozenset[str]:
        """Its function words."""
        return frozenset(self.function_words.split())
