"""Makes mutants of a module: the same program with one small fault."""

import ast
import sys
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_CALLED = {"any": "all", "all": "any", "min": "max", "max": "min"}
_NOT_RUN = frozenset({"annotation", "returns", "decorator_list", "format_spec", "type_params"})
"""Parts of a program that say nothing of what it does, or only how its records are made."""
_FALSE = frozenset({"return None", "return False", "return ''"})
"""What returns as little as nothing."""
_LONGEST = 60


@dataclass(frozen=True, slots=True, order=True)
class Mutant:
    """One small fault."""

    file: str
    """From the root of the repository."""
    number: int
    """Among all mutants of the file."""
    line: int
    last_line: int
    """Of the statement, or of the head of a compound one, in which it is."""
    in_function: bool
    """Whether it is run by calls, and not when the module is loaded."""
    scope: tuple[int, int]
    """The lines of the function in which it is, or of the whole module."""
    change: str
    """In words."""

    def __str__(self) -> str:
        """Return it as it is listed."""
        return f"{self.file}:{self.line}: {self.change}"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a part of the program stands in another one."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST

    def put(self, node: ast.AST) -> None:
        """Put another part there."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


@dataclass(frozen=True, slots=True)
class _Around:
    """What a part stands in."""

    statement: ast.stmt
    in_function: bool
    scope: tuple[int, int]


def mutants(root: Path, file: str) -> list[Mutant]:
    """Return all mutants of a module."""
    tree = ast.parse((root / file).read_bytes())
    return [
        Mutant(
            file,
            number,
            getattr(place.node, "lineno", around.statement.lineno),
            _last_line(around.statement),
            around.in_function,
            around.scope,
            f"{_shown(place.node)} became {_shown(new)}",
        )
        for number, (place, around, new) in enumerate(_changes(tree))
    ]


def code_of(root: Path, mutant: Mutant) -> CodeType:
    """Return a mutant, compiled."""
    tree = ast.parse((root / mutant.file).read_bytes())
    for number, (place, _, new) in enumerate(_changes(tree)):
        if number == mutant.number:
            place.put(new)
            break
    return compile(ast.fix_missing_locations(tree), str(root / mutant.file), "exec")


def _changes(tree: ast.Module) -> Iterator[tuple[_Place, _Around, ast.AST]]:
    """Yield each part that may be changed, what it stands in, and what comes in its place."""
    for place, around in list(_places(tree, None)):
        for new in _others(place):
            yield place, around, ast.copy_location(new, place.node)


def _places(node: ast.AST, around: _Around | None) -> Iterator[tuple[_Place, _Around]]:
    outside = around is not None and around.in_function
    scope = around.scope if around else (1, sys.maxsize)
    function = node if isinstance(node, ast.FunctionDef | ast.Lambda) else None
    if function:
        scope = function.lineno, function.end_lineno or function.lineno
    for field, value in ast.iter_fields(node):
        if field in _NOT_RUN:
            continue
        # What arguments are by default is decided where the function is made.
        within = outside or (function is not None and field == "body")
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST) or _is_docstring(child):
                continue
            if _says_a_type(node, field, index):
                continue
            statement = child if isinstance(child, ast.stmt) else None
            if statement is None:
                assert around is not None
                statement = around.statement
            here = _Around(statement, within, scope)
            yield _Place(node, field, index, child), here
            yield from _places(child, here)


def _others(place: _Place) -> Iterator[ast.AST]:
    """Yield what may stand in the place of a part."""
    node = place.node
    if isinstance(node, ast.expr):
        yield from _other_expressions(node)
    if isinstance(node, ast.stmt):
        yield from _other_statements(node)
    if place.field in {"test", "ifs"} and not isinstance(node, ast.Compare | ast.UnaryOp):
        yield ast.UnaryOp(ast.Not(), node)  # type: ignore[arg-type]


def _other_expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare():
            for index, sign in enumerate(node.ops):
                other = deepcopy(node)
                other.ops[index] = _COMPARED[type(sign)]()
                yield other
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.BinOp() if type(node.op) in _COMPUTED:
            yield ast.BinOp(node.left, _COMPUTED[type(node.op)](), node.right)
        case ast.Constant():
            yield from _other_constants(node.value)
        case ast.Call(func=ast.Name(id=name)) if name in _CALLED:
            yield ast.Call(ast.Name(_CALLED[name], ast.Load()), node.args, node.keywords)


def _other_constants(value: Any) -> Iterator[ast.Constant]:  # noqa: ANN401
    match value:
        case bool():
            yield ast.Constant(not value)
        case int():
            yield ast.Constant(value + 1)
        case str():
            yield ast.Constant(f"XX{value}")
        case bytes():
            yield ast.Constant(b"XX" + value)


def _other_statements(node: ast.stmt) -> Iterator[ast.stmt]:
    match node:
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.Raise():
            yield ast.Pass()
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()
        case ast.AugAssign() if type(node.op) in _COMPUTED:
            yield ast.AugAssign(node.target, _COMPUTED[type(node.op)](), node.value)
        case ast.Return(value=ast.expr()) if ast.unparse(node) not in _FALSE:
            yield ast.Return(ast.Constant(None))


def _says_a_type(parent: ast.AST, field: str, index: int | None) -> bool:
    """Return whether a part is read by type checkers alone: `Literal["a"]`, `TypeVar("T")`."""
    match parent:
        case ast.Subscript(value=ast.Name(id="Literal")):
            return field == "slice"
        case ast.Call(func=ast.Name(id="TypeVar" | "ParamSpec")):
            return field in {"args", "keywords"}
        case ast.Call(func=ast.Name(id="cast")):
            return field == "args" and index == 0
        case _:
            return False


def _is_docstring(node: ast.AST) -> bool:
    """Return whether a string stands alone, as docstrings do, also those of constants."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _last_line(statement: ast.stmt) -> int:
    """Return where a statement ends; of a compound one, where its head does."""
    body = getattr(statement, "body", None)
    if body:
        return max(statement.lineno, int(body[0].lineno) - 1)
    return statement.end_lineno or statement.lineno


def _shown(node: ast.AST) -> str:
    words = " ".join(ast.unparse(ast.fix_missing_locations(deepcopy(node))).split())
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return f"`{words}`"
