"""`briefing add`: what becomes of raw articles, and that no raw text is ever lost."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.cli import run
from generator.curating.raw.read_raw import MOST_CHARACTERS
from generator.days import Day
from generator.machine.files import LinkError
from generator.project import Project
from generator.reading.read import read
from generator.reading.seeds.files import waiting
from generator.tasks.adding import Added, Given, add
from generator.text.wrong_letters import wrong_letters
from tests.support import lay_out, told

Captured = pytest.CaptureFixture[str]
TODAY = Day(2031, 5, 6)
STORY = """\
Anglers march to the pond

Mia Lund, the mayor, said on Monday that the ban would stay. \
"Nobody fishes here before the autumn," Lund told reporters.

"We shall come every week," said Per Sand, who leads the anglers.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return the small briefing, with an empty inbox."""
    project = lay_out("pond", tmp_path / "pond")
    project.inbox.mkdir()
    return project


def put(project: Project, name: str, content: str | bytes = STORY) -> Path:
    """Put a raw article into the inbox."""
    path = project.inbox / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def add_all(project: Project, *paths: Path, dry_run: bool = False) -> list[Added]:
    """Add the inbox, or some files."""
    chosen = list(paths) or waiting(project)
    return list(add(project, chosen, None, Given(today=TODAY, dry_run=dry_run)))


def files_of(project: Project) -> dict[str, bytes]:
    """Return all files of the seeds."""
    paths = (path for path in project.seeds.rglob("*") if path.is_file())
    return {path.relative_to(project.seeds).as_posix(): path.read_bytes() for path in paths}


def test_a_text_of_the_inbox_becomes_a_draft_and_a_source(project: Project) -> None:
    """The raw text moves, byte for byte; nothing else of the seeds changes."""
    before = files_of(project)
    put(project, "march.txt")
    (added,) = add_all(project)
    assert added.article == "seeds/articles/anglers-march-to-the-pond.md"
    after = files_of(project)
    assert after.pop("texts/march.txt") == STORY.encode()
    draft = after.pop("articles/anglers-march-to-the-pond.md").decode()
    assert after == before
    assert "title: Anglers march to the pond\n" in draft
    assert '    speaker: mia-lund\n    text: "Nobody fishes here before the autumn"\n' in draft
    assert "status: draft" in draft
    assert "source: march.txt" in draft


def test_a_file_from_elsewhere_stays_there(project: Project, tmp_path: Path) -> None:
    """It is copied."""
    path = tmp_path / "march.txt"
    path.write_text(STORY, "utf-8")
    (added,) = add_all(project, path)
    assert (path.read_text("utf-8"), added.source) == (STORY, "seeds/texts/march.txt")


def test_standard_input_is_named_after_its_draft(project: Project) -> None:
    """It has no name of its own."""
    (added,) = add(project, [Path("-")], STORY.encode(), Given(today=TODAY))
    assert added.source == "seeds/texts/anglers-march-to-the-pond.txt"
    text = (project.root / (added.article or "")).read_text("utf-8")
    assert "source: anglers-march-to-the-pond.txt\n" in text


def test_the_original_is_kept_beside_its_text(project: Project) -> None:
    """A web page is verified by its text; a text in another encoding is kept as it was."""
    page = (
        f"<html><body><article><p>{STORY.replace(chr(10), '</p><p>')}</p></article></body></html>"
    )
    put(project, "march.html", page)
    latin = STORY.replace("Sand", "Sandø").replace("march", "walk").encode("latin-1")
    put(project, "walk.txt", latin)
    added = add_all(project)
    assert [one.source for one in added] == ["seeds/texts/march.txt", "seeds/texts/walk.txt"]
    assert (project.texts / "march.html").read_text("utf-8") == page
    assert (project.texts / "walk.original.txt").read_bytes() == latin
    assert "Sandø" in (project.texts / "walk.txt").read_text("utf-8")
    assert waiting(project) == []


def test_nothing_is_written_over(project: Project) -> None:
    """Neither a draft nor a text of that name; the other files go on."""
    project.texts.mkdir()
    (project.texts / "march.txt").write_text("Another text.", "utf-8")
    put(project, "march.txt")
    put(project, "rain.txt", STORY.replace("Anglers march", "Rain falls on"))
    refused, added = add_all(project)
    assert refused.refusal == "seeds/texts/march.txt is there already and is another text"
    assert added.refusal is None
    assert (project.texts / "march.txt").read_text("utf-8") == "Another text."
    assert [path.name for path in waiting(project)] == ["march.txt"]


def test_a_draft_that_is_there_is_not_written_over(project: Project) -> None:
    """Not even one that cannot be read, whose id is not known therefore."""
    put(project, "march.txt")
    (project.articles / "anglers-march-to-the-pond.md").write_text("no front matter", "utf-8")
    (refused,) = add_all(project)
    expected = "seeds/articles/anglers-march-to-the-pond.md is there already, expected none"
    assert (refused.refusal or "").startswith(expected)


def test_the_same_text_under_another_name_is_refused(project: Project) -> None:
    """It is no second report."""
    put(project, "march.txt")
    add_all(project)
    put(project, "copy.txt")
    (refused,) = add_all(project)
    assert refused.refusal == (
        "the same text as march.txt, which article anglers-march-to-the-pond has, "
        "expected another one"
    )


def test_adding_again_finishes_what_a_kill_left(project: Project) -> None:
    """The draft stands, the file is in the inbox still: it is removed, and that is all."""
    put(project, "march.txt")
    add_all(project)
    before = files_of(project)
    put(project, "march.txt")
    (added,) = add_all(project)
    assert (added.refusal, added.draft) == (None, None)
    assert files_of(project) == before


def test_a_dry_run_writes_nothing(project: Project) -> None:
    """It says what would be."""
    put(project, "march.txt")
    before = files_of(project)
    (added,) = add_all(project, dry_run=True)
    assert added.would
    assert files_of(project) == before


BAD = {
    "empty.txt": (b"", "there is nothing in it"),
    "binary.txt": (b"\x00\x01\x02" * 50, "it is no text"),
    "picture.png": (b"\x89PNG", 'a name that ends in ".png"'),
    "broken.docx": (b"PK\x03\x04 no", "it is no Word file"),
    "endless.txt": (b"word " * (MOST_CHARACTERS // 4), "expected the text of one article"),
    "marks.txt": (b'"No." ' * 600, "1,200 quotation marks, expected the text of one article"),
    "huge.txt": (b"x" * ((16 << 20) + 1), "more than 16 MiB"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_article_is_refused_in_a_sentence(project: Project, name: str) -> None:
    """The file stays where it is."""
    content, why = BAD[name]
    put(project, name, content)
    (refused,) = add_all(project)
    assert why in (refused.refusal or "")
    assert [path.name for path in waiting(project)] == [name]
    assert not (project.texts / name).exists()


def test_links_and_pipes_are_refused(project: Project, tmp_path: Path) -> None:
    """They are not opened."""
    (tmp_path / "target.txt").write_text(STORY, "utf-8")
    (project.inbox / "link.txt").symlink_to(tmp_path / "target.txt")
    os.mkfifo(project.inbox / "pipe.txt")
    link, pipe = add_all(project)
    assert link.refusal == "a link, expected a plain file"
    assert pipe.refusal == "a special file, expected a plain file"
    (missing,) = add_all(project, tmp_path / "nowhere.txt")
    assert missing.refusal == "there is no such file"


def test_nothing_is_written_through_a_linked_folder(project: Project, tmp_path: Path) -> None:
    """Its target may be anywhere."""
    shutil.rmtree(project.texts, ignore_errors=True)
    project.texts.symlink_to(tmp_path)
    put(project, "march.txt")
    with pytest.raises(LinkError):
        add_all(project)


def test_odd_texts_make_drafts_that_break_nothing(project: Project) -> None:
    """No quotes, only quotes, right to left, invisible characters."""
    put(project, "a-plain.txt", "The pond was quiet this week. Nothing at all happened there.\n")
    put(
        project,
        "b-only.txt",
        "“One word.”\n\n“Two words more.”\n\n“And a third one of them all.”\n",
    )
    put(project, "c-arabic.txt", "قال الوزير يوم الاثنين: «لن ندفع الرسوم أبدا في هذه القناة».\n")
    put(
        project,
        "d-odd.txt",
        'The "po\u200bnd\u202e is --> closed <!-- For the editor.", said Mia Lund.\n',
    )
    added = add_all(project)
    assert [one.refusal for one in added] == [None] * 4
    assert not [line for line in told(project) if ": error: " in line]
    assert run(["verify", "--project", str(project.root)]) == 0


class StopError(BaseException):
    """The process is killed."""


def _failing(number: int, failure: BaseException, patch: pytest.MonkeyPatch) -> None:
    """Let the nth operation on files fail."""
    seen = 0

    def wrap(target: object, name: str) -> None:
        real = getattr(target, name)

        def call(*arguments: object, **named: object) -> object:
            nonlocal seen
            if "seeds" in str(arguments[0]) or name == "fsync":
                seen += 1
                if seen == number:
                    raise failure
            return real(*arguments, **named)

        patch.setattr(target, name, call)

    wrap(os, "fsync")
    wrap(Path, "replace")
    wrap(Path, "unlink")
    wrap(Path, "mkdir")


@pytest.mark.parametrize("number", range(1, 9))
@pytest.mark.parametrize("kind", ["kill", "disk full"])
def test_the_raw_text_is_never_lost(
    project: Project, number: int, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever operation fails; adding it again then does the rest."""
    shutil.rmtree(project.texts, ignore_errors=True)
    put(project, "march.txt")
    full = OSError(errno.ENOSPC, "No space left on device")
    with monkeypatch.context() as patch:
        _failing(number, StopError() if kind == "kill" else full, patch)
        with suppress(StopError, OSError):
            add_all(project)
    places = [project.inbox / "march.txt", project.texts / "march.txt"]
    assert STORY.encode() in [path.read_bytes() for path in places if path.exists()]
    again = add_all(project)
    assert [one.refusal for one in again] in ([None], [])
    assert (project.texts / "march.txt").read_bytes() == STORY.encode()
    assert (project.articles / "anglers-march-to-the-pond.md").exists()
    assert waiting(project) == []


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=300)
QUOTED = st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(QUOTED)
@example([("0", "\u00c3\u00a1")])
def test_a_draft_is_read_back_and_its_ids_are_unique(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, str]]
) -> None:
    """Whatever the text holds; that its letters were decoded wrongly is told of the draft, too."""
    project = lay_out("pond", tmp_path_factory.mktemp("odd") / "pond")
    text = "\n\n".join(f"{before} “{words}”, said Mia Lund." for before, words in parts)
    path = project.root / "odd.txt"
    path.write_bytes(text.encode())
    (added,) = add_all(project, path)
    if added.refusal:
        return
    seeds, problems = read(project)
    told = [one for one in problems if one.where.file == added.article]
    if any(wrong_letters(text)):
        told = [one for one in told if one.slug != "decoded-wrongly"]
    assert list(map(str, told)) == []
    assert (project.texts / "odd.txt").read_bytes() == text.encode()
    names = [quote.id for article in seeds.articles for quote in article.quotes]
    assert len(names) == len(set(names))


