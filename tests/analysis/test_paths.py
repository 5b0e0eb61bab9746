"""Chains: shortest, complete, in order of time when asked."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.analysis.paths import Search, chains
from graphkit.errors import UsageError
from graphkit.graph import build, view
from graphkit.model import Dataset, Evidence, Meeting, Name, Participant, Person

EVIDENCE = (Evidence(source="s", quote="q"),)
ALL = Search(most=None)


def world(*pairs: tuple[str, str, str | None]) -> nx.MultiDiGraph:
    """Return the graph of meetings of two, each with its date."""
    people = sorted({name for pair in pairs for name in pair[:2]})
    return build(
        Dataset(
            actors=tuple(Person(id=p, kind="person", names=[Name(text=p)]) for p in people),
            meetings=tuple(
                Meeting(
                    id=f"m{number}",
                    kind="meeting",
                    date=date,
                    participants=[Participant(who=a), Participant(who=b)],
                    evidence=EVIDENCE,
                )
                for number, (a, b, date) in enumerate(pairs)
            ),
        )
    )


def routes(found) -> list[str]:
    return ["".join([c.hops[0].start.id, *(hop.end.id for hop in c.hops)]) for c in found.chains]


def test_all_shortest_chains_are_found():
    graph = world(
        ("a", "b", None), ("b", "d", None), ("a", "c", None), ("c", "d", None), ("d", "e", None)
    )

    assert routes(chains(graph, "a", "e", ALL)) == ["abde", "acde"]


def test_every_hop_has_its_claim(graph):
    (chain,) = chains(graph, "arda-lena", "arda-viktor").chains

    assert [hop.link.claim.id for hop in chain.hops] == [
        "2024-05-15-summit",
        "2023-06-arda-petrova",
    ]


def test_a_chain_runs_through_the_relations_chosen(graph):
    (chain,) = chains(graph, "arda-bruno", "velia", Search(through=("kin", "role"))).chains

    assert [hop.link.through for hop in chain.hops] == ["parent_of", "role"]


def test_a_hub_is_avoided():
    graph = world(
        ("a", "h", None), ("h", "b", None), ("a", "c", None), ("c", "d", None), ("d", "b", None)
    )

    assert routes(chains(graph, "a", "b", Search(avoid=frozenset("h")))) == ["acdb"]


def test_a_chain_against_time_is_left_out():
    graph = world(("a", "b", "2024"), ("b", "c", "2023"))

    assert routes(chains(graph, "a", "c")) == ["abc"]
    assert routes(chains(graph, "a", "c", Search(in_order=True))) == []
    assert routes(chains(graph, "c", "a", Search(in_order=True))) == ["cba"]


def test_a_longer_chain_in_order_is_found_where_the_shortest_is_not():
    graph = world(("a", "b", "2024"), ("b", "d", "2020"), ("b", "c", "2024-06"), ("c", "d", "2025"))

    assert routes(chains(graph, "a", "d", Search(in_order=True))) == ["abcd"]


def test_among_several_meetings_of_a_pair_one_that_fits_is_taken():
    graph = world(("a", "b", "2022"), ("b", "c", "2020"), ("b", "c", "2023"))

    (chain,) = chains(graph, "a", "c", Search(in_order=True)).chains

    assert [hop.link.claim.id for hop in chain.hops] == ["m0", "m2"]
    assert chain.hops[1].others == 1


def test_vague_dates_do_not_rule_a_chain_out():
    graph = world(("a", "b", "2024"), ("b", "c", "2024-03"), ("c", "d", None))

    assert routes(chains(graph, "a", "d", Search(in_order=True))) == ["abcd"]


def test_nobody_is_linked_to_themselves_or_to_strangers(graph):
    assert chains(graph, "arda-lena", "arda-lena").chains == ()
    assert chains(graph, "arda-lena", "arda-bruno").chains == ()


def test_a_hop_over_an_inferred_meeting_is_inferred():
    graph = world(("a", "b", None))
    meeting = graph.nodes["m0"]["record"].model_copy(update={"inferred": True})
    graph.nodes["m0"]["record"] = meeting

    (chain,) = chains(graph, "a", "b").chains

    assert chain.hops[0].link.inferred


def test_a_chain_longer_than_allowed_is_none():
    graph = world(("a", "b", None), ("b", "c", None))

    assert routes(chains(graph, "a", "c", Search(max_hops=1))) == []


def test_what_is_capped_says_so():
    middle = [f"x{n}" for n in range(5)]
    graph = world(*((one, m, None) for m in middle for one in ("a", "z")))

    found = chains(graph, "a", "z", Search(most=3))

    assert len(found.chains) == 3
    assert found.capped


@pytest.mark.parametrize("words", [("friends",), ()])
def test_an_unknown_relation_is_refused(words):
    with pytest.raises(UsageError):
        Search(through=words)


names = st.sampled_from("abcdef")
years = st.none() | st.integers(2000, 2009).map(str)
worlds = st.lists(
    st.tuples(names, names, years).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=9
)


@settings(max_examples=150)
@given(worlds)
def test_chains_are_those_of_networkx(pairs):
    graph = world(*pairs)
    met = view(graph, "met")
    if not {"a", "b"} <= set(met):
        return
    try:
        expected = {"".join(route) for route in nx.all_shortest_paths(met, "a", "b")}
    except nx.NetworkXNoPath:
        expected = set()

    assert set(routes(chains(graph, "a", "b", ALL))) == expected


@settings(max_examples=150)
@given(worlds)
def test_chains_in_order_are_the_shortest_that_time_allows(pairs):
    graph = world(*pairs)
    met = view(graph, "met")
    if not {"a", "b"} <= set(met):
        return
    dated = {}
    for one, other, year in pairs:
        dated.setdefault(frozenset((one, other)), []).append(year)

    def possible(route, now=0):
        if len(route) == 1:
            return True
        offered = [int(y) if y else None for y in dated[frozenset(route[:2])]]
        later = [now if y is None else y for y in offered if y is None or y >= now]
        return any(possible(route[1:], then) for then in later)

    ordered = [route for route in nx.all_simple_paths(met, "a", "b") if possible(route)]
    least = min(map(len, ordered), default=0)
    expected = {"".join(route) for route in ordered if len(route) == least}

    assert set(routes(chains(graph, "a", "b", Search(in_order=True, most=None)))) == expected


def test_a_cap_keeps_the_first_chains_in_the_order_of_names():
    graph = world(*[pair for mid in "zycxb" for pair in (("a", mid, None), (mid, "n", None))])

    found = chains(graph, "a", "n", Search(most=2))

    assert routes(found) == ["abn", "acn"]
    assert found.capped
