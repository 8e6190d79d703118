"""What a judgement carries besides its text, as pages show it."""

from collections.abc import Callable

from markupsafe import Markup
from msgspec import Struct

from generator.rendering.words import judged
from generator.snapshot import FrozenJudgement


class Told(Struct, frozen=True, kw_only=True):
    """One thing that is said of a judgement."""

    label: str
    text: Markup


class Fields(Struct, frozen=True, kw_only=True):
    """What a judgement carries besides its text, evidence and confidence."""

    summary: str
    """What there is, in a few words; empty where there is nothing."""
    told: tuple[Told, ...]
    due: str
    """By when it can be resolved; empty where that is not stated."""
    overdue: str
    """That this day has passed; else nothing."""


def fields(
    record: FrozenJudgement, inline: Callable[[str], Markup], as_of: str, language: str
) -> Fields:
    """Return what a judgement carries.

    Args:
        record: The judgement as an edition keeps it.
        inline: Makes HTML of the editor's words.
        as_of: The last day that the briefing or the edition covers.
        language: Of its dates.
    """
    told = tuple(Told(label=label, text=inline(source)) for label, source in judged.told(record))
    due = judged.due(record, language)
    labels = [one.label for one in told] + ([judged.RESOLVE_BY] if due else [])
    return Fields(
        summary=", ".join(label if at == 0 else label.lower() for at, label in enumerate(labels)),
        told=told,
        due=due,
        overdue=judged.OVERDUE if judged.is_overdue(record, as_of) else "",
    )
