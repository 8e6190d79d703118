"""`make bench-add`: how much an editor still types after `briefing add`, for the five source texts.

Each text is added to a briefing in the order of its day; then the draft is compared with what the
editors made of it, field by field: the characters of one field that must be typed or deleted to
turn the proposal into the shipped words. What has no proposal is typed in full. Ids do not count,
where a proposed one does the same; copying a block is no typing.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.due import (
    SHIPPED,
    article,
    claims_due,
    events_due,
    lay_out,
    speakers_due,
    statements_due,
)
from benchmarks.held_against import (
    Compared,
    claims_taken,
    events_taken,
    judge_rest,
    judge_speakers,
    reported_already,
    seems_reported,
    show_the_same,
)
from benchmarks.sections import with_section
from benchmarks.typed_fields import (
    Count,
    Records,
    by_likeness,
    claims_elsewhere,
    compare_records,
    flat,
    front_matter,
    listed,
    names_in,
    note_blocks,
    records,
    statements_elsewhere,
    suggested_claims,
    unused,
)
from generator.adding import Given, add
from generator.cli import run
from generator.days import Day
from generator.examination import examine
from generator.project import Project

HERE = Path(__file__).parents[1]
OUT = HERE / "BENCHMARKS.md"
PROSE = (
    "metadata.title",
    "metadata.published_basis",
    "metadata.reliability",
    "quotes.note",
    "events.text",
    "summary",
)
"""Sentences that only the editor can write."""
ALL = tuple(path.stem for path in sorted((SHIPPED / "articles").glob("*.md")))
ADDING = "## What an editor still types after `briefing add`"
"""The heading of its section of BENCHMARKS.md."""
ABOUT = """\
The five source texts of the shipped briefing, added one after the other in the order of their
days; after each one its draft gives way to the shipped article, as if it had been curated.
*Characters in the end* are the fields of the article, of its speakers in `people.yml` and
`actors.yml`, and of its events, with their names. *Typed* is the edit distance from the proposal
of a field to the shipped value; what has no proposal is typed in full, its name included. A
proposed id counts as good as the shipped one, and copying a block is no typing. *Decisions* are
marked speakers, proposed people, actors, events and claims, and quotes that the shipped article
does not have. A claim counts, with its own article or an earlier one, at the text with which a
second article speaks of its subject. Positions and assessments are left out: what they say is
judged, and `add` leaves it open.

The goal, 35 % of all characters, is not reached: a third of the characters are the editor's own
sentences, and most claims are of subjects on which nothing tells `add` that an article differs.
To repeat: `make bench-add ARTICLES=FOLDER`.
"""


def article_of(source: str) -> Path:
    """Return the shipped article of a source text."""
    for path in sorted((SHIPPED / "articles").glob("*.md")):
        if f"source: {source}" in path.read_text("utf-8"):
            return path
    raise SystemExit(f"no shipped article has the source {source}")


@dataclass(frozen=True, slots=True)
class Order:
    """A text, the name of its shipped article, the day on which it was added."""

    path: Path
    name: str
    added: str


def in_order(folder: Path) -> list[Order]:
    """Return the texts by the day on which they came in, those of one day by their own."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        name = article_of(path.name).stem
        fields = article(name)
        added = flat(fields["added"])
        found.append((added, flat(fields["published"]).ljust(10, "9"), Order(path, name, added)))
    return [order for *_, order in sorted(found, key=lambda one: (*one[:2], one[2].path.name))]


def measure(folder: Path, *, known: bool, stated: bool) -> tuple[Count, list[str]]:
    """Add the texts one after the other, curating each before the next; count and tell.

    Args:
        folder: Of the texts.
        known: Whether people and actors of the shipped seeds are there from the beginning.
        stated: Whether the editor states the day of publication.
    """
    total, said = Count(), []
    with tempfile.TemporaryDirectory() as made:
        root = Path(made) / "new"
        run(["init", str(root), "--title", "Bench"])
        if known:
            for name in ("people.yml", "actors.yml"):
                shutil.copy(SHIPPED / name, root / "seeds" / name)
        shutil.copy(SHIPPED / "briefing.yml", root / "seeds" / "briefing.yml")
        there: list[str] = []
        for order in in_order(folder):
            count = _one(Project(root), order, there, known=known, stated=stated)
            there.append(order.name)
            said.append(_line(order.name, count))
            total.take(count)
    return total, said


