"""Arrays and kernels: measures at the speed of compiled code, on one graph or on hundreds.

`Arrays` is a graph as networkx' backend graph, `compute` one measure of it.
"""

from graphkit.engine.arrays import Arrays
from graphkit.engine.measures import MEASURES, compute, compute_all

__all__ = ["MEASURES", "Arrays", "compute", "compute_all"]
