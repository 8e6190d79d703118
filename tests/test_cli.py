"""`briefing check` as one types it: what goes where, and how it exits."""

import builtins
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.cli import briefing as briefing_commands
from generator.cli import run
from generator.cli.console import Console
from tests.support import CASES, edited, lay_out, lay_out_bad

EXPECTED = (CASES / "bad/unknown-actor/expected.txt").read_text("utf-8")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def bad(tmp_path: Path) -> str:
    """Lay out a briefing with errors."""
    return str(lay_out_bad("unknown-actor", tmp_path).root)


def test_a_good_briefing_is_met_with_silence(tmp_path: Path, capsys: Captured) -> None:
    """Nothing on either side, exit code 0."""
    assert run(["check", "--project", str(lay_out("canal", tmp_path).root)]) == 0
    assert capsys.readouterr() == ("", "")


def test_problems_are_data_and_their_number_is_words(bad: str, capsys: Captured) -> None:
    """The lines go to stdout, the count to stderr, exit code 1."""
    assert run(["check", "--project", bad]) == 1
    out, err = capsys.readouterr()
    assert out == EXPECTED
    assert err == "4 errors\n"


def test_warnings_alone_do_not_fail(tmp_path: Path, capsys: Captured) -> None:
    """But are told."""
    project = lay_out_bad("waiting-in-inbox", tmp_path)
    assert run(["check", "--project", str(project.root)]) == 0
    out, err = capsys.readouterr()
    assert "warning" in out
    waits = "what waits (`briefing next` lists it): raw articles in the inbox: 1"
    assert err == f"1 warning\n{waits}\n"


def test_json_has_a_record_for_each_problem(bad: str, capsys: Captured) -> None:
    """And nothing else goes to stdout."""
    assert run(["check", "--project", bad, "--format", "json"]) == 1
    out, err = capsys.readouterr()
    records = json.loads(out)
    assert err == ""
    assert all(
        list(record) == ["file", "line", "column", "severity", "slug", "message"]
        for record in records
    )
    lines = [
        "{file}:{line}:{column}: {severity}: {message} ({slug})\n".format(**record)
        for record in records
    ]
    assert "".join(lines) == EXPECTED


