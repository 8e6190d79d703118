"""What is printed: the whole briefing, a dossier of some actors, or one page of the site."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from generator.model import Actor, Article, Briefing, Person, Question
from generator.rendering import addresses
from generator.rendering.pack import parts, records
from generator.rendering.pack.abridged import abridged, is_large
from generator.rendering.pack.changes import changes, latest_changes
from generator.rendering.pack.edition_sheet import Stood
from generator.rendering.pack.elements import Anchored, Citation, ClaimRecord, ProseBlock
from generator.rendering.pack.imprint import Imprint, imprint, imprint_of
from generator.rendering.pack.judgements import judgements
from generator.rendering.pack.model import AnyPart, Document
from generator.rendering.pack.qr import qr_svg
from generator.rendering.pack.runs import blocks
from generator.rendering.pack.tying import records_in, tied
from generator.rendering.pages.shared import grouping, ledger, voices
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases
from generator.snapshot import Edition
from generator.text.markup import collapse_spaces

TITLE_IN_HEADER = 70
"""A longer title is cut in the running header."""
COVERAGE_IN_FOOTER = 100
MARKING = 90


class Sheet(Struct, frozen=True):
    """Something that can be printed alone; its parts are made when it is."""

    path: str
    """The page of the site that it is the paper of."""
    title: str
    parts: tuple[Iterator[AnyPart], ...]
    imprint: Imprint | None = None
    """Of another state than the present one."""


def pack(briefing: Briefing, code: Callable[[str], bytes] = qr_svg) -> Document:
    """Return the print pack: everything that the briefing says, or the most of a large one.

    `code` makes the QR code of an address.
    """
    view = records.view_of(briefing)
    told = abridged(briefing) if is_large(briefing) else _everything(view)
    made = (told, parts.method(view), parts.corrections(view))
    whole = Sheet(addresses.HOME, briefing.about.title, made)
    bottom_line = blocks(briefing.brief.bottom_line, briefing)
    return _document(whole, briefing, bottom_line, code, cover=True)


def _everything(view: View) -> Iterator[AnyPart]:
    briefing = view.briefing
    yield from judgements(view)
    yield from parts.outlook(view)
    yield from latest_changes(view)
    yield from parts.glance(view, briefing.actors)
    yield from parts.actors(view, briefing.actors)
    yield from parts.timeline(view)
    yield from parts.differences(view)
    yield from parts.quotes(view, voices.by_speaker(briefing))
    yield from parts.sources(view, briefing.articles, summaries=True)


def sheet(made: Sheet, briefing: Briefing, code: Callable[[str], bytes] = qr_svg) -> Document:
    """Return one sheet: no cover, no contents, a head that says what it is from."""
    return _document(made, briefing, (), code, cover=False)


def dossier(briefing: Briefing, actors: Sequence[Actor]) -> Sheet:
    """Return the brief, and what is known of some actors, as the page for printing puts it.

    Its sources are all that it cites.
    """
    view, told = records.view_of(briefing), _actors(briefing, actors)
    brief = (parts.bottom_line(view), judgements(view), parts.outlook(view))
    made = tuple(chain.from_iterable((*brief, *told.parts[:-1])))
    cited = chain(_cited_in(made, briefing), _articles_on(briefing, actors))
    return replace(told, parts=(iter(made), parts.sources(view, cited)))


def _cited_in(made: tuple[AnyPart, ...], briefing: Briefing) -> Iterator[Article]:
    """Yield the articles to which citations and claims of some parts lead."""
    for one in records_in(made):
        if isinstance(one, Citation | ClaimRecord):
            found = [briefing.evidence[name] for name in one.to if name in briefing.evidence]
            yield from phrases.articles_of(found)


def _articles_on(briefing: Briefing, actors: Sequence[Actor]) -> Iterator[Article]:
    return chain.from_iterable(grouping.articles_on(briefing, actor) for actor in actors)


def _actors(briefing: Briefing, actors: Sequence[Actor]) -> Sheet:
    """Return what is known of some actors, with their quotes in full and the sources of these."""
    view = records.view_of(briefing)
    compared = parts.positions(view, actors) if len(actors) > 1 else iter(())
    return Sheet(
        addresses.actor(actors[0]) if len(actors) == 1 else addresses.hub("positions"),
        phrases.listed(actor.name for actor in actors),
        (
            compared,
            parts.actors(view, actors, in_full=True),
            parts.differences(view, actors),
            parts.sources(view, _articles_on(briefing, actors)),
        ),
    )


def sheets(briefing: Briefing) -> Mapping[str, Sheet]:
    """Return what can be printed alone, by its address without slashes at its ends."""
    view = records.view_of(briefing)
    brief, events, differences = briefing.brief, briefing.events, briefing.differences
    judged = [one for judgement in brief.judgements for one in judgement.cites]
    hubs = (
        _hub("positions", "Positions", parts.positions(view, briefing.actors), _all(view)),
        _hub("actors", "Actors", parts.actors(view, briefing.actors), _all(view)),
        _hub(
            "timeline",
            "Timeline",
            parts.timeline(view),
            parts.sources(view, (article for one in events for article in one.articles)),
        ),
        _hub(
            "differences",
            "Where sources differ",
            parts.differences(view),
            parts.sources(view, (claim.article for one in differences for claim in one.claims)),
        ),
        _hub(
            "judgements",
            "Key judgements in full",
            judgements(view),
            parts.sources(view, phrases.articles_of(judged)),
        ),
        _hub("quotes", "Quotes", parts.quotes(view, voices.by_speaker(briefing)), _all(view)),
        _hub("articles", "Sources", parts.sources(view, briefing.articles, summaries=True)),
        _hub("people", "People", parts.people(view)),
        _hub("changes", "What changed", changes(view)),
        _hub("about", "About this briefing", parts.method(view), parts.corrections(view)),
    )
    front = (
        parts.bottom_line(view),
        latest_changes(view),
        judgements(view),
        parts.glance(view, briefing.actors),
        parts.outlook(view),
        parts.sources(view, phrases.articles_of(judged), short=True),
    )
    made = (
        Sheet(addresses.HOME, briefing.about.title, front),
        *hubs,
        *(_question(view, one) for one in briefing.questions),
        *(_actors(briefing, [one]) for one in briefing.actors),
        *(_article(view, one) for one in briefing.articles),
        *(_person(view, one) for one in briefing.people),
        *(_edition(view, one) for one in briefing.editions),
    )
    return {address(one.path): one for one in made}


def address(path: str) -> str:
    """Return a page's address in one form: `/actors/denmark/` is `actors/denmark`."""
    page = path.partition("#")[0].strip("/").removesuffix("index.html").strip("/")
    return "" if page == "index" else page


