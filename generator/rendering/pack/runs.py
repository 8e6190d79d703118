"""The editor's prose as runs of text, which Typst sets without reading any of it as markup."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from generator.model import Briefing, Evidence, Quote
from generator.prose_tree.tree import Cite, Emphasis, Inline, Link, Strong, Text, one_line, parse
from generator.rendering.pack.elements import Citation, ProseBlock, Run
from generator.rendering.words import phrases

Cited = Callable[[Sequence[str]], tuple[Citation, ...]]
"""Turns the ids of a citation into what is printed of them."""
_PLAIN = Run(text="")
"""The look of a run that has no marks."""


def cites(evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    """Return the numbers of a citation, each with the ids that it may lead to, the best first."""
    return tuple(
        Citation(number=phrases.reference(piece), to=_targets(piece))
        for piece in sorted(evidence, key=_place)
    )


def _targets(evidence: Evidence) -> tuple[str, ...]:
    return (evidence.id, evidence.article.id) if isinstance(evidence, Quote) else (evidence.id,)


def blocks(source: str, briefing: Briefing) -> tuple[ProseBlock, ...]:
    """Return the paragraphs and items of prose."""
    return blocks_citing(source, lambda ids: _known(ids, briefing))


def blocks_citing(source: str, cited: Cited) -> tuple[ProseBlock, ...]:
    """Return the paragraphs and items of prose, whose ids `cited` turns into numbers."""
    return tuple(
        ProseBlock(
            kind=block.kind, number=block.number, runs=tuple(_runs(block.inlines, cited, _PLAIN))
        )
        for block in parse(source)
    )


def inline(source: str, briefing: Briefing) -> tuple[Run, ...]:
    """Return prose as the runs of one paragraph."""
    return inline_citing(source, lambda ids: _known(ids, briefing))


def inline_citing(source: str, cited: Cited) -> tuple[Run, ...]:
    """Return prose as the runs of one paragraph, whose ids `cited` turns into numbers."""
    return tuple(_runs(one_line(source), cited, _PLAIN))


def _known(ids: Sequence[str], briefing: Briefing) -> tuple[Citation, ...]:
    known = briefing.evidence
    return cites([known[name] for name in ids if name in known])


def _runs(inlines: Sequence[Inline], cited: Cited, look: Run) -> Iterator[Run]:
    """Yield a run for each stretch of text of one look, and for each citation."""
    for inline in inlines:
        match inline:
            case Text():
                yield replace(look, text=inline.words)
            case Cite():
                if numbers := cited(inline.ids):
                    yield Run(cites=numbers)
            case Strong():
                yield from _runs(inline.inlines, cited, replace(look, strong=True))
            case Emphasis():
                yield from _runs(inline.inlines, cited, replace(look, em=True))
            case Link():
                yield from _runs(inline.inlines, cited, replace(look, link=inline.href))


def _place(evidence: Evidence) -> tuple[int, int]:
    """Return where a piece of evidence sorts: by article, the article itself before its quotes."""
    if isinstance(evidence, Quote):
        return evidence.article.number, evidence.number
    return evidence.number, 0
