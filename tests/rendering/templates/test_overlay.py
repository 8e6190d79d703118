"""A project's own templates lie over ours, file by file."""

import os
import shutil
import struct
from pathlib import Path

import pytest

from generator.build import set_pack
from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.caching.standing_files import Stands
from generator.cli import run
from generator.project import Project
from generator.rendering.comments import without_comments
from generator.rendering.render import render, render_theme
from generator.template_files import SHIPPED, STARTER, Templates, names
from tests.support import edited, lay_out, linked, told

pytestmark = pytest.mark.slow  # each makes all pages, most of them twice


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a briefing that changes no template yet."""
    return lay_out("pond", tmp_path)


def write(project: Project, name: str, content: str | bytes) -> Path:
    """Write a template of the project's own."""
    path = project.own_templates / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def ours(name: str) -> str:
    """Return a template of ours."""
    return (SHIPPED / name).read_text("utf-8")


def rendered(project: Project, cache: BuildCache = NO_CACHE) -> dict[str, bytes]:
    """Return what MkDocs is given, pages and theme."""
    briefing = linked(project)
    files = render(briefing, project.templates, cache)
    theme = render_theme(briefing, project.templates)
    both = {**files, **{f"theme/{name}": content for name, content in theme.items()}}
    return {
        name: text.encode() if isinstance(text, str) else text
        for name, text in both.items()
        if not isinstance(text, Stands)
    }


def changed(project: Project, name: str, content: str | bytes) -> dict[str, bytes]:
    """Write an own template and return what is rendered otherwise than before; nobody warns."""
    before = rendered(project)
    write(project, name, content)
    assert told(project) == []
    after = rendered(project)
    assert before.keys() <= after.keys()
    return {path: content for path, content in after.items() if content != before.get(path)}


# One file of each kind


def test_one_style(project: Project) -> None:
    """The style sheet has it in its place, among ours."""
    sheet = changed(project, "style/tokens.css", ":root { --own: 1 }")[
        "assets/briefing.css"
    ].decode()
    fonts, tokens, base = (
        without_comments(ours(f"style/{name}.css"), ".css") for name in ("fonts", "tokens", "base")
    )
    assert ":root { --own: 1 }" in sheet
    assert tokens not in sheet
    assert sheet.index(fonts) < sheet.index("--own") < sheet.index(base)


def test_one_style_of_paper(project: Project) -> None:
    """Print has its own sheet."""
    assert list(changed(project, "style/print/text.css", "p { orphans: 9 }")) == [
        "assets/print.css"
    ]


def test_one_page(project: Project) -> None:
    """Our parts serve it as they serve ours."""
    page = (
        '{% import "pages/_inline.html.jinja" as inline %}<p>{{ page.people|length }} speaks: '
        "{{ inline.link(page.people[0].person) }}</p>"
    )
    found = changed(project, "pages/people.md.jinja", page)
    assert list(found) == ["people/index.md"]
    assert b"<p>1 speaks: <a" in found["people/index.md"]


def test_one_part_of_pages(project: Project) -> None:
    """Our pages use it."""
    part = ours("pages/_paper.html.jinja").replace(">All</button>", ">Everybody</button>")
    found = changed(project, "pages/_paper.html.jinja", part)
    assert list(found) == ["print/index.md"]
    assert b">Everybody</button>" in found["print/index.md"]


def test_one_part_of_the_frame(project: Project) -> None:
    """It is handed on as it is, and finds what the briefing says as ours does."""
    text = '{% import "partials/values.html" as values %}<footer>{{ values.title }}</footer>'
    name = "theme/partials/footer.html"
    assert changed(project, name, text) == {name: text.encode()}


def test_one_icon(project: Project) -> None:
    """Byte for byte."""
    icon = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    assert changed(project, "assets/icon.svg", icon) == {"assets/icon.svg": icon}


def test_one_file_more(project: Project) -> None:
    """Among the assets a project may have what we have not."""
    assert changed(project, "assets/crest.svg", "<svg/>") == {"assets/crest.svg": b"<svg/>"}


def test_one_script(project: Project) -> None:
    """In its place in the one that pages load."""
    found = changed(project, "script/cards/copy.js", 'void "copies nothing";')
    assert list(found) == ["assets/briefing.js"]
    assert b'void "copies nothing";' in found["assets/briefing.js"]