def _hub(name: str, title: str, *made: Iterator[AnyPart]) -> Sheet:
    return Sheet(addresses.hub(name), title, made)


def _all(view: View) -> Iterator[AnyPart]:
    return parts.sources(view, view.briefing.articles)


def _question(view: View, record: Question) -> Sheet:
    held = [one for one in view.briefing.positions if one.question.id == record.id]
    cited = (article for one in held for article in phrases.articles_of(one.evidence))
    made = (parts.question(view, record), parts.sources(view, cited))
    return Sheet(addresses.question(record), record.text, made)


def _article(view: View, record: Article) -> Sheet:
    spoken = parts.listed_quotes(view, view.briefing.quotes_in.get(record.id, ()))
    made = (parts.sources(view, [record], summaries=True), spoken)
    return Sheet(addresses.article(record), record.title, made)


def _person(view: View, record: Person) -> Sheet:
    spoken = view.briefing.quotes_by.get(record.id, ())
    made = (
        parts.people(view, [record]),
        parts.listed_quotes(view, spoken),
        parts.sources(view, phrases.articles_of(spoken)),
    )
    return Sheet(addresses.person(record), record.name, made)


def _edition(view: View, record: Edition) -> Sheet:
    day = view.date(record.date)
    return Sheet(
        addresses.edition(record.number),
        f"Edition {record.number}, {day}",
        (Stood(record, view).parts(),),
        imprint_of(record, view.briefing),
    )


def _document(
    made: Sheet,
    briefing: Briefing,
    bottom_line: tuple[ProseBlock, ...],
    code: Callable[[str], bytes],
    *,
    cover: bool,
) -> Document:
    """Return a document: its parts, their citations tied to what is printed, and its imprint."""
    about, stamp = briefing.about, made.imprint or imprint(briefing)
    listed = tuple(
        replace(part, title="") if part.title == made.title else part
        for parts_made in made.parts
        for part in parts_made
    )
    printed = {record.anchor for record in records_in(listed) if isinstance(record, Anchored)}
    quotes = [one for one in briefing.quotes if one.id in printed]
    current = addresses.public(stamp.path, about.site_url) or ""
    title = collapse_spaces(made.title)
    return Document(
        cover=cover,
        language=about.language,
        briefing=collapse_spaces(stamp.title),
        title=title,
        subject=collapse_spaces(about.subject),
        publisher=collapse_spaces(about.publisher or ""),
        author=collapse_spaces(about.publisher or "publisher not stated"),
        contact=collapse_spaces(about.contact or ""),
        edition=stamp.edition,
        coverage=stamp.coverage,
        running=phrases.shortened(collapse_spaces(stamp.title), TITLE_IN_HEADER),
        running_coverage=phrases.shortened(stamp.coverage, COVERAGE_IN_FOOTER),
        marking=phrases.shortened(about.marking or "", MARKING),
        published=addresses.is_published(about.site_url),
        address=addresses.shown(stamp.path, about.site_url),
        page=addresses.shown(made.path, about.site_url),
        proof=ledger.proof(quotes, about.language) if quotes else "",
        code=current,
        qr=code(current).decode() if current else "",
        bottom_line=tied(bottom_line, printed),
        parts=tied(listed, printed),
    )
