"""Who speaks: known people and actors, new ones, institutions, holders of an office."""

import pytest

from generator.curating.drafting.known import Known, KnownActor, KnownPerson
from generator.curating.drafting.names.person_names import bare_name, surname
from tests.curating.drafting.found import cast

NORWAY = KnownActor(id="norway", name="Norway", aliases=("Oslo",), demonyms=("Norwegian",))
ICELAND = KnownActor(id="iceland", name="Iceland", demonyms=("Icelandic",))
UNION = KnownActor(id="ferry-union", name="Ferry Union", aliases=("ferry crews",))
BERG = KnownPerson(
    id="ida-berg",
    name="Ida Berg",
    aliases=("Berg",),
    titles=("Prime Minister of Norway",),
    actors=("norway",),
)
HOLM = KnownPerson(
    id="jon-holm", name="Jón Hólm", titles=("Fisheries Minister of Iceland",), actors=("iceland",)
)
KNOWN = Known(people=(BERG, HOLM), actors=(NORWAY, ICELAND, UNION))


@pytest.mark.parametrize(
    ("text", "speaker", "mention", "expected", "doubt"),
    [
        ("Norwegian Prime Minister Ida Berg said: “Yes.”", "Ida Berg", None, "ida-berg", None),
        ("Jon Holm of Iceland said: “Yes.”", "Jon Holm", None, "jon-holm", None),
        ("Minister Holm said: “Yes.”", "Minister Holm", None, "jon-holm", None),
        ("Oslo said: “Yes.”", "Oslo", None, "norway", None),
        ("“Yes,” it said.", None, None, "unknown", "the text does not say who speaks"),
        ("The Icelandic ministry said: “Yes.”", "the Icelandic ministry", "The Icelandic ministry",
         "iceland", None),
        ("Ferry crews said: “Yes.”", "ferry crews", "Ferry crews", "ferry-union", None),
        ("The crews said: “Yes.”", "the crews", "The crews", "ferry-union",
         "the text says “the crews”"),
        ("Mayor Ida Berg said: “Yes.”", "Mayor Ida Berg", None, "ida-berg",
         "the text calls this person “Mayor”"),
        ("Ida Berg spoke. The Norwegian minister said: “Yes.”", "the Norwegian minister",
         "The Norwegian minister", "ida-berg", "the text says “the Norwegian minister”"),
        ("Ida Berg spoke. The Norwegian leader said: “Yes.”", "the Norwegian leader",
         "The Norwegian leader", "ida-berg", "the text says “the Norwegian leader”"),
        ("Berg met Hólm. The minister said: “Yes.”", "the minister", "The minister", "ida-berg",
         "“the minister” may be one of several here"),
        ("The statement said: “Yes.”", "the statement", "The statement", "unknown",
         "the text says “the statement”"),
    ],
)  # fmt: skip
def test_a_speaker_is_found_among_the_known(
    text: str, speaker: str | None, mention: str | None, expected: str, doubt: str | None
) -> None:
    """With what the editor should look at."""
    whole, (voice,) = cast(text, ("Yes" if "“" in text else text, speaker, mention), known=KNOWN)
    assert (voice.id, voice.doubt) == (expected, doubt)
    assert not whole.new_people


def test_what_follows_means_who_was_named_before() -> None:
    """A statement, a ministry, a pronoun whose noun was not found."""
    text = (
        "Ida Berg said: “One.” The statement said: “Two.” The Norwegian fisheries ministry said: "
        "“Three.” The ministry said: “Four.” He said: “Five.”"
    )
    _, found = cast(
        text,
        ("One", "Ida Berg", None),
        ("Two", "the statement", "The statement"),
        ("Three", "The Norwegian fisheries ministry", None),
        ("Four", "The ministry", None),
        ("Five", "Oslo", "He"),
        known=Known(people=(BERG,), actors=(NORWAY,)),
    )
    assert [voice.id for voice in found] == ["ida-berg", "ida-berg", "norway", "norway", "ida-berg"]
    assert found[2].note == found[3].note == "The Norwegian fisheries ministry, no person named."


def test_a_pronoun_means_no_place() -> None:
    """The one who spoke last is taken, and that is said; nobody, if nobody spoke."""
    text = "Ida Berg said in Tromso: “One.” She said: “Two.”"
    _, (first, second) = cast(
        text, ("One", "Ida Berg", None), ("Two", "Tromso", "She"), known=Known(people=(BERG,))
    )
    assert (first.id, second.id) == ("ida-berg", "ida-berg")
    assert second.doubt == "taken for the one who spoke before"
    _, (alone,) = cast("In Tromso she said: “One.”", ("One", "Tromso", "she"))
    assert alone.id == "unknown"


