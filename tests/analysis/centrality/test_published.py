"""Values as printed in papers and textbooks, to the digits printed there."""

import networkx as nx
import numpy as np
import pytest

from graphkit.analysis.centrality import rank
from graphkit.engine import Arrays, compute
from graphkit.graph import build, view
from graphkit.model import Dataset, Meeting, Name, Participant, Person

# D. Krackhardt, "Assessing the political landscape", ASQ 35 (1990): the kite.
KITE = ["Andre", "Beverley", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane"]
KITE_DEGREE = [4, 4, 3, 6, 3, 5, 5, 3, 2, 1]
# V. Krebs, "Social network analysis, a brief introduction", orgnet.com/sna.html: the same kite.
KITE_CLOSENESS = [0.529, 0.529, 0.500, 0.600, 0.500, 0.643, 0.643, 0.600, 0.429, 0.310]
KITE_BETWEENNESS = [0.023, 0.023, 0.000, 0.102, 0.000, 0.231, 0.231, 0.389, 0.222, 0.000]

# J. F. Padgett and C. K. Ansell, AJS 98 (1993), marriages; betweenness in M. O.
# Jackson, "Social and Economic Networks" (2008), chapter 1 and 2.
FLORENCE = {"Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Strozzi": 0.103}
# Degrees are the row sums of the matrix in R. L. Breiger and P. E. Pattison, Social Networks 8
# (1986) 215-256, of all sixteen families.
FLORENCE_DEGREE = {
    "Medici": 6,
    "Guadagni": 4,
    "Strozzi": 4,
    "Albizzi": 3,
    "Bischeri": 3,
    "Castellani": 3,
    "Peruzzi": 3,
    "Ridolfi": 3,
    "Tornabuoni": 3,
    "Barbadori": 2,
    "Salviati": 2,
    "Acciaiuoli": 1,
    "Ginori": 1,
    "Lamberteschi": 1,
    "Pazzi": 1,
    "Pucci": 0,
}

# W. W. Zachary, J. Anthropol. Res. 33 (1977): degrees are the row sums of his matrix; unscaled
# betweenness as in the literature on it, members counted from 1.
ZACHARY_DEGREE = [16, 9, 10, 6, 3, 4, 4, 4, 5, 2, 3, 1, 2, 5, 2, 2, 2]
ZACHARY_DEGREE += [2, 2, 3, 2, 2, 2, 5, 3, 3, 2, 4, 3, 4, 4, 6, 12, 17]
ZACHARY_BETWEENNESS = {1: 231.07, 34: 160.55, 33: 76.69, 3: 75.85, 32: 73.01}


def values(ties, metric, view_of):
    report = rank(view_of(ties), [metric])
    return {each.id: each.value for each in report.metrics[metric]}


@pytest.mark.parametrize(
    ("metric", "printed"), [("degree", KITE_DEGREE), ("betweenness", KITE_BETWEENNESS)]
)
def test_krackhardts_kite(view_of, metric, printed):
    found = values(nx.krackhardt_kite_graph().edges, metric, view_of)

    assert [round(found[str(nth)], 3) for nth in range(len(KITE))] == printed


def test_closeness_in_the_kite():
    kite = Arrays.from_graph(nx.krackhardt_kite_graph())

    found = compute(kite, "closeness", distance=None)

    assert [round(value, 3) for value in found.tolist()] == KITE_CLOSENESS


def test_the_kite_has_a_different_leader_by_degree_and_by_betweenness(view_of):
    report = rank(view_of(nx.krackhardt_kite_graph().edges), ["degree", "betweenness"])

    leaders = [KITE[int(ranks[0].id)] for ranks in report.metrics.values()]

    assert leaders == ["Diane", "Heather"]


def test_the_medici_stand_between_the_florentine_families(view_of):
    found = values(nx.florentine_families_graph().edges, "betweenness", view_of)

    assert {name: round(found[name], 3) for name in FLORENCE} == FLORENCE


def test_degrees_of_the_florentine_families(view_of):
    report = rank(view_of(nx.florentine_families_graph().edges, ["Pucci"]), ["degree"])

    assert {each.id: each.value for each in report.metrics["degree"]} == FLORENCE_DEGREE


def test_zacharys_club(view_of):
    club = nx.karate_club_graph().edges
    pairs = 33 * 32 / 2

    degree = values(club, "degree", view_of)
    between = values(club, "betweenness", view_of)

    assert [degree[str(nth)] for nth in range(34)] == ZACHARY_DEGREE
    assert {
        nth: round(between[str(nth - 1)] * pairs, 2) for nth in ZACHARY_BETWEENNESS
    } == ZACHARY_BETWEENNESS


def test_zacharys_club_falls_into_the_four_communities_of_highest_modularity(view_of):
    """0.4198 is the maximum: U. Brandes et al., doi:10.1109/TKDE.2007.190689."""
    found = rank(view_of(nx.karate_club_graph().edges), ["degree"]).communities

    assert found.modularity == pytest.approx(0.4198, abs=5e-5)
    assert [len(group) for group in found.groups] == [12, 11, 6, 5]


# A. Davis, B. B. Gardner and M. R. Gardner, "Deep South" (1941), p. 148: how many of
# the fourteen events each of the eighteen women attended, and how many women each event had.
SOUTHERN_WOMEN = {
    "Evelyn Jefferson": 8,
    "Laura Mandeville": 7,
    "Theresa Anderson": 8,
    "Brenda Rogers": 7,
    "Charlotte McDowd": 4,
    "Frances Anderson": 4,
    "Eleanor Nye": 4,
    "Pearl Oglethorpe": 3,
    "Ruth DeSand": 4,
    "Verne Sanderson": 4,
    "Myra Liddel": 4,
    "Katherina Rogers": 6,
    "Sylvia Avondale": 7,
    "Nora Fayette": 8,
    "Helen Lloyd": 5,
    "Dorothy Murchison": 2,
    "Olivia Carleton": 2,
    "Flora Price": 2,
}
EVENTS = [3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3]


def southern_women():
    """The events as meetings of one side, the women numbered in the order of the table."""
    table = nx.davis_southern_women_graph()
    number = {woman: f"w{nth:02}" for nth, woman in enumerate(SOUTHERN_WOMEN)}
    meetings = tuple(
        Meeting(
            id=event.casefold(),
            kind="meeting",
            participants=tuple(Participant(who=number[each], side="club") for each in table[event]),
        )
        for event in table.graph["bottom"]
    )
    actors = tuple(
        Person(id=id_, kind="person", names=(Name(text=woman),)) for woman, id_ in number.items()
    )
    return Dataset(actors=actors, meetings=meetings)


def test_strength_of_the_southern_women_is_the_number_of_events_they_attended():
    """A meeting adds 1 to everybody in it, so attendance is read off the ties again."""
    women = southern_women()

    found = rank(view(build(women), "accompanied"), ["strength"]).metrics["strength"]

    assert [len(event.participants) for event in women.meetings] == EVENTS
    assert {each.name: round(each.value, 9) for each in found} == SOUTHERN_WOMEN


# S. P. Borgatti, "Structural holes: unpacking Burt's redundancy measures", Connections 20
# (1997) 35-38: the network of figure 1, where ego G has six contacts with four ties among
# them, hence 6 - 2 * 4 / 6 = 4.67.
BORGATTI = ["AB", "AE", "AF", "AG", "BD", "BG", "CG", "DG", "EG", "FG"]


def test_the_effective_size_of_borgattis_example(view_of):
    found = values([tuple(tie) for tie in BORGATTI], "effective_size", view_of)

    assert round(found["G"], 2) == 4.67


# R. Zafarani, M. A. Abbasi and H. Liu, "Social Media Mining", Cambridge University Press (2014),
# examples 3.3 to 3.5: the rows of the matrices (3.17), (3.22) and (3.27), and the values printed,
# where further digits are cut off rather than rounded.
EIGENVECTOR = (
    ["01010", "10111", "01010", "11100", "01000"],
    [0.4119, 0.5825, 0.4119, 0.5237, 0.2169],
)
KATZ = (["01110", "10111", "11011", "11100", "01100"], [1.14, 1.31, 1.31, 1.14, 0.85])
PAGERANK = (["01011", "10101", "01011", "10100", "11100"], [2.14, 2.13, 2.14, 1.45, 2.13])


def of_rows(rows):
    ties = ((a, b) for a, row in enumerate(rows) for b, tie in enumerate(row) if tie == "1")
    return nx.Graph(ties)


def arrays_of(rows):
    ties = sorted({tuple(sorted(tie)) for tie in of_rows(rows).edges})
    return Arrays.from_ties(range(len(rows)), np.array(ties))


def test_the_eigenvector_of_zafarani_and_others(view_of):
    rows, printed = EIGENVECTOR

    found = values(of_rows(rows).edges, "eigenvector", view_of)

    assert [round(found[str(nth)], 4) for nth in range(5)] == pytest.approx(printed, abs=1e-4)


def test_katz_of_zafarani_and_others():
    rows, printed = KATZ

    found = compute(arrays_of(rows), "katz", strength=None, alpha=0.25, beta=0.2)

    assert [int(value * 100) / 100 for value in found.tolist()] == printed


def test_pagerank_of_zafarani_and_others():
    """They add 0.1 to each of five and go on with 0.95: the values sum to 5 * 0.1 / 0.05."""
    rows, printed = PAGERANK

    found = 10 * compute(arrays_of(rows), "pagerank", strength=None, alpha=0.95)

    assert [int(value * 100) / 100 for value in found.tolist()] == printed


# D. J. Watts and S. H. Strogatz (1998), after equation in the caption of figure 2: a ring in
# which everybody knows the k nearest has a clustering of 3 (k - 2) / 4 (k - 1), 1/2 for k = 4.
def test_the_clustering_of_a_ring_lattice(view_of):
    ring = [(nth, (nth + step) % 20) for nth in range(20) for step in (1, 2)]

    assert set(values(ring, "clustering", view_of).values()) == {0.5}
