"""What the frame around every page says: values that templates of MkDocs import, inert in them."""

import re
from dataclasses import asdict, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from generator.rendering.escape import text
from generator.rendering.frame import VALUES, Frame, frame, values
from generator.rendering.render import render_theme
from generator.template_files import OURS, SHIPPED
from tests.hostile import Payload, texts
from tests.samples import sample_briefing

SAMPLE = frame(sample_briefing())
NAMES = {field.name for field in fields(Frame)}
THEME = SHIPPED / "theme"
MKDOCS = Environment()  # noqa: S701  (as MkDocs has it)


def imported(made: Frame) -> dict[str, object]:
    """Return what a template of the theme finds under the names of the values."""
    module = MKDOCS.from_string(values(made, {})).module
    assert not str(module).strip()
    return {name: getattr(module, name) for name in NAMES}


def test_the_theme_finds_what_the_briefing_says() -> None:
    """Encoded, since MkDocs prints it as it is."""
    found = imported(SAMPLE)
    assert found["title"] == "The Karsa Canal&#44; May 2031"
    assert found == {name: text(value) for name, value in asdict(SAMPLE).items()}


@pytest.mark.parametrize("payload", texts(SHIPPED), ids=lambda one: one.id)
def test_no_attack_is_syntax(payload: Payload) -> None:
    """Neither of Jinja nor of HTML: each value is one string."""
    made = replace(SAMPLE, title=payload.text, maker=payload.text)
    assert imported(made)["title"] == text(payload.text)


@given(st.text() | st.text(st.sampled_from("{}%#\"'\\-\n\r\u2028a")))
def test_no_text_is_syntax(words: str) -> None:
    """Whatever the seeds hold."""
    assert imported(replace(SAMPLE, coverage=words))["coverage"] == text(words)


def test_the_theme_asks_for_nothing_else() -> None:
    """MkDocs prints nothing for a misspelt name, and says nothing."""
    asked: set[str] = set()
    for path in THEME.rglob("*.html"):
        source = path.read_text("utf-8")
        if VALUES in source:
            asked |= set(re.findall(r"(?<!/)\bvalues\.(\w+)", source))
    assert asked == {*NAMES, "editions"}


def test_the_values_are_a_file_of_the_theme() -> None:
    """And the only one that seeds have a part in."""
    files = render_theme(sample_briefing(), OURS)
    assert files[VALUES] == values(SAMPLE, {})
    others = {path: content for path, content in files.items() if path != VALUES}
    assert others == {
        path.relative_to(THEME).as_posix(): path.read_bytes()
        for path in THEME.rglob("*")
        if path.is_file()
    }
