"""The `briefing` command; `python -m generator` is the same."""

import gc
import sys
from pathlib import Path
from typing import NoReturn

LIVING = 50_000
"""So many new objects before the garbage collector looks for some that nobody needs: while the
program is being loaded, all are needed."""


def main() -> NoReturn:
    """Run the command line; Ctrl-C is no traceback, not even while the program is being loaded."""
    gc.set_threshold(LIVING)
    try:
        from generator.cli import main as run  # noqa: PLC0415  (it takes a third of a second)

        run()
    except KeyboardInterrupt:
        sys.stderr.write("briefing: stopped\n")
        sys.exit(130)


if __name__ == "__main__":
    # `python -m` looks for modules in the folder where it is started, first of all: that is the
    # project, and a file in it could stand for a library.
    sys.path[:] = [folder for folder in sys.path if folder not in ("", str(Path.cwd()))]
    main()
