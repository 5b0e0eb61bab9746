"""`graphkit page --watch`: every save gives a page, broken data keep the last good one."""

import shutil
import signal
import subprocess
import sys
from threading import Timer

import pytest

from graphkit.cli.watching import watch
from graphkit.errors import InvalidDataError


@pytest.fixture
def root(tiny, tmp_path):
    """A copy of the invented project that may be changed."""
    return shutil.copytree(tiny.parent, tmp_path / "project")


def test_a_failed_build_is_one_line_and_the_next_change_a_new_try(root, capsys):
    outcomes = iter([InvalidDataError("data/actors.yaml:1:1: no"), None])
    built = []

    def build():
        failure = next(outcomes)
        built.append(failure)
        if failure:
            raise failure
        return 0

    def wait():
        if len(built) == 2:
            raise KeyboardInterrupt
        if not (root / "graphkit.toml").exists():
            (root / "graphkit.toml").write_text("[publication]\n", encoding="utf-8")

    with pytest.raises(KeyboardInterrupt):
        watch(build, root, wait)

    lines = capsys.readouterr().err.splitlines()
    assert lines[0].endswith("Ctrl-C stops")
    assert lines[1:] == ["graphkit: data/actors.yaml:1:1: no; the page stays as it was"]
    assert built[-1] is None


def test_a_page_is_written_at_every_save_until_ctrl_c(root, tmp_path):
    page = tmp_path / "index.html"
    settings = root / "graphkit.toml"
    command = ["page", "--watch", "--data", str(root / "data"), "--output", str(page)]
    process = subprocess.Popen(
        [sys.executable, "-m", "graphkit", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    guard = Timer(60, process.kill)
    guard.start()  # a change that is missed must not be waited for without end
    try:
        assert "index.html" in process.stdout.readline()
        settings.write_text('[publication]\ntitle = "Saved again"\n', encoding="utf-8")
        assert "index.html" in process.stdout.readline()
        good = page.read_bytes()
        assert b"<title>Saved again</title>" in good

        settings.write_text('[publication]\ntitel = "x"\n', encoding="utf-8")
        process.stderr.readline()
        assert "S201" in process.stderr.readline()
        assert page.read_bytes() == good

        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=20)
    finally:
        guard.cancel()
        process.kill()
        process.communicate()

    assert process.returncode == 130
    assert rest == "graphkit: stopped; nothing was left half-written\n"


def test_watching_what_is_not_there_ends_at_once(graphkit, tmp_path):
    done = graphkit("page", "--watch", "--data", str(tmp_path / "none"))

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (66, "", 1)
