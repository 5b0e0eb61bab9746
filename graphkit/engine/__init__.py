"""Arrays and kernels: measures at the speed of compiled code, on one graph or on hundreds.

`Arrays` is a graph as networkx' backend graph, `compute` one measure of it;
`sampled_betweenness` is for graphs too large for all sources, and says how far off it may be.
"""

from graphkit.engine.arrays import Arrays
from graphkit.engine.kernels.sampling import Sampled
from graphkit.engine.kernels.sampling import betweenness as sampled_betweenness
from graphkit.engine.measures import MEASURES, compute, compute_all

__all__ = ["MEASURES", "Arrays", "Sampled", "compute", "compute_all", "sampled_betweenness"]
