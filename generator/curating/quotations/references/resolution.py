"""Whom a mention means: pronouns, surnames and titles become full names of the text."""

from collections.abc import Mapping

from generator.curating.quotations.references.antecedents import antecedents
from generator.curating.quotations.references.joint import together
from generator.curating.quotations.references.titles import (
    is_title,
    person_of_title,
    persons_of_title,
    titled_names,
)
from generator.curating.quotations.syntax.analysis import Analysis
from generator.curating.quotations.vocabulary.places import is_country

_TITLE_IS_RIGHT = 0.9
_TITLE_ALONE = 0.8
"""A title of nobody in the text says who speaks, but not by name."""
_COUNTRY = 0.9
"""A country speaks through somebody, whom the text may name further on."""


class Resolver:
    """Answers whom the mentions of one text mean."""

    def __init__(self, analysis: Analysis, weights: Mapping[str, float]) -> None:
        """Read the text once.

        Args:
            analysis: The text.
            weights: What ranks the persons that a pronoun may mean.
        """
        self._analysis = analysis
        self._antecedents = antecedents(analysis, weights)
        self._titled = titled_names(analysis.document, analysis.mentions, analysis.people)

    def speaker(self, number: int | None) -> tuple[str | None, float]:
        """Return whom a mention means, and how sure that is; None where nobody is known.

        A noun means itself ("the senators"), but for a title that one person of the text has.
        """
        if number is None:
            return None, 0.0
        mention = self._analysis.mentions[number]
        if mention.kind == "pronoun":
            antecedent = self._antecedents.get(number)
            return (antecedent.label, antecedent.sureness) if antecedent else (None, 0.0)
        people = self._analysis.people
        titled = person_of_title(self._analysis.document, mention, self._titled, people)
        if titled is not None:
            return people.entities[titled].full, _TITLE_IS_RIGHT
        at = people.entity_of[number]
        if at >= 0:
            name = people.entities[at].full
            return name, _COUNTRY if is_country(name) else 1.0
        sureness = _TITLE_ALONE if is_title(self._analysis.document, mention) else 1.0
        return self._analysis.document.text[mention.start : self._end(number)], sureness

    def speakers(self, number: int | None) -> tuple[str, ...]:
        """Return all who speak together with a mention, in the order of the text."""
        if number is None:
            return ()
        whole = self._analysis
        several = persons_of_title(
            whole.document, whole.mentions, number, self._titled, whole.people
        )
        if several:
            return tuple(whole.people.entities[at].full for at in several)
        found = [self.speaker(one)[0] for one in together(self._analysis, number)]
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def _end(self, number: int) -> int:
        """Return where a noun ends, with what follows "of": "a joint statement of the two"."""
        mention = self._analysis.mentions[number]
        elements = self._analysis.document.elements
        following = self._analysis.mentions[number + 1 : number + 2]
        near = elements[mention.after : mention.after + 1]
        is_of = bool(near) and near[0].lower == "of"
        if is_of and following and following[0].first == mention.after + 1:
            return following[0].end
        return mention.end
