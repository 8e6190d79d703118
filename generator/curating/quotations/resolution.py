"""Whom a mention means: pronouns, surnames and titles become full names of the text."""

from collections.abc import Mapping

from generator.curating.quotations.analysis import Analysis
from generator.curating.quotations.antecedents import antecedents
from generator.curating.quotations.titles import person_of_title, titled_names

_TITLE_IS_RIGHT = 0.95


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
            return people.entities[at].full, 1.0
        return self._analysis.document.text[mention.start : self._end(number)], 1.0

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
