"""A speaker of whom nothing stands near the words is told; who is named in any way is not."""

import re
from pathlib import Path

import pytest

from generator.days import Day
from generator.reading.verifying.lock import dump_lock, load_lock
from generator.tasks.writing_back import verify
from tests.support import lay_out, problems_of, told

PEOPLE = """
- id: ilse-varga
  name: Ilse Várga
  aliases: [Warga, Варга, 瓦尔加]
  roles: [{title: Foreign Minister of Nørland, actor: norland}]
- id: ben-okoro
  name: Ben Okoro
  roles: [{title: Harbour Master of Karsa, actor: karsa}]
- {id: tomas-rejl, name: Tomáš Rejl, roles: [{title: analyst}]}
- {id: xi, name: Xi Jinping, roles: [{title: President}]}
"""
ARTICLE = """---
title: T
publisher: unknown
byline: unknown
published: 2031-05-04
source: t.txt
status: curated
quotes:
  - id: q-1
    speaker: %s
    text: %s
    kind: sentence
    said: unknown
---

Said.
"""
QUOTED = re.compile(r"[„“”»«「]\s?([^„“”»«「」]+?),?\s?[“”«»」]")
NEAR: list[str] = []
FAR = ["speaker-not-near"]


def advice_on(text: str, words: str, speaker: str, folder: Path) -> list[str]:
    """Verify a quote of a text; return the slugs of what is told of its article."""
    files = {
        "seeds/people.yml": PEOPLE,
        "seeds/articles/t.md": ARTICLE % (speaker, words),
        "seeds/texts/t.txt": text,
    }
    project = lay_out("canal", folder, files)
    found = verify(project, project.texts, Day(2031, 5, 20)).problems
    assert [one for one in found if one.where.file.endswith("/t.md")] == []
    advice = [one.slug for one in problems_of(project) if one.where.file.endswith("/t.md")]
    return [one for one in advice if one != "missing-glyph"]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "slugs"),
    [
        ("“We close at nine,” said Ben Okoro.", "We close at nine", "ben-okoro", NEAR),
        ("“We close at nine,” said Ben Okoro.", "We close at nine", "ilse-varga", FAR),
        ("“We close at nine,” said the harbour master.", "We close at nine", "ben-okoro", NEAR),
        ("“We close at nine,” said the harbour master.", "We close at nine", "ilse-varga", FAR),
        ("“We close at nine,” he said.", "We close at nine", "ben-okoro", NEAR),
        (
            "Ilse Varga left early.\n\n“We close at nine,” said Ben Okoro.",
            "We close at nine",
            "ilse-varga",
            FAR,
        ),
        ("Ilse Varga left early. “We close at nine.”", "We close at nine", "ilse-varga", NEAR),
        ("“Wir schließen um neun“, sagte sie.", "Wir schließen um neun", "ilse-varga", NEAR),
        (
            "„Wir schließen um neun“, sagte der Hafenmeister.",
            "Wir schließen um neun",
            "ilse-varga",
            FAR,
        ),
        ("«Мы закрываем в девять», — сказала Варга.", "Мы закрываем в девять", "ilse-varga", NEAR),
        ("«Мы закрываем в девять», — сообщил Петров.", "Мы закрываем в девять", "ilse-varga", FAR),
        ("«Мы закрываем в девять», — сообщил Петров.", "Мы закрываем в девять", "ben-okoro", NEAR),
        ("瓦尔加说：“我们九点关门。”", "我们九点关门。", "ilse-varga", NEAR),
        (
            "”Me suljemme yhdeksältä”, sanoi Vargalle lähellä oleva Rejlin mies.",
            "Me suljemme yhdeksältä",
            "tomas-rejl",
            NEAR,
        ),
        ("«Cerramos a las nueve», añadió.", "Cerramos a las nueve", "ben-okoro", NEAR),
        (
            "«Cerramos a las nueve», añadió el alcalde Pedro Ruiz.",
            "Cerramos a las nueve",
            "ben-okoro",
            FAR,
        ),
        (
            "“We close at nine,” Okoro said.\n\nIlse Varga left.",
            "We close at nine",
            "ilse-varga",
            FAR,
        ),
        ("“We close at nine,” said Okorolla.", "We close at nine", "ben-okoro", NEAR),
        ("“We close at nine,” said Okorollas.", "We close at nine", "ben-okoro", FAR),
        ("“We close at nine,” said Rejlin.", "We close at nine", "tomas-rejl", NEAR),
        ("“We close at nine,” said Rejlina.", "We close at nine", "tomas-rejl", FAR),
        ("她说：“我们九点关门。”", "我们九点关门。", "ilse-varga", NEAR),
        ("“İstanbul kapanacak” dedi Okoro.", "İstanbul kapanacak", "ben-okoro", NEAR),
        ("“İstanbul kapanacak” dedi Bakan Yılmaz.", "İstanbul kapanacak", "ben-okoro", FAR),
        ("“We will work together,” Xi said.", "We will work together", "xi", NEAR),
        ("“We will pay nothing,” Norland said.", "We will pay nothing", "norland", NEAR),
        ("“We will pay nothing,” the Sudmarkers said.", "We will pay nothing", "norland", FAR),
        ("“We will pay nothing,” the Sudmarkers said.", "We will pay nothing", "sudmark", NEAR),
        ("“We will pay nothing,” Varga said.", "We will pay nothing", "norland", NEAR),
    ],
)
def test_a_speaker_is_named_near_the_words(
    text: str, words: str, speaker: str, slugs: list[str], tmp_path: Path
) -> None:
    """By name or alias, or beside the words by role or pronoun."""
    assert advice_on(text, words, speaker, tmp_path) == slugs


