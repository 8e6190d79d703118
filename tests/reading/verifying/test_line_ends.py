"""Which line ends are within a paragraph: how a text must look to be read as a wrapped one."""

import pytest

from generator.reading.verifying.line_ends import BREAK, Layout, layout


def text(pairs: int, within: int, empty: int = 0, width: int = 20) -> str:
    """Return a text with so many line ends.

    Args:
        pairs: How many line ends have a line before and after them.
        within: How many of these are within a sentence.
        empty: How many empty lines there are.
        width: The longest line.
    """
    lines = [f"A line{'' if number < within else '.'}" for number in range(pairs + 1)]
    lines[0] = lines[0].replace("line", "x" * (width + 4 - len(lines[0])))
    return "\n".join([*lines, *["", "Alone."] * empty])


@pytest.mark.parametrize(
    ("made", "width", "has_empty_lines"),
    [
        # the longest line of a text that is wrapped
        (text(2, 2, width=120), 120, False),
        (text(2, 2, width=121), 0, False),
        # half of the line ends are within sentences
        (text(2, 1), 20, False),
        (text(3, 1), 0, False),
        (text(4, 2), 20, False),
        # a third of them, where empty lines set the paragraphs apart
        (text(3, 1, empty=1), 20, True),
        (text(4, 1, empty=1), 0, False),
        # paragraphs of twelve lines on average
        (text(12, 6, empty=1), 20, True),
        (text(13, 7, empty=1), 20, False),
        # a sentence on each line, in short paragraphs
        (text(10, 2, empty=2, width=300), 300, True),
        (text(10, 2, empty=2, width=301), 0, False),
        (text(11, 2, empty=2, width=300), 0, False),
        (text(5, 1, empty=1, width=300), 0, False),
        (text(8, 2, empty=2, width=300), 300, True),
        (text(8, 3, empty=2, width=300), 0, False),
        # nothing to tell by
        ("One line.", 0, False),
        ("", 0, False),
    ],
)
def test_a_text_is_wrapped_where_its_lines_say_so(
    made: str,
    width: int,
    has_empty_lines: bool,  # noqa: FBT001
) -> None:
    """On both sides of each border."""
    assert layout(made) == Layout(width, has_empty_lines)


@pytest.mark.parametrize(
    ("made", "is_wrap"),
    [
        ("The line ends here.\nNext", True),
        ("The line ends here.\nNex", False),
        ("The line ends here\nNex", True),
        ("The line ends here.\nnex", True),
        ("The line ends here.\n\nNext", False),
    ],
)
def test_a_line_is_full_where_the_next_word_had_no_room(made: str, is_wrap: bool) -> None:  # noqa: FBT001
    """In a text whose longest line has 23 characters."""
    match = BREAK.search(made)
    assert match
    assert Layout(23).is_wrap(made, match) is is_wrap
