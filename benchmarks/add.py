"""`make bench-add`: how much an editor still types after `briefing add`, for the five source texts.

Each text is added to a briefing in the order of its day; then the draft is compared with what the
editors made of it, field by field: the characters of one field that must be typed or deleted to
turn the proposal into the shipped words. What has no proposal is typed in full. Ids do not count,
where a proposed one does the same; copying a block is no typing.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.due import SHIPPED, count_claims, leave_out_what_is_not_due
from benchmarks.sections import with_section
from benchmarks.typed_fields import (
    Count,
    Records,
    best,
    compare_records,
    flat,
    front_matter,
    listed,
    note_blocks,
    records,
    suggested_claims,
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
    """A text, its shipped article, its day added."""

    path: Path
    shipped: Path
    added: str


def in_order(folder: Path) -> list[Order]:
    """Return the texts by day."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        shipped = article_of(path.name)
        fields, _ = front_matter(shipped.read_text("utf-8"))
        found.append(
            (str(fields["published"]).ljust(10, "9"), Order(path, shipped, str(fields["added"])))
        )
    return [order for _, order in sorted(found, key=lambda pair: (pair[0], pair[1].path.name))]


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
        for order in in_order(folder):
            count = _one(Project(root), order, known=known, stated=stated)
            said.append(_line(order.shipped.stem, count))
            for name in ("typed", "whole", "decisions"):
                setattr(total, name, getattr(total, name) + getattr(count, name))
            for name in ("proposed", "missing", "others", "wrong", "unmarked", "untrue"):
                value = getattr(total.records, name) + getattr(count.records, name)
                setattr(total.records, name, value)
            for part, pair in count.by_part.items():
                whole = total.by_part.setdefault(part, [0, 0])
                whole[0] += pair[0]
                whole[1] += pair[1]
    return total, said


def _one(project: Project, order: Order, *, known: bool, stated: bool) -> Count:
    """Add one text, count, then put the shipped article in the place of the draft."""
    final, summary = front_matter(order.shipped.read_text("utf-8"))
    day = str(final["published"])
    published = Day.parse(day) if stated and len(day) == 10 else None  # noqa: PLR2004
    given = Given(today=Day.parse(order.added), published=published)
    (added,) = list(add(project, [order.path], None, given))
    assert added.draft is not None, added.refusal  # noqa: S101
    text = added.draft.text
    draft, body = front_matter(text)
    blocks = note_blocks(body)
    count = Count()
    if published:
        count.typed += len(f"--published {day}")
    for name, value in final.items():
        if name not in {"quotes", "claims", "status"}:
            given_ = draft.get(name)
            count.add("metadata", name, None if given_ is None else flat(given_), flat(value))
    left = compare_records(
        count, "quotes", listed(final, "quotes"), listed(draft, "quotes"), "text"
    )
    _judge(count.records, listed(final, "quotes"), listed(draft, "quotes"), text)
    count_claims(count, project, order.shipped.stem, suggested_claims(text), blocks)
    _untrue(count.records, final, draft)
    count.add("summary", "", None, summary.strip())
    _others(count, project, order, blocks, known=known)
    count.decisions += text.count("# unsure:") + len(left) + text.count("\n#   - {id:")
    count.decisions += sum(
        len(records(blocks.get(name, ""))) for name in ("people.yml", "actors.yml", "events.yml")
    )
    _curate(project, order, Path(added.article or ""))
    return count


def _untrue(found: Records, final: dict[str, object], draft: dict[str, object]) -> None:
    """Hold what the draft states as a fact, beside speakers, against the shipped article."""
    left = listed(draft, "quotes")
    for record in listed(final, "quotes"):
        proposal = best(record, left, "text")
        for name in ("said", "to", "kind"):
            stated = flat(proposal.get(name, "unknown"))
            if stated not in {"unknown", flat(record[name])}:
                found.untrue.append(f"{record['id']} {name}: {stated} for {flat(record[name])}")
    stated = flat(draft["published"])
    if stated != "unknown" and not flat(final["published"]).startswith(stated):
        found.untrue.append(f"published: {stated} for {flat(final['published'])}")


def _judge(
    found: Records, final: list[dict[str, object]], made: list[dict[str, object]], text: str
) -> None:
    """Hold the proposed speakers against the shipped ones."""
    left = list(made)
    found.proposed += len(made)
    for record in final:
        proposal = best(record, left, "text")
        if not proposal:
            found.missing += 1
            continue
        left.remove(proposal)
        if flat(proposal["speaker"]) != flat(record["speaker"]):
            said = f"{proposal['id']} for {flat(record['speaker'])}"
            is_marked = re.search(rf"- id: {proposal['id']}\n +speaker: .*# unsure:", text)
            (found.wrong if is_marked else found.unmarked).append(said)
    found.others += [str(one["id"]) for one in left]


def _others(
    count: Count, project: Project, order: Order, blocks: dict[str, str], *, known: bool
) -> None:
    """Count what the article brings to the other files: what is not there yet."""
    for name, key in (("people.yml", "name"), ("actors.yml", "name")):
        if known:
            continue
        there = {flat(one["id"]) for one in records((project.seeds / name).read_text("utf-8"))}
        article = order.shipped.read_text("utf-8")
        shipped = records((SHIPPED / name).read_text("utf-8"))
        speaking = {
            one for one in re.findall(r"speaker: \[?([\w, -]+)", article) for one in one.split(", ")
        }
        new = [one for one in shipped if one["id"] in speaking - there]
        compare_records(count, name, new, records(blocks.get(name, "")), key)
    events = [
        one
        for one in records((SHIPPED / "events.yml").read_text("utf-8"))
        if flat(one["articles"]).split(", ")[0] == order.shipped.stem
    ]
    proposed = records(blocks.get("events.yml", ""))
    for one in proposed:  # the draft's own id is as good as the shipped one
        one["articles"] = [order.shipped.stem]
    compare_records(count, "events", events, proposed, "date")


def _curate(project: Project, order: Order, article: Path) -> None:
    """Put the shipped article in the place of the draft, and its speakers into the files."""
    (project.root / article).unlink()
    shutil.copy(order.shipped, project.articles / order.shipped.name)
    leave_out_what_is_not_due(project)
    for name in ("people.yml", "actors.yml"):
        shutil.copy(SHIPPED / name, project.seeds / name)
    examine(project)


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
