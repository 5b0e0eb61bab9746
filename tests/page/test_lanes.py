"""The order of the timeline's lanes: those who met lie near, and equal data lie equally."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphkit.graph import dataset_of
from graphkit.page.lanes import Group, lanes, shortened, span


def order_of(meetings, *ids):
    index = {id_: nth for nth, id_ in enumerate(ids)}
    return [ids[each] for each in lanes(meetings, index)]


def test_those_who_met_lie_side_by_side(make):
    meetings = [make.meeting("m1", "ann", "dov"), make.meeting("m2", "bo", "cy")]

    order = order_of(meetings, "ann", "bo", "cy", "dov")

    assert abs(order.index("ann") - order.index("dov")) == 1
    assert abs(order.index("bo") - order.index("cy")) == 1


def test_a_chain_of_meetings_is_laid_out_as_a_chain(make):
    chain = ["ann", "eve", "bo", "dov", "cy"]
    meetings = [
        make.meeting(f"m{nth}", one, other) for nth, (one, other) in enumerate(pairwise(chain))
    ]

    assert order_of(meetings, *sorted(chain)) in (chain, chain[::-1])


def test_the_largest_circle_comes_first_and_who_was_alone_last(make):
    meetings = [
        make.meeting("alone", "ann"),
        make.meeting("two", "bo", "cy"),
        make.meeting("three", "dov", "eve", "fay"),
    ]

    order = order_of(meetings, "ann", "bo", "cy", "dov", "eve", "fay")

    assert set(order[:3]) == {"dov", "eve", "fay"}
    assert order[-1] == "ann"


def test_only_who_takes_part_has_a_lane(make):
    assert order_of([make.meeting("m", "ann", "bo")], "ann", "bo", "cy") == ["ann", "bo"]
    assert order_of([], "ann") == []


def test_institutions_are_there_through_those_they_sent_and_their_sittings(make):
    meeting = make.meeting("m", {"who": "ann", "for": "party"}, "bo", under="council")

    assert set(order_of([meeting], "council", "party")) == {"council", "party"}


def test_the_order_of_the_records_does_not_matter(graph):
    dataset = dataset_of(graph)
    people = sorted(each.id for each in dataset.actors if each.kind == "person")
    index = {id_: nth for nth, id_ in enumerate(people)}

    assert lanes(dataset.meetings, index) == lanes(dataset.meetings[::-1], index)


@st.composite
def groups(draw):
    size = draw(st.integers(2, 12))
    member = st.integers(0, size - 1)
    found = draw(st.lists(st.sets(member, min_size=2, max_size=5), max_size=14))
    return size, [Group(tuple(sorted(each)), 1.0) for each in found]


@given(groups(), st.data())
def test_an_order_never_gets_longer_lines(case, data):
    size, found = case
    start = data.draw(st.permutations(range(size)))

    order = shortened(start, found)

    assert sorted(order) == list(range(size))
    assert span(order, found) <= span(start, found)
