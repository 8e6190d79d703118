"""The builder: ProperDocs where it is installed, else MkDocs, of which it is a fork.

Only this module knows which of the two it is; both have the same modules and names.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from generator.project import Project

if find_spec("properdocs"):
    # What its own command does first: from here on, whoever imports `mkdocs` gets ProperDocs.
    import_module("properdocs.replacement")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

__all__ = [
    "NAME",
    "VERSION",
    "Abort",
    "MkDocsConfig",
    "MkDocsException",
    "build",
    "configured",
    "environment",
]

NAME = build.__module__.partition(".")[0]
"""`mkdocs` or `properdocs`; the names of its loggers begin with it."""

VERSION: str = import_module(NAME).__version__


def configured(project: Project, destination: Path) -> MkDocsConfig:
    """Return the configuration of a project, whose site goes to a folder of its own.

    Raises:
        MkDocsException: It cannot be read.
    """
    return load_config(str(project.config), site_dir=str(destination), strict=True)


@contextmanager
def environment(epoch: int) -> Iterator[None]:
    """Set the variables that the builder looks at, and restore the old ones at the end.

    Args:
        epoch: The date of the build, in seconds since 1970.
    """
    # Material prints an advertisement to stderr while it is imported, unless told otherwise.
    values = {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "true"}
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
