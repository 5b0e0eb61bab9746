"""Kinship as obituaries, profiles and agencies word it: a table of sentences, and what they say.

A line of `wordings.txt` is a sentence with its persons in square brackets, and after the bar the
ties by family names: "Tarr parent Nuru" is a parent of Nuru's, "Nuru spouse Voss" has no order.
A new paragraph is written \\n\\n.
"""

import re
from pathlib import Path

import pytest

from graphkit.extract.kinship import kinship

_LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in _LINES if line and not line.startswith("#")]


def _key(one, relation, other):
    return (one, relation, other) if relation == "parent" else (*sorted((one, other)), relation)


@pytest.mark.parametrize("case", CASES)
def test_a_tie_is_read_however_it_is_worded(case, marked):
    text, _, ties = case.rpartition("|")
    found = (each.record for each in kinship(marked(text.strip().replace("\\n", "\n"))))
    expected = {_key(*tie.lower().split()) for tie in ties.split(";") if tie.strip()}

    assert {_key(k.person, re.sub("_of$", "", k.relation), k.other) for k in found} == expected
