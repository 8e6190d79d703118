"""Typst in a process of its own: a request on stdin, a PDF on stdout.

Typst keeps what it has set for as long as its process lives, which is for one document here.
`typeset.py` runs this file as a script, so it imports nothing of the program.
"""

import json
import signal
import sys
from typing import Any, TypedDict

REFUSED = 3
"""Exit code if Typst refuses the document; stdout then has a `Refusal` as JSON."""


class Request(TypedDict):
    """What is to be set, and with what."""

    root: str
    """Where all sources are taken to lie; Typst reads nothing but them and the fonts."""
    sources: dict[str, str]
    """The templates, `main` among them: a name in the root, and the file that has it."""
    fonts: list[str]
    """Folders; the machine's own fonts are not seen."""
    inputs: dict[str, str]
    """What the templates read as `sys.inputs`; `families`, the names of the fonts, is added."""
    epoch: int
    """Seconds since 1970, the date that the PDF bears."""


class Refusal(TypedDict):
    """What Typst refuses, in its words."""

    message: str
    diagnostic: str
    """The same with its place, drawn for a terminal; may be empty."""


def compiled(request: Request) -> bytes:
    """Return a document as PDF/UA-1, for who listens, and PDF/A-3a, for archives.

    Raises:
        RuntimeError: Typst refuses.
        OSError: The templates or fonts cannot be read.
    """
    import typst  # noqa: PLC0415  (only the process for it loads Typst, not the whole program)

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=list(request["fonts"]),
    )
    sources: Any = request["sources"]  # a form of input that Typst's stub has not
    made = typst.compile(
        sources,
        root=request["root"],
        font_paths=fonts,
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1", "a-3a"],
        sys_inputs={**request["inputs"], "families": json.dumps(sorted(fonts.families()))},
        timestamp=request["epoch"],
    )
    assert isinstance(made, bytes)  # noqa: S101  (one PDF, not pages of images)
    return made


def main() -> int:
    """Set what stdin asks for; return the exit code."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # Python would wait for Typst before it obeys Ctrl-C.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        made, code = compiled(json.load(sys.stdin.buffer)), 0
    except (RuntimeError, OSError) as error:
        refusal = Refusal(message=str(error), diagnostic=getattr(error, "diagnostic", ""))
        made, code = json.dumps(refusal).encode(), REFUSED
    sys.stdout.buffer.write(made)
    return code


if __name__ == "__main__":
    sys.exit(main())
