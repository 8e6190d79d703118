"""The `briefing` command; `python -m generator` is the same."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; Ctrl-C is no traceback, not even while the program is being loaded."""
    try:
        from generator.cli import main as run  # noqa: PLC0415  (it takes a third of a second)

        run()
    except KeyboardInterrupt:
        sys.stderr.write("briefing: stopped\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
