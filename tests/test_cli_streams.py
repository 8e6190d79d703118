"""A disk that is full, a terminal that knows few letters, a folder that nobody may read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from tests.needs import ROOT
from tests.support import edited, lay_out

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")


def briefing(
    project: Path, *arguments: str, **streams: object
) -> "subprocess.CompletedProcess[str]":
    """Run a command in a process of its own."""
    environment = {**os.environ, **streams.pop("env", {})}  # type: ignore[dict-item]
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # noqa: S603
        (sys.executable, "-m", "generator", *arguments, "--project", str(project)),
        text=True,
        check=False,
        env=environment,
        **streams,
    )


@pytest.mark.slow
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_full_disk_is_the_machines_fault(stream: str, tmp_path: Path) -> None:
    """Exit code 2, whichever stream cannot be written."""
    project = edited(lay_out("pond", tmp_path), "seeds/people.yml", "mia-lund", "mia!lund")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        other = "stderr" if stream == "stdout" else "stdout"
        command = "check" if stream == "stdout" else "build"
        done = briefing(project.root, command, **{stream: full, other: subprocess.PIPE})
    assert done.returncode == 2
    assert "Traceback" not in (done.stdout or "") + (done.stderr or "")


@pytest.mark.slow
def test_a_terminal_that_knows_few_letters_gets_escapes(tmp_path: Path) -> None:
    """What is wrong is told, and nothing is a traceback."""
    project = edited(lay_out("canal", tmp_path), "seeds/actors.yml", "id: norland", "id: nørland")
    done = briefing(project.root, "check", capture_output=True, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "n\\xf8rland" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_site_that_its_owner_alone_can_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A web server runs as somebody else."""
    project = lay_out("pond", tmp_path)
    before = os.umask(0o077)
    try:
        assert run(["build", "--project", str(project.root)]) == 0
    finally:
        os.umask(before)
    assert "site/ can be read by its owner alone" in capsys.readouterr().err
    assert run(["build", "--project", str(project.root)]) == 0


@pytest.mark.slow
def test_an_edition_that_is_gone_is_told_and_its_number_not_given_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Printed copies name it."""
    project = lay_out("canal", tmp_path)
    assert run(["build", "--project", str(project.root)]) == 0
    newest = max(project.editions.glob("*.yml"))
    newest.unlink()
    capsys.readouterr()
    assert run(["edition", "Again", "--project", str(project.root)]) == 1
    told = f"seeds/editions/{newest.name}:1:1: error: edition {newest.stem} was on the last site"
    assert told in capsys.readouterr().err
    assert run(["build", "--project", str(project.root)]) == 0
    assert f"warning: edition {newest.stem} was on the last site" in capsys.readouterr().err


@pytest.mark.slow
def test_configuration_that_runs_code_needs_trust(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hook is not run by a build that nobody told to trust it."""
    project = lay_out("pond", tmp_path)
    (tmp_path / "hook.py").write_text(
        "from pathlib import Path\n\n\ndef on_startup(**_):\n"
        f"    Path({str(tmp_path / 'ran')!r}).touch()\n",
        "utf-8",
    )
    config = project.config.read_text("utf-8")
    project.config.write_text(f"{config}\nhooks: [hook.py]\n", "utf-8")
    assert run(["build", "--project", str(tmp_path)]) == 1
    assert '"hooks" are files that run at each build' in capsys.readouterr().err
    assert not (tmp_path / "ran").exists()
    assert run(["build", "--trust-config", "--project", str(tmp_path)]) == 0
    assert (tmp_path / "ran").exists()


@pytest.mark.slow
def test_of_two_editions_at_once_one_waits(tmp_path: Path) -> None:
    """It finds that nothing changed since the other: no number is given twice."""
    project = edited(lay_out("canal", tmp_path), "seeds/brief.md", "tolls", "canal tolls")
    before = {*project.editions.glob("*.yml")}
    started = [
        subprocess.Popen(  # noqa: S603
            (sys.executable, "-m", "generator", "edition", name, "--project", str(project.root)),
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("One", "Other")
    ]
    told = [process.communicate()[1] for process in started]
    assert sorted(process.returncode for process in started) == [0, 1], told
    assert any("nothing changed since edition" in words for words in told)
    assert len({*project.editions.glob("*.yml")} - before) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stream", "arguments"),
    [
        ("stdout", ("check", "--project", ".")),
        ("stdout", ("--help",)),
        ("stderr", ("verify", "--project", ".")),
        ("stderr", ("check", "--project", "nowhere")),
    ],
)
def test_a_reader_who_has_gone_ends_the_command(
    stream: str, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """Quietly, with the code of SIGPIPE, whatever the command had to say."""
    edited(lay_out("pond", tmp_path), "seeds/people.yml", "mia-lund", "mia!lund")
    reads, writes = os.pipe()
    os.close(reads)
    other = "stderr" if stream == "stdout" else "stdout"
    done = subprocess.run(  # type: ignore[call-overload]  # noqa: S603
        (sys.executable, "-m", "generator", *arguments),
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        **{stream: writes, other: subprocess.PIPE},
    )
    os.close(writes)
    assert done.returncode == 141
    assert (done.stdout or "") + (done.stderr or "") == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        ("check --explain bad-id >&-", 2, "briefing: the standard output is closed\n"),
        ("check --project . >&-", 0, ""),
        ("quotes - <&-", 1, "-: there is nothing in it, expected the text of an article\n"),
        ("check --explain no-such-slug 2>&-", 2, ""),
    ],
)
def test_a_stream_that_is_closed_is_no_traceback(
    command: str, code: int, told: str, tmp_path: Path
) -> None:
    """Service managers start programs so; data that nobody can get is told."""
    lay_out("pond", tmp_path)
    done = subprocess.run(  # noqa: S603
        ("/bin/sh", "-c", f'"{sys.executable}" -m generator {command}'),
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, "", told)
