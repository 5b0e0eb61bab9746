"""The bar: nothing where nobody watches, and gone when the work ends."""

import io
import sys

from graphkit.cli import progress as module
from graphkit.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


class AtOnce:
    """A timer whose time has come when it is set."""

    def __init__(self, _, action):
        self.start = action

    def cancel(self): ...

    def join(self): ...


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
    monkeypatch.setattr(module, "Timer", AtOnce)
    monkeypatch.setenv("TERM", "xterm")

    with progress("draws") as tell:
        tell(1, 2)

    assert "draws" in sys.stderr.getvalue()
    assert "2/2" not in sys.stderr.getvalue()


def test_each_step_of_the_work_is_named(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(module, "Timer", AtOnce)
    monkeypatch.setenv("TERM", "xterm")

    with progress("reading") as tell:
        tell(1, 2, "layout")

    assert "layout" in sys.stderr.getvalue()
