"""Inputs made of others at random, the same in every run: the sample of `make test`."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

_BYTES = (
    *(b"---\n", b"- ", b": ", b"#", b"[@", b"]", b"{", b"}", b"&a ", b"*a", b"!!python/name:os "),
    *(b'"', b"'", b"\\", b",", b";", b"\t", b"\r\n", b"\r", b"\0", b"\x85", b"\xff", b"\xff\xfe"),
    *(b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"<<<<<<< ", b"~", b".."),
    *(b"&#x110000;", b"&lt;", b"<!--", b"-->", b"<p>", b"]]>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"),
    *(b"0", b"-1", b"9" * 40, b"1e999", b"2031-02-30", b"0000-00-00", b"unknown", b"null"),
    *(b"HTTP/1.1\r\n", b"Host: ", b"%00", b"%2e%2e/", b"=?utf-8?q?=", b"Content-Type: "),
)
_LETTERS = "“ ” „ « » ’ … […] — \u202e \u200b \u2028 İ ﬁ e\u0301 한 😀"
DICTIONARY = (*_BYTES, *(one.encode() for one in _LETTERS.split(" ")))
"""What has a meaning somewhere; guided fuzzing has it as its dictionary, too."""
LONGEST = 1 << 16
"""In bytes; what is larger is for `make bench-hostile`."""
_MOST_COPIES = 300
_STEPS = 4

Step = Callable[[Random, bytes, Sequence[bytes]], bytes]


def mutated(seed: str, corpus: Sequence[bytes], number: int) -> Iterator[bytes]:
    """Yield so many inputs, each made of those of a corpus by a few steps."""
    random = Random(seed)  # noqa: S311  (the same in every run, on purpose)
    for _ in range(number):
        data = random.choice(corpus)
        for _ in range(random.randint(1, _STEPS)):
            data = random.choice(STEPS)(random, data, corpus)
        yield data[:LONGEST]


def _place(random: Random, data: bytes) -> int:
    return random.randint(0, len(data))


def _span(random: Random, data: bytes) -> tuple[int, int]:
    start = _place(random, data)
    return start, min(len(data), start + random.choice((1, 2, 8, 40, 400)))


def _insert(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _place(random, data)
    return data[:at] + random.choice(DICTIONARY) + data[at:]


def _remove(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:start] + data[end:]


def _flip(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _place(random, data)
    return data[:at] + random.randbytes(1) + data[at + 1 :]


def _repeat(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:start] + data[start:end] * random.randint(2, _MOST_COPIES) + data[end:]


def _join(random: Random, data: bytes, corpus: Sequence[bytes]) -> bytes:
    other = random.choice(corpus)
    return data[: _place(random, data)] + other[_place(random, other) :]


def _replace(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:start] + random.choice(DICTIONARY) * random.choice((1, 1, 3, 900)) + data[end:]


STEPS: tuple[Step, ...] = (_insert, _remove, _flip, _repeat, _join, _replace)
