"""Centrality: who stands where among the ties of a view, and what that does not mean.

A new measure is one function of a view, in a file of its group, and one line in
`METRICS`.
"""

from graphkit.analysis.centrality.basis import Basis
from graphkit.analysis.centrality.engines import ENGINES, values
from graphkit.analysis.centrality.metrics import METRICS, Metric
from graphkit.analysis.centrality.ranking import Rank
from graphkit.analysis.centrality.report import CentralityReport, rank
from graphkit.analysis.centrality.resting import Rest

__all__ = [
    "ENGINES",
    "METRICS",
    "Basis",
    "CentralityReport",
    "Metric",
    "Rank",
    "Rest",
    "rank",
    "values",
]
