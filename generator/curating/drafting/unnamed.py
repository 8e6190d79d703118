"""For whom somebody speaks whom a text does not name: `a ministry spokeswoman`."""

import re
from dataclasses import dataclass, replace

from generator.curating.drafting.institutions import Institutions
from generator.curating.drafting.lands import Land, land_within
from generator.curating.drafting.named_elsewhere import spokes_before, unnamed_before
from generator.curating.drafting.person_names import INSTITUTIONS
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.roster import Roster
from generator.curating.drafting.safe_text import one_line
from generator.curating.drafting.voices import Voice
from generator.curating.drafting.word_sets import word_set
from generator.words import fold

UNNAMED = word_set("spokesperson spokesman spokeswoman official source diplomat aide")
_ARTICLE = re.compile(r"^(?:the|an?|one|another|some|several|two)\s+", re.IGNORECASE)
_FOR = re.compile(
    r"\s(?:for|of)\s(?P<whose>(?:the\s)?(?:[A-ZÀ-Þ][\w’'-]*\s)*"
    rf"(?:[A-ZÀ-Þ][\w’'-]*|{'|'.join(sorted(INSTITUTIONS))}))\b"
)
"""Behind `a spokesman`: `for the league`."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Those of one text who have no name in it."""

    text: str
    roster: Roster
    institutions: Institutions

    def voice(self, phrase: str, noun: str, land: Land | None, one: Quotation) -> Voice:
        """Return for whom somebody speaks.

        Args:
            phrase: What the text calls them.
            noun: Its last word.
            land: The country that it names.
            one: What they say.
        """
        bare = _ARTICLE.sub("", phrase)
        fuller = unnamed_before(self.text, noun, one.speaker_start or 0) if bare == noun else None
        note = f"An unnamed {fuller or bare}."
        if found := self._whose(bare, land):
            return Voice(id=found, note=note)
        behind = _FOR.match(self.text, one.speaker_end or 0)
        whose = behind["whose"] if behind else bare.rsplit(" ", 1)[0] if " " in bare else ""
        words = [fold(word).strip("'’") for word in whose.split()]
        if (whose[:1].isupper() or behind) and set(words) & INSTITUTIONS:
            made = self.institutions.voice(one_line(whose), words, None, one.speaker_start)
            return replace(made, note=note)
        if behind and (named := self._named(one_line(whose))):
            return Voice(id=named, note=note)
        if speaks_for := spokes_before(self.text, noun, one.speaker_start or 0):
            found = self.roster.actor_of(speaks_for)
            return Voice(id=found, doubt=f"the text says “{phrase}”", note=note)
        name = f"Unnamed {bare}"
        found = self.roster.match(name) or self.roster.new_actor(name, "organisation")
        return Voice(id=found, doubt=f"the text says “{phrase}”, nobody named")

    def _named(self, whose: str) -> str | None:
        """Return the actor of a name behind `for`: a country, somebody known, a company."""
        if land := land_within(whose):
            return self.roster.actor_of(land)
        bare = re.sub("^[Tt]he ", "", whose)
        is_name = bare[:1].isupper() and self.roster.full_name(bare) is None
        found = self.roster.match(bare)
        if found in self.roster.people_ids() or not is_name:
            return None
        return found or self.roster.new_actor(bare, "organisation")

    def _whose(self, phrase: str, land: Land | None) -> str | None:
        """Return the actor whose country or adjective stands in a phrase."""
        if land:
            return self.roster.actor_of(land)
        names = [word for word in phrase.split() if word[:1].isupper()]
        return next((found for word in names if (found := self.roster.by_adjective(word))), None)
