"""Rules about editions: they follow one another, and the briefing follows the last of them."""

from collections.abc import Iterator
from itertools import pairwise

from generator.reading.checks.finding import Finding
from generator.reading.queries import as_of
from generator.reading.seeds.records import EditionSeed, Seeds


def _steps(seeds: Seeds) -> Iterator[tuple[EditionSeed, EditionSeed]]:
    """Yield each edition and the next, where none is missing between them."""
    for earlier, later in pairwise(seeds.editions):
        if later.edition.number == earlier.edition.number + 1:
            yield earlier, later


def edition_missing(seeds: Seeds) -> Iterator[Finding]:
    """An edition follows one that is not there; old editions stay at their address for good.

    Bad:  seeds/editions/1.yml and 3.yml
    Good: seeds/editions/1.yml, 2.yml and 3.yml
    """
    numbers = {seed.edition.number for seed in seeds.editions}
    for seed in seeds.editions:
        before = seed.edition.number - 1
        path = f"seeds/editions/{before}.yml"
        if before and before not in numbers and path not in seeds.unread:
            message = f"edition {before + 1} without edition {before}, expected {path}"
            yield seed.where, message


def edition_out_of_order(seeds: Seeds) -> Iterator[Finding]:
    """An edition is dated before the one it follows, or follows another than the one that is there.

    Bad:  edition 1 of 2026-01-28 and edition 2 of 2026-01-15
    Good: edition 1 of 2026-01-15 and edition 2 of 2026-01-28
    """
    for before, seed in _steps(seeds):
        earlier, later = before.edition, seed.edition
        if later.after != earlier.seal:
            other = f"another edition {earlier.number} than the one that is here"
            message = f"it was written after {other}"
            yield seed.where, f"{message}, expected the two as they were written"
        elif later.date < earlier.date:
            message = f"dated {later.date}, but edition {earlier.number} is of {earlier.date}"
            yield seed.where, f"{message}, expected a later day"


def as_of_before_edition(seeds: Seeds) -> Iterator[Finding]:
    """The briefing is as of a day before its last edition.

    Bad:  as_of: 2026-01-15, after edition 2 of 2026-01-28
    Good: as_of: 2026-01-28, after edition 2 of 2026-01-28
    """
    day = as_of(seeds)
    if not (seeds.editions and seeds.briefing and day):
        return
    last = seeds.editions[-1].edition
    if str(day) < last.date:
        message = f"{day} is before edition {last.number} of {last.date}"
        yield seeds.briefing.as_of.text.where, f"{message}, expected that day or a later one"
