"""A briefing in whose every field an attack stands, written as the seeds that an editor writes."""

import base64
import csv
import io
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.cli import run
from generator.days import Day
from generator.reading.seeds.positions_table import POSITION_COLUMNS
from generator.reading.seeds.records import LockEntry
from generator.reading.verifying.lock import dump_lock, text_hash, words_hash

Seed = dict[str, Any]

ROOT = Path(__file__).resolve().parents[1]
ADDRESS = "https://attacks.example/"
CANARY = "CANARY-SECRET-5b1f"
"""What stands in files outside the seeds, and must never be published."""
STANCES = 12
"""So many attacks share a question."""
SPANS = 8
"""So many spans of coverage; the foot of each page lists them."""
LAST, POSSIBLE = "2031-05-09", 100_000
SLY = "?q='onfocus=alert(1)'&h={{7919*7919}}[x](javascript:alert(1))*_${1}"
"""What a web address may hold."""
NO_FREE_TEXT = frozenset({"yaml", "csv", "slug", "fs", "dos", "fm"})
"""Classes that attack files, names, front matter or patience; the others are texts."""
FORBIDDEN = frozenset({"uni-286", "uni-287", "uni-288", "uni-290", "xml-291"})
"""Texts with characters that hide, deceive or break files: errors, never on a page."""
UNPRINTABLE = frozenset({"formula-259"})
"""Texts with a character that no font of the print pack has: errors, never on paper."""


@dataclass(frozen=True, slots=True)
class Payload:
    """One attack of `payloads.json`."""

    id: str
    kind: str
    field: str
    data: bytes

    @property
    def text(self) -> str:
        """The attack as text, whole."""
        return self.data.decode("utf-8", "surrogatepass")

    @property
    def line(self) -> str:
        """The attack on one line."""
        return " ".join(self.text.split())


def payloads(*kinds: str) -> list[Payload]:
    """Return the attacks of these classes, or all."""
    found = json.loads((ROOT / "tests" / "payloads.json").read_text("utf-8"))["payloads"]
    return [
        Payload(one["id"], one["class"], one["field"], _data(one))
        for one in found
        if not kinds or one["class"] in kinds
    ]


def texts(folder: Path) -> list[Payload]:
    """Return the attacks that are free text, with the secrets where a project's folder has them."""
    return [
        replace(one, data=one.data.replace(b"/CANARY", str(folder / "canary").encode()))
        for one in payloads()
        if one.field == "title_raw" or not (one.kind in NO_FREE_TEXT or one.field == "source_url")
    ]


def published(folder: Path) -> list[Payload]:
    """Return the attacks that stand on the pages of the site."""
    return [one for one in texts(folder) if one.id not in FORBIDDEN | UNPRINTABLE]


def calm(words: str = "Calm words", name: str = "calm") -> Payload:
    """Return what attacks nobody."""
    return Payload(name, "calm", "summary", words.encode())


def _data(one: Mapping[str, Any]) -> bytes:
    if repeat := one.get("payload_repeat"):
        text = repeat["prefix"] + repeat["unit"] * repeat["times"] + repeat["suffix"]
        return str(text).encode()
    if coded := one.get("payload_b64"):
        return base64.b64decode(coded)
    return str(one["payload"]).encode("utf-8", "surrogatepass")


def built(factory: pytest.TempPathFactory) -> Path:
    """Build the site of all attacks once, whatever the number of test processes."""
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "attacks"
    with FileLock(shared / "attacks.lock"):
        if not (folder / "project" / "site").exists():
            write(folder / "project", published(folder))
            assert run(["build", "--project", str(folder / "project")]) == 0
    return folder / "project" / "site"


