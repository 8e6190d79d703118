"""What is packed: the program with its templates in one importable name, and nothing else."""

import email
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

from generator import __version__
from generator.cli import run
from generator.template_files import SHIPPED, names

ROOT = Path(__file__).resolve().parents[1]
NAME = f"briefing_site_generator-{__version__}"
ADDRESS = "https://repository.example/briefing/"
"""Reserved, and nobody's."""


def packed(source: Path, folder: Path, *targets: str) -> None:
    """Build distributions from a folder, as pip does but without resolving anything."""
    wanted = [word for target in targets for word in ("-t", target)]
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder), *wanted]
    subprocess.run(command, cwd=source, check=True, capture_output=True)  # noqa: S603


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the wheel and the source distribution of this state."""
    folder = tmp_path_factory.mktemp("dist")
    packed(ROOT, folder, "sdist", "wheel")
    return folder


@pytest.fixture
def wheel(dist: Path) -> Iterator[ZipFile]:
    """Return the wheel."""
    with ZipFile(dist / f"{NAME}-py3-none-any.whl") as opened:
        yield opened


@pytest.fixture
def metadata(wheel: ZipFile) -> Message:
    """Return what the wheel says of itself."""
    return email.message_from_bytes(wheel.read(f"{NAME}.dist-info/METADATA"))


@pytest.mark.slow
def test_the_wheel_has_the_program_and_its_templates(wheel: ZipFile) -> None:
    """All of both, in one folder; no tests, no seeds, no site, nothing that lay about."""
    found = {name for name in wheel.namelist() if not name.startswith(f"{NAME}.dist-info/")}
    files = (path for path in (ROOT / "generator").rglob("*.*") if path.suffix != ".pyc")
    code = {path.relative_to(ROOT).as_posix() for path in files if path.is_file()}
    templates = {f"generator/docs_templates/{name}" for name in names(SHIPPED)}
    assert found == {*code, *templates}
    assert {"generator/cli/build.py", "generator/docs_templates/starter/gitignore"} <= found


def test_the_wheel_says_what_it_is(metadata: Message) -> None:
    """For whom, under which licence, and whose text is where."""
    assert metadata["Name"] == "briefing-site-generator"
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "MIT AND OFL-1.1"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Summary"]
    assert metadata["Keywords"]
    assert {"Typing :: Typed", "Environment :: Console"} <= set(metadata.get_all("Classifier", []))
    assert any(one.startswith("mkdocs==") for one in metadata.get_all("Requires-Dist", []))


def test_the_wheel_has_the_licences_that_it_names(wheel: ZipFile, metadata: Message) -> None:
    """Ours, and one for each family of fonts."""
    files = metadata.get_all("License-File", [])
    texts = [wheel.read(f"{NAME}.dist-info/licenses/{name}").decode() for name in files]
    assert sum("MIT License" in text for text in texts) == 1
    assert sum("SIL OPEN FONT LICENSE" in text for text in texts) == 4
    fonts = {str(Path(name).parent) for name in files if "fonts" in name}
    assert fonts == {"docs_templates/assets/fonts", "docs_templates/pack/fonts"}


def test_a_wheel_of_the_source_distribution_is_the_same(dist: Path, tmp_path: Path) -> None:
    """Byte for byte: whoever builds from source has what we have tried."""
    with tarfile.open(dist / f"{NAME}.tar.gz") as opened:
        opened.extractall(tmp_path, filter="data")
    packed(tmp_path / NAME, tmp_path / "dist", "wheel")
    name = f"{NAME}-py3-none-any.whl"
    assert (tmp_path / "dist" / name).read_bytes() == (dist / name).read_bytes()
    unpacked = {path.name for path in (tmp_path / NAME).iterdir()}
    assert unpacked == {
        *(".gitignore", "CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml"),
        *("docs", "docs_templates", "generator", "tools"),
    }


def test_an_editable_install_copies_nothing() -> None:
    """It copies what is included by force: templates would be importable, and soon old."""
    assert WheelBuilder(str(ROOT)).config.get_force_include() == {}


def test_no_address_is_made_up(metadata: Message) -> None:
    """While the repository has none, the page of the package has no relative link or picture."""
    page = str(metadata.get_payload())
    assert metadata.get_all("Project-URL") is None
    assert "*[picture: The brief on a phone]*" in page
    assert "- CONTRIBUTING.md: add an article" in page
    assert re.findall(r"\]\((?!https://)[^)]*\)", page) == []
    assert "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)" in page


def test_with_the_address_of_the_repository_the_page_has_its_pictures(
    dist: Path, tmp_path: Path
) -> None:
    """One setting gives the package its link, and its page what lies in the tag of this version."""
    with tarfile.open(dist / f"{NAME}.tar.gz") as opened:
        opened.extractall(tmp_path, filter="data")
    (tmp_path / NAME / "PKG-INFO").unlink()  # what is there is not worked out again
    with (tmp_path / NAME / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'\n[project.urls]\nRepository = "{ADDRESS}"\n')
    packed(tmp_path / NAME, tmp_path, "wheel")
    with ZipFile(tmp_path / f"{NAME}-py3-none-any.whl") as opened_wheel:
        found = email.message_from_bytes(opened_wheel.read(f"{NAME}.dist-info/METADATA"))
    page = str(found.get_payload())
    assert found.get_all("Project-URL") == [f"Repository, {ADDRESS}"]
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page)
    assert len(pictures) == (ROOT / "README.md").read_text("utf-8").count("![") > 0
    for address in pictures:
        assert (ROOT / address.removeprefix(f"{ADDRESS}raw/v{__version__}/")).is_file(), address
    assert f"[CHANGELOG.md]({ADDRESS}blob/v{__version__}/CHANGELOG.md)" in page
    assert re.findall(r"\]\((?!https://)[^)]*\)", page) == []


def test_the_version_is_told_and_has_its_section(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to look for what is new in what is installed."""
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = re.findall(r"^## \[(\d[^]]*)\] - \d{4}-\d\d-\d\d$", changes, re.MULTILINE)
    assert released[0] == __version__
