"""Problems: one line each, which a terminal shows and does not obey."""

from generator.problems import Problem, Where


def test_what_no_terminal_can_show_is_an_escape() -> None:
    """In the message and in the name of the file; letters of any script stay."""
    where = Where("seeds/a\x1b[2J\nb.yml", 3, 1)
    problem = Problem(where, "bad-id", '"\x1b[31mNørd\u202e 日本\x9b\udcf8" is no id')
    assert str(problem) == (
        r"seeds/a\x1b[2J\nb.yml:3:1: error: "
        r'"\x1b[31mNørd\u202e 日本\x9b\udcf8" is no id (bad-id)'
    )


def test_a_message_is_one_line() -> None:
    """Also where it quotes several."""
    assert Problem(Where("x"), "s", "one\n  two\u2028three\u00a0four\tfive").message == (
        "one two three four five"
    )
