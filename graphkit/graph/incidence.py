"""Who took part in what, as arrays: any part of a view's meetings makes its ties anew."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.graph.build import dataset_of
from graphkit.graph.shares import SHARES, Share, pairs
from graphkit.graph.ties import Tie
from graphkit.model import Dataset, Meeting, Participant

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Incidence:
    """The participations behind the ties of a view, one row each, and what each pair adds.

    `row_meeting` and `row_side` number the meeting and the side (across
    meetings) of each row.  A share is one pair of rows, `share_a` and `share_b`;
    it adds to the tie `share_tie` (a position in `ties`) the part `share_part`.
    `ties` holds numbers of `actors`.
    """

    actors: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    rows: tuple[Participant, ...]
    row_meeting: "Numbers"
    row_side: "Numbers"
    share_a: "Numbers"
    share_b: "Numbers"
    share_tie: "Numbers"
    share_part: "NDArray[np.float64]"
    ties: "Numbers"

    def weights(self, rows: "Flags | None" = None) -> "NDArray[np.float64]":
        """Return the weight of every tie when only these rows are left (all by default)."""
        sums = np.bincount(self.share_tie, weights=self.adds(rows), minlength=len(self.ties))
        return sums.astype(np.float64)

    def adds(self, rows: "Flags | None" = None) -> "NDArray[np.float64]":
        """Return what every share adds to its tie when only these rows are left.

        Those who are left share a meeting as in `graphkit.graph.ties`: a guest
        missing from the list makes the talk of the others closer.
        """
        kept = np.ones(len(self.rows), bool) if rows is None else rows
        sizes = np.bincount(self.row_side[kept], minlength=int(self.row_side.max(initial=-1)) + 1)
        placed = np.bincount(self.row_meeting[kept], minlength=len(self.meetings))
        present = placed[self.row_meeting[self.share_a]]
        own, other = sizes[self.row_side[self.share_a]], sizes[self.row_side[self.share_b]]
        # On one side each has own - 1 companions; across, the larger number opposite.
        among = np.where(self._together, own - 1, present - np.minimum(own, other))
        there = kept[self.share_a] & kept[self.share_b]
        return np.where(there, self.share_part / np.where(there, among, 1), 0.0)

    def without(self, meetings: "Flags") -> "Flags":
        """Return which rows are left when these meetings are missing."""
        return ~meetings[self.row_meeting]

    @cached_property
    def _together(self) -> "Flags":
        return np.asarray(self.row_side[self.share_a] == self.row_side[self.share_b])


def incidence(view: "nx.Graph[str]", name: str) -> Incidence:
    """Return the participations behind `view`, the view called `name`.

    Its meetings are those its ties list; a view that is not made of meetings
    has none.
    """
    if name not in SHARES or "dataset" not in view.graph:
        return incidence_of(Dataset(), (), tuple(sorted(view)), "met")
    data = dataset_of(view)
    ids = {id_ for _, _, tie in view.edges(data=True) for id_ in tie.get("meetings", ())}
    return incidence_of(data, [data.meeting[id_] for id_ in sorted(ids)], tuple(sorted(view)), name)


def incidence_of(
    dataset: Dataset, meetings: Iterable[Meeting], actors: tuple[str, ...], name: str
) -> Incidence:
    """Return the participations of `meetings`, in their order, as the view `name` reads them.

    `actors` are ids in ascending order, those of all who may be tied.
    """
    found: list[tuple[Meeting, list[Tie], list[Share]]] = [
        (each, list(pairs(dataset, each)), list(SHARES[name](dataset, each))) for each in meetings
    ]
    number = {actor: nth for nth, actor in enumerate(actors)}
    drawn = sorted({(number[share.a], number[share.b]) for *_, shares in found for share in shares})
    place = {pair: nth for nth, pair in enumerate(drawn)}
    rows, columns = _rows([(meeting, all_pairs) for meeting, all_pairs, _ in found])
    shares = [
        (
            rows[nth, share.tie.a.who],
            rows[nth, share.tie.b.who],
            place[number[share.a], number[share.b]],
            share.part,
        )
        for nth, (_, _, listed) in enumerate(found)
        for share in listed
    ]
    a, b, tie, part = zip(*shares, strict=True) if shares else ((),) * 4
    return Incidence(
        actors=actors,
        meetings=tuple(meeting for meeting, *_ in found),
        rows=tuple(each for each, _, _ in columns),
        row_meeting=np.array([meeting for _, meeting, _ in columns], np.int64),
        row_side=np.array([side for *_, side in columns], np.int64),
        share_a=np.array(a, np.int64),
        share_b=np.array(b, np.int64),
        share_tie=np.array(tie, np.int64),
        share_part=np.array(part, np.float64),
        ties=np.array(drawn, np.int64).reshape(-1, 2),
    )


def _rows(
    found: list[tuple[Meeting, list[Tie]]],
) -> tuple[dict[tuple[int, str], int], list[tuple[Participant, int, int]]]:
    """Return the row of each (meeting, actor), and (participant, meeting, side) of each row."""
    rows: dict[tuple[int, str], int] = {}
    columns: list[tuple[Participant, int, int]] = []
    for nth, (_, listed) in enumerate(found):
        present = {each.who: each for tie in listed for each in (tie.a, tie.b)}
        first = {who: who for who in present}  # of those on one's side, by id
        for tie in listed:
            if tie.relation == "accompanied":
                first[tie.b.who] = min(first[tie.b.who], tie.a.who)
        side: dict[str, int] = {}
        for who in sorted(present):
            rows[nth, who] = len(columns)
            side[who] = side.get(first[who], len(columns))
            columns.append((present[who], nth, side[who]))
    return rows, columns
