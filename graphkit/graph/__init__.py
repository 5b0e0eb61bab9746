"""The graph, derived from the dataset, and its views.  networkx starts here."""

from graphkit.graph.build import build, claims_about, dataset_of
from graphkit.graph.ties import Tie, ties
from graphkit.graph.views import HELD, VIEWS, meetings, view
from graphkit.graph.windows import asked_date, at, between, touches, window

__all__ = [
    "HELD",
    "VIEWS",
    "Tie",
    "asked_date",
    "at",
    "between",
    "build",
    "claims_about",
    "dataset_of",
    "meetings",
    "ties",
    "touches",
    "view",
    "window",
]