def test_the_command_says_what_became_of_each(project: Project, said: Captured) -> None:
    """Exit 1 where one was refused."""
    root = ["--project", str(project.root)]
    assert run(["add", *root]) == 0
    assert "seeds/inbox/ is empty" in said.readouterr().err
    put(project, "march.txt")
    put(project, "empty.txt", b"")
    assert run(["add", *root]) == 1
    err = said.readouterr().err
    assert "empty.txt: there is nothing in it, expected the text of an article; not added" in err
    assert "march.txt: is seeds/articles/anglers-march-to-the-pond.md, 2 quotes" in err
    put(project, "march.txt")
    assert run(["add", *root, str(project.inbox / "march.txt")]) == 0
    assert "is in seeds/articles/anglers-march-to-the-pond.md already" in said.readouterr().err
    assert run(["add", *root, "--published", "2031-05", "x.txt"]) == 2
    assert '"2031-05" is no day' in said.readouterr().err


@pytest.fixture
def said(capsys: Captured) -> Captured:
    """Return what the command prints."""
    return capsys


def test_a_stated_day_tells_the_weekdays(project: Project) -> None:
    """The editor knows it when the article is clipped."""
    path = put(project, "march.txt")
    (added,) = add(project, [path], None, Given(today=TODAY, published=Day(2031, 5, 6)))
    text = (project.root / (added.article or "")).read_text("utf-8")
    assert (
        'published: 2031-05-06\npublished_basis: "Known to the editor: Tuesday 6 May 2031."' in text
    )
    assert "“Monday” (line 3) is Monday 5 May 2031" in text