def test_one_font_of_the_site(project: Project) -> None:
    """Under the name by which our style knows it."""
    name = "assets/fonts/source-serif-4-latin-400-normal.woff2"
    assert changed(project, name, b"wOF2") == {name: b"wOF2"}


def test_one_map(project: Project) -> None:
    """A region of the project's own, and ours are still there."""
    write(project, "map/pond.svg", ours("map/world.svg"))
    edited(project, "seeds/briefing.yml", "language:", "map: {region: pond}\nlanguage:")
    assert told(project) == []
    assert project.templates.files("map").keys() >= {"pond.svg", "world.svg"}
    before = rendered(project)
    edited(project, "seeds/briefing.yml", "region: pond", "region: world")
    assert rendered(project) == before


def test_one_source_of_the_pack(project: Project) -> None:
    """Its siblings import it."""
    before = set_pack(linked(project), project, NO_CACHE)
    style = ours("pack/style.typ").replace('rgb("#1b1b19")', 'rgb("#00ff00")')
    write(project, "pack/style.typ", style)
    assert set_pack(linked(project), project, NO_CACHE) != before
    assert told(project) == []


def test_a_source_of_the_pack_may_have_others_beside_it(project: Project) -> None:
    """What it imports is no name of ours, and is read all the same."""
    before = set_pack(linked(project), project, NO_CACHE)
    style = ours("pack/style.typ").replace('rgb("#1b1b19")', "green-ink")
    write(project, "pack/style.typ", f'#import "palette/own.typ": green-ink\n{style}')
    write(project, "pack/palette/own.typ", '#let green-ink = rgb("#00ff00")')
    assert set_pack(linked(project), project, NO_CACHE) != before
    assert told(project) == []


def test_one_font_of_the_pack(project: Project) -> None:
    """It wins over ours of the same family, style and weight."""
    before = set_pack(linked(project), project, NO_CACHE)
    name = "pack/fonts/SourceSerif4-Regular.otf"
    write(project, name, spread((SHIPPED / name).read_bytes()))
    assert told(project) == []
    assert set_pack(linked(project), project, NO_CACHE) != before


def spread(font: bytes) -> bytes:
    """Return a font whose letters stand twice as far apart."""
    data = bytearray(font)
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {
        bytes(data[at : at + 4]): struct.unpack_from(">II", data, at + 8)
        for at in range(12, 12 + 16 * count, 16)
    }
    (metrics,) = struct.unpack_from(">H", data, tables[b"hhea"][0] + 34)
    start = tables[b"hmtx"][0]
    for at in range(start, start + 4 * metrics, 4):
        (advance,) = struct.unpack_from(">H", data, at)
        struct.pack_into(">H", data, at, advance * 2)
    return bytes(data)


# What is not for a project to change


