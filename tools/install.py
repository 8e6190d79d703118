"""Installs locks into the environment whose Python runs this, and enters the program there.

    .venv/bin/python tools/install.py requirements.lock

Nothing is resolved, because a lock is complete: pip's resolver asks the index for more than what is
locked, so that a release of tomorrow could stop it. Only wheels are installed: what builds a source
package is in no lock. `pip check` then compares what the packages ask for with what is there.
"""

import argparse
import compileall
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIP = (sys.executable, "-I", "-m", "pip", "--disable-pip-version-check")
COMMAND = """\
#!/bin/sh
'''exec' {python} -P "$0" "$@"
' '''
from generator.__main__ import main

main()
"""
"""The command, as pip writes it where the path of Python has spaces: a shell takes Python from the
second line, which Python reads as a string. So the program knows how it was started."""
ADVICE = """
{lock} could not be installed. Where a package has no wheel for this Python or this system, take
another Python (make site PYTHON=python3.13), or have that package built from its source, by tools
that no lock holds (make site FROM_SOURCE=name)."""


def install(lock: Path, from_source: list[str]) -> bool:
    """Install exactly what a lock pins; tell whether it worked.

    Args:
        lock: The file.
        from_source: Packages that are built instead of taken as wheels.
    """
    print(f"installing {lock.name}", flush=True)
    built = [f"--no-binary={name}" for name in from_source]
    options = ["--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:", *built]
    command = [*PIP, "install", *options, "--requirement", str(lock)]
    return subprocess.run(command, check=False).returncode == 0


def fits() -> bool:
    """Tell whether every package finds what it asks for; pip says what does not."""
    return subprocess.run([*PIP, "check"], check=False).returncode == 0


def enter() -> None:
    """Make the program importable in this environment, and put its command beside Python.

    The two files are what `pip install --editable` would write. It needs a build backend for that,
    with packages of its own.
    """
    packages = Path(sysconfig.get_path("purelib"))
    (packages / "briefing-site-generator.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    command = Path(sys.executable).with_name("briefing")
    command.write_text(COMMAND.format(python=shlex.quote(sys.executable)), encoding="utf-8")
    command.chmod(0o755)


def compile_program() -> None:
    """Compile the program, as pip compiles what it installs.

    Where Python may not write beside it, every command would compile it again.
    """
    compileall.compile_dir(ROOT / "generator", quiet=1)


def main() -> int:
    """Install, check, enter; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("locks", type=Path, nargs="+", metavar="LOCK")
    parser.add_argument("--from-source", action="append", default=[], metavar="NAME")
    chosen = parser.parse_args()
    for lock in chosen.locks:
        if not install(lock, chosen.from_source):
            print(ADVICE.format(lock=lock.name), file=sys.stderr)
            return 1
    if not fits():
        return 1
    enter()
    compile_program()
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
