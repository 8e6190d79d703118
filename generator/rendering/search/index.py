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

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from generator.model import Briefing
from generator.rendering.escape import script_json
from generator.rendering.pages.page import Page
from generator.rendering.search.alike import alike
from generator.rendering.search.records import Group, Record, names, sections
from generator.rendering.search.words import DIGRAPHS, words_of
from generator.words import LETTERS, SIGNS

FOLDER = "assets/search/"

WORDS_SIZE = 20_000
"""Characters of a file of the inverted index: about 8 KB when compressed."""
TEXTS_SIZE = 10_000
"""Characters of a file of records: about 3 KB when compressed; an answer needs some of them."""
MOST_POSTINGS = 3_000
"""So many of the newest records that have a word are listed: one more common selects nothing."""

FOLDING = {**LETTERS, **SIGNS, "ς": "σ"}
"""What JavaScript has to be told: it takes accents and capitals off, but does not fold case."""

Index = dict[str, dict[str, list[int]]]
"""Kind to word to the numbers of the records that have it, rising; `t` is the titles of `a`."""
Shown = dict[str, list[tuple[str, str, str, str]]]
"""Kind to records in order."""
Some = TypeVar("Some")


def search_files(briefing: Briefing, pages: Iterable[Page] = ()) -> dict[str, str]:
    """Return the scripts that the search loads, by their path in the site.

    `pages` are those that are found by their own title, as no record has it.
    """
    parts = sections(briefing)
    index = _index(group for part in parts for group in part)
    words, first_words = _words(index)
    texts, first_records = _texts(parts)
    first: dict[str, object] = {
        "letters": FOLDING,
        "digraphs": DIGRAPHS,
        **names(briefing, pages),
        "alike": alike(briefing.about.terms),
        "titles": " ".join(sorted(word for word in index["t"] if not word.isdigit())),
        "words": first_words,
        "texts": first_records,
    }
    scripts: dict[str, object] = {"names": first, **words, **texts}
    return {f"{FOLDER}{name}.js": _script(name, data) for name, data in scripts.items()}


def _script(name: str, data: object) -> str:
    return f"briefingSearch({script_json(name)},{script_json(data)});\n"


def _index(groups: Iterable[Group]) -> Index:
    """Number the records of each kind and list them under their words."""
    index: Index = {kind: defaultdict(list) for kind in "tbpedaq"}
    numbers = dict.fromkeys("bpedaq", 0)
    for group in groups:
        for kind, records in group.items():
            for record in records:
                _enter(index, kind, numbers[kind], record)
                numbers[kind] += 1
    return index


def _enter(index: Index, kind: str, number: int, record: Record) -> None:
    """List a record under its words; a title has a list of its own, as its words weigh more."""
    text, title = f"{record.text}\n{record.also}", record.heading
    fields = {"t": title, kind: text} if kind == "a" else {kind: f"{title}\n{text}"}
    for list_kind, field in fields.items():
        of_kind = index[list_kind]
        for word in words_of(field):
            of_kind[word].append(number)


def _words(index: Index) -> tuple[dict[str, str], str]:
    """Return the files of the inverted index, and the first word of each."""
    # JavaScript compares strings by their UTF-16 units, and looks for the file by comparing.
    alphabet = sorted(
        {word for of_kind in index.values() for word in of_kind},
        key=lambda word: word.encode("utf-16-be"),
    )
    lines = (f"{word} {_postings(index, word)}" for word in alphabet)
    files = {
        f"words-{number}": "\n".join(batch)
        for number, batch in enumerate(_batches(lines, len, WORDS_SIZE))
    }
    return files, " ".join(text.split(" ", 1)[0] for text in files.values())


def _postings(index: Index, word: str) -> str:
    """Return the lists of a word: `a0 3 1;q17`; a capital says that older records are left out."""
    lists = []
    for kind, of_kind in index.items():
        numbers = of_kind.get(word, ())
        if numbers:
            letter = kind.upper() if len(numbers) > MOST_POSTINGS else kind
            lists.append(letter + _differences(numbers[-MOST_POSTINGS:]))
    return ";".join(lists)


def _differences(numbers: Sequence[int]) -> str:
    """Return rising numbers as the first of them and the steps from each to the next."""
    before = (0, *numbers[:-1])
    return " ".join([str(number - last) for number, last in zip(numbers, before, strict=True)])


def _texts(sections: Iterable[Sequence[Group]]) -> tuple[dict[str, object], dict[str, object]]:
    """Return the files of records, and for each kind its first file and their first records."""
    files: dict[str, Shown] = {}
    where: dict[str, object] = {}
    for section in sections:
        batches = [_shown(batch) for batch in _batches(section, _size, TEXTS_SIZE)]
        for kind in batches[0] if batches else ():
            ends = accumulate(len(batch[kind]) for batch in batches)
            where[kind] = [len(files), _differences([0, *ends][:-1])]
        files |= {f"texts-{number}": one for number, one in enumerate(batches, len(files))}
    return dict(files), where


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
