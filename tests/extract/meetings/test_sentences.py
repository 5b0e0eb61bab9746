"""Who met whom by one sentence alone: a table of sentences as different texts word them."""

from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.extract.meetings import meetings
from graphkit.extract.roles import placed
from graphkit.extract.syntax import installed_parser

PARSER = installed_parser()
LINES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" || ") for line in LINES if not line.startswith("#")]


def pairs(article):
    """Return the pairs of different sides that were together, as "one+other"."""
    sides = [
        [(p.who, p.side) for p in each.record.participants if p.side]
        for each in meetings(article)
        if each.record.status == "held"
    ]
    return {
        "+".join(sorted((one, other)))
        for people in sides
        for one, side in people
        for other, across in people
        if side != across
    }


@pytest.mark.parametrize(("told", "text"), CASES)
def test_a_sentence_tells_who_met_whom(told, text, marked):
    expected = set() if told == "nobody" else set(told.split())
    assert pairs(placed(replace(marked(text), parser=PARSER))) == expected
