"""Communities that come back, and one that hangs on a single meeting."""

from itertools import pairwise

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty.groups import stability
from graphkit.analysis.certainty.trials import Trials
from graphkit.graph.incidence import incidence


def trials(view):
    return Trials(incidence(view, "met"), ())


def clique(make, names, times):
    return [
        make.talk(f"{a}{b}{nth}", a, b)
        for a in names
        for b in names
        if a < b
        for nth in range(times)
    ]


def test_two_circles_that_met_often_come_back_whole(make):
    view = make.met(
        *clique(make, "abcd", 6), *clique(make, "wxyz", 6), make.talk("bridge", "a", "w")
    )
    groups = rank(view, ["degree"]).communities.groups

    assert stability(trials(view), groups, 1) == (1.0, 1.0)


def test_a_chain_of_single_meetings_does_not(make):
    chain = "abcdefghij"
    view = make.met(*(make.talk(a + b, a, b) for a, b in pairwise(chain)))
    groups = rank(view, ["degree"]).communities.groups

    assert max(stability(trials(view), groups, 1)) < 0.9


def test_without_a_tie_nothing_comes_back(make):
    view = make.met(make.talk("m", "a", "b"))

    assert stability(trials(view), [["a", "b"]], 1) == (0.0,)
