"""The objects of a PDF of Typst's, which writes in the clear all but pictures, fonts and pages."""

import re
from collections.abc import Iterator, Mapping

_LIST = re.compile(rb"xref\n0 (\d+)\n")
_KIDS = re.compile(rb"/K\[((?:\d+ 0 R ?)*)\]>>$")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_ENTRY, _OFFSET = 20, 10
"""Bytes of an entry in the list of objects, and of the place in it."""


class ClearPdf:
    """A PDF that can be read object by object, and written again with some of them changed."""

    def __init__(self, pdf: bytes) -> None:
        """Read where each object begins; the file has been written in one go.

        Raises:
            ValueError: It is written in another way.
        """
        self._pdf = pdf
        self._list = int(pdf[pdf.rindex(b"startxref") :].split()[1])
        found = _LIST.match(pdf, self._list)
        if found is None:
            raise ValueError("no list of objects in the clear")
        self._entries = range(found.end(), found.end() + int(found[1]) * _ENTRY, _ENTRY)
        self._begins = [int(pdf[at : at + _OFFSET]) for at in self._entries]

    def starting(self, prefix: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield the number and the content of each object whose content begins so."""
        for number, begin in enumerate(self._begins):
            if self._pdf.startswith(b"%d 0 obj\n%b" % (number, prefix), begin):
                yield number, self[number]

    def __getitem__(self, number: int) -> bytes:
        """Return the content of an object that has no stream."""
        start, end = self._span(number)
        return self._pdf[start:end]

    def kids(self, number: int) -> list[int]:
        """Return the numbers of the elements that one consists of; none where it has text."""
        found = _KIDS.search(self[number])
        return [int(one) for one in _REFERENCE.findall(found[1])] if found else []

    def with_changed(self, changed: Mapping[int, bytes]) -> bytes:
        """Return the whole file, in which some objects have another content."""
        made, places, done = bytearray(), {}, 0
        for number in sorted(range(1, len(self._begins)), key=self._begins.__getitem__):
            begin = self._begins[number]
            made += self._pdf[done:begin]
            places[number], done = len(made), begin
            if number in changed:
                start, end = self._span(number)
                made += self._pdf[begin:start] + changed[number]
                done = end
        made += self._pdf[done : self._list]
        return bytes(made) + self._listed(places) + b"startxref\n%d\n%%%%EOF" % len(made)

    def _span(self, number: int) -> tuple[int, int]:
        start = self._pdf.index(b"\n", self._begins[number]) + 1
        return start, self._pdf.index(b"\nendobj", start)

    def _listed(self, places: Mapping[int, int]) -> bytes:
        """Return the list of objects with their places, and what follows it."""
        first = self._pdf[self._list : self._entries.start + _ENTRY]
        kept = [self._pdf[at + _OFFSET : at + _ENTRY] for at in self._entries]
        entries = (b"%010d%b" % (places[number], kept[number]) for number in sorted(places))
        return (
            first
            + b"".join(entries)
            + self._pdf[self._entries.stop : self._pdf.rindex(b"startxref")]
        )
