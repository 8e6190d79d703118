"""Targets of what builds leave behind and what somebody may have put in its place."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.caching.build_cache import BuildCache
from generator.history import last_build
from generator.history.compare import compare
from generator.history.edition_record import DamagedRecordError, dumped, parsed
from generator.history.freeze import snapshot_of
from generator.project import Project
from generator.publishing.tree import manifest
from generator.rendering.changes.impact import impact
from generator.snapshot import Edition
from generator.tasks.copy_check import Known, checked
from generator.tasks.recording import Records
from generator.text.glyph_coverage import letters
from tests.curating.raw.test_read_raw import word_file
from tests.fuzzing.target import Target, Try
from tests.needs import ROOT
from tests.support import lay_out, linked

LAST = "docs_templates/pack/fonts"


def _last(folder: Path) -> Try:
    """Compare a briefing with what is said to have been the last build."""
    briefing = linked(lay_out("canal", folder / "project"))
    now = last_build.last_build(snapshot_of(briefing), {"index.md": b""})

    def compare_it(data: bytes) -> None:
        project = Project(folder / "project")
        project.build.mkdir(exist_ok=True)
        project.last_build.write_bytes(data)
        last_build.gone(project, [1])
        if before := last_build.stored(project):
            pages = last_build.page_counts(before, now)
            impact(compare(before.snapshot, now.snapshot), pages, briefing)

    return compare_it


def _builds() -> Iterator[bytes]:
    for name in ("canal", "pond"):
        with TemporaryDirectory() as folder:
            frozen = snapshot_of(linked(lay_out(name, Path(folder))))
        yield last_build.dump(last_build.last_build(frozen, {"a.md": b"x"})).encode()


def _manifest(folder: Path) -> Try:
    project = Project(folder)
    project.build.mkdir()

    def load(data: bytes) -> None:
        (project.build / manifest.FILE).write_bytes(data)
        manifest.load(project)

    return load


def _manifests() -> Iterator[bytes]:
    yield b'{"format":1,"docs":["index.md"],"theme":[],"site":["index.html"],"beside":true}'


def _cache(folder: Path) -> Try:
    """Ask for an entry of the cache whose file is anything: without its digest it is none."""
    (folder / "cache").mkdir(mode=0o700)
    folder.chmod(0o700)
    cache = BuildCache(folder / "cache")

    def get(data: bytes) -> None:
        (folder / "cache" / "seeds.read").write_bytes(data)
        content = cache.get("seeds.read", b"made from this")
        assert content is None or content == data[32:]  # who guides the search learns digests

    return get


def _entries() -> Iterator[bytes]:
    yield bytes(32) + b"\x80"
    yield hashlib.sha256(b"\x80").digest() + b"\x80"


def _record(data: bytes) -> None:
    try:
        found = parsed(data.decode("utf-8", "replace"))
    except DamagedRecordError:
        return
    assert parsed(dumped(found)) == found


def _records() -> Iterator[bytes]:
    yield dumped({"index.html": "0" * 64, "a b/ø.html": "f" * 64}).encode()


def _copy(folder: Path) -> Try:
    """Ask whether a file is a copy of an edition."""
    briefing = linked(lay_out("canal", folder / "project"))
    edition = Edition(
        number=1, label=None, date="2031-05-09", seal="", snapshot=snapshot_of(briefing)
    )
    known = [Known(edition, Records({"index.html": "0" * 64}, {}), "edition 1")]
    path = folder / "copy.docx"

    def check(data: bytes) -> None:
        path.write_bytes(data)
        assert not checked(path, known).agrees

    return check


def _copies() -> Iterator[bytes]:
    yield word_file("edition 1, 9 May 2031")
    yield b"%PDF-1.7\n<< /Subject (edition 1, 9 May) >>"


def _font(folder: Path) -> Try:
    path = folder / "Own-Regular.otf"

    def look(data: bytes) -> None:
        path.write_bytes(data)
        with suppress(ValueError):  # "… is no OpenType font"
            letters([path])

    return look


def _fonts() -> Iterator[bytes]:
    """Yield the tables of a font without its outlines."""
    for path in sorted((ROOT / "docs_templates/pack/fonts").glob("*.otf")):
        yield path.read_bytes()[:60_000]


def _nothing(one: Try, _: Path) -> Try:
    """Prepare nothing."""
    return one


TARGETS = (
    Target(name="last-build", prepare=_last, corpus=_builds),
    Target(name="manifest", prepare=_manifest, corpus=_manifests),
    Target(name="cache", prepare=_cache, corpus=_entries),
    Target(name="record", prepare=partial(_nothing, _record), corpus=_records),
    Target(name="copy", prepare=_copy, corpus=_copies),
    Target(name="font", prepare=_font, corpus=_fonts),
)
