"""Which meetings make a rank, by cases in which one can say it beforehand."""

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import reasons


def why(view, actor, *metrics):
    return reasons(rank(view, metrics or ["degree"]), view, actor)


def test_the_one_meeting_that_makes_a_bridge_is_found(make):
    talks = [make.talk("ab", "a", "b"), make.talk("bc", "b", "c"), make.talk("bc2", "b", "c")]

    found = why(make.met(*talks), "b", "betweenness")

    without = {piece.meeting.id: piece.without["betweenness"] for piece in found.pieces}
    assert without == {"ab": (1, 3), "bc": (1, 1), "bc2": (1, 1)}


def test_what_the_meetings_add_is_the_strength(make):
    view = make.met(make.talk("m", "a", "b", "c"), make.talk("n", "a", "b"))

    found = why(view, "a", "strength")

    assert [piece.others for piece in found.pieces] == [("b", "c"), ("b",)]
    assert sum(piece.adds for piece in found.pieces) == pytest.approx(found.ranks["strength"].value)


def test_without_a_meeting_there_are_no_reasons(make):
    alone = make.dataset(make.talk("m", "a", "b"), make.talk("n", "c", "d", status="planned"))
    view = make.view(alone)

    found = why(view, "c")

    assert (found.pieces, found.meetings, found.coverage) == ((), 0, None)


def test_a_meeting_takes_the_share_of_the_value_that_goes_with_it(make):
    talks = [make.talk("m", "a", "b", "c"), make.talk("n", "a", "d")]

    found = why(make.met(*talks), "a", "degree")

    takes = {piece.meeting.id: piece.takes["degree"] for piece in found.pieces}
    assert takes == {"m": pytest.approx(2 / 3), "n": pytest.approx(1 / 3)}


def test_where_the_lowest_comes_first_a_meeting_takes_what_the_value_would_rise_by(make):
    talks = [make.talk("m", "a", "b"), make.talk("n", "a", "c"), make.talk("o", "b", "d")]

    found = why(make.met(*talks), "a", "constraint")

    takes = {piece.meeting.id: piece.takes["constraint"] for piece in found.pieces}
    assert takes["n"] == pytest.approx(1.0)  # of two contacts to one: from a half to one