RAIN = "Rain fell. " * 80


@pytest.mark.parametrize(
    ("before", "after", "slugs"),
    [(700, 0, NEAR), (701, 0, FAR), (0, 400, NEAR), (0, 401, FAR), (0, 0, FAR)],
)
def test_how_far_from_the_words_a_name_may_stand(
    before: int, after: int, slugs: list[str], tmp_path: Path
) -> None:
    """In characters: further before them than behind them, where nobody is named beside them."""
    leads_in, leads_out = "\n\nIn the end came word.\n\n“", "”\n\nBoats left.\n\n"
    early = f"Xi {RAIN}"[: before - len(leads_in)] if before else RAIN
    late = f"{RAIN[: after - len(leads_out) - 3]} Xi" if after else RAIN
    text = f"{early}{leads_in}We close at nine{leads_out}{late} came."
    files = {
        "seeds/people.yml": PEOPLE,
        "seeds/articles/t.md": ARTICLE % ("xi", "We close at nine"),
        "seeds/texts/t.txt": text,
    }
    project = lay_out("canal", tmp_path, files)
    assert verify(project, project.texts, Day(2031, 5, 20)).entries is not None
    told_of = [one.slug for one in problems_of(project) if one.where.file.endswith("/t.md")]
    assert told_of == slugs


SAID = {
    "de": "„Wir schließen den Hafen um neun und das ist gut“, sagte {er|der Wirt Petrow} dann.",
    "fr": "« Nous fermons le port à neuf heures et la nuit », a dit {elle|Petrov} dans la rue.",
    "it": "«Chiudiamo il porto alle nove e la notte», ha detto {lui|Petrov} con una voce forte.",
    "pt": "«Fechamos o porto às nove e não mais», disse {ele|Petrov} com uma voz que era forte.",
    "nl": "“We sluiten de haven om negen uur en het is goed”, zei {hij|Petrov} met een stem.",
    "da": "»Vi lukker havnen klokken ni, og det er godt«, sagde {han|Petrov} til en avis.",
    "no": "«Vi stenger havnen klokken ni, og det er bra», sa {hun|Petrov} til en avis.",
    "sv": "”Vi stänger hamnen klockan nio och det är bra”, sade {hon|Petrov} till en tidning.",
    "fi": "”Me suljemme sataman yhdeksältä ja se on hyvä”, sanoi {hän|toimittaja Petrov}.",
    "is": "„Við lokum höfninni klukkan níu og það er gott,“ sagði {hann|Petrov} við blað.",
    "pl": "„Zamykamy port o dziewiątej i to jest dobre”, powiedział {on|Petrov} w mieście.",
    "ru": "«Мы закрываем порт в девять, и это не хорошо», — сказала {она|Петрова} на улице.",
    "uk": "«Ми закриваємо порт о дев’ятій, і це не добре», — сказала {вона|Петрова} на ринку.",
    "sr": "„Ми затварамо луку у девет, и то је добро“, рекла је {она|Петрова} у граду.",
}
"""What somebody said, by its language: with a pronoun, or with another name."""


