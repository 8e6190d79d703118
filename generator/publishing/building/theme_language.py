"""The language file that Material asks for, where it has none for the briefing's language."""

from importlib.resources import files

from babel import Locale

FOLDER = "partials/languages"


def language_file(language: str) -> dict[str, str]:
    """Return the file by its path in the theme; nothing where Material has one.

    It says what the page's root element needs; every other word then comes from Material's English.

    Args:
        language: A code that Babel knows, such as `kl` or `en-GB`.
    """
    name = f"{FOLDER}/{language}.html"
    if files("material").joinpath("templates", name).is_file():
        return {}
    order = Locale.parse(language, sep="-").character_order
    direction = "rtl" if order == "right-to-left" else "ltr"
    words = f'{{"language": "{language}", "direction": "{direction}"}}'
    return {name: f"{{% macro t(key) %}}{{{{ {words}[key] }}}}{{% endmacro %}}\n"}
