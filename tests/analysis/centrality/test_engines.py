"""Two engines, one answer."""

import networkx as nx
import pytest

from graphkit.analysis.centrality import ENGINES, METRICS, rank
from graphkit.errors import UsageError


def test_both_engines_give_the_same_ranks(view_of):
    view = view_of([*nx.karate_club_graph().edges, ("x", "y", 0.4)], ["z"])

    fast, slow = (rank(view, engine=engine) for engine in ENGINES)

    for name in METRICS:
        for one, other in zip(fast.metrics[name], slow.metrics[name], strict=True):
            assert (one.id, one.places) == (other.id, other.places)
            assert one.value == pytest.approx(other.value, rel=1e-9, abs=1e-12, nan_ok=True)


def test_an_unknown_engine_is_refused(view_of):
    with pytest.raises(UsageError, match="'warp'.*fast and networkx"):
        rank(view_of([("a", "b")]), engine="warp")