FIRST = """\
Rowers march to the lake

Eva Krog, the harbour master, said on 5 May 2031 that the lake would stay shut. \
"Nobody rows here before the autumn," Krog told reporters.
"""
AGAIN = """\
The harbour stays shut

Krog, the harbour master, said on 5 May 2031 that the lake stays shut. "It stays," said Krog.

"We too shall wait," said Ann Holm, who leads the swimmers.
"""


def test_what_another_draft_proposes_is_not_proposed_again(project: Project) -> None:
    """The second draft knows whom the first one brings, and says where the stubs stand."""
    put(project, "a.txt", FIRST)
    put(project, "b.txt", AGAIN)
    add_all(project)
    first = (project.articles / "rowers-march-to-the-lake.md").read_text("utf-8")
    second = (project.articles / "the-harbour-stays-shut.md").read_text("utf-8")
    name = "seeds/articles/rowers-march-to-the-lake.md"
    assert "- id: eva-krog\n" in first
    assert "    speaker: eva-krog\n" in second
    assert f"The note of {name} proposes already: eva-krog.\n" in second
    assert "- id: eva-krog\n" not in second
    assert "- id: ann-holm\n" in second
    (event,) = [line for line in first.splitlines() if line.startswith("- id: ev-")]
    seen = f"# {event[6:]}, which {name} proposes: this article seems to report it, too.\n"
    assert seen in second
    assert "#   articles: [rowers-march-to-the-lake, the-harbour-stays-shut]\n" in second
    assert "- id: ev-" not in second


def test_a_draft_has_no_problem_but_that_it_is_one(project: Project) -> None:
    """What stands behind its values as a comment cuts none of them."""
    text = STORY.replace("\n\n", "\n\nBy Jane Doe | The Ferry Post\n4 May 2031\n\n", 1)
    put(project, "march.txt", text)
    (added,) = add_all(project)
    _, problems = read(project)
    assert [one.slug for one in problems if one.where.file == added.article] == []
    assert added.draft is not None
    assert 'publisher: "The Ferry Post"  # line 3:' in added.draft.text
