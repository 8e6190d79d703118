"""What the problems of publishing mean, for `briefing check --explain`."""

from generator.publishing.tree import foreign

EXPLANATIONS: dict[str, tuple[str, str, str]] = {
    "broken-link": (
        "A page of the built site links to a page or an anchor that is not there.",
        "a template that links to actors/index.html#spain without such an anchor",
        "a template that links to an anchor it makes",
    ),
    "edition-gone": (
        "An edition of the last site is not in seeds/editions/; another would get its number.",
        "rm seeds/editions/2.yml",
        "seeds/editions/2.yml, put back",
    ),
    "mkdocs": (
        "MkDocs warned or stopped; in strict mode either keeps the new site back.",
        "nav: [{Brief: start.md}], without such a page",
        "nav: [{Brief: index.md}]",
    ),
    foreign.SLUG: foreign.EXPLANATION,
    "repeated-anchor": (
        "A page of the built site has one id twice, so a link could mean either.",
        "an event and a quote whose ids a template prints on one page as one id",
        "ids that differ",
    ),
}
"""Slug to the explanation, a bad example and a good one."""
