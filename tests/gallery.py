"""A gallery of small briefings of very different shape, for tests that look at their pages.

Each is described by its words; the rest is made of them. All are valid, and the same each time.
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.days import Day
from generator.project import Project
from generator.tasks.writing_back import verify

AS_OF = "2031-05-04"
GROUPS = 4
STANCES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What one briefing of the gallery is made of; lists are used in turn."""

    language: str = "en"
    title: str
    actors: tuple[str, ...]
    groups: tuple[str, ...]
    questions: tuple[tuple[str, str], ...]
    """In full and in short."""
    stances: tuple[str, ...]
    people: tuple[str, ...]
    publisher: str
    sentence: str
    """Of a position, of an event and of the brief."""
    said: tuple[str, ...]
    """Quotes."""
    silent: int = 3
    """Each cell of this number is silent; 0 for none, 1 for all."""
    region: str | None = None


ENGLISH = (
    "We will not pay a toll on our own water.",
    "The locks close at nine, deal or no deal, and nobody will hold them open for a fleet.",
    "No.",
)
SENTENCE = (
    "Will not pay a toll, and asks the commission to set a price list that both sides can read."
)
LABELS = ("Rejects", "Only on conditions", "Leaves it open", "Supports")
QUESTIONS = (
    ("What should ships pay on the canal?", "Tolls"),
    ("Who should set the tolls, and who hears complaints about them?", "Who sets them"),
    ("Should the commission publish its minutes?", "Minutes"),
    ("May warships pass at night?", "Warships at night"),
    ("Who dredges the northern arm?", "Dredging"),
    ("Is the treaty of 1911 still in force?", "Treaty of 1911"),
)

SHAPES: dict[str, Shape] = {
    "pair": Shape(
        title="Two on one question",
        actors=("Norland", "Sudmark"),
        groups=("Parties",),
        questions=QUESTIONS[:1],
        stances=LABELS,
        people=("Ilse Varga",),
        publisher="The Ferry Post",
        sentence=SENTENCE,
        said=ENGLISH,
        silent=0,
        region="world",
    ),
    "crowd": Shape(
        title="Forty actors on the canal",
        actors=tuple(f"Republic of {first}{last}" for first in ("Nor", "Sud", "Est", "Vest", "Mid")
                     for last in ("land", "mark", "ania", "burg", "haven", "stan", "via", "ria")),
        groups=("Parties", "Neighbours and allies", "Institutions", "Spoken about"),
        questions=QUESTIONS,
        stances=LABELS,
        people=("Ilse Varga", "Ben Okoro", "Tomas Rejl"),
        publisher="The Ferry Post",
        sentence=SENTENCE,
        said=ENGLISH,
        region="arctic-north-atlantic",
    ),
    "short": Shape(
        title="X",
        actors=("A", "B", "EU", "UN"),
        groups=("I", "II"),
        questions=(("Go?", "Go"), ("Pay?", "Pay"), ("On?", "On")),
        stances=("No", "Eh", "Yes"),
        people=("Bo", "Ed"),
        publisher="P",
        sentence="No.",
        said=("No.", "Yes."),
    ),
    "long": Shape(
        title="The dispute over the tolls, the locks, the dredging, the minutes and the treaty of"
        " the Karsa Canal and of its northern arm between the Kingdom of Norland and Sudmark",
        actors=(
            "Joint Commission for the Administration of the Locks and of the Northern Arm",
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
            "Grænsekontrolbestemmelsesudvalgsformandskabsvalgprotokolføreransættelsesprøve Board",
        ),
        groups=("Those who are parties to the treaty of 1911 or to one of its protocols", "Rest"),
        questions=(
            ("Who should set the tolls for ships of third states in the years without a chair?",
             "Tolls for ships of third states in years without a chair"),
            ("Rechtsschutzversicherungsgesellschaftenverordnung: is it to be applied, and by whom?",
             "Rechtsschutzversicherungsgesellschaftenverordnung"),
        ),
        stances=(
            "Rejects it under all circumstances that are known today",
            "Nahrungsmittelunverträglichkeitsbescheinigung",
            "Supports it on the condition that the other side does so, too",
        ),
        people=("Maximiliana-Alexandrina von und zu Hohenberg-Bernstorff-Løvenørn of the Canal",),
        publisher="The Independent Weekly Ferry and Harbour Post (evening edition)",
        sentence="Supercalifragilisticexpialidociousnesses were not discussed by the board.",
        said=("Donaudampfschifffahrtsgesellschaftskapitän is what they call me.",),
        silent=4,
    ),
    "arabic": Shape(
        language="ar",
        title="قناة كارسا، مايو ٢٠٣١",
        actors=("نورلاند", "سودمارك", "لجنة القناة (AUKUS)"),
        groups=("الأطراف", "المؤسسات"),
        questions=(("ماذا تدفع السفن في القناة؟", "الرسوم"), ("من يحدد الرسوم؟", "من يحددها")),
        stances=("يرفض", "بشروط", "يؤيد"),
        people=("إلسا فارغا", "Ben Okoro"),
        publisher="بريد العبّارة",
        sentence="لن تدفع رسوما على مياهها (AUKUS) وتطلب قائمة أسعار.",
        said=("لن ندفع رسوما (AUKUS) على مياهنا.", "We will not pay."),
    ),
    "chinese": Shape(
        language="zh",
        title="卡尔萨运河，二〇三一年五月",
        actors=("诺兰", "南马克王国", "运河委员会"),
        groups=("当事方", "机构"),
        questions=(("船只在运河上应支付什么费用？", "通行费"), ("谁来决定通行费？", "由谁决定")),
        stances=("反对", "有条件", "支持"),
        people=("伊尔莎·瓦尔加",),
        publisher="渡轮邮报",
        sentence="不会为自己的水域支付任何费用，并要求公布价目表。",
        said=("我们不会为自己的水域付费。",),
    ),
    "empty": Shape(
        title="Nothing said yet",
        actors=("Norland", "Sudmark"),
        groups=("Parties",),
        questions=QUESTIONS[:2],
        stances=LABELS,
        people=(),
        publisher="unknown",
        sentence="",
        said=(),
        silent=1,
    ),
}  # fmt: skip
"""By name: two actors and one question, many, short and long names, other scripts, empty parts."""


