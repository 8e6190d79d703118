"""Each limit of a file: what just keeps it is read, one byte more is refused."""

from pathlib import Path

import pytest

from generator.project import Project
from generator.reading.seeds.files import SeedFolder
from tests.support import lay_out, told

MIB = 1 << 20


@pytest.mark.parametrize(
    ("name", "most", "told_as"),
    [
        ("brief.md", MIB // 4, "256 KiB"),
        ("people.yml", MIB, "1 MiB"),
        ("subjects.yml", 2 * MIB, "2 MiB"),
        ("positions.csv", 4 * MIB, "4 MiB"),
        ("events.yml", 6 * MIB, "6 MiB"),
        ("editions/1.yml", 16 * MIB, "16 MiB"),
        ("quotes.lock", 48 * MIB, "48 MiB"),
    ],
)
def test_a_file_may_be_so_large_and_no_larger(
    name: str, most: int, told_as: str, tmp_path: Path
) -> None:
    """Whether it is read from the disk, or was opened before."""
    path = Project(tmp_path).seeds / name
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        file.truncate(most + 1)
    opened = SeedFolder(Project(tmp_path), contents={path: bytes(most + 1)})
    for folder in (SeedFolder(Project(tmp_path)), opened):
        assert folder.text(path) is None
        assert [str(one) for one in folder.problems] == [
            f"seeds/{name}:1:1: error: more than {told_as}, expected a seed file (file-too-large)"
        ]
        assert folder.unread == {f"seeds/{name}"}
    if most <= MIB:
        path.write_bytes(b"x" * most)
        opened = SeedFolder(Project(tmp_path), contents={path: b"x" * most})
        for folder in (SeedFolder(Project(tmp_path)), opened):
            assert folder.text(path) == "x" * most


def test_a_font_may_be_so_large_and_no_larger(tmp_path: Path) -> None:
    """What is no larger is looked into, and is no font."""
    project = lay_out("pond", tmp_path)
    path = project.own_fonts / "Large-Regular.otf"
    path.parent.mkdir()
    for size, slug in ((64 * MIB, "(not-a-font)"), (64 * MIB + 1, "(file-too-large)")):
        with path.open("wb") as file:
            file.truncate(size)
        (problem,) = told(project)
        assert problem.startswith("fonts/Large-Regular.otf:1:1: error: ")
        assert problem.endswith(slug)
