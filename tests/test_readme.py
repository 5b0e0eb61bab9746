"""The README: its commands print what it shows, its Python runs, and it names every command.

Run with ``GRAPHKIT_GOLDEN=write`` to accept new output, then read the diff.
"""

import doctest
import os
import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from graphkit.cli.app import app

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n(\$ graphkit (?P<command>.*)\n(?P<output>(?:.*\n)*?))```\n")
PYTHON = re.compile(r"```python\n((?:.*\n)*?)```\n")


def run(graphkit, command: str) -> str:
    done = graphkit(*shlex.split(command), cwd=ROOT, env={**os.environ, "COLUMNS": "88"})
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_commands_print_what_the_readme_shows(graphkit):
    text = README.read_text(encoding="utf-8")
    blocks = list(CONSOLE.finditer(text))
    assert len(blocks) >= 3
    fresh = CONSOLE.sub(
        lambda b: f"```console\n$ graphkit {b['command']}\n{run(graphkit, b['command'])}```\n", text
    )
    if os.environ.get("GRAPHKIT_GOLDEN") == "write":
        README.write_text(fresh, encoding="utf-8", newline="\n")
    else:
        assert fresh == text


def test_python_blocks_run(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in ("data", "seeds", "graphkit.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    blocks = "\n".join(PYTHON.findall(README.read_text(encoding="utf-8")))
    test = doctest.DocTestParser().get_doctest(blocks, {}, "README.md", str(README), 0)
    said: list[str] = []

    result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert (result.failed, "".join(said)) == (0, "")
    assert result.attempted >= 5


@pytest.mark.parametrize("command", get_command(app).commands)
def test_every_command_stands_in_the_readme(command):
    assert f"`graphkit {command}" in README.read_text(encoding="utf-8")


def test_every_make_target_of_the_readme_exists():
    targets = set(re.findall(r"^make (\w+)$", README.read_text(encoding="utf-8"), re.MULTILINE))

    assert targets
    assert targets <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def test_linked_files_exist():
    links = re.findall(r"\]\(([\w./-]+)\)", README.read_text(encoding="utf-8"))

    assert [link for link in links if not (ROOT / link).exists()] == []
