"""What all tests share: the invented project of `tests/tiny` and a way to run the command line."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from graphkit.graph import build
from graphkit.project import Project, load

# A loaded machine is slow, which says nothing about the code.
settings.register_profile("graphkit", deadline=None)
settings.load_profile("graphkit")

# Begun in the background of a shell, the tests and all they start would not heed Ctrl-C.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium: of GRAPHKIT_CHROMIUM, else the one on the path."""
    path = os.environ.get("GRAPHKIT_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.fail(
            "these tests need Chromium: apt-get install chromium, "
            "or set GRAPHKIT_CHROMIUM to the path of one"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--force-color-profile=srgb"]
        )
        yield browser
        browser.close()
