"""The commands that are tortured, the project on which they run, and what must hold after each."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.machine.files import UNFINISHED
from generator.project import Project
from tests.support import edited, lay_out
from tests.torture.forks import HANGS, Ended, Runner

Tree = Mapping[str, bytes]
"""Files by their path, each as its digest."""

Sites = dict[tuple[bool, tuple[tuple[str, bytes], ...]], Tree]
"""By whether pages are built one by one, and by the seeds."""

RAW = """The anglers march to the town hall

By Per Sand, Pond Weekly

MARTEN, 3 May 2031

It rained again, and they waited for the mayor.

“We will be back every morning,” said Mia Lund, the mayor. “The pond is ours as well as theirs.”

The Anglers' Club promised “a long spring”.
"""
EDIT = ("seeds/events.yml", "The council votes.", "The council has voted.")
PLAIN = "plugins: []"
"""In a configuration without it MkDocs builds all pages in its own way."""
REFUSED = 2
WRONG_SEEDS = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A command, and what it starts from."""

    name: str
    arguments: tuple[str, ...]
    exchanges: bool = True
    """Whether the system can exchange two folders in one call."""
    two_processes: bool = False
    """Whether it halves its work, as with a large briefing."""
    page_by_page: bool = True
    """Whether the configuration lets pages be built one by one."""
    builds: bool = False
    """Whether it makes the site, and changes no seeds."""
    repeated: int = 0
    """Its exit code where it finds that all is done."""


SCENES = (
    Scene("build", ("build",), builds=True),
    Scene("build, two processes", ("build",), builds=True, two_processes=True),
    Scene("build, two renames", ("build",), builds=True, exchanges=False),
    Scene("build, as MkDocs does", ("build",), builds=True, page_by_page=False),
    Scene("add", ("add",)),
    Scene("edition", ("edition", "Spring"), repeated=WRONG_SEEDS),
    Scene("verify", ("verify",)),
    Scene("check", ("check",)),
)


