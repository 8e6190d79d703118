"""Read the folder `seeds/`; what cannot be read is reported and left out."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.caching.seen_files import SeenFiles
from generator.problems import Problem, Where, without_consequences
from generator.project import Project
from generator.reading.parsing.front_matter import parse_front_matter
from generator.reading.parsing.nodes import Fields, Items, Node, Text, shorten
from generator.reading.parsing.yaml import Tags, parse_yaml
from generator.reading.seeds.brief import sections
from generator.reading.seeds.config_tags import config_tags
from generator.reading.seeds.digests import digests
from generator.reading.seeds.editions import read_editions
from generator.reading.seeds.editor_notes import without_note
from generator.reading.seeds.fields import each_record
from generator.reading.seeds.files import SeedFolder, visible
from generator.reading.seeds.fonts import read_letters
from generator.reading.seeds.kept import KeptFiles
from generator.reading.seeds.positions_table import positions
from generator.reading.seeds.proposals import Speaker, proposed_speakers
from generator.reading.seeds.reader import read_record
from generator.reading.seeds.records import (
    ActorSeed,
    ArticleSeed,
    BriefingSeed,
    CorrectionSeed,
    EventSeed,
    LockEntry,
    PersonSeed,
    Section,
    Seeds,
    SubjectSeed,
)
from generator.reading.seeds.templates import report_templates
from generator.reading.verifying.lock import load_lock
from generator.reading.verifying.texts import SourceTexts
from generator.record_fields import Record
from generator.refusals import RefusedError


class NoSeedsError(RefusedError):
    """The project has no seeds at all; its message says so to a person."""


def require_seeds(project: Project) -> None:
    """Refuse a folder that is no briefing.

    Raises:
        NoSeedsError: There is no folder `seeds/`, or nothing in it.
    """
    if not project.seeds.is_dir() or not any(visible(project.seeds)):
        raise NoSeedsError(
            f"no seeds: there is nothing in {project.seeds}; name another folder with --project, "
            "or begin a briefing with `briefing init DIR`"
        )


def read(
    project: Project, cache: BuildCache = NO_CACHE, seen: SeenFiles | None = None
) -> tuple[Seeds, list[Problem]]:
    """Read everything under `seeds/`, and the settings of `mkdocs.yml` that the seeds rule.

    Of the project's own templates, only the names are checked.

    The caller makes sure that there are seeds, with `require_seeds`.

    Args:
        project: Whose seeds.
        cache: Of earlier builds.
        seen: Knows files that were read already.

    Returns:
        What could be read, and the problems.

    Raises:
        OSError: The machine refuses to read a file that exists.
    """
    seen = seen or SeenFiles()
    folder = SeedFolder(project, cache)
    report_templates(folder)
    kept = KeptFiles(folder, seen)
    articles = _articles(folder, kept)
    seeds = Seeds(
        briefing=kept.read(project.seeds / "briefing.yml", _briefing),
        brief=kept.read(project.seeds / "brief.md", _brief),
        actors=_records(kept, project, "actors.yml", ActorSeed),
        people=_records(kept, project, "people.yml", PersonSeed, required=False),
        articles=tuple(one.article for one in articles.values() if one.article),
        unjudged={name: one.unjudged for name, one in articles.items() if one.unjudged},
        proposed=tuple(speaker for one in articles.values() for speaker in one.proposed),
        subjects=_records(kept, project, "subjects.yml", SubjectSeed, required=False),
        events=_records(kept, project, "events.yml", EventSeed, required=False),
        positions=kept.read(project.seeds / "positions.csv", positions),
        corrections=_records(kept, project, "corrections.yml", CorrectionSeed, required=False),
        lock=kept.read(project.quotes_lock, _lock),
        editions=read_editions(folder),
        inbox=_inbox(folder),
        regions=tuple(_regions(project)),
        letters=read_letters(folder),
        config=_config(folder),
        trusts_config=folder.project.trusts_config,
    )
    kept.keep()
    texts = SourceTexts(project.texts, seeds.articles, seen)
    found = replace(seeds, texts=texts, text_digests=texts.digests, unread=frozenset(folder.unread))
    known = kept.digests
    found = replace(
        found,
        digests=digests(found, known, articles),
        article_digests={name: known[name] for name in articles if name in known},
    )
    return found, without_consequences(folder.problems)


def _regions(project: Project) -> Iterator[str]:
    """Yield the names of the regions that have a base map."""
    for name in project.templates.files("map"):
        if name.endswith(".svg"):
            yield name.removesuffix(".svg")


def _parsed(
    folder: SeedFolder,
    path: Path,
    *,
    required: bool,
    tags: Tags | None = None,
    comments_will_do: bool = False,
) -> Node | None:
    """Return the root node of a YAML file, or None if the file is missing or unreadable.

    Args:
        folder: Where problems go.
        path: The file.
        required: Whether it must be there.
        tags: Replaces a node with a tag.
        comments_will_do: Whether a file of comments alone holds nothing on purpose.
    """
    name, text = folder.name(path), folder.text(path, required=required)
    if text is None:
        return None
    node, problems = parse_yaml(text, name, tags=tags)
    folder.problems += problems
    if node is None and not problems and not (comments_will_do and text.strip()):
        message = "the file is empty, expected fields, or a list of records ([] for none)"
        folder.lose(Where(name), "empty-file", message)
    elif problems:
        folder.unread.add(name)
    return node


def _fields(
    folder: SeedFolder, path: Path, *, required: bool, tags: Tags | None = None
) -> Fields | None:
    """Return the mapping of a YAML file; report a file whose root is anything else."""
    node = _parsed(folder, path, required=required, tags=tags)
    if node is None or isinstance(node, Fields):
        return node
    kind = "a list" if isinstance(node, Items) else f'the text "{shorten(node)}"'
    folder.lose(node.where, "wrong-shape", f"{kind}, expected fields: `name: value`")
    return None


def _briefing(folder: SeedFolder) -> BriefingSeed | None:
    node = _fields(folder, folder.project.seeds / "briefing.yml", required=True)
    seed = None if node is None else read_record(BriefingSeed, node, folder.problems)
    if seed and seed.incomplete & {"questions", "confidence"}:
        folder.unread.add(seed.where.file)
    return seed


def _records(
    kept: KeptFiles, project: Project, file: str, kind: type[Record], *, required: bool = True
) -> tuple[Record, ...]:
    """Return the records of a YAML file that is a list."""
    path = project.seeds / file
    return kept.read(path, partial(_listed, path=path, kind=kind, required=required))


def _listed(
    folder: SeedFolder, *, path: Path, kind: type[Record], required: bool
) -> tuple[Record, ...]:
    node = _parsed(folder, path, required=required, comments_will_do=True)
    if node is None:
        return ()
    records = tuple(each_record(node, folder.problems, partial(read_record, kind)))
    if not isinstance(node, Items) or len(records) < len(node.values):
        folder.unread.add(node.where.file)
    return records


def _brief(folder: SeedFolder) -> tuple[Section, ...]:
    path = folder.project.seeds / "brief.md"
    text, name = folder.text(path), folder.name(path)
    if text is None or text.strip():
        return sections(text, name) if text else ()
    message = 'the file is empty, expected a section "## Bottom line"'
    folder.lose(Where(name), "empty-file", message)
    return ()


class _ReadArticle(Struct, frozen=True):
    """What the file of an article was read as."""

    article: ArticleSeed | None = None
    unjudged: tuple[Text, ...] = ()
    """What is left to be judged in it."""
    proposed: tuple[Speaker, ...] = ()
    """The speakers that its note proposes."""


def _articles(folder: SeedFolder, kept: KeptFiles) -> dict[str, _ReadArticle]:
    """Return the articles by the names of their files."""
    paths = folder.names(folder.project.articles, ".md")
    return {folder.name(path): kept.read(path, partial(_article, path=path)) for path in paths}


def _article(folder: SeedFolder, *, path: Path) -> _ReadArticle:
    text, name = folder.text(path), folder.name(path)
    if text is None:
        return _ReadArticle()
    proposed = proposed_speakers(text, name)
    text, left = without_note(text, name)
    fields, summary, problems = parse_front_matter(text, name)
    folder.problems += problems
    article = None
    if fields is not None:
        article_id = Text(Path(name).stem, Where(name))
        given = {"id": article_id, "summary": summary}
        article = read_record(ArticleSeed, fields, folder.problems, **given)
    if problems or article is None or article.incomplete:
        folder.unread.add(name)
    return _ReadArticle(article, left, proposed)


def _inbox(folder: SeedFolder) -> tuple[str, ...]:
    """Return the names of the raw articles that wait to be curated."""
    inbox = folder.project.inbox
    paths = sorted(visible(inbox)) if inbox.is_dir() else []
    return tuple(folder.name(path) for path in paths if path.is_file())


def _lock(folder: SeedFolder) -> dict[str, LockEntry]:
    path = folder.project.quotes_lock
    text, name = folder.text(path, required=False), folder.name(path)
    if text is None:
        return {}
    entries, problems = load_lock(text, name)
    folder.problems += problems
    if problems:
        folder.unread.add(name)
    return entries


def _config(folder: SeedFolder) -> Fields | None:
    """Read `mkdocs.yml`, the configuration of MkDocs."""
    path = folder.project.config
    if not path.exists():
        message = f"no {path.name}, expected the configuration of the builder, as `init` writes it"
        folder.problems.append(Problem(Where(folder.name(path)), "config-missing", message))
        return None
    return _fields(folder, path, required=False, tags=config_tags(folder))
