"""The parts of which a dossier is put together."""

from generator.rendering.pages.dossier_parts import questions_of
from tests.samples import sample_briefing

SAMPLE = sample_briefing()


def test_a_statement_answers_to_the_questions_that_cite_it() -> None:
    """So that a dossier on one question has the words on it and no others."""
    cited = {one for position in SAMPLE.positions for one in position.evidence}
    for statement in SAMPLE.statements:
        assert bool(questions_of(statement, SAMPLE)) == any(
            one in cited for one in statement.quotes
        )