def _one(project: Project, order: Order, there: list[str], *, known: bool, stated: bool) -> Count:
    """Add one text, count, then put the shipped article in the place of the draft."""
    final = article(order.name)
    day = flat(final["published"])
    published = Day.parse(day) if stated and len(day) == 10 else None  # noqa: PLR2004
    given = Given(today=Day.parse(order.added), published=published)
    (added,) = list(add(project, [order.path], None, given))
    assert added.draft is not None, added.refusal  # noqa: S101
    draft, body = front_matter(added.draft.text)
    one = Compared(
        text=added.draft.text,
        draft=draft,
        blocks=note_blocks(body),
        final=final,
        source=order.path.read_text("utf-8"),
    )
    count = Count()
    if published:
        count.typed += len(f"--published {day}")
    _article(count, order, one)
    _quotes(count, order, one, there)
    _claims(count, order, one, there)
    if not known:
        _speakers(count, order, one, there)
    _events(count, order, one, there)
    count.decisions += one.text.count("# unsure:") + one.text.count("\n#   # ")
    count.decisions += sum(
        len(block.splitlines())
        for file, block in one.blocks.items()
        if file.startswith("articles/")
    )
    judge_speakers(count.records, one)
    judge_rest(count.records, one, statements_due(ALL))
    (project.root / (added.article or "")).unlink()
    lay_out(project, [*there, order.name], known=known)
    examine(project)
    return count


def _article(count: Count, order: Order, one: Compared) -> None:
    """Count the fields of the article itself, and its summary."""
    is_day_right = one.draft["published"] == one.final["published"]
    for name, value in one.final.items():
        if name not in {"quotes", "claims", "status"}:
            given = one.draft.get(name)
            kept = name == "published_basis" and is_day_right
            count.add(
                "metadata", name, None if given is None else flat(given), flat(value), kept=kept
            )
    path = SHIPPED / "articles" / f"{order.name}.md"
    count.add("summary", "", None, front_matter(path.read_text("utf-8"))[1].strip())


