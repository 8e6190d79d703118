"""Targets of the seeds: the parsers alone, and a whole briefing of which one file is anything."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from markupsafe import Markup, escape

from generator.caching.build_cache import NO_CACHE
from generator.examination import examined
from generator.history.edition_file import dump_edition, seal
from generator.history.freeze import snapshot_of
from generator.problems import errors
from generator.project import Project
from generator.prose_tree.passages import passages
from generator.prose_tree.tree import one_line, parse
from generator.reading.linking.link import link
from generator.reading.parsing.csv_table import parse_csv
from generator.reading.parsing.front_matter import parse_front_matter
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.seeds.brief import items, sections, strays
from generator.reading.seeds.positions_table import POSITION_COLUMNS
from generator.reading.verifying.lock import load_lock
from generator.rendering.words.prose import block_html, markdown
from generator.text.markup import citations, without_citations
from tests.fuzzing.target import Target, Try, attacks, case_files
from tests.support import lay_out, linked

BASE = "pond"
ARTICLE = "articles/pond-vote.md"
NAMES = (
    "briefing.yml", "brief.md", "actors.yml", "people.yml", "subjects.yml", "events.yml",
    "positions.csv", "corrections.yml", "quotes.lock", "mkdocs.yml", "editions/1.yml", ARTICLE,
)  # fmt: skip
"""The files of which one is anything; the first line of an input names it."""
_FOREIGN = re.compile(
    r"<(?!/?(?:p|ul|ol|li|strong|em)>|li value=\"\d+\">|ol start=\"\d+\">|/a>"
    r"|a href=\"https?&#58;[^\"<>]*\">)"
)
"""What is no element of prose."""
_SEAL = re.compile(r"^seal: .*\Z", re.MULTILINE | re.DOTALL)


def _parsed(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    parse_yaml(text, "seeds/people.yml")
    parse_front_matter(text, "seeds/articles/a.md")
    for section in sections(text, "seeds/brief.md"):
        list(items(section.body))
        list(strays(section.body))


def _tabled(data: bytes) -> None:
    parse_csv(data.decode("utf-8", "replace"), "seeds/positions.csv", POSITION_COLUMNS)


def _written(data: bytes) -> None:
    """Write prose in each of its forms, as long as seeds may have it."""
    text = data[: 16 * 1024].decode("utf-8", "replace")
    list(passages(text))
    list(citations(text))
    without_citations(text)
    one_line(text)
    list(parse(text))
    markdown(text, _cited)
    html = block_html(text, _cited)
    assert not _FOREIGN.search(html), html


def _cited(ids: tuple[str, ...]) -> Markup:
    return escape(", ".join(ids))


def _locked(data: bytes) -> None:
    load_lock(data.decode("utf-8", "replace"), "seeds/quotes.lock")


def _nothing(one: Try, _: Path) -> Try:
    """Prepare nothing."""
    return one


def _briefing(folder: Path) -> Try:
    """Lay out a good briefing; each input stands in the place of one of its files."""
    root = lay_out(BASE, folder / "project").root
    (root / "seeds/editions").mkdir(exist_ok=True)
    good = {name: _place(root, name) for name in NAMES}
    before = {name: path.read_bytes() if path.exists() else None for name, path in good.items()}

    def examine(data: bytes) -> None:
        first, _, content = data.partition(b"\n")
        name = first.decode("ascii", "replace")
        path = good.get(name, good[ARTICLE])
        path.write_bytes(sealed(content) if name.startswith("editions") else content)
        try:
            seeds, problems = examined(Project(root), NO_CACHE)
            if not errors(problems):
                link(seeds)
        finally:
            if (old := before.get(name, before[ARTICLE])) is None:
                path.unlink()
            else:
                path.write_bytes(old)

    return examine


def _place(root: Path, name: str) -> Path:
    return root / name if name == "mkdocs.yml" else root / "seeds" / name


def sealed(content: bytes) -> bytes:
    """Return the file of an edition with the seal that it must have to be looked at."""
    text = _SEAL.sub("", content.decode("utf-8", "replace"))
    return f"{text}seal: {seal(text)}\n".encode()


def _seeds() -> Iterator[bytes]:
    """Yield the seed files of all cases, each with its name above it, and an edition."""
    for name in NAMES:
        pattern = "articles/*.md" if name == ARTICLE else name.rpartition("/")[2]
        for path in case_files(pattern):
            yield f"{name}\n".encode() + path.read_bytes()
    yield b"editions/1.yml\n" + _edition()


LONGEST = 4_000
"""Longer attacks begin nothing: whatever is made of them is too long, too."""


def _edition() -> bytes:
    with TemporaryDirectory() as folder:
        briefing = linked(lay_out(BASE, Path(folder)))
    return dump_edition(1, "Frozen", snapshot_of(briefing), None).encode()


def _files(*patterns: str) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in case_files(*patterns))
    yield from (one for one in attacks() if len(one) < LONGEST)


TARGETS = (
    Target(
        name="yaml", prepare=partial(_nothing, _parsed), corpus=partial(_files, "*.yml", "*.md")
    ),
    Target(name="csv", prepare=partial(_nothing, _tabled), corpus=partial(_files, "*.csv")),
    Target(name="prose", prepare=partial(_nothing, _written), corpus=partial(_files, "brief.md")),
    Target(name="lock", prepare=partial(_nothing, _locked), corpus=partial(_files, "quotes.lock")),
    Target(name="seeds", prepare=_briefing, corpus=_seeds),
)
