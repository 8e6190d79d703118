"""What a digest says: finished words, of which text and HTML are made."""

from msgspec import Struct

from generator.days import Day
from generator.model import Article, Briefing, Evidence, Quote
from generator.rendering import addresses
from generator.rendering.changes import counts, describe
from generator.rendering.changes.describe import Line
from generator.rendering.changes.status import Step
from generator.rendering.mail.chosen import Choice, only, steps_since
from generator.rendering.pack.imprint import imprint
from generator.rendering.pack.runs import cites
from generator.rendering.words import phrases, prose
from generator.rendering.words.quote_facts import facts_in
from generator.text.markup import collapse_spaces, is_web_address


class Told(Struct, frozen=True, kw_only=True):
    """One thing that changed."""

    kind: str
    what: str
    address: str
    """Where it stands; empty where it is gone, or the site is not published."""
    before: str
    after: str
    long: bool
    cites: str
    """`2.5, 3`; empty where it rests on nothing."""
    note: str
    words: tuple[str, ...]
    """Quotes that stand beside it."""


class ToldSection(Struct, frozen=True, kw_only=True):
    """What changed of one kind."""

    heading: str
    lines: tuple[Told, ...]


class ToldStep(Struct, frozen=True, kw_only=True):
    """An edition, or what has changed since the last one."""

    title: str
    note: str
    sections: tuple[ToldSection, ...]


class ToldSource(Struct, frozen=True, kw_only=True):
    """An article that the digest cites."""

    number: str
    words: str
    address: str


class Digest(Struct, frozen=True, kw_only=True):
    """What changed in a briefing."""

    language: str
    title: str
    since: str
    state: str
    choice: str
    """What is left out; empty where nothing is."""
    bottom_line: str
    steps: tuple[ToldStep, ...]
    sources: tuple[ToldSource, ...]
    address: str
    """Of the page of changes; empty where the site is not published."""


def digest(briefing: Briefing, since: int, chosen: Choice) -> Digest:
    """Return what changed since an edition.

    Raises:
        UnknownChoiceError: There is no such edition.
    """
    steps = [(step, _sections(step, chosen, briefing)) for step in steps_since(briefing, since)]
    lines = [line for _, found in steps for section in found for line in section.lines]
    cited = [one for line in lines for one in _evidence((*line.evidence, *line.words), briefing)]
    stamp = imprint(briefing)
    return Digest(
        language=briefing.about.language,
        title=collapse_spaces(stamp.title),
        since=_since(briefing, since),
        state=phrases.begun(
            phrases.ended(" · ".join(filter(None, (stamp.edition, stamp.coverage))))
        ),
        choice=_choice(chosen),
        bottom_line=collapse_spaces(prose.plain(briefing.brief.bottom_line)),
        steps=tuple(_step(step, found, chosen, briefing) for step, found in steps),
        sources=tuple(_source(one, briefing) for one in phrases.articles_of(cited)),
        address=_address(addresses.CHANGES, briefing),
    )


def _since(briefing: Briefing, since: int) -> str:
    if not since:
        return "since the beginning"
    edition = briefing.editions[since - 1]
    day = phrases.day_in_words(Day.parse(edition.date), briefing.about.language)
    return f"since edition {since} of {day}"


def _choice(chosen: Choice) -> str:
    names = [one.name for one in chosen.actors] + [f"“{one.short}”" for one in chosen.questions]
    if not names:
        return ""
    told = phrases.listed(map(collapse_spaces, names))
    return (
        f"Only what names {told}: positions, words, articles, events; and all corrections."
        " Bottom line, judgements and differences are left out."
    )


def _sections(step: Step, chosen: Choice, briefing: Briefing) -> list[describe.Section]:
    if step.changes is None:
        return []
    return describe.sections(only(step.changes, chosen, briefing), briefing)


def _step(
    step: Step, found: list[describe.Section], chosen: Choice, briefing: Briefing
) -> ToldStep:
    title, note = _head(step, chosen, briefing)
    return ToldStep(
        title=title,
        note=note,
        sections=tuple(
            ToldSection(
                heading=section.heading,
                lines=tuple(_line(line, briefing) for line in section.lines),
            )
            for section in found
        ),
    )


def _head(step: Step, chosen: Choice, briefing: Briefing) -> tuple[str, str]:
    seen = only(step.changes, chosen, briefing) if step.changes else None
    changed = counts.sentence(seen) if seen else ""
    if seen and not describe.sections(seen, briefing):
        changed = "nothing of what was asked for" if not chosen.is_all else "details only"
    if step.edition is None:
        last = len(briefing.editions)
        title = f"Since edition {last}" if last else "Before the first edition"
        return title, f"Not frozen as an edition yet · {changed}"
    label = f": {collapse_spaces(step.edition.label)}" if step.edition.label else ""
    day = phrases.day_in_words(Day.parse(step.edition.date), briefing.about.language)
    first = step.edition.number == 1
    told = f"the first edition: {counts.contents(step.edition.snapshot)}" if first else changed
    return f"Edition {step.edition.number}{label}", f"{day} · {told}"


def _line(line: Line, briefing: Briefing) -> Told:
    evidence = _evidence(line.evidence, briefing)
    quotes = [one for one in _evidence(line.words, briefing) if isinstance(one, Quote)]
    return Told(
        kind=line.kind,
        what=collapse_spaces(line.what),
        address=_address(line.path, briefing) if line.path else "",
        before=collapse_spaces(line.before or ""),
        after=collapse_spaces(line.after or ""),
        long=line.long,
        cites=", ".join(one.number for one in cites(evidence)),
        note=collapse_spaces(line.note or ""),
        words=tuple(_said(one, briefing) for one in quotes),
    )


def _evidence(names: tuple[str, ...], briefing: Briefing) -> list[Evidence]:
    return [briefing.evidence[name] for name in names if name in briefing.evidence]


def _said(quote: Quote, briefing: Briefing) -> str:
    facts = facts_in(briefing, quote)
    words = collapse_spaces(facts.in_marks)
    return f"{words} – {collapse_spaces(facts.speakers)} ({facts.number})"


def _source(article: Article, briefing: Briefing) -> ToldSource:
    known = [
        phrases.publisher_first(article),
        phrases.day_published(article, briefing.about.language),
    ]
    url = article.url or ""
    return ToldSource(
        number=str(article.number),
        words=collapse_spaces(f"{phrases.ended(phrases.cited_title(article))} {', '.join(known)}"),
        address=url if is_web_address(url) else "",
    )


def _address(path: str, briefing: Briefing) -> str:
    site = briefing.about.site_url
    return (addresses.public(path, site) or "") if addresses.is_published(site) else ""
