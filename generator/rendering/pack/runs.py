"""The editor's prose as runs of text, which Typst sets without reading any of it as markup."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.model import Briefing, Evidence, Quote
from generator.prose_tree.tree import Cite, Emphasis, Inline, Link, Strong, Text, one_line, parse
from generator.rendering.words import phrases

Data = dict[str, object]
"""What becomes JSON: texts, numbers, lists, and records of these."""

_PLAIN: Mapping[str, object] = MappingProxyType({})
"""The marks of a run that has none."""


def cites(evidence: Sequence[Evidence]) -> list[Data]:
    """Return the numbers of a citation, each with the ids that it may lead to, the best first."""
    return [
        {"number": phrases.reference(one), "to": _targets(one)}
        for one in sorted(evidence, key=_place)
    ]


def _targets(evidence: Evidence) -> list[str]:
    return [evidence.id, evidence.article.id] if isinstance(evidence, Quote) else [evidence.id]


def blocks(source: str, briefing: Briefing) -> list[Data]:
    """Return the paragraphs and items of prose: `p`, `ul` or `ol`, its number, its runs."""
    return [
        {"kind": block.kind, "number": block.number, "runs": _runs(block.inlines, briefing)}
        for block in parse(source)
    ]


def inline(source: str, briefing: Briefing) -> list[Data]:
    """Return prose as the runs of one paragraph."""
    return _runs(one_line(source), briefing)


def _runs(
    inlines: Sequence[Inline], briefing: Briefing, marks: Mapping[str, object] = _PLAIN
) -> list[Data]:
    """Return a run for each stretch of text of one look, and for each citation."""
    runs: list[Data] = []
    for one in inlines:
        match one:
            case Text():
                runs.append({"text": one.words, **marks})
            case Cite():
                found = [briefing.evidence[name] for name in one.ids if name in briefing.evidence]
                runs += [{"cites": cites(found)}] if found else []
            case Strong():
                runs += _runs(one.inlines, briefing, {**marks, "strong": True})
            case Emphasis():
                runs += _runs(one.inlines, briefing, {**marks, "em": True})
            case Link():
                runs += _runs(one.inlines, briefing, {**marks, "link": one.href})
    return runs


def _place(evidence: Evidence) -> tuple[int, int]:
    """Return where a piece of evidence sorts: by article, the article itself before its quotes."""
    if isinstance(evidence, Quote):
        return evidence.article.number, evidence.number
    return evidence.number, 0
