"""Rules for settings in `mkdocs.yml` at which a build ends, or which it does not heed."""

import re
from collections.abc import Iterator, Mapping

from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Fields, Items, Node, Text, shorten
from generator.text.markup import is_web_address
from generator.text.words import did_you_mean

_OF_A_SCRIPT = ("path", "type", "async", "defer")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_OF_A_PAGE = frozenset({"path", "path_noext", "path!q", "path_noext!q"})
"""What MkDocs puts into `edit_uri_template`."""
_OF_THE_THEME = (
    *("custom_dir", "direction", "favicon", "features", "font", "icon", "include_sidebar"),
    *("language", "locale", "logo", "name", "palette", "static_templates"),
)
_HOME = "index.md"


def unheeded(settings: Mapping[str, Node]) -> Iterator[Finding]:
    """Find what is neither of another kind nor unknown, and yet not what MkDocs takes.

    Args:
        settings: Those of `mkdocs.yml`, by name.
    """
    yield from _style_sheets(settings.get("extra_css"))
    yield from _scripts(settings.get("extra_javascript"))
    yield from _edit_template(settings)
    yield from _theme(settings)
    yield from _validation(settings.get("validation"))
    if own := settings.get("mdx_configs"):
        yield own.where, '"mdx_configs" is for MkDocs itself, expected "markdown_extensions"'


def _style_sheets(node: Node | None) -> Iterator[Finding]:
    for one in node.values if isinstance(node, Items) else ():
        if not isinstance(one, Text):
            yield one.where, "a style sheet with settings of its own, expected its address alone"


def _scripts(node: Node | None) -> Iterator[Finding]:
    for one in node.values if isinstance(node, Items) else ():
        for name in one.values if isinstance(one, Fields) else ():
            if name not in _OF_A_SCRIPT:
                hint = did_you_mean(name, _OF_A_SCRIPT) or f", expected {', '.join(_OF_A_SCRIPT)}"
                yield name.where, f'unknown setting "{shorten(name)}" of a script{hint}'


def _edit_template(settings: Mapping[str, Node]) -> Iterator[Finding]:
    template = settings.get("edit_uri_template")
    if not isinstance(template, Text):
        return
    for name in _PLACEHOLDER.findall(template):
        if name not in _OF_A_PAGE:
            hint = did_you_mean(name, _OF_A_PAGE) or ", expected {path}"
            yield template.where, f'"{{{shorten(name)}}}" is nothing of a page{hint}'
    if template.strip() and not is_web_address(template) and "repo_url" not in settings:
        message = f'"edit_uri_template" is "{shorten(template)}" without "repo_url"'
        yield template.where, f"{message}, expected both, or https://…"


def _theme(settings: Mapping[str, Node]) -> Iterator[Finding]:
    theme = settings.get("theme")
    if not isinstance(theme, Fields):
        return
    if "name" not in set(map(str, theme.values)) and "INHERIT" not in settings:
        yield theme.where, 'a theme without a name, expected "name: material"'
    for name in theme.values:
        if name not in _OF_THE_THEME and (hint := did_you_mean(name, _OF_THE_THEME)):
            yield name.where, f'unknown setting "{shorten(name)}" of the theme{hint}'


def _validation(node: Node | None) -> Iterator[Finding]:
    """Find the level that makes an error of each page beside the menu: most pages are."""
    for name, level in node.values.items() if isinstance(node, Fields) else ():
        if isinstance(level, Fields):
            yield from _validation(level)
        elif name == "omitted_files" and level == "warn":
            message = '"omitted_files" is "warn", and most pages are in no menu'
            yield level.where, f"{message}, expected info or ignore"


def home_missing(nav: Node | None) -> Iterator[Finding]:
    """Find a menu without the first page, to which the title of each page leads."""
    if isinstance(nav, Items) and nav.values and not any(map(_is_home, nav.values)):
        message = f'the menu has no "{_HOME}" on its first level'
        yield nav.where, f"{message}, expected - Brief: {_HOME}"


def _is_home(entry: Node) -> bool:
    if isinstance(entry, Text):
        return entry == _HOME
    pages = entry.values.values() if isinstance(entry, Fields) else ()
    return any(page == _HOME or _is_environment(page) for page in pages)


def _is_environment(page: Node) -> bool:
    """Tell whether a page is that of `!ENV [NAME, index.md]`."""
    return isinstance(page, Items) and len(page.values) > 1 and page.values[-1] == _HOME
