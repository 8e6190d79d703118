"""Two actors on one side of paper, whatever there is."""

from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.days import Day
from generator.model import Actor, Briefing
from generator.rendering.pack.choice import chosen
from generator.rendering.pack.meeting import leaving, meeting
from generator.rendering.pack.meeting_model import Meeting, MeetingDocument
from generator.rendering.pack.typeset import Paper, Press, page_count, typeset
from generator.rendering.pages.shared.meeting import Pair
from generator.template_files import OURS
from tests import samples
from tests.printed import FONTS, needs_programs, squash, texts
from tests.stress import stress_project
from tests.support import linked

SAMPLE = samples.sample_briefing()
TWO = (samples.NORLAND, samples.SUDMARK)
LONG = "Grænsekontrolbestemmelsesudvalgsformandskabsvalg and words without end " * 30
PAPERS: tuple[Paper, ...] = ("a4", "letter")


def found(briefing: Briefing, *names: str) -> Pair:
    """Return two actors by their ids."""
    known = {actor.id: actor for actor in briefing.actors}
    left, right = (known[name] for name in names)
    return left, right


def typeset_on(briefing: Briefing, pair: Pair, paper: Paper = "a4") -> bytes:
    """Return the meeting sheet of two actors."""
    return typeset(meeting(briefing, pair), Press(OURS, FONTS), 0, paper)


def more_than_one(briefing: Briefing, pairs: list[Pair]) -> list[tuple[str, str, Paper]]:
    """Return the pairs whose sheet has not one side."""
    return [
        (left.id, right.id, paper)
        for (left, right), paper in product(pairs, PAPERS)
        if page_count(typeset_on(briefing, (left, right), paper)) != 1
    ]


def neighbours(briefing: Briefing) -> list[Pair]:
    """Return each actor with the next."""
    return list(zip(briefing.actors, [*briefing.actors[1:], briefing.actors[0]], strict=True))


@needs_programs
def test_what_two_actors_bring_stands_side_by_side(shipped: Briefing) -> None:
    """Names, one line that sums up, stances, words, verdicts, the articles that they rest on."""
    (page,) = texts(typeset_on(shipped, found(shipped, "denmark", "united-states")))
    for words in (
        "Meeting sheet: Denmark and United States",
        "They differ on US control and Arctic security. Same stance on Talks.",
        "Only United States on Law and NATO.",
        "Differ: 2 steps apart",
        "One is silent",
        "– not in our articles",
        "“Anything less than that is unacceptable.” Donald Trump, President of the United States",
        "own words · 3 articles · Jan 2026",
        "4 [Allies send small contingents while a working group is agreed] (publisher not stated",
        "It was not checked against the speaker.",
    ):
        assert squash(words) in page, words


@needs_programs
def test_silent_actors_have_names_and_lines_for_notes(shipped: Briefing) -> None:
    """Nothing is made up for them."""
    pair = found(shipped, "china", "russia")
    (page,) = texts(typeset_on(shipped, pair))
    assert squash("Neither, in our articles, on US control, Who decides") in page
    assert page.count("China") == page.count("Russia") == 2
    assert "Articles." not in page
    assert more_than_one(shipped, [pair]) == []


@pytest.mark.slow
def test_any_two_actors_meet_on_one_side(shipped: Briefing) -> None:
    """Every actor of the shipped briefing, with another; A4 and Letter."""
    assert more_than_one(shipped, neighbours(shipped)) == []


@pytest.mark.slow
def test_so_do_those_of_a_briefing_at_its_limits(tmp_path: Path) -> None:
    """Words without a place to break, letters of many scripts, and the two with most to say."""
    briefing = linked(stress_project(tmp_path))
    length = {actor: sum(map(len, _said(briefing, actor))) for actor in map(_id, briefing.actors)}
    *_, second, first = sorted(length, key=lambda name: length[name])
    chosen_pairs = [found(briefing, first, second), found(briefing, "actor-21", "actor-4")]
    assert more_than_one(briefing, [*chosen_pairs, *neighbours(briefing)[::8]]) == []


def _id(actor: Actor) -> str:
    return actor.id


def _said(briefing: Briefing, actor: str) -> list[str]:
    return [held[0].text for (name, _), held in briefing.cells.items() if name == actor]


def many(questions: int, text: str, words: str) -> Briefing:
    """Return the briefing with so many questions, each answered by both in a text and in words."""
    asked = tuple(
        replace(samples.TOLLS, id=f"tolls-{at}", short=f"Toll {at}") for at in range(questions)
    )
    quotes = {
        (actor.id, one.id): replace(
            SAMPLE.quotes[0], id=f"{actor.id}-{one.id}", number=number + 1, text=f"{words} {number}"
        )
        for number, (actor, one) in enumerate(product(TWO, asked))
    }
    held = samples.POSITIONS[1]
    cells = {
        (actor.id, one.id): (
            replace(
                held, actor=actor, question=one, text=text, evidence=(quotes[actor.id, one.id],)
            ),
        )
        for actor, one in product(TWO, asked)
    }
    spoken = {actor.id: tuple(quotes[actor.id, one.id] for one in asked) for actor in TWO}
    alone = SAMPLE.statement_of[SAMPLE.quotes[0].id]
    statements = {one.id: replace(alone, quotes=(one,)) for one in quotes.values()}
    return replace(SAMPLE, questions=asked, cells=cells, quotes_by=spoken, statement_of=statements)