def test_json_of_a_good_briefing_is_an_empty_list(tmp_path: Path, capsys: Captured) -> None:
    """A program can rely on it."""
    project = lay_out("pond", tmp_path)
    assert run(["check", "--format", "json", "--project", str(project.root)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github_gets_annotations(bad: str, capsys: Captured) -> None:
    """One workflow command to a line."""
    assert run(["check", "--project", bad, "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == EXPECTED.count("\n")
    assert lines[0].startswith(
        "::error file=seeds/actors.yml,line=5,col=12,title=unknown-actor::unknown actor"
    )


def test_a_percent_sign_does_not_confuse_github(tmp_path: Path, capsys: Captured) -> None:
    """It begins an escape there."""
    project = lay_out("pond", tmp_path)
    edited(project, "seeds/positions.csv", "forbids", "100%0A")
    assert run(["check", "--project", str(project.root), "--format", "github"]) == 1
    assert '"100%250A"' in capsys.readouterr().out


def test_a_file_s_name_does_not_confuse_github(tmp_path: Path, capsys: Captured) -> None:
    """Whatever it is."""
    project = lay_out("pond", tmp_path, {"seeds/articles/a,b: 5%.txt": "x"})
    assert run(["check", "--project", str(project.root), "--format", "github"]) == 0
    assert "file=seeds/articles/a%2Cb%3A 5%25.txt,line=1," in capsys.readouterr().out


def test_what_there_is_is_counted_as_one_says_it(tmp_path: Path, capsys: Captured) -> None:
    """One article, two quotes."""
    assert run(["build", "--dry-run", "--project", str(lay_out("pond", tmp_path).root)]) == 0
    assert "from 1 article, 1 quote, 1 position, " in capsys.readouterr().err


@pytest.mark.parametrize("words", [":cat:", "[bold]x[/bold]", "[/]", "a [red"])
def test_the_terminal_gets_what_is_said(words: str, capsys: Captured) -> None:
    """Letter for letter: no pictures, no markup."""
    with Console() as console:
        console.say(words)
        console.tell(words)
    assert capsys.readouterr().err == f"{words}\n{words}\n"


@pytest.mark.parametrize("words", [":cat:", "[bold]x[/bold]", "[/]", "a [red"])
def test_a_real_terminal_gets_it_on_one_line(
    words: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is gone at the end; no thread turns a wheel, which would forbid a second process."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    threads = threading.active_count()
    with Console() as console:
        console.say("at first")
        console.say(words)
        assert threading.active_count() == threads
        console.tell("told")
    said = capsys.readouterr().err
    assert words in said
    assert "told\n" in said


def test_a_slug_is_explained(tmp_path: Path, capsys: Captured) -> None:
    """With an example that breaks the rule and one that keeps it; no seeds are needed."""
    assert run(["check", "--explain", "event-without-article", "--project", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert out == (
        "event-without-article\n\n"
        "An event names no article that reports it.\n\n"
        "Bad:  articles: []\n"
        "Good: articles: [washington-talks]\n"
    )
    assert err == ""


def test_what_is_met_when_publishing_is_explained_too(capsys: Captured) -> None:
    """Its slugs are not those of a rule of the seeds."""
    assert run(["check", "--explain", "broken-link"]) == 0
    assert capsys.readouterr().out.startswith("broken-link\n\n")


def test_an_unknown_slug_is_wrong_usage(capsys: Captured) -> None:
    """Exit code 2, and the nearest one."""
    assert run(["check", "--explain", "unknown-acter"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert 'did you mean "unknown-actor"?' in err


@pytest.mark.parametrize(
    "arguments",
    [["--format", "xml"], ["--project", "no/such/folder"], ["--no-such-option"], ["surplus"]],
)
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: Captured) -> None:
    """In words, on stderr."""
    assert run(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err


@pytest.mark.parametrize("command", sorted(briefing_commands.commands))
def test_every_command_takes_a_project(command: str, tmp_path: Path, capsys: Captured) -> None:
    """A script may give it to all, to those that ask nothing of it, too."""
    assert run([command, "--project", str(tmp_path / "nowhere")]) == 2
    assert "Invalid value for '--project'" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["add", "check", "build", "serve", "pdf", "edition"])
@pytest.mark.parametrize("make", [False, True], ids=["no-folder", "empty-folder"])
def test_no_seeds_exit_with_2(
    make: bool,  # noqa: FBT001
    command: str,
    tmp_path: Path,
    capsys: Captured,
) -> None:
    """There is nothing to work on; where was looked is told, and what to do."""
    if make:
        (tmp_path / "seeds").mkdir()
    assert run([command, "--project", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "seeds/inbox/ is empty" not in said.err
    assert f"briefing: no seeds: there is nothing in {tmp_path / 'seeds'}; " in said.err
    assert "--project" in said.err
    assert "`briefing init DIR`" in said.err


@pytest.mark.parametrize("port", ["-1", "65536", "99999", "http"])
def test_a_port_is_a_number_that_ports_have(tmp_path: Path, port: str, capsys: Captured) -> None:
    """Anything else is wrong usage."""
    project = lay_out("pond", tmp_path)
    assert run(["serve", "--project", str(project.root), "--port", port]) == 2
    assert "Invalid value for '--port'" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["", " ", "a..b", "ø" * 70, "\udcff"])
def test_what_is_no_host_is_wrong_usage(tmp_path: Path, host: str, capsys: Captured) -> None:
    """None is none, too: the system would take it for all addresses, which nobody asked for."""
    project = lay_out("pond", tmp_path)
    assert run(["serve", "--project", str(project.root), "--host", host]) == 2
    assert "Invalid value for '--host': expected a name" in capsys.readouterr().err
    assert not project.build.exists()


def test_a_host_of_another_machine_is_told_before_anything_is_built(
    tmp_path: Path, capsys: Captured
) -> None:
    """In a sentence."""
    project = lay_out("pond", tmp_path)
    assert run(["serve", "--project", str(project.root), "--host", "192.0.2.1"]) == 2
    assert capsys.readouterr().err.startswith("briefing: cannot serve on 192.0.2.1:8000: ")
    assert not project.build.exists()


def briefing(*arguments: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    return subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-m", "generator", *arguments],
        capture_output=True,
        check=False,
        encoding=encoding,
        cwd=CASES.parents[1],
        timeout=60,
    )


@pytest.mark.slow
def test_the_program_is_a_process(bad: str) -> None:
    """With the same output and exit code."""
    done = briefing("check", "--project", bad)
    assert (done.returncode, done.stdout, done.stderr) == (1, EXPECTED, "4 errors\n")


def test_ctrl_c_while_the_program_is_loaded(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Is told as at any other time."""
    load = builtins.__import__

    def interrupted(name: str, *how: Any) -> object:  # noqa: ANN401  (the original's own)
        if name == "generator.cli":
            raise KeyboardInterrupt
        return load(name, *how)

    monkeypatch.setattr(builtins, "__import__", interrupted)
    with pytest.raises(SystemExit, match="130"):
        main()
    assert capsys.readouterr() == ("", "briefing: stopped\n")


@pytest.mark.parametrize("given", ["99999999999999999", "²", "-1", "today", "1 2"])
@pytest.mark.parametrize(
    "arguments", [["build"], ["build", "--dry-run"], ["check"], ["pdf"], ["verify"]]
)
def test_an_epoch_that_is_none_is_wrong_usage(
    tmp_path: Path,
    given: str,
    arguments: list[str],
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One line, before anything is done."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    project = lay_out("pond", tmp_path)
    assert run([*arguments, "--project", str(project.root)]) == 2
    expected = f'briefing: SOURCE_DATE_EPOCH is "{given}", expected seconds since 1970, in digits\n'
    assert capsys.readouterr() == ("", expected)


def test_init_wants_an_epoch_that_is_one(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It dates the new briefing; nothing is made otherwise."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 17)
    assert run(["init", str(tmp_path / "new")]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("given", ["foo", "javascript:x", "//briefings.org", "https://"])
def test_an_address_that_is_none_is_wrong_usage(
    tmp_path: Path, given: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would stand on every page."""
    monkeypatch.setenv("SITE_URL", given)
    project = lay_out("pond", tmp_path)
    assert run(["build", "--project", str(project.root)]) == 2
    expected = (
        f'briefing: SITE_URL is "{given}", expected a web address without ? and #: https://…\n'
    )
    assert capsys.readouterr() == ("", expected)
