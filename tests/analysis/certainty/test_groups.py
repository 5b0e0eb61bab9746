"""Communities that come back, and one that hangs on a single meeting."""

from itertools import pairwise

from graphkit.analysis.centrality import rank
from graphkit.analysis.certainty.groups import hanging, stability
from graphkit.analysis.certainty.trials import Trials
from graphkit.analysis.certainty.voices import voices
from graphkit.graph import dataset_of
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


def test_a_circle_that_one_voice_tells_of_hangs_on_it_and_the_other_does_not(make):
    told = [make.talk(f"{a}{b}", a, b, told="organ") for a in "abcd" for b in "abcd" if a < b]
    view = make.met(*told, *clique(make, "wxyz", 2))
    made, groups = trials(view), [["a", "b", "c", "d"], ["w", "x", "y", "z"]]

    alone = [each for each in voices(dataset_of(view), made.incidence) if each[0].id == "The organ"]
    one, other = hanging(made, groups, alone)

    assert (one.voice.id, one.share) == ("The organ", 0)
    assert other is None
