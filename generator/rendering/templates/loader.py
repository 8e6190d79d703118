"""Where Jinja gets its templates from: plain files, so that none can block a build."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateNotFound
from jinja2.loaders import split_template_path

from generator.project import read_template


class TemplateLoader(FileSystemLoader):
    """Jinja's own loader, which reads as the rest of the program does."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return source and path of a template, for as long as the environment lives.

        Raises:
            TemplateNotFound: There is no such file in any of the folders.
            OSError: It is no plain file, or the machine refuses.
        """
        del environment
        for folder in self.searchpath:
            path = Path(folder, *split_template_path(template))
            try:
                return read_template(path).decode(self.encoding), str(path), lambda: True
            except (FileNotFoundError, NotADirectoryError):
                continue
        raise TemplateNotFound(template)
