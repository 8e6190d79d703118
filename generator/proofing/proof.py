"""The door: manuscripts and a folder of source texts in, proofs out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from generator.curating.raw.raw_text import UnreadableError
from generator.problems import shown
from generator.proofing.files import read_manuscript, read_texts
from generator.proofing.library import Library
from generator.proofing.prove import Proof, prove
from generator.refusals import RefusedError


class NoTextsError(RefusedError):
    """There is nothing to compare with."""


@dataclass(slots=True)
class Outcome:
    """The proofs of all manuscripts, in order."""

    proofs: list[Proof] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """What could not be read and why, a sentence each."""
    is_clean: bool = True
    """Every manuscript was read, and every quotation of it is verbatim."""
    is_refused: bool = False
    """The machine refused to read a manuscript, or there is none of that name."""


def proof_all(
    drafts: Sequence[str], folder: Path, stdin: BinaryIO, report: Callable[[str], None]
) -> Outcome:
    """Hold the quotations of manuscripts against the texts of a folder.

    Args:
        drafts: The files of the manuscripts; `-` is `stdin`.
        folder: The source texts; one that cannot be read is left out, and said.
        stdin: A manuscript that is piped in.
        report: Called with each step, in words.

    Raises:
        NoTextsError: No file of the folder is a text.
        OSError: The machine refuses to read a source text.
    """
    outcome = Outcome()
    library = _library(folder, outcome, report)
    for draft in drafts:
        report(f"proofing {shown(draft)}")
        try:
            outcome.proofs += prove(draft, read_manuscript(draft, stdin), library)
        except UnreadableError as error:
            outcome.unread.append(f"{shown(draft)} cannot be read: {error}")
            outcome.is_clean = False
        except OSError as error:
            outcome.unread.append(f"{shown(draft)} cannot be read: {error.strerror or error}")
            outcome.is_clean, outcome.is_refused = False, True
    outcome.is_clean &= all(proof.verdict == "verbatim" for proof in outcome.proofs)
    return outcome


def _library(folder: Path, outcome: Outcome, report: Callable[[str], None]) -> Library:
    report("reading the source texts")
    texts: dict[str, str] = {}
    for name, text in read_texts(folder):
        if isinstance(text, str):
            texts[name] = text
        else:
            outcome.unread.append(f"{shown(name)} is left out: {text}")
    if not texts:
        message = f"no source texts in {shown(str(folder))}, expected some to compare with"
        raise NoTextsError(message)
    return Library.of(texts)
