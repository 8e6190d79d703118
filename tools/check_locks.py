"""Checks that the locks fit pyproject.toml, each other and what is installed; part of `make check`.

No network is needed: what a package asks for is read from its installed metadata.
"""

import argparse
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from itertools import product
from pathlib import Path

from locks import ENVIRONMENTS, PYTHONS, Lock, NotALockError, Pin, pins
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
ADVICE = "`make lock` makes the locks anew, `make setup` installs them"
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
PATCHES = (0, 20)
"""Early patches of a Python can have a pin of their own."""

Place = Mapping[str, str]
"""What PEP 508 knows of a machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """A lock as read."""

    file: str
    pins: tuple[Pin, ...]
    asked: tuple[Requirement, ...]
    """What pyproject.toml has for it."""


def read(root: Path, lock: Lock) -> Locked:
    """Read a lock and what it is made from.

    Raises:
        NotALockError: the file has something else.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = {None: project["project"]["dependencies"], **project["dependency-groups"]}
    asked = tuple(map(Requirement, groups[lock.group]))
    return Locked(file=lock.file, pins=tuple(pins(root / lock.file)), asked=asked)


def places() -> Iterator[Place]:
    """Yield every place that the locks are for."""
    for system, python, patch in product(SYSTEMS, PYTHONS, PATCHES):
        full = f"{python}.{patch}"
        yield {**_here(), **system, "python_version": python, "python_full_version": full}


def _here() -> Place:
    return {name: str(value) for name, value in default_environment().items()}


def at(place: Place, pinned: Iterable[Pin]) -> Mapping[str, list[Pin]]:
    """Return by name what is installed at a place."""
    found: dict[str, list[Pin]] = defaultdict(list)
    for pin in pinned:
        if not pin.marker or Marker(pin.marker).evaluate(dict(place)):
            found[pin.name].append(pin)
    return found


def repeated(environment: Sequence[Locked]) -> Iterator[str]:
    """Yield what a lock pins although one that is installed before it does."""
    first: dict[str, str] = {}
    for locked in environment:
        for pin in locked.pins:
            if first.setdefault(pin.name, locked.file) != locked.file:
                yield f"{locked.file}:{pin.line}: {pin.name} is in {first[pin.name]} already"


def unfit(asking: str, requirement: Requirement, found: Sequence[Pin]) -> Iterator[str]:
    """Yield what is wrong with the pins for one requirement: there must be one, in its range."""
    versions = [pin.version for pin in found]
    if len(found) != 1 or not requirement.specifier.contains(versions[0], prereleases=True):
        yield f"{asking} asks for {requirement}; locked is {' and '.join(versions) or 'none'}"


def unsatisfied(environment: Sequence[Locked]) -> Iterator[str]:
    """Yield, for any place, what pyproject.toml asks for and the locks have not, or twice."""
    for place in places():
        known: list[Pin] = []
        for locked in environment:
            known += locked.pins
            found = at(place, known)
            for one in locked.asked:
                if one.marker is None or one.marker.evaluate(dict(place)):
                    name = canonicalize_name(one.name)
                    yield from unfit("pyproject.toml", one, found.get(name, ()))


def unlike_installed(environment: Sequence[Locked]) -> Iterator[str]:
    """Yield, for this place, what the packages ask for and the locks have not, or needlessly."""
    found = at(_here(), [pin for locked in environment for pin in locked.pins])
    wanted = [("pyproject.toml", one) for locked in environment for one in locked.asked]
    seen: set[tuple[str, frozenset[str]]] = set()
    while wanted:
        asking, one = wanted.pop()
        name = canonicalize_name(one.name)
        pinned = found.get(name, ())
        yield from unfit(asking, one, pinned)
        if pinned and (name, frozenset(one.extras)) not in seen:
            seen.add((name, frozenset(one.extras)))
            yield from other_than(pinned[0])
            wanted += [(str(name), asked) for asked in needs(name, one.extras)]
    needed = {name for name, _ in seen}
    yield from (f"{name} is locked; nothing needs it" for name in found if name not in needed)


def other_than(pin: Pin) -> Iterator[str]:
    """Yield what is wrong if another version than the locked one is installed, or none."""
    try:
        version = distribution(pin.name).version
    except PackageNotFoundError:
        version = "none"
    if version == "none" or Version(version) != Version(pin.version):
        yield f"{pin.name} {pin.version} is locked; installed is {version}"


def needs(name: str, extras: Iterable[str]) -> Iterator[Requirement]:
    """Yield what an installed package asks for here, with some of its extras."""
    try:
        asked = [Requirement(one) for one in distribution(name).requires or ()]
    except PackageNotFoundError:
        return
    chosen = ["", *extras]
    for one in asked:
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in chosen):
            yield one


def problems(root: Path) -> Iterator[str]:
    """Yield what is wrong with the locks in a folder."""
    environments = [[read(root, lock) for lock in locks] for locks in ENVIRONMENTS]
    for environment in environments:
        yield from repeated(environment)
        yield from unsatisfied(environment)
    yield from unlike_installed(environments[0])


def main() -> int:
    """Print every problem once, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("root", type=Path, nargs="?", default=ROOT, help="where the locks are")
    try:
        found = list(dict.fromkeys(problems(parser.parse_args().root)))
    except NotALockError as error:
        found = [str(error)]
    if found:
        print(*found, ADVICE, sep="\n", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
