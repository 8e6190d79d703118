"""For whom somebody speaks whom a text does not name: `a ministry spokeswoman`."""

import re
from dataclasses import dataclass, replace

from generator.curating.drafting.known import folded_name, names_of
from generator.curating.drafting.names.lands import Land, land_within
from generator.curating.drafting.names.named_elsewhere import in_full, spokes_before, unnamed_before
from generator.curating.drafting.names.people_words import (
    People,
    is_one_elsewhere,
    is_without_name,
    people_meant,
)
from generator.curating.drafting.names.person_names import BODIES, INSTITUTIONS
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.speakers.institutions import Institutions
from generator.curating.drafting.speakers.roster import Roster
from generator.curating.drafting.speakers.voices import Voice
from generator.text.words import fold

_BODY_NOUNS = INSTITUTIONS | BODIES
_GROUPS = re.compile(r"(?:[a-z]+s|people|police|leadership|[a-z]*men|children)$")
_KNOWING = re.compile(
    r"\b(?P<who>(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome)\s(?:[a-z-]+\s){0,2}[a-z-]+)\s"
    r"(?:familiar with|close to|briefed on|involved in|with (?:direct )?knowledge of)"
    r"\s(?:the\s)?$"
)
"""Before `talks`, which say nothing: `a person close to the `."""
_ARTICLE = re.compile(r"^(?:the|an?|one|another|some|several|two)\s+", re.IGNORECASE)
_FOR = re.compile(
    r"\s(?:for|of)\s(?P<whose>(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*)*"
    rf"\s(?:and|&)\s(?:[A-ZÀ-Þ][\w’'-]*\s)*(?:{'|'.join(sorted(map(str.capitalize, _BODY_NOUNS)))})"
    r"|(?:the\s)?(?:[A-ZÀ-Þ][\w’'-]*\s)*"
    rf"(?:[A-ZÀ-Þ][\w’'-]*|(?:[a-z’'-]+\s){{0,2}}?(?:{'|'.join(sorted(INSTITUTIONS))})))\b"
)
"""Behind `a spokesman`: `for the league`."""
_NOUN = re.compile(r"\s([a-z]+)\b")
_FAR = 120
"""In characters."""


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
        if (whose[:1].isupper() or behind) and set(words) & INSTITUTIONS and " and " not in whose:
            made = self.institutions.voice(one_line(whose), words, None, one.speaker_start)
            return replace(made, note=note)
        if behind and (named := self._named(one_line(whose))):
            return Voice(id=named, note=note)
        if speaks_for := spokes_before(self.text, noun, one.speaker_start or 0):
            found = self.roster.actor_of(speaks_for)
            return Voice(id=found, doubt=f"the text says “{phrase}”", note=note)
        if noun.startswith("spokes") and set(words) & INSTITUTIONS:  # `a police spokeswoman`
            made = self.institutions.voice(f"the {whose}", words, None, one.speaker_start)
            return replace(made, note=note, doubt=f"the text says “{phrase}”")
        return self.somebody(phrase)

    def whole(self, one: Quotation) -> str:
        """Return who speaks with the noun behind an adjective: `a Danish [fisherman]`."""
        start, end = one.speaker_start or 0, one.speaker_end or 0
        mention, phrase = one_line(self.text[start:end]), one_line(one.speaker or "")
        is_adjective = mention.count(" ") == 1 and mention.endswith(phrase.split(" ")[-1])
        match = _NOUN.match(self.text, end) if is_adjective and land_within(mention) else None
        fuller = f"{mention} {match[1]}" if match else ""
        return fuller if people_meant(fuller) else phrase

    def elsewhere(self, mention: str) -> Voice | None:
        """Return somebody whom a text of another language mentions: `eine Anwohnerin`."""
        return self.somebody(mention) if is_one_elsewhere(mention) else None

    def somebody(self, phrase: str) -> Voice:
        """Return whom a phrase means that names nobody: a person, or a crowd, which is an actor."""
        doubt = f"the text says “{phrase}”"
        if meant := people_meant(phrase):
            return Voice(id=self._person(meant), doubt=f"{doubt}, nobody named", note=meant.note)
        name = in_full(self.text, re.sub("^(?:the|a|an) ", "", phrase, flags=re.IGNORECASE))
        if found := self._actor(name):
            return Voice(id=found, doubt=doubt)
        is_group = _GROUPS.search(fold(name)) and not (" " in name and name.istitle())
        kind = "faction" if is_group else "organisation"
        made = self.roster.new_actor(name[0].upper() + name[1:], kind)
        return Voice(id=made, doubt=f"{doubt}, nobody named")

    def _actor(self, name: str) -> str | None:
        """Return the actor that is called so, or of which it is one word."""
        wanted = folded_name(name)
        for actor in (*self.roster.known.actors, *self.roster.made_actors()):
            if any(wanted == known or wanted in known.split() for known in names_of(actor)):
                return actor.id
        return None

    def _person(self, meant: People) -> str:
        """Return the id of somebody without a name: of this text, and of no other."""
        last = fold(meant.bare).split()[-1]
        there = [
            one.id
            for one in self.roster.new_people.values()
            if is_without_name(one.name)
            and (one.name == meant.name or (meant.bare == last and one.name.endswith(f" {last}")))
        ]
        if there and not meant.is_other:
            return there[-1]
        return self.roster.new_unnamed(meant.name, meant.bare)

    def knowing(self, place: int) -> str | None:
        """Return who knows of what stands at a place: `a person close to [the talks]`."""
        match = _KNOWING.search(self.text, max(0, place - _FAR), place)
        return one_line(match["who"]) if match else None

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