@needs_programs
@pytest.mark.parametrize("paper", PAPERS)
def test_quotes_go_first_and_are_named(paper: Paper) -> None:
    """Each side keeps one as long as it can; all questions stand."""
    (page,) = texts(typeset_on(many(6, "Rejects them all.", "Words " * 60), TWO, paper))
    assert squash("Left out, to stay on one side: Nørland, its words on Toll") in page
    assert squash("; Sudmark, its words on Toll") in page
    assert "Allpositions:onthesite’spage/positions/" in page
    assert page.count("Samestance") == 7
    assert page.count("“WordsWords") >= 2


@needs_programs
def test_then_questions_from_the_last() -> None:
    """The first ones stand, without words; of many that do not, eight are named and all counted."""
    (page,) = texts(typeset_on(many(24, "A sentence of some length on tolls. " * 6, "Aye"), TWO))
    assert "“Aye" not in page
    assert squash("Toll 0 May Sudmark set the tolls") in page
    kept = page.count("Samestance") - 1
    assert 3 < kept < 16
    assert squash(f"and {24 - kept - 8} more. All positions") in page
    assert squash("its words on Toll 0, Toll 1") in page


@needs_programs
def test_texts_of_any_length_fit() -> None:
    """Names, questions, stances, sentences, offices and titles that are longer than a side."""
    made = many(30, LONG, LONG)
    about = replace(SAMPLE.about, title=LONG, marking=LONG)
    stance = replace(samples.TOLLS.stances[0], label=LONG)
    asked = tuple(replace(one, short=LONG, text=LONG) for one in made.questions)
    cells = {
        (name, one.id): tuple(
            replace(held, question=one, stance=stance) for held in made.cells[name, one.id]
        )
        for name, one in product([actor.id for actor in TWO], asked)
    }
    articles = tuple(replace(one, title=LONG, publisher=LONG) for one in SAMPLE.articles)
    left, right = (replace(actor, name=LONG) for actor in TWO)
    briefing = replace(made, about=about, questions=asked, cells=cells, articles=articles)
    assert more_than_one(briefing, [(left, right)]) == []


def sheet_of(briefing: Briefing, *names: str) -> Meeting:
    """Return what the sheet of two actors holds."""
    made = chosen(briefing, names, "print/meeting")
    assert isinstance(made, MeetingDocument)
    return made.meeting


def test_the_longest_quote_leaves_first(shipped: Briefing) -> None:
    """Each side keeps its shortest until all others have gone."""
    issues = sheet_of(shipped, "denmark", "united-states").issues
    order = [issues[at].answers[side].quote for at, side in leaving(issues)]
    numbers = [quote.number.number for quote in order if quote]
    ranks = [quote.rank for quote in order if quote]
    assert ranks == sorted(ranks, reverse=True) == list(range(len(order) - 1, -1, -1))
    assert numbers[-2:] == ["2.2", "2.36"]
    assert numbers[0] == "2.27"


def test_an_actor_without_words_to_its_positions_has_its_own_below(shipped: Briefing) -> None:
    """And the same words never stand twice."""
    for left, right in neighbours(shipped):
        made = sheet_of(shipped, left.id, right.id)
        spoken = [
            [one.answers[side].quote for one in made.issues if one.answers[side].quote]
            for side in (0, 1)
        ]
        below = [one for one in made.issues if not one.is_question]
        for side, quotes in enumerate(spoken):
            numbers = [quote.number.number for quote in quotes if quote]
            assert len(numbers) == len(set(numbers))
            if any(one.answers[side].quote for one in below):
                assert len(quotes) == 1


def test_what_was_not_compared_is_said() -> None:
    """Beside the words, as everywhere."""
    made = many(1, "Rejects them.", "Aye")
    quotes = {
        name: tuple(replace(one, verified=None) for one in spoken)
        for name, spoken in made.quotes_by.items()
    }
    cells = {
        (name, asked): tuple(replace(held, evidence=quotes[name]) for held in found_there)
        for (name, asked), found_there in made.cells.items()
    }
    told = meeting(replace(made, quotes_by=quotes, cells=cells), TWO).meeting
    assert told.proof == "None of these texts was compared with its article."
    words = told.issues[0].answers[0].quote
    assert words is not None
    assert words.exception == "Text not checked against article 1."


def test_a_day_is_not_parted() -> None:
    """Unless it is a long span."""
    quote = replace(SAMPLE.quotes[0], said=Day(2031, 5, 2))
    held = replace(samples.POSITIONS[1], evidence=(quote,))
    briefing = replace(
        SAMPLE, cells={("norland", "tolls"): (held,)}, quotes_by={"norland": (quote,)}
    )
    told = meeting(briefing, TWO).meeting.issues[0].answers[0].quote
    assert told is not None
    assert "2\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2031" in told.told


def test_its_address_is_that_of_its_two_actors() -> None:
    """Who has the sheet finds the same two on the site."""
    published = replace(SAMPLE, about=replace(SAMPLE.about, site_url="https://canal.org/brief/"))
    assert meeting(published, TWO).page == (
        "https://canal.org/brief/print/meeting/?a=norland&b=sudmark"
    )
    unpublished = replace(SAMPLE, about=replace(SAMPLE.about, site_url=None))
    assert meeting(unpublished, TWO).page == (
        "not published yet (/print/meeting/?a=norland&b=sudmark)"
    )
