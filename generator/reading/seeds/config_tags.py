"""The tags that `mkdocs.yml` may have; others would run code when the builder reads it."""

import os

from generator.problems import Problem
from generator.reading.parsing.nodes import Fields, Items, Node, Text, shorten
from generator.reading.parsing.yaml import Tags, bare
from generator.reading.seeds.files import SeedFolder

CONFIG_CODE = "config-code"
_OWN = frozenset({"!ENV", "!relative"})
_YAML = "tag:yaml.org,2002:"
_TEXT = f"{_YAML}str"
_PLAIN = frozenset(
    f"{_YAML}{kind}"
    for kind in ("str", "int", "float", "bool", "null", "seq", "map", "set", "timestamp", "binary")
)
"""Tags that only say what a value is."""


def config_tags(folder: SeedFolder) -> Tags:
    """Return what reads the tags of the configuration, and reports those that may run code."""

    def read(tag: str, node: Node) -> Node:
        if tag not in _OWN | _PLAIN and not folder.project.trusts_config:
            shown = shorten(tag.replace(_YAML, "!!"))
            message = f'a tag "{shown}", which may run code; expected none but !ENV'
            folder.problems.append(Problem(node.where, CONFIG_CODE, message))
        if tag == _TEXT and isinstance(node, Text):
            return Text(node, node.where)
        return _from_environment(tag, node)

    return read


def _from_environment(tag: str, node: Node) -> Node:
    """Return the value of `!ENV NAME` and `!ENV [NAME, default]`; what other tags do is not done.

    For a list that is the default, since the variable is for one build; for a name alone, the value
    of the variable. `SITE_URL` also overrides the address in the seeds, so it is not compared.
    """
    if tag != "!ENV" or isinstance(node, Fields):
        return node
    if isinstance(node, Items):
        default = node.values[-1] if len(node.values) > 1 else None
        return default or Text("", node.where)
    return bare("" if node == "SITE_URL" else os.environ.get(node, ""), node.where)
