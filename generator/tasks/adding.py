"""`briefing add`: raw articles become drafts; the raw text is kept before anything else is done.

Three steps, each of which can be the last before a kill: the source text, the draft, the removal
from the inbox. Adding the same file again does what is missing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from generator.curating.drafting.draft import Draft, make_draft
from generator.curating.drafting.source_text.safe_text import slug
from generator.curating.quotations.find import find_quotations
from generator.curating.raw.decoding import put_right
from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.curating.raw.read_raw import MAX_BYTES as MAX_RAW_BYTES
from generator.curating.raw.read_raw import read_article
from generator.days import Day
from generator.machine.files import (
    FileTooLargeError,
    NotPlainFileError,
    kind,
    read_file,
    refuse_links,
    write_file,
)
from generator.problems import shown
from generator.project import Project
from generator.reading.read import read, require_seeds
from generator.reading.seeds.records import ArticleSeed, Seeds
from generator.reading.verifying.languages import Languages
from generator.reading.verifying.texts import LONGEST_NAME, texts_of
from generator.tasks.known_seeds import known_of
from generator.text.markup import NOTE_BEGINS, forbidden

MAX_BYTES = MAX_RAW_BYTES
STDIN = "-"
_AS_TEXT = frozenset({".txt", ".text", ".md", ".markdown", ""})
"""Endings of files that are their own source text, where they are UTF-8."""
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw article on disk, or from standard input."""

    path: Path | None
    """None for standard input."""
    name: str
    data: bytes


class RefusedError(Exception):
    """A file is not added; the message is a sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one file."""

    name: str
    """As it was given."""
    refusal: str | None = None
    """Why nothing was added."""
    article: str | None = None
    """The file of the draft."""
    source: str | None = None
    """The file of the source text."""
    draft: Draft | None = None
    """None where the article was there before."""
    would: bool = False
    """Nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the editor states of the files that are added."""

    today: Day
    """The day on which they come into the briefing."""
    published: Day | None = None
    """The day on which they were published."""
    dry_run: bool = False
    """Write nothing."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of an article go; each part is a path and its content."""

    source: Path
    texts: tuple[tuple[Path, bytes], ...] = field(default=())


def add(project: Project, files: list[Path], stdin: bytes | None, given: Given) -> Iterator[Added]:
    """Add raw articles, one after the other; yield what became of each.

    Args:
        project: Whose articles they become.
        files: Their files; `-` stands for standard input.
        stdin: What was read from there.
        given: What the editor states.

    Raises:
        LinkError: A folder of the seeds is a link.
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to write.
    """
    require_seeds(project)
    refuse_links(project.root, project.texts, project.articles, project.inbox)
    for path in files:
        name = "the standard input" if str(path) == STDIN else shown(str(path))
        try:
            yield _add_one(project, _raw_file(path, stdin), name, given)
        except (RefusedError, UnreadableError) as error:
            yield Added(name=name, refusal=str(error))


def _raw_file(path: Path, stdin: bytes | None) -> RawFile:
    if str(path) == STDIN:
        return RawFile(None, "", stdin or b"")
    try:
        return RawFile(path, path.name, read_file(path, MAX_BYTES))
    except FileNotFoundError as error:
        raise RefusedError("there is no such file") from error
    except (NotPlainFileError, FileTooLargeError, PermissionError) as error:
        raise RefusedError(str(error.strerror)) from error


def _add_one(project: Project, raw: RawFile, name: str, given: Given) -> Added:
    text = put_right(read_article(raw.name, raw.data))
    seeds, _ = read(project)
    texts = texts_of(project.texts, seeds.articles)
    known = known_of(seeds, texts, _notes(project, seeds))
    places = _places(project, raw, text)
    if done := _added_before(seeds, texts, text, places):
        return _finish(project, raw, name, done, places, dry_run=given.dry_run)
    draft = make_draft(
        text,
        find_quotations(text.text),
        known,
        added=given.today.first,
        published=given.published.first if given.published else None,
        source=places.source.name or "unknown.txt",
        language=_language(text.text, seeds),
    )
    if not places.source.name:
        places = _places(project, RawFile(None, f"{draft.id}.txt", raw.data), text)
        draft = _with_source(draft, places.source.name)
    target = project.articles / f"{draft.id}.md"
    _refuse_overwriting(project, target, places)
    if not given.dry_run:
        _write(places, target, draft)
        _remove_from_inbox(project, raw)
    return Added(
        name=name,
        article=project.name(target),
        source=project.name(places.source),
        draft=draft,
        would=given.dry_run,
    )


