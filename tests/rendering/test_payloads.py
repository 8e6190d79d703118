"""The 201 attacks on the whole road: from seeds on the disk to the files of a site."""

import csv
import fnmatch
import html
import io
import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from time import process_time
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.cli import run
from generator.examination import examine
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering.render import Documents, render
from generator.template_files import OURS
from generator.text.markup import MAX_PROSE_BYTES, collapse_spaces
from tests import hostile
from tests.harmless import assert_inert
from tests.hostile import CANARY, FORBIDDEN, Payload, payloads

pytestmark = pytest.mark.slow  # each looks at the site of all attacks, or at the seeds of all
Pages = dict[str, LexborHTMLParser]
Skeleton = list[tuple[str | None, list[str]]]

PATIENCE = 5.0
"""Seconds of the processor that one attack may take."""
YAML_FILES = (*hostile.RECORDS, "briefing")
SEED_FILES = (*(f"{name}.yml" for name in YAML_FILES), "brief.md", "positions.csv", "quotes.lock")
CALM = "seeds/articles/attack-calm.md"
NAMED = (
    *("actor-calm", "person-calm", "quote-calm", "claim-calm-1", "event-calm", "subject-calm"),
    *("question-0", "stance-calm", "correction-calm"),
)
"""The ids of the small project."""
GOOD_NAMES = {"404", "foo", "café"}
"""Names that are good ids, or that no test has to refuse: the other of their pair is none."""
NO_ADDRESSES = {"link-146", "link-147", "link-148", "link-149"}
"""Texts that no address can be."""
SUM = str(7919 * 7919)
"""What stands where a template evaluated a seed."""
HOSTS = ("https://source.example/", "https://archive.example/", "https://ok.test", hostile.ADDRESS)
"""Where links of the site may lead: sources, the links that the attacks may make, itself."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project that is in order, with secrets around it."""
    return hostile.write(tmp_path / "project", [hostile.calm()])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of all attacks."""
    return hostile.built(tmp_path_factory)


@pytest.fixture(scope="session")
def calm_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a briefing that attacks nobody."""
    project = tmp_path_factory.mktemp("calm") / "project"
    calm = [hostile.calm(f"Calm words {number}", f"calm-{number}") for number in range(20)]
    assert run(["build", "--project", str(hostile.write(project, calm))]) == 0
    return project / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Return every page of all attacks by its path."""
    return parsed(site)


def parsed(site: Path) -> Pages:
    """Return the pages of a site by path."""
    paths = sorted(site.rglob("*.html"))
    return {one.relative_to(site).as_posix(): LexborHTMLParser(one.read_bytes()) for one in paths}


def around(project: Path) -> dict[str, bytes]:
    """Return what stands around the output: every file with its content, links not followed."""
    output = (str(project / "build"), str(project / "site"))
    found = {}
    for folder, _, names in os.walk(project.parent):
        for path in (Path(folder, name) for name in names if not folder.startswith(output)):
            found[str(path)] = b"" if path.is_symlink() else path.read_bytes()
    return found


def tried(project: Path, *arguments: str) -> int:
    """Run a command that must be quick and must write nothing outside its output."""
    before, start = around(project), process_time()
    code = run([*arguments, "--project", str(project)])
    assert process_time() - start < PATIENCE
    assert around(project) == before
    return code


def errors(project: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, set[str]]:
    """Return the slugs of what `check` refuses, by file; each has its place."""
    capsys.readouterr()
    code = tried(project, "check", "--format", "json")
    found = defaultdict(set)
    for one in json.loads(capsys.readouterr().out):
        assert one["line"] > 0 < one["column"], one
        if one["severity"] == "error":
            found[one["file"]].add(one["slug"])
    assert code == bool(found)
    return found


def of(kinds: str, *fields: str) -> pytest.MarkDecorator:
    """Run a test for each attack of these classes, or of these fields alone."""
    found = [one for one in payloads(*kinds.split()) if not fields or one.field in fields]
    return pytest.mark.parametrize("payload", found, ids=lambda one: one.id)


def changed(project: Path, old: str, new: str) -> None:
    """Write another text for one, wherever the seeds have it."""
    for path in seeds(project):
        value = json.dumps(new, ensure_ascii=False)[1:-1] if path.suffix != ".csv" else new
        text = path.read_bytes().decode().replace(old, value)
        path.write_bytes(text.encode())


def seeds(project: Path) -> list[Path]:
    """Return the seed files of a project."""
    return [path for path in (project / "seeds").rglob("*") if path.is_file()]


def test_every_attack_has_its_test() -> None:
    """None of the attacks of the file is left out by what picks them."""
    texts = {one.id for one in hostile.texts(Path())}
    files = {one.id for one in payloads("yaml", "csv", "slug", "fs", "dos", "fm")}
    assert len(payloads()) == 201
    assert {one.id for one in payloads()} == texts | files | NO_ADDRESSES
    assert texts >= FORBIDDEN


@of("yaml", "yaml-file")
@pytest.mark.parametrize("name", YAML_FILES)
def test_no_attack_is_a_seed_file(
    project: Path, payload: Payload, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bombs, tags, depths and repeated keys are refused in the file that has them."""
    path = f"seeds/{name}.yml"
    (project / path).write_bytes(payload.data)
    assert errors(project, capsys)[path]
    assert not (project.parent / "canary" / "PWNED").exists()


