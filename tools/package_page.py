"""README.md -> the page of the package, by a hook of hatchling.

A package page has no folder beside it: relative pictures and links lead nowhere, and it drops
pictures that are part of the text (`data:`). So both are addressed in the repository. Where that
has no public address, a picture becomes its description and a link its words.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)\s]+)\)")
"""A picture or a link of Markdown, with a relative address."""


class PackagePage(MetadataHookInterface):
    """Fills in `readme`, and sees to `[project.urls]`."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the text of the package's page."""
        text = (Path(self.root) / "README.md").read_text("utf-8")
        repository = metadata.get("urls", {}).get("Repository")
        page = package_page(text, repository, metadata["version"])
        metadata["readme"] = {"content-type": "text/markdown", "text": page}


def package_page(readme: str, repository: str | None, version: str) -> str:
    """Return a README as it can be read without the files beside it.

    Args:
        readme: Markdown with relative pictures and links.
        repository: Its public address, in the layout of GitHub: `/raw/` and `/blob/`.
        version: What the package has; its files are those of the tag `v<version>`.
    """

    def addressed(found: re.Match[str]) -> str:
        mark, words, path = found.groups()
        if repository is None:
            return f"*[picture: {words}]*" if mark else words
        kind = "raw" if mark else "blob"
        return f"{mark}[{words}]({repository.rstrip('/')}/{kind}/v{version}/{path})"

    return _LINK.sub(addressed, readme)
