"""Fuzzes one target with atheris, which looks at the branches that an input takes.

    python -m tests.fuzzing.guided TARGET CORPUS… [-max_total_time=600 …]

The options are those of libFuzzer. Code that is looked at runs some times slower, so what is slow
here is tried again without that, in a process of its own.
"""

import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

ROOT = Path(__file__).resolve().parents[2]
WATCHED = "generator"
"""The package whose branches are looked at."""


def _watch() -> None:
    """Import all modules of the program with what atheris adds; nothing may have done so before."""
    with atheris.instrument_imports(include=[WATCHED]):
        package = import_module(WATCHED)
        for module in pkgutil.walk_packages(package.__path__, f"{WATCHED}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)


def _is_slow(name: str, data: bytes, folder: Path) -> bool:
    """Try an input again as it would run outside."""
    path = folder / "slow"
    path.write_bytes(data)
    command = (sys.executable, "-m", "tests.fuzzing.replay", name, str(path))
    done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603
    return done.returncode != 0


def main(name: str, *options: str) -> None:
    """Run until libFuzzer ends the process."""
    _watch()
    from tests.fuzzing.limits import TooSlowError, tried  # noqa: PLC0415  (after the program)
    from tests.fuzzing.targets import BY_NAME  # noqa: PLC0415

    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "target").mkdir()
        one = BY_NAME[name].prepare(folder / "target")
        one(next(BY_NAME[name].corpus()))  # what is loaded once is no input's fault

        def once(data: bytes) -> None:
            try:
                tried(one, data)
            except TooSlowError:
                if _is_slow(name, data, folder):
                    raise

        atheris.Setup([sys.argv[0], *options], once)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
