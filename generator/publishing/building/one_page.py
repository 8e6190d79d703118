"""Pages that show their text to nobody but themselves.

A page that is built by itself must show of others only what is in its key. Templates of a theme may
ask for anything; where they ask for more, they get no wrong answer, but `PlainBuildError`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from generator.publishing.building import builder

# After `builder`, which may put ProperDocs in the place of MkDocs.
from mkdocs.structure.pages import Page  # isort: skip

assert builder.NAME  # noqa: S101  (it is needed for what it does when it is imported)


class PlainBuildError(Exception):
    """MkDocs has to build in its own way; the message says why."""


class OnePage(Page):
    """A page that shows its text to nobody but itself.

    What another page would show of it is no part of the key of that page.
    """

    @staticmethod
    def guard(page: Page) -> None:
        """Close a page that was just made."""
        page.__class__ = OnePage
        page.__dict__["hidden"] = _GUARDED

    @staticmethod
    def show_head(page: Page) -> None:
        """Let others see the head of a page."""
        page.__dict__["hidden"] = _GUARDED - {"meta"}

    @staticmethod
    @contextmanager
    def opened(page: Page) -> Iterator[None]:
        """Open a page to itself; then forget its text."""
        before = {name: page.__dict__[name] for name in (*_GUARDED, "hidden")}
        page.__dict__["hidden"] = frozenset()
        yield
        page.__dict__.update(before)


_GUARDED = frozenset({"markdown", "content", "toc", "meta"})


def _guarded(name: str) -> property:
    def read(page: Page) -> object:
        if name in page.__dict__["hidden"]:
            raise PlainBuildError(f"the {name} of {page.file.src_uri} is asked for elsewhere")
        return page.__dict__[name]

    def write(page: Page, value: object) -> None:
        page.__dict__[name] = value

    return property(read, write)


for _name in _GUARDED:
    setattr(OnePage, _name, _guarded(_name))


class Head(dict[str, object]):
    """What others may see of the head of a page in the menu: its title, which is in their keys."""

    def __getitem__(self, name: str) -> object:
        """Return the title."""
        if name != "title":
            raise PlainBuildError(f"the {name} of another page is asked for")
        return super().__getitem__(name)

    def _refuse(self, *_: object) -> NoReturn:
        raise PlainBuildError("the head of another page is asked for")

    __iter__ = __contains__ = __eq__ = get = items = keys = values = _refuse
    __hash__ = None


class OtherPages:
    """Stands for the list of all pages, of which no page of ours asks."""

    def __getattr__(self, name: str) -> NoReturn:
        raise PlainBuildError("a template asks for all pages")

    def _refuse(self, *_: object) -> NoReturn:
        raise PlainBuildError("a template asks for all pages")

    __iter__ = __len__ = __getitem__ = __contains__ = __bool__ = __str__ = __eq__ = _refuse
    __hash__ = None  # type: ignore[assignment]
