"""`make bench-add`: how much an editor still types after `briefing add`, for the five source texts.

Each text is added to a briefing as it came in; then the draft is compared with what the editors
made of it, field by field: the characters of one field that must be typed or deleted to turn the
proposal into the shipped words. What has no proposal is typed in full.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.due import (
    SHIPPED,
    article,
    lay_out,
    statements_due,
)
from benchmarks.held_against import (
    Compared,
    judge_rest,
    judge_speakers,
)
from benchmarks.rows_proposed import OF_OWN_WORDS, count_rows
from benchmarks.sections import with_section
from benchmarks.typed_fields import (
    Count,
    Records,
    flat,
    front_matter,
    note_blocks,
)
from benchmarks.typed_in_draft import Order, count_all
from generator.cli import run
from generator.days import Day
from generator.examination import examine
from generator.project import Project
from generator.tasks.adding import Given, add

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
The five source texts of the shipped briefing, added one after the other in the order in which they
came in; after each one its draft gives way to the shipped article, as if it had been curated.
*Characters in the end* are the fields of the article, of the people and actors that it brings, and
of its events, with the names of the fields. *Typed* is the edit distance from the proposal of a
field to the shipped value; what has no proposal is typed in full, its name included. What is copied
is not typed: a block, a line, the blank claim and the blank event that a draft has for what it does
not propose (of the id of a blank claim one character counts, its number). Were the blanks nothing,
the share of an empty briefing would be 46 %.

A proposal in other words counts as good as the shipped one in three cases, and in no other: an id
(a subject where it is a new one), the words of a claim where half of the longer of the two
stretches of the source is in both, and why the day of publication is known, where the day is the
shipped one. Of several rows for one claim the editor takes the right one.

Everything counts when an editor can know of it (`benchmarks/due.py`): a person or an actor with the
first quote or event, a statement with the second of its quotes, a claim with the second article on
its subject (a slip with the text that slips), an event with its first article, and each further
article of it with itself. Until November 2026 all people and actors were there after the first
text, statements and all articles of an event counted with the first one, and a stub was taken for
any event of its day. Counted as now, the drafts of that time came to 56 % of all characters (40 %
without the editor's own sentences), with 107 decisions.

*Decisions* are marked speakers; proposed people, actors, events and claims; lines for other files;
quotes, and fields of quotes, that the shipped article does not have. Positions and assessments are
left out, since what they say is judged; how many rows are proposed is told below each table.

The goal, 35 % of all characters, is not reached. The editor's own sentences are a third of all
characters, and what drafts say of them (how words were given, what the form of a text shows) spares
less than a fifth: were nothing else typed, the share would be 27 %, of which the summaries are 8.
Of the rest, most are claims on whose subject nothing tells `add` that articles differ: they are a
fifth of all that is typed (their words count, although they are copied from the source), where
people, actors and all of events but their sentences are a tenth.

Two invented articles on other subjects (a dam, a railway; 670 and 524 words, not in this
repository, the final seeds written by the same hand), each the first of a briefing: 32 and 38 %
typed, where the drafts before came to 50 and 53; without the editor's own sentences 11 and 17 %.
The first draft of each showed faults, which were mended; the railway, counted before that, came
to 40 %. With 200 characters a minute and 5 seconds for each of 37 and 27 decisions that is 12
minutes each, without the reading; the goal is 8. Summary and sentences of events and notes alone
take 7.

To repeat: `make bench-add ARTICLES=FOLDER`.
"""


def article_of(source: str) -> Path:
    """Return the shipped article of a source text."""
    for path in sorted((SHIPPED / "articles").glob("*.md")):
        if f"source: {source}" in path.read_text("utf-8"):
            return path
    raise SystemExit(f"no shipped article has the source {source}")


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
    count_all(count, order, one, there, known=known)
    judge_speakers(count.records, one)
    count_rows(count.records, one)
    judge_rest(count.records, one, statements_due(ALL))
    (project.root / (added.article or "")).unlink()
    lay_out(project, [*there, order.name], known=known)
    examine(project)
    return count


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
            if not known and not stated:
                yield from _parts(total)


def _records(found: Records) -> str:
    return (
        f"{found.proposed} quotes are proposed, {found.missing} of the shipped ones are missing, "
        f"{len(found.others)} are none in the shipped articles. {len(found.wrong)} have another "
        f"speaker and are marked; {len(found.unmarked)} have another speaker and are not: "
        f"{', '.join(found.unmarked) or 'none'}. {len(found.untrue)} other statements of "
        f"the drafts are not those of the shipped seeds: {'; '.join(found.untrue) or 'none'}. "
        f"{found.rows} rows of positions.csv are proposed: {found.rows_right} with the question "
        f"of a shipped row, {found.rows_open} without one. {len(found.rows_known)} of the "
        f"{len(OF_OWN_WORDS)} shipped rows on own words have such a row."
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
