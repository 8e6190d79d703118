"""Jinja's way to the templates: by name, the project's own before ours."""

from jinja2 import BaseLoader, Environment, TemplateNotFound

from generator.template_files import Templates


class TemplateLoader(BaseLoader):
    """Loads the templates that are there when an environment is made."""

    def __init__(self, templates: Templates) -> None:
        """Take the templates of a project."""
        self._templates = templates
        self._known = templates.files()

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002  (Jinja passes it)
        template: str,
    ) -> tuple[str, str, None]:
        """Return the text of a template and its file.

        Raises:
            TemplateNotFound: There is none of this name.
            NotTextError: It is not UTF-8.
        """
        if template not in self._known:
            raise TemplateNotFound(template)
        return self._templates.read(template), str(self._known[template]), None
