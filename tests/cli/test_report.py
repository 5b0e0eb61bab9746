"""`graphkit report`, as one types it."""

import json
import os
import subprocess
import sys

import pytest

from graphkit.analysis.centrality import METRICS

# Ctrl-C comes when five trials are done, however fast or slow the machine is.
STOPPED = """
import os, signal
from contextlib import contextmanager
from graphkit.cli import main, report

@contextmanager
def progress(text):
    yield lambda done, total: os.kill(os.getpid(), signal.SIGINT) if done == 5 else None

report.progress = progress
if __name__ == "__main__":
    main()
"""


def test_two_periods_are_compared(graphkit, tiny):
    done = graphkit(
        *("report", "degree", "--compare", "1999-H1", "2024", "--runs", "2", "--data", str(tiny)),
        *("--format", "json"),
    )

    told = json.loads(done.stdout)
    assert (done.returncode, told["before"]["period"], told["after"]["period"]) == (
        0,
        "1999-H1",
        "2024",
    )
    assert "has not risen or fallen" in " ".join(told["notes"])


def test_the_meetings_behind_a_rank_are_told_in_words(graphkit, tiny, tmp_path):
    file = tmp_path / "why.md"

    done = graphkit(
        *("report", "degree", "--explain", "Kwon", "--runs", "2", "--data", str(tiny)),
        *("-o", str(file)),
    )

    assert done.returncode == 0, done.stderr
    assert "what makes the ranks" in file.read_text(encoding="utf-8")


def test_without_draws_there_are_no_ranges(graphkit, tiny):
    done = graphkit("report", "degree", "--runs", "0", "--data", str(tiny))

    assert done.returncode == 0, done.stderr
    assert "May be" not in done.stdout


def test_a_period_that_is_none_is_a_usage_error(graphkit, tiny):
    done = graphkit("report", "--compare", "2024-H3", "2025", "--data", str(tiny))

    assert done.returncode == 2
    assert "2024-H2" in done.stderr


NARROW = {**os.environ, "COLUMNS": "80"}


def test_the_screen_shows_a_page_and_says_how_to_see_the_rest(graphkit, tiny):
    page = graphkit("report", "--runs", "2", "--data", str(tiny), env=NARROW)
    every = graphkit("report", "--runs", "2", "--all", "--data", str(tiny))

    assert page.stdout.startswith("What this report can carry\n")
    assert len(page.stdout.splitlines()) < 90
    assert "4 of 14 measures; --all" in page.stderr
    assert every.stdout.count("It does not say") == 14
    assert every.stderr == ""


@pytest.mark.parametrize("form", ["json", "csv", "jsonl"])
def test_programs_get_every_measure_unasked(form, graphkit, tiny):
    done = graphkit("report", "--runs", "2", "--format", form, "--data", str(tiny))

    assert all(name in done.stdout for name in METRICS)
    assert ("not power" in done.stderr) is (form != "json")  # which holds the summary itself


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_report_that_is_stopped_leaves_the_old_file_whole(tiny, tmp_path):
    file = tmp_path / "report.md"
    file.write_text("the old one", encoding="utf-8")
    command = [sys.executable, "-c", STOPPED, "report", "--runs", "100000", "-o", str(file)]

    run = subprocess.run(
        [*command, "--data", str(tiny)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )

    assert (run.returncode, run.stderr.count("\n")) == (130, 1), run.stderr
    assert file.read_text(encoding="utf-8") == "the old one"
    assert list(tmp_path.iterdir()) == [file]


def test_betweenness_is_estimated_from_as_many_draws_as_asked_for(graphkit, tiny):
    done = graphkit(
        *("report", "betweenness", "--draws", "3", "--seed", "5", "--runs", "0"),
        *("--data", str(tiny), "--format", "json"),
    )

    told = json.loads(done.stdout)["estimates"]["betweenness"]
    assert (told["draws"], told["seed"]) == (3, 5)
