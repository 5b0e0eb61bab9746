import math
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from graphkit.analysis.centrality import METRICS, rank, structure
from graphkit.analysis.centrality.reach import certain_reach, reach
from graphkit.errors import UsageError
from graphkit.graph import build, view
from graphkit.model import (
    Dataset,
    Evidence,
    Meeting,
    Name,
    PartialDate,
    Participant,
    Person,
    Source,
)


def person(id_):
    return Person(id=id_, kind="person", names=(Name(text=id_.title()),))


def meeting(id_, *who, source="s", **more):
    present = tuple(Participant(who=each) for each in who)
    return Meeting(
        id=id_,
        kind="meeting",
        participants=more.pop("participants", present),
        evidence=(Evidence(source=source, quote="q"),),
        **more,
    )


def dataset(*meetings, actors="ann bo cy"):
    sources = (
        Source(id="s", title="S", publisher="Gazette"),
        Source(id="t", title="T", publisher="Times", digest_of="an article"),
    )
    return Dataset(actors=tuple(map(person, actors.split())), sources=sources, meetings=meetings)


@pytest.mark.parametrize(
    "ties", [[], [("a", "b")], [("a", "b"), ("c", "d")], [("a", "a")]], ids=str
)
@pytest.mark.parametrize("more", ["", "x", "xyz"])
def test_the_smallest_views_give_numbers_and_no_errors(view_of, ties, more):
    report = rank(view_of(ties, more))

    assert all(len(ranks) == report.actors for ranks in report.metrics.values())
    undefined = {"clustering", "constraint"}
    for metric, ranks in report.metrics.items():
        assert metric in undefined or all(math.isfinite(each.value) for each in ranks)


def test_without_ties_all_share_one_place(view_of):
    report = rank(view_of([], "abc"))

    assert {(r.rank_low, r.rank_high) for rs in report.metrics.values() for r in rs} == {(1, 3)}
    assert report.communities.groups == ()
    assert report.communities.modularity is None
    assert report.isolates == ("a", "b", "c")


def test_components_come_largest_first_and_isolates_are_counted(view_of):
    report = rank(view_of([("d", "e"), ("a", "b"), ("b", "c")], "x"), ["degree"])

    assert report.components == (("a", "b", "c"), ("d", "e"), ("x",))
    assert (report.actors, report.ties, report.isolates) == (6, 3, ("x",))


def test_the_eigenvector_is_zero_outside_the_largest_component_however_heavy(view_of):
    report = rank(view_of([("a", "b"), ("b", "c"), ("x", "y", 50.0)]), ["eigenvector"])

    found = {each.id: each.value for each in report.metrics["eigenvector"]}

    assert found["x"] == found["y"] == 0
    assert found["b"] == pytest.approx(math.sqrt(0.5))


def test_measures_come_in_the_order_asked_each_once(view_of):
    report = rank(view_of([("a", "b")]), ["core", "degree", "core"])

    assert list(report.metrics) == ["core", "degree"]


def test_an_unknown_measure_gets_the_nearest_name(view_of):
    with pytest.raises(UsageError, match="'betweeness'.* Did you mean betweenness"):
        rank(view_of([("a", "b")]), ["betweeness"])


def test_a_view_of_persons_and_families_is_refused(view_of):
    mixed = view_of([("a", "b")])
    mixed.add_node("f", kind="family")

    with pytest.raises(UsageError, match="mixes family and person"):
        rank(mixed, view_name="kin")


def test_the_graph_of_all_relations_is_refused():
    with pytest.raises(UsageError, match="on a view"):
        rank(nx.MultiDiGraph([("a", "b")]))


def test_a_tie_without_its_weight_is_refused_rather_than_guessed():
    with pytest.raises(UsageError, match="a - b lacks"):
        rank(nx.Graph([("a", "b")]))


def test_a_cut_keeps_how_many_share_a_place(view_of):
    report = rank(view_of([("a", "b"), ("c", "d")]), ["degree"]).top(1)

    (only,) = report.metrics["degree"]
    assert (report.limit, only.rank_low, only.rank_high) == (1, 1, 4)


