"""The pages of our build as projects of other builders."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HUBS = ("index", "positions", "actors", "timeline", "quotes", "people", "articles", "about")
"""What the menu has: with all pages in it, MkDocs would write it into each of them."""
HUGO_CONFIGURATION = """\
baseURL = "https://briefing.example/"
title = "Briefing"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
HUGO_LAYOUT = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.description }}"></head>
<body><nav>{{ range site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a> {{ end }}</nav>
<main>{{ .Content }}</main></body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """Where a builder expects the pages and puts its site."""

    pages: str
    site: str


MKDOCS = Kind("docs", "site")
HUGO = Kind("content", "public")


def content(docs: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and text of each page of a folder."""
    for path in sorted(docs.rglob("*.md")):
        yield path.relative_to(docs).as_posix(), path.read_bytes()


def put(path: Path, text: bytes) -> None:
    """Write a file unless it has this text already, as an editor saves what has changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != text:
        path.write_bytes(text)


def lay_out(state: Path, folder: Path, kind: Kind, theme: str) -> None:
    """Make a folder the project of a builder with these pages; what is the same stays untouched.

    Args:
        state: Pages as Markdown.
        folder: Of the project; what earlier builds left is kept.
        kind: Of the builder.
        theme: Where the builder has themes.
    """
    pages = dict(content(state))
    if kind is HUGO:
        pages = dict(_sections(pages))
        put(folder / "hugo.toml", (HUGO_CONFIGURATION + _menu()).encode())
        for name in ("home", "section", "page"):
            put(folder / "layouts" / f"{name}.html", HUGO_LAYOUT.encode())
    else:
        put(folder / "mkdocs.yml", _mkdocs(theme, pages).encode())
    for name, text in pages.items():
        put(folder / kind.pages / name, text)
    for name, _ in content(folder / kind.pages):
        if name not in pages:
            (folder / kind.pages / name).unlink()


def _sections(pages: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield pages under the names that Hugo asks for: those with pages below them are sections."""
    folders = {str(parent) for name in pages for parent in Path(name).parent.parents}
    for name, text in pages.items():
        folder = str(Path(name).parent)
        section = folder in folders or folder == "."
        yield name.replace("index.md", "_index.md") if section else name, text


def _menu() -> str:
    return "".join(f'[[menus.main]]\nname = "{hub}"\npageRef = "/{hub}"\n' for hub in HUBS[1:])


def _mkdocs(theme: str, pages: dict[str, bytes]) -> str:
    """Return a configuration, which JSON is a part of YAML enough for."""
    paths = ["index.md" if hub == "index" else f"{hub}/index.md" for hub in HUBS]
    return json.dumps(
        {
            "site_name": "Briefing",
            "site_url": "https://briefing.example/",
            "use_directory_urls": False,
            "theme": {"name": theme},
            "nav": [path for path in paths if path in pages],
        }
    )
