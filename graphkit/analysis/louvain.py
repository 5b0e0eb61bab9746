"""One run of the Louvain method on plain lists, for views of any size."""

from collections import deque
from collections.abc import Mapping, Sequence

Ties = Sequence[Mapping[int, float]]
"""Node -> the nodes it is tied to, and how strongly; the same in both directions."""

METHOD = "Louvain, weight = closeness, resolution 1, nodes in the order of their ids"

LEAST = 1e-12
"""A smaller gain is rounding, and no reason to move."""


def louvain(ties: Ties) -> list[int]:
    """Return the community of each node, numbered from 0, at a maximum of modularity.

    Nodes move one by one to the community that gains most, in the order of
    their numbers; then only those whose neighbours moved are asked again.  When
    nobody wants to move, communities become the nodes of the next round.  So
    equal ties give equal communities; those of another order may differ.

    Notes
    -----
    O(ties) a round, some ten rounds.  V. D. Blondel, J.-L. Guillaume, R.
    Lambiotte and E. Lefebvre, J. Stat. Mech. (2008) P10008; the queue after V. A.
    Traag, L. Waltman and N. J. van Eck, Sci. Rep. 9 (2019) 5233.

    Examples
    --------
    >>> two_pairs = [{1: 1.0}, {0: 1.0, 2: 0.1}, {1: 0.1, 3: 1.0}, {2: 1.0}]
    >>> louvain(two_pairs)
    [0, 0, 1, 1]
    """
    community = list(range(len(ties)))
    inside = [0.0] * len(ties)
    while True:
        found, count = _moved(ties, inside)
        community = [found[each] for each in community]
        if count == len(ties):
            return community
        ties, inside = _joined(ties, inside, found, count)


def _moved(ties: Ties, inside: Sequence[float]) -> tuple[list[int], int]:
    """Return the community of each node when nobody wants to move, and how many there are.

    `inside` is the weight that a node has of its own, being one of many joined.
    """
    weight = [sum(each.values()) + 2 * own for each, own in zip(ties, inside, strict=True)]
    everything = sum(weight) or 1.0
    community, weight_of = list(range(len(ties))), list(weight)
    queue, waiting = deque(range(len(ties))), [True] * len(ties)
    while queue:
        node = queue.popleft()
        waiting[node] = False
        was, share = community[node], weight[node] / everything
        weight_of[was] -= weight[node]
        tied = {was: 0.0}
        for other, strength in ties[node].items():
            tied[community[other]] = tied.get(community[other], 0.0) + strength
        gain = {each: strength - weight_of[each] * share for each, strength in tied.items()}
        best = max(gain, key=lambda each: (gain[each], -each))
        goes = best if gain[best] > gain[was] + LEAST else was
        weight_of[goes] += weight[node]
        if goes != was:
            community[node] = goes
            for other in ties[node]:
                if community[other] != goes and not waiting[other]:
                    waiting[other] = True
                    queue.append(other)
    number = {each: nth for nth, each in enumerate(dict.fromkeys(community))}
    return [number[each] for each in community], len(number)


def _joined(
    ties: Ties, inside: Sequence[float], community: Sequence[int], count: int
) -> tuple[Ties, list[float]]:
    """Return the ties between communities, and the weight inside each."""
    between: list[dict[int, float]] = [{} for _ in range(count)]
    within = [0.0] * count
    for node, own in enumerate(inside):
        within[community[node]] += own
    for node, others in enumerate(ties):
        here = community[node]
        for other, strength in others.items():
            there = community[other]
            if there == here:
                within[here] += strength / 2
            else:
                between[here][there] = between[here].get(there, 0.0) + strength
    return between, within