def gallery_project(name: str, folder: Path) -> Project:
    """Write a briefing of the gallery into an empty folder, quotes verified."""
    project = Project(folder)
    for path, text in _files(SHAPES[name]).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    assert verify(project, project.texts, Day.parse(AS_OF)).entries is not None
    return project


def _files(shape: Shape) -> dict[str, str]:
    return {
        "mkdocs.yml": "INHERIT: build/mkdocs.yml\n" + _menu(),
        "seeds/briefing.yml": _json(_briefing(shape)),
        "seeds/brief.md": _brief(shape),
        "seeds/actors.yml": _json(list(_actors(shape))),
        "seeds/people.yml": _json(list(_people(shape))),
        "seeds/positions.csv": _positions(shape),
        "seeds/events.yml": _json(list(_events(shape))),
        **({"seeds/articles/talks.md": _article(shape)} if shape.said else {}),
        "seeds/texts/talks.txt": "\n\n".join(f"“{words}”" for words in shape.said) + "\n",
    }


def _menu() -> str:
    hubs = ("positions", "actors", "timeline", "quotes", "people", "articles", "differences")
    return _fields(nav=[{"Brief": "index.md"}, *({hub.title(): f"{hub}/index.md"} for hub in hubs)])


def _fields(**fields: object) -> str:
    """Return fields line by line, as YAML has them at the top."""
    return "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()
    )


def _json(value: object) -> str:
    """Return a value as JSON, which is YAML."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _briefing(shape: Shape) -> dict[str, object]:
    return {
        "title": shape.title,
        "subject": shape.sentence or "Nothing yet.",
        "language": shape.language,
        "as_of": AS_OF,
        "coverage": [{"from": "2031-05-01", "to": AS_OF}],
        "confidence": [{"word": shape.stances[0], "definition": shape.sentence or "None."}],
        "likelihood": [],
        "terms": [],
        **({"map": {"region": shape.region}} if shape.region else {}),
        "questions": [
            {
                "id": f"q-{at}",
                "text": text,
                "short": short,
                "ordered": at % 2 == 0,
                "stances": [
                    {"id": f"s-{number}", "label": label, "definition": label}
                    for number, label in enumerate(shape.stances)
                ],
            }
            for at, (text, short) in enumerate(shape.questions)
        ],
    }


def _brief(shape: Shape) -> str:
    if not shape.said:
        return "## Bottom line\n\nNothing is known.\n"
    cited = f"{shape.sentence} [@talks; @said-0]"
    return (
        f"## Bottom line\n\n{cited}\n\n## Key judgements\n\n- **{shape.stances[0]}:** {cited}\n\n"
        f"## What we do not know\n\n- {shape.sentence}\n\n## What to watch\n\n- {cited}\n"
    )


def _actors(shape: Shape) -> Iterator[dict[str, object]]:
    codes = ("NO", "SE", "US", "FR", "GL")
    for at, name in enumerate(shape.actors):
        yield {
            "id": f"a-{at}",
            "name": name,
            "kind": "country" if at < len(codes) else "organisation",
            "group": shape.groups[at * len(shape.groups) // len(shape.actors)],
            **({"iso": codes[at]} if at < len(codes) else {}),
        }


def _people(shape: Shape) -> Iterator[dict[str, object]]:
    for at, name in enumerate(shape.people):
        role = {"title": shape.stances[-1], "actor": f"a-{at % len(shape.actors)}"}
        yield {"id": f"p-{at}", "name": name, "roles": [role]}


def _positions(shape: Shape) -> str:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    columns = "actor,question,stance,position,basis,since,last_stated,evidence"
    table.writerow(columns.split(","))
    cells = [(a, q) for a in range(len(shape.actors)) for q in range(len(shape.questions))]
    for at, (actor, question) in enumerate(cells):
        if shape.silent and at % shape.silent == shape.silent - 1:
            continue
        stance = f"s-{at % len(shape.stances)}"
        row = (
            f"a-{actor}",
            f"q-{question}",
            stance,
            shape.sentence,
            "reported",
            *("2031-05-01",) * 2,
        )
        table.writerow((*row, f"talks said-{at % len(shape.said)}"))
    return text.getvalue()


def _events(shape: Shape) -> Iterator[dict[str, object]]:
    for at in range(3 if shape.said else 0):
        yield {
            "id": f"e-{at}",
            "date": f"2031-05-0{at + 1}",
            "status": "happened",
            "text": shape.sentence,
            "actors": ["a-0", "a-1"],
            "articles": ["talks"],
        }


def _article(shape: Shape) -> str:
    quotes = [
        {
            "id": f"said-{at}",
            "speaker": f"p-{at % len(shape.people)}",
            "text": words,
            "kind": "sentence",
            "said": "2031-05-03",
        }
        for at, words in enumerate(shape.said)
    ]
    head = {
        "title": shape.sentence,
        "publisher": shape.publisher,
        "byline": shape.people[0],
        "published": AS_OF,
        "source": "talks.txt",
        "status": "curated",
        "quotes": quotes,
        "claims": [],
    }
    return f"---\n{_fields(**head)}---\n\n{shape.sentence}\n"
