"""Source texts are read when somebody asks for them."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.caching.seen_files import SeenFiles, content_digest
from generator.project import Project
from generator.reading.parsing.nodes import Text
from generator.reading.read import read
from generator.reading.verifying import texts
from generator.reading.verifying.texts import SavedMeanwhileError, SourceTexts
from tests.support import lay_out

WORDS = "The council met."


@pytest.fixture
def pond(tmp_path: Path) -> Project:
    """Return a briefing of one article, with its source text."""
    return lay_out("pond", tmp_path / "pond", {"seeds/texts/pond.txt": WORDS})


def of(project: Project, *names: str) -> SourceTexts:
    """Return the texts of an article for each name."""
    (article,) = read(project)[0].articles
    named = [replace(article, source=Text(name, article.where)) for name in names]
    return SourceTexts(project.texts, named, SeenFiles())


def test_a_text_is_read_when_it_is_asked_for(
    pond: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its digest is known before."""
    found = of(pond, "pond.txt", "absent.txt")
    assert found.digests == {"pond.txt": content_digest(WORDS.encode())}
    assert dict(found) == {"pond.txt": WORDS}
    monkeypatch.setattr(texts, "read_file", None)  # not again
    assert found["pond.txt"] == WORDS
    assert (list(found), len(found)) == (["pond.txt"], 1)


def test_what_is_no_text_is_not_there(pond: Project) -> None:
    """No folder of texts, no such file, no UTF-8, a name that leads elsewhere."""
    (pond.texts / "latin.txt").write_bytes(b"caf\xe9")
    found = of(pond, "latin.txt", "absent.txt", "../brief.md")
    assert dict(found) == {}
    assert found.digests.keys() == {"latin.txt"}
    assert "pond.txt" not in found  # nobody names it
    (pond.texts / "pond.txt").unlink()
    (pond.texts / "latin.txt").unlink()
    pond.texts.rmdir()
    assert dict(of(pond, "pond.txt")) == {}


def test_a_text_that_is_saved_meanwhile_is_refused(pond: Project) -> None:
    """What was found in it would be kept under the digest of another."""
    found = of(pond, "pond.txt")
    (pond.texts / "pond.txt").write_text("The council did not meet.")
    with pytest.raises(SavedMeanwhileError, match=r"pond\.txt was saved while it was read"):
        found["pond.txt"]
