"""The one kind of error that is a sentence for the user; `cli` prints it and exits with 2."""


class RefusedError(Exception):
    """The program cannot do what it was asked to; the message is a sentence for people."""
