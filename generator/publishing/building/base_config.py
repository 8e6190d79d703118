"""What `mkdocs.yml` inherits: the settings that `briefing.yml` and the generator decide."""

from typing import Any

import yaml

from generator.machine.files import read_file, write_file
from generator.project import Project

NOTE = "# Written by `briefing build` from seeds/briefing.yml; mkdocs.yml inherits it.\n"


def base_config(title: str, language: str, site_url: str | None) -> str:
    """Return the configuration: `mkdocs.yml` may say otherwise, and adds the menu.

    Args:
        title: Of the briefing.
        language: Its language.
        site_url: Where the site is published; None before it is.
    """
    settings: dict[str, Any] = {
        "site_name": title,
        **({"site_url": site_url} if site_url else {}),
        "docs_dir": "build/docs",
        "site_dir": "site",
        "strict": True,
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "language": language,
            "custom_dir": "build/theme",
            "font": False,
        },
        "plugins": [],
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"anchors": "warn"}},
    }
    return NOTE + yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)


def write_base_config(project: Project, text: str) -> None:
    """Write the configuration into `build/`, unless it stands there already.

    Raises:
        OSError: The machine refuses.
    """
    try:
        if read_file(project.base_config) == text.encode():
            return
    except OSError:
        pass  # there is none yet, or what stands there is no plain file: it is replaced
    write_file(project.base_config, text)
