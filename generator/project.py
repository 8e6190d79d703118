"""The folders of a project, as one frozen record."""

from dataclasses import dataclass
from pathlib import Path

from generator.template_files import FOLDER, Templates


@dataclass(frozen=True, slots=True)
class Project:
    """A briefing project: a folder with `seeds/` and `mkdocs.yml`."""

    root: Path
    site_url: str | None = None
    """Wins over the address in `briefing.yml`; from the environment variable `SITE_URL`."""
    trusts_config: bool = False
    """Whether `mkdocs.yml` may run code: hooks, plugins, extensions of others."""

    def __post_init__(self) -> None:
        """Make the folder's path absolute, as MkDocs names files in its messages."""
        object.__setattr__(self, "root", self.root.absolute())

    @property
    def seeds(self) -> Path:
        """What the editor writes."""
        return self.root / "seeds"

    @property
    def articles(self) -> Path:
        """The articles, a file each."""
        return self.seeds / "articles"

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
        """The results of `briefing verify`."""
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
    def base_config(self) -> Path:
        """What the configuration of MkDocs inherits: the settings that the seeds decide."""
        return self.build / "mkdocs.yml"

    @property
    def own_templates(self) -> Path:
        """The templates that the project changes; most have none."""
        return self.root / FOLDER

    @property
    def templates(self) -> Templates:
        """The project's own templates, and ours for all the rest."""
        return Templates(self.own_templates)

    @property
    def own_fonts(self) -> Path:
        """The fonts that the project adds for its own script."""
        return self.root / "fonts"

    @property
    def fonts(self) -> tuple[Path, ...]:
        """The folders of the fonts of the print pack; of two alike the first wins."""
        return *self.templates.folders("pack/fonts"), self.own_fonts

    @property
    def build(self) -> Path:
        """Generated files and records of builds; all of it can be deleted."""
        return self.root / "build"

    @property
    def last_build(self) -> Path:
        """The record of the last build, with which the next one is compared."""
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
        """Return a path as messages name it: relative to the project, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()
