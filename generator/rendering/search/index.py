"""Briefing -> the scripts of the site's search: names first, the full text in shards on demand.

`names.js` has people, actors, questions, pages, the words of titles, and where the rest lies;
`words-N.js` is one stretch of the alphabet of an inverted index; `texts-N.js` holds records,
articles with their quotes, to show and to mark.

The stretches of the alphabet are like the leaves of a B-tree (Bayer and McCreight, "Organization
and Maintenance of Large Ordered Indexes", 1972): a word and all that begin with it lie in one file
or in neighbours, so that a query costs one or two files however many there are. Postings
count the records of a kind from 0, the oldest first, as differences (Witten, Moffat and Bell,
"Managing Gigabytes", 1999): a new article lengthens lists and leaves the older texts as they are.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from generator.model import Briefing
from generator.rendering.escape import script_json
from generator.rendering.paging import Places
from generator.rendering.search.alike import alike
from generator.rendering.search.records import (
    SECTIONS,
    Group,
    Record,
    Title,
    batches,
    groups,
    names,
)
from generator.rendering.search.words import DIGRAPHS, words_of
from generator.rendering.unit import Part
from generator.text.words import LETTERS, SIGNS

FOLDER = "assets/search/"

WORDS_SIZE = 20_000
"""Characters of a file of the inverted index: about 8 KB when compressed."""
TEXTS_SIZE = 10_000
"""Characters of a file of records: about 3 KB when compressed; an answer needs some of them."""
MOST_POSTINGS = 3_000
"""So many of the newest records that have a word are listed: one more common selects nothing."""

FOLDING = {**LETTERS, **SIGNS, "ς": "σ"}
"""What JavaScript has to be told: it takes accents and capitals off, but does not fold case."""

KINDS = "tbpedaq"
"""The lists of a word in their order; `t` is the titles of `a`."""
KIND_OF = {"t": "a"}

Index = dict[str, dict[str, list[int]]]
"""Kind to word to the numbers of the records that have it, rising."""
Shown = dict[str, list[tuple[str, str, str, str]]]
"""Kind to records in order."""
Some = TypeVar("Some")


class Batch(msgspec.Struct, array_like=True):
    """What the search knows of some records of a section."""

    words: Index
    """The numbers count from the first record of the batch."""
    lengths: list[dict[str, int]]
    """How many records of each kind each of its files has."""


class Section(msgspec.Struct, array_like=True):
    """What the search knows of one section of the full text."""

    words: dict[str, dict[str, str]]
    """Kind to word to its list, as it is written."""
    texts: dict[str, tuple[int, str]]
    """Kind to its first file, and the first records of its files."""


def search_files(briefing: Briefing, pages: Iterable[Title] = ()) -> dict[str, str]:
    """Return the scripts that the search loads, by their path in the site.

    `pages` are those that are found by their own title, as no record has it.
    """
    files: dict[str, str] = {}
    parts = []
    for section in SECTIONS:
        first, made = len(files), []
        for batch in batches(section, briefing):
            made.append(batch_part(section, batch, len(files), briefing, Places.of(briefing)))
            files |= made[-1].files
        parts.append(section_part([one.content for one in made], first).content)
    return joined_files(briefing, pages, parts) | files


def batch_part(
    section: str, batch: Sequence[object], first: int, briefing: Briefing, places: Places
) -> Part:
    """Return the files of the records of a batch, and what the index needs of it.

    Args:
        section: Of which it is a part.
        batch: The records.
        first: The number of its first file.
        briefing: Whose records they are.
        places: Where they stand.
    """
    told = groups(section, batch, briefing, places)
    files = [_shown(some) for some in _batches(told, _size, TEXTS_SIZE)]
    lengths = [{kind: len(records) for kind, records in one.items()} for one in files]
    named = {f"texts-{number}": one for number, one in enumerate(files, first)}
    scripts = {f"{FOLDER}{name}.js": _script(name, one) for name, one in named.items()}
    return Part(msgspec.msgpack.encode(Batch(_index(told), lengths)), scripts)


def section_part(parts: Iterable[bytes], first: int) -> Part:
    """Return what the index needs of a section.

    Args:
        parts: What it needs of each batch.
        first: The number of the section's first file.
    """
    index: Index = {}
    begins: dict[str, list[int]] = {}
    known: Counter[str] = Counter()
    for part in parts:
        batch = msgspec.msgpack.decode(part, type=Batch)
        for kind, of_kind in batch.words.items():
            _append(index.setdefault(kind, {}), of_kind, known[KIND_OF.get(kind, kind)])
        for lengths in batch.lengths:
            for kind, length in lengths.items():
                begins.setdefault(kind, []).append(known[kind])
                known[kind] += length
    words = {
        kind: {word: _postings(kind, numbers) for word, numbers in of_kind.items()}
        for kind, of_kind in index.items()
    }
    texts = {kind: (first, _differences(numbers)) for kind, numbers in begins.items()}
    return Part(msgspec.msgpack.encode(Section(words, texts)), {})


def _append(index: dict[str, list[int]], batch: Mapping[str, list[int]], before: int) -> None:
    """Add the numbers of a batch to lists of all, of which so many records come before."""
    for word, numbers in batch.items():
        index.setdefault(word, []).extend([number + before for number in numbers])


def joined_files(
    briefing: Briefing, pages: Iterable[Title], parts: Iterable[bytes]
) -> dict[str, str]:
    """Return the scripts that lead to the records of all sections."""
    sections = [msgspec.msgpack.decode(part, type=Section) for part in parts]
    index = {kind: of_kind for one in sections for kind, of_kind in one.words.items()}
    words, first_words = _words([index[kind] for kind in KINDS if kind in index])
    first: dict[str, object] = {
        "letters": FOLDING,
        "digraphs": DIGRAPHS,
        **names(briefing, pages),
        "alike": alike(briefing.about.terms),
        "titles": " ".join(sorted(word for word in index.get("t", ()) if not word.isdigit())),
        "words": first_words,
        "texts": {kind: place for one in sections for kind, place in one.texts.items()},
    }
    scripts: dict[str, object] = {"names": first, **words}
    return {f"{FOLDER}{name}.js": _script(name, data) for name, data in scripts.items()}


def _script(name: str, data: object) -> str:
    return f"briefingSearch({script_json(name)},{script_json(data)});\n"


def _index(groups: Iterable[Group]) -> Index:
    """Number the records of each kind and list them under their words."""
    index: Index = {kind: defaultdict(list) for kind in KINDS}
    numbers = dict.fromkeys("bpedaq", 0)
    for group in groups:
        for kind, records in group.items():
            for record in records:
                _enter(index, kind, numbers[kind], record)
                numbers[kind] += 1
    return {kind: of_kind for kind, of_kind in index.items() if of_kind}


def _enter(index: Index, kind: str, number: int, record: Record) -> None:
    """List a record under its words; a title has a list of its own, as its words weigh more."""
    text, title = f"{record.text}\n{record.also}", record.heading
    fields = {"t": title, kind: text} if kind == "a" else {kind: f"{title}\n{text}"}
    for list_kind, field in fields.items():
        of_kind = index[list_kind]
        for word in words_of(field):
            of_kind[word].append(number)


def _words(index: Sequence[Mapping[str, str]]) -> tuple[dict[str, str], str]:
    """Return the files of the inverted index, and the first word of each."""
    # JavaScript compares strings by their UTF-16 units, and looks for the file by comparing.
    alphabet = sorted(set().union(*index), key=lambda word: word.encode("utf-16-be"))
    lines = (
        f"{word} {';'.join([of_kind[word] for of_kind in index if word in of_kind])}"
        for word in alphabet
    )
    files = {
        f"words-{number}": "\n".join(batch)
        for number, batch in enumerate(_batches(lines, len, WORDS_SIZE))
    }
    return files, " ".join(text.split(" ", 1)[0] for text in files.values())


def _postings(kind: str, numbers: Sequence[int]) -> str:
    """Return a list of a word: `a0 3 1`; a capital says that older records are left out."""
    letter = kind.upper() if len(numbers) > MOST_POSTINGS else kind
    return letter + _differences(numbers[-MOST_POSTINGS:])


def _differences(numbers: Sequence[int]) -> str:
    """Return rising numbers as the first of them and the steps from each to the next."""
    before = (0, *numbers[:-1])
    return " ".join([str(number - last) for number, last in zip(numbers, before, strict=True)])


def _shown(groups: Sequence[Group]) -> Shown:
    return {kind: [one.shown() for group in groups for one in group[kind]] for kind in groups[0]}


def _size(group: Group) -> int:
    return sum(len("".join(one.shown())) for records in group.values() for one in records)


def _batches(
    items: Iterable[Some], size: Callable[[Some], int], limit: int
) -> Iterator[list[Some]]:
    """Cut items into runs; one ends where the next item would take it beyond the limit."""
    batch: list[Some] = []
    total = 0
    for item in items:
        length = size(item)
        if batch and total + length > limit:
            yield batch
            batch, total = [], 0
        batch.append(item)
        total += length
    if batch:
        yield batch
