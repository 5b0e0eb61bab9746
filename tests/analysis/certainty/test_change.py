"""Moves between two periods, told only where the ranges lie apart."""

import pytest

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty import compare, with_certainty
from graphkit.analysis.resampling import Resampling

FEW = Resampling(runs=12, seed=7)


def report(view):
    return with_certainty(rank(view, ["degree"]), view, how=FEW)


def moves(before, after):
    found = compare(("one", "two"), report(before), report(after))
    return {move.id: move for move in found.moves["degree"]}


def test_a_move_within_the_ranges_is_not_clear(make):
    """One meeting each: who stands first is chance."""
    one = make.met(make.talk("m", "a", "b"), make.talk("n", "a", "c"))
    two = make.met(make.talk("m", "b", "a"), make.talk("n", "b", "c"))

    found = moves(one, two)

    assert (found["a"].places, found["b"].places) == (-1.5, 1.5)
    assert not found["a"].clear


def test_a_move_beyond_the_ranges_is_clear(make):
    told = "wire herald"
    one = make.met(*make.star("zed", 30, told), *make.circle(told=told))
    two = make.met(*make.star("kim", 30, told), *make.circle(told=told), make.talk("y", "zed", "a"))

    found = moves(one, two)

    assert found["zed"].clear
    assert found["zed"].places < 0


def test_who_is_seen_in_one_period_only_neither_rose_nor_fell(make):
    one = make.met(make.talk("m", "a", "b"))
    two = make.met(make.talk("m", "a", "c"))

    found = moves(one, two)

    assert list(found) == ["a", "c", "b"]
    assert found["b"].after is found["c"].before is found["b"].places is None
    assert not found["b"].clear


@pytest.mark.parametrize("rays", [30, 120])
def test_a_star_that_one_outlet_makes_does_not_clearly_rise(make, rays):
    """With 30 of 56 meetings the ranges doubt it; with 120 of 146 all is that outlet's picture."""
    two = [make.talk(f"z{nth}", "zed", who, told="wire herald") for nth, who in enumerate("ab")]
    one = make.met(*make.circle(), make.talk("z", "zed", "a", told="wire herald"))

    after = make.met(*make.circle(), *two, *make.star("zed", rays))
    found = moves(one, after)["zed"]

    assert not found.clear
    assert found.apart == (rays == 120)
    assert (found.rests_on.outlet, found.rests_on.meetings) == ("The organ", rays)
