"""Builds one page as MkDocs builds it, whatever becomes of all the others."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn, cast
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import markdown
from jinja2.bccache import Bucket, BytecodeCache
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from generator.caching import cache_keys
from generator.caching.build_cache import BuildCache
from generator.publishing.building import builder, ready_html
from generator.publishing.building.one_page import Head, OnePage, OtherPages, PlainBuildError

# After `builder`, which may put ProperDocs in the place of MkDocs.
from mkdocs.commands.build import get_context  # isort: skip
from mkdocs.config.defaults import MkDocsConfig  # isort: skip
from mkdocs.structure.files import File, Files  # isort: skip
from mkdocs.structure.nav import get_navigation  # isort: skip
from mkdocs.structure.pages import Page, _ExtractTitleTreeprocessor  # isort: skip
from mkdocs.structure.toc import get_toc  # isort: skip

EXTENSIONS = ["toc", "tables", "fenced_code"]
"""The extensions that MkDocs always has; they keep nothing from one page to the next."""


class PageBuilder:
    """The theme, the menu and the converter, which all pages share."""

    def __init__(self, config: MkDocsConfig, files: Files, cache: BuildCache) -> None:
        """Take the configuration, and the files: those in the menu and those that are built."""
        self._config = config
        self.env = config.theme.get_env()
        self.env.bytecode_cache = _CompiledTheme(cache)
        self.nav = get_navigation(files, config)
        for file in files.documentation_pages():
            OnePage.guard(_page_of(file))
        self._converter = _converter()
        self.menu = [_in_menu(page, config) for page in self.nav.pages]
        """What every page may show of those in the menu."""

    def html(self, file: File) -> bytes:
        """Return a page as MkDocs would write it.

        Raises:
            PlainBuildError: It has to be built in the way of MkDocs.
        """
        page = _page_of(file)
        with OnePage.opened(page):
            page.read_source(self._config)
            _convert(page, self._converter)
            page.active = True
            context = get_context(self.nav, cast("Any", OtherPages()), self._config, page)
            template = self.env.get_template(page.meta.get("template", "main.html"))
            text = template.render(cast("dict[str, Any]", context))
            page.active = False
        if not text.strip():
            raise PlainBuildError(f"{file.src_uri} is empty")
        return text.encode(errors="xmlcharrefreplace")


def _page_of(file: File) -> Page:
    assert isinstance(file.page, Page)  # noqa: S101  (the navigation has made them all)
    return file.page


def _in_menu(page: Page, config: MkDocsConfig) -> tuple[str, str | None, object]:
    """Read the head of a page in the menu; return what other pages may show of it."""
    with OnePage.opened(page):
        page.read_source(config)
        if "title" not in page.meta:
            raise PlainBuildError(f"{page.file.src_uri} has no title in its head")
        page.title = page.title  # by itself it would look into the page again
        title = page.meta.get("title")
    page.meta = Head(title=title)
    OnePage.show_head(page)
    return page.url, page.title, title


def _convert(page: Page, md: markdown.Markdown) -> None:
    """Do what `Page.render` does, with one converter for all pages."""
    md.reset()
    title = _ExtractTitleTreeprocessor()
    title._register(md)  # noqa: SLF001  (so does `Page.render`)
    page.content = md.convert(page.markdown or "")
    page.toc = get_toc(getattr(md, "toc_tokens", []))
    page._title_from_render = title.title  # noqa: SLF001


def _converter() -> markdown.Markdown:
    md = markdown.Markdown(extensions=EXTENSIONS)
    ready_html.install(md)
    md.treeprocessors.register(_LinksElsewhere(), "relpath", 0)
    return md


class _LinksElsewhere(Treeprocessor):
    """Refuses links of Markdown within the site, which MkDocs follows; ours are HTML already."""

    def run(self, root: Element) -> None:
        """Look at every link of a page.

        Raises:
            PlainBuildError: One leads to another file, or to a place in the page.
        """
        for element in root.iter():
            address = element.get({"a": "href", "img": "src"}.get(element.tag, ""))
            if address is not None and AMP_SUBSTITUTE not in address:
                parts = urlsplit(address)
                if not parts.scheme and not parts.netloc:
                    raise PlainBuildError(f"a link of Markdown leads to {address}")


class _CompiledTheme(BytecodeCache):
    """The compiled templates of the theme, kept between builds."""

    def __init__(self, cache: BuildCache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if there is bytecode of its source, made by what would make it now."""
        if found := self._cache.get(f"theme-{bucket.key}.bytecode", self._made_from(bucket)):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket."""
        name = f"theme-{bucket.key}.bytecode"
        self._cache.put(name, self._made_from(bucket), bucket.bytecode_to_string())

    def _made_from(self, bucket: Bucket) -> bytes:
        return bucket.checksum.encode() + cache_keys.program()


class _Strict(logging.Handler):
    """Stops at the first warning: MkDocs shall say all that it has to say, in its own way."""

    def emit(self, record: logging.LogRecord) -> NoReturn:
        """Stop.

        Raises:
            PlainBuildError: Always.
        """
        raise PlainBuildError(record.getMessage())


@contextmanager
def strict() -> Iterator[None]:
    """Stop at whatever the builder warns of.

    Raises:
        PlainBuildError: It warns.
    """
    handler = _Strict(logging.WARNING)
    logger = logging.getLogger(builder.NAME)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