def test_a_ministry_is_that_of_the_country_named_last() -> None:
    """Although nobody of it spoke before."""
    text = "The Danish foreign ministry confirmed it. The ministry said: “One.”"
    whole, (voice,) = cast(text, ("One", "The ministry", None))
    assert (voice.id, voice.note) == ("denmark", "The Danish foreign ministry, no person named.")
    assert [actor.kind for actor in whole.new_actors.values()] == ["country"]


def test_new_people_have_their_role_and_usual_spelling() -> None:
    """A surname alone, and a name of which the text has two spellings."""
    text = (
        "Swedish Prime Minister Ulla Kvist came. Kvist said: “One.” Ulla Kwist added: “Two.” "
        "Ulla Kvist left. “Three,” said Moor. Per Sand, a farmer in Skane, said: “Four.”"
    )
    whole, found = cast(
        text,
        ("One", "Kvist", None),
        ("Two", "Ulla Kwist", None),
        ("Three", "Moor", None),
        ("Four", "Per Sand", None),
    )
    assert [voice.id for voice in found] == ["ulla-kvist", "ulla-kvist", "moor", "per-sand"]
    assert found[2].doubt == "the text has only the name “Moor”"
    kvist, sand = whole.new_people["ulla-kvist"], whole.new_people["per-sand"]
    assert (kvist.title, kvist.actor) == ("Prime Minister of Sweden", "sweden")
    assert (sand.title, sand.actor) == ("farmer in Skane", None)


def test_groups_are_actors_once() -> None:
    """The text's own words for them are taken in full."""
    text = (
        "The leaders of the River Parliament groups met. The leaders said: “One.” The leaders "
        "added: “Two.” The River Board said: “Three.” The board said: “Four.” A board said: “Five.”"
    )
    whole, found = cast(
        text,
        ("One", "the leaders", "The leaders"),
        ("Two", "the leaders", "The leaders"),
        ("Three", "The River Board", None),
        ("Four", "The board", None),
        ("Five", "A board", None),
    )
    leaders = "leaders-of-the-river-parliament-groups"
    assert [voice.id for voice in found] == [leaders] * 2 + ["river-board"] * 3
    assert whole.new_actors[leaders].kind == "faction"
    assert found[0].doubt == "the text says “the leaders”, nobody named"
    assert found[2].doubt is None
    _, (small,) = cast("The board said: “Six.”", ("Six", "The board", None))
    assert small.doubt == "the text says “The board”"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Verkehrsministerin Mia Holt", "Mia Holt"),
        ("Senators Mia Holt", "Mia Holt"),
        ("Danish Foreign Minister Ada Holm", "Ada Holm"),
        ("the European Commissioner Ada Holm", "Ada Holm"),
        ("Mr Holm’s", "Holm"),
        ("the ministry", "the ministry"),
        ("Cllr Mia Holt", "Mia Holt"),
        ("Shopkeeper Mia Holt", "Mia Holt"),
        ("Italiens Arbeitsministerin Mia Holt", "Mia Holt"),
        ("Seven-year-old Mia Holt", "Mia Holt"),
        ("Advocate Mia Holt KC", "Mia Holt"),
        ("Justice Mia Holt", "Mia Holt"),
    ],
)
def test_a_name_is_bared_of_its_titles(phrase: str, name: str) -> None:
    """What is left is looked up."""
    assert bare_name(phrase) == name


def test_a_surname_keeps_its_particles() -> None:
    """Von der, bin, de la."""
    assert surname("Ursa von der Tann") == "von der tann"
    assert surname("Ada Holm") == "holm"


def test_a_name_behind_a_noun_is_the_speaker() -> None:
    """`Its chair, Marta Quill, said`."""
    text = "Its chair, Marta Quill, said: “One.”"
    whole, (voice,) = cast(text, ("One", "its chair", "Its chair"))
    assert (voice.id, voice.doubt) == ("marta-quill", None)
    assert list(whole.new_people) == ["marta-quill"]


