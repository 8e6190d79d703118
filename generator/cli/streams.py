"""The standard streams, also of a process that was started without some of them."""

import os
import sys


def open_closed_streams() -> None:
    """Open the standard streams that are closed, as after `>&-` or under a service manager.

    The standard input is then empty, and what is said on stderr is said to nobody. The standard
    output refuses all that is written: data that somebody asked for and does not get is an error.
    """
    modes = {"stdin": os.O_RDONLY, "stdout": os.O_RDONLY, "stderr": os.O_WRONLY}
    for name, mode in modes.items():
        if getattr(sys, name) is None:
            # It takes the lowest number that is free, that of the stream. Left free, the next file
            # would get it, a seed file perhaps, and with it what a library prints.
            number = os.open(os.devnull, mode)
            use = "r" if name == "stdin" else "w"
            setattr(sys, name, open(number, use, encoding="utf-8", closefd=False))  # noqa: SIM115
