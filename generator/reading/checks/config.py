"""`briefing.yml` rules; `mkdocs.yml` follows."""

from collections.abc import Iterator

from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Fields, Items, Node, Text, brief
from generator.reading.seeds.records import Seeds


def config_differs(seeds: Seeds) -> Iterator[Finding]:
    """`mkdocs.yml` says something else than `briefing.yml`, or than the generator needs.

    Bad:  site_name: Another title
    Good: site_name: (the title in briefing.yml)
    """
    if seeds.config is None or seeds.briefing is None:
        return
    for name, expected in _expected(seeds):
        found = _setting(seeds.config, name)
        if found is None:
            yield seeds.config.where, f'no setting "{name}", expected "{brief(expected)}"'
        elif expected not in ("", found):
            yield found.where, f'"{name}" is "{brief(found)}", expected "{brief(expected)}"'


def _expected(seeds: Seeds) -> Iterator[tuple[str, str]]:
    briefing = seeds.briefing
    assert briefing is not None  # noqa: S101  (the caller looked)
    yield "site_name", briefing.title
    yield "theme.language", briefing.language
    if briefing.site_url:
        yield "site_url", briefing.site_url
    yield "docs_dir", "build/docs"
    yield "site_dir", "site"
    yield "use_directory_urls", "false"


def _setting(config: Fields, name: str) -> Text | None:
    """Return a setting by its dotted name; of `!ENV [NAME, default]` the default."""
    node: Node | None = config
    for part in name.split("."):
        node = node.values.get(Text(part, config.where)) if isinstance(node, Fields) else None
    if isinstance(node, Items) and node.values:
        node = node.values[-1]
    return node if isinstance(node, Text) else None
