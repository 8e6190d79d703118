"""A page for each question: every actor by stance; what one prints for a meeting."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.model import Actor, Position, Question, Quote, Stance
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.grouping import by_stance, silent
from generator.rendering.pages.shared.maps import MapView, question_map
from generator.rendering.pages.shared.positions import PositionView, StanceView, stance_view
from generator.rendering.pages.shared.quotes import QuoteView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.unit import Unit


class Holder(Struct, frozen=True, kw_only=True):
    """An actor that takes a stance."""

    id: str
    actor: Link
    position: PositionView
    quotes: tuple[QuoteView, ...]
    """Those that the position rests on."""
    earlier: tuple[PositionView, ...]


class Taken(Struct, frozen=True, kw_only=True):
    """A stance with who takes it now."""

    id: str
    stance: StanceView
    definition: str
    holders: tuple[Holder, ...]


class QuestionPage(Struct, frozen=True, kw_only=True):
    """What the page of a question shows."""

    positions: Markup
    """Where the table is."""
    text: str
    map: MapView | None
    stances: tuple[Taken, ...]
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
    return QuestionPage(
        positions=links.hub("positions"),
        text=question.text,
        map=question_map(site.base_map, view, question),
        stances=tuple(
            _taken(stance, question, holders, view)
            for stance, holders in by_stance(site.briefing, question)
        ),
        silent=tuple(map(links.name, silent(site.briefing, question))),
        dossier=links.asked("print", "questions", question.id),
        meeting=links.hub("print/meeting"),
    )


def _taken(
    stance: Stance,
    question: Question,
    holders: Sequence[tuple[Actor, Sequence[Position]]],
    view: View,
) -> Taken:
    return Taken(
        id=stance.id,
        stance=stance_view(stance, question),
        definition=stance.definition,
        holders=tuple(_holder(actor, held, view) for actor, held in holders),
    )


def _holder(actor: Actor, held: Sequence[Position], view: View) -> Holder:
    current, *earlier = held
    return Holder(
        id=actor.id,
        actor=view.links.name(actor),
        position=view.position(current),
        quotes=view.quotes(one for one in current.evidence if isinstance(one, Quote)),
        earlier=view.positions(earlier),
    )
