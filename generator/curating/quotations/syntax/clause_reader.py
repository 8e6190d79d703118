"""Within which clauses a place of a sentence stands: "Lee said | that Falk had called | it “…”".

Without a grammar: the sentence is read from its beginning. A mention that a verb follows is the
subject of a clause; what stands before it tells whether that one is within the clause before, or
beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.syntax.mentions import Mention
from generator.curating.quotations.syntax.verb_forms import is_verb
from generator.curating.quotations.vocabulary.function_words import PREPOSITIONS, RELATIVE
from generator.curating.quotations.vocabulary.verbs import ADVERBS

_SUBORDINATING = frozenset(
    {"that", "because", "while", "when", "as", "after", "before", "although", "though", "if"}
    | {"whether", "where", "how", "what", "why", "until", "unless", "than", "whom", "since"}
)
_STOPS = frozenset({",", "—", "–", "(", ")", ":", "-"})
_DASHES = frozenset({"—", "–", "-"})
_SUBJECT = frozenset({"start", "that", "sub", "with", "and", ","})
"""What stands before the first of several subjects."""
_LONGEST_APPOSITION = 20
_WITHIN = frozenset({"relative", "sub", "with", "reduced"})
"""Clauses that a comma may end."""


@dataclass(slots=True)
class Clause:
    """A clause that is open at a place."""

    kind: str
    """What opens it: main, that, sub, relative, with, bare, reduced."""
    subjects: list[int] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    """Mentions that are its subject if a verb follows further on."""


class ClauseReader:
    """Reads a sentence up to a place."""

    def __init__(
        self,
        elements: Sequence[Element],
        mentions: Sequence[Mention],
        mention_at: Mapping[int, int],
    ) -> None:
        """Begin with one clause.

        Args:
            elements: The text.
            mentions: Its mentions.
            mention_at: The longest mention that begins at an element.
        """
        self.elements = elements
        self.mentions = mentions
        self.mention_at = mention_at
        self.open = [Clause("main")]
        self.closed: set[int] = set()
        """The subjects of clauses that have ended."""
        self._opener = "start"
        self._before_mention = "start"

    def read(self, first: int, after: int) -> None:
        """Read from one element to another."""
        place = first
        while place < after:
            number = self.mention_at.get(place)
            if number is not None:
                self._mention(number, after)
                place = max(self.mentions[number].after, place + 1)
            else:
                self._word(place, after)
                place += 1

    def _word(self, place: int, after: int) -> None:
        element = self.elements[place]
        lower = element.lower
        if is_verb(self.elements, place):
            self._verb(place)
            self._opener = "verb"
        elif element.word == ";":
            self.open, self._opener = [Clause("main")], "start"
        elif lower in _SUBORDINATING and not self._is_preposition(place, after):
            self._opener = "that" if lower == "that" else "sub"
        elif lower in {"and", "but", "or"}:
            is_joined = self._opener == "mention" and self._before_mention in _SUBJECT
            self._opener = self._before_mention if is_joined else "and"
        elif element.word in _STOPS:
            self._opener = ","
            if element.word in _DASHES and not self.open[0].verbs:  # the end of a dateline
                self.open, self._opener = [Clause("main")], "start"
        elif lower in PREPOSITIONS:
            self._opener = "with" if lower == "with" else "preposition"
        elif lower not in ADVERBS:
            self._opener = "word"

    def _is_preposition(self, place: int, after: int) -> bool:
        """Tell whether no clause follows a word such as "after"."""
        if self.elements[place].lower not in PREPOSITIONS:
            return False
        number = self.mention_at.get(place + 1)
        return number is None or self._verb_of(self.mentions[number].after, after) is None

    def _verb_of(self, place: int, after: int) -> int | None:
        """Return the verb whose subject ends before an element; appositions are skipped."""
        if place < after and self.elements[place].word in {",", "(", "—", "–"}:
            closing = {"(": ")"}.get(self.elements[place].word, self.elements[place].word)
            for index in range(place + 1, min(after, place + _LONGEST_APPOSITION)):
                if self.elements[index].word == closing:
                    verb = self._next_verb(index + 1, after)
                    if verb is not None and not self.elements[verb].lower.endswith("ing"):
                        return verb
            return None
        return self._next_verb(place, after)

    def _next_verb(self, place: int, after: int) -> int | None:
        """Return the verb at a place, adverbs skipped."""
        while place < after and not is_verb(self.elements, place):
            lower = self.elements[place].lower
            if lower not in ADVERBS and not lower.endswith("ly"):
                return None
            place += 1
        return place if place < after else None

    def _mention(self, number: int, after: int) -> None:
        mention = self.mentions[number]
        opener, self._opener = self._opener, "mention"
        self._before_mention = opener
        verb = None if mention.is_genitive else self._verb_of(mention.after, after)
        if verb is None and opener != "start" and self._is_relative(mention):
            self._opener = "sub"  # "whom he called", "in which Lee says"
            return
        is_ing = verb is not None and self.elements[verb].lower.endswith("ing")
        top = self.open[-1]
        is_object = opener == "preposition" or (opener == "verb" and bool(top.subjects))
        if verb is None or (is_ing and opener != "with") or opener == "preposition":
            if not is_object and opener != "with":
                self._may_be_subject(number, opener)
            return
        self._subject(number, opener)

    def _is_relative(self, mention: Mention) -> bool:
        return mention.kind == "pronoun" and self.elements[mention.first].lower in RELATIVE

    def _may_be_subject(self, number: int, opener: str) -> None:
        """Note a mention that no verb follows at once."""
        top = self.open[-1]
        if opener in {"that", "sub"}:
            self.open.append(Clause(opener, pending=[number]))
        elif not (top.subjects or top.verbs or top.pending):
            top.pending.append(number)

    def _subject(self, number: int, opener: str) -> None:
        """Open a clause with its subject."""
        top = self.open[-1]
        is_empty = not top.subjects and not top.verbs
        if opener != "start" and self._is_relative(self.mentions[number]):
            self.open.append(Clause("relative", [number]))
        elif opener in {"that", "sub", "with"}:
            if top.kind == opener and is_empty and top.pending:  # "while A and B had"
                top.subjects = [*top.pending, number]
            else:
                self.open.append(Clause(opener, [number]))
        elif is_empty and top.pending and opener != ",":
            top.subjects = [*top.pending, number]
        elif is_empty:
            top.subjects, top.pending = [number], []
        elif opener in {"verb", "word", "mention"}:
            self.open.append(Clause("bare" if opener == "verb" else "reduced", [number]))
        else:
            self._beside(number)

    def _beside(self, number: int) -> None:
        """Read a subject after a comma or "and": of a clause beside the last open one."""
        while len(self.open) > 1 and self.open[-1].kind in _WITHIN:
            self._close()
        top = self.open[-1]
        if top.subjects or top.verbs:
            kind = top.kind
            self._close()
            self.open.append(Clause(kind))
        self.open[-1].subjects = [number]

    def _close(self) -> None:
        self.closed.update(self.open.pop().subjects)

    def _verb(self, place: int) -> None:
        lower = self.elements[place].lower
        top = self.open[-1]
        if self._opener == "," and len(self.open) > 1 and top.kind in {"relative", "reduced"}:
            if not lower.endswith("ing"):
                self._close()
        elif self._opener == "and":
            self._return_to(is_ing=lower.endswith("ing"))
        top = self.open[-1]
        if self._opener in {"that", "sub"}:
            self.open.append(Clause(self._opener))
            top = self.open[-1]
        is_finite = not lower.endswith("ing") and self.elements[place - 1].lower != "to"
        if is_finite and not top.subjects and top.pending:
            top.subjects, top.pending = top.pending, []
        top.verbs.append(place)

    def _return_to(self, *, is_ing: bool) -> None:
        """End the clauses within the one that "and" goes on with: "saying that … and arguing"."""
        like = [
            place
            for place, one in enumerate(self.open)
            if one.verbs and self.elements[one.verbs[-1]].lower.endswith("ing") == is_ing
        ]
        while like and len(self.open) > like[-1] + 1:
            self._close()
