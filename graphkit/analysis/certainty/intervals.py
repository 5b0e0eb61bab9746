"""From trials to intervals: between which places each rank lies, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.centrality.ranking import Cause, Span
from graphkit.analysis.centrality.resting import MUCH
from graphkit.analysis.certainty.groups import Hold, hanging, stability
from graphkit.analysis.certainty.losses import Loss, losses, lossy, stable_until
from graphkit.analysis.certainty.otherwise import otherwise
from graphkit.analysis.certainty.readings import counted, readings
from graphkit.analysis.certainty.trials import Standing, Trials
from graphkit.analysis.certainty.voices import MOST, Coverage, Voice, coverage, voices
from graphkit.analysis.certainty.workers import every
from graphkit.analysis.resampling import DEFAULT, Resampling
from graphkit.graph import dataset_of
from graphkit.graph.incidence import incidence
from graphkit.graph.windows import ALWAYS

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.analysis.centrality import CentralityReport
    from graphkit.graph.incidence import Flags

TOP = 10  # at most; never more than a third of the actors that have a tie


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the ranks by one measure are.

    `spans` holds for each actor with a tie the places it takes for each cause.
    `top` are the actors of the first `size` places, empty when equal values run
    across the cut.  `fallen` holds the actors of the top who are no longer in it
    without a voice (equals stand at the mean of their places).  `stable_until` is
    the share of meetings that may be missing before the ranking is another (see
    `losses.stable_until`).  `read` holds by reading the first and last place of each
    actor in it.
    """

    spans: Mapping[str, tuple[Span, ...]]
    size: int
    top: tuple[str, ...]
    losses: tuple[Loss, ...]
    stable_until: float
    fallen: Mapping[Voice, tuple[str, ...]]
    read: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure a report is: every measure, and the voices behind every actor.

    Of `voices_alone` sources and publishers that alone report a meeting, `voices`
    were left out one by one.  `communities` holds the stability of each community
    of the report, in its order (see `groups.stability`), `hanging` the voice that most
    of it hangs on (see `groups.hanging`).  `otherwise` counts the records read another
    way (see `readings.readings` and `otherwise.otherwise`).
    """

    runs: int
    seed: int
    metrics: Mapping[str, Sureness]
    voices: tuple[Voice, ...]
    voices_alone: int
    coverage: Mapping[str, Coverage]
    communities: tuple[float, ...] = ()
    hanging: tuple[Hold | None, ...] = ()
    otherwise: Mapping[str, int] = field(default_factory=dict)


def certainty(  # noqa: PLR0913 - keyword-only; a record of two fields would say no more
    view: "nx.Graph[str]",
    name: str,
    metrics: Sequence[str],
    window: tuple[date, date] = ALWAYS,
    how: Resampling = DEFAULT,
    *,
    sources: int = 0,
) -> Certainty | None:
    """Return how sure the ranks of `metrics` on `view` are, or None when no meetings made it.

    Parameters
    ----------
    view
        A view of meetings called `name`; meetings that possibly lie in `window`
        are in it.
    how
        `runs` trials for each of `LOSSES`; each computes every measure once, and
        so does each of at most 40 voices left out, and each reading.
    sources
        From how many betweenness is estimated in every trial; 0 computes it in full.
    """
    made = incidence(view, name)
    if not made.meetings:
        return None
    dataset = dataset_of(view)
    alone, doubts = voices(dataset, made), readings(made, window)
    told = alone[:MOST]
    trials = Trials(made, metrics, sources, how.seed)
    left = [rows for _, rows in told] + [*doubts.values(), *lossy(made, how.runs, how.seed)]
    full, *found = every(trials, [np.ones(len(made.rows), bool), *left], how)
    seen = [made.actors[nth] for nth in trials.seen]
    without = dict(zip((voice for voice, _ in told), found, strict=False))
    read = dict(zip(doubts, found[len(told) :], strict=False))
    others = otherwise(view, name, made, window)
    for each in others:
        read[each.what] = Trials(each.incidence, metrics, sources, how.seed, trials.seen)()
    lost = losses(full, _size(seen), found[len(told) + len(doubts) :])
    sure = {
        metric: _sureness(
            seen,
            standing,
            lost[metric],
            {voice: run[metric] for voice, run in without.items()},
            {doubt: run[metric] for doubt, run in read.items()} | trials.strict(metric),
        )
        for metric, standing in full.items()
    }
    return Certainty(
        how.runs,
        how.seed,
        sure,
        (*without,),
        len(alone),
        coverage(dataset, view),
        otherwise=counted(made, doubts) | {each.what: each.records for each in others},
    )


def _sureness(
    seen: Sequence[str],
    full: Standing,
    lost: Sequence[Loss],
    without: Mapping[Voice, Standing],
    read: Mapping[str, Standing],
) -> Sureness:
    """Return how sure the places of the actors `seen` are, from every trial of one measure.

    A voice that alone tells nearly all of the meetings makes no span: without it there is
    hardly anything to rank, which is true of the report and not of a place.
    """
    bounds: list[tuple[Cause, Sequence[tuple[str, Standing | Loss]]]] = [
        *((each.what, [(f"{each.share:.0%}", each)]) for each in lost),
        ("voice", [(v.name, there) for v, there in without.items() if v.share < MUCH]),
        ("reading", [*read.items()]),
    ]
    size = _size(seen)
    top = full.high <= size
    fallen = {
        v: _named(seen, top & (there.middle > size))
        for v, there in without.items()
        if there.low.max() > 1  # else nothing is left of which anybody could fall out
    }
    return Sureness(
        spans=dict(zip(seen, _spans(full, bounds), strict=True)),
        size=size,
        top=_named(seen, top),
        losses=tuple(lost),
        stable_until=stable_until(lost),
        fallen={voice: out for voice, out in fallen.items() if out},
        read={
            what: dict(zip(seen, zip(at.low.tolist(), at.high.tolist(), strict=True), strict=True))
            for what, at in read.items()
        },
    )


def _size(seen: Sequence[str]) -> int:
    return min(TOP, max(1, len(seen) // 3))


def _spans(
    full: Standing, bounds: list[tuple[Cause, Sequence[tuple[str, Standing | Loss]]]]
) -> Iterator[tuple[Span, ...]]:
    """Yield the spans of each actor: for each cause the widest, named after what pushes it down."""
    columns = []
    for cause, standings in bounds:
        if standings:
            lows = np.array([each.low for _, each in standings])
            highs = np.array([each.high for _, each in standings])
            worst = np.where(
                highs.max(axis=0) > full.high, highs.argmax(axis=0), lows.argmin(axis=0)
            )
            columns.append(
                (cause, [name for name, _ in standings], lows.min(axis=0), highs.max(axis=0), worst)
            )
    for nth in range(len(full.low)):
        yield tuple(
            Span(cause, names[worst[nth]], int(low[nth]), int(high[nth]))
            for cause, names, low, high, worst in columns
        )


def with_certainty(
    report: "CentralityReport",
    view: "nx.Graph[str]",
    window: tuple[date, date] = ALWAYS,
    how: Resampling = DEFAULT,
) -> "CentralityReport":
    """Return the report on `view` with an interval for each rank; see `certainty`."""
    drawn = report.estimates.get("betweenness")
    sources = drawn.draws if drawn else 0
    found = certainty(view, report.view, tuple(report.metrics), window, how, sources=sources)
    if found is None:
        return report
    metrics = {
        name: tuple(
            replace(each, spans=(*each.spans, *found.metrics[name].spans.get(each.id, ())))
            for each in ranks
        )
        for name, ranks in report.metrics.items()
    }
    trials, groups = Trials(incidence(view, report.view), ()), report.communities.groups
    told = voices(dataset_of(view), trials.incidence)[:MOST]
    some = [(voice, rows) for voice, rows in told if voice.share < 1]  # else all hang on it alike
    sure = replace(
        found,
        communities=stability(trials, groups, how.seed),
        hanging=hanging(trials, groups, some),
    )
    return replace(report, metrics=metrics, certainty=sure)


def _named(seen: Sequence[str], chosen: "Flags") -> tuple[str, ...]:
    return tuple(actor for actor, there in zip(seen, chosen, strict=True) if there)