def _with_source(draft: Draft, source: str) -> Draft:
    """Return a draft whose source text got its name from the draft."""
    text = draft.text.replace("source: unknown.txt", f"source: {source}", 1)
    text = text.replace("title: Untitled (unknown.txt)", f"title: Untitled ({source})", 1)
    return Draft(id=draft.id, text=text, quotes=draft.quotes, unsure=draft.unsure, said=draft.said)


# -- where everything goes


def _places(project: Project, raw: RawFile, text: RawText) -> _Places:
    """Return where the source text goes, and beside it the original where that is another file."""
    if not raw.name:
        return _Places(Path())
    name = _safe_name(raw.name)
    encoded = text.text.encode()
    path = project.texts / name
    is_own_text = path.suffix.lower() in _AS_TEXT
    if is_own_text and _same(raw.data, encoded):
        return _Places(path, ((path, raw.data),))
    source = path.with_suffix(".txt")
    original = path if path != source else path.with_name(f"{path.stem}.original{path.suffix}")
    return _Places(source, ((original, raw.data), (source, encoded)))


def _same(data: bytes, encoded: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf") == encoded


def _safe_name(name: str) -> str:
    """Return a file name that seeds may hold: visible, without what `check` refuses."""
    name = unicodedata.normalize("NFC", name)
    suffix = PurePath(name).suffix
    is_good = name[0] != "." and not {"/", "\\", "\n"} & set(name) and not any(forbidden(name))
    if is_good and name.isprintable() and len(name.encode()) <= LONGEST_NAME - len(".original"):
        return name
    return f"{slug(PurePath(name).stem) or 'article'}{suffix if suffix.isascii() else ''}"


def _added_before(
    seeds: Seeds, texts: dict[str, str], text: RawText, places: _Places
) -> ArticleSeed | None:
    """Return the article that was made of this very file.

    Raises:
        RefusedError: The same text is that of an article under another name.
    """
    for article in seeds.articles:
        if article.source and texts.get(article.source) == text.text:
            if article.source == places.source.name or not places.source.name:
                return article
            message = f"the same text as {article.source}, which article {article.id} has"
            raise RefusedError(f"{message}, expected another one")
    return None


def _refuse_overwriting(project: Project, target: Path, places: _Places) -> None:
    """Refuse to write over anything, but for a text that is there letter for letter.

    Raises:
        RefusedError: Something else is there.
    """
    if kind(target) is not None:
        raise RefusedError(f"{project.name(target)} is there already, expected none of that name")
    for path, content in places.texts:
        what = kind(path)
        if what is not None and (what != "a file" or _content(path) != content):
            raise RefusedError(f"{project.name(path)} is there already and is another text")


def _content(path: Path) -> bytes | None:
    try:
        return read_file(path)
    except FileTooLargeError:
        return None


# -- writing


def _write(places: _Places, target: Path, draft: Draft) -> None:
    """Write the source text first: whatever happens then, it is not lost."""
    for path, content in places.texts:
        path.parent.mkdir(exist_ok=True)
        if kind(path) is None:
            write_file(path, content)
    target.parent.mkdir(exist_ok=True)
    write_file(target, draft.text)


def _finish(  # noqa: PLR0913  (the file, and what is there of it)
    project: Project,
    raw: RawFile,
    name: str,
    article: ArticleSeed,
    places: _Places,
    *,
    dry_run: bool,
) -> Added:
    """Do what a kill left undone: the draft is there, the file may be in the inbox still."""
    if not dry_run:
        for path, content in places.texts:
            if kind(path) is None:
                write_file(path, content)
        _remove_from_inbox(project, raw)
    return Added(name=name, article=article.where.file, source=str(article.source), would=dry_run)


def _remove_from_inbox(project: Project, raw: RawFile) -> None:
    """Remove a file that was added from the inbox; files elsewhere stay where they are."""
    if raw.path is not None and raw.path.absolute().parent == project.inbox:
        raw.path.unlink(missing_ok=True)


# -- what the briefing knows


def _notes(project: Project, seeds: Seeds) -> dict[str, str]:
    """Return the notes of the drafts that are there, by the names of their files."""
    drafts = [one.where.file for one in seeds.articles if one.status.value == "draft"]
    texts = {name: read_file(project.root / name).decode(errors="replace") for name in drafts}
    return {name: text[text.find(f"\n{NOTE_BEGINS}") :] for name, text in texts.items()}


def _language(text: str, seeds: Seeds) -> str:
    """Return the language of a text by its small words, else that of the briefing."""
    codes = Languages(_WORD.findall(text[:_SAMPLE])).codes
    own = str(seeds.briefing.language) if seeds.briefing else "en"
    return own if not codes or own in codes else min(codes)
