"""A simple graph as arrays: compressed rows of who is tied to whom, never changed."""

import hashlib
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import ArrayLike, NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Ints: TypeAlias = NDArray[np.integer[Any]]
    Flags: TypeAlias = NDArray[np.bool_]

# glibc gives freed arrays back to the system and takes as much anew, which then clears every page:
# a quarter of the time of most kernels.  Once so large an array was freed it keeps what is smaller
# (mallopt(3), M_MMAP_THRESHOLD and M_TRIM_THRESHOLD); elsewhere this does nothing.
np.empty(16 << 20, dtype=np.uint8)

ALIKE = 4  # rows of a tile differ in length by no more than this part of it
TILES = 2  # to one value for each node: half as large is no faster and takes twice the steps


@dataclass(frozen=True, eq=False, slots=True)
class Tile:
    """Some rows of about as many entries, to be joined at once, see `combine`.

    `rows` are their places among all rows, longest first.  Of `ahead` and
    `entries` column j belongs to the jth of them: its neighbours, one repeated
    where it has fewer than others, and the numbers of its entries, -1 there.
    """

    rows: slice
    ahead: "Ints"
    entries: "Ints"


@dataclass(frozen=True, eq=False, repr=False)
class Arrays:
    """An undirected graph without parallel ties or self-loops, in compressed sparse rows.

    It is a *backend graph* of networkx: ``nx.pagerank(arrays)`` computes from
    these arrays, with no dictionary in between.  Nothing in it can be changed,
    so nothing computed from it can be out of date.

    `nodes` are the n actors in the order of the rows; the neighbours of row i
    are ``indices[indptr[i]:indptr[i + 1]]``, ascending, and each of the m ties
    stands in two rows.  ``tie`` numbers the tie behind each of the 2 m entries,
    by its lower row and then its higher one, and `ties` holds the attributes of
    ties by that number.
    """

    nodes: tuple[Hashable, ...]
    indptr: "Ints"
    indices: "Ints"
    tie: "Ints"
    ties: Mapping[str, "Floats"]

    __networkx_backend__ = "graphkit"

    def __post_init__(self) -> None:
        _fixed(self.indptr, self.indices, self.tie, *self.ties.values())
        object.__setattr__(self, "ties", MappingProxyType(dict(self.ties)))

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how a copy is made: of the fields alone, the rest is computed from them."""
        return Arrays, (self.nodes, self.indptr, self.indices, self.tie, dict(self.ties))

    @classmethod
    def from_ties(
        cls, nodes: Iterable[Hashable], ends: "ArrayLike", **ties: "ArrayLike"
    ) -> "Arrays":
        """Return the graph of `ends`, pairs of rows in an array of shape (m, 2).

        Parallel ties become one, whose ``distance`` is the shortest of theirs
        and whose other attributes are their sums.  Self-loops are dropped.
        """
        known, pairs = tuple(nodes), np.asarray(ends, dtype=np.int64).reshape(-1, 2)
        low, high = pairs.T
        if not (low < high).all():
            real = low != high
            ties = {name: np.asarray(ties[name])[real] for name in ties}
            low, high = np.sort(pairs[real]).T
        keys, place = _once(low * len(known) + high)
        if place is not None:
            low, high = np.divmod(keys, len(known))
        merged = {
            name: _merged(name, np.array(values, dtype=float), place, len(keys))
            for name, values in ties.items()
        }
        low, high = low.astype(np.int32), high.astype(np.int32)
        made = cls(known, *_rows(low, high, len(known)), merged)
        vars(made)["ends"] = _fixed(low, high)  # as computed from the rows
        return made

    @classmethod
    def from_graph(cls, graph: "nx.Graph[Any]", attributes: Iterable[str] = ()) -> "Arrays":
        """Return any undirected networkx graph, its nodes in their order.

        `attributes` of edges are read as numbers, a missing one as 1.
        """
        nodes = list(graph)
        row = {node: nth for nth, node in enumerate(nodes)}
        edges = list(graph.edges(data=True))
        ends = np.array([(row[a], row[b]) for a, b, _ in edges], dtype=np.int64)
        read = {
            name: np.array([data.get(name, 1) for *_, data in edges], dtype=float)
            for name in attributes
        }
        return cls.from_ties(nodes, ends, **read)

    def thinned(self, keep: "Flags", **ties: "Floats") -> "Arrays":
        """Return the graph with the ties of `keep` only; `ties` replace attributes of all m."""
        kept = keep[self.tie]
        number = np.cumsum(keep, dtype=np.int32) - 1
        starts = np.concatenate([[0], np.cumsum(kept)])[self.indptr].astype(np.int32)
        attributes = {name: values[keep] for name, values in {**self.ties, **ties}.items()}
        return Arrays(self.nodes, starts, self.indices[kept], number[self.tie[kept]], attributes)

    def matrix(self, attribute: str | None = None) -> Any:
        """Return the symmetric n x n matrix of an attribute, or of ones, as a scipy CSR array."""
        from scipy.sparse import csr_array  # noqa: PLC0415 - heavy, loads with the kernels

        shape = (len(self), len(self))
        return csr_array((self.arcs(attribute), self.indices, self.indptr), shape=shape)

    def arcs(self, attribute: str | None = None) -> "Floats":
        """Return an attribute, or ones, of the 2 m entries of the rows.

        Raises
        ------
        KeyError
            The ties carry no such attribute.
        """
        return np.ones(len(self.indices)) if attribute is None else self.ties[attribute][self.tie]

    def by_row(self, values: "Floats") -> "Floats":
        """Return for each row the sum of what its entries are worth."""
        found: Floats = np.bincount(self.heads, values, len(self)).astype(float)
        return found

    def entries(self, rows: "Ints") -> "tuple[Ints, Ints]":
        """Return the numbers of the entries of several rows, and how many each row has."""
        counts = self.sizes[rows]
        entries: Ints = (self.indptr[rows] - counts.cumsum() + counts).repeat(counts)
        entries += np.arange(len(entries))
        return entries, counts

    @cached_property
    def sizes(self) -> "Ints":
        """The number of ties of each row."""
        return _fixed(np.diff(self.indptr))[0]

    @cached_property
    def heads(self) -> "Ints":
        """The row in which each of the 2 m entries stands."""
        return _fixed(np.repeat(np.arange(len(self), dtype=np.int32), self.sizes))[0]

    @cached_property
    def tiles(self) -> "tuple[Ints, tuple[Tile, ...]]":
        """All rows, longest first, and the entries of those that have any, see `Tile`."""
        order = np.argsort(-self.sizes, kind="stable")
        sizes, starts = self.sizes[order], self.indptr[:-1][order]
        tiles, begin, tied = [], 0, np.count_nonzero(sizes)
        while begin < tied:
            most = int(sizes[begin])
            alike = np.searchsorted(-sizes, most // ALIKE - most, side="right")
            end = min(begin + max(len(self) // TILES // most, 1), int(alike))
            nth, own = np.arange(most)[:, None], sizes[begin:end]
            ahead = self.indices[starts[begin:end] + np.minimum(nth, own - 1)].astype(np.int64)
            entries = np.where(nth < own, starts[begin:end] + nth, -1)
            tiles.append(Tile(slice(begin, end), *_fixed(ahead, entries)))
            begin = end
        return _fixed(order)[0], tuple(tiles)

    @cached_property
    def ends(self) -> "tuple[Ints, Ints]":
        """The two rows of each of the m ties, the lower one first, by their numbers."""
        once = self.heads < self.indices
        low, high = _fixed(self.heads[once], self.indices[once])
        return low, high

    @cached_property
    def version(self) -> str:
        """A digest of all nodes, ties and attributes: equal for equal graphs."""
        digest = hashlib.blake2b(repr(self.nodes).encode(), digest_size=16)
        digest.update(self.indptr.tobytes() + self.indices.tobytes())
        for name in sorted(self.ties):
            digest.update(name.encode() + self.arcs(name).tobytes())
        return digest.hexdigest()

    @cached_property
    def row(self) -> Mapping[Hashable, int]:
        """The row of each node."""
        return MappingProxyType({node: nth for nth, node in enumerate(self.nodes)})

    def is_directed(self) -> bool:
        """Return False: what is said of one end of a tie is said of the other."""
        return False

    def is_multigraph(self) -> bool:
        """Return False: parallel ties have become one."""
        return False

    def number_of_nodes(self) -> int:
        """Return n."""
        return len(self.nodes)

    def number_of_edges(self) -> int:
        """Return m."""
        return len(self.indices) // 2

    def neighbors(self, node: Hashable) -> Iterator[Hashable]:
        """Yield those tied to `node`."""
        at = self.row[node]
        return (self.nodes[i] for i in self.indices[self.indptr[at] : self.indptr[at + 1]])

    def to_networkx(self) -> "nx.Graph[Any]":
        """Return the graph as dictionaries, with every attribute."""
        import networkx as nx  # noqa: PLC0415 - arrays do without it

        graph: nx.Graph[Any] = nx.Graph()
        graph.add_nodes_from(self.nodes)
        columns = [values.tolist() for values in self.ties.values()]
        low, high = self.ends
        for a, b, *values in zip(low.tolist(), high.tolist(), *columns, strict=True):
            named = dict(zip(self.ties, values, strict=True))
            graph.add_edge(self.nodes[a], self.nodes[b], **named)
        return graph

    def __len__(self) -> int:
        return len(self.nodes)

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self.nodes)

    def __contains__(self, node: object) -> bool:
        return node in self.row

    def __repr__(self) -> str:
        return f"<Arrays: {len(self):,} nodes, {self.number_of_edges():,} ties, {self.version[:8]}>"


def _fixed(*arrays: "NDArray[Any]") -> "tuple[NDArray[Any], ...]":
    """Return arrays as they are, and never changed from here on."""
    for each in arrays:
        each.flags.writeable = False
    return arrays


def _once(keys: "NDArray[Any]") -> "tuple[NDArray[Any], NDArray[Any] | None]":
    """Return the keys in order, each once, and where each was put; None where nothing changed."""
    if (keys[1:] > keys[:-1]).all():
        return keys, None
    return np.unique(keys, return_inverse=True)


def _rows(low: "Ints", high: "Ints", count: int) -> "tuple[Ints, Ints, Ints]":
    """Return the starts, the entries and the tie of each entry of rows, from ties in order.

    They are the columns of a matrix that has a row for each tie, and in the
    column of either end the other one.  The order of ties makes entries ascend,
    so that they are counted into their rows and never sorted.
    """
    from scipy.sparse import csr_array  # noqa: PLC0415 - heavy, loads with the kernels

    both = np.empty((2, len(low), 2), dtype=np.int32)
    both[0, :, 0] = both[1, :, 1] = low
    both[0, :, 1] = both[1, :, 0] = high
    ends, others = both.reshape(2, -1)
    starts = np.arange(0, len(ends) + 1, 2, dtype=np.int32)
    rows = csr_array((others, ends, starts), shape=(len(low), count)).tocsc()
    return rows.indptr, rows.data, rows.indices


def _merged(name: str, values: "Floats", place: "NDArray[Any] | None", count: int) -> "Floats":
    if place is None:
        return values
    if name != "distance":
        return np.bincount(place, values, count).astype(float)
    shortest = np.full(count, np.inf)
    with np.errstate(invalid="ignore"):  # a NaN is refused where lengths are read
        np.minimum.at(shortest, place, values)
    return shortest
