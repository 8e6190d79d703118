"""What is new, as Atom (RFC 4287) and JSON Feed 1.1: an entry for each edition and correction."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup
from msgspec import Struct

from generator.days import Day
from generator.model import About, Briefing, Correction
from generator.rendering import addresses
from generator.rendering.changes import counts, describe
from generator.rendering.changes.status import EditionStatus, Step
from generator.rendering.escape import html_text, json_text, xml_text
from generator.rendering.words import phrases, prose
from generator.snapshot import Edition

ATOM = "feed.xml"
JSON = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


class Entry(Struct, frozen=True, kw_only=True):
    """One thing that is new."""

    id: str
    """Stays the same whatever else changes."""
    title: str
    path: str
    html: Markup
    date: Day


def feed_files(briefing: Briefing, status: EditionStatus) -> dict[str, str]:
    """Return both feeds by path; the same entries in both, the latest first."""
    entries = list(_entries(briefing, status))
    return {ATOM: _atom(briefing, entries), JSON: _json(briefing, entries)}


def _entries(briefing: Briefing, status: EditionStatus) -> Iterator[Entry]:
    entries = [_edition(briefing, step.edition, step) for step in status.steps if step.edition]
    entries += [
        _correction(briefing, correction, correction.date)
        for correction in briefing.corrections
        if correction.date  # a feed has no place for what has no day
    ]
    return iter(sorted(entries, key=lambda entry: entry.date.last, reverse=True))


def _correction(briefing: Briefing, correction: Correction, day: Day) -> Entry:
    return Entry(
        id=_id(_origin(briefing), correction.id),
        title=f"Correction ({correction.weight}): {correction.where}",
        path=addresses.correction(correction),
        html=_html(f"Before: {correction.was}", [f"Now: {correction.now}"]),
        date=day,
    )


def _edition(briefing: Briefing, edition: Edition, step: Step) -> Entry:
    path = addresses.edition(edition.number)
    if step.changes:
        told = describe.sections(step.changes, briefing)
        lines = [_line(line) for section in told for line in section.lines]
        html = _html(phrases.begun(counts.sentence(step.changes)) + ".", lines)
    else:
        html = _html(
            f"The first edition: {counts.contents(edition.snapshot)}.",
            [prose.plain(edition.snapshot.bottom_line)],
        )
    return Entry(
        id=_id(edition.seal),
        title=": ".join(filter(None, (f"Edition {edition.number}", edition.label))),
        path=path,
        html=html,
        date=Day.parse(edition.date),
    )


def _line(line: describe.Line) -> str:
    change = " → ".join(filter(None, (line.before, line.after)))
    return f"{phrases.begun(line.kind)}: {line.what}" + (f": {change}" if change else "")


def _html(first: str, lines: list[str]) -> Markup:
    items = Markup().join(Markup("<li>{}</li>").format(html_text(line)) for line in lines)
    return Markup("<p>{}</p>{}").format(
        html_text(first), Markup("<ul>{}</ul>").format(items) if items else Markup()
    )


def _origin(briefing: Briefing) -> str:
    """Return what names a briefing for good, so that a new title shows nothing twice.

    It is the `feed_id`; where there is none, the seal of the first edition; before that, the title.
    """
    first = briefing.editions[0].seal if briefing.editions else None
    return briefing.about.feed_id or first or briefing.about.title


def _id(*names: str) -> str:
    """Return a name that stays the same for good, wherever the site is moved (RFC 9562)."""
    return uuid5(NAMESPACE_URL, " ".join(names)).urn


def _address(path: str, about: About) -> str:
    """Return an address on the web, or from the feed where the site has none yet."""
    return addresses.public(path, about.site_url) or path


def _atom(briefing: Briefing, entries: list[Entry]) -> str:
    # It loads half of a web client, and is rarely wanted anew.
    from generator.rendering.data.atom import DatedFeed  # noqa: PLC0415

    about = briefing.about
    feed = DatedFeed(
        title=xml_text(about.title),
        link=_address(addresses.HOME, about),
        description=xml_text(about.subject),
        language=about.language,
        author_name=xml_text(about.publisher or about.title),
        feed_url=_address(ATOM, about),
        feed_guid=_id(_origin(briefing)),
    )
    feed.empty = _midnight(about.as_of)
    for entry in entries:
        day = _midnight(entry.date)
        feed.add_item(
            title=xml_text(entry.title),
            link=_address(entry.path, about),
            description=xml_text(entry.html),
            unique_id=entry.id,
            pubdate=day,
            updateddate=day,
        )
    return f"{feed.writeString('utf-8')}\n"


def _json(briefing: Briefing, entries: list[Entry]) -> str:
    about = briefing.about
    document: dict[str, object] = {
        "version": VERSION,
        "title": about.title,
        "description": about.subject,
        "home_page_url": addresses.public(addresses.HOME, about.site_url),
        "feed_url": addresses.public(JSON, about.site_url),
        "language": about.language,
        "authors": [{"name": about.publisher}] if about.publisher else None,
        "items": [
            _known(
                {
                    "id": entry.id,
                    "url": addresses.public(entry.path, about.site_url),
                    "title": entry.title,
                    "content_html": str(entry.html),
                    "date_published": _midnight(entry.date).isoformat(),
                }
            )
            for entry in entries
        ],
    }
    return json_text(_known(document))


def _known(fields: dict[str, object]) -> dict[str, object]:
    """Leave out what is not known, as the format asks."""
    return {name: value for name, value in fields.items() if value is not None}


def _midnight(day: Day) -> datetime:
    return datetime.combine(day.first, time(), UTC)
