"""The builder: ProperDocs where it is installed, else MkDocs, of which it is a fork.

Only this module knows which of the two it is; both have the same modules and names.
"""

from importlib import import_module
from importlib.util import find_spec

if find_spec("properdocs"):
    # What its own command does first: from here on, whoever imports `mkdocs` gets ProperDocs.
    import_module("properdocs.replacement")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

__all__ = ["NAME", "VERSION", "Abort", "MkDocsConfig", "MkDocsException", "build", "load_config"]

NAME = build.__module__.partition(".")[0]
"""`mkdocs` or `properdocs`; the names of its loggers begin with it."""

VERSION: str = import_module(NAME).__version__
