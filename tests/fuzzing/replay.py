"""Tries inputs of a target once: `python -m tests.fuzzing.replay TARGET FILE…`."""

import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzzing.limits import tried
from tests.fuzzing.targets import BY_NAME


def main(name: str, *files: str) -> int:
    """Say what is wrong with each input; return the exit code."""
    failed = False
    with TemporaryDirectory() as folder:
        one = BY_NAME[name].prepare(Path(folder))
        one(next(BY_NAME[name].corpus()))  # what is loaded once is no input's fault
        for file in files:
            try:
                tried(one, Path(file).read_bytes())
            except Exception:  # noqa: BLE001  (whatever it is, it is what we look for)
                failed = True
                print(f"{file}:\n{traceback.format_exc()}", file=sys.stderr)  # noqa: T201
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
