"""Offices by a possessive: of the one body that the sentences before name, and marked."""

import pytest

from tests.curating.drafting.found import cast


@pytest.mark.parametrize(
    ("before", "title", "actor"),
    [
        ("The dockers’ union met. Its chair, Marta Quill,", "chair of the dockers’ union",
         "dockers-union"),
        ("The Lake Board met in Bodo. It rained. Its general secretary, Marta Quill,",
         "general secretary of the Lake Board", "lake-board"),
        ("The Lake Board and its chair, Marta Quill,", "chair of the Lake Board", "lake-board"),
        ("The Lake Board met.\n\nIts chair Marta Quill", "chair of the Lake Board", "lake-board"),
        ("Jon Ruhl met the Tanners’ Guild. Their president, Marta Quill,",
         "president of the Tanners’ Guild", "tanners-guild"),
        ("Mill Motors closed. Its chief executive, Marta Quill,", "chief executive of Mill Motors",
         "mill-motors"),
        ("They left Lusa. Lusa said no. Its director, Marta Quill,", "director of Lusa", "lusa"),
        ("Norway said no. Its harbour minister, Marta Quill,", "Harbour Minister of Norway",
         "norway"),
        ("The Norwegian fisheries ministry said no. Its spokeswoman, Marta Quill,",
         "spokeswoman of the Norwegian fisheries ministry", "norway"),
        ("The fisheries ministry said no. Its spokeswoman, Marta Quill,",
         "spokeswoman of the fisheries ministry", None),
        ("Fisheries Minister Jon Ruhl left. His ministry’s spokeswoman, Marta Quill,",
         "spokeswoman of the Fisheries Ministry", None),
        ("Norwegian Fisheries Minister Jon Ruhl came. Ruhl left. His ministry’s head, Marta Quill,",
         "head of the Norwegian Fisheries Ministry", "norway"),
    ],
)  # fmt: skip
def test_a_possessive_means_the_body_named_before(
    before: str, title: str, actor: str | None
) -> None:
    """With a mark that says in which words the text has it."""
    whole, _ = cast(f"{before} said: “Yes.”", ("Yes", "Marta Quill", None))
    made = whole.new_people["marta-quill"]
    assert (made.title, made.actor) == (title, actor)
    assert made.doubt is not None
    assert made.doubt.startswith("the text says “")


def test_a_possessive_behind_the_name_means_the_body_too() -> None:
    """`said Ida Berg, its treasurer`; what is quoted names none."""
    text = "The Lake Board met. “The Mill Trust is rich,” said Marta Quill, its treasurer."
    whole, _ = cast(text, ("The Mill Trust is rich,", "Marta Quill", None))
    made = whole.new_people["marta-quill"]
    assert (made.title, made.actor) == ("treasurer of the Lake Board", "lake-board")


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("The Lake Board met the Mill Trust. Its chair, Marta Quill,", "chair"),
        ("Lusa met the Lake Board. They left Lusa. Lusa met the board. Its chair, Marta Quill,",
         "chair"),
        ("The pilots met the Lake Board. Their chair, Marta Quill,", "chair"),
        ("The pilots met. Their chair, Marta Quill,", "chair"),
        ("Jon Ruhl met them. Its chair, Marta Quill,", "chair"),
        ("The Lake Board met. Arden Mill closed. Its chair, Marta Quill,", "chair"),
        ("The Lake Board met. Her director, Marta Quill,", "director"),
        ("Foreign Minister Jon Ruhl met Finance Minister Ida Ro. His ministry’s head, Marta Quill,",
         "head of the ministry"),
        ("The Lake Board met. The Mill burned. It rained. It froze. Its chair, Marta Quill,",
         "chair"),
    ],
)  # fmt: skip
def test_of_several_bodies_none_is_taken(before: str, title: str) -> None:
    """Nor a crowd, nor a person, nor a body far away."""
    whole, _ = cast(f"{before} said: “Yes.”", ("Yes", "Marta Quill", None))
    made = whole.new_people["marta-quill"]
    assert (made.title, made.actor, made.doubt) == (title, None, None)