def test_a_cut_beyond_the_last_actor_is_no_cut(view_of):
    assert rank(view_of([("a", "b")]), ["degree"]).top(5).limit is None


def test_a_cut_to_nobody_is_refused(view_of):
    with pytest.raises(UsageError):
        rank(view_of([("a", "b")])).top(0)


def test_the_view_stays_as_it_was(view_of):
    before = view_of([("a", "b", 2.0), ("b", "b", 1.0)], "x")
    after = before.copy()

    rank(after)

    assert nx.utils.graphs_equal(before, after)


def test_the_basis_counts_meetings_sources_and_publishers():
    found = rank(
        view(
            build(
                dataset(
                    meeting("m", "ann", "bo", date=PartialDate.parse("2024-03")),
                    meeting("n", "ann", "bo", source="t", date=PartialDate.parse("../2024")),
                    meeting("o", "ann", "cy", source="t"),
                )
            ),
            "met",
        )
    ).basis

    assert found is not None
    assert (found.meetings, found.sources, found.digests, found.single_source) == (3, 2, 1, 1)
    assert found.publishers == (("Times", 2), ("Gazette", 1))
    assert (found.since, found.until, found.dated) == (date(2024, 3, 1), date(2024, 3, 31), 1)


def test_a_tie_known_only_by_inference_is_counted():
    guests = (
        Participant(who="ann", side="host"),
        Participant(who="bo", side="guest"),
        Participant(who="cy", side="guest", inferred=True),
    )

    found = rank(view(build(dataset(meeting("m", participants=guests))), "met")).basis

    assert found is not None
    assert found.inferred == 1


def test_every_measure_says_what_it_is_and_what_it_is_not():
    for name, metric in METRICS.items():
        assert metric.says.endswith(".")
        assert metric.does_not_say.endswith(".")
        assert "doi:" in metric.source
        assert "doi:" in (metric.function.__doc__ or ""), name


@pytest.mark.parametrize(
    "function", [reach, certain_reach, structure.mixing, structure.roles, structure.homophily]
)
def test_what_stands_beside_the_measures_tells_view_weight_unit_cost_and_source(function):
    told = function.__doc__ or ""

    assert [
        word for word in ("View", "Weight", "Unit", "Cost", "Source") if f"{word}:" in told
    ] == [
        "View",
        "Weight",
        "Unit",
        "Cost",
        "Source",
    ]


@pytest.mark.parametrize(("last", "bars"), [("2019-12", 120), ("2039-12", 30)])
def test_ties_are_counted_by_month_over_ten_years_and_by_year_over_thirty(last, bars):
    talks = [
        meeting(id_, "ann", "bo", date=PartialDate.parse(day))
        for id_, day in (("m1", "2010-01"), ("m2", "2010-01"), ("m3", last))
    ]

    found = rank(view(build(dataset(*talks)), "met"), ["degree"]).basis

    assert len(found.months) == bars
    assert (found.months[0].certain, found.months[-1].certain) == (2, 1)


def test_results_do_not_depend_on_the_hash_seed():
    script = (
        "import networkx as nx\n"
        "from graphkit.analysis.centrality import rank\n"
        "g = nx.relabel_nodes(nx.gnm_random_graph(40, 70, seed=1), str)\n"
        "nx.set_edge_attributes(g, {e: {'weight': 1 / (1 + n % 7), 'distance': 1 + n % 7}"
        " for n, e in enumerate(g.edges)})\n"
        "print(rank(g))"
    )

    def run(seed):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        return subprocess.check_output([sys.executable, "-c", script], env=environment)

    assert run("1") == run("2")


def test_every_measure_stands_in_the_documentation():
    told = (Path(__file__).parents[3] / "docs" / "centrality.md").read_text(encoding="utf-8")

    assert all(f"| `{name}` |" in told for name in METRICS)
