"""The shipped briefing, built once for all tests that look at it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from generator.cli import run
from generator.model import Briefing
from generator.project import Project
from tests.needs import need_readers
from tests.support import linked, shared_folder

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")  # a busy machine is no failure

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make golden` write the golden pages anew."""
    parser.addoption("--golden", action="store_true", help="write the golden pages anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow whatever opens a browser or looks at a whole site; others are marked by hand.

    With a browser a test has ten minutes. Then its process ends: a signal would break off what
    Playwright is saying to its browser, which nobody in that process could speak to any more.
    """
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "site" in fixtures or "browser" in fixtures:
            item.add_marker(pytest.mark.slow)
        if "browser" in fixtures:
            item.add_marker(pytest.mark.timeout(600, method="thread"))


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the developer's own cache out of the tests, and return where theirs is."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_CACHE_DIR", str(folder))
        yield folder


@pytest.fixture(scope="session")
def shipped() -> Briefing:
    """Return the shipped briefing; whoever tests it says so if its seeds have a mistake."""
    return linked(Project(ROOT))


@pytest.fixture(scope="session")
def pdf_readers() -> None:
    """Let a test run only where printed pages can be read."""
    need_readers()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the shipped briefing once, whatever the number of test processes."""
    shared = shared_folder(tmp_path_factory.getbasetemp())
    project = shared / "shipped"
    with FileLock(shared / "shipped.lock"):
        if not (project / "site").exists():
            project.mkdir(exist_ok=True)
            shutil.copy(ROOT / "mkdocs.yml", project)
            ignored = shutil.ignore_patterns("texts", "inbox")
            shutil.copytree(ROOT / "seeds", project / "seeds", ignore=ignored)
            assert run(["build", "--project", str(project)]) == 0
    return project / "site"
