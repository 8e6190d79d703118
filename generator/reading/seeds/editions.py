"""Read `seeds/editions/<n>.yml`; a file that `briefing edition` did not write is refused."""

import re
from functools import cache
from pathlib import Path

import msgspec
import yaml

from generator import days, snapshot
from generator.history import edition_file
from generator.history.edition_file import FORMAT, packed, sealed, unpacked
from generator.history.edition_record import RECORD
from generator.problems import Where
from generator.reading.parsing import nodes
from generator.reading.parsing import yaml as yaml_parsing
from generator.reading.parsing.nodes import Fields, Items, Node
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.seeds.files import SeedFolder
from generator.reading.seeds.records import EditionSeed
from generator.snapshot import Edition
from generator.text import markup

MOST_VALUES = 1_500_000
"""Of an edition, which has all ids and hashes."""
NUMBER = re.compile("[1-9][0-9]*")
RESTORE = "expected the file as it was written (restore it); a new state is a new edition"

EXPLANATIONS = {
    "edition-edited": (
        "The file of an edition is not as `briefing edition` wrote it: it stays as it stood.",
        "a sentence of seeds/editions/1.yml put right by hand",
        "the file restored, and the correction in corrections.yml",
    ),
    "edition-newer": (
        "The file of an edition was written by a newer generator.",
        f"format: {FORMAT + 1}",
        f"format: {FORMAT}, or a newer generator",
    ),
    "edition-name": (
        "The file of an edition is not called after its number.",
        "seeds/editions/january.yml",
        "seeds/editions/1.yml, with `label: January`",
    ),
}
"""Catalogue entries of the problems of reading: slug -> rule, bad, good."""


def read_editions(folder: SeedFolder) -> tuple[EditionSeed, ...]:
    """Return the editions that could be read, by number."""
    paths = folder.names(folder.project.editions, ".yml", RECORD)
    seeds = (_edition(folder, path) for path in paths)
    return tuple(sorted(filter(None, seeds), key=lambda seed: seed.edition.number))


def _edition(folder: SeedFolder, path: Path) -> EditionSeed | None:
    where = Where(folder.name(path))
    text = folder.text(path)
    if text is None:
        return None
    if not NUMBER.fullmatch(path.stem):
        message = "not the name of an edition, expected a number like 1.yml"
        folder.lose(where, "edition-name", message)
        return None
    name, sources = f"{path.stem}.edition", f"{path.name}\n{text}".encode() + readers()
    if content := folder.cache.get(name, sources):
        return EditionSeed(where=where, edition=unpacked(content))
    edition = _read(folder, path, text)
    if edition is None:
        return None
    folder.cache.put(name, sources, packed(edition))
    return EditionSeed(where=where, edition=edition)


@cache
def readers() -> bytes:
    """Return the code that reads an edition: a part of the key in the cache."""
    names = (
        days.__file__,
        markup.__file__,
        snapshot.__file__,
        edition_file.__file__,
        yaml_parsing.__file__,
        nodes.__file__,
        __file__,
    )
    versions = f"{msgspec.__version__} {yaml.__version__}".encode()
    return b"".join([versions, *(Path(name).read_bytes() for name in names)])


def _read(folder: SeedFolder, path: Path, text: str) -> Edition | None:
    where = Where(folder.name(path))
    node, problems = parse_yaml(text, where.file, most=MOST_VALUES)
    written = re.search(r"^format: ([0-9]{1,9})$", text, re.MULTILINE)
    if written and int(written[1]) > FORMAT:
        message = f"format {written[1]}, expected {FORMAT}: update the generator"
        folder.lose(where, "edition-newer", message)
        return None
    if problems or not isinstance(node, Fields) or sealed(text) is None:
        folder.problems += problems
        message = f"not as `briefing edition` wrote it, {RESTORE}"
        folder.lose(where, "edition-edited", message)
        return None
    return _converted(folder, node, path, where)


def _converted(folder: SeedFolder, node: Fields, path: Path, where: Where) -> Edition | None:
    """Return the edition of a mapping; report one that is invalid or has another number."""
    fields = _plain(node)
    assert isinstance(fields, dict)  # noqa: S101  (a mapping becomes a dict)
    try:
        edition = edition_file.edition(fields)
    except ValueError as error:
        message = f"not an edition ({error}), {RESTORE}"
        folder.lose(where, "edition-edited", message)
        return None
    if str(edition.number) != path.stem:
        message = f"edition {edition.number} under another name, expected {edition.number}.yml"
        folder.lose(where, "edition-name", message)
        return None
    return edition


def _plain(node: Node) -> object:
    """Return a node as plain values without places in the file."""
    if isinstance(node, Fields):
        return {str(name): _plain(value) for name, value in node.values.items()}
    return [_plain(value) for value in node.values] if isinstance(node, Items) else str(node)