@pytest.mark.parametrize(
    ("text", "speaker", "mention", "expected"),
    [
        ("Its chair, the Danish poet Marta Quill, said: “Yes.”", "its chair", "Its chair",
         "marta-quill"),
        ("The commissioner for jobs, Marta Quill, wrote: “Yes.”", "the commissioner",
         "The commissioner", "marta-quill"),
        ("Ida Berg spoke. Her Danish counterpart, Marta Quill, said: “Yes.”", "Ida Berg", "Her",
         "marta-quill"),
        ("Ida Berg spoke. Her ministry’s mediator, Marta Quill, said: “Yes.”", "Ida Berg", "Her",
         "marta-quill"),
        ("Ida Berg spoke. Her Danish dog, Marta Quill, barked: “Yes.”", "Ida Berg", "Her",
         "ida-berg"),
        ("Ida Berg of the Mill met the board’s head, Judge Marta Quill, who said: “Yes.”",
         "the board’s head", "the board’s head", "marta-quill"),
        ("For Marta Quill of the Mill Trust, a think-tank, it is “Yes”.", "a think-tank",
         "a think-tank", "marta-quill"),
        ("A spokesman for the Mill League said: “Yes.”", "A spokesman", "A spokesman",
         "mill-league"),
        ("The Mill League met. A spokesman for the league said: “Yes.”", "A spokesman",
         "A spokesman", "mill-league"),
        ("The Mill League met in Cyprus. The league says: “Yes.”", "The league", "The league",
         "mill-league"),
        ("A spokesman for Norway said: “Yes.”", "A spokesman", "A spokesman", "norway"),
        ("Mill Resources said: “Yes.”", "Mill Resources", "Mill Resources", "mill-resources"),
        ("The operator Lusa said: “Yes.”", "Lusa", "Lusa", "lusa"),
        ("Its crew of the ferry Isla Bright said: “Yes.”", "Isla Bright", "Isla Bright", "unknown"),
        ("A Department for Transport spokesperson said: “Yes.”", "A Department", "A Department",
         "department-for-transport"),
        ("The athletes’ commission said: “Yes.”", "The athletes", "The athletes",
         "athletes-commission"),
        ("Mr Reid’s mother, Marta Quill, said: “Yes.”", "Mr Reid’s mother", "Mr Reid’s mother",
         "marta-quill"),
        ("The High Court of Norway met. The court held: “Yes.”", "the court", "The court",
         "high-court-of-norway"),
        ("Workers left, the union FROM said. The union said: “Yes.”", "the union", "The union",
         "from"),
        ("Then Marta Quill, an author, sent a message. It said: “Yes.”", "a message", "It",
         "marta-quill"),
        ("The picture, made with AI, was there. “Yes,” it said.", "AI", "it", "unknown"),
    ],
)  # fmt: skip
def test_who_stands_beside_a_noun_speaks(
    text: str, speaker: str, mention: str, expected: str
) -> None:
    """Its bearer, the body whose spokesman it is, the body that it abbreviates, the sender."""
    _, (voice,) = cast(text, ("Yes", speaker, mention))
    assert voice.id == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mill Resources said: “Yes.”", "Mill Resources"),
        ("The operator Lusa said: “Yes.”", "Lusa"),
        ("Lusa said it would go on. Lusa said: “Yes.”", "Lusa"),
        ("Lusa Hall plc met. Lusa Hall said: “Yes.”", "Lusa Hall"),
    ],
)
def test_a_company_is_an_organisation(text: str, name: str) -> None:
    """It is no person, although its name looks like one."""
    whole, _ = cast(text, ("Yes", name, None))
    assert not whole.new_people
    assert [one.kind for one in whole.new_actors.values()] == ["organisation"]


def test_what_people_work_as_makes_them_no_company() -> None:
    """Where a name has two words."""
    whole, _ = cast("The crane operator Ida Berg said: “Yes.”", ("Yes", "Ida Berg", None))
    assert list(whole.new_people) == ["ida-berg"]


def test_a_minister_of_another_branch_is_not_meant() -> None:
    """Nobody of the text is prime minister: nobody is guessed."""
    text = "Health Minister Marta Quill said: “One.”\nThe Prime Minister said: “Two.”"
    told = (("One", "Marta Quill", None), ("Two", "the Prime Minister", "The Prime Minister"))
    _, found = cast(text, *told)
    assert [voice.id for voice in found] == ["marta-quill", "unnamed-prime-minister"]


def test_a_title_means_who_spoke_in_the_paragraph() -> None:
    """Where nobody of the text is known to have it; in another paragraph it means nobody."""
    text = "“One,” said Marta Quill.{}The former mayor wrote: “Two.”"
    told = (("One", "Marta Quill", None), ("Two", "the former mayor", "The former mayor"))
    _, found = cast(text.format(" "), *told)
    assert (found[1].id, found[1].doubt) == ("marta-quill", "the text says “the former mayor”")
    _, found = cast(text.format("\n"), *told)
    assert found[1].id == "unnamed-former-mayor"


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Ida Lund Berg and Ida Lund Borg came. Lund Berg spoke.", ("Ida Lund Borg", "Lund Berg")),
        ("Ida Lund Berg came. Minister Berg spoke.", ("Lund Berg", "Berg")),
        ("Ida Berg and Ida Bergg came.", ("Ida Bergg", "Berg")),
        ("Ida van den Berg came. Van den Berg spoke.", ("van den Berg",)),
    ],
)
def test_a_new_person_is_called_what_the_text_calls_them(
    text: str, aliases: tuple[str, ...]
) -> None:
    """By other spellings, and by the last word where it stands alone."""
    name = text.partition(" came")[0].partition(" and ")[0]
    whole, _ = cast(f"{text} “One,” said {name}.", ("One", name, None))
    (made,) = whole.new_people.values()
    assert made.aliases == aliases
