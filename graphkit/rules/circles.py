"""Finding ids that lead back to themselves."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import islice, pairwise


def circles(above: Mapping[str, list[str]], most: int = 20) -> Iterator[list[str]]:
    """Yield circles of a "stands above" relation, each from its smallest id back to it.

    In a circle ``[a, b, a]`` a stands above b.  No two share a step, and there
    are at most `most`: with the first ones corrected, the next run finds the rest.

    Examples
    --------
    >>> list(circles({"a": ["c"], "b": ["a"], "c": ["b"], "d": ["a"]}))
    [['a', 'b', 'c', 'a']]
    """
    left = {each: sorted(above[each]) for each in sorted(above)}
    return islice(_circles(left), most)


def _circles(above: dict[str, list[str]]) -> Iterator[list[str]]:
    while True:
        try:
            TopologicalSorter(above).prepare()
        except CycleError as error:
            found: list[str] = error.args[1][:-1]
        else:
            return
        start = found.index(min(found))
        circle = [*found[start:], *found[: start + 1]]
        for upper, lower in pairwise(circle):
            above[lower].remove(upper)
        yield circle
