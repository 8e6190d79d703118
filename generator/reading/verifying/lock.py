"""The format of `quotes.lock`: a line for each quote and claim, so that a review shows changes."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from generator.days import Day
from generator.problems import Problem, Where
from generator.reading.seeds.records import LockEntry

VERSION = 2
READABLE = frozenset({1, 2})
"""Version 1 has no claims, and no words outside quotation marks."""
NOTE = "Written by `briefing verify`, never by hand."
BAD_LOCK = "bad-lock"
NO_LOCK = "not a lock"

_MARKS = ('"', "{", "[", ",")
_APART, _MOST_MARKS = 6, 10_000
"""Of these marks a lock has one for nine characters, mostly of hashes; what is denser is none."""

FIELDS = frozenset({"checked", "end", "seal", "start", "text_hash", "words_hash"})
MARKED = "marked"
"""Only where it is false: the words stand outside quotation marks."""
HASH = re.compile("[0-9a-f]{64}")
ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")


def text_hash(text: str) -> str:
    """Return the hash of a source text, as read without newline translation."""
    return hashlib.sha256(text.encode()).hexdigest()


def words_hash(words: str) -> str:
    """Return the hash of a quote's words; the same for the two ways to write an accent."""
    return text_hash(unicodedata.normalize("NFC", words))


def dump_lock(entries: Mapping[str, LockEntry]) -> str:
    """Return the lock as text: quotes and claims by id, one to a line."""
    lines = [f"  {json.dumps(name)}: {_line(name, entries[name])}" for name in sorted(entries)]
    body = ",\n".join(lines)
    quotes = f"{{\n{body}\n}}" if lines else "{}"
    return f'{{\n"note": {json.dumps(NOTE)},\n"version": {VERSION},\n"quotes": {quotes}\n}}\n'


def load_lock(text: str, file: str) -> tuple[dict[str, LockEntry], list[Problem]]:
    """Return the entries of a lock that are as `briefing verify` wrote them, and what is not.

    Args:
        text: The lock.
        file: How problems name it.
    """
    lines = _Lines(text, file)
    if sum(map(text.count, _MARKS)) > _MOST_MARKS + len(text) / _APART:
        return {}, [lines.problem((1, 1), NO_LOCK)]  # to read it as JSON would take gigabytes
    try:
        quotes = _quotes(json.loads(text, object_pairs_hook=_Pairs))
    except json.JSONDecodeError as error:
        message = f"not a complete lock ({error.msg}), expected it as written"
        return {}, [lines.problem((error.lineno, error.colno), message)]
    except _NewerLockError as error:
        message = f"written by a newer generator ({error}); update the generator"
        return {}, [Problem(Where(file), "lock-newer", message)]
    except (ValueError, RecursionError):  # a number of 5,000 digits, 5,000 brackets
        quotes = NO_LOCK
    if isinstance(quotes, str):
        return {}, [lines.problem((1, 1), quotes)]
    return _entries(quotes, lines)


class _NewerLockError(Exception):
    """A lock that a newer generator wrote; its message names the two versions."""


class _Pairs(list[tuple[str, object]]):
    """A JSON object with its repeated keys."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a lock, to say where an entry stands."""

    text: str
    file: str

    def place(self, name: str) -> tuple[int, int]:
        """Return line and column of the last entry of that name."""
        at = max(self.text.rfind(f"{json.dumps(name)}:"), 0)
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)

    def problem(self, place: tuple[int, int], message: str) -> Problem:
        """Return a problem of the lock, and how to have a whole one again."""
        message += f"; restore it (`git checkout -- {self.file}`), or run `briefing verify` again"
        return Problem(Where(self.file, *place), BAD_LOCK, message)


def _quotes(lock: object) -> _Pairs | str:
    """Return the entries as written, or what is wrong with the lock as a whole.

    Raises:
        _NewerLockError: A newer generator wrote it.
    """
    if not isinstance(lock, _Pairs):
        return NO_LOCK
    fields = dict(lock)
    version, quotes = fields.get("version"), fields.get("quotes")
    if type(version) is int and version > VERSION:
        raise _NewerLockError(f"version {version}, expected {VERSION}")
    if type(version) is not int or version not in READABLE:
        return "a lock without a known version"
    whole = sorted(name for name, _ in lock) == ["note", "quotes", "version"]
    return quotes if whole and isinstance(quotes, _Pairs) else NO_LOCK


def _entries(quotes: _Pairs, lines: _Lines) -> tuple[dict[str, LockEntry], list[Problem]]:
    entries: dict[str, LockEntry] = {}
    problems: list[Problem] = []
    for name, value in quotes:
        entry = _entry(name, value)
        if name in entries:
            problems.append(lines.problem(lines.place(name), f'"{name}" stands twice'))
        elif entry is None:
            message = f'the entry of "{name}" is not as `briefing verify` wrote it'
            problems.append(lines.problem(lines.place(name), message))
        else:
            entries[name] = entry
    return entries, problems


def _entry(name: str, value: object) -> LockEntry | None:
    """Return the entry if it is whole and its seal fits."""
    if not isinstance(value, _Pairs):
        return None
    fields = dict(value)
    marked = fields.pop(MARKED, True)
    is_whole = len(fields) + (not marked) == len(value) and fields.keys() == FIELDS
    if not (is_whole and isinstance(marked, bool)):
        return None
    text, words = fields["text_hash"], fields["words_hash"]
    start, end, day = fields["start"], fields["end"], _day(fields["checked"])
    if not (isinstance(text, str) and isinstance(words, str) and day):
        return None
    if not (type(start) is int and type(end) is int and 0 <= start < end):
        return None
    entry = LockEntry(
        text_hash=text, start=start, end=end, words_hash=words, checked=day, marked=marked
    )
    hashes = HASH.fullmatch(text) and HASH.fullmatch(words)
    sealed = bool(ID.fullmatch(name)) and fields["seal"] == _seal(name, entry)
    return entry if hashes and sealed else None


def _day(value: object) -> Day | None:
    try:
        day = Day.parse(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and day.day else None


def _line(name: str, entry: LockEntry) -> str:
    fields = {
        "checked": str(entry.checked),
        "start": entry.start,
        "end": entry.end,
        "text_hash": entry.text_hash,
        "words_hash": entry.words_hash,
        **({} if entry.marked else {MARKED: False}),
        "seal": _seal(name, entry),
    }
    return json.dumps(fields)


def _seal(name: str, entry: LockEntry) -> str:
    """Return a checksum of one entry, which shows an edit by hand and lets lines be merged."""
    fields = [name, entry.checked, entry.start, entry.end, entry.text_hash, entry.words_hash]
    fields += [] if entry.marked else [MARKED, False]
    return text_hash(" ".join(map(str, fields)))[:16]
