"""Rules for `mkdocs.yml`: it must agree with `briefing.yml` and the pages of the site."""

import re
from collections.abc import Iterator, Sequence

from generator.reading import queries
from generator.reading.checks.config_further import home_missing
from generator.reading.checks.config_shapes import EMPTY, misshapen
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Fields, Items, Node, Text, Value, shorten
from generator.reading.parsing.yaml_errors import named_space
from generator.reading.seeds.records import BriefingSeed, Seeds
from generator.text.markup import is_web_address
from generator.text.words import did_you_mean

INHERITED = "build/mkdocs.yml"
"""What a build writes for `mkdocs.yml` to inherit."""
_OF_THE_GENERATOR = (
    ("docs_dir", "build/docs"),
    ("site_dir", "site"),
    ("use_directory_urls", "false"),
)


_SETTINGS = frozenset({
    "INHERIT", "copyright", "dev_addr", "docs_dir", "draft_docs", "edit_uri", "edit_uri_template",
    "exclude_docs", "extra", "extra_css", "extra_javascript", "extra_templates", "hooks",
    "markdown_extensions", "mdx_configs", "nav", "not_in_nav", "plugins", "remote_branch",
    "remote_name", "repo_name", "repo_url", "site_author", "site_description", "site_dir",
    "site_name", "site_url", "strict", "theme", "use_directory_urls", "validation", "watch"
})  # fmt: skip
"""All that MkDocs knows; of another one it warns, and a strict build ends."""
_THEME = "build/theme"
_CODE = {"hooks": "are files that run at each build"}
_HARMLESS_PLUGINS = frozenset({"search", "material/search"})
_EXTENSION = re.compile(
    r"""
    (?: markdown\.extensions\. )?
    (?: abbr | admonition | attr_list | codehilite | def_list | extra | fenced_code | footnotes
      | legacy_attrs | legacy_em | md_in_html | meta | nl2br | sane_lists | smarty | tables | toc
      | wikilinks )
    | pymdownx \.
    (?: arithmatex | b64 | betterem | bracketspan | caret | critic | details | emoji | escapeall
      | extra | fancylists | highlight | inlinehilite | keys | magiclink | mark | pathconverter
      | progressbar | quotes | saneheaders | smartsymbols | snippets | striphtml | superfences
      | tabbed | tasklist | tilde
      | blocks\. (?: admonition | caption | definition | details | html | tab ) )
    """,
    re.VERBOSE,
)
"""Those that Python-Markdown brings, and those that come with Material."""


def config_unfit(seeds: Seeds) -> Iterator[Finding]:
    """`mkdocs.yml` lacks what the builder needs, or sets it otherwise than the generator needs it.

    Bad:  docs_dir: docs
    Good: INHERIT: build/mkdocs.yml
    """
    if seeds.config is None or seeds.briefing is None:
        return
    inherited = _setting(seeds.config, "INHERIT")
    needed = (*_of_the_briefing(seeds.briefing), *_OF_THE_GENERATOR, ("theme.custom_dir", _THEME))
    lacking = [one for one in needed if _setting(seeds.config, one[0]) is None]
    if inherited is None:
        for name, expected in lacking:
            message = f'no setting "{name}", expected "{shorten(expected)}"'
            yield seeds.config.where, f"{message}, or INHERIT: {INHERITED} for all of them"
    elif lacking and inherited != INHERITED:
        yield inherited.where, f'"INHERIT" is "{shorten(inherited)}", expected "{INHERITED}"'
    site_url = _setting(seeds.config, "site_url")
    if site_url and site_url != seeds.briefing.site_url and not is_web_address(site_url):
        yield site_url.where, f'"{shorten(site_url)}" is no web address, expected https://…'
    yield from _otherwise(seeds.config)
    for name in seeds.config.values:
        if name not in _SETTINGS:
            hint = did_you_mean(name, _SETTINGS) or ", expected one of MkDocs"
            yield name.where, f'unknown setting "{shorten(name)}"{hint}'
    yield from misshapen(seeds.config)


