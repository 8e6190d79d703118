"""A page for each question: every actor by stance; what one prints for a meeting."""

from collections.abc import Iterator, Sequence
from typing import Self

from markupsafe import Markup
from msgspec import Struct

from generator.model import Actor, Briefing, Position, Question, Quote, Stance
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared.grouping import by_stance, silent
from generator.rendering.pages.shared.ledger import Saying
from generator.rendering.pages.shared.maps import MapView, question_map
from generator.rendering.pages.shared.positions import PositionView, StanceView, stance_view
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import EARLIER_OF_A_QUESTION, QUOTES_OF_A_QUESTION
from generator.rendering.unit import Unit
from generator.rendering.words import phrases


class Holder(Struct, frozen=True, kw_only=True):
    """An actor that takes a stance."""

    id: str
    actor: Link
    position: PositionView
    stated: str
    """The day on which it was last stated, short."""
    amount: str
    """`13 soldiers`; else nothing."""
    unstated: bool
    """Whether others of the stance have an amount, and this one has none."""
    said: tuple[Saying, ...]
    """The words that the position rests on, if the page has room for them."""
    earlier: tuple[PositionView, ...]
    before: tuple[Link, ...]
    """The earlier stances, with links to them, where the page has no room for `earlier`."""


class Taken(Struct, frozen=True, kw_only=True):
    """A stance with who takes it now."""

    id: str
    stance: StanceView
    definition: str
    holders: tuple[Holder, ...]


class _Room(Struct, frozen=True, kw_only=True):
    """What a page has room for besides the positions of today."""

    quotes: int | None
    """Of each position; None for all that it rests on."""
    for_history: bool

    @classmethod
    def of(cls, question: Question, briefing: Briefing) -> Self:
        """Return it for the page of a question."""
        cells = [held for (_, asked), held in briefing.cells.items() if asked == question.id]
        quotes = [len(_quotes(current)) for current, *_ in cells]
        one_each = sum(map(bool, quotes)) <= QUOTES_OF_A_QUESTION
        earlier = sum(len(held) - 1 for held in cells)
        return cls(
            quotes=None if sum(quotes) <= QUOTES_OF_A_QUESTION else int(one_each),
            for_history=earlier <= EARLIER_OF_A_QUESTION,
        )


class QuestionPage(Struct, frozen=True, kw_only=True):
    """What the page of a question shows."""

    positions: Markup
    """Where the table is."""
    text: str
    map: MapView | None
    stances: tuple[Taken, ...]
    quoted: bool
    """Whether the page has room for the quotes."""
    one_each: bool
    """Whether a position has only the first of its quotes beside it."""
    proof: str
    """What was compared of these, and what was not; empty where there are none."""
    silent: tuple[Link, ...]
    dossier: Markup
    """Where what is said on the question can be printed."""
    meeting: Markup


def questions(site: Site) -> Iterator[Unit]:
    """Yield a page for each question: every actor by stance."""
    for question in site.briefing.questions:
        yield Unit(f"questions/{question.id}", _page, (question,))


def _page(site: Site, question: Question) -> Iterator[Page]:
    path = addresses.question(question)
    yield Page(
        path=path,
        template="question",
        listed=False,
        hub=addresses.hub("positions"),
        title=question.text,
        description=f"Every actor by stance: {question.text}",
        content=_question(question, site, site.view(path)),
    )


def _question(question: Question, site: Site, view: View) -> QuestionPage:
    links = view.links
    room = _Room.of(question, site.briefing)
    taken = by_stance(site.briefing, question)
    current = [held[0] for _, holders in taken for _, held in holders]
    quotes = [quote for one in current for quote in _quotes(one)[: room.quotes]]
    return QuestionPage(
        positions=links.hub("positions"),
        text=question.text,
        map=question_map(site.base_map, view, question),
        stances=tuple(_taken(stance, question, holders, view, room) for stance, holders in taken),
        quoted=room.quotes != 0,
        one_each=room.quotes == 1,
        proof=ledger.proof(quotes, view.language) if quotes else "",
        silent=tuple(map(links.name, silent(site.briefing, question))),
        dossier=links.asked("print", "questions", question.id),
        meeting=links.hub("print/meeting"),
    )


def _taken(
    stance: Stance,
    question: Question,
    holders: Sequence[tuple[Actor, Sequence[Position]]],
    view: View,
    room: _Room,
) -> Taken:
    counted = any(current.amount for _, (current, *_) in holders)
    return Taken(
        id=stance.id,
        stance=stance_view(stance, question),
        definition=stance.definition,
        holders=tuple(_holder(actor, held, view, room, counted=counted) for actor, held in holders),
    )


def _holder(
    actor: Actor, held: Sequence[Position], view: View, room: _Room, *, counted: bool
) -> Holder:
    current, *earlier = held
    quotes = _quotes(current)[: room.quotes]
    about = view.briefing.about
    return Holder(
        id=actor.id,
        actor=view.links.name(actor),
        position=view.position(current),
        stated=phrases.short_day(current.last_stated, about.as_of.year, about.language),
        amount=phrases.amount_in_words(current.amount, current.unit, about.language),
        unstated=counted and not current.amount,
        said=ledger.sayings(quotes, view),
        earlier=view.positions(earlier if room.for_history else ()),
        before=()
        if room.for_history
        else tuple(Link(words=one.stance.label, href=view.links.position(one)) for one in earlier),
    )


def _quotes(position: Position) -> list[Quote]:
    return [one for one in position.evidence if isinstance(one, Quote)]
