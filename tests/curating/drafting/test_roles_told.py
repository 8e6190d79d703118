"""The offices of people as drafts propose them: whole, for whom they speak, marked where unsure."""

import pytest

from tests.curating.drafting.found import cast


@pytest.mark.parametrize(
    ("text", "title", "actor"),
    [
        ("Mr Berg's lawyer, Marta Quill, said: “Yes.” Ida Berg left.", "lawyer of Ida Berg", None),
        ("Marta Quill, the children’s author, said: “Yes.”", "children’s author", None),
        ("Marta Quill (Lab), cabinet member for culture, said: “Yes.”",
         "cabinet member for culture", None),
        ("Marta Quill, 34, an engineer in Bodo, said: “Yes.”", "engineer in Bodo", None),
        ("Marta Quill, president of the Danish Rowing Federation and a critic, said: “Yes.”",
         "president of the Danish Rowing Federation", "danish-rowing-federation"),
        ("Marta Quill, the chief executive of Mill, said: “Yes.”", "chief executive of Mill",
         "mill"),
        ("A spokesperson for Mill Motors, Marta Quill, said: “Yes.”",
         "spokesperson for Mill Motors", "mill-motors"),
        ("Mill’s director, Marta Quill, said: “Yes.”", "Director of Mill", "mill"),
        ("Marta Quill, deputy secretary-general of the club, said: “Yes.”",
         "deputy secretary-general of the club", None),
        ("Marta Quill, who founded the Mill Trust, said: “Yes.”", "founder of the Mill Trust",
         None),
        ("Harbour Party leader Cllr Marta Quill said: “Yes.”", "Harbour Party leader", None),
        ("Its chair, the poet Marta Quill, said: “Yes.”", "chair", None),
        ("Marta Quill was the treasurer of the Mill League until May. Quill said: “Yes.”",
         "former treasurer of the Mill League", None),
        ("The Mill League met. The league’s president, Marta Quill, said: “Yes.”",
         "president of the Mill League", "mill-league"),
        ("The Mill Council’s secretary general, Marta Quill, said: “Yes.”",
         "Secretary General of Mill Council", "mill-council"),
        ("The Mill Company’s owner Marta Quill said: “Yes.”", "Owner of Mill Company",
         "mill-company"),
        ("Justice Marta Quill said: “Yes.”", "Justice", None),
        ("Lusa chief executive Marta Quill said: “Yes.” They left Lusa.", "Chief Executive of Lusa",
         "lusa"),
        ("The Fair Agency met. Agency spokeswoman Marta Quill said: “Yes.”",
         "spokeswoman of the Fair Agency", "fair-agency"),
        ("Union leader Marta Quill of the Mill Workers Union of Norway said: “Yes.”",
         "Union leader", "mill-workers-union-of-norway"),
        ("Opposition leader Marta Quill of the Harbour said: “Yes.”", "Opposition leader", None),
        ("“No,” CEO Marta Quill said: “Yes.”", "CEO", None),
        ("Ida Berg left. His lawyer, Advocate Marta Quill KC, said: “Yes.”", "lawyer", None),
        ("His interim successor, Dame Marta Quill, said: “Yes.”", "interim successor", None),
        ("Outgoing chief executive Marta Quill said: “Yes.”", "Outgoing chief executive", None),
        ("LRA president Dr Marta Quill said: “Yes.”", "President of LRA", "lra"),
        ("European Transport Commissioner Marta Quill said: “Yes.”",
         "European Transport Commissioner", "european-commission"),
        ("Shadow health minister Marta Quill said: “Yes.”", "Shadow health minister", None),
        ("Managing director Marta Quill said: “Yes.”", "Managing director", None),
        ("Its chief inspector, Captain Marta Quill, said: “Yes.”", "chief inspector", None),
        ("Senior Coroner Marta Quill said: “Yes.”", "Senior Coroner", None),
        ("“Yes,” said Marta Quill, of the dockers’ union.", "of the dockers’ union", None),
        ("“Yes,” said Marta Quill, 51, of Weir Lane, Bodo.", None, None),
        ("Marta Quill from the Harbour Trust said: “Yes.”", "from the Harbour Trust", None),
        ("“Yes,” said Marta Quill, an analyst at Mill Partners who has a “hold” on it.",
         "analyst at Mill Partners", None),
        ("Marta Quill OBE, Chief Executive of Mill Trust, commented: “Yes.”",
         "Chief Executive of Mill Trust", "mill-trust"),
        ("Marta Quill, incoming Director of Night Care, said: “Yes.”",
         "incoming Director of Night Care", None),
        ("Cllr Marta Quill, Cabinet Member for Social Care at the council, said: “Yes.”",
         "Cabinet Member for Social Care at the council", None),
        ("Board member Marta Quill said: “Yes.”", "Board member", None),
        ("Board Chairwoman Marta Quill said: “Yes.”", "Board Chairwoman", None),
        ("Lusa Chief Executive Officer Marta Quill said: “Yes.” They left Lusa.",
         "Chief Executive Officer of Lusa", "lusa"),
        ("“Yes,” Mill’s managing partner, Marta Quill, wrote in a letter to Chairman Leon Berg.",
         "Managing Partner of Mill", "mill"),
        ("“Yes,” Marta Quill, wrote in a letter to Chairman Leon Berg.", None, None),
        ("Marta Quill, a biologist at the institute and one of the report’s authors, said: “Yes.”",
         "biologist at the institute", None),
        ("Marta Quill, a structural engineer instructed by the board, said: “Yes.”",
         "structural engineer", None),
        ("Marta Quill, 58, a retired bus mechanic who sings, said: “Yes.”",
         "retired bus mechanic", None),
        ("Her mother, Marta Quill, a nurse, said: “Yes.”", "nurse", None),
    ],
)  # fmt: skip
def test_a_role_is_the_text_s_own(text: str, title: str, actor: str | None) -> None:
    """Whole, and for whom it speaks where the text says that; a person is no country."""
    whole, _ = cast(text, ("Yes", "Marta Quill", None))
    made = whole.new_people["marta-quill"]
    assert (made.title, made.actor) == (title, actor)
    assert all(one.kind == "organisation" for one in whole.new_actors.values())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway sends officers to Bodo, Defence Minister Marta Quill said: “Yes.”",
         ("Defence Minister of Norway", "norway",
          "the text has only “Defence Minister”, the sentences before are of Norway")),
        ("France acts.\n\nIt rained.\n\nForeign Minister Marta Quill met a US envoy, said: “Yes.”",
         ("Foreign Minister of France", "france",
          "the text has only “Foreign Minister”, the sentences before are of France")),
        ("OSLO, 4 May 2031 (Wire) — Norway’s army acts. Prime Minister Marta Quill said: “Yes.”",
         ("Prime Minister of Norway", "norway",
          "the text has only “Prime Minister”, the sentences before are of Norway")),
        ("Norway and Spain wait. Foreign Minister Marta Quill said: “Yes.”",
         ("Foreign Minister", None, None)),
        ("Senator Ida Berg came with Democrat Marta Quill. The senators left. “Yes,” said Quill.",
         ("Senator (Democrat)", None, None)),
        ("Senator Ida Berg left, and Democrat Marta Quill said: “Yes.”", ("Democrat", None, None)),
    ],
)  # fmt: skip
def test_an_office_that_only_the_words_around_tell_is_marked(
    text: str, told: tuple[str, str | None, str | None]
) -> None:
    """Of one country alone, and of a chamber where the text then speaks of both."""
    whole, _ = cast(text, ("Yes", "Marta Quill", "Quill"))
    made = whole.new_people["marta-quill"]
    assert (made.title, made.actor, made.doubt) == told


def test_a_former_office_speaks_for_nobody() -> None:
    """The title says so; no row of the table of positions is proposed for the country."""
    text = "Former Danish Foreign Minister Marta Quill said: “Yes.”"
    whole, _ = cast(text, ("Yes", "Marta Quill", None))
    (made,) = whole.new_people.values()
    assert (made.title, made.actor) == ("Former Danish Foreign Minister", None)
