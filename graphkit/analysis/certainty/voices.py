"""One source, one outlet: what only it reports, and what is left without it."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.centrality.resting import Teller, tellers

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.graph.incidence import Flags, Incidence
    from graphkit.model import Dataset

MOST = 40  # voices left out one by one; those that alone report most come first


@dataclass(frozen=True, slots=True)
class Voice:
    """A source or a publisher, which reports `meetings` of `all`, `alone` of them nobody else."""

    kind: str
    id: str
    name: str
    meetings: int
    alone: int
    all: int

    @property
    def share(self) -> float:
        """The part of all meetings that only this voice reports."""
        return self.alone / self.all


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what is known of an actor comes from one publisher.

    Of the actor's `ties`, `told` are reported by the publisher and `alone` by it
    and nobody else; `sources` is the number of documents behind the ties.
    """

    actor: str
    publisher: str
    ties: int
    told: int
    alone: int
    sources: int

    @property
    def share(self) -> float:
        """The part of the ties that this publisher alone reports."""
        return self.alone / self.ties


def voices(dataset: "Dataset", incidence: "Incidence") -> list[tuple[Voice, "Flags"]]:
    """Return sources and publishers that alone report a meeting, with the rows left without each.

    A publisher of one source is that source, and stands here once, as publisher.
    The largest come first.
    """
    told = [tellers(dataset, meeting) for meeting in incidence.meetings]
    found = []
    for kind, key in (("publisher", _outlet), ("source", _id)):
        names = [{key(source) for source in sources} for sources in told]
        counts = Counter(name for each in names for name in each)
        for name, count in counts.items():
            only = np.array([each == {name} for each in names], bool)
            title = dataset.source[name].title if kind == "source" else name
            voice = Voice(kind, name, title, count, int(only.sum()), len(told))
            if voice.alone and not (kind == "source" and _is_publisher(dataset, name, told)):
                found.append((voice, incidence.without(only)))
    found.sort(key=lambda each: (-each[0].alone, each[0].kind, each[0].id))
    return found


def coverage(dataset: "Dataset", view: "nx.Graph[str]") -> dict[str, Coverage]:
    """Return for each actor with a tie the publisher that alone reports most of them."""
    return {actor: _coverage(dataset, view, actor) for actor in sorted(view) if view[actor]}


def _coverage(dataset: "Dataset", view: "nx.Graph[str]", actor: str) -> Coverage:
    told, alone, sources = Counter[str](), Counter[str](), set()
    for other in view[actor]:
        meetings = [dataset.meeting[id_] for id_ in view.edges[actor, other]["meetings"]]
        behind = [source for meeting in meetings for source in tellers(dataset, meeting)]
        names = {source.outlet for source in behind}
        told.update(names)
        alone.update(names if len(names) == 1 else ())
        sources |= {source.id for source in behind}
    most = min(told, key=lambda name: (-alone[name], -told[name], name), default="")
    return Coverage(actor, most, len(view[actor]), told[most], alone[most], len(sources))


def _id(source: Teller) -> str:
    return source.id


def _outlet(source: Teller) -> str:
    return source.outlet


def _is_publisher(dataset: "Dataset", id_: str, told: list[list[Teller]]) -> bool:
    """Tell whether the publisher of a source has no other source here."""
    own = dataset.outlet[id_]
    return {each.id for sources in told for each in sources if each.outlet == own} == {id_}
