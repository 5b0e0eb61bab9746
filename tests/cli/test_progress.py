"""The bar: nothing where nobody watches, and gone when the work ends."""

import io
import sys

from graphkit.cli import progress as module
from graphkit.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_in_a_pipe_nobody_is_told(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    with progress("draws") as tell:
        assert tell is None


def test_what_is_quick_shows_no_bar(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())

    with progress("draws") as tell:
        tell(1, 2)

    assert sys.stderr.getvalue() == ""


def test_what_takes_long_shows_how_far_it_is(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(module, "PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")

    with progress("draws") as tell:
        tell(1, 2)

    assert "draws" in sys.stderr.getvalue()
    assert "2/2" not in sys.stderr.getvalue()
