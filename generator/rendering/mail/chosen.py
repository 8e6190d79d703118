"""Which changes a digest tells: since an edition, and of some actors or questions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from generator.history.compare import Changes, compare
from generator.history.freeze import UNWRITTEN, snapshot_of
from generator.model import Actor, Briefing, Evidence, Question, Quote
from generator.rendering.changes.describe import TEXTS
from generator.rendering.changes.status import Step, edition_status
from generator.rendering.pages.shared import grouping
from generator.rendering.words import phrases
from generator.snapshot import Snapshot
from generator.text.words import did_you_mean


class UnknownChoiceError(Exception):
    """What is asked for is not in the briefing; its message names the near miss."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody wants to be told of; all of it where nothing is named."""

    actors: tuple[Actor, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not self.actors and not self.questions


def choice(briefing: Briefing, actors: Sequence[str], questions: Sequence[str]) -> Choice:
    """Return the actors and questions that are named.

    Raises:
        UnknownChoiceError: There is no such actor or question.
    """
    known_actors = {one.id: one for one in briefing.actors}
    known_questions = {one.id: one for one in briefing.questions}
    for kind, named, known in (
        ("actor", actors, known_actors.keys()),
        ("question", questions, known_questions.keys()),
    ):
        for name in named:
            if name not in known:
                hint = did_you_mean(name, known) or f"; there are: {', '.join(known)}"
                raise UnknownChoiceError(f'no {kind} "{name}"{hint}')
    return Choice(
        tuple(known_actors[name] for name in dict.fromkeys(actors)),
        tuple(known_questions[name] for name in dict.fromkeys(questions)),
    )


def default_since(briefing: Briefing) -> int:
    """Return the edition since which changes are told: the last but one; 0 is before the first."""
    return max(0, len(briefing.editions) - 1)


def steps_since(briefing: Briefing, since: int) -> list[Step]:
    """Return the steps after an edition, the latest first, as the page of changes has them.

    Before the first edition there was nothing: all that it has is new.

    Raises:
        UnknownChoiceError: There is no such edition.
    """
    last = len(briefing.editions)
    if since > last:
        there = f"there are 1 to {last}" if last > 1 else f"there {'is 1' if last else 'is none'}"
        raise UnknownChoiceError(f"no edition {since}; {there} (0 tells all since the beginning)")
    steps = edition_status(briefing).steps
    found = [one for one in steps if one.edition is None or one.edition.number > since]
    if not briefing.editions:
        return [Step(edition=None, changes=compare(_nothing(briefing), snapshot_of(briefing)))]
    return [_with_beginning(one, briefing) for one in found]


def _with_beginning(step: Step, briefing: Briefing) -> Step:
    if step.edition is None or step.changes is not None:
        return step
    return replace(step, changes=compare(_nothing(briefing), step.edition.snapshot))


def _nothing(briefing: Briefing) -> Snapshot:
    """Return the state before the first edition."""
    return Snapshot(
        as_of=str(briefing.about.as_of),
        bottom_line="",
        judgements=(),
        texts=dict.fromkeys(TEXTS, UNWRITTEN),
        questions={},
        actors={},
        positions=(),
        articles={},
        events={},
        differences={},
        people={},
        corrections={},
    )


def only(changes: Changes, chosen: Choice, briefing: Briefing) -> Changes:
    """Return the changes that concern what is chosen; corrections are never left out.

    What is gone, and of which no edition says whose it was, is not told either.
    """
    if chosen.is_all:
        return changes
    actors = {one.id for one in chosen.actors}
    questions = {one.id for one in chosen.questions}
    evidence = _evidence(briefing, chosen)
    events = {one.id for name in actors for one in briefing.events_of.get(name, ())}
    return replace(
        changes,
        bottom_line=False,
        judgements=(),
        texts=(),
        articles=tuple(one for one in changes.articles if one.id in evidence),
        quotes=tuple(one for one in changes.quotes if one.id in evidence),
        claims=(),
        actors=tuple(one for one in changes.actors if one.id in actors),
        questions=tuple(one for one in changes.questions if one.id in questions),
        people=(),
        positions=tuple(
            one
            for one in changes.positions
            if _is_in(one.actor, actors) and _is_in(one.question, questions)
        ),
        events=tuple(one for one in changes.events if one.id in events),
        differences=(),
    )


def _is_in(name: str, chosen: Collection[str]) -> bool:
    return not chosen or name in chosen


def _evidence(briefing: Briefing, chosen: Choice) -> set[str]:
    """Return the ids of articles and quotes that concern all that is chosen."""
    sets = []
    if chosen.actors:
        spoken = [one for actor in chosen.actors for one in briefing.quotes_by.get(actor.id, ())]
        carried = [one for actor in chosen.actors for one in grouping.articles_on(briefing, actor)]
        sets.append({*(one.id for one in spoken), *(one.id for one in carried)})
    if chosen.questions:
        asked = {one.id for one in chosen.questions}
        rows = [one for one in briefing.positions if one.question.id in asked]
        cited: list[Evidence] = [piece for row in rows for piece in row.evidence]
        quotes = [one.id for one in cited if isinstance(one, Quote)]
        sets.append({*quotes, *(one.id for one in phrases.articles_of(cited))})
    return set.intersection(*sets)
