"""Reach in time, against every order of days that the sources allow."""

from datetime import date
from itertools import permutations, product

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.centrality.reach import certain_reach, reach

DAYS = st.tuples(st.integers(1, 4), st.integers(1, 4)).map(sorted)
TALKS = st.lists(
    st.tuples(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda p: p[0] != p[1]), DAYS),
    max_size=4,
)


def view_of(talks):
    view = nx.Graph()
    view.add_nodes_from(range(4))
    for (a, b), (first, last) in talks:
        days = view.edges[a, b]["days"] if view.has_edge(a, b) else []
        view.add_edge(a, b, days=[*days, (date(2024, 6, first), date(2024, 6, last))])
    return view


def spread(order):
    """Let word pass along meetings in this order, and return who has heard whom."""
    heard = [{each} for each in range(4)]
    for a, b in order:
        heard[a] = heard[b] = heard[a] | heard[b]
    return {(who, one) for one, all_heard in enumerate(heard) for who in all_heard if who != one}


def orders(talks):
    """Yield every order of the meetings that some choice of their days allows."""
    for days in product(*(range(first, last + 1) for _, (first, last) in talks)):
        for order in permutations(range(len(talks))):
            if [days[nth] for nth in order] == sorted(days):
                yield [talks[nth][0] for nth in order]


def count(pairs):
    return {who: sum(one == who for one, _ in pairs) for who in range(4)}


@given(TALKS)
def test_reach_counts_whom_word_reaches_in_some_order(talks):
    possible = set().union(*map(spread, orders(talks)))

    assert reach(view_of(talks)) == count(possible)


@given(TALKS)
def test_certain_reach_never_exceeds_what_every_order_allows(talks):
    always = set.intersection(*map(spread, orders(talks)))

    found = certain_reach(view_of(talks))

    assert all(found[who] <= number for who, number in count(always).items())


def test_of_days_that_are_known_and_differ_both_readings_agree():
    talks = [((0, 1), (1, 1)), ((1, 2), (2, 2)), ((2, 3), (3, 3))]

    assert reach(view_of(talks)) == certain_reach(view_of(talks)) == {0: 3, 1: 3, 2: 2, 3: 1}


def test_a_meeting_without_a_date_may_be_any_day():
    view = nx.Graph([(0, 1, {"days": [(date(2024, 6, 9),) * 2]}), (1, 2)])

    assert reach(view) == {0: 2, 1: 2, 2: 2}
    assert certain_reach(view) == {0: 1, 1: 2, 2: 1}
