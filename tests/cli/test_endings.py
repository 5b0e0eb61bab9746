"""Every way a command can end: one clear line, one exit code, no file touched."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

COMMANDS = ("met", "path", "show", "who", "lineage", "timeline", "report", "page", "check")


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["met", "Lena Ardo"], "Did you mean: Lena Arda?"),
        (["met", "Arda"], "Bruno Arda (arda-bruno), Lena Arda"),
        (["met", "Velia"], "graphkit show velia"),
        (["met", "Lena Arda", "--since", "soon"], "not a partial date"),
        (["met", "Lena Arda", "--since", "2025", "--until", "2024"], "ends before it begins"),
        (["met", "Lena Arda", "--status", "rumoured"], "held"),
        (["path", "Lena Arda", "arda-lena"], "are one actor, arda-lena"),
        (["met"], "graphkit met --help"),
        (
            ["path", "Lena Arda", "Sora Mori", "--through", "gossip"],
            "role, kin, family",
        ),
        (["frobnicate"], "frobnicate"),
        (["report", "fame"], "fame"),
        (["report", "--view", "friends"], "friends"),
        (["export", "papyrus"], "json"),
        (["explain", "R999"], "R999"),
        (["who", "Foreign Minister", "--of", "Atlantis"], "Atlantis"),
        (["met", "\x1b[31mX\u202e"], r"\x1b[31mX\u202e"),
    ],
)
def test_a_question_that_cannot_be_asked_ends_with_2(arguments, words, graphkit, tiny):
    done = graphkit(*arguments, env={**os.environ, "GRAPHKIT_DATA": str(tiny)})

    assert words in one_line(done)
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["met", "Bruno Arda"],
        ["met", "Lena Arda", "Viktor Arda"],
        ["path", "Lena Arda", "Bruno Arda"],
        ["who", "Archbishop"],
        ["timeline", "Tamsin Quill", "--status", "planned"],
    ],
)
def test_none_is_an_answer_and_ends_with_1(arguments, graphkit, tiny):
    done = graphkit(*arguments, "--data", str(tiny))

    assert "known here" in one_line(done)
    assert (done.returncode, done.stdout) == (1, "")


def test_none_is_valid_json_too(graphkit, tiny):
    done = graphkit("met", "Bruno Arda", "--format", "json", "--data", str(tiny))

    assert done.returncode == 1
    assert json.loads(done.stdout)["encounters"] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_project_that_is_not_there_ends_with_66(command, graphkit, tmp_path):
    names = {"met": ["x"], "path": ["x", "y"], "show": ["x"], "who": ["x"], "lineage": ["x"]}
    done = graphkit(command, *names.get(command, []), "--data", str(tmp_path / "nowhere"))

    assert "nowhere" in one_line(done)
    assert done.returncode == 66


@pytest.fixture
def broken(tmp_path, tiny):
    """A copy of the project in which one record misses its evidence."""
    import shutil

    shutil.copytree(tiny.parent, tmp_path / "project")
    roles = tmp_path / "project" / "data" / "roles.yaml"
    roles.write_text("- {person: nobody, title: Envoy}\n", encoding="utf-8")
    return roles.parent


@pytest.mark.parametrize("command", COMMANDS)
def test_invalid_data_ends_with_65_and_says_where(command, graphkit, broken, tmp_path):
    names = {"met": ["x"], "path": ["x", "y"], "show": ["x"], "who": ["x"], "lineage": ["x"]}
    more = ["-o", str(tmp_path / "page.html")] if command == "page" else []
    done = graphkit(command, *names.get(command, []), *more, "--data", str(broken))

    assert "roles.yaml:1:" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 65
    assert not (tmp_path / "page.html").exists()


def test_check_shows_the_line_with_a_caret_and_counts(graphkit, broken):
    done = graphkit("check", "--data", str(broken))

    assert "- {person: nobody, title: Envoy}" in done.stdout
    assert "^" in done.stdout
    assert done.stdout.rstrip().splitlines()[-1].startswith("2 errors")


def test_check_speaks_json_and_github(graphkit, broken):
    as_json = json.loads(graphkit("check", "--format", "json", "--data", str(broken)).stdout)
    as_github = graphkit("check", "--format", "github", "--data", str(broken)).stdout

    assert {problem["line"] for problem in as_json["problems"]} == {1}
    assert as_github.startswith("::error file=")


def test_check_of_a_sound_project_ends_with_0(graphkit, tiny):
    done = graphkit("check", "--data", str(tiny))

    assert (done.returncode, done.stdout) == (0, "")
    assert "no problem" in one_line(done)


@pytest.mark.parametrize("command", [["page"], ["report"], ["export", "json"]])
def test_a_place_that_cannot_be_written_ends_with_74(command, graphkit, tiny, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    target = tmp_path / "file" / "out.json"
    done = graphkit(*command, "-o", str(target), "--data", str(tiny))

    assert str(target) in one_line(done)
    assert done.returncode == 74
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_a_closed_pipe_ends_quietly_with_141(tiny):
    asked = [sys.executable, "-m", "graphkit", "export", "json", "--data", str(tiny)]
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(asked, stdout=writing, stderr=subprocess.PIPE, text=True) as process:
        os.close(writing)
        _, said = process.communicate(timeout=60)

    assert (process.returncode, said) == (141, "")


def reader_of(fifo, process) -> int:
    """Wait until the process reads a named pipe, and return the end to write to."""
    for _ in range(600):
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            assert process.poll() is None, "the command ended before it read anything"
            time.sleep(0.05)
    raise AssertionError("the command read nothing for 30 seconds")


def test_ctrl_c_ends_with_130_and_one_line(tmp_path):
    fifo = tmp_path / "data" / "actors.yaml"
    fifo.parent.mkdir()
    os.mkfifo(fifo)  # reading it waits for ever: the command is certainly at work
    asked = [sys.executable, "-m", "graphkit", "check", "--data", str(fifo.parent)]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        writing = reader_of(fifo, run)
        run.send_signal(signal.SIGINT)
        try:
            _, said = run.communicate(timeout=60)
        finally:
            run.kill()
            os.close(writing)

    assert run.returncode == 130
    assert said.count("\n") == 1


def test_colours_are_off_in_a_pipe_and_when_asked(graphkit, tiny):
    for more in ({"NO_COLOR": "1"}, {}):
        done = graphkit("met", "Lena Arda", "--data", str(tiny), env={**os.environ, **more})

        assert "\x1b" not in done.stdout


def test_output_does_not_depend_on_the_locale(graphkit, tiny):
    posix = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"}

    assert "森空" in graphkit("show", "森空", "--data", str(tiny), env=posix).stdout
