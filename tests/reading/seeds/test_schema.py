"""Schemas and the page of all fields: complete, true of the seeds, written by a command."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.cli import run
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.seeds import records
from generator.reading.seeds.field_guide import GUIDE
from generator.reading.seeds.reader import declared, names_of, read_record
from generator.reading.seeds.schema import FILES, SeedFile, fields_of, header, schema_files, schemas
from generator.template_files import STARTER
from tests.support import CASES, GOOD, lay_out

SEEDS = Path(__file__).parents[3] / "seeds"
WITH_SCHEMA = [file for file in FILES if not file.name.endswith(".csv")]
GIVEN = {records.ArticleSeed: {"id", "summary"}}


class Strings(yaml.SafeLoader):
    """Reads scalars as text editors do for a schema: YAML 1.2, so that dates stay strings."""


_TRUTH = "tag:yaml.org,2002:bool"
Strings.yaml_implicit_resolvers = {
    first: [
        (tag, shape) for tag, shape in shapes if tag not in (_TRUTH, "tag:yaml.org,2002:timestamp")
    ]
    for first, shapes in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Strings.add_implicit_resolver(_TRUTH, re.compile("true|false"), ["t", "f"])


def loaded(text: str) -> object:
    """Return the values of a YAML text, or of front matter."""
    if text.startswith("---"):
        text = text.split("---\n")[1]
    return yaml.load(text, Strings)  # noqa: S506 (a safe loader)


def faults(name: str, value: object) -> list[str]:
    """Return what the schema of a file says is wrong."""
    return [error.message for error in Draft7Validator(schemas()[name]).iter_errors(value)]


def test_every_field_of_every_seed_has_its_entry_and_no_other() -> None:
    """What `records.py` declares is what the guide explains."""
    for record, entries in GUIDE.items():
        assert set(entries) == set(names_of(record)) - GIVEN.get(record, set()), record


@pytest.mark.parametrize("record", GUIDE, ids=lambda record: record.__name__)
def test_every_example_is_read_without_a_problem(record: type[Any]) -> None:
    """As a value of its field, beside the examples of the others."""
    lines = [f"{name}: {entry.example}" for name, entry in GUIDE[record].items() if entry.example]
    node, problems = parse_yaml("\n".join(lines), "example.yml")
    if record is not records.PositionSeed:
        given = {
            field.attribute: None
            for field in declared(record)
            if field.name in GIVEN.get(record, ())
        }
        read_record(record, node, problems, **given)  # type: ignore[arg-type]
    assert [problem for problem in problems if problem.slug != "missing-field"] == []


@pytest.mark.parametrize("file", WITH_SCHEMA, ids=lambda file: file.name)
def test_the_seeds_that_are_good_fit(file: SeedFile) -> None:
    """The shipped ones, the starter's, and every good case."""
    folders = [SEEDS, *(CASES / "good" / name / "seeds" for name in GOOD)]
    pattern = file.name.replace("<id>", "*")
    paths = [path for folder in folders for path in folder.glob(pattern)]
    assert len(paths) > 1
    for path in paths:
        assert faults(file.schema, loaded(path.read_text("utf-8-sig"))) == [], path


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("people.json", "- {id: a, nam: A}", "'nam' was unexpected"),
        ("people.json", "- {id: a}", "'name' is a required property"),
        ("people.json", "- {id: A b, name: A}", "'A b' does not match"),
        ("events.json", "- {id: a, date: May, status: happened, text: T}", "'May' is not valid"),
        ("events.json", "- {id: a, date: 2031, status: done, text: T}", "'done' is not one of"),
        ("corrections.json", "id: a", "is not of type 'array'"),
        ("briefing.json", "as_of: 2031-05", "'2031-05' does not match"),
    ],
)
def test_a_mistake_is_marked(name: str, text: str, fault: str) -> None:
    """While the editor types, before `check` is run."""
    assert any(fault in message for message in faults(name, loaded(text)))


def test_the_shipped_schemas_are_those_of_this_version() -> None:
    """Made anew by `briefing schema` when a field changes."""
    for path, text in schema_files().items():
        assert (SEEDS / path).read_text("utf-8") == text


@pytest.mark.parametrize("file", WITH_SCHEMA, ids=lambda file: file.name)
def test_the_files_name_their_schema(file: SeedFile) -> None:
    """At their head, the shipped ones and those of a new briefing."""
    for path in SEEDS.glob(file.name.replace("<id>", "*")):
        first = path.read_text("utf-8").removeprefix("---\n").splitlines()[0]
        assert first == header(file.name)
        assert (path.parent / first.split("=")[1]).is_file()
    starter = STARTER / "seeds" / file.name
    if starter.exists():
        first = starter.read_text("utf-8").splitlines()[0]
        assert first == header(file.name).replace("$", "$$")


def test_the_page_has_every_field() -> None:
    """With its example, and the choices that there are."""
    page = schema_files()["schema/fields.md"]
    for record in GUIDE:
        for field, entry in fields_of(record):
            assert f"| `{field.name}` |" in page
            assert f"| {entry.says}" in page
            assert not entry.example or f"`{entry.example}`" in page
    assert "One of `minor`, `major`." in page


def test_the_command_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Into the seeds; what stood there is replaced."""
    project = lay_out("pond", tmp_path)
    (project.seeds / "schema").mkdir()
    (project.seeds / "schema" / "people.json").write_text("old", "utf-8")
    assert run(["schema", "--project", str(tmp_path)]) == 0
    assert "seeds/schema/fields.md says what each field is for" in capsys.readouterr().err
    for path, text in schema_files().items():
        assert (project.seeds / path).read_text("utf-8") == text
    assert json.loads((project.seeds / "schema" / "people.json").read_text("utf-8"))
    assert run(["check", "--project", str(tmp_path)]) == 0


def test_a_linked_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written elsewhere."""
    project = lay_out("pond", tmp_path / "project")
    (tmp_path / "elsewhere").mkdir()
    (project.seeds / "schema").symlink_to(tmp_path / "elsewhere")
    assert run(["schema", "--project", str(project.root)]) == 2
    assert "link" in capsys.readouterr().err
    assert not list((tmp_path / "elsewhere").iterdir())
