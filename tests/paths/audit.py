"""Runs a command, and writes down which paths it reads, writes and removes.

`python -m tests.paths.audit LOG COMMAND…`. Python itself tells of what is asked of the system
(https://peps.python.org/pep-0578/); what C libraries do beside it is not seen, and what another
program does neither: which programs are started is written down, too.
"""

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import cast

_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
READ, WRITE, REMOVE, START, CONNECT = "read", "write", "remove", "start", "connect"
_ONE = {
    "os.listdir": READ,
    "os.scandir": READ,
    "os.chdir": READ,
    "os.mkdir": WRITE,
    "os.truncate": WRITE,
    "os.chmod": WRITE,
    "os.chown": WRITE,
    "os.utime": WRITE,
    "os.setxattr": WRITE,
    "os.remove": REMOVE,
    "os.rmdir": REMOVE,
}
_TWO = {"os.rename": (REMOVE, WRITE), "os.link": (READ, WRITE), "os.symlink": (READ, WRITE)}
_OTHERS = {
    **dict.fromkeys(["subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"], START),
    **dict.fromkeys(["socket.connect", "socket.bind"], CONNECT),
}
_FOLDER_LAST = {"os.mkdir": 2, "os.remove": 1, "os.rmdir": 1, "os.chmod": 2, "os.utime": 3}
"""Which argument is the open folder that a path is relative to."""


def hook(log: int) -> Callable[[str, tuple[object, ...]], None]:
    """Return what is called with each event; it writes a line for each that is new."""
    seen: set[tuple[str, str]] = set()
    opened_in = _relative_opens()

    def tell(what: str, path: object, folder: object = -1) -> None:
        if isinstance(path, int) or path is None:
            return
        name = os.path.join(_folder(folder), os.fsdecode(path))  # type: ignore[arg-type]  # noqa: PTH118
        found = (what, os.path.abspath(name))  # noqa: PTH100  (links stay links)
        if found not in seen:
            seen.add(found)
            os.write(log, f"{what}\t{found[1]!r}\n".encode())

    def heard(event: str, given: tuple[object, ...]) -> None:
        if event == "open":
            writes = isinstance(given[2], int) and given[2] & _TO_WRITE
            tell(WRITE if writes else READ, given[0], opened_in[0])
        elif event in _ONE:
            place = _FOLDER_LAST.get(event)
            tell(_ONE[event], given[0], -1 if place is None else given[place])
        elif event in _TWO:
            for what, path in zip(_TWO[event], given[:2], strict=True):
                tell(what, path)
        elif event in _OTHERS:
            os.write(log, f"{_OTHERS[event]}\t{given[:2]!r}\n".encode())

    return heard


def _relative_opens() -> list[object]:
    """Return a list whose one item is the open folder that a path is being opened in, or -1."""
    really_open, folder = os.open, [cast("object", -1)]

    @wraps(really_open)
    def opened(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        folder[0] = -1 if dir_fd is None else dir_fd
        try:
            return really_open(path, flags, mode, dir_fd=dir_fd)
        finally:
            folder[0] = -1

    os.open = opened  # type: ignore[assignment]
    return folder


def _folder(descriptor: object) -> str:
    if not isinstance(descriptor, int) or descriptor < 0:
        return ""
    return str(Path(f"/proc/self/fd/{descriptor}").readlink())


def main() -> None:
    """Run the command, as `python -m generator` does."""
    log = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    sys.addaudithook(hook(log))
    from generator import cli  # noqa: PLC0415  (what it loads is heard)
    from generator.publishing.tree import swap  # noqa: PLC0415

    # Of the exchange in one call nothing is heard; two renames do the same.
    swap._exchange = lambda *_: False  # noqa: SLF001
    cli.main(sys.argv[2:])


if __name__ == "__main__":
    main()
