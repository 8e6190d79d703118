"""The frozen state of a briefing, in plain values that do not depend on its records.

It has in full what a later reader must still see, such as the name of a deleted article, actor or
question. For the rest a hash shows whether it changed.
"""

from collections.abc import Mapping

from msgspec import Struct


class FrozenJudgement(Struct, frozen=True, kw_only=True):
    """A key judgement; its text has the citations of its day."""

    confidence: str
    text: str
    alternatives: str | None = None
    assumptions: str | None = None
    would_change_it: str | None = None
    resolve_by: str | None = None
    outcome: str | None = None

    def is_worded_like(self, other: "FrozenJudgement") -> bool:
        """Return whether both judge the same with the same confidence, in the same words."""
        return (self.confidence, self.text) == (other.confidence, other.text)


class FrozenActor(Struct, frozen=True, kw_only=True):
    """An actor."""

    name: str
    group: str


class FrozenQuestion(Struct, frozen=True, kw_only=True):
    """A question and the labels of its stances, in order."""

    text: str
    short: str
    ordered: bool
    stances: Mapping[str, str]


class FrozenPosition(Struct, frozen=True, kw_only=True):
    """A row of the positions table."""

    actor: str
    question: str
    stance: str
    position: str
    basis: str
    since: str | None = None
    last_stated: str | None = None
    evidence: tuple[str, ...]
    amount: str | None = None
    unit: str | None = None


class FrozenArticle(Struct, frozen=True, kw_only=True):
    """An article; its quotes are ids and hashes, in their order."""

    title: str
    hash: str
    number: int | None = None
    """Its number in citations, where that is not its place among the articles."""
    quotes: Mapping[str, str]
    claims: Mapping[str, str]


class FrozenEvent(Struct, frozen=True, kw_only=True):
    """An event."""

    date: str | None = None
    status: str
    text: str


class FrozenDifference(Struct, frozen=True, kw_only=True):
    """Where sources differed; the hash covers the claims and the editor's assessment."""

    label: str
    type: str
    hash: str


class Snapshot(Struct, frozen=True, kw_only=True):
    """The state of a briefing on one day; mappings are by id, in the order of the site."""

    as_of: str
    bottom_line: str
    judgements: tuple[FrozenJudgement, ...]
    texts: Mapping[str, str]
    """The other sections of the brief: name to hash."""
    questions: Mapping[str, FrozenQuestion]
    actors: Mapping[str, FrozenActor]
    positions: tuple[FrozenPosition, ...]
    """Rows of one cell in order, the last one current."""
    articles: Mapping[str, FrozenArticle]
    """By the numbers that citations print."""
    events: Mapping[str, FrozenEvent]
    differences: Mapping[str, FrozenDifference]
    people: Mapping[str, str]
    """Id to hash."""
    corrections: Mapping[str, str]
    """Id to weight."""

    def numbers(self) -> dict[str, int]:
        """Return the number that citations print of each article."""
        places = enumerate(self.articles.items(), 1)
        return {name: article.number or place for place, (name, article) in places}


class Edition(Struct, frozen=True, kw_only=True):
    """A numbered, dated snapshot; numbers count from 1 without a gap."""

    number: int
    label: str | None = None
    date: str
    """The last day that it covered, a full day."""
    after: str | None = None
    """The seal of the edition before; None for the first."""
    seal: str
    """The hash of the file, which shows an edit by hand."""
    snapshot: Snapshot