@of("yaml fm", "yaml-file", "fm", "title_raw")
def test_no_attack_is_front_matter(
    project: Path, payload: Payload, capsys: pytest.CaptureFixture[str]
) -> None:
    """Keys that Material obeys, and what YAML would run, are refused in an article."""
    head, fence, body = (project / CALM).read_bytes().rpartition(b"---\n")
    (project / CALM).write_bytes(b"".join((head, payload.data, b"\n", fence, body)))
    assert errors(project, capsys)[CALM]


def test_a_title_cannot_add_keys(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A title that ends its quotation marks adds fields, which are refused."""
    (payload,) = (one for one in payloads("fm") if one.field == "title_raw")
    text = (project / CALM).read_text("utf-8")
    raw = text.replace('title: "Calm words"', f'title: "{payload.text}"')
    (project / CALM).write_text(raw, "utf-8")
    assert raw != text
    assert "unknown-field" in errors(project, capsys)[CALM]


@of("yaml", "seed-file")
def test_no_attack_is_an_article(
    project: Path, payload: Payload, capsys: pytest.CaptureFixture[str]
) -> None:
    """Other encodings, zero bytes and front matter without an end are refused."""
    (project / CALM).write_bytes(payload.data)
    assert errors(project, capsys)[CALM]


@of("csv", "csv-file")
def test_no_attack_is_a_table(
    project: Path, payload: Payload, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ragged rows, repeated headers, open quotation marks and huge cells are refused."""
    (project / "seeds/positions.csv").write_bytes(payload.data)
    assert errors(project, capsys)["seeds/positions.csv"]


def test_a_byte_order_mark_and_windows_lines_change_nothing(tmp_path: Path) -> None:
    """The same seeds as Windows saves them give the same files (yaml-245)."""
    plain = hostile.write(tmp_path / "plain" / "project", [hostile.calm()])
    windows = hostile.write(tmp_path / "windows" / "project", [hostile.calm()])
    for path in seeds(windows):
        data = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + data)
    assert rendered(windows) == rendered(plain)


def rendered(project: Path) -> Documents:
    """Return what a project's seeds become before MkDocs."""
    read, problems = examine(Project(project))
    assert problems == []
    return render(link(read), OURS)


def test_words_that_yaml_misreads_stay_words(project: Path) -> None:
    """Norway is no falsehood, a time is no number (yaml-238)."""
    words = {"title": "no", "byline": "NO", "publisher": "12:30:45", "reliability": "1.10"}
    text = (project / CALM).read_text("utf-8")
    for name, word in {**words, "published_basis": "010"}.items():
        text = text.replace(f'{name}: "Calm words"', f"{name}: {word}")
    (project / CALM).write_text(text, "utf-8")
    data = rendered(project)["data/briefing.json"]
    assert isinstance(data, bytes)
    (article,) = json.loads(data)["articles"]
    assert {name: article[name] for name in words} == words
    assert article["published_basis"] == "010"


def test_a_day_that_does_not_exist_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """30 February is no date (yaml-239)."""
    changed(project, "2031-05-02", "2024-02-30")
    assert "not-a-date" in errors(project, capsys)["seeds/events.yml"]


