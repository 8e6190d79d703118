"""What MkDocs refuses in `mkdocs.yml`, `check` refuses before: where it is, what was expected."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from generator.examination import examine
from tests.support import edited, lay_out, told

OURS = frozenset({"docs_dir", "site_dir", "site_name", "use_directory_urls", "theme", "hooks"})
"""Rules of their own look at these."""
ELSEWHERE = frozenset({"strict", "watch"})
"""A build sets the one itself; the other names folders, which nobody has looked for."""
NOT_SEEDS = frozenset({"config_file_path", "google_analytics", "pages", "mdx_configs"})
"""What no file sets, and what MkDocs knows no more."""
SETTINGS = sorted({name for name, _ in MkDocsConfig()._schema} - OURS - ELSEWHERE - NOT_SEEDS)  # noqa: SLF001


def refused_by_the_builder(settings: dict[str, object], docs: Path) -> bool:
    """Return whether MkDocs refuses settings, or warns of them, which ends a strict build."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(docs), **settings})
    errors, warnings = config.validate()
    return bool(errors or warnings)


@pytest.mark.parametrize(
    "value",
    [None, "a word", ["a word"], {"name": "a word"}, [], {}, 2031, 1.5, True, date(2031, 5, 1)],
)
def test_what_the_builder_refuses_is_told_before(value: object, tmp_path: Path) -> None:
    """Each setting of MkDocs with each kind of value: no build ends at one that was not told."""
    project = lay_out("canal", tmp_path)
    written = yaml.safe_load(project.config.read_text("utf-8").replace("!ENV [SITE_URL, ", "[x, "))
    written["site_url"] = "https://karsa-briefing.example/"
    assert not refused_by_the_builder({}, tmp_path)
    silent = []
    for name in SETTINGS:
        project.config.write_text(yaml.safe_dump({**written, name: value}), "utf-8")
        if refused_by_the_builder({name: value}, tmp_path) and not examine(project)[1]:
            silent.append(name)
    assert not silent, silent


