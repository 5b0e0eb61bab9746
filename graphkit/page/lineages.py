"""Where everybody stands in the lineage charts: one chart a family, one row a generation.

A chart is drawn from unions: the parents of the same children, or two spouses.
Who stands in one row and is joined by a union or as siblings of unnamed parents
forms a block; blocks form a forest, laid out as tidy trees (after Reingold and
Tilford, "Tidier drawings of trees", IEEE Trans. Softw. Eng. 7, 1981): children
below their parents, subtrees as near as they fit, parents above the middle.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import networkx as nx

from graphkit.analysis.lineage import Lineage, lineage
from graphkit.graph import dataset_of
from graphkit.graph.views import BLOOD
from graphkit.page.contract import LineagePart, UnionPart

if TYPE_CHECKING:
    from graphkit.model import Kinship


@dataclass(frozen=True, slots=True)
class Union:
    """Parents and their children; with no parents siblings, with no children spouses."""

    parents: tuple[str, ...]
    children: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A lineage with a place for each member: x in widths of a card, rows from 0 down."""

    of: Lineage
    x: Mapping[str, float]
    row: Mapping[str, int]
    unions: tuple[Union, ...]


@dataclass(slots=True)
class _Block:
    """Persons of one row that stand side by side, and the blocks below them."""

    members: list[str]
    below: list["_Block"] = field(default_factory=list)
    placed: bool = False


def charts(graph: "nx.MultiDiGraph[str]") -> list[Chart]:
    """Return a chart of each family, and of all kin whose ties no family holds whole."""
    dataset = dataset_of(graph)
    families = sorted(each.id for each in dataset.actors if each.kind == "family")
    found = [chart(lineage(graph, family)) for family in families]
    shown = {tie.key for each in found for tie in each.of.kinship}
    kin: nx.Graph[str] = nx.Graph(
        [(tie.person, tie.other) for tie in dataset.kinship if tie.relation in BLOOD]
    )
    for people in sorted(map(sorted, nx.connected_components(kin))):
        whole = lineage(graph, people[0])
        if any(tie.key not in shown for tie in whole.kinship):
            found.append(chart(whole))
    return [each for each in found if each.row]


def chart(of: Lineage) -> Chart:
    """Return the chart of a lineage."""
    unions = _unions(of.kinship)
    row = _rows({each.person.id: each.generation - 1 for each in of.members}, unions)
    blocks = _blocks(row, unions)
    roots = _forest(blocks, unions)
    x: dict[str, float] = {}
    for root in roots:
        _set_beside(x, row, _tidy(root, row), list(x))
    left = min(x.values(), default=0.0)
    x = {each: place - left for each, place in x.items()}
    # From left to right, so that lines which leave one person side by side do not cross.
    in_order = sorted(
        unions, key=lambda each: (_center(x, each.parents), _center(x, each.children))
    )
    return Chart(of, x, row, tuple(in_order))


def _center(x: Mapping[str, float], people: tuple[str, ...]) -> float:
    return sum(x[each] for each in people) / len(people) if people else 0.0


def parts(
    graph: "nx.MultiDiGraph[str]", actors: Mapping[str, int], kinship: Mapping[str, int]
) -> tuple[LineagePart, ...]:
    """Return the charts as the payload has them, actors and claims by their index."""
    return tuple(_part(each, actors, kinship) for each in charts(graph))


def _part(made: Chart, actors: Mapping[str, int], kinship: Mapping[str, int]) -> LineagePart:
    order = sorted(made.row, key=lambda each: (made.row[each], made.x[each]))
    return LineagePart(
        of=actors[made.of.of.id],
        members=tuple(actors[each] for each in order),
        row=tuple(made.row[each] for each in order),
        x=tuple(round(made.x[each], 3) for each in order),
        unions=tuple(
            UnionPart(
                parents=tuple(actors[each] for each in union.parents),
                children=tuple(actors[each] for each in union.children),
                claims=tuple(kinship[each] for each in union.claims),
            )
            for union in made.unions
        ),
    )


def _unions(ties: Iterable["Kinship"]) -> tuple[Union, ...]:
    """Return the unions of some ties: parents by the children they share, spouses, siblings."""
    parents: dict[str, list[str]] = defaultdict(list)
    keys: dict[tuple[str, ...], list[str]] = defaultdict(list)
    couples: set[tuple[str, ...]] = set()
    loose: nx.Graph[str] = nx.Graph()
    for tie in sorted(ties, key=lambda each: each.key):
        pair = tuple(sorted((tie.person, tie.other)))
        keys[pair].append(tie.key)
        if tie.relation == "parent_of":
            parents[tie.other].append(tie.person)
        elif tie.relation == "spouse_of":
            couples.add(pair)
        else:
            loose.add_edge(*pair)
    children: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for child, found in sorted(parents.items()):
        children[tuple(sorted(set(found)))].append(child)
    groups = [(couple, children.pop(couple, [])) for couple in sorted(couples)]
    groups += sorted(children.items())
    orphans = loose.subgraph([each for each in loose if each not in parents])
    groups += [((), sorted(each)) for each in sorted(map(sorted, nx.connected_components(orphans)))]
    return tuple(_union(group, offspring, keys) for group, offspring in groups)