def _quotes(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the quotes, and the statements that become due in earlier articles."""
    due = statements_due([*there, order.name])
    final = [
        {name: value for name, value in quote.items() if name != "statement" or quote["id"] in due}
        for quote in listed(one.final, "quotes")
    ]
    made = listed(one.draft, "quotes")
    pairs = by_likeness(final, made, "text")
    compare_records(count, "quotes", pairs)
    count.decisions += len(unused(pairs, made))
    count.decisions += sum(len(proposal.keys() - quote.keys()) for quote, proposal in pairs)
    before = statements_due(there)
    for name in there:
        proposed = statements_elsewhere(one.blocks.get(f"articles/{name}.md", ""))
        for quote in listed(article(name), "quotes"):
            key = flat(quote["id"])
            if key in due and key not in before:
                given = proposed.get(key)
                count.add("quotes", "statement", given, due[key], kept=given is not None)


def _claims(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the claims that become due, in this article and in earlier ones."""
    before = claims_due(there)
    subjects = {flat(claim["subject"]) for _, claim in before}
    due = [pair for pair in claims_due([*there, order.name]) if pair not in before]
    for name in (*there, order.name):
        suggested = claims_elsewhere(one.blocks.get(f"articles/{name}.md", ""))
        source = (folder_of(order) / flat(article(name)["source"])).read_text("utf-8")
        if name == order.name:
            suggested = suggested_claims(one.text)
        final = [claim for article_, claim in due if article_ == name]
        pairs = claims_taken(final, suggested, source)
        compare_records(count, "claims", pairs, partial(_is_kept, subjects, source))


def _is_kept(subjects: set[str], source: str, name: str, given: str, final: str) -> bool:
    """Tell whether a field of a suggested claim does: the same place; a subject that is new."""
    if name == "words":
        return show_the_same(given, final, source)
    return name == "subject" and (given == final or final not in subjects)


def folder_of(order: Order) -> Path:
    """Return where the texts are."""
    return order.path.parent


def _speakers(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the people and actors that the article brings."""
    before, now = speakers_due(there), speakers_due([*there, order.name])
    for at, name in enumerate(("people.yml", "actors.yml")):
        made = records(one.blocks.get(name, ""))
        final = [record for record in now[at] if record not in before[at]]
        compare_records(count, name, by_likeness(final, made, "name"))
        count.decisions += len(made)


def _events(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the events that the article brings, and those that it reports, too."""
    block = one.blocks.get("events.yml", "")
    before = {flat(event["id"]): event for event in events_due(there)}
    now = [
        event
        for event in events_due([*there, order.name])
        if order.name in names_in(event["articles"])
    ]
    made = records(block)
    new = [event for event in now if flat(event["id"]) not in before]
    compare_records(count, "events", events_taken(new, made, block, order.name))
    count.decisions += len(made) + len(seems_reported(block))
    for event in now:
        if flat(event["id"]) in before:
            proposed = reported_already(block, flat(event["id"]))
            given = None if proposed is None else f", {order.name}"
            count.add("events", "articles", given, f", {order.name}")


def _line(name: str, count: Count) -> str:
    share = 100 * count.typed / count.whole
    return f"| {name} | {count.whole} | {count.typed} | {share:.0f} % | {count.decisions} |"


def report(folder: Path) -> Iterator[str]:
    """Yield the tables."""
    for known in (False, True):
        for stated in (False, True):
            total, said = measure(folder, known=known, stated=stated)
            people = "with people and actors" if known else "empty"
            day = ", day of publication stated" if stated else ""
            yield f"### A briefing that is {people}{day}"
            yield ""
            yield "| article | characters in the end | typed | share | decisions |"
            yield "| --- | ---: | ---: | ---: | ---: |"
            yield from said
            yield _line("all", total)
            yield ""
            yield _prose(total)
            yield ""
            yield _records(total.records)
            yield ""
            if known and stated:
                yield from _parts(total)


def _records(found: Records) -> str:
    return (
        f"{found.proposed} quotes are proposed, {found.missing} of the shipped ones are missing, "
        f"{len(found.others)} are none in the shipped articles. {len(found.wrong)} have another "
        f"speaker and are marked; {len(found.unmarked)} have another speaker and are not: "
        f"{', '.join(found.unmarked) or 'none'}. {len(found.untrue)} other statements of "
        f"the drafts are not those of the shipped seeds: {'; '.join(found.untrue) or 'none'}."
    )


def _prose(count: Count) -> str:
    """Return what is left where the editor's own sentences do not count."""
    own = [count.by_part.get(part, [0, 0]) for part in PROSE]
    typed = count.typed - sum(pair[0] for pair in own)
    whole = count.whole - sum(pair[1] for pair in own)
    share = 100 * typed / whole
    return (
        f"The editor's own sentences are {count.whole - whole} of these characters, "
        f"{count.typed - typed} typed; of the other {whole}, {typed} are typed ({share:.0f} %)."
    )


def _parts(count: Count) -> Iterator[str]:
    yield "| part | characters in the end | typed |"
    yield "| --- | ---: | ---: |"
    for part, (typed, whole) in count.by_part.items():
        yield f"| {part} | {whole} | {typed} |"
    yield ""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("ARTICLES", "../shared/articles")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(default))
    folder = parser.parse_args().folder
    if not folder.is_dir():
        print(f"no folder {folder}; name the folder of the five texts", file=sys.stderr)
        return 2
    section = "\n".join([ADDING, "", ABOUT, *report(folder)]).strip() + "\n"
    OUT.write_text(with_section(OUT.read_text("utf-8"), ADDING, section), "utf-8")
    print(section)
    return 0


if __name__ == "__main__":
    sys.exit(main())
