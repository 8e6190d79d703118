"""Build the site anew with ProperDocs, and compare it byte for byte with the one in `site/`.

    make properdocs

Needs a `site/` that MkDocs has built, and ProperDocs on the path. Prints how many files are the
same; fails if one differs, is missing or is new.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build import epoch
from generator.examination import examine
from generator.project import Project
from generator.publishing.building import builder
from generator.publishing.building.mkdocs_site import build_site
from generator.publishing.links import follow_links
from generator.publishing.tree.unused import remove_files, unused
from generator.reading.linking.link import link

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Compare; return 0 if every file is the same."""
    if builder.NAME != "properdocs":
        print(f"the builder is {builder.NAME}: ProperDocs is not installed here", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        rebuild(Project(ROOT), Path(folder))
        ours, theirs = tree(ROOT / "site"), tree(Path(folder))
    names = ours.keys() | theirs.keys()
    differing = sorted(name for name in names if ours.get(name) != theirs.get(name))
    for name in differing:
        print(f"not the same: {name}", file=sys.stderr)
    print(f"MkDocs and ProperDocs: {len(names) - len(differing)} of {len(names)} files the same")
    return 1 if differing else 0


def rebuild(project: Project, folder: Path) -> None:
    """Make the site of `build/docs` in another folder, as publishing does."""
    seeds, _ = examine(project)
    built = build_site(project, folder, epoch(link(seeds, project.site_url)))
    if built.problems:
        sys.exit("\n".join(map(str, built.problems)))
    docs = frozenset(tree(project.docs))
    remove_files(folder, unused(follow_links(folder, built.site_url), docs))


def tree(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds, by path."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


if __name__ == "__main__":
    sys.exit(main())
