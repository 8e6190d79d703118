"""Rules for `mkdocs.yml`: it must agree with `briefing.yml` and the pages of the site."""

import re
from collections.abc import Iterator, Sequence

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Fields, Items, Node, Text, shorten
from generator.reading.seeds.records import Seeds
from generator.words import did_you_mean


def config_differs(seeds: Seeds) -> Iterator[Finding]:
    """`mkdocs.yml` says something else than `briefing.yml`, or than the generator needs.

    Bad:  site_name: Another title
    Good: site_name: (the title in briefing.yml)
    """
    if seeds.config is None or seeds.briefing is None:
        return
    for name, expected in _expected(seeds):
        value = _setting(seeds.config, name)
        if value is None:
            yield seeds.config.where, f'no setting "{name}", expected "{shorten(expected)}"'
        elif value and expected not in ("", value):
            yield value.where, f'"{name}" is "{shorten(value)}", expected "{shorten(expected)}"'


def unknown_page(seeds: Seeds) -> Iterator[Finding]:
    """The menu in `mkdocs.yml` names a page that the site does not have.

    Bad:  - Quotes: quote/index.md
    Good: - Quotes: quotes/index.md
    """
    if seeds.config is None or not queries.whole(seeds, "briefing.yml", "actors.yml", "articles"):
        return
    known = set(pages(seeds))
    for page in _named(seeds.config.values.get(Text("nav", seeds.config.where))):
        if not (page in known or _ELSEWHERE.match(page) or _PAGED.fullmatch(page)):
            hint = did_you_mean(page, known) or ", expected one of the site"
            yield page.where, f'no page "{shorten(page)}"{hint}'


_HUBS = (
    *("about", "actors", "articles", "changes", "differences", "people", "positions"),
    *("print", "print/meeting", "quotes", "timeline"),
)
_ELSEWHERE = re.compile("https?://")
_PAGED = re.compile(r"quotes/[0-9]+/index\.md")


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


def _expected(seeds: Seeds) -> Iterator[tuple[str, str]]:
    """Yield the dotted name of each setting that is fixed, and its value."""
    briefing = seeds.briefing
    assert briefing is not None  # noqa: S101  (the caller checks)
    yield "site_name", briefing.title
    yield "theme.language", briefing.language
    if briefing.site_url:
        yield "site_url", briefing.site_url
    yield "docs_dir", "build/docs"
    yield "site_dir", "site"
    yield "use_directory_urls", "false"


def _setting(config: Fields, name: str) -> Text | None:
    """Return a setting by its dotted name; for `!ENV [NAME, default]`, the default."""
    node: Node | None = config
    for part in name.split("."):
        node = node.values.get(Text(part, config.where)) if isinstance(node, Fields) else None
    if isinstance(node, Items) and node.values:
        node = node.values[-1]
    return node if isinstance(node, Text) else None
