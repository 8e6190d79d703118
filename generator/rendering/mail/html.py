"""A digest as HTML for a mail: styles beside their elements, nothing that is loaded or runs."""

from generator.rendering.mail.digest import Digest
from generator.rendering.templates.environment import environment
from generator.rendering.templates.errors import told_by_place
from generator.rendering.templates.loader import TemplateLoader
from generator.template_files import Templates

TEMPLATE = "mail/digest.html.jinja"


def as_html(digest: Digest, templates: Templates) -> str:
    """Return a digest as a page of HTML.

    Raises:
        TemplateMistakeError: The template cannot be rendered.
    """
    with told_by_place(templates):
        page = environment(TemplateLoader(templates)).get_template(TEMPLATE)
        return page.render(digest=digest)