def tree(folder: Path) -> Tree:
    """Return all files below a folder."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).digest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@dataclass(frozen=True, slots=True)
class State:
    """What a project is made of, and the site that is made of it from nothing."""

    seeds: Path
    """A copy of its seeds."""
    files: Tree
    site: Tree


class Stage:
    """A project in which a scene is played again and again."""

    def __init__(self, scene: Scene, folder: Path, sites: Sites) -> None:
        """Lay out the project; find out from what to what the command leads, when all goes well.

        Args:
            scene: What is played.
            folder: For the project and its cache.
            sites: What builds from nothing made of seeds; what is missing is made and added.
        """
        self._sites = sites
        self.scene = scene
        self.folder = folder
        self.project = _project(folder / "project", scene)
        self.runner = Runner(folder, scene.exchanges, scene.two_processes)
        self.cache = folder / "cache"
        before = self._state("before")
        if scene.builds:
            edited(self.project, *EDIT)
        else:
            ended = self.command()
            assert ended.code == 0, ended.said
        self.states = (before, self._state("after"))
        changes = self.states[0].files != self.states[1].files
        assert changes != (scene.name == "check")
        assert self.build().code == 0
        self.now = 1
        """Which of both states the site has."""

    def _state(self, name: str) -> State:
        """Return the state of the project now, with the site that a build makes from nothing."""
        copy = self.folder / name
        shutil.copytree(self.project.seeds, copy)
        files = tree(copy)
        key = (self.scene.page_by_page, tuple(files.items()))
        if key not in self._sites:
            for made in (self.project.site, self.project.build, self.cache):
                shutil.rmtree(made, ignore_errors=True)
            ended = self.build()
            assert ended.code == 0, ended.said
            self._sites[key] = tree(self.project.site)
        return State(copy, files, self._sites[key])

    def arguments(self, *arguments: str) -> tuple[str, ...]:
        """Return the arguments of a command on this project."""
        return (*arguments, "--project", str(self.project.root))

    def command(self) -> Ended:
        """Run the command of the scene, undisturbed."""
        return self.runner.run(self.arguments(*self.scene.arguments))

    def build(self) -> Ended:
        """Build the site, undisturbed."""
        return self.runner.run(self.arguments("build"))

    def prepare(self) -> tuple[State, State]:
        """Make the project ready for the next fault; return what was, and what is to be.

        A build goes to and fro between two versions of the seeds, all others begin anew.
        """
        old, new = self.states[self.now], self.states[1 - self.now]
        if not self.scene.builds:
            self._lay(self.states[0])
            self.project.last_build.unlink(missing_ok=True)  # it knows of the edition
            if self.scene.name == "check":  # the cache knows its verdict
                shutil.rmtree(self.cache, ignore_errors=True)
            return self.states
        self._lay(new)
        self.now = 1 - self.now
        return old, new

    def _lay(self, state: State) -> None:
        shutil.rmtree(self.project.seeds)
        shutil.copytree(state.seeds, self.project.seeds)

    # -- what must hold

    def wrong_now(self, ended: Ended, old: State, new: State) -> Iterator[str]:
        """Yield what is broken after a fault."""
        yield from _wrong_ending(ended, self.scene)
        seeds = {path: made for path, made in tree(self.project.seeds).items() if _is_done(path)}
        wanted = new if self.scene.builds else old
        changed = {path for path in seeds if seeds[path] != wanted.files.get(path)}
        if strange := sorted(path for path in changed if seeds[path] != new.files.get(path)):
            yield f"seeds/{strange[0]} is neither as it was nor as it shall be"
        gone = wanted.files.keys() - seeds.keys()
        if lost := sorted(path for path in gone if path in new.files or not _is_kept(path, seeds)):
            yield f"seeds/{lost[0]} is lost"
        if ended.code == 0 and not self.scene.builds and seeds != new.files:
            yield "the command says that it is done, and its result is not whole"
        yield from self._wrong_site(ended, old, new)

    def _wrong_site(self, ended: Ended, old: State, new: State) -> Iterator[str]:
        site = self.project.site
        if not site.exists():
            if self.scene.exchanges or ended.code >= 0:
                yield "there is no site"
            return
        now = tree(site)
        if now not in (old.site, new.site):
            yield "the site is torn"
        elif self.scene.builds and ended.code == 0 and now != new.site:
            yield "the build says that it is done, and the site is the old one"
        elif self.scene.builds and ended.code == REFUSED and now != old.site:
            yield "the build says that it failed, and the site is the new one"

    def mend(self, new: State) -> Iterator[str]:
        """Run the command again, and a build; yield what is not as after a command undisturbed.

        That is hours later: what is left unfinished is old.
        """
        for folder in (self.project.seeds, self.cache):
            for path in folder.rglob(UNFINISHED):
                os.utime(path, (0, 0))
        again = self.command()
        if again.code not in {0, self.scene.repeated}:
            yield f"again it ends with {again.code}: {_last(again)}"
        built = again if self.scene.builds else self.build()
        if built.code:
            yield f"the next build ends with {built.code}: {_last(built)}"
        if (seeds := tree(self.project.seeds)) != new.files:
            others = sorted({*seeds.items()} ^ {*new.files.items()})
            yield f"again its result differs: seeds/{others[0][0]}"
        if tree(self.project.site) != new.site:
            yield "the next site is not that of a build from nothing"
        for folder in (self.project.build, self.cache):
            if left := [path for path in folder.rglob("*") if _is_left(path, self.project)]:
                yield f"{left[0].name} is left in {folder.name}/"


def _project(root: Path, scene: Scene) -> Project:
    """Lay out a small briefing with a source text and a raw article."""
    project = lay_out("pond", root)
    (root / "texts").rename(project.texts)
    config = project.config.read_text("utf-8")
    if scene.page_by_page:
        project.config.write_text(f"{config}strict: true\n{PLAIN}\n", "utf-8")
    project.inbox.mkdir()
    (project.inbox / "march.txt").write_text(RAW, "utf-8")
    # The text has another hash than the lock knows: `verify` writes it anew.
    text = project.texts / "pond-vote.txt"
    text.write_text(f"{text.read_text('utf-8')}\nIt was corrected.\n", "utf-8")
    return project


def _wrong_ending(ended: Ended, scene: Scene) -> Iterator[str]:
    if "Traceback" in ended.said:
        yield f"a traceback: {_last(ended)}"
    if ended.code == HANGS:
        yield "it hangs"
    elif ended.code > 0 and ended.code != REFUSED:
        yield f"{scene.name} ends with {ended.code}: {_last(ended)}"
    if ended.code == REFUSED and not _last(ended).startswith("briefing: "):
        yield f"it does not say why it ends with {REFUSED}: {_last(ended)}"


def _last(ended: Ended) -> str:
    return (ended.said.strip().splitlines() or [""])[-1]


def _is_done(path: str) -> bool:
    return not Path(path).match(UNFINISHED)


def _is_kept(path: str, seeds: Tree) -> bool:
    """Return whether a raw article that is not in the inbox is among the texts."""
    return path.replace("inbox/", "texts/", 1) in seeds


def _is_left(path: Path, project: Project) -> bool:
    return path.match(UNFINISHED) or path in {
        project.build / "site-next",
        project.build / "site-old",
    }
