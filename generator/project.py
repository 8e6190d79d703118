"""The folders of a project, as one frozen record."""

from dataclasses import dataclass
from pathlib import Path

from generator.files import read_file, refuse_links

TEMPLATES = Path(__file__).resolve().parent.parent / "docs_templates"
"""The templates stand beside the package, in a checkout and in an installed wheel alike."""

UNPUBLISHED = "nothing outside the project is published"
STARTER = TEMPLATES / "starter"
"""What a new briefing begins with."""


@dataclass(frozen=True, slots=True)
class Project:
    """A briefing project: a folder with `seeds/` and `mkdocs.yml`."""

    root: Path
    site_url: str | None = None
    """Wins over the address in `briefing.yml`; from the environment variable `SITE_URL`."""

    @property
    def seeds(self) -> Path:
        """What the editor writes."""
        return self.root / "seeds"

    @property
    def texts(self) -> Path:
        """Source texts of the articles, local only."""
        return self.seeds / "texts"

    @property
    def inbox(self) -> Path:
        """Raw articles that wait to be curated, local only."""
        return self.seeds / "inbox"

    @property
    def quotes_lock(self) -> Path:
        """The proof of verification, written by `briefing verify`."""
        return self.seeds / "quotes.lock"

    @property
    def editions(self) -> Path:
        """The editions, written by `briefing edition`."""
        return self.seeds / "editions"

    @property
    def config(self) -> Path:
        """The configuration of MkDocs."""
        return self.root / "mkdocs.yml"

    @property
    def templates(self) -> Path:
        """The project's own templates if it has any, else those of the generator."""
        own = self.root / "docs_templates"
        return own if own.is_dir() else TEMPLATES

    @property
    def maps(self) -> Path:
        """The base maps, one for each region."""
        return self.templates / "map"

    @property
    def fonts(self) -> tuple[Path, ...]:
        """The fonts of the print pack, and those that the project adds for its own script."""
        return self.templates / "pack" / "fonts", self.root / "fonts"

    @property
    def build(self) -> Path:
        """Everything that can be thrown away."""
        return self.root / "build"

    @property
    def last_build(self) -> Path:
        """What the last build made, to tell what the next one changes."""
        return self.build / "last.json"

    @property
    def docs(self) -> Path:
        """Generated Markdown and assets: the `docs_dir` of MkDocs."""
        return self.build / "docs"

    @property
    def theme(self) -> Path:
        """Theme overrides: the `custom_dir` of MkDocs."""
        return self.build / "theme"

    @property
    def site(self) -> Path:
        """The published site."""
        return self.root / "site"

    def name(self, path: Path) -> str:
        """Return how messages name a path: from the project's folder, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def refuse_linked_templates(project: Project) -> None:
    """Refuse links among the templates of a project: what they lead to would be published.

    Raises:
        LinkError: `docs_templates/` is a link, or something in it.
    """
    own = project.root / "docs_templates"
    refuse_links(project.root, own, why=UNPUBLISHED)
    refuse_links(project.root, *own.rglob("*"), why=UNPUBLISHED)


def read_template(path: Path) -> bytes:
    """Return a file of `docs_templates/`; some installers make links of the program's own.

    Raises:
        OSError: It is no plain file, or the machine refuses.
    """
    return read_file(path, follow_links=True)


def read_template_text(path: Path) -> str:
    """Return a text file of `docs_templates/`, with the line ends of Unix.

    Raises:
        OSError: It is no plain file, or the machine refuses.
        UnicodeDecodeError: It is not UTF-8.
    """
    return read_template(path).decode().replace("\r\n", "\n")