def _union(
    parents: tuple[str, ...], children: list[str], keys: Mapping[tuple[str, ...], list[str]]
) -> Union:
    everybody = sorted({*parents, *children})
    pairs = ((a, b) for nth, a in enumerate(everybody) for b in everybody[nth + 1 :])
    claims = [key for pair in pairs for key in keys.get(pair, ())]
    return Union(parents, tuple(children), tuple(claims))


def _rows(level: dict[str, int], unions: tuple[Union, ...]) -> dict[str, int]:
    """Return the row of each member; a parent whose own kin are unknown stands by the other."""
    rooted = {each for union in unions for each in union.children}
    for union in unions:
        lowest = max((level[each] for each in union.parents), default=0)
        for each in union.parents:
            if each not in rooted:
                level[each] = max(level[each], lowest)
    return level


def _blocks(row: Mapping[str, int], unions: tuple[Union, ...]) -> dict[str, _Block]:
    """Return the block of each member: who is joined by a union stands side by side."""
    beside: nx.Graph[str] = nx.Graph()
    beside.add_nodes_from(sorted(row))
    for union in unions:
        first, *others = union.parents or union.children
        beside.add_edges_from((first, each) for each in others if row[each] == row[first])
    found: dict[str, _Block] = {}
    for people in map(sorted, nx.connected_components(beside)):
        block = _Block(_in_line(beside, people))
        found |= dict.fromkeys(people, block)
    return found


def _in_line(beside: "nx.Graph[str]", people: list[str]) -> list[str]:
    """Return people so that partners stand next to each other: who has several, between them."""
    start = min(people, key=lambda each: (beside.degree(each), each))
    return list(nx.dfs_preorder_nodes(beside, start, sort_neighbors=sorted))


def _forest(blocks: Mapping[str, _Block], unions: tuple[Union, ...]) -> list[_Block]:
    """Hang every block below the first block that holds its parents, and return the rest."""
    hung: set[int] = set()
    rooted = [each for each in unions if each.parents]
    together = [each for each in rooted if len({id(blocks[p]) for p in each.parents}) == 1]
    apart = [each for each in rooted if each not in together]
    for union in [
        *sorted(together, key=lambda each: _above(blocks[each.parents[0]], each)),
        *apart,
    ]:
        for child in union.children:
            block, above = blocks[child], blocks[union.parents[0]]
            if id(block) not in hung and not _hangs_from(above, block):
                above.below.append(block)
                hung.add(id(block))
    roots = {id(block): block for block in blocks.values() if id(block) not in hung}
    return list(roots.values())


def _above(block: _Block, union: Union) -> float:
    """Return where in its block a union stands: its children keep to that side."""
    return sum(map(block.members.index, union.parents)) / len(union.parents)


def _hangs_from(block: _Block, other: _Block) -> bool:
    """Tell whether `block` is `other` or hangs below it: the forest must stay one."""
    return block is other or any(_hangs_from(block, each) for each in other.below)


def _tidy(block: _Block, row: Mapping[str, int]) -> dict[str, float]:
    """Return x of all persons of a tree."""
    places: dict[str, float] = {}
    for child in block.below:
        _set_beside(places, row, _tidy(child, row), list(places))
    middles = [_middle(places, child.members) for child in block.below]
    middle = (middles[0] + middles[-1]) / 2 if middles else 0.0
    first = middle - (len(block.members) - 1) / 2
    return places | {each: first + nth for nth, each in enumerate(block.members)}


def _middle(places: Mapping[str, float], members: list[str]) -> float:
    return (places[members[0]] + places[members[-1]]) / 2


def _set_beside(
    places: dict[str, float], row: Mapping[str, int], tree: Mapping[str, float], left: list[str]
) -> None:
    """Add a tree to the right of what is placed, as near as no row overlaps."""
    right: dict[int, float] = {}
    for each in left:
        right[row[each]] = max(places[each], right.get(row[each], places[each]))
    shift = max((right[row[e]] + 1 - x for e, x in tree.items() if row[e] in right), default=0.0)
    places |= {each: x + shift for each, x in tree.items()}
