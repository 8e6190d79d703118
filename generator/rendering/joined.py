"""What is joined of parts that several units make: the data, and the index of the search."""

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import Environment

from generator.rendering.data import export
from generator.rendering.data.tables import TABLES
from generator.rendering.kept_units import KeptUnits, Rendered
from generator.rendering.making import made
from generator.rendering.pages.shared.site import Site
from generator.rendering.search import index, records
from generator.rendering.search.records import SECTIONS, Title
from generator.rendering.unit import Part, Unit

Found = Mapping[str, Rendered]
"""What units have become, by their names."""


def data_parts(site: Site) -> Iterator[Unit]:
    """Yield what is in the data, some records of a kind at a time."""
    for table in TABLES:
        for number, batch in enumerate(export.batches(table, site.briefing)):
            yield Unit(f"data/{table.name}/{number}", _rows, (table.name, tuple(batch)))


def joined_data(kept: KeptUnits, found: Found, site: Site, env: Environment) -> Iterator[Rendered]:
    """Yield the table of each kind of record, joined of its parts, then the data as a whole."""
    parts = []
    for table in TABLES:
        numbers = range(len(export.batches(table, site.briefing)))
        rows = tuple(found[f"data/{table.name}/{number}"].part for number in numbers)
        unit = Unit(f"data/{table.name}", _table, (table.name, rows))
        of_kind = _found_or_made(unit, kept, site, env)
        parts.append(of_kind.part)
        yield of_kind
    yield _found_or_made(Unit("data", _data, (parts,)), kept, site, env)


def joined_search(
    kept: KeptUnits, found: Found, site: Site, env: Environment
) -> Iterator[Rendered]:
    """Yield the files of the search: batch by batch, since they are numbered; then the index.

    Pages are found by their titles.
    """
    parts = []
    files = 0
    for name in SECTIONS:
        first, of_batches = files, []
        for number, batch in enumerate(records.batches(name, site.briefing)):
            unit = Unit(f"search/{name}/{number}", _batch, (name, tuple(batch), files))
            made_of_it = _found_or_made(unit, kept, site, env)
            files += len(made_of_it.files)
            of_batches.append(made_of_it.part)
            yield made_of_it
        unit = Unit(f"search/{name}", _section, (tuple(of_batches), first))
        parts.append(_found_or_made(unit, kept, site, env).part)
    titles = [
        (page.path, page.title, page.description) for one in found.values() for page in one.pages
    ]
    yield _found_or_made(Unit("search", _search, (titles, parts)), kept, site, env)


def _found_or_made(unit: Unit, kept: KeptUnits, site: Site, env: Environment) -> Rendered:
    found = kept.find(unit)
    if found is None:
        found = made(unit, site, env)
        kept.add(unit, found)
    return found


def _rows(site: Site, name: str, batch: Sequence[object]) -> Part:
    return export.rows_part(site.briefing, site.places, name, batch)


def _table(_: Site, name: str, parts: Sequence[bytes]) -> Part:
    return export.table_part(name, parts)


def _data(site: Site, parts: Sequence[bytes]) -> dict[str, str]:
    return export.joined_data(site.briefing, parts)


def _batch(site: Site, section: str, batch: Sequence[object], first: int) -> Part:
    return index.batch_part(section, batch, first, site.briefing, site.places)


def _section(_: Site, parts: Sequence[bytes], first: int) -> Part:
    return index.section_part(parts, first)


def _search(site: Site, titles: Sequence[Title], parts: Sequence[bytes]) -> dict[str, str]:
    return index.joined_files(site.briefing, titles, parts)
