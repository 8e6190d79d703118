"""The Jinja environment of the templates: whatever they print is encoded, and they compute nothing.

Templates are compiled by a code generator of our own, which leaves out what they may not use, and
what Jinja does at each call and each attribute for the sake of templates that are not ours.
"""

from collections.abc import Callable

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup

from generator.rendering.escape import finalize, join, text, trusted

# They make Markup whose punctuation Markdown would still read, or trust what nobody checked.
_REFUSED_FILTERS = (
    "e", "escape", "forceescape", "format", "replace", "safe", "tojson", "urlize", "xmlattr",
)  # fmt: skip


def environment(loader: BaseLoader, bytecode: BytecodeCache | None = None) -> Environment:
    """Return the Jinja environment in which templates cannot print seed text unencoded.

    Beside `finalize` it closes the ways in which Jinja turns a string into Markup by itself, with
    HTML escaping that leaves `[x](javascript:…)` to Markdown: some filters, `~`, and `+` or `%` of
    strings. What is Markup without `text` comes from pages.py alone.
    """
    made = _Environment(
        loader=loader,
        bytecode_cache=bytecode,
        auto_reload=False,
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in _REFUSED_FILTERS:
        del made.filters[name]
    made.filters["join"] = join
    return made


class _Generator(CodeGenerator):
    """Compiles templates without the operators that join strings."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: ARG002, N802
        self.fail("`~` is not for templates here; print the parts side by side", node.lineno)

    def visit_Mod(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: ARG002, N802
        self.fail("`%` is not for templates here; use `divisibleby` or a filter", node.lineno)

    def visit_Add(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: N802
        self.write("environment.add(")
        self.visit(node.left, frame)
        self.write(", ")
        self.visit(node.right, frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Read an attribute as Python does; Jinja would also look for an item of that name."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        """Call as Python does; Jinja would first ask whether the callable wants the context."""
        if node.dyn_args or node.dyn_kwargs:
            self.fail("`*` is not for templates here; name the arguments", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def _output_child_pre(self, *_: object) -> None:
        """Print Markup as it is and strings encoded; Jinja would escape the first to a copy."""
        self.write("(printed if (kind := (printed := ")

    def _output_child_post(self, *_: object) -> None:
        self.write(").__class__) is Markup else environment.text(printed) if kind is str")
        self.write(" else environment.finalize(printed))")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:  # noqa: ARG002
        """Make a macro that is called in a third of the time that Jinja's takes."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            self.fail("name what a macro takes", macro_ref.node.lineno)
        names = [argument.name for argument in macro_ref.node.args]
        names += ["caller"] * macro_ref.accesses_caller
        self.write(f"environment.macro(macro, {tuple(names)})")


class _Environment(Environment):
    code_generator_class = _Generator
    text = staticmethod(text)

    @staticmethod
    def macro(function: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
        """Return what templates call: a compiled macro, which wants all arguments in their order.

        Args:
            function: What Jinja compiled; it puts the default for what is `missing`.
            names: Of the arguments; `caller`, the body of a `call` block, is one of them.
        """
        nothing = (missing,) * len(names)

        def called(*given: object, **named: object) -> Markup:
            if named:
                given += tuple(named.pop(name, missing) for name in names[len(given) :])
            if named:
                raise TypeError(f"a macro with {names} is called with {', '.join(named)}")
            return trusted(function(*given, *nothing[len(given) :]))

        return called

    @staticmethod
    def add(left: object, right: object) -> float:
        """Add two numbers of a template; strings stand side by side instead."""
        if isinstance(left, int | float) and isinstance(right, int | float):
            return left + right
        raise TypeError("`+` is for numbers; print strings side by side")
