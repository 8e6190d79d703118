"""What is rendered, or kept from the last build, as one: a page, a script, a list of pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Unit:
    """Something that is made of what it is given, and of what its maker asks."""

    name: str
    """No other unit has it."""
    make: Callable[..., Any]
    """A function of a module, which has nothing but what it is called with: the site, the macros if
    it wants any, and what is given. It returns pages, texts by path, or a part of something."""
    given: tuple[object, ...] = ()
    """Plain values and records."""
    macros: str | None = None
    """The template whose macros it is called with."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is made for other units, and perhaps files besides."""

    content: bytes
    files: Mapping[str, str]
    """Texts by path."""
