"""Replace one section of BENCHMARKS.md; the others stay."""


def with_section(text: str, heading: str, section: str) -> str:
    """Return a text with a section put in the place of the one of its heading, or at its end.

    Args:
        text: Markdown whose sections begin with `## `.
        heading: The whole line.
        section: The new section, heading included.
    """
    before, found, after = text.partition(f"{heading}\n")
    following = after.partition("\n## ")
    rest = f"\n\n## {following[2].rstrip()}" if found and following[1] else ""
    return f"{before.rstrip()}\n\n{section.rstrip()}{rest}\n"
