"""What `mkdocs.yml` may say: its menu has the pages of the site, `!ENV` is read as MkDocs does."""

from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from generator.cli import run
from generator.examination import examine
from generator.project import Project
from generator.publishing.building.base_config import base_config, write_base_config
from generator.reading.checks.config import pages
from tests.support import edited, lay_out, told

ROOT = Path(__file__).resolve().parents[3]
ADDRESS = 'site_url: !ENV [SITE_URL, "https://karsa-briefing.example/"]'


def test_the_pages_that_a_menu_may_name_are_those_of_the_site(site: Path) -> None:
    """All of them, and no other."""
    built = {path.relative_to(site).with_suffix(".md").as_posix() for path in site.rglob("*.html")}
    assert set(pages(examine(Project(ROOT))[0])) == built - {"404.md"}


@pytest.mark.parametrize(
    "written",
    [
        "!ENV SITE_URL",
        "!ENV KARSA",
        '!ENV [A, "https://karsa-briefing.example/"]',
    ],
)
def test_an_address_from_the_environment_is_silent(
    written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the variable is called, and whether or not it is set to the address."""
    project = edited(lay_out("canal", tmp_path), "mkdocs.yml", ADDRESS, f"site_url: {written}")
    monkeypatch.delenv("KARSA", raising=False)
    assert told(project) == []
    monkeypatch.setenv("KARSA", "https://karsa-briefing.example/")
    assert told(project) == []


def test_another_address_from_the_environment_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs would publish it."""
    project = edited(lay_out("canal", tmp_path), "mkdocs.yml", ADDRESS, "site_url: !ENV KARSA")
    monkeypatch.setenv("KARSA", "https://other.example/")
    (problem,) = told(project)
    assert problem.startswith('mkdocs.yml:3:11: warning: "site_url" is "https://other.example/"')


def test_the_tags_of_mkdocs_itself_are_silent(tmp_path: Path) -> None:
    """They run nothing; all others may."""
    project = lay_out("canal", tmp_path)
    config = project.config.read_text("utf-8")
    project.config.write_text(
        f"{config}extra: {{here: !relative $docs_dir, a: !!int 3}}\n", "utf-8"
    )
    assert told(project) == []
    project.config.write_text(f"{config}extra: {{here: !relativ $docs_dir}}\n", "utf-8")
    (problem,) = told(project)
    assert 'a tag "!relativ", which may run code; expected none but !ENV (config-code)' in problem


@pytest.mark.parametrize(
    ("name", "is_silent"), [("search", True), ("material/search", True), ("macros", False)]
)
def test_only_plugins_that_run_nothing_of_ones_own_are_silent(
    name: str,
    is_silent: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    """Of MkDocs and of Material: they look at pages alone."""
    project = edited(lay_out("canal", tmp_path), "mkdocs.yml", "plugins: []", f"plugins: [{name}]")
    expected = f'mkdocs.yml:16:11: error: a plugin "{name}" runs at each build, expected none'
    assert told(project) == ([] if is_silent else [f"{expected} (config-code)"])


@pytest.mark.parametrize(
    ("written", "silent"),
    [("", True), ('""', True), ("~", True), ("null", True), ("[]", True), ("[a.py]", False)],
)
def test_hooks_that_are_none_are_silent(written: str, silent: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Others run at each build."""
    project = lay_out("canal", tmp_path)
    config = project.config.read_text("utf-8")
    project.config.write_text(f"{config}hooks: {written}\n", "utf-8")
    assert (told(project) == []) is silent


def test_an_address_that_is_none_is_an_error(tmp_path: Path) -> None:
    """Pages, feeds and the sitemap would name it."""
    written = "site_url: karsa-briefing.example"
    project = edited(lay_out("canal", tmp_path), "mkdocs.yml", ADDRESS, written)
    assert (
        'mkdocs.yml:3:11: error: "karsa-briefing.example" is no web address, expected https://… '
        "(config-unfit)"
    ) in told(project)


INHERITING = "INHERIT: build/mkdocs.yml\n"


@pytest.mark.slow
def test_title_language_and_address_are_said_once(tmp_path: Path) -> None:
    """The builder inherits them from what a build writes; `check` needs no build for that."""
    project = lay_out("canal", tmp_path, {"mkdocs.yml": INHERITING})
    assert told(project) == []
    assert run(["build", "--project", str(project.root)]) == 0
    written = yaml.safe_load(project.base_config.read_text("utf-8"))
    assert written["site_name"] == "The Karsa Canal, May 2031"
    assert written["site_url"] == "https://karsa-briefing.example/"
    assert written["theme"]["language"] == "en"
    home = (project.site / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://karsa-briefing.example/">' in home


@pytest.mark.slow
def test_what_mkdocs_yml_says_by_hand_is_kept_and_told(tmp_path: Path) -> None:
    """It wins in the site; a warning tells the editor, and stops nothing."""
    own = f"{INHERITING}site_url: https://other.example/\n"
    project = lay_out("canal", tmp_path, {"mkdocs.yml": own})
    (problem,) = told(project)
    assert problem == (
        'mkdocs.yml:2:11: warning: "site_url" is "https://other.example/", and briefing.yml has'
        ' "https://karsa-briefing.example/", expected the same, or no line with INHERIT:'
        " build/mkdocs.yml (config-differs)"
    )
    assert run(["build", "--project", str(project.root)]) == 0
    home = (project.site / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://other.example/">' in home
    assert (project.root / "mkdocs.yml").read_text("utf-8") == own


def test_what_the_generator_needs_cannot_be_set_otherwise(tmp_path: Path) -> None:
    """Inherited or not."""
    project = lay_out("canal", tmp_path, {"mkdocs.yml": f"{INHERITING}docs_dir: docs\n"})
    assert told(project) == [
        'mkdocs.yml:2:11: error: "docs_dir" is "docs", expected "build/docs" (config-unfit)'
    ]


def test_what_cannot_be_inherited_is_told_once(tmp_path: Path) -> None:
    """Not once for each setting that is missing then."""
    project = lay_out("canal", tmp_path, {"mkdocs.yml": "INHERIT: build/mkdoc.yml\n"})
    (problem,) = told(project)
    assert problem == (
        'mkdocs.yml:1:10: error: "INHERIT" is "build/mkdoc.yml", expected "build/mkdocs.yml"'
        " (config-unfit)"
    )


def test_a_configuration_that_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    """Nobody who watches the folder is woken; what is no file of ours is replaced."""
    project = Project(tmp_path)
    project.build.mkdir()
    write_base_config(project, base_config("A", "en", None))
    before = project.base_config.stat().st_mtime_ns
    write_base_config(project, base_config("A", "en", None))
    assert project.base_config.stat().st_mtime_ns == before
    project.base_config.unlink()
    project.base_config.symlink_to(tmp_path / "elsewhere")
    write_base_config(project, base_config("B", "en", "https://b.example/"))
    assert not project.base_config.is_symlink()
    assert not (tmp_path / "elsewhere").exists()


ENTRY = "  - Timeline: timeline/index.md"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("  - Timeline: {a: timeline/index.md}", '29:15: error: "Timeline" has fields, expected a'),
        ("  - '': timeline/index.md", "29:5: error: an entry of the menu without a title"),
        ("  - Timeline #1: timeline/index.md", '29:5: error: no page "Timeline", expected a title'),
        ("  - Yes: timeline/index.md", '29:5: error: "Yes" is not read as a text; put quotation'),
        *(
            (f"  - {title}: timeline/index.md", f'29:5: error: "{title}" is not read as a text')
            for title in (
                "12:30",
                "0x1F",
                "1_000",
                "1.50",
                "+5",
                "010",
                ".nan",
                "1.5e+3",
                "~",
                "<<",
            )
        ),
        ("  - Timeline:\u00a0timeline/index.md", '29:5: error: no page "Timeline: timeline/index'),
        ("  – Timeline: timeline/index.md", "29:3: error: “–” (U+2013) where a record begins"),
    ],
)
def test_a_menu_that_cannot_be_built_is_told(written: str, expected: str, tmp_path: Path) -> None:
    """At its place, before anything is built."""
    first, *_ = told(edited(lay_out("canal", tmp_path), "mkdocs.yml", ENTRY, written))
    assert first.startswith(f"mkdocs.yml:{expected}")


@pytest.mark.parametrize(
    "written",
    [
        "  - https://example.org/",
        "  - Mail: mailto:a@b.org",
        "  - 'Yes': timeline/index.md",
        *(
            f"  - {title}: timeline/index.md"
            for title in ("2031", "2031-05-01", "-5", "1.5", "1e5", "Q & A <5", "'12:30'", "y", "=")
        ),
    ],
)
def test_links_and_quoted_titles_are_silent(written: str, tmp_path: Path) -> None:
    """MkDocs shows them as they are."""
    assert told(edited(lay_out("canal", tmp_path), "mkdocs.yml", ENTRY, written)) == []


def test_an_unknown_setting_is_told(tmp_path: Path) -> None:
    """A strict build would end there."""
    (problem,) = told(edited(lay_out("canal", tmp_path), "mkdocs.yml", "plugins:", "pluggins:"))
    assert problem.startswith('mkdocs.yml:16:1: error: unknown setting "pluggins"; did you mean')


HUBS = (
    *("about", "actors", "articles", "changes", "differences", "judgements"),
    *("people", "positions", "print", "print/meeting", "quotes", "timeline"),
)
PAGES = (
    *("actors/norland", "people/ilse-varga", "articles/canal-talks", "questions/tolls"),
    *("quotes/ilse-varga", "quotes/ilse-varga/2", "judgements/2", "timeline/2"),
    *("timeline/overdue-2", "timeline/planned-2", "differences/by-size-2", "articles/pages/2"),
    *("people/pages/2", "actors/norland/2", "changes/since-2", "changes/1-2", "editions/1/2"),
)


def test_a_menu_may_name_every_page(tmp_path: Path) -> None:
    """Also one of many, which there may be or not; no page of a record that there is not."""
    project = lay_out("canal", tmp_path)
    menu = "".join(f"  - Page: {page}/index.md\n" for page in (*HUBS, *PAGES))
    edited(project, "mkdocs.yml", f"{ENTRY}\n", menu)
    assert told(project) == []
    edited(project, "mkdocs.yml", "people/ilse-varga", "people/nobody")
    (problem,) = told(project)
    assert 'no page "people/nobody/index.md"' in problem


NO_SETTINGS = ("config_file_path", "pages", "google_analytics")
"""What MkDocs adds by itself, and what it has given up."""


def test_every_setting_of_mkdocs_is_known(tmp_path: Path) -> None:
    """What MkDocs takes in its configuration, no rule calls unknown."""
    project = lay_out("pond", tmp_path)
    settings = [name for name in MkDocsConfig() if name not in NO_SETTINGS]
    there = project.config.read_text("utf-8")
    more = "".join(f"{name}: x\n" for name in settings if f"\n{name}:" not in f"\n{there}")
    project.config.write_text(there + more, "utf-8")
    assert [line for line in told(project) if "unknown setting" in line] == []
