"""What changed, for a mail: complete against the page of changes, readable, inert."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.cli import run
from generator.examination import examine
from generator.model import Briefing
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering.changes.status import edition_status
from generator.rendering.mail.chosen import UnknownChoiceError, choice, default_since
from generator.rendering.mail.digest import digest
from generator.rendering.mail.html import as_html
from generator.rendering.mail.text import WIDTH, as_text
from generator.rendering.pages.changes import ChangesPage, changes
from generator.rendering.pages.shared.site import Site
from generator.template_files import OURS
from tests import hostile
from tests.support import edited, lay_out, linked

ROOT = Path(__file__).resolve().parents[3]
ALLOWED = {"style", "href", "dir", "lang", "charset", "name", "content", "role", "width", "align",
           "valign", "cellpadding", "cellspacing", "border"}  # fmt: skip


@pytest.fixture(scope="module")
def shipped() -> Briefing:
    """Return the briefing that ships, which has two editions."""
    return linked(Project(ROOT))


def squash(words: str) -> str:
    """Return words without white space and marks of quotation in a mail."""
    return "".join(re.sub(r"^ *> ", "", words, flags=re.MULTILINE).split())


def test_every_line_of_the_page_of_changes_is_in_it(shipped: Briefing) -> None:
    """Of every edition, with before and after, note and words, in text and in HTML."""
    told = digest(shipped, 0, choice(shipped, (), ()))
    page = next(changes(Site(shipped, edition_status(shipped), None))).content
    assert isinstance(page, ChangesPage)
    mails = [squash(as_text(told)), squash(_words(as_html(told, OURS)))]
    lines = [line for step in page.steps for section in step.sections for line in section.lines]
    assert len(lines) > 15
    for line in lines:
        texts = [
            line.what,
            line.kind,
            line.note or "",
            *(str(one.quote.words) for one in line.said),
        ]
        texts += [re.sub(r"<[^>]+>", "", str(one or "")) for one in (line.before, line.after)]
        for mail in mails:
            lost = [one for one in texts if squash(_plain(str(one))) not in mail]
            assert lost == []


def _words(html: str) -> str:
    return LexborHTMLParser(html).text() or ""


def _plain(html: str) -> str:
    return _words(f"<p>{html}</p>")


def test_the_text_is_wrapped(shipped: Briefing) -> None:
    """At 72 letters; an address stays whole."""
    lines = as_text(digest(shipped, 0, choice(shipped, (), ()))).splitlines()
    assert [one for one in lines if len(one) > WIDTH and "://" not in one] == []
    assert lines[0].startswith("Greenland, January 2026: what changed since the beginning")


def test_the_html_loads_nothing(shipped: Briefing) -> None:
    """Only words, links and styles beside them."""
    html = as_html(digest(shipped, 1, choice(shipped, (), ())), OURS)
    assert html.startswith("<!DOCTYPE html>")
    _require_inert(html)


def _require_inert(html: str) -> None:
    tree = LexborHTMLParser(html)
    for node in tree.css("*"):
        assert node.tag not in {"script", "img", "link", "style", "iframe", "form", "svg", "object"}
        assert set(node.attributes) <= ALLOWED, node.html
        href = node.attributes.get("href")
        assert href is None or href.startswith(("https://", "http://")), href
        assert "url(" not in (node.attributes.get("style") or "")


def test_by_default_since_the_last_but_one(shipped: Briefing) -> None:
    """The last edition, and what came after it."""
    assert default_since(shipped) == 1
    told = digest(shipped, 1, choice(shipped, (), ()))
    assert [one.title for one in told.steps] == ["Edition 2: A formal process"]
    assert told.since == "since edition 1 of 15 January 2026"
    assert as_text(digest(shipped, 2, choice(shipped, (), ()))).count("Nothing has changed.") == 1


def test_all_of_the_first(shipped: Briefing) -> None:
    """What it had is new."""
    told = digest(shipped, 0, choice(shipped, (), ()))
    first = told.steps[-1]
    assert first.title.startswith("Edition 1")
    assert "the first edition: 4 articles" in first.note
    kinds = {line.kind for section in first.sections for line in section.lines}
    assert kinds == {"new", "opened"}


def test_before_the_first_edition(tmp_path: Path) -> None:
    """All is new, and not frozen."""
    briefing = linked(lay_out("pond", tmp_path / "pond"))
    told = digest(briefing, default_since(briefing), choice(briefing, (), ()))
    assert [one.title for one in told.steps] == ["Before the first edition"]


def test_of_some_actors(shipped: Briefing) -> None:
    """Their positions, words, articles and events, all corrections; it says what is not."""
    told = digest(shipped, 0, choice(shipped, ("denmark",), ()))
    assert told.choice.startswith("Only what names Denmark: ")
    sections = {section.heading: section.lines for step in told.steps for section in step.sections}
    assert {line.what.partition(",")[0] for line in sections["Positions"]} == {"Denmark"}
    assert "Differences" not in sections
    assert sections["Events"]
    text = as_text(told)
    assert "Bottom line\n" not in text
    assert "On 14 January Denmark" not in as_html(told, OURS)


def test_of_a_question(shipped: Briefing) -> None:
    """And of both, of what belongs to both."""
    talks = digest(shipped, 0, choice(shipped, (), ("talks",)))
    both = digest(shipped, 0, choice(shipped, ("greenland", "denmark"), ("talks",)))
    for told, some in ((talks, False), (both, True)):
        cells = [line.what for step in told.steps for section in step.sections
                 if section.heading == "Positions" for line in section.lines]  # fmt: skip
        assert all(one.endswith(", Talks") for one in cells)
        assert ({one.partition(",")[0] for one in cells} == {"Denmark", "Greenland"}) == some
    nobody = digest(shipped, 1, choice(shipped, ("china",), ()))
    assert nobody.steps[0].note.endswith("· nothing of what was asked for")


@pytest.mark.parametrize(
    ("since", "actors", "questions", "message"),
    [
        (3, (), (), r"no edition 3; there are 1 to 2"),
        (0, ("denmrk",), (), r'no actor "denmrk"; did you mean "denmark"'),
        (0, (), ("zzz",), r'no question "zzz"; there are: '),
    ],
)
def test_what_is_not_there_is_told(
    shipped: Briefing, since: int, actors: tuple[str, ...], questions: tuple[str, ...], message: str
) -> None:
    """With the near miss."""
    with pytest.raises(UnknownChoiceError, match=message):
        digest(shipped, since, choice(shipped, actors, questions))


@pytest.mark.slow
def test_attacks_are_inert(tmp_path: Path) -> None:
    """Through every field, in both forms."""
    project = Project(hostile.write(tmp_path / "project", hostile.published(tmp_path)))
    briefing = linked(project)
    told = digest(briefing, 0, choice(briefing, (), ()))
    _require_inert(as_html(told, OURS))
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", as_text(told))


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--since", "9"), 2, "no edition 9; there are 1 to 2"),
        (("--actor", "norlnd"), 2, 'did you mean "norland"'),
        (("--since", "-1"), 2, "not in the range"),
        (("--out", "{}/seeds/x.txt"), 2, "lies in seeds/"),
    ],
)
def test_wrong_usage_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int,
    message: str,
) -> None:  # fmt: skip
    """As one types it."""
    canal = str(lay_out("canal", tmp_path / "canal").root)
    given = [one.format(canal) for one in arguments]
    assert run(["digest", "--project", canal, *given]) == code
    out, err = capsys.readouterr()
    assert message in " ".join(err.split())
    assert out == ""


def test_data_goes_to_stdout_and_to_a_file(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Text by default, HTML where it is asked for."""
    canal = str(lay_out("canal", tmp_path / "canal").root)
    assert run(["digest", "--project", canal, "--since", "0"]) == 0
    out, _ = capfdbinary.readouterr()
    assert "what changed since the beginning" in " ".join(out.decode().split())
    target = tmp_path / "mail.html"
    for _ in range(2):
        assert run(["digest", "--project", canal, "--format", "html", "--out", str(target)]) == 0
    _require_inert(target.read_text("utf-8"))


