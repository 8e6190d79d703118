"""What speaks for a mention as the subject of a clause in which a quotation stands."""

from collections.abc import Iterator, Sequence

from generator.curating.quotations.speech.quote_view import QuoteView
from generator.curating.quotations.syntax.clause_reader import Clause
from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.syntax.links import strength
from generator.curating.quotations.syntax.verb_forms import BE
from generator.curating.quotations.vocabulary.verbs import BASES

_DEEPEST = 3
_LEADING = frozenset({":", ","})
"""Stops that lead to a quotation."""


def features(view: QuoteView, number: int, sort: str) -> Iterator[str]:
    """Yield how the clause whose subject a mention is stands to the quotation."""
    clauses = view.clauses.open
    elements = view.analysis.document.elements
    at = next((place for place, one in enumerate(clauses) if number in one.subjects), None)
    if at is None:
        yield from _no_subject(view, number, sort)
        return
    inner = clauses[at + 1 :]
    level = min(len(inner), _DEEPEST)
    own = _class(elements, clauses[at])
    kinds = " ".join(one.kind for one in inner[-2:])
    within = [_class(elements, one) for one in inner[-2:]]
    yield f"clause: {level}; {min(at, _DEEPEST)}"
    yield f"clause, kind: {level}; {clauses[at].kind}; {sort}"
    yield f"clause, own verb: {level}; {own}; {kinds}"
    yield f"clause, within: {own}; {' '.join(within)}; {kinds}"
    yield f"clause, coarse: {_coarse(own)}; {' '.join(map(_coarse, within))}"
    stop = elements[view.begin - 1].word
    begins = f"{stop if stop in _LEADING else 'none'}; {view.text[:1].isupper()}"
    yield f"clause, stop: {level}; {_coarse(own)}; {' '.join(map(_coarse, within))}; {begins}"
    if clauses[at].verbs:
        verb = elements[clauses[at].verbs[-1]].lower
        yield f"clause, verb: {level}; {BASES.get(verb, verb)}"


def _no_subject(view: QuoteView, number: int, sort: str) -> Iterator[str]:
    clauses = view.clauses.open
    elements = view.analysis.document.elements
    role = "closed" if number in view.clauses.closed else "no subject"
    if any(number in one.pending for one in clauses):
        role = "waits for a verb"
    tops = [_class(elements, one) for one in clauses[-2:]]
    yield f"clause: {role}; {min(len(clauses), _DEEPEST)}"
    yield f"clause, kind: {role}; {sort}"
    yield f"clause, none: {role}; {'; '.join(tops)}; {bool(clauses[-1].subjects)}"


def _class(elements: Sequence[Element], clause: Clause) -> str:
    """Return what the last verb of a clause is: how surely it reports speech, and its form."""
    if not clause.verbs:
        return "none"
    place = clause.verbs[-1]
    lower = elements[place].lower
    before = elements[place - 1].lower if place else ""
    sort = strength(BASES[lower]) if lower in BASES else "other"
    if lower.endswith("ing"):
        return f"{sort}-ing"
    if before == "to":
        return f"{sort}-infinitive"
    return f"{sort}-passive" if before in BE and lower not in BE else sort


def _coarse(name: str) -> str:
    if name == "none":
        return "no"
    return "reports" if name.partition("-")[0] in {"say", "strong"} else "other"
