"""Rules on kinship: no circles, and parents are older."""

from collections import defaultdict
from collections.abc import Iterator

from graphkit.model import Dataset, Person, Place
from graphkit.rules.circles import circles
from graphkit.rules.finding import Finding


def own_ancestor(dataset: Dataset) -> Iterator[Finding]:
    """Nobody is their own ancestor."""
    parents: dict[str, list[str]] = defaultdict(list)
    places: dict[tuple[str, str], Place] = {}
    for index, kin in enumerate(dataset.kinship):
        if kin.relation == "parent_of" and not kin.withdrawn:
            parents[kin.other].append(kin.person)
            places[kin.person, kin.other] = Place("kinship", (index,))
    for circle in circles(parents):
        line = " > ".join(circle)
        yield Finding(places[circle[0], circle[1]], f"their own ancestor: {line}")


def parent_younger(dataset: Dataset) -> Iterator[Finding]:
    """A parent is born before the child."""
    for index, kin in enumerate(dataset.kinship):
        parent, child = dataset.actor.get(kin.person), dataset.actor.get(kin.other)
        if kin.relation != "parent_of" or kin.withdrawn:
            continue
        if not (isinstance(parent, Person) and isinstance(child, Person)):
            continue
        if parent.born and child.born and parent.born.earliest >= child.born.latest:
            older, younger = f"{kin.other} ({child.born})", f"{kin.person} ({parent.born})"
            yield Finding(Place("kinship", (index,)), f"the child {older} is older than {younger}")