def _otherwise(config: Fields) -> Iterator[Finding]:
    """Find settings that the generator needs to be as they are."""
    for name, expected in _OF_THE_GENERATOR:
        value = _setting(config, name)
        if value is None or (value in EMPTY and name == "site_dir"):
            continue
        if value in EMPTY:
            yield value.where, f'"{name}" is empty, expected "{shorten(expected)}"'
        elif value != expected and not _is_false(value, expected):
            yield value.where, f'"{name}" is "{shorten(value)}", expected "{shorten(expected)}"'
        elif value == "false" and not isinstance(value, Value):
            yield value.where, f'"{name}" is a text, expected false without quotation marks'


def config_differs(seeds: Seeds) -> Iterator[Finding]:
    """`mkdocs.yml` has another title, language or address than `briefing.yml`; the builder uses it.

    Bad:  site_name: Another title
    Good: INHERIT: build/mkdocs.yml
    """
    if seeds.config is None or seeds.briefing is None:
        return
    for name, expected in _of_the_briefing(seeds.briefing):
        value = _setting(seeds.config, name)
        if value and expected not in ("", value) and not isinstance(value, Value):
            message = f'"{name}" is "{shorten(value)}", and briefing.yml has "{shorten(expected)}"'
            yield value.where, f"{message}, expected the same, or no line with INHERIT: {INHERITED}"


def config_code(seeds: Seeds) -> Iterator[Finding]:
    """`mkdocs.yml` names code that a build would run; only `--trust-config` allows it.

    Bad:  hooks: [count.py]
    Good: plugins: []
    """
    if seeds.config is None or seeds.trusts_config:
        return
    for name, why in _CODE.items():
        value = _node(seeds.config, name)
        if value is not None and value != "" and not _is_empty(value):
            yield value.where, f'"{name}" {why}, expected none'
    for plugin in _named_first(_node(seeds.config, "plugins")):
        if plugin not in _HARMLESS_PLUGINS:
            yield plugin.where, f'a plugin "{shorten(plugin)}" runs at each build, expected none'
    for extension in _named_first(_node(seeds.config, "markdown_extensions")):
        if not _EXTENSION.fullmatch(extension):
            message = f'an extension "{shorten(extension)}" is imported and runs'
            yield extension.where, f"{message}, expected one of Python-Markdown or PyMdown"
    inherited = _setting(seeds.config, "INHERIT")
    complete = all(_setting(seeds.config, name) for name, _ in _OF_THE_GENERATOR)
    if inherited is not None and inherited != INHERITED and complete:
        yield inherited.where, f'"INHERIT" is "{shorten(inherited)}", expected "{INHERITED}"'
    theme = _setting(seeds.config, "theme.custom_dir")
    if theme and theme != _THEME:
        message = f'"theme.custom_dir" is "{shorten(theme)}", and templates run as code'
        yield theme.where, f'{message}; expected "{_THEME}"'


def unknown_page(seeds: Seeds) -> Iterator[Finding]:
    """The menu in `mkdocs.yml` names a page that the site does not have.

    Bad:  - Quotes: quote/index.md
    Good: - Quotes: quotes/index.md
    """
    read = ("briefing.yml", "actors.yml", "people.yml", "articles", "editions")
    if seeds.config is None or not queries.whole(seeds, *read):
        return
    menu = _node(seeds.config, "nav")
    wrong = list(_unknown(menu, set(pages(seeds))))
    yield from wrong or home_missing(menu)


def _unknown(menu: Node | None, known: set[str]) -> Iterator[Finding]:
    """Find the entries of a menu that lead to no page."""
    for page in _named(menu):
        if not (page in known or _ELSEWHERE.match(page) or _PAGED.fullmatch(page)):
            hint = _hint(page, known)
            yield page.where, f'no page "{shorten(page)}"{hint}'
    for entry in _entries(menu):
        for title, target in entry.values.items():
            if not title.strip():
                yield title.where, "an entry of the menu without a title, expected one"
            if isinstance(target, Fields):
                message = f'"{shorten(title)}" has fields, expected a page or a list of entries'
                yield target.where, message


