"""A small briefing for tests, on an invented dispute: who may set the tolls of the Karsa Canal?

It has one of everything: a gap, unknowns, history, an unjudged difference, words of two speakers.
Records are constants, so that tests can name them; `sample_briefing` puts them together.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from generator import model
from generator.days import Day
from generator.model import Actor, Article, Briefing, Claim, Event, Person, Position, Quote, Role

Key = TypeVar("Key")
Value = TypeVar("Value")

ADDRESS = "https://karsa-briefing.example/"


def _actor(name: str, kind: model.ActorKind, group: str, part_of: str | None = None) -> Actor:
    return Actor(
        id=name.lower().replace(" ", "-"), name=name, kind=kind, group=group, iso=None,
        part_of=part_of, aliases=(f"{name} government",), demonyms=(),
    )  # fmt: skip


NORLAND = Actor(
    id="norland", name="Nørland", kind="country", group="Parties", iso="NX", part_of=None,
    aliases=("Kingdom of Nørland", "Norland"), demonyms=("Norlander", "Norlandic"),
)  # fmt: skip
SUDMARK = _actor("Sudmark", "country", "Parties")
KARSA = _actor("Karsa", "territory", "Parties", part_of="sudmark")
COMMISSION = _actor("Canal Commission", "organisation", "Institutions")
SENATE = _actor("Norland Senate", "legislature", "Institutions", part_of="norland")
TOLL_PARTY = _actor("Toll Party", "faction", "Institutions", part_of="norland-senate")
ACTORS = (NORLAND, SUDMARK, KARSA, COMMISSION, SENATE, TOLL_PARTY)

VARGA = Person(
    id="ilse-varga",
    name="Ilse Várga",
    aliases=("Ilse Varga", "Warga"),
    roles=(
        Role(title="foreign minister", actor=NORLAND, start=Day(2030, 6), end=None),
        Role(title="senator", actor=SENATE, start=Day(2024), end=Day(2030, 6)),
    ),
)
OKORO = Person(
    id="ben-okoro",
    name="Ben Okoro",
    aliases=(),
    roles=(Role(title="chair of the commission", actor=COMMISSION, start=None, end=None),),
)
REJL = Person(
    id="tomas-rejl",
    name="Tomáš Rejl",
    aliases=("Tomas Rejl",),
    roles=(Role(title="analyst, Institute of Waterways", actor=None, start=None, end=None),),
)

TALKS = Article(
    id="canal-talks", number=1, title="Canal talks end without a deal",
    title_is_ours=False, publisher="The Ferry Post",
    byline="A. Reporter", published=Day(2031, 5, 2), published_basis="printed on the page",
    published_inferred=False, archived=None,
    retrieved=Day(2031, 5, 4), url="https://ferry-post.example/canal-talks?page=1#top",
    source="canal-talks.txt", reliability=None, added=Day(2031, 5, 4),
    summary="The ministers met in **Karsa** and agreed on *nothing*.\n\n- Tolls stay open.",
)  # fmt: skip
DREDGERS = Article(
    id="dredgers-sail", number=2, title='Dredgers sail for "the ditch"',
    title_is_ours=False, publisher="Sudmark Radio",
    byline=None, published=Day(2031, 5, 3), published_basis=None,
    published_inferred=False, archived=None, retrieved=None, url=None,
    source="dredgers-sail.txt", reliability="Gives the canal's length in two ways.",
    added=Day(2031, 5, 4), summary="Sudmark's dredgers left port; the report counts nine.",
)  # fmt: skip
NOTE = Article(
    id="undated-note", number=3, title="A note on tolls", title_is_ours=True, publisher=None,
    byline=None,
    published=None, published_basis=None,
    published_inferred=False, archived=None, retrieved=None, url=None, source=None,
    reliability="Undated; no publisher is named.", added=None, summary="An analyst sums up.",
)  # fmt: skip


def _quote(article: Article, name: str, speakers: tuple[model.Speaker, ...], text: str) -> Quote:
    return Quote(
        id=name, number=1, article=article, speakers=speakers, text=text, kind="sentence",
        said=article.published, to=None, statement=name, translated_from=None, note=None,
        verified=None,
    )  # fmt: skip


NO_TOLLS = Quote(
    id="varga-1", number=1, article=TALKS, speakers=(VARGA,),
    text="We will pay no tolls, not one crown.", kind="sentence", said=Day(2031, 5, 2),
    to="reporters in Karsa", statement="varga-no-tolls",
    translated_from=None, note=None, verified=Day(2031, 5, 4),
)  # fmt: skip
JOINT = _quote(TALKS, "joint-1", (VARGA, OKORO), 'We agreed to call it "a pause",\nnothing more.')
NO_TOLLS_CUT = Quote(
    id="varga-2", number=2, article=DREDGERS, speakers=(VARGA,),
    text="not a single crown", kind="fragment",
    said=Day(2031, 5, 2), to=None, statement="varga-no-tolls", translated_from="da",
    note="The report shortens the sentence.", verified=Day(2031, 5, 4),
)  # fmt: skip
MINISTRY = _quote(DREDGERS, "ministry-1", (SUDMARK,), "Whoever digs the canal sets its price.")
ANALYST = _quote(NOTE, "rejl-1", (REJL,), "Both sides can afford to wait.")
QUOTES = (NO_TOLLS, JOINT, NO_TOLLS_CUT, MINISTRY, ANALYST)
STATEMENTS = (
    model.Statement(id="varga-no-tolls", quotes=(NO_TOLLS, NO_TOLLS_CUT)),
    *(model.Statement(id=one.id, quotes=(one,)) for one in (JOINT, MINISTRY, ANALYST)),
)


def _claim(article: Article, name: str, value: str, *speakers: model.Speaker) -> Claim:
    subject = name.rpartition("-")[0]
    return Claim(
        id=name, article=article, subject=subject, value=value, words=None, speakers=speakers
    )


CLAIMS = (
    _claim(TALKS, "dredger-count-1", ">12"),
    _claim(TALKS, "toll-start-1", "2031-06-01"),
    _claim(TALKS, "talks-place-1", "Karsa"),
    Claim(
        id="dredger-count-2", article=DREDGERS, subject="dredger-count", value="9",
        words="nine of our dredgers", speakers=(SUDMARK,), verified=Day(2031, 5, 4), in_marks=True,
    ),
    _claim(DREDGERS, "toll-start-2", "2031-07"),
)  # fmt: skip
DIFFERENCES = (
    model.Difference(
        id="dredger-count", label="How many dredgers sail", type="contradiction",
        assessment="The lower number is the owner's.", claims=(CLAIMS[0], CLAIMS[3]),
    ),
    model.Difference(
        id="toll-start", label="Toll start", type="update", assessment=None,
        claims=(CLAIMS[1], CLAIMS[4]),
    ),
)  # fmt: skip


def _event(name: str, day: Day | None, status: model.EventStatus, text: str) -> Event:
    return Event(
        id=name, date=day, status=status, text=text, actors=(NORLAND, SUDMARK), articles=(TALKS,)
    )


EVENTS = (
    _event("report-due", Day(2031, 4), "overdue", "The commission's report was due."),
    _event("talks-held", Day(2031, 5, 2), "happened", "Ministers of both sides met in Karsa."),
    _event("tolls-begin", Day(2031, 6), "planned", "Tolls are to begin."),
    _event("canal-surveyed", None, "happened", "The canal was surveyed."),
)

TOLLS = model.Question(
    id="tolls", text="May Sudmark set the tolls of the canal?", short="Tolls", ordered=True,
    stances=(
        model.Stance(id="rejects", label="Rejects", definition="Never.", index=0),
        model.Stance(id="conditional", label="On conditions", definition="If …", index=1),
        model.Stance(id="supports", label="Supports", definition="As it likes.", index=2),
    ),
)  # fmt: skip
UPKEEP = model.Question(
    id="upkeep", text="Who should dredge the canal?", short="Upkeep", ordered=False,
    stances=(
        model.Stance(id="owner", label="Its owner", definition="Sudmark alone.", index=0),
        model.Stance(id="users", label="Its users", definition="All who sail there.", index=1),
    ),
)  # fmt: skip


def _position(
    cell: tuple[Actor, model.Question], stance: int, number: int, basis: model.Basis, quote: Quote
) -> Position:
    who, question = cell
    chosen = question.stances[stance]
    return Position(
        id=f"{who.id}--{question.id}--{number}", actor=who, question=question, stance=chosen,
        text=f"{who.name} answers: {chosen.label.lower()}.", basis=basis, since=quote.said,
        last_stated=quote.said, evidence=(quote, quote.article), current=True,
    )  # fmt: skip


OLD_TOLLS = Position(
    id="norland--tolls--1", actor=NORLAND, question=TOLLS, stance=TOLLS.stances[1],
    text="Would pay tolls that a treaty sets.", basis="reported", since=Day(2029),
    last_stated=Day(2030, 11), evidence=(NOTE,), current=False,
)  # fmt: skip
POSITIONS = (
    OLD_TOLLS,
    _position((NORLAND, TOLLS), 0, 2, "own words", NO_TOLLS),
    _position((SUDMARK, TOLLS), 2, 1, "own words", MINISTRY),
    _position((SUDMARK, UPKEEP), 0, 1, "action", MINISTRY),
    _position((COMMISSION, UPKEEP), 1, 1, "inference", ANALYST),
)

ABOUT = model.About(
    title="The Karsa Canal, May 2031", subject="The dispute over the tolls of the canal.",
    language="en", site_url=ADDRESS, as_of=Day(2031, 5, 9),
    coverage=(
        model.Span(start=Day(2031, 5, 2), end=Day(2031, 5, 3), note="Two articles."),
        model.Span(start=Day(2031, 5, 9), end=Day(2031, 5, 9), note=None),
    ),
    publisher="The canal desk", contact=None,
    confidence=(
        model.Defined(word="High confidence", definition="Several articles agree."),
        model.Defined(word="Low confidence", definition="One article only."),
    ),
    likelihood=(model.Likely(word="likely", definition="In 55 to 80 of 100 cases."),),
    terms=(model.Term(term="tolls", instead_of=("ransom",), why="The plainest word."),),
)  # fmt: skip
BRIEF = model.Brief(
    bottom_line="Talks ended **without a deal** [@canal-talks].", bottom_line_shown=None,
    judgements=(
        model.Judgement(
            number=1, confidence="High confidence", cites=(NO_TOLLS, DREDGERS),
            shown=NO_TOLLS,
            text="Nørland will not pay [@varga-1; @dredgers-sail].",
        ),
        model.Judgement(
            number=2, confidence="Low confidence", cites=(ANALYST,), shown=ANALYST,
            text="It is *likely* that both wait [@rejl-1].",
        ),
    ),
    unknown="- How many dredgers sail.",
    watch="- The first toll, in June [@canal-talks].",
    background="",
)  # fmt: skip
CORRECTIONS = (
    model.Correction(
        id="count-of-dredgers", date=Day(2031, 5, 8), where="/differences/#dredger-count",
        was="8", now="9", weight="major",
    ),
    model.Correction(
        id="spelling-of-varga", date=Day(2031, 5, 4), where="Ilse Várga",
        was="Ilse Warga", now="Ilse Várga", weight="minor",
    ),
)  # fmt: skip


def sample_briefing() -> Briefing:
    """Return the briefing, linked as `reading.link` links what it reads."""
    articles = (TALKS, DREDGERS, NOTE)
    return Briefing(
        about=ABOUT,
        brief=BRIEF,
        actors=ACTORS,
        people=(VARGA, OKORO, REJL),
        questions=(TOLLS, UPKEEP),
        articles=articles,
        quotes=QUOTES,
        statements=STATEMENTS,
        claims=CLAIMS,
        differences=DIFFERENCES,
        events=EVENTS,
        positions=POSITIONS,
        corrections=CORRECTIONS,
        editions=(),
        cells=_back(((one.actor.id, one.question.id), one) for one in reversed(POSITIONS)),
        quotes_in=_back((quote.article.id, quote) for quote in QUOTES),
        quotes_by=_quotes_by(),
        claims_in=_back((claim.article.id, claim) for claim in CLAIMS),
        claims_on=_back((claim.subject, claim) for claim in CLAIMS),
        events_of=_back((who.id, event) for event in EVENTS for who in event.actors),
        cited_by=_back((one.id, position) for position in POSITIONS for one in position.evidence),
        statement_of={quote.id: one for one in STATEMENTS for quote in one.quotes},
        evidence={one.id: one for one in (*articles, *QUOTES)},
    )


def _back(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    found: dict[Key, tuple[Value, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found


def _quotes_by() -> Mapping[str, tuple[Quote, ...]]:
    """Group the quotes by person and actor; an actor has the words of those in its offices too."""
    by_day = sorted(QUOTES, key=lambda quote: quote.said.first if quote.said else date.max)
    return _back(
        (name, quote)
        for quote in by_day
        for name in dict.fromkeys(name for who in quote.speakers for name in _names(who, quote))
    )


def _names(speaker: model.Speaker, quote: Quote) -> list[str]:
    roles = speaker.roles if isinstance(speaker, Person) else ()
    return [
        speaker.id,
        *(role.actor.id for role in roles if role.actor and role.held_on(quote.said)),
    ]
