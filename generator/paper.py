"""The PDFs that every build makes: the print pack and the executive brief."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from typing import Self

from generator.caching.build_cache import BuildCache
from generator.machine.files import read_file
from generator.model import Briefing
from generator.project import Project
from generator.rendering.addresses import BRIEF, PACK
from generator.rendering.data.export import data_files
from generator.rendering.pack.abridged import is_large
from generator.rendering.pack.document import pack
from generator.rendering.pack.executive import executive
from generator.rendering.pack.qr import kept_qr_svg
from generator.rendering.pack.typeset import Press, Typesetting


class PaperOfTheSite:
    """The PDFs of a site, which are typeset while its pages are made.

    At the end of the context they are broken off, if nobody has waited for them.
    """

    def __init__(self, briefing: Briefing, project: Project, cache: BuildCache, epoch: int) -> None:
        """Look which of them the cache has; `epoch` is the date that they bear."""
        press, code = Press(project.templates, project.fonts, cache), partial(kept_qr_svg, cache)
        self._stack = ExitStack()
        self._made = {
            PACK: Typesetting(pack(briefing, code), press, epoch, attached=data_of(briefing)),
            BRIEF: Typesetting(executive(briefing, code), press, epoch, name=BRIEF),
        }

    def __enter__(self) -> Self:
        """Go on."""
        for setting in self._made.values():
            self._stack.enter_context(setting)
        return self

    def __exit__(self, *_: object) -> None:
        """Break them off, if they are not done."""
        self._stack.close()

    def begin(self) -> None:
        """Begin, where there is something to do.

        Raises:
            TypesetError: The machine has no room for it.
        """
        for setting in self._made.values():
            setting.begin()

    def is_done(self) -> bool:
        """Return whether nobody would have to wait."""
        return all(setting.is_done() for setting in self._made.values())

    def files(self) -> Mapping[str, Callable[[], bytes]]:
        """Return them by their path; to call one is to wait for it."""
        return {path: setting.pdf for path, setting in self._made.items()}


def data_of(briefing: Briefing) -> str:
    """Return the data that the print pack carries along; nothing where it is abridged itself.

    Those of a large briefing are many times as long as its pack.
    """
    if is_large(briefing):
        return ""
    return data_files(briefing)["data/briefing.json"]


def of_the_last_build(project: Project) -> Mapping[str, Callable[[], bytes]]:
    """Return the PDFs of the last build by their path; nothing where one is missing."""
    try:
        old = {path: read_file(project.docs / path) for path in (PACK, BRIEF)}
    except OSError:
        return {}
    return {path: partial(_same, pdf) for path, pdf in old.items()} if all(old.values()) else {}


def _same(pdf: bytes) -> bytes:
    return pdf
