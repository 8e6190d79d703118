"""seeds/ -> Seeds and problems; what cannot be read is reported and left out."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.problems import Problem, Where
from generator.project import Project
from generator.reading import records
from generator.reading.brief import sections
from generator.reading.fields import each_record
from generator.reading.folder import SeedFolder
from generator.reading.formats import parse_csv, parse_front_matter, parse_yaml
from generator.reading.lock import load_lock
from generator.reading.nodes import Fields, Items, Text
from generator.reading.seeds import (
    ArticleSeed,
    BriefingSeed,
    LockEntry,
    PositionSeed,
    Section,
    Seeds,
)
from generator.words import did_you_mean

Made = TypeVar("Made")


class NoSeedsError(Exception):
    """The project has no seeds at all; its message says so to a person."""


def read(project: Project) -> tuple[Seeds, list[Problem]]:
    """Read everything under `seeds/`, and the settings of `mkdocs.yml` that the seeds rule.

    Returns:
        What could be read, and the problems of what could not.

    Raises:
        NoSeedsError: There is no folder `seeds/`, or nothing in it.
        OSError: The machine refuses to read a file that exists.
    """
    if not project.seeds.is_dir() or not any(project.seeds.iterdir()):
        message = f"no seeds: there is nothing in {project.name(project.seeds)}/"
        raise NoSeedsError(message)
    folder = SeedFolder(project)
    seeds = Seeds(
        briefing=_briefing(folder),
        brief=_brief(folder),
        actors=_records(folder, "actors.yml", records.actor),
        people=_records(folder, "people.yml", records.person, required=False),
        articles=_articles(folder),
        subjects=_records(folder, "subjects.yml", records.subject, required=False),
        events=_records(folder, "events.yml", records.event, required=False),
        positions=_positions(folder),
        corrections=_records(folder, "corrections.yml", records.correction, required=False),
        lock=_lock(folder),
        inbox=tuple(project.name(path) for path in folder.names(project.inbox, "")),
        config=_config(folder),
    )
    return seeds, folder.problems


def _parsed(folder: SeedFolder, path: Path, *, required: bool) -> Fields | Items | None:
    """Return the YAML of a file, where it is a list or a mapping."""
    text = folder.text(path, required=required)
    if text is None:
        return None
    node, problems = parse_yaml(text, folder.project.name(path))
    folder.problems += problems
    if isinstance(node, Fields | Items):
        return node
    if not problems:
        slug, message = "empty-file", "the file holds no fields, expected some (or [] for none)"
        folder.problems.append(Problem(Where(folder.project.name(path)), slug, message))
    return None


def _briefing(folder: SeedFolder) -> BriefingSeed | None:
    node = _parsed(folder, folder.project.seeds / "briefing.yml", required=True)
    if isinstance(node, Items):
        folder.problems.append(Problem(node.where, "wrong-shape", "a list, expected fields"))
        return None
    return None if node is None else records.briefing(node, folder.problems)


def _records(
    folder: SeedFolder,
    name: str,
    make: Callable[[Fields, list[Problem]], Made],
    *,
    required: bool = True,
) -> tuple[Made, ...]:
    node = _parsed(folder, folder.project.seeds / name, required=required)
    return () if node is None else tuple(each_record(node, folder.problems, make))


def _brief(folder: SeedFolder) -> tuple[Section, ...]:
    path = folder.project.seeds / "brief.md"
    text = folder.text(path)
    return () if text is None else sections(text, folder.project.name(path))


def _articles(folder: SeedFolder) -> tuple[ArticleSeed, ...]:
    found = []
    for path in folder.names(folder.project.seeds / "articles", ".md"):
        text, name = folder.text(path), folder.project.name(path)
        if text is None:
            continue
        fields, summary, problems = parse_front_matter(text, name)
        folder.problems += problems
        if fields is not None:
            article_id = Text(path.stem, Where(name))
            found.append(records.article(fields, folder.problems, article_id, summary))
    return tuple(found)


def _positions(folder: SeedFolder) -> tuple[PositionSeed, ...]:
    path = folder.project.seeds / "positions.csv"
    text = folder.text(path)
    if text is None:
        return ()
    header, rows, problems = parse_csv(text, folder.project.name(path))
    folder.problems += problems
    missing = [name for name in records.POSITION_COLUMNS if name not in header]
    where = Where(folder.project.name(path))
    for name in missing:
        message = f'no column "{name}"{did_you_mean(name, header)}'
        folder.problems.append(Problem(where, "missing-column", f"{message}, expected one"))
    for name in header:
        if name not in records.POSITION_COLUMNS:
            message = f'unknown column "{name}"{did_you_mean(name, records.POSITION_COLUMNS)}'
            folder.problems.append(Problem(name.where, "unknown-column", message))
    return () if missing else tuple(records.position(row, folder.problems) for row in rows)


def _lock(folder: SeedFolder) -> dict[str, LockEntry]:
    path = folder.project.quotes_lock
    text = folder.text(path, required=False)
    if text is None:
        return {}
    entries, problems = load_lock(text, folder.project.name(path))
    folder.problems += problems
    return entries


def _config(folder: SeedFolder) -> Fields | None:
    """Read `mkdocs.yml`, which is MkDocs' own and may use tags."""
    path = folder.project.config
    text = folder.text(path, required=False)
    if text is None:
        return None
    node, problems = parse_yaml(text, folder.project.name(path), tags=True)
    folder.problems += problems
    return node if isinstance(node, Fields) else None
