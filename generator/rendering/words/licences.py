"""Licences: a name as the editor writes it -> the address of its text."""

import re

from generator.text.markup import is_web_address

NOT_STATED = "not stated"
_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-(?:SA|ND))?)[ -]([1-4]\.[0-9])")
_ZERO = re.compile(r"CC0(?:[ -]1\.0)?")


def address(licence: str | None) -> str | None:
    """Return where the text of a licence stands; None where its name does not tell."""
    name = (licence or "").strip()
    if found := _CREATIVE_COMMONS.fullmatch(name):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if _ZERO.fullmatch(name):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return name if is_web_address(name) else None