def test_errors_in_the_seeds_stop_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is told."""
    project = edited(lay_out("canal", tmp_path / "canal"), "seeds/events.yml", "date:", "day:")
    assert run(["digest", "--project", str(project.root)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("; nothing is told\n")


def test_a_published_site_has_addresses(tmp_path: Path) -> None:
    """So that a line leads to what it tells."""
    project = Project(lay_out("canal", tmp_path / "canal").root, "https://canal.gov/")
    briefing = link(examine(project)[0], project.site_url)
    told = digest(briefing, 0, choice(briefing, (), ()))
    text, html = as_text(told), as_html(told, OURS)
    assert "https://canal.gov/changes/" in text
    assert LexborHTMLParser(html).css_first('a[href="https://canal.gov/changes/"]')
    _require_inert(html)


def test_a_source_ends_no_sentence_twice(tmp_path: Path) -> None:
    """Its title may be a question."""
    old, new = "title: Canal talks end without a deal", "title: Will the canal talks end?"
    project = edited(lay_out("canal", tmp_path), "seeds/articles/canal-talks.md", old, new)
    text = as_text(digest(linked(project), 1, choice(linked(project), (), ())))
    assert "Will the canal talks end? The Ferry Post, 2 May 2031" in text
    edited(
        project, "seeds/articles/canal-talks.md", "publisher: The Ferry Post", "publisher: unknown"
    )
    text = as_text(digest(linked(project), 1, choice(linked(project), (), ())))
    assert "Will the canal talks end? Publisher not stated, 2 May 2031" in text
