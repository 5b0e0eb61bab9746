"""Arrays and kernels: measures at the speed of compiled code, on one graph or on hundreds.

`Arrays` is a graph as networkx' backend graph, `Incidence` the participants of
meetings, from which views with some of them lost are made in a millisecond, and
`compute` one measure of one graph.
"""

from graphkit.engine.arrays import Arrays
from graphkit.engine.incidence import RELATIONS, Incidence
from graphkit.engine.measures import MEASURES, compute

__all__ = ["MEASURES", "RELATIONS", "Arrays", "Incidence", "compute"]
