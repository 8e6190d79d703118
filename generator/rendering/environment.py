"""The Jinja environment of the templates: whatever they print is encoded, and they compute nothing.

Templates are compiled by a code generator of our own, which leaves out what they may not use, and
what Jinja does at each call and each attribute for the sake of templates that are not ours.
"""

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame

from generator.rendering.escape import finalize, join

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
        """Print Markup as it is; Jinja would escape it to a copy, and call `finalize` for it."""
        self.write("(printed if (printed := ")

    def _output_child_post(self, *_: object) -> None:
        self.write(").__class__ is Markup else environment.finalize(printed))")


class _Environment(Environment):
    code_generator_class = _Generator

    @staticmethod
    def add(left: object, right: object) -> float:
        """Add two numbers of a template; strings stand side by side instead."""
        if isinstance(left, int | float) and isinstance(right, int | float):
            return left + right
        raise TypeError("`+` is for numbers; print strings side by side")
