"""Every command explains itself, and its examples can be typed."""

import shlex

import pytest
from typer.main import get_command

from graphkit.cli.app import app

COMMANDS = get_command(app).commands


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_examples(name):
    assert COMMANDS[name].help
    assert f"graphkit {name}" in COMMANDS[name].epilog


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_are_valid_command_lines(name):
    lines = [line.strip() for line in COMMANDS[name].epilog.splitlines()]
    for line in lines:
        if line.startswith("graphkit "):
            words = shlex.split(line)[2:]
            context = COMMANDS[name].make_context(name, words, resilient_parsing=False)
            context.close()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name):
    for parameter in COMMANDS[name].params:
        assert parameter.help, f"{name}: {parameter.name}"
