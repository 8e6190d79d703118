"""The way into MkDocs: does what `mkdocs build` does, page by page, and only where a page changed.

MkDocs reads all pages, then writes all of them. Of ours no page shows anything of another, except
what the menu does; so each is read, converted and written by itself, and one whose source, theme,
menu and configuration are as they were is not made again: its file is linked from the old site.

The site is the same, byte for byte, as that of a plain `mkdocs build`, or there is none: whatever
was not tried, is unusual, or goes wrong raises `PlainBuildError`, and MkDocs builds in its own way.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

import jinja2
import markdown

from generator.caching import cache_keys
from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.caching.standing_files import StandingFiles
from generator.machine.files import create_file
from generator.machine.second_process import SecondProcess
from generator.project import Project
from generator.publishing.building import builder
from generator.publishing.building.one_page import PlainBuildError
from generator.publishing.building.page_builder import EXTENSIONS, PageBuilder, strict
from generator.publishing.building.site_record import SiteFile
from generator.publishing.links import PageLinks, parse
from generator.publishing.tree.new_tree import NewTree
from generator.refusals import RefusedError

# After `builder`, which may put ProperDocs in the place of MkDocs.
from mkdocs.commands.build import _build_template  # isort: skip
from mkdocs.config.defaults import MkDocsConfig  # isort: skip
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions  # isort: skip

TRIED = frozenset({("mkdocs", "1.6.1", "3.11.3"), ("properdocs", "1.6.7", "3.11.3")})
"""The builders, their versions and those of Python-Markdown with which the bytes are the same."""
is_included: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
MUCH = 1 << 20
"""With more bytes of source than this in either half, it pays to build in two processes."""
OVERHEAD = 5000
"""A page takes as long as so many bytes of its source, whatever is in it."""


def _nothing() -> None:
    """Wait for nothing."""


@dataclass(frozen=True, slots=True)
class Way:
    """How pages are built."""

    cache: BuildCache = NO_CACHE
    """Of earlier builds; it knows the pages that need not be made again."""
    standing: StandingFiles | None = None
    """What is known of `build/docs`."""
    complete: Callable[[], None] = _nothing
    """Waits until `build/docs` has every file; the pages are there from the beginning."""
    is_plain: bool = False
    """Whether MkDocs builds in its own way."""


@dataclass(slots=True)
class Made:
    """A new site beside the old one."""

    old: Mapping[str, SiteFile] = field(default_factory=dict)
    """The files of the old site."""
    files: dict[str, SiteFile] = field(default_factory=dict)
    """By path; the ids of pages that were made are missing."""
    written: set[str] = field(default_factory=set)
    """Those that were made; all others are shared with the old site."""
    links: dict[str, PageLinks] = field(default_factory=dict)
    """The ids and links of the pages that were made."""
    changed: set[str] = field(default_factory=set)
    """The folders of which an entry was made or removed, by their path in the site."""


def make_site(
    config: MkDocsConfig,
    project: Project,
    old: Mapping[str, SiteFile],
    way: Way,
    report: Callable[[str], None],
) -> Made:
    """Build into `config.site_dir`, which may hold an older site.

    Args:
        config: The loaded configuration.
        project: The project; its site has the pages that are not made again.
        old: The files that earlier builds made of it.
        way: How pages are built.
        report: Is called with progress messages.

    Raises:
        PlainBuildError: MkDocs has to build in its own way.
        OSError: The disk or its permissions.
    """
    refuse_untried(config, project)
    try:
        with strict():
            site = _Site(config, project, old, way)
            site.make_pages(report)
            way.complete()
            site.make_others()
            return site.finished()
    except jinja2.TemplateNotFound as error:  # an OSError, of all things
        raise PlainBuildError(f"no template {error}") from error
    except (PlainBuildError, RefusedError, OSError):
        raise
    except Exception as error:  # templates may raise anything
        raise PlainBuildError(f"{type(error).__name__}: {error}") from error


def refuse_untried(config: MkDocsConfig, project: Project) -> None:
    """Refuse whatever may make other pages than were tried.

    Raises:
        PlainBuildError: MkDocs has to build in its own way.
    """
    version = (builder.NAME, builder.VERSION, markdown.__version__)
    if version not in TRIED:
        raise PlainBuildError(f"not tried with {' '.join(version[:2])} and Markdown {version[2]}")
    settings: dict[str, tuple[object, object]] = {
        "plugins": (list(config.plugins), []),
        "hooks": (list(config.hooks or ()), []),
        "markdown_extensions": (config.markdown_extensions, EXTENSIONS),
        "mdx_configs": (config.mdx_configs, {}),
        "extra_templates": (config.extra_templates, []),
        "theme": (config.theme.name, "material"),
        "custom_dir": (config.theme.custom_dir, str(project.theme)),
        "docs_dir": (config.docs_dir, str(project.docs)),
        "INHERIT": (_inherited(project) - {cache_keys.INHERITED}, set()),
    }
    for name, (given, expected) in settings.items():
        if given != expected:
            raise PlainBuildError(f"{name} is {given}")


def _inherited(project: Project) -> set[str]:
    """Return the names of the files that the configuration inherits from."""
    return set(re.findall(r"^INHERIT:\s*(\S+)", project.config.read_text("utf-8"), re.MULTILINE))


class _Site:
    """One build."""

    def __init__(
        self,
        config: MkDocsConfig,
        project: Project,
        old: Mapping[str, SiteFile],
        way: Way,
    ) -> None:
        self.config = config
        self.project = project
        self.old = old
        self.standing = way.standing or StandingFiles(project.docs)
        self.result = Made(old)
        self.files = get_files(config)
        set_exclusions(self.files, config)
        coming = {file.dest_uri for file in self.files}.union(config.theme.static_templates)
        self.tree = NewTree(Path(config.site_dir), coming)
        self.builder = PageBuilder(config, self.files, way.cache)
        self.documents = self.files.documentation_pages()
        self.common = self._common_key()

    def _common_key(self) -> bytes:
        """Return a digest of what all pages show: the configuration, the theme, the menu."""
        theme = self.project.theme
        names = sorted(path for path in theme.rglob("*") if path.is_file())
        return cache_keys.digest(
            cache_keys.program(),
            repr((os.environ["SOURCE_DATE_EPOCH"], str(self.project.root))).encode(),
            cache_keys.configuration(self.project),
            repr(self.builder.menu).encode(),
            *(part for path in names for part in (bytes(path), path.read_bytes())),
        )

    def make_pages(self, report: Callable[[str], None]) -> None:
        """Make the pages that are not as they were; half of them in a second process."""
        wanted = []
        for file in self.documents:
            key = cache_keys.digest(self.common, self._source(file))
            if not self._shared(file.dest_uri, key):
                wanted.append(_Wanted(len(file.content_bytes), file, key))
        report(f"{len(wanted)} of {len(self.documents)} pages to build")
        here, apart = _halves(wanted)
        pays = sum(page.size for page in apart) > MUCH
        with SecondProcess(partial(self._made, apart), pays=pays) as second:
            made = {**self._made(here), **second.result()}
        for name, (file_made, links) in made.items():
            self._add(name, file_made, links)

    def _source(self, file: File) -> bytes:
        """Return a digest of the source of a file."""
        known = self.standing.digest(file.src_uri)
        return cache_keys.digest(file.content_bytes) if known is None else known

    def _made(self, wanted: list["_Wanted"]) -> dict[str, tuple[SiteFile, PageLinks]]:
        """Write some pages."""
        return {page.file.dest_uri: self._written(page) for page in wanted}

    def _written(self, page: "_Wanted") -> tuple[SiteFile, PageLinks]:
        html = self.builder.html(page.file)
        target = Path(self.tree.path(page.file.dest_uri))
        target.unlink(missing_ok=True)  # of a second process that has failed
        create_file(target, html)
        return SiteFile.of(target, page.key), parse(html)

    def _add(self, name: str, made: SiteFile, links: PageLinks | None = None) -> None:
        """Take down a file that was written."""
        self.result.files[name] = made
        self.result.written.add(name)
        if links is not None:
            self.result.links[name] = links

    def make_others(self) -> None:
        """Make the templates of the theme that are no pages, and copy the rest.

        MkDocs writes those templates last: of two files of one name the site has the theme's.
        """
        for name in self.config.theme.static_templates:
            template = self.builder.env.get_template(name)
            text = _build_template(name, template, self.files, self.config, self.builder.nav)
            if not text.strip():
                raise PlainBuildError(f"{name} is empty")
            self._put(name, cache_keys.digest(text.encode()), text.encode)
        for file in self.files:
            if not file.is_documentation_page() and is_included(file.inclusion):
                self._put(file.dest_uri, self._source(file), partial(_content_of, file))

    def _put(self, name: str, key: bytes, content_of: Callable[[], bytes]) -> None:
        """Share a file with the old site, or write it, if there is none of its name yet."""
        if name in self.result.files:
            return
        if not self._shared(name, key):
            content = content_of()
            target = Path(self.tree.path(name))
            create_file(target, content)
            links = parse(content) if name.endswith(".html") else None
            self._add(name, SiteFile.of(target, key), links)

    def _shared(self, name: str, key: bytes) -> bool:
        """Link a file of the old site into the new one, if it is what would be made now."""
        known, old = self.old.get(name), f"{self.project.site}/{name}"
        still = known.still(old) if known and known.key == key else None
        if known is None or still is None:
            self.tree.make_room(name)
            return False
        if not self.tree.has(name, still):
            self.tree.make_room(name)
            try:
                os.link(old, self.tree.path(name), follow_symlinks=False)
            except OSError:  # a file system without hard links
                return False
        self.result.files[name] = known
        return True

    def finished(self) -> Made:
        """Return the site, without what was there and is no part of it."""
        self.tree.remove_others(self.result.files)
        self.result.changed = self.tree.changed
        return self.result


class _Wanted(NamedTuple):
    """A page to be made."""

    size: int
    """Of its source."""
    file: File
    key: bytes


def _halves(wanted: list[_Wanted]) -> tuple[list[_Wanted], list[_Wanted]]:
    """Divide pages so that both halves take as long: the longest first, to whoever has less."""
    halves: tuple[list[_Wanted], list[_Wanted]] = ([], [])
    sizes = [0, 0]
    for page in sorted(wanted, key=lambda page: page.size, reverse=True):
        shorter = sizes.index(min(sizes))
        halves[shorter].append(page)
        sizes[shorter] += page.size + OVERHEAD
    return halves


def _content_of(file: File) -> bytes:
    return file.content_bytes
