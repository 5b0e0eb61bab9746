"""The Python face: what is public, and how little importing it costs."""

import subprocess
import sys

import pytest

import graphkit

PUBLIC = [
    "CentralityReport",
    "Certainty",
    "Chain",
    "Dataset",
    "Encounter",
    "GraphkitError",
    "Holder",
    "InvalidDataError",
    "Lineage",
    "PartialDate",
    "Profile",
    "Project",
    "Search",
    "build",
    "load",
]
HEAVY = ("pyvis", "typer", "spacy", "networkx", "numpy", "scipy", "matplotlib", "pydantic")


def test_the_public_names_are_these():
    assert graphkit.__all__ == PUBLIC
    assert len(PUBLIC) <= 15


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_documented(name):
    assert getattr(graphkit, name).__doc__


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="frobnicate"):
        _ = graphkit.frobnicate


def test_importing_graphkit_loads_nothing_heavy():
    code = f"import sys, graphkit; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_asking_who_met_whom_loads_no_drawing():
    code = "import sys, graphkit.project; print('pyvis' in sys.modules, 'typer' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False False"


def test_the_questions_of_the_facade(project):
    assert [e.other.name for e in project.who_met("Lena Arda", since="2024")] == [
        "Sora Mori",
        "Nadia Petrova",
    ]
    assert len(project.paths("Lena Arda", "Viktor Arda").chains) == 1
    assert project.show("森空").actor.id == "mori-sora"
    assert project.who("President")[0].person.name == "Otto Brisk"
    assert len(project.lineage("Arda").members) == 3
    assert project.timeline("Otto Brisk")
    assert project.graph is project.graph
