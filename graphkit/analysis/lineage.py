"""Lineages: families by generation, and every degree of kin that parents imply."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from graphkit.analysis.disputes import is_disputed
from graphkit.analysis.offices import term
from graphkit.analysis.refs import Ref
from graphkit.graph import dataset_of
from graphkit.graph.views import BLOOD, KIN

if TYPE_CHECKING:
    from graphkit.model import Dataset, Kinship, Role


@dataclass(frozen=True, slots=True)
class Office:
    """One office of a member, with its term as text."""

    title: str
    institution: Ref | None
    term: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a lineage; generation 1 is the oldest known."""

    person: Ref
    generation: int
    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """A family, or the kin of a person: members by generation, and the ties that make it."""

    of: Ref
    members: tuple[Member, ...]
    kinship: tuple["Kinship", ...]
    disputed: tuple[str, ...]

    @property
    def generations(self) -> dict[int, list[Member]]:
        """Members by generation, oldest first."""
        found: dict[int, list[Member]] = defaultdict(list)
        for member in self.members:
            found[member.generation].append(member)
        return dict(sorted(found.items()))


def lineage(graph: "nx.MultiDiGraph[str]", actor: str) -> Lineage:
    """Return the lineage of a family, or of everybody a person is kin to.

    Generations follow `parent_of`; spouses and siblings share one.  Somebody
    known only as a member of the family stands in generation 1.
    """
    dataset = dataset_of(graph)
    people = _people(dataset, actor)
    ties = [
        each
        for each in dataset.kinship
        if each.relation in BLOOD and {each.person, each.other} <= people
    ]
    generation = _generations(people, ties)
    members = (
        Member(Ref.to(dataset, id_), generation[id_], _offices(dataset, id_)) for id_ in people
    )
    return Lineage(
        of=Ref.to(dataset, actor),
        members=tuple(sorted(members, key=lambda each: (each.generation, each.person.name))),
        kinship=tuple(sorted(ties, key=lambda each: each.key)),
        disputed=tuple(sorted(each.key for each in ties if is_disputed(each))),
    )


def kin_of(dataset: "Dataset", person: str) -> list[tuple[str, Ref, bool]]:
    """Return (degree, relative, inferred) of a person: stated ties, and those that parents imply.

    Degrees are parent, child, spouse, sibling, grandparent, grandchild; a
    computed degree is inferred when a tie it rests on is.
    """
    found: dict[tuple[str, str], bool] = {}

    def add(degree: str, relative: str, *, inferred: bool) -> None:
        key = (degree, relative)
        found[key] = found.get(key, True) and inferred

    for degree, nearer in (("parent", _parents), ("child", _children)):
        for one, sure in nearer(dataset, person).items():
            add(degree, one, inferred=sure)
            for two, also in nearer(dataset, one).items():
                add(f"grand{degree}", two, inferred=sure or also)
    for one, sure in _parents(dataset, person).items():
        for two, also in _children(dataset, one).items():
            if two != person:
                add("sibling", two, inferred=sure or also)
    for each in dataset.kinship_of.get(person, ()):
        if each.relation in ("spouse_of", "sibling_of"):
            other = each.other if each.person == person else each.person
            add(each.relation.removesuffix("_of"), other, inferred=each.inferred)
    order = ("parent", "spouse", "sibling", "child", "grandparent", "grandchild")
    listed = [(degree, Ref.to(dataset, one), sure) for (degree, one), sure in found.items()]
    return sorted(listed, key=lambda each: (order.index(each[0]), each[1]))


def _parents(dataset: "Dataset", child: str) -> dict[str, bool]:
    """Return the stated parents of a person, each with whether that is inferred."""
    ties = dataset.kinship_of.get(child, ())
    return {t.person: t.inferred for t in ties if t.relation == "parent_of" and t.other == child}


def _children(dataset: "Dataset", parent: str) -> dict[str, bool]:
    ties = dataset.kinship_of.get(parent, ())
    return {t.other: t.inferred for t in ties if t.relation == "parent_of" and t.person == parent}


def _people(dataset: "Dataset", actor: str) -> set[str]:
    """Return the persons of a family, or all that blood and marriage link to a person."""
    family = dataset.actor[actor].kind == "family"
    relations = KIN if family else BLOOD
    kin: nx.Graph[str] = nx.Graph(
        (each.person, each.other) for each in dataset.kinship if each.relation in relations
    )
    if family:
        return set(kin[actor]) if actor in kin else set()
    return set(nx.node_connected_component(kin, actor)) if actor in kin else {actor}


def _generations(people: set[str], ties: list["Kinship"]) -> dict[str, int]:
    """Return each person's generation: as low as parents, spouses and siblings allow."""
    level = dict.fromkeys(people, 1)
    for _ in range(len(people)):  # each pass settles one more generation; cycles cannot loop
        changed = False
        for each in ties:
            step = 1 if each.relation == "parent_of" else 0
            low, high = level[each.person], level[each.other]
            if step and high < low + 1:
                level[each.other], changed = low + 1, True
            elif not step and low != high:
                level[each.person] = level[each.other] = max(low, high)
                changed = True
        if not changed:
            break
    return level


def _offices(dataset: "Dataset", person: str) -> tuple[Office, ...]:
    held = [role for role in dataset.roles_of.get(person, ()) if not role.descriptive]
    return tuple(_office(dataset, role) for role in held)


def _office(dataset: "Dataset", role: "Role") -> Office:
    where = Ref.to(dataset, role.institution) if role.institution else None
    return Office(f"acting {role.title}" if role.acting else role.title, where, term(role))
