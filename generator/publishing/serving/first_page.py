"""Builds the page that somebody looks at, before there is a site that has it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader

from generator.caching.build_cache import BuildCache
from generator.machine.files import read_file
from generator.project import Project
from generator.publishing.building import builder
from generator.publishing.building.page_builder import PageBuilder, strict
from generator.publishing.building.page_by_page import refuse_untried
from generator.publishing.tree.swap import NEXT

# After `builder`, which may put ProperDocs in the place of MkDocs.
from mkdocs.structure.files import File, Files  # isort: skip


@dataclass(frozen=True, slots=True)
class Document:
    """A page that is not in `build/docs` yet."""

    name: str
    """Where it will be."""
    source: bytes
    theme: Mapping[str, str | bytes]
    """The whole of `build/theme`, as it will be."""


def first_page(document: Document, project: Project, epoch: int, cache: BuildCache) -> bytes | None:
    """Return a page with its new source in the new theme, with the menu of the last build.

    Args:
        document: The page.
        project: Whose configuration and other documents are those of the last build.
        epoch: Seconds since 1970, the date of the build.
        cache: Of earlier builds.

    Returns:
        The page; None where that takes the whole site, or goes wrong: the build says what.
    """
    with builder.environment(epoch):
        try:
            with strict():
                config = builder.configured(project, project.build / NEXT)
                refuse_untried(config, project)
                names = {*_in_menu(config.nav), document.name}
                files = {one: File(one, *_folders(config)) for one in sorted(names)}
                files[document.name].content_bytes = document.source
                pages = PageBuilder(config, Files(files.values()), cache)
                new = DictLoader(_changed(project.theme, document.theme))
                pages.env.loader = ChoiceLoader([new, *filter(None, [pages.env.loader])])
                return pages.html(files[document.name])
        except (Exception, builder.Abort):  # noqa: BLE001  (templates may raise anything, and will)
            return None


def _changed(folder: Path, theme: Mapping[str, str | bytes]) -> dict[str, str]:
    """Return the templates that do not stand in the folder as they will."""
    texts = {
        name: text.decode() if isinstance(text, bytes) else text
        for name, text in theme.items()
        if name.endswith((".html", ".xml"))
    }
    return {name: text for name, text in texts.items() if _text(folder / name) != text}


def _text(path: Path) -> str | None:
    try:
        return read_file(path).decode()
    except (OSError, ValueError):
        return None


def _folders(config: builder.MkDocsConfig) -> tuple[str, str, bool]:
    return config.docs_dir, config.site_dir, config.use_directory_urls


def _in_menu(nav: object) -> Iterator[str]:
    """Yield the names of the documents in a menu, as it is configured."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for inner in nav.values():
            yield from _in_menu(inner)
    elif isinstance(nav, list):
        for inner in nav:
            yield from _in_menu(inner)
