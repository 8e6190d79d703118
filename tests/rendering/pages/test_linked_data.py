"""What search engines read of the front page."""

from dataclasses import replace

from generator.rendering.pages import linked_data
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
