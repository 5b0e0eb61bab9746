"""Who met whom at one meeting; `graphkit.graph.pairs` says the same of many at once.

Nothing else turns participants into pairs.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from graphkit.model import Meeting, Participant
from graphkit.model.vocabulary import kind_of


class Tie(NamedTuple):
    """Two participants of one meeting; `share` is what the meeting adds to their closeness."""

    a: Participant
    b: Participant
    relation: str
    share: float

    @property
    def inferred(self) -> bool:
        """Whether the source leaves either of them unnamed at this very meeting."""
        return self.a.inferred or self.b.inferred


def ties(meeting: Meeting, kinds: Mapping[str, str]) -> Iterator[Tie]:
    """Yield every pair of persons that met or accompanied each other at `meeting`.

    Participants on different sides *met*, with a share of 1 / (the larger of
    the two numbers of persons opposite): a host who receives a delegation of
    thirty gains 1 in all, as in a private talk (after Newman, "Scientific
    collaboration networks II", Phys. Rev. E 64, 016132, 2001).  Participants on
    one side *accompanied* each other, with a share of 1 / (companions).

    Two participants without a side stand on opposite sides.  Among more than
    two, somebody without a side makes no tie: sitting in one hall is not
    meeting.  Letters, briefings and the like tie nobody.

    Parameters
    ----------
    meeting
        Any meeting, whatever its status.
    kinds
        Actor id -> kind; only persons are paired.
    """
    side = {who: side for who, side in sides(meeting).items() if kinds.get(who) == "person"}
    size = Counter(side.values())
    placed = [each for each in meeting.participants if each.who in side]
    for a, b in combinations(sorted(placed, key=lambda each: each.who), 2):
        own, other = side[a.who], side[b.who]
        if own == other:
            yield Tie(a, b, "accompanied", 1 / (size[own] - 1))
        else:
            opposite = max(len(placed) - size[own], len(placed) - size[other])
            yield Tie(a, b, "met", 1 / opposite)


def sides(meeting: Meeting) -> dict[str, str]:
    """Return the side of each participant that stands on one; of what ties nobody, none."""
    if not kind_of(meeting.kind).ties:
        return {}
    if len(meeting.participants) == 2:
        return {each.who: each.side or f"own {each.who}" for each in meeting.participants}
    return {each.who: each.side for each in meeting.participants if each.side}
