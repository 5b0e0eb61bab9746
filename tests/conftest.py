"""What all tests share: the invented project of `tests/tiny` and a way to run the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.graph import build
from graphkit.project import Project, load

TINY = Path(__file__).parent / "tiny" / "data"


@pytest.fixture(scope="session")
def tiny() -> Path:
    """The data folder of a project about eight invented people."""
    return TINY


@pytest.fixture(scope="session")
def project() -> Project:
    """The loaded invented project."""
    return load(TINY)


@pytest.fixture(scope="session")
def graph():
    """The graph of the invented project."""
    return build(load(TINY)._loaded)


@pytest.fixture
def graphkit():
    """Run the command line as a user would: a process, its output, its exit code."""

    def run(*arguments: str, **kwargs: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "graphkit", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
            **kwargs,
        )

    return run
