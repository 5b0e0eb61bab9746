"""Whose meetings come from one outlet: a rank is that outlet's picture then, however narrow."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log
from typing import TYPE_CHECKING, Literal, NamedTuple

from graphkit.graph import dataset_of

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.graph.incidence import Incidence
    from graphkit.model import Dataset, Meeting

Kind = Literal["publisher", "source"]


class Teller(NamedTuple):
    """A source that says that a meeting took place; its `outlet` as `Dataset.outlet` has it."""

    id: str
    title: str
    outlet: str


Told = Sequence[Sequence[Teller]]  # by meeting, who says that it took place
Parts = list[tuple[int, int, float]]  # a meeting, a tie, what the one adds to the other

LARGER = 0.6  # of an actor's meetings by weight, or of its ties: from here on one outlet makes it
MUCH = 0.8  # of these: however few they are; of all meetings: the whole view is its picture
CHANCE = 0.01  # that as many of a few meetings are one outlet's where several tell alike


@dataclass(frozen=True, slots=True)
class Rest:
    """How much of an actor, or of a whole view, one outlet alone reports.

    The `outlet` is a publisher or the title of one source, as `kind` says.  Of `of`
    meetings it reports `meetings` and nobody else does, in so many `articles`; of `of_ties`
    ties it alone makes `ties`.  `weight` is its part of the meetings when each
    counts by what it adds to ties; `everywhere` is its part of all meetings of the view.
    """

    kind: Kind
    id: str
    outlet: str
    meetings: int
    of: int
    articles: int
    ties: int
    of_ties: int
    weight: float
    everywhere: float

    @property
    def share(self) -> float:
        """The part it alone makes, of the weight or of the ties, whichever is larger."""
        return max(self.weight, self.ties / self.of_ties)


def resting(view: "nx.Graph[str]", name: str) -> tuple[dict[str, Rest], Rest | None]:
    """Return on which outlet each actor rests, and of which one the whole view is the picture.

    An actor rests on the outlet that alone makes `LARGER` of it, but for the three of five
    meetings that also come of one outlet where several tell alike; the view is the
    picture of the publisher that alone reports `MUCH` of its meetings.  A publisher that
    alone reports everything tells no actors apart, so a single source of it goes
    before.  `name` is what the view is called.
    """
    from graphkit.graph.incidence import incidence  # noqa: PLC0415 - loads numpy

    made = incidence(view, name)
    if not made.meetings:
        return {}, None
    told = [tellers(dataset_of(view), meeting) for meeting in made.meetings]
    found: dict[str, Rest] = {}
    kinds: tuple[Kind, ...] = ("source", "publisher")
    for kind in kinds:
        every = Counter(alone(kind, sources) for sources in told)
        rests = {id_: _rest(kind, parts, told, every) for id_, parts in _by_actor(made)}
        driven = {id_: each for id_, each in rests.items() if each and _drives(each, every)}
        before = {id_: each for id_, each in found.items() if each.everywhere < 1}
        found = found | driven if len(every) > 1 else driven | before
    whole = _rest("publisher", _parts(made), told, every)
    return found, whole if whole and whole.everywhere >= MUCH else None


def tellers(dataset: "Dataset", meeting: "Meeting") -> list[Teller]:
    """Return the sources that say a meeting took place."""
    ids = {each.source for each in meeting.evidence if each.stance != "denies"}
    return [
        Teller(id_, dataset.source[id_].title, dataset.outlet[id_])
        for id_ in sorted(ids & dataset.source.keys())
    ]


def alone(kind: Kind, sources: Sequence[Teller]) -> str:
    """Return the publisher, or the id of the source, that these all are; "" if they differ."""
    names = {each.id if kind == "source" else each.outlet for each in sources}
    return min(names) if len(names) == 1 else ""


def _drives(rest: Rest, every: Counter[str]) -> bool:
    """Tell whether an outlet makes an actor: `every` has what each alone tells of all meetings."""
    if rest.share < LARGER or rest.share >= MUCH:
        return rest.share >= MUCH
    elsewhere = (every[rest.id] - rest.meetings + 1) / (every.total() - rest.of + 2)
    return elsewhere >= LARGER or _chance(rest.meetings, rest.of, elsewhere) < CHANCE


def _chance(least: int, of: int, share: float) -> float:
    """Return how likely at least so many of so many draws come of an outlet with this share."""
    return sum(
        exp(
            lgamma(of + 1)
            - lgamma(k + 1)
            - lgamma(of - k + 1)
            + k * log(share)
            + (of - k) * log(1 - share)
        )
        for k in range(least, of + 1)
    )


def _parts(made: "Incidence") -> Parts:
    meetings = made.row_meeting[made.share_a].tolist()
    return [*zip(meetings, made.share_tie.tolist(), made.adds().tolist(), strict=True)]


def _by_actor(made: "Incidence") -> Iterator[tuple[str, Parts]]:
    found: dict[int, Parts] = defaultdict(list)
    ends = made.ties.tolist()
    for part in _parts(made):
        for actor in ends[part[1]]:
            found[actor].append(part)
    return ((made.actors[nth], parts) for nth, parts in found.items())


def _rest(kind: Kind, parts: Parts, told: Told, every: Counter[str]) -> Rest | None:
    """Return how much of `parts` the outlet makes that alone makes most of them."""
    by = {meeting: alone(kind, told[meeting]) for meeting, *_ in parts}
    behind: dict[int, set[str]] = defaultdict(set)
    weights: dict[str, float] = defaultdict(float)
    for meeting, tie, weight in parts:
        behind[tie].add(by[meeting])
        weights[by[meeting]] += weight
    ties = Counter(min(each) for each in behind.values() if len(each) == 1)
    total = sum(weights.values())

    def found(id_: str) -> Rest:
        meetings = [nth for nth, outlet in by.items() if outlet == id_]
        sources = {each.id: each for nth in meetings for each in told[nth]}
        title = id_ if kind == "publisher" else sources[id_].title
        counts = len(meetings), len(by), len(sources), ties[id_], len(behind)
        weight = round(weights[id_] / total, 12)
        return Rest(kind, id_, title, *counts, weight, every[id_] / every.total())

    rests = [found(id_) for id_ in sorted(weights.keys() - {""})]
    return max(rests, key=lambda each: each.share, default=None)