@of("slug")
def test_no_attack_is_a_name(
    project: Path, payload: Payload, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is no id is refused, wherever it stands; one of two that collide is none."""
    for name in payload.text.split("|"):
        for good in () if name in GOOD_NAMES else NAMED:
            before = {path: path.read_bytes() for path in seeds(project)}
            changed(project, good, name)
            assert errors(project, capsys), good
            for path, data in before.items():
                path.write_bytes(data)


def test_a_harmless_name_gets_its_own_folder(project: Path) -> None:
    """An actor called 404 does not replace the error page."""
    changed(project, "actor-calm", "404")
    assert tried(project, "build") == 0
    assert (project / "site/actors/404/index.html").is_file()
    assert "There is no page" in (project / "site/404.html").read_text("utf-8")


@of("slug")
def test_no_attack_is_the_name_of_an_article(
    project: Path, payload: Payload, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file name that is no id is refused, also one that only some systems cannot hold."""
    for name in payload.text.split("|"):
        if "/" not in name and len(name) < 250:
            (project / CALM).rename(project / CALM.replace("attack-calm", name))
            assert errors(project, capsys)
            (project / CALM.replace("attack-calm", name)).rename(project / CALM)


@pytest.mark.parametrize("name", [*SEED_FILES, "articles/attack-calm.md"])
def test_a_seed_is_no_link(project: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What a link leads to is not read (fs-283)."""
    (project / "seeds" / name).unlink()
    (project / "seeds" / name).symlink_to(project.parent / "secret.txt")
    assert errors(project, capsys)[f"seeds/{name}"] == {"not-a-file"}


def test_the_folder_of_articles_is_no_link(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What lies outside the seeds is not walked (fs-284)."""
    (project / "seeds/articles").rename(project / "articles")
    (project / "seeds/articles").symlink_to(project / "articles")
    assert errors(project, capsys)["seeds/articles"] == {"not-a-file"}


def test_links_beside_the_seeds_lead_nowhere(project: Path) -> None:
    """A link that no seed has the name of is not followed, and nothing of it is published."""
    (project / "seeds/x.md").symlink_to("../secret.txt")
    for name in ("dir", "articles/dir", "texts", "inbox"):
        (project / "seeds" / name).symlink_to("/" if "dir" in name else project.parent / "canary")
    assert tried(project, "build") == 0
    assert_clean(project)


@pytest.mark.parametrize("name", sorted(FORBIDDEN))
def test_hidden_characters_are_refused(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What hides or deceives is an error in every file that has it, and in no other text."""
    (payload,) = (one for one in payloads() if one.id == name)
    found = errors(hostile.write(tmp_path / "project", [payload]), capsys)
    refusals = {"forbidden-character", "binary-file"}
    files = {file for file, slugs in found.items() if slugs & refusals}
    wanted = {"brief.md", "briefing.yml", "positions.csv", f"articles/attack-{name}.md"}
    assert files >= {f"seeds/{one}" for one in wanted | {f"{one}.yml" for one in hostile.RECORDS}}


@pytest.mark.parametrize("name", sorted(FORBIDDEN))
def test_hidden_characters_are_refused_as_escapes(
    project: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    r"""A file without them brings them as `"\u202e"`; that is an error too."""
    (payload,) = (one for one in payloads() if one.id == name)
    text = (project / CALM).read_text("utf-8")
    escaped = text.replace('title: "Calm words"', f"title: {json.dumps(payload.text)}")
    (project / CALM).write_text(escaped, "ascii")
    assert "forbidden-character" in errors(project, capsys)[CALM]


@of("link", "source_url")
def test_no_attack_is_an_address(
    project: Path, payload: Payload, capsys: pytest.CaptureFixture[str]
) -> None:
    """Scripts, credentials and marks that end an attribute are no web address."""
    changed(project, f"https://source.example/calm{hostile.SLY}", payload.text)
    assert errors(project, capsys)[CALM] == {"bad-address"}


@of("dos")
def test_nobody_has_to_wait_for_a_refusal(
    tmp_path: Path, payload: Payload, capsys: pytest.CaptureFixture[str]
) -> None:
    """What takes Markdown minutes is refused in seconds, in every field at once."""
    assert errors(hostile.write(tmp_path / "project", [payload]), capsys)


@of("dos")
def test_nobody_has_to_wait_for_the_longest_summary(project: Path, payload: Payload) -> None:
    """The worst text that is short enough is built in seconds."""
    head, fence, _ = (project / CALM).read_bytes().rpartition(b"---\n")
    (project / CALM).write_bytes(head + fence + b"\n" + payload.data[:MAX_PROSE_BYTES])
    assert tried(project, "build") == 0


@pytest.mark.parametrize("unit", ["9..", "<", ">= ", "9", "9-", "9,"])
def test_no_value_is_too_deep(project: Path, unit: str) -> None:
    """Signs, dots and digits without end are text like any other."""
    changed(project, "other words", unit * 5000)
    rendered(project)


def assert_clean(project: Path) -> None:
    """Assert that no output has a secret, or the result of an evaluated template."""
    for folder in (project / "build", project / "site"):
        for path in (one for one in folder.rglob("*") if one.is_file()):
            data = path.read_bytes()
            assert CANARY.encode() not in data, path
            assert SUM.encode() not in data, path


def test_nothing_is_evaluated_or_disclosed(site: Path) -> None:
    """No template of a seed is run, no file is included, none is written elsewhere."""
    assert_clean(site.parent)
    assert names(site.parent) == {"seeds", "mkdocs.yml", "secret.txt", "build", "site"}
    assert names(site.parents[1]) == {"canary", "project", "secret.txt"}
    assert names(site.parents[1] / "canary") == {"secret.txt"}


def names(folder: Path) -> set[str]:
    """Return the names of what lies in a folder."""
    return {path.name for path in folder.iterdir()}


def elements(nodes: Iterable[LexborNode]) -> dict[str, set[str]]:
    """Return the names of the elements with those of their attributes."""
    found: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        found[node.tag or ""].update(node.attributes)
    return found


def test_pages_hold_only_what_templates_make(pages: Pages, calm_site: Path) -> None:
    """No element and no attribute is there that a calm briefing has not."""
    calm = elements(node for page in parsed(calm_site).values() for node in page.css("*"))
    calm |= {"strong": set(), "em": set()}
    calm["span"].add("aria-current")  # a second page of quotes
    calm["header"] |= {"data-places", "data-list"}  # events and differences on pages
    calm["p"].add("data-others")  # questions for which a table has no room
    calm["table"].add("data-answers")  # what its cells say is loaded on demand
    calm["td"].add("data-question")
    for path, page in pages.items():
        for tag, attributes in elements(page.css("*")).items():
            assert attributes <= calm.get(tag, {"nothing of the name"}), (path, tag)
            assert tag in calm, (path, tag)


def test_no_text_holds_a_dangerous_element(pages: Pages) -> None:
    """What runs, loads, frames, styles or asks stands in no article; no attribute is an event."""
    for path, page in pages.items():
        assert_inert(page, path)


def test_links_lead_where_they_may(pages: Pages) -> None:
    """Addresses are relative, or of the few hosts that the seeds may name."""
    for path, page in pages.items():
        for node in page.css("[href], [src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            relative = re.fullmatch(
                r"[./]*[\w./-]*(\?[a-z]+=[a-z0-9-]+)?(#[\w-]*)?", address
            ) and not address.startswith("//")
            assert relative or address.startswith(HOSTS), (path, address)


def test_the_skeleton_of_a_page_is_that_of_a_calm_one(pages: Pages, calm_site: Path) -> None:
    """Around its summary, an attack's page has the elements of a calm one, in their order."""
    calm = parsed(calm_site)
    for kind in ("articles/attack", "people/person"):
        bones = skeleton(calm[f"{kind}-calm-1/index.html"])
        attacked = [path for path in pages if path.startswith(kind)]
        assert len(attacked) > 100
        for path in attacked:
            assert skeleton(LexborHTMLParser(pages[path].html or "")) == bones, path


def skeleton(page: LexborHTMLParser) -> Skeleton:
    """Return the elements of a page with the names of their attributes, its summary left out."""
    for description in page.css("meta[name=description], meta[property='og:description']"):
        description.decompose()  # not there where a summary has no words
    for notes in page.css(".link-notes"):
        notes.decompose()  # there where a summary has links
    summary = page.css_first("#summary")
    while summary is not None and summary.next is not None and summary.next.tag != "section":
        summary.next.decompose()
    return [(node.tag, sorted(node.attributes)) for node in page.css("*") if node.tag != "br"]


PLACES = (
    ("articles/attack-{}/index.html", "h1"),
    ("articles/attack-{}/index.html", "#source .note, .facts .note"),
    ("articles/attack-{}/index.html", "blockquote"),
    ("articles/attack-{}/index.html", ".attribution .note"),
    ("articles/attack-{}/index.html", "#claim-{}-1 b"),
    ("people/person-{}/index.html", "h1"),
    ("people/person-{}/index.html", "blockquote"),
    ("actors/actor-{}/index.html", "h1"),
    ("actors/actor-{}/index.html", ".stance b"),
    ("actors/actor-{}/index.html", ".current .sentence"),
    ("actors/actor-{}/index.html", ".superseded .sentence"),
    ("actors/actor-{}/index.html", ".event a"),
    ("positions/index.html", "#actor-{} th"),
    ("questions/*index.html", ".sentence"),
    ("timeline/*index.html", "#event-{} p"),
    ("differences/*index.html", "#subject-{} h3"),
    ("differences/*index.html", "#subject-{} .value"),
    ("articles/pages/*index.html", "#attack-{} a"),
    ("articles/pages/*index.html", ".reliability"),
    ("people/index.html", "li a"),
    ("actors/index.html", "h2"),
    ("about/index.html", "dd .note"),
)
"""Pages, with `*` one of several, and elements that show each attack, and nothing else."""


@pytest.mark.parametrize(("path", "selector"), PLACES)
def test_attacks_are_shown_letter_for_letter(
    pages: Pages, site: Path, path: str, selector: str
) -> None:
    """Whatever the seeds say stands on the page, and all of it."""
    for one in hostile.published(site.parents[1]):
        shown = fnmatch.filter(pages, path.format(one.id))
        nodes = [node for name in shown for node in pages[name].css(selector.format(one.id))]
        assert collapse_spaces(one.text) in {collapse_spaces(node.text()) for node in nodes}, one.id


def test_titles_are_those_of_the_seeds(pages: Pages, site: Path) -> None:
    """What a browser shows in its tab is the text, and no entity of it."""
    attacks = hostile.published(site.parents[1])
    for one in attacks:
        title = pages[f"articles/attack-{one.id}/index.html"].css_first("title")
        assert title is not None
        assert (
            collapse_spaces(title.text())
            == f"{collapse_spaces(one.text)} – {collapse_spaces(hostile.title(attacks))}"
        )


def test_data_keeps_its_schema_and_the_words(site: Path) -> None:
    """The data has every attack letter for letter."""
    data = json.loads((site / "data/briefing.json").read_text("utf-8"))
    Draft202012Validator(json.loads((site / "data/schema.json").read_text("utf-8"))).validate(data)
    for one in hostile.published(site.parents[1]):
        (article,) = (each for each in data["articles"] if each["id"] == f"attack-{one.id}")
        assert article["title"] == article["byline"] == one.text
        (quote,) = (each for each in data["quotes"] if each["id"] == f"quote-{one.id}")
        assert quote["text"] == quote["note"] == one.text


@pytest.mark.parametrize("name", ["positions", "quotes", "events", "articles", "claims"])
def test_no_cell_is_a_formula(site: Path, name: str) -> None:
    """A spreadsheet reads as many cells as there are columns, and runs none."""
    text = (site / f"data/{name}.csv").read_bytes().decode()
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert len(rows) >= len(hostile.published(site.parents[1]))
    for row in rows:
        assert len(row) == len(header)
        assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in row)


def test_the_sitemap_is_xml(site: Path) -> None:
    """Every page stands in it."""
    sitemap = ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314 (our own)
    assert len(sitemap) == len(parsed(site)) - 1


def test_search_scripts_are_one_call_each(site: Path) -> None:
    """They hold JSON and nothing that ends a script, and the titles letter for letter."""
    held = []
    for path in (site / "assets/search").glob("*.js"):
        call = re.fullmatch(r'briefingSearch\("([a-z0-9-]+)",(.*)\);\n', path.read_text("utf-8"))
        assert call, path
        assert not set(call[2]) & set("<>&\u2028\u2029")
        held.append(json.loads(call[2]))
        assert call[1] == path.stem
    titles = {record[1] for one in held if isinstance(one, dict) for record in one.get("a", ())}
    assert {one.text for one in hostile.published(site.parents[1])} <= titles


def test_entities_hide_nothing(project: Path) -> None:
    """No entity brings a character past the check of the file: it is shown as it was typed."""
    words = "a&#x202e;b &zwj; &#8203; &shy; e&#769;"
    head, fence, _ = (project / CALM).read_text("utf-8").rpartition("---\n")
    (project / CALM).write_text(f"{head}{fence}\n{words}\n", "utf-8")
    read, problems = examine(Project(project))
    assert [problem.slug for problem in problems] == ["unread-markup"]
    page = render(link(read), OURS)["articles/attack-calm/index.md"]
    assert isinstance(page, bytes)
    assert words in html.unescape(page.decode())


def test_a_long_assessment_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Formatting prose of 50 KB takes minutes, in whichever field it stands."""
    (payload,) = (one for one in payloads("dos") if one.id == "dos-293")
    calm = replace(hostile.calm(), data=payload.data)
    record = hostile.RECORDS["subjects"](calm)
    (project / "seeds/subjects.yml").write_text(json.dumps([{**record, "label": "x"}]), "utf-8")
    assert "long-text" in errors(project, capsys)["seeds/subjects.yml"]