@pytest.mark.parametrize("language", SAID)
def test_a_pronoun_may_be_anybody_s(language: str, tmp_path: Path) -> None:
    """In its language; a name is not."""
    before, _, rest = SAID[language].partition("{")
    choices, _, after = rest.partition("}")
    pronoun, name = choices.split("|")
    words = QUOTED.search(before + after)
    assert words
    for said, slugs in ((pronoun, NEAR), (name, FAR)):
        project = tmp_path / said
        text = f"{before}{said}{after}"
        assert advice_on(text, words[1], "ilse-varga", project) == slugs


def test_without_the_text_nothing_is_told(tmp_path: Path) -> None:
    """Source texts are local, and an old proof says nothing of another text."""
    files = {
        "seeds/people.yml": PEOPLE,
        "seeds/articles/t.md": ARTICLE % ("xi", "We close"),
        "seeds/texts/t.txt": "“We close,” said Ben Okoro.",
    }
    project = lay_out("canal", tmp_path, files)
    verify(project, project.texts, Day(2031, 5, 20))
    assert any("speaker-not-near" in line for line in told(project))
    (project.texts / "t.txt").write_text("“We close,” said Ben Okoro, later.", "utf-8")
    assert not any("speaker-not-near" in line for line in told(project))
    (project.texts / "t.txt").unlink()
    assert not any("speaker-not-near" in line for line in told(project))


def test_a_quote_that_was_not_verified_hides_no_other(tmp_path: Path) -> None:
    """Each is looked at by itself."""
    other = (
        "  - id: q-2\n    speaker: xi\n    text: We open\n    kind: sentence\n    said: unknown\n"
    )
    article = ARTICLE % ("xi", "We close")
    files = {
        "seeds/people.yml": PEOPLE,
        "seeds/articles/t.md": article.replace("---\n\nSaid", f"{other}---\n\nSaid"),
        "seeds/texts/t.txt": "“We close,” said Ben Okoro. “We open,” said Ben Okoro.",
    }
    project = lay_out("canal", tmp_path, files)
    verify(project, project.texts, Day(2031, 5, 20))
    entries, _ = load_lock(project.quotes_lock.read_text("utf-8"), "seeds/quotes.lock")
    for gone, left in (([], ["q-1", "q-2"]), (["q-1"], ["q-2"])):
        kept = {name: one for name, one in entries.items() if name not in gone}
        project.quotes_lock.write_text(dump_lock(kept), "utf-8")
        found = [line for line in told(project) if "speaker-not-near" in line]
        assert [re.findall('quote "([^"]+)"', line)[0] for line in found] == left


def test_a_fragment_may_stand_in_the_text_more_than_once(tmp_path: Path) -> None:
    """Any of the places may be that of the speaker."""
    text = "“A bad plan,” said Ben Okoro.\n\n" + "He left. " * 100 + "\n\n“A bad plan,” said Xi."
    files = {
        "seeds/people.yml": PEOPLE,
        "seeds/articles/t.md": ARTICLE % ("xi", "a bad plan"),
        "seeds/texts/t.txt": text,
    }
    project = lay_out("canal", tmp_path, files)
    verify(project, project.texts, Day(2031, 5, 20))
    assert not any("speaker-not-near" in line for line in told(project))


def test_a_cut_in_a_language_that_is_known_is_no_doubt(tmp_path: Path) -> None:
    """Its negations would have been seen."""
    text = (
        "The harbour was full and the ministers were there. “We will, as I have said before, close"
        " the harbour at nine,” said Ilse Várga, who was with them."
    )
    assert advice_on(text, "'We will […] close the harbour'", "ilse-varga", tmp_path) == NEAR