MENU = "  - Timeline: timeline/index.md"
NAV = "\nnav:"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            NAV,
            "\nextra_css:\n  - path: x.css\nnav:",
            "25:5: error: a style sheet with settings of its own, expected its address",
        ),
        (
            NAV,
            "\nextra_javascript:\n  - path: https://x.example/x.js\n    asink: true\nnav:",
            '26:5: error: unknown setting "asink" of a script; did you mean "async"?',
        ),
        (
            NAV,
            "\nedit_uri_template: https://x.example/{pth}\nnav:",
            '24:20: error: "{pth}" is nothing of a page; did you mean "path"?',
        ),
        (
            NAV,
            "\nedit_uri_template: edit/{path}\nnav:",
            '24:20: error: "edit_uri_template" is "edit/{path}" without "repo_url"',
        ),
        (NAV, "\nmdx_configs: {a: {}}\nnav:", '24:14: error: "mdx_configs" is for MkDocs itself'),
        ("  name: material\n", "", '11:3: error: a theme without a name, expected "name: mat'),
        ("  custom_dir: build/theme\n", "", '2:1: error: no setting "theme.custom_dir", exp'),
        ("  font: false", "  feature: [a]", '14:3: error: unknown setting "feature" of the theme'),
        ("omitted_files: ignore", "omitted_files: warn", '20:20: error: "omitted_files" is "wa'),
        ("  - Brief: index.md\n", "", '25:3: error: the menu has no "index.md" on its first'),
        (
            "anchors: warn",
            "anchors: loud",
            '22:14: error: "anchors" is "loud", expected warn, info',
        ),
        (
            "site_name: The Karsa Canal, May 2031",
            "site_name: 2031-13-01",
            '2:12: error: "site_name" is 2031-13-01, which YAML takes for a day; put quotation',
        ),
        ("language: en", "language: no", '12:13: error: "language" is no, which YAML takes for'),
        ("language: en", "language:", '12:12: error: "language" is empty, expected a text'),
        ("docs_dir: build/docs", "docs_dir:", '5:10: error: "docs_dir" is empty, expected "build'),
        (
            "use_directory_urls: false",
            'use_directory_urls: "false"',
            '8:21: error: "use_directory_urls" is a text, expected false without quotation marks',
        ),
        ("use_directory_urls: false", "use_directory_urls: off", ""),
        ("use_directory_urls: false", "use_directory_urls: 0", '8:21: error: "use_directory_urls"'),
        ("strict: true", "strict: true\nrepo_name: !!str 5", ""),
        (
            "strict: true",
            "strict: true\nrepo_name: !ENV [NONE, 5]",
            '8:24: error: "repo_name" is 5',
        ),
        ("anchors: warn", "anker: warn", '22:5: error: unknown setting "anker", expected'),
        ("anchors: warn", "anchors: [warn]", '22:14: error: "anchors" is a list, expected warn'),
        ("  links:\n    anchors", "  anchors", ""),
        (
            "  links:\n    anchors",
            "  anchor",
            '21:3: error: unknown setting "anchor"; did you mean',
        ),
        (
            "  links:\n    anchors: warn",
            "  links: warn",
            '21:10: error: "links" is "warn", expected f',
        ),
        (
            MENU,
            "  - {T: timeline/index.md, B: index.md}",
            '29:28: error: "B" is in the entry of "T"',
        ),
        (MENU, "  - [index.md]", "29:5: error: a list in the menu without a title"),
        ("name: material", "name: materiel", '11:9: error: no theme "materiel"; did you mean'),
        ("font: false", "static_templates: [a.html]", '14:22: error: "a.html" is a file that no'),
        ("font: false", "palette: {scheme: slate}", ""),
        (NAV, "\nextra_css: [a.css]\nnav:", '24:13: error: "a.css" is a file that no build writes'),
        (NAV, "\nextra_css: [https://a.example/a.css]\nnav:", ""),
        (NAV, "\nextra_css: a.css\nnav:", '24:12: error: "extra_css" is "a.css", expected a list'),
        (NAV, "\ndraft_docs: a.md\nnav:", '24:13: error: "draft_docs" leaves out pages to which'),
        (NAV, "\ndev_addr: nowhere\nnav:", '24:11: error: "dev_addr" is "nowhere", expected an a'),
        (NAV, "\ndev_addr: 127.0.0.1:80\nnav:", ""),
        (NAV, "\nextra:\nnav:", '24:7: error: "extra" is empty, expected fields'),
        (NAV, "\ncopyright:\nnav:", ""),
        (
            NAV,
            "\nedit_uri: blob/main\nnav:",
            '24:11: error: "edit_uri" is "blob/main" with',
        ),
        (NAV, "\nrepo_url: https://a.example\nedit_uri: blob/main\nnav:", ""),
        (NAV, "\nrepo_url: {a: [b]}\nnav:", '24:11: error: "repo_url" is fields, expected a text'),
        (
            NAV,
            "\nmarkdown_extensions: [toc: 5]\nnav:",
            '24:28: error: the options of "toc" are',
        ),
        (NAV, "\nmarkdown_extensions: {toc: [{a: b}]}\nnav:", '24:28: error: the options of "to'),
        (NAV, "\nmarkdown_extensions: [toc: {permalink: true}, smarty]\nnav:", ""),
        (NAV, "\nmarkdown_extensions: [pymdownx.blocks.html]\nnav:", ""),
        (NAV, "\nmarkdown_extensions: [pymdownx.nosuch]\nnav:", '24:23: error: an extension "py'),
        ("font: false", "locale: xx_y_z", '14:11: error: "locale" is "xx_y_z", expected a langu'),
        ("font: false", "locale: zh_Hant_TW", ""),
    ],
)
def test_a_setting_that_is_unfit_is_told_at_its_place(
    old: str, new: str, expected: str, tmp_path: Path
) -> None:
    """With what was expected; nothing is told where MkDocs is content."""
    found = told(edited(lay_out("canal", tmp_path), "mkdocs.yml", old, new))
    assert [line.partition("mkdocs.yml:")[2][: len(expected)] for line in found] == (
        [expected] if expected else []
    )
