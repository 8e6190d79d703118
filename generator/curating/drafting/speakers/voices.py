"""Those who speak in a text: what a draft says of them."""

from dataclasses import dataclass

from generator.curating.drafting.names.lands import Land

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person whom the briefing does not know."""

    id: str
    name: str
    aliases: tuple[str, ...]
    title: str | None
    """The office as `people.yml` would have it; None where the text gives none."""
    actor: str | None
    doubt: str | None = None
    """Why the editor should look at the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRole:
    """A role of somebody besides the one that is proposed or known."""

    title: str
    """As `people.yml` would have it."""
    actor: str | None
    doubt: str
    """Why the editor should look, and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewActor:
    """An actor whom the briefing does not know."""

    id: str
    name: str
    kind: str
    land: Land | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who said a quotation."""

    id: str
    """Of a person or an actor; `unknown` where the text tells nobody."""
    together: tuple[str, ...] = ()
    """Who else says it with them."""
    doubt: str | None = None
    """Why the editor should look."""
    note: str | None = None
    """What the quote's `note` says of it."""
    names: tuple[str, ...] = ()
    """What the text may call them elsewhere, folded; empty for what the mention itself says."""
