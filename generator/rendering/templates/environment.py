"""The Jinja environment of the templates: whatever they print is encoded, and they compute nothing.

A template is given a record of finished values; it has loops, conditions and macros to lay them
out. `finalize` alone encodes: Jinja's own escaping is off, since it knows HTML only, leaves
`[x](javascript:…)` to Markdown, and calls that safe. So Jinja makes no Markup, but for what macros
return, which they have printed.
"""

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, Macro, Undefined
from markupsafe import Markup

from generator.rendering.escape import finalize, trusted

FILTERS = ("length",)
"""Of those that Jinja has; many of the others make Markup, or trust what nobody has checked."""


def environment(loader: BaseLoader, bytecode: BytecodeCache | None = None) -> Environment:
    """Return the Jinja environment in which templates cannot print seed text unencoded."""
    made = _Environment(
        loader=loader,
        bytecode_cache=bytecode,
        auto_reload=False,
        autoescape=False,  # it would call safe what is only safe in HTML
        extensions=[_NoOperators],
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS} | {"once": _Once()}
    return made


class _NoOperators(Extension):
    """Refuses the operators that join strings: beside Markup they would make more of it."""

    refused = {  # noqa: RUF012  (Jinja makes extensions, and configures them by their class)
        "add": "`+` is not for templates here; print the parts side by side",
        "mod": "`%` is not for templates here; use `is divisibleby`",
        "tilde": "`~` is not for templates here; print the parts side by side",
    }

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Pass on what Jinja has read of a template.

        Raises:
            TemplateSyntaxError: There is an operator that joins strings.
        """
        for token in stream:
            if token.type in self.refused:
                message = self.refused[token.type]
                raise TemplateSyntaxError(message, token.lineno, stream.name, stream.filename)
            yield token


class _Context(Context):
    """Lets templates call macros, and nothing that a value brings along: `words.format(…)`."""

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Markup:  # noqa: ANN401
        """Call a macro; what it returns has been printed, and is safe.

        Raises:
            TypeError: It is no macro.
            UndefinedError: It is nothing.
        """
        return trusted(str(super().call(_macro(called), *args, **kwargs)))


class _Environment(Environment):
    context_class = _Context


def _macro(called: object) -> Macro:
    """Return what a template calls, if it may."""
    if isinstance(called, Undefined):
        str(called)  # raises, naming what is missing
    if not isinstance(called, Macro):
        raise TypeError(f"templates call macros alone, and {called!r} is none")
    return called


class _Once:
    """The filter that prints a record through a macro, once for all pages.

    Most quotes stand on four pages. What a macro prints depends on the record alone.
    """

    def __init__(self) -> None:
        self.printed: dict[tuple[int, int], tuple[Markup, object, Macro]] = {}

    def __call__(self, record: object, macro: Macro) -> Markup:
        key = id(record), id(macro)  # both are kept, so that nothing else gets their ids
        if key not in self.printed:
            self.printed[key] = trusted(_macro(macro)(record)), record, macro
        return self.printed[key][0]


def forget(env: Environment) -> None:
    """Forget what was printed once: an environment refers to itself, and would keep it."""
    once = env.filters["once"]
    assert isinstance(once, _Once)  # noqa: S101  (it is an environment of ours)
    once.printed.clear()
