"""What search engines read of the front page."""

import pytest
from msgspec.structs import replace

from generator.rendering.pages import linked_data
from generator.rendering.pages.authors import authors
from tests.samples import NO_TOLLS, TALKS, sample_briefing


def cited_by(bottom_line: str) -> object:
    """Return the names of the sources of a briefing whose text is one line."""
    briefing = sample_briefing()
    brief = replace(
        briefing.brief,
        bottom_line=bottom_line,
        judgements=(),
        unknown="",
        watch="",
        background="",
    )
    sources = linked_data.report(replace(briefing, brief=brief)).get("citation", [])
    assert isinstance(sources, list)
    return [one["name"] for one in sources if isinstance(one, dict)]


def test_the_report_cites_what_its_text_cites() -> None:
    """An article once, whether it or a quote is cited; an article that is only there, not."""
    article = NO_TOLLS.article
    assert cited_by("Nothing is known.") == []
    assert cited_by(f"Talks were held [@{TALKS.id}].") == [TALKS.title]
    assert cited_by(f"No tolls [@{NO_TOLLS.id}; @{article.id}].") == [article.title]


def test_a_source_names_a_person_and_an_organisation() -> None:
    """Schema.org wants to know which; a credit that is the publisher's name is no person."""
    article = replace(TALKS, byline="Bo Reporter", publisher="The Ferry Post")
    assert linked_data.source(article)["author"] == {"@type": "Person", "name": "Bo Reporter"}
    organisation = {"@type": "Organization", "name": "The Ferry Post"}
    assert linked_data.source(article)["publisher"] == organisation
    assert linked_data.source(replace(article, byline="The Ferry Post"))["author"] == organisation
    several = [{"@type": "Person", "name": name} for name in ("Bo Reporter", "Ann Other")]
    assert (
        linked_data.source(replace(article, byline="By Bo Reporter and Ann Other"))["author"]
        == several
    )
    agency = {"@type": "Organization", "name": "AFP"}
    assert linked_data.source(replace(article, byline="AFP"))["author"] == agency
    firm = {"@type": "Person", "name": "Smith and Sons"}
    assert linked_data.source(replace(article, byline="Smith and Sons"))["author"] == firm
    unknown = linked_data.source(replace(article, byline=None, publisher=None))
    assert unknown.keys().isdisjoint({"author", "publisher"})


def test_the_licence_is_that_of_the_briefing() -> None:
    """Its address where the name tells, its name where not, nothing where none is stated."""
    briefing = sample_briefing()

    def licence(name: str | None) -> object:
        about = replace(briefing.about, licence=name)
        return linked_data.report(replace(briefing, about=about)).get("license")

    assert licence(None) is None
    assert licence("CC BY 4.0") == "https://creativecommons.org/licenses/by/4.0/"
    assert licence("Ask us") == {"@type": "CreativeWork", "name": "Ask us"}


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("A. Lind, B. Holm and C. Ek", ["A. Lind", "B. Holm", "C. Ek"]),
        ("Von Max Lind und Ida Holm", ["Max Lind", "Ida Holm"]),
        ("Par: Ana Lind et Bo Holm", ["Ana Lind", "Bo Holm"]),
        ("José Lind y Holm", ["José Lind y Holm"]),
        ("Bo Lind, political editor", ["Bo Lind, political editor"]),
        ("Bo Lind, AFP", ["Bo Lind", "-AFP"]),
        ("Bo Lind (Ritzau)", ["Bo Lind", "-Ritzau"]),
        ("Bo Lind, The Ferry Post", ["Bo Lind"]),
        ("AFP and Reuters", ["-AFP", "-Reuters"]),
        ("Reuters, AP", ["-Reuters", "-AP"]),
        ("Associated Press", ["-Associated Press"]),
        ("Staff reporter", ["-Staff reporter"]),
        ("Ferry Post newsroom", ["-Ferry Post newsroom"]),
        ("By The Ferry Post", ["-The Ferry Post"]),
        ("Ann Lind / Bo Holm", ["Ann Lind", "Bo Holm"]),
        ("Ann Lind | Bo Holm", ["Ann Lind", "Bo Holm"]),
        ("Ann Lind and agencies", ["Ann Lind"]),
        ("Ann Lind, MP", ["Ann Lind, MP"]),
        ("Ann Lind, Political Editor and Bo Holm", ["Ann Lind", "Bo Holm"]),
        ("Reporting by Ann Lind; editing by Bo Holm", ["Ann Lind"]),
        ("Written by Ann Lind", ["Ann Lind"]),
        ("Автор: Анна Линд", ["Анна Линд"]),
        ("记者 王明", ["王明"]),
        ("新华社", ["-新华社"]),
        ("Special Correspondent", ["-Special Correspondent"]),
        ("Ministry of Defence", ["-Ministry of Defence"]),
        ("European Commission", ["-European Commission"]),
        ("University of Karsa", ["-University of Karsa"]),
        ("The Harbour Watch", ["-The Harbour Watch"]),
        ("A. Reporter", ["A. Reporter"]),
    ],
)
def test_people_and_agencies_are_told_apart(byline: str, expected: list[str]) -> None:
    """A hyphen marks an organisation."""
    found = authors(byline, "The Ferry Post")
    assert [name if is_person else f"-{name}" for name, is_person in found] == expected
