"""Attacks in raw articles: `briefing add` makes drafts of them, and nothing active comes out."""

import html
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from generator.cli import run
from tests import hostile
from tests.harmless import assert_inert
from tests.hostile import Payload
from tests.support import lay_out

pytestmark = pytest.mark.slow
LONGEST = 4_000
"""A longer attack is one on patience, for which raw articles have limits of their own."""
TOGETHER = 8
SUM = str(7919 * 7919)
ACTIVE = re.compile(
    r"<(?:script|img|iframe|svg|object|embed|style|link|base|form|video)\b|\son\w+\s*=|javascript:",
    re.IGNORECASE,
)
"""What a mail as HTML must not have."""


def attacks(folder: Path) -> list[Payload]:
    """Return the attacks that are free text, a few together in each part of an article."""
    found = [one for one in hostile.texts(folder) if len(one.data) < LONGEST and one.line.strip()]
    groups = [found[start : start + TOGETHER] for start in range(0, len(found), TOGETHER)]
    return [replace(some[0], data=b"\n\n".join(one.data for one in some)) for some in groups]


def plain(one: Payload) -> str:
    """Return an article with an attack as title, byline, name, words of a quote, and body."""
    return (
        f"{one.line}\n\nBy {one.line} | {one.line}\n\n"
        f"Minister {one.line} said on Friday that Varga would pay no toll ({one.id}).\n\n"
        f"“We will pay {one.line} to nobody,” said Mia {one.line}, who leads the {one.line}.\n\n"
        f"{one.text}\n\n“{one.line}” and so on, Holt told reporters in {one.line} on 2 May.\n"
    )


def page(one: Payload) -> str:
    """Return the same as a web page that says it in its head, too."""
    line = html.escape(one.line)
    rows = [row for row in plain(one).split("\n") if row.strip()]
    said = "".join(f"<p>{html.escape(row)}</p>\n" for row in rows)
    return (
        f'<!doctype html><html><head><title>{line}</title><meta name="author" content="{line}">'
        f'<meta property="og:site_name" content="{line}">'
        f'<meta property="og:title" content="{line}">'
        f'<link rel="canonical" href="{line}"><meta property="og:url" content="{line}">'
        f'<meta property="article:published_time" content="{line}"></head><body><article>'
        f"<h1>{line}</h1>{said}{one.text}</article></body></html>"
    )


def mail(one: Payload) -> bytes:
    """Return the same as a mail whose headers are the attack."""
    line = one.line.encode("utf-8", "replace")
    head = b"From: " + line + b"\nSubject: " + line + b"\nDate: " + line + b"\n"
    body = f"{plain(one)}\nThis came as a mail.\n".encode("utf-8", "replace")
    return head + b"Content-Type: text/plain; charset=utf-8\n\n" + body


def raw_files(folder: Path) -> Iterator[Path]:
    """Write the raw articles, and yield their paths."""
    folder.mkdir()
    for one in attacks(folder):
        for ending, data in (
            (".txt", plain(one).encode("utf-8", "replace")),
            (".html", page(one).encode("utf-8", "replace")),
            (".eml", mail(one)),
        ):
            path = folder / f"{ending[1:]}-{one.id}{ending}"
            path.write_bytes(data)
            yield path


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose drafts are made of the attacks, and its site with them."""
    root = tmp_path_factory.mktemp("drafted") / "project"
    lay_out("canal", root)
    files = [str(path) for path in raw_files(root.parent / "raw")]
    run(["add", "--project", str(root), "--published", "2031-05-04", *files])
    assert run(["build", "--drafts", "--project", str(root)]) == 0
    return root


def test_most_attacks_become_drafts(drafted: Path) -> None:
    """The others are refused in a sentence: a page without words, a text that is none."""
    made = {path.stem for path in (drafted / "seeds/articles").glob("*.md")}
    assert len(made) > 40


def test_no_draft_is_an_error(drafted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the text says, its draft can be read: no field is added, no line ended."""
    capsys.readouterr()
    assert run(["check", "--project", str(drafted)]) == 0
    wrong = [line for line in capsys.readouterr().out.splitlines() if ": error: " in line]
    assert wrong == []


def test_nothing_active_is_on_a_page(drafted: Path) -> None:
    """No page of a draft runs, loads or asks anything; nothing was evaluated."""
    for path in sorted((drafted / "site").rglob("*.html")):
        data = path.read_bytes()
        assert SUM.encode() not in data
        assert_inert(LexborHTMLParser(data), str(path))


@pytest.fixture(scope="module")
def published(drafted: Path) -> Path:
    """Return a copy of the project in which one attack after the other is curated."""
    root = drafted.parent / "curated"
    shutil.copytree(drafted, root, ignore=shutil.ignore_patterns("site", "build"))
    return root


def test_a_mail_of_what_changed_has_nothing_active(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Drafts are not told in it; what is told is text."""
    capsys.readouterr()
    for shape in ("html", "text"):
        assert run(["digest", "--project", str(published), "--format", shape]) in (0, 2)
        out = capsys.readouterr().out
        assert SUM not in out
        if shape == "html":
            assert not ACTIVE.search(out)


def test_a_word_file_is_whole(published: Path, tmp_path: Path) -> None:
    """Each part is XML; no relation leads to what runs."""
    out = tmp_path / "pack.docx"
    assert run(["docx", "--project", str(published), "--out", str(out)]) == 0
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as package:
        for name in package.namelist():
            data = package.read(name)
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(data)
                targets = [one.get("Target", "") for one in root.iter("{*}Relationship")]
                assert not [
                    one for one in targets if re.match(r"(?i)\s*(javascript|data|file):", one)
                ]
            assert SUM.encode() not in data