def write(project: Path, attacks: Sequence[Payload]) -> Path:
    """Write a project with these attacks in every field that takes text, and secrets around it."""
    seeds = project / "seeds"
    (seeds / "articles").mkdir(parents=True)
    for place in (project.parent / "canary", project.parent, project, seeds):
        place.mkdir(exist_ok=True)
        (place / "secret.txt").write_text(CANARY, "utf-8")
    files = {"mkdocs.yml": _config(attacks), "seeds/quotes.lock": _lock(attacks)}
    files["seeds/brief.md"] = _brief(attacks)
    files["seeds/positions.csv"] = _table(attacks)
    files["seeds/briefing.yml"] = fields(_briefing(attacks))
    for name, make in RECORDS.items():
        files[f"seeds/{name}.yml"] = _json([make(one) for one in attacks])
    for one in attacks:
        head = fields(article(one))
        files[f"seeds/articles/attack-{one.id}.md"] = f"---\n{head}---\n\n{one.text}\n"
    for name, text in files.items():
        (project / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    return project


def fields(seed: Mapping[str, object]) -> str:
    """Return a mapping as YAML: a line per field, each value as JSON, which is YAML too."""
    return "".join(f"{name}: {_json(value)}\n" for name, value in seed.items())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def article(one: Payload) -> Seed:
    """Return the front matter of an attack's article."""
    return {
        **dict.fromkeys(("title", "publisher", "byline", "published_basis"), one.text),
        "reliability": one.text,
        "published": "2031-05-02",
        "url": f"https://source.example/{one.id}{SLY}",
        "archived": f"https://archive.example/{one.id}{SLY}",
        "added": "2031-05-03",
        "status": "curated",
        "quotes": [quote(one)],
        "claims": [
            claim(one, 1, value=one.text, words=one.text, speaker=f"person-{one.id}"),
            claim(one, 2, value="other words"),
        ],
    }


def quote(one: Payload) -> Seed:
    """Return the quote of an attack's article."""
    return {
        **dict.fromkeys(("text", "to", "note", "unmarked"), one.text),
        "id": f"quote-{one.id}",
        "speaker": [f"person-{one.id}", f"actor-{one.id}"],
        "kind": "fragment",
        "said": "2031-05-02",
    }


def claim(one: Payload, number: int, **others: str) -> Seed:
    """Return a claim of an attack's article; the second differs from the first."""
    return {"id": f"claim-{one.id}-{number}", "subject": f"subject-{one.id}", **others}


def _actor(one: Payload) -> Seed:
    names = {"aliases": [one.text], "demonyms": [one.text]}
    kind = {"kind": "country", "group": one.text}
    return {"id": f"actor-{one.id}", "name": one.text, **kind, **names}


def _person(one: Payload) -> Seed:
    roles = [{"title": one.text, "actor": f"actor-{one.id}"}]
    return {"id": f"person-{one.id}", "name": one.text, "aliases": [one.text], "roles": roles}


def _subject(one: Payload) -> Seed:
    label = {"id": f"subject-{one.id}", "label": one.text, "type": "framing"}
    return {**label, "assessment": f"{one.text}\n\nSo says [@quote-{one.id}]."}


def _event(one: Payload) -> Seed:
    links = {"actors": [f"actor-{one.id}"], "articles": [f"attack-{one.id}"]}
    happened = {"date": "2031-05-02", "status": "happened"}
    return {"id": f"event-{one.id}", "text": one.text, **happened, **links}


def _correction(one: Payload) -> Seed:
    words = dict.fromkeys(("where", "was", "now"), one.text)
    return {"id": f"correction-{one.id}", "date": "2031-05-04", "weight": "minor", **words}


RECORDS = {
    "actors": _actor,
    "people": _person,
    "subjects": _subject,
    "events": _event,
    "corrections": _correction,
}
"""The files that are lists of records, with what makes the record of an attack."""


def title(attacks: Sequence[Payload]) -> str:
    """Return the title of the briefing: a few of the attacks on one line."""
    return " ".join(["Attacks", *(one.line for one in attacks[::30])])[:1000]


def _briefing(attacks: Sequence[Payload]) -> Seed:
    words = [{"word": one.line, "definition": one.text} for one in attacks if _is_word(one)]
    return {
        "title": title(attacks),
        "subject": title(attacks[1:]),
        "language": "en",
        "site_url": ADDRESS,
        "as_of": LAST,
        "coverage": list(map(_span, range(1, SPANS), attacks)),
        "publisher": {"name": title(attacks[2:]), "contact": title(attacks[3:])},
        "confidence": words,
        "likelihood": words,
        "terms": [
            {"term": f"term {one.text}", "instead_of": [f"word {one.text}"], "why": one.text}
            for one in attacks
        ],
        "questions": list(_questions(attacks)),
        "limits": dict.fromkeys(("quote", "cell", "summary"), POSSIBLE),
    }


def _span(day: int, one: Payload) -> Seed:
    return {"from": f"2031-05-0{day}", "to": f"2031-05-0{day}", "note": one.text}


def _questions(attacks: Sequence[Payload]) -> Iterator[Seed]:
    """Yield questions whose stances carry all attacks, and their texts some."""
    for start in range(0, len(attacks), STANCES):
        shared = attacks[start : start + STANCES]
        yield {
            "id": f"question-{start // STANCES}",
            "text": shared[0].text,
            "short": shared[-1].text,
            "ordered": start % 2 == 0,
            "stances": [
                {"id": f"stance-{one.id}", "label": one.text, "definition": one.text}
                for one in shared
            ],
        }


def _is_word(one: Payload) -> bool:
    """Tell whether an attack can be a confidence word in a line of the brief."""
    return "*" not in one.line and one.line == one.text


def _brief(attacks: Sequence[Payload]) -> str:
    judged = (f"- **{one.line}:** {one.line} [@quote-{one.id}]" for one in attacks if _is_word(one))
    items = [f"- {one.line} [@attack-{one.id}]" for one in attacks]
    whole = [one.text for one in attacks if not re.search("^##", one.text, re.MULTILINE)]
    sections = {
        "Bottom line": f"{attacks[0].line} [@attack-{attacks[0].id}]",
        "Key judgements": "\n".join(judged),
        "What we do not know": "\n".join(items),
        "What to watch": "\n".join(f"{number}. {one.line}" for number, one in enumerate(attacks)),
        "Background": "\n\n".join(whole),
    }
    return "\n\n".join(f"## {name}\n\n{body}" for name, body in sections.items() if body) + "\n"


def _table(attacks: Sequence[Payload]) -> str:
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow([name for name in POSITION_COLUMNS if name not in ("amount", "unit")])
    for index, one in enumerate(attacks):
        cell = f"actor-{one.id}", f"question-{index // STANCES}", f"stance-{one.id}", one.text
        both = f"quote-{one.id} attack-{one.id}"
        table.writerow([*cell, "reported", "2030", "2030", f"attack-{one.id}"])
        table.writerow([*cell, "reported", "unknown", "2031-05-02", both])
    return out.getvalue()


def _lock(attacks: Sequence[Payload]) -> str:
    proven = (name for one in attacks for name in (f"quote-{one.id}", f"claim-{one.id}-1"))
    texts = (one.text for one in attacks for _ in ("quote", "claim"))
    return dump_lock({name: _proof(text) for name, text in zip(proven, texts, strict=True)})


def _proof(words: str) -> LockEntry:
    """Return an entry as `briefing verify` makes it, of words that stand outside marks."""
    return LockEntry(
        text_hash=text_hash(words),
        start=0,
        end=1,
        words_hash=words_hash(words),
        checked=Day(2031, 5, 4),
        marked=False,
    )


def _config(attacks: Sequence[Payload]) -> str:
    """Return the configuration of the shipped briefing, with a title and an address of its own."""
    shipped = (ROOT / "mkdocs.yml").read_text("utf-8")
    return f"{shipped}site_name: {_json(title(attacks))}\nsite_url: {ADDRESS}\n"
