"""Scripts and styles reach readers without the comments that are for us."""

import pytest

from generator.rendering.comments import without_comments


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("// why\nlet a = 1; // stays\n", "let a = 1; // stays\n"),
        ("/** One. @param {string} b */\nlet b;\n", "let b;\n"),
        ("/**\n * Several.\n */\nlet c;\n", "let c;\n"),
        ("const d = /** @type {any} */ (x);\n", "const d = /** @type {any} */ (x);\n"),
        ("const e = `\n// text\n`;\n// why\n", "const e = `\n// text\n`;\n"),
    ],
)
def test_comments_of_a_script_go_and_code_stays(script: str, left: str) -> None:
    """What shares a line with code, or stands in a text, is not touched."""
    assert without_comments(script, ".js") == left


def test_comments_of_a_style_sheet_go() -> None:
    """On lines of their own and behind a rule."""
    style = "/* Why,\n   at length */\na { b: c } /* d */\ne { f: g }\n"
    assert without_comments(style, ".css") == "a { b: c }\ne { f: g }\n"
