"""Rules for the shapes of the settings in `mkdocs.yml`: what the builder would refuse."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from generator.reading.checks.config_further import unheeded
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Fields, Items, Node, Text, Value, shorten
from generator.text.markup import is_web_address
from generator.text.words import did_you_mean

_TEXTS = (
    *("copyright", "draft_docs", "edit_uri", "edit_uri_template", "exclude_docs", "language"),
    *("not_in_nav", "remote_branch", "remote_name", "repo_name"),
    *("site_author", "site_description", "site_name"),
)
_TEXTS_WITH_RULES = (
    "custom_dir",
    "dev_addr",
    "docs_dir",
    "name",
    "repo_url",
    "site_dir",
    "site_url",
)
"""Texts of which a rule tells what they may be."""
_LISTS = ("extra_css", "extra_javascript", "extra_templates", "nav", "watch")
_FIELDS = ("extra", "validation")
_LISTS_OR_FIELDS = ("markdown_extensions", "plugins")
_SHAPES: dict[str, tuple[tuple[type, ...], str]] = {
    **dict.fromkeys((*_TEXTS, *_TEXTS_WITH_RULES), ((Text,), "a text")),
    **dict.fromkeys(_LISTS, ((Items,), "a list")),
    **dict.fromkeys(_FIELDS, ((Fields,), "fields, `name: value`")),
    **dict.fromkeys(_LISTS_OR_FIELDS, ((Items, Fields), "a list")),
    "theme": ((Text, Fields), "the name of a theme, or fields"),
}
"""Setting -> what it may be, and how a message says so; a setting without value is none."""
_NEVER_EMPTY = frozenset(
    {*_FIELDS, "extra_javascript", "site_name", "watch", "custom_dir", "language", "name"}
)
"""Here the builder refuses a setting without value."""
EMPTY = frozenset({"", "null", "~"})
_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    date: "a day",
    object: "another value",
}
_NO_PAGE_LEFT_OUT = ("exclude_docs", "draft_docs")
_FILES = ("extra_css", "extra_javascript", "extra_templates", "static_templates")
_HOST_AND_PORT = re.compile(r"(?:\[[0-9a-fA-F:]+\]|[^\s:]+):[0-9]{1,5}")
_THEMES = ("material", "mkdocs", "readthedocs")
"""Those that the packages of the lock bring."""
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4}){0,2}")
_OF_THE_THEME: dict[str, tuple[tuple[type, ...], str]] = {
    **{name: _SHAPES[name] for name in ("custom_dir", "language", "name")},
    "palette": ((Text, Items, Fields), "fields, `name: value`"),
    "static_templates": ((Items,), "a list"),
}
_LEVELS = ("warn", "info", "ignore")
_ANY_LEVEL = "warn, info or ignore"
_VALIDATED = {
    "nav": ("omitted_files", "not_found", "absolute_links"),
    "links": ("not_found", "absolute_links", "unrecognized_links", "anchors"),
}
_EVERY = frozenset(name for names in _VALIDATED.values() for name in names)
"""All that is validated; set beside `nav` and `links`, a level is that of both."""


def misshapen(config: Fields) -> Iterator[Finding]:
    """Find the settings that are not of the kind that MkDocs expects: a build would end.

    Args:
        config: `mkdocs.yml`.
    """
    for name, value in config.values.items():
        yield from _of_another_kind(name, value, _SHAPES)
        if isinstance(value, Text) and value not in EMPTY:
            yield from _unfit_text(name, value)
        yield from _missing(name, value)
    settings = {str(name): value for name, value in config.values.items()}
    yield from _theme(settings.get("theme"))
    yield from _validation(settings.get("validation"))
    yield from _menu(settings.get("nav"))
    yield from _edited(settings)
    yield from unheeded(settings)
    for listed in _LISTS_OR_FIELDS:
        yield from _options(settings.get(listed))


def _edited(settings: Mapping[str, Node]) -> Iterator[Finding]:
    """Find an address for editing that is none: it goes on where that of the repository ends."""
    edit = settings.get("edit_uri")
    is_part = isinstance(edit, Text) and edit not in EMPTY and not is_web_address(edit)
    if edit and is_part and _is_empty(settings.get("repo_url")):
        message = f'"edit_uri" is {_kind(edit)} without "repo_url"'
        yield edit.where, f"{message}, expected both, or https://…"


def _options(node: Node | None) -> Iterator[Finding]:
    """Find extensions and plugins whose options are no fields."""
    for one in node.values if isinstance(node, Items) else ():
        yield from _options(one if isinstance(one, Fields) else None)
    for name, options in node.values.items() if isinstance(node, Fields) else ():
        if not isinstance(options, Fields) and not _is_empty(options):
            message = f'the options of "{shorten(name)}" are {_kind(options)}'
            yield options.where, f"{message}, expected fields, `name: value`"


def _is_empty(node: Node | None) -> bool:
    return node is None or (isinstance(node, Text) and node in EMPTY)


def _of_another_kind(
    name: Text, value: Node, shapes: dict[str, tuple[tuple[type, ...], str]]
) -> Iterator[Finding]:
    kinds, expected = shapes.get(name, ((Text, Items, Fields), ""))
    is_empty = _is_empty(value)
    if is_empty and name in _NEVER_EMPTY:
        yield value.where, f'"{name}" is empty, expected {expected}'
    elif not is_empty and not isinstance(value, kinds):
        yield value.where, f'"{name}" is {_kind(value)}, expected {expected}'
    elif name in _TEXTS and isinstance(value, Value):
        yield value.where, _no_text(name, value)
    for one in value.values if name == "watch" and isinstance(value, Items) else ():
        if isinstance(one, Value):
            yield one.where, _no_text(name, one)


def _no_text(name: Text, value: Value) -> str:
    """Return that a bare value is no text to the builder."""
    kind = next(words for type_, words in _KINDS.items() if isinstance(value.value, type_))
    message = f'"{name}" is {shorten(value)}, which YAML takes for {kind}'
    return f"{message}; put quotation marks around it"


def _kind(value: Node) -> str:
    if isinstance(value, Text):
        return f'"{shorten(value)}"'
    return "a list" if isinstance(value, Items) else "fields"


def _unfit_text(name: Text, value: Text) -> Iterator[Finding]:
    if name in _NO_PAGE_LEFT_OUT:
        yield value.where, f'"{name}" leaves out pages to which others lead, expected none'
    elif name == "dev_addr" and not _HOST_AND_PORT.fullmatch(value):
        yield value.where, f'"{name}" is "{shorten(value)}", expected an address and a port'
    elif name == "repo_url" and not is_web_address(value):
        yield value.where, f'"{shorten(value)}" is no web address, expected https://…'


def _missing(name: Text, value: Node) -> Iterator[Finding]:
    """Find files of the project: a build publishes none but its own."""
    for one in value.values if name in _FILES and isinstance(value, Items) else ():
        path = one if isinstance(one, Text) else None
        if path and not is_web_address(path):
            message = f'"{shorten(path)}" is a file that no build writes'
            yield path.where, f"{message}, expected none, or an address on the web"


def _theme(theme: Node | None) -> Iterator[Finding]:
    """Find a theme that is not there, and settings of it that have another shape."""
    if isinstance(theme, Text):
        yield from _named(theme)
    if not isinstance(theme, Fields):
        return
    for name, value in theme.values.items():
        yield from _of_another_kind(name, value, _OF_THE_THEME)
        yield from _missing(name, value)
        if name == "name" and isinstance(value, Text):
            yield from _named(value)
        if name == "locale" and isinstance(value, Text) and not _LOCALE.fullmatch(value):
            yield value.where, f'"locale" is {_kind(value)}, expected a language, `en` or `pt_BR`'


def _named(theme: Text) -> Iterator[Finding]:
    if theme not in _THEMES:
        hint = did_you_mean(theme, _THEMES) or ', expected "material"'
        yield theme.where, f'no theme "{shorten(theme)}"{hint}'


def _validation(node: Node | None, names: Collection[str] = _EVERY) -> Iterator[Finding]:
    """Find what MkDocs does not validate, and what is no level of its messages."""
    for name, level in node.values.items() if isinstance(node, Fields) else ():
        if name in _VALIDATED and names is _EVERY:
            if not isinstance(level, Fields):
                yield level.where, f'"{name}" is {_kind(level)}, expected fields, `name: value`'
            yield from _validation(level, _VALIDATED[name])
        elif name not in names:
            hint = did_you_mean(name, names) or ", expected one of MkDocs"
            yield name.where, f'unknown setting "{shorten(name)}"{hint}'
        elif not isinstance(level, Text) or level not in _LEVELS:
            yield level.where, f'"{name}" is {_kind(level)}, expected {_ANY_LEVEL}'


def _menu(node: Node | None) -> Iterator[Finding]:
    """Find entries of the menu with several titles, on each level."""
    for entry in node.values if isinstance(node, Items) else ():
        if isinstance(entry, Fields):
            titles = list(entry.values)
            if len(titles) > 1:
                message = f'"{shorten(titles[1])}" is in the entry of "{shorten(titles[0])}"'
                yield titles[1].where, f"{message}, expected a - of its own"
            for below in entry.values.values():
                yield from _menu(below)
        elif isinstance(entry, Items):
            yield entry.where, "a list in the menu without a title, expected one"
