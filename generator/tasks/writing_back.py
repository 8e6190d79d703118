"""What the program writes into `seeds/`: the proof of the quotes, the next edition, schemas."""

from dataclasses import dataclass, replace
from pathlib import Path

from generator.days import Day
from generator.examination import examine
from generator.history.compare import compare
from generator.history.edition_file import dump_edition
from generator.history.freeze import snapshot_of
from generator.history.last_build import gone
from generator.machine.files import refuse_links, write_file
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading.linking.link import link
from generator.reading.read import read, require_seeds
from generator.reading.seeds.schema import schema_files
from generator.reading.verifying.lock import BAD_LOCK, dump_lock
from generator.reading.verifying.texts import read_texts, sources
from generator.reading.verifying.verify import counted, words_of
from generator.reading.verifying.verify import verify as find_quotes
from generator.rendering.changes import counts


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of `briefing verify`."""

    problems: list[Problem]
    entries: str | None = None
    """How many quotes and claims the lock has, in words; None where it was not written."""


def verify(project: Project, texts: Path, today: Day) -> Verification:
    """Find every quote and the words of every claim in the source text; write `quotes.lock`.

    The quotes that are found are written even where others are not; those lose their entry. A
    damaged lock is replaced only where every quote is found: it may hold the proofs of the others.

    Raises:
        LinkError: `seeds/` is a link: it may be read from elsewhere, but nothing is written there.
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read or write.
    """
    refuse_links(project.root, project.seeds)
    require_seeds(project)
    seeds, problems = read(project)
    damage = [problem for problem in problems if problem.slug == BAD_LOCK]
    others = [problem for problem in problems if problem.slug != BAD_LOCK]
    if errors(others):
        return Verification(sorted(set(problems)))
    contents, unreadable = read_texts(texts, sources(seeds))
    entries, missed = find_quotes(seeds, contents, today)
    remaining = [*others, *unreadable, *missed]
    if damage and errors(remaining):
        return Verification(sorted({*damage, *remaining}))
    write_file(project.quotes_lock, dump_lock(entries))
    kinds = [
        words.kind
        for article in seeds.articles
        for words in words_of(article)
        if words.id in entries
    ]
    return Verification(sorted(set(remaining)), counted(kinds))


@dataclass(frozen=True, slots=True)
class Freezing:
    """The outcome of `briefing edition`: the problems, and the number of a new edition."""

    problems: list[Problem]
    number: int | None = None
    summary: str = ""
    """What the edition changed, in words; without a number, why there is none without errors."""


def freeze_edition(project: Project, label: str | None) -> Freezing:
    """Freeze the next edition into `seeds/editions/`.

    There is none while the seeds have errors, nor where nothing changed since the last one: a
    number without a change would only make printouts of the last one look out of date.

    Raises:
        LinkError: `seeds/` or `seeds/editions/` is a link.
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read or write.
    """
    refuse_links(project.root, project.editions)
    seeds, problems = examine(project)
    if errors(problems):
        return Freezing(problems)
    briefing = link(seeds, project.site_url)
    if lost := gone(project, [one.number for one in briefing.editions]):
        problems = [*problems, *(replace(one, severity="error") for one in lost)]
        return Freezing(problems)
    before = briefing.editions[-1] if briefing.editions else None
    number, now = len(briefing.editions) + 1, snapshot_of(briefing)
    changes = None if before is None else compare(before.snapshot, now)
    if changes is not None and not changes:
        return Freezing(problems, summary=f"nothing changed since edition {number - 1}")
    project.editions.mkdir(exist_ok=True)
    write_file(project.editions / f"{number}.yml", dump_edition(number, label, now, before))
    summary = counts.contents(now) if changes is None else counts.sentence(changes)
    return Freezing(problems, number, summary)


def write_schemas(project: Project) -> list[str]:
    """Write the schemas of the seed files and the page of all fields; return their names.

    Raises:
        LinkError: `seeds/` or `seeds/schema/` is a link.
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to write.
    """
    require_seeds(project)
    paths = {project.seeds / name: text for name, text in schema_files().items()}
    for path in paths:
        refuse_links(project.root, path.parent)
        path.parent.mkdir(exist_ok=True)
    for path, text in paths.items():
        write_file(path, text)
    return [project.name(path) for path in paths]
