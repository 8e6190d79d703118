"""Compiled templates are cached, are never stale, and never stop a build."""

import marshal
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from jinja2.environment import Environment

from generator.caching.build_cache import BuildCache
from generator.rendering.templates import bytecode
from generator.rendering.templates.bytecode import CompiledTemplates
from generator.rendering.templates.environment import environment


class Templates:
    """A folder with one template, and a cache beside it."""

    def __init__(self, root: Path) -> None:
        """Write the template."""
        self.folder, self.cache = root / "templates", root / "caches" / "project"
        self.folder.mkdir()
        self.write("<p>{{ words }}</p>")

    def write(self, source: str) -> None:
        """Change the template."""
        (self.folder / "page").write_text(source, "utf-8")

    def rendered(self, *, compiles: bool | None = None) -> str:
        """Render it as a new build does; check whether it had to be compiled for that."""
        env = environment(FileSystemLoader(self.folder), CompiledTemplates(BuildCache(self.cache)))
        compiled = _counted(env)
        page = env.get_template("page").render(words="*a*")
        assert compiles is None or compiles == bool(compiled)
        return page

    def cached(self) -> list[Path]:
        """Return the files of the cache."""
        return sorted(self.cache.iterdir())


def _counted(env: Environment) -> list[str]:
    """Return a list that grows with each template the environment compiles."""
    found: list[str] = []
    compiling = env.compile

    def compile_(source: str, *args: object) -> object:
        found.append(source)
        return compiling(source, *args)  # type: ignore[call-overload]

    env.compile = compile_  # type: ignore[method-assign, assignment]
    return found


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    """Return templates that nobody has compiled."""
    return Templates(tmp_path)


def test_the_second_build_compiles_nothing(templates: Templates) -> None:
    """And prints the same; the first makes the folder, and leaves nothing but whole files."""
    first = templates.rendered(compiles=True)
    assert [path.suffix for path in templates.cached()] == [".bytecode"]
    assert templates.rendered(compiles=False) == first == "<p>&#42;a&#42;</p>"


def test_a_changed_template_is_compiled_anew(templates: Templates) -> None:
    """Its file takes the place of the old one."""
    templates.rendered()
    templates.write("<b>{{ words }}</b>")
    assert templates.rendered(compiles=True) == "<b>&#42;a&#42;</b>"
    assert len(templates.cached()) == 1
    templates.rendered(compiles=False)


def test_a_change_of_the_encoding_makes_all_bytecode_stale(
    templates: Templates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `escape.py` or the code generator did not forbid yesterday must not be printed today."""
    for index, path in enumerate(bytecode.COMPILER):
        templates.rendered()
        changed = tmp_path / path.name
        changed.write_bytes(path.read_bytes() + b"\n# stricter")
        parts = [*bytecode.COMPILER]
        parts[index] = changed
        monkeypatch.setattr(bytecode, "COMPILER", tuple(parts))
        templates.rendered(compiles=True)
        templates.rendered(compiles=False)


@pytest.mark.parametrize(("module", "name"), [("jinja2", "__version__"), ("sys", "version")])
def test_another_version_compiles_anew(
    templates: Templates, monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    """Of Jinja and of Python: both decide what bytecode means."""
    templates.rendered()
    monkeypatch.setattr(getattr(bytecode, module), name, "another")
    templates.rendered(compiles=True)


def _half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 9)


def _flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _swapped(path: Path) -> None:
    """Put other code behind the digest."""
    path.write_bytes(path.read_bytes()[:32] + marshal.dumps(compile("1 / 0", "x", "exec")))


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [_half, _empty, _noise, _flipped, _swapped, _folder])
def test_a_broken_file_is_no_file(templates: Templates, harm: Callable[[Path], None]) -> None:
    """It is neither run nor complained about."""
    templates.rendered()
    harm(templates.cached()[0])
    assert templates.rendered(compiles=True) == "<p>&#42;a&#42;</p>"
    assert len(templates.cached()) == 1


def test_a_read_only_cache_costs_time_and_nothing_else(
    templates: Templates, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write anywhere, so that the refusal is played."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("generator.machine.files.os.fdopen", refuse)
    assert templates.rendered(compiles=True) == "<p>&#42;a&#42;</p>"
    assert templates.rendered(compiles=True) == "<p>&#42;a&#42;</p>"


def test_a_file_in_the_place_of_the_folder(templates: Templates) -> None:
    """There is no cache then."""
    templates.cache.parent.mkdir()
    templates.cache.write_text("in the way", "utf-8")
    assert templates.rendered(compiles=True) == "<p>&#42;a&#42;</p>"
    assert templates.cache.read_text("utf-8") == "in the way"


def test_bytecode_of_elsewhere_is_never_run(templates: Templates, tmp_path: Path) -> None:
    """A link in the place of the folder is followed neither to read nor to write."""
    templates.rendered()
    elsewhere = templates.cache.rename(tmp_path / "elsewhere")
    before = [path.read_bytes() for path in elsewhere.iterdir()]
    templates.cache.symlink_to(elsewhere)
    templates.rendered(compiles=True)
    templates.write("{{ words }}")
    templates.rendered(compiles=True)
    assert [path.read_bytes() for path in elsewhere.iterdir()] == before


def test_two_builds_at_once(templates: Templates, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one has put its file there and taken ours away; nobody notices."""
    replace = Path.replace

    def too_late(path: Path, target: Path) -> Path:
        replace(path, target)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", too_late)
    assert templates.rendered(compiles=True) == "<p>&#42;a&#42;</p>"
    assert templates.rendered(compiles=False) == "<p>&#42;a&#42;</p>"
