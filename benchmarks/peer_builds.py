"""Runs other builders beside ours.

Each gets the pages that our build has made, before and after a change, and builds them again where
it built before.
"""

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from subprocess import CalledProcessError

from benchmarks.measure import Run, run
from benchmarks.peer_sites import HUGO, MKDOCS, Kind, content, lay_out, put
from benchmarks.project import write_project
from benchmarks.rebuilding import NewestArticle, change_a_word
from generator.project import Project

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 600
"""Seconds on the clock; whose builds must be expected to take longer together is not measured."""
CLEAN, ARTICLE, WORD, NOTHING = "clean", "one article", "one word", "nothing"
CHANGES = (CLEAN, ARTICLE, WORD, NOTHING)
OURS = "ours"


@dataclass(frozen=True, slots=True)
class Peer:
    """A builder of sites."""

    name: str
    kind: Kind
    command: tuple[str, ...]
    theme: str = ""
    remembers: bool = True
    """Whether it uses what it built before; else each build is as a clean one."""


@dataclass(slots=True)
class Built:
    """What one builder took for a briefing of a size; what is not there was not measured."""

    articles: int
    name: str
    runs: dict[str, Run] = field(default_factory=dict)
    """By what had changed."""
    bytes: int = 0
    """Of its site, after a clean build."""
    files: int = 0


def installed(tools: Path | None) -> tuple[list[Peer], list[str]]:
    """Return the builders that are here, and the names of those that are not.

    Args:
        tools: The folder of the programs of an environment, looked into before the path.
    """
    path = str(tools.absolute()) if tools else None
    peers, missing = [], []
    for name, theme in (("plain MkDocs", "mkdocs"), ("Material", "material")):
        module = "mkdocs" if theme == "mkdocs" else "material"
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
        if find_spec(module):
            peers.append(Peer(name, MKDOCS, command, theme, remembers=False))
        else:
            missing.append(name)
    for name, kind, theme, arguments in (
        ("Zensical", MKDOCS, "material", ("build",)),
        ("Hugo", HUGO, "", ("build", "--quiet")),
    ):
        program = (path and shutil.which(name.lower(), path=path)) or shutil.which(name.lower())
        if program:
            peers.append(Peer(name, kind, (program, *arguments), theme))
        else:
            missing.append(name)
    return peers, missing


def too_long(peer: Peer, articles: int, found: Sequence[Built]) -> bool:
    """Return whether a builder would take too long, as a smaller briefing lets expect."""
    took = {one.articles: sum(run.wall for run in one.runs.values())
            for one in found if one.name == peer.name and one.runs}  # fmt: skip
    return bool(took) and took[max(took)] * articles / max(took) > LONGEST


def measure_peers(articles: int, peers: Sequence[Peer], folder: Path) -> Iterator[Built]:
    """Measure our builds of a briefing of so many articles, then those of the others.

    Args:
        articles: How many.
        peers: The others.
        folder: An empty one, which may be filled.

    Raises:
        subprocess.CalledProcessError: Our build failed.
    """
    project = write_project(folder / "ours", articles, like=ROOT)
    ours = Built(articles, OURS)
    states = list(_ours(project, articles, ours, folder))
    yield ours
    for peer in peers:
        print(f"{peer.name}, {articles} articles", file=sys.stderr)
        built = Built(articles, peer.name)
        _theirs(peer, states, folder / peer.name, built)
        yield built


def _ours(project: Project, articles: int, built: Built, folder: Path) -> Iterator[Path]:
    """Build a project again and again; yield folders with the pages that each build has made."""

    def took(change: str) -> Path:
        print(f"{OURS}, {articles} articles, {change}", file=sys.stderr)
        built.runs[change] = run(project.root, sys.executable, "-m", "generator", "build")
        state = folder / f"pages after {change}"
        for name, text in content(project.docs):
            put(state / name, text)
        return state

    newest = NewestArticle(project, articles - 1)
    yield took(CLEAN)
    built.bytes, built.files = _size(project.site)
    newest.add()
    yield took(ARTICLE)
    change_a_word(project)
    yield took(WORD)
    yield took(NOTHING)


def _theirs(peer: Peer, states: Sequence[Path], folder: Path, built: Built) -> None:
    """Let another builder build what our build has made, as far as it gets."""
    for change, state in zip(CHANGES, states, strict=True):
        lay_out(state, folder, peer.kind, peer.theme)
        if change != CLEAN and not peer.remembers:
            continue
        try:
            built.runs[change] = run(folder, *peer.command)
        except CalledProcessError as error:
            print(f"{peer.name} failed: {error}", file=sys.stderr)
            return
        if change == CLEAN:
            built.bytes, built.files = _size(folder / peer.kind.site)


def _size(site: Path) -> tuple[int, int]:
    """Return the bytes and the number of the files below a folder."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return sum(sizes), len(sizes)