def test_a_new_briefing_begins_with_our_starter(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the project in which one stands has under that name."""
    write(project, "starter/README.md", "Another beginning\n")
    write(project, "starter/seeds/brief.md", "")
    assert [line.partition(":")[0] for line in told(project)] == [
        "docs_templates/starter/README.md",
        "docs_templates/starter/seeds/brief.md",
    ]
    monkeypatch.chdir(project.root)
    assert run(["init", "another"]) == 0
    assert (tmp_path / "another/README.md").read_text("utf-8").startswith("# Another\n")


def test_a_whole_copy_of_ours_is_met_with_silence(project: Project) -> None:
    """As in a clone of our repository that an installed program builds."""
    before = rendered(project)
    shutil.copytree(SHIPPED, project.own_templates)
    assert told(project) == []
    assert rendered(project) == before


def test_what_nobody_sees_is_no_template(project: Project) -> None:
    """Editors and file managers leave such files behind."""
    before = rendered(project)
    for name in ("assets/.DS_Store", "assets/icon.svg~", ".git/config", "style/.tokens.css.swp"):
        write(project, name, "x")
    assert told(project) == []
    assert rendered(project) == before


@pytest.mark.parametrize("what", ["file", "folder", "all"])
def test_nothing_outside_is_read_through_a_link(tmp_path: Path, what: str) -> None:
    """Not even by who renders without having checked: a source text would be published."""
    project = lay_out("pond", tmp_path / "project")
    before = rendered(project)
    outside = tmp_path / "outside"
    (outside / "assets").mkdir(parents=True)
    (outside / "assets/icon.svg").write_text("private", "utf-8")
    place = {"file": "assets/icon.svg", "folder": "assets", "all": ""}[what]
    path = project.own_templates / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(outside / place)
    assert project.templates.path("assets/icon.svg") == SHIPPED / "assets/icon.svg"
    files = dict(render(linked(lay_out("pond", tmp_path / "another")), project.templates))
    assert files["assets/icon.svg"] == before["assets/icon.svg"]
    assert run(["build", "--project", str(project.root)]) == 1
    assert not project.site.exists()


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes in folders")
def test_a_pipe_is_never_opened(project: Project) -> None:
    """Nobody writes into it, so that reading would not end."""
    path = project.own_templates / "assets/icon.svg"
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    assert project.templates.files("assets")["icon.svg"] == SHIPPED / "assets/icon.svg"


def test_a_folder_that_may_not_be_looked_into_is_the_machines_fault(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else ours would be taken instead. Root may look anywhere, so that the refusal is played."""
    write(project, "style/tokens.css", "p {}")
    scandir = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path) == project.own_templates / "style":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert run(["check", "--project", str(project.root)]) == 2
    expected = f"briefing: Permission denied: {project.own_templates / 'style'}"
    assert capsys.readouterr().err.splitlines() == [expected]


# What is kept between builds


def test_a_changed_template_is_noticed_by_the_next_build(project: Project, tmp_path: Path) -> None:
    """Compiled templates are kept, of ours and of own ones; the right one is run."""
    cache = BuildCache(tmp_path / "cache")
    first = rendered(project, cache)
    for words in ("One", "Two"):
        write(project, "pages/people.md.jinja", f"<p>{words}</p>")
        assert f"<p>{words}</p>".encode() in rendered(project, cache)["people/index.md"]
    (project.own_templates / "pages/people.md.jinja").unlink()
    assert rendered(project, cache) == first


def test_a_changed_source_of_the_pack_is_noticed_by_the_next_build(
    project: Project, tmp_path: Path
) -> None:
    """The last PDF serves again only where nothing of what it is set with has changed."""
    cache, briefing = BuildCache(tmp_path / "cache"), linked(project)
    first = set_pack(briefing, project, cache)
    style = ours("pack/style.typ")
    path = write(project, "pack/style.typ", style.replace('rgb("#1b1b19")', 'rgb("#00ff00")'))
    green = set_pack(briefing, project, cache)
    assert green != first
    path.write_text(style.replace('rgb("#1b1b19")', 'rgb("#ff0000")'), "utf-8")
    assert set_pack(briefing, project, cache) not in {first, green}
    path.unlink()
    assert set_pack(briefing, project, cache) == first


# The lookup itself


def test_a_mark_at_the_beginning_of_a_file_is_no_part_of_it(project: Project) -> None:
    """Some editors on Windows write one."""
    write(project, "style/tokens.css", b"\xef\xbb\xbfp {}")
    assert project.templates.read("style/tokens.css") == "p {}"


def test_messages_name_the_right_file(project: Project) -> None:
    """An own one from the project's folder, one of ours where it is."""
    own = write(project, "style/tokens.css", "p {}")
    templates = project.templates
    assert templates.shown(own) == "docs_templates/style/tokens.css"
    assert (
        templates.shown(templates.path("style/base.css")) == (SHIPPED / "style/base.css").as_posix()
    )


def test_folders_are_those_that_are_there(project: Project) -> None:
    """The project's own first; in a checkout the two are one."""
    assert project.templates.folders("pack/fonts") == (SHIPPED / "pack/fonts",)
    font = write(project, "pack/fonts/x.otf", "")
    assert project.templates.folders("pack/fonts") == (font.parent, SHIPPED / "pack/fonts")
    assert Templates(SHIPPED).folders("pack/fonts") == (SHIPPED / "pack/fonts",)


def test_the_starter_is_one_of_our_templates() -> None:
    """A package that has them has it, too."""
    assert {"README.md", "gitignore", "mkdocs.yml"} <= set(names(STARTER))
