"""What articles tell on one subject, as the claims of a draft have it."""

from dataclasses import dataclass

BOTH_MAY_BE_TRUE = "both may be true"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one article tells; `article` is empty for the new one."""

    article: str
    value: str
    words: str
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A subject on which articles tell something, for claims."""

    subject: str
    label: str
    type: str
    """As `subjects.yml` has it; empty where the tellings agree or may all be true."""
    why: str
    here: tuple[Telling, ...]
    there: tuple[Telling, ...]

    @property
    def is_compared(self) -> bool:
        """Whether values are held against each other: they differ, or may both be true."""
        return bool(self.type) or self.why == BOTH_MAY_BE_TRUE

    @property
    def is_of_names(self) -> bool:
        """Whether it is how the text itself names somebody, which nobody says."""
        return self.label.startswith(("The name of", "The office of"))

    @property
    def is_of_text(self) -> bool:
        """Whether it is the new text that tells otherwise, and not another article."""
        return not self.why.startswith("as in ")


def told_alone(subject: str, label: str, here: Telling) -> Suggestion:
    """Return a number that no other article tells, for a claim that others may contradict."""
    return Suggestion(subject=subject, label=label, type="", why="a number", here=(here,), there=())
