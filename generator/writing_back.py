"""What the program writes back into `seeds/`: the proof of the quotes, the next edition."""

from dataclasses import dataclass
from pathlib import Path

from generator.build import examine
from generator.days import Day
from generator.files import refuse_links, write_file
from generator.history.compare import compare
from generator.history.edition_file import dump_edition
from generator.history.freeze import freeze
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading.linking.link import link
from generator.reading.read import read
from generator.reading.verifying.lock import BAD_LOCK, dump_lock
from generator.reading.verifying.texts import read_texts, sources
from generator.reading.verifying.verify import counted, words_of
from generator.reading.verifying.verify import verify as find_quotes
from generator.rendering.changes import counts


@dataclass(frozen=True, slots=True)
class Verification:
    """What `briefing verify` found."""

    problems: list[Problem]
    found: str | None = None
    """How many quotes and claims, in words; None where the lock stays as it is."""


def verify(project: Project, texts: Path, today: Day) -> Verification:
    """Find every quote and the words of every claim in the source text; write `quotes.lock`.

    What was found is written even where other quotes were not; those lose their entry. A lock that
    is damaged is replaced only where every quote was found: it may hold the proofs of the others.

    Raises:
        LinkError: `seeds/` is a link: it may be read from elsewhere, but nothing is written there.
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read or write.
    """
    refuse_links(project.root, project.seeds)
    seeds, problems = read(project)
    damage = [problem for problem in problems if problem.slug == BAD_LOCK]
    others = [problem for problem in problems if problem.slug != BAD_LOCK]
    if errors(others):
        return Verification(sorted(problems))
    contents, unreadable = read_texts(texts, sources(seeds))
    entries, missed = find_quotes(seeds, contents, today)
    met = [*others, *unreadable, *missed]
    if damage and errors(met):
        return Verification(sorted(damage + met))
    write_file(project.quotes_lock, dump_lock(entries))
    kinds = [
        words.kind
        for article in seeds.articles
        for words in words_of(article)
        if words.id in entries
    ]
    return Verification(sorted(met), counted(kinds))


@dataclass(frozen=True, slots=True)
class Freezing:
    """What became of an edition: the problems, and the edition's number if there is one."""

    problems: list[Problem]
    number: int | None = None
    told: str = ""
    """What it changed, in words; without a number, why there is none though the seeds are right."""


def freeze_edition(project: Project, label: str | None) -> Freezing:
    """Freeze the next edition into `seeds/editions/`.

    Not while the seeds have errors, nor where nothing changed since the last one: a number that
    says nothing would only make the printouts of the last one look old.

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
    before = briefing.editions[-1] if briefing.editions else None
    number, now = len(briefing.editions) + 1, freeze(briefing)
    changes = None if before is None else compare(before.snapshot, now)
    if changes is not None and not changes:
        return Freezing(problems, told=f"nothing changed since edition {number - 1}")
    project.editions.mkdir(exist_ok=True)
    write_file(project.editions / f"{number}.yml", dump_edition(number, label, now, before))
    told = counts.contents(now) if changes is None else counts.sentence(changes)
    return Freezing(problems, number, told)
