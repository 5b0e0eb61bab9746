"""Who was at which meeting, on which side, as arrays: views of what is left when some is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.engine.arrays import Arrays
from graphkit.graph import HELD, sides

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.engine.arrays import Flags, Floats, Ints

RELATIONS = {
    "met": ("met",),
    "accompanied": ("accompanied",),
    "co_attended": ("met", "accompanied"),
}


@dataclass(frozen=True, eq=False, repr=False)
class Incidence:
    """The participants of all meetings that tie somebody, one row each.

    Row i says that person ``person[i]`` stood at meeting ``meeting[i]`` on the
    side ``side[i]``: numbers into `persons`, `meetings`, and of a side of one
    meeting.  `first` and `second` are the rows of each pair that a meeting ties,
    by meeting; `place` is the tie of `frame` that the pair adds to, and `frame`
    the view with everything in it.
    """

    persons: tuple[str, ...]
    meetings: tuple[str, ...]
    person: "Ints"
    meeting: "Ints"
    side: "Ints"
    first: "Ints"
    second: "Ints"
    place: "Ints"
    frame: Arrays

    @classmethod
    def from_graph(
        cls,
        graph: "nx.MultiDiGraph[Any]",
        view_name: str = "met",
        statuses: tuple[str, ...] = HELD,
    ) -> "Incidence":
        """Return the participants behind a view of meetings: met, accompanied or co_attended.

        All persons of `graph` are in `persons`, sorted by id, tied or not.
        """
        relations = RELATIONS[view_name]
        persons = sorted(id_ for id_, data in graph.nodes(data=True) if data["kind"] == "person")
        held = sorted(
            (data["record"].id, stood)
            for _, data in graph.nodes(data=True)
            if data["kind"] == "meeting" and data["record"].status in statuses
            if (stood := sides(data["record"], frozenset(persons)))
        )
        return cls._of(persons, held, relations)

    @classmethod
    def _of(
        cls,
        persons: Sequence[str],
        held: list[tuple[str, list[tuple[str, str]]]],
        relations: tuple[str, ...],
    ) -> "Incidence":
        number = {id_: nth for nth, id_ in enumerate(persons)}
        person: list[int] = []
        meeting: list[int] = []
        side: list[int] = []
        pairs: list[tuple[int, int]] = []
        codes: dict[tuple[int, str], int] = {}
        for nth, (_, stood) in enumerate(held):
            start = len(person)
            for who, where in stood:
                person.append(number[who])
                meeting.append(nth)
                side.append(codes.setdefault((nth, where), len(codes)))
            pairs += [
                pair
                for pair in combinations(range(start, len(person)), 2)
                if ("accompanied" if side[pair[0]] == side[pair[1]] else "met") in relations
            ]
        rows = np.array(pairs, dtype=np.int32).reshape(-1, 2)
        stands = np.array(person, dtype=np.int32)
        frame = Arrays.from_ties(persons, stands[rows])
        keys = stands[rows].astype(np.int64) @ np.array([len(persons), 1])
        low, high = frame.ends
        place = np.searchsorted(low.astype(np.int64) * len(persons) + high, keys)
        return cls(
            tuple(persons),
            tuple(id_ for id_, _ in held),
            stands,
            np.array(meeting, dtype=np.int32),
            np.array(side, dtype=np.int32),
            rows[:, 0],
            rows[:, 1],
            place.astype(np.int32),
            frame,
        )

    def view(self, meetings: "Flags | None" = None, participants: "Flags | None" = None) -> Arrays:
        """Return the view of the meetings, and of the rows, that are kept; all when None.

        The same persons, and the ties that are left, with ``weight`` and
        ``distance``, computed anew from those still present: who received ten,
        of whom three are lost, received seven.

        Parameters
        ----------
        meetings
            A flag for each of `meetings`.
        participants
            A flag for each row.
        """
        kept = np.ones(len(self.person), bool) if participants is None else participants
        if meetings is not None:
            kept = kept & meetings[self.meeting]
        shares = np.where(kept[self.first] & kept[self.second], self._shares(kept), 0)
        weight = np.bincount(self.place, shares, self.frame.number_of_edges()).astype(float)
        tied = weight > 0
        distance = np.divide(1, weight, out=np.full_like(weight, np.inf), where=tied)
        return self.frame.thinned(tied, weight=weight, distance=distance)

    def _shares(self, kept: "Flags") -> "Floats":
        """Return what each pair adds, as `graphkit.graph.ties` has it."""
        size = np.bincount(self.side[kept], minlength=self.side.max(initial=0) + 1)
        placed = np.bincount(self.meeting[kept], minlength=len(self.meetings))[
            self.meeting[self.first]
        ]
        own, other = size[self.side[self.first]], size[self.side[self.second]]
        opposite = placed - np.minimum(own, other)
        same = self.side[self.first] == self.side[self.second]
        return 1 / np.maximum(np.where(same, own - 1, opposite), 1)