_HUBS = (
    *("about", "actors", "articles", "changes", "differences", "judgements"),
    *("people", "positions", "print", "print/meeting", "quotes", "timeline"),
)
_ELSEWHERE = re.compile("https?://|mailto:")
_PASTED = re.compile("(?<=:)[^\\S ]")
"""A space that YAML does not know, so that title and page are one text."""
_PAGED = re.compile(
    r"""
    (?: quotes/[a-z0-9-]+(?:/[0-9]+)?
      | judgements/[0-9]+
      | timeline/(?:(?:overdue|planned)-)?[0-9]+
      | differences/[a-z-]+-[0-9]+
      | (?:articles|people)/pages/[0-9]+
      | actors/[a-z0-9-]+/[0-9]+
      | changes/(?:since|[0-9]+)-[0-9]+
      | editions/[0-9]+/[0-9]+
    )/index\.md
    """,
    re.VERBOSE,
)
"""Pages of what is too long for one: which there are is known when they are rendered."""


def pages(seeds: Seeds) -> Iterator[str]:
    """Yield the source paths of the pages of the site, as `nav` names them."""
    yield "index.md"
    records: dict[str, Sequence[str]] = {
        "actors": queries.actor_ids(seeds),
        "articles": queries.article_ids(seeds),
        "people": [person.id for person in seeds.people],
        "questions": [question.id for question in queries.questions(seeds)],
        "editions": [str(seed.edition.number) for seed in seeds.editions],
    }
    names = [f"{folder}/{name}" for folder, ids in records.items() for name in ids]
    yield from (f"{name}/index.md" for name in (*_HUBS, *names))


def _named(node: Node | None) -> Iterator[Text]:
    """Yield the pages that a part of the menu names."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Items):
        for value in node.values:
            yield from _named(value)
    elif isinstance(node, Fields):
        for value in node.values.values():
            yield from _named(value)


def _hint(page: str, known: set[str]) -> str:
    """Return what to write instead of a page that there is not."""
    if pasted := _PASTED.search(page):
        return f": {named_space(pasted[0])} after the colon, expected a space"
    if not page.isascii() or "/" in page or "." in page:
        return did_you_mean(page, known) or ", expected one of the site"
    return ", expected a title, a colon and a page (what follows a blank and # is a comment)"


def _entries(node: Node | None) -> Iterator[Fields]:
    """Yield the entries of a menu that have a title, of each level."""
    for value in node.values if isinstance(node, Items) else ():
        if isinstance(value, Fields):
            yield value
            for below in value.values.values():
                yield from _entries(below)


def _of_the_briefing(briefing: BriefingSeed) -> Iterator[tuple[str, str]]:
    """Yield the dotted name of each setting that `briefing.yml` decides, and its value."""
    yield "site_name", briefing.title
    yield "theme.language", briefing.language
    if briefing.site_url:
        yield "site_url", briefing.site_url


def _is_false(value: Text, expected: str) -> bool:
    """Tell whether a value is `no` or `off`, which YAML takes for the false that is expected."""
    return expected == "false" and isinstance(value, Value) and value.value is False


def _node(config: Fields, name: str) -> Node | None:
    return config.values.get(Text(name, config.where))


def _is_empty(value: Node) -> bool:
    if isinstance(value, Text):
        return value in EMPTY
    return not value.values


def _named_first(value: Node | None) -> Iterator[Text]:
    """Yield the names in a list of names and of names with settings, or the keys of a mapping."""
    if isinstance(value, Items):
        for one in value.values:
            yield from [one] if isinstance(one, Text) else _named_first(one)
    elif isinstance(value, Fields):
        yield from value.values


def _setting(config: Fields, name: str) -> Text | None:
    """Return a setting by its dotted name; for `!ENV [NAME, default]`, the default."""
    node: Node | None = config
    for part in name.split("."):
        node = node.values.get(Text(part, config.where)) if isinstance(node, Fields) else None
    if isinstance(node, Items) and node.values:
        node = node.values[-1]
    return node if isinstance(node, Text) else None
