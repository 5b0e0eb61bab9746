"""Missing meetings: what is left of a ranking when some are lost at random."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from graphkit.analysis.certainty.trials import Standing

if TYPE_CHECKING:
    from graphkit.analysis.certainty.trials import Places
    from graphkit.graph.incidence import Flags, Incidence

Lost = Literal["meetings", "participants"]
LOSSES: tuple[tuple[Lost, float], ...] = (
    ("meetings", 0.1),
    ("meetings", 0.2),
    ("meetings", 0.3),
    ("participants", 0.1),
    ("participants", 0.2),
    ("participants", 0.3),
)
ALIKE = 0.7  # rank correlation from which Epskamp calls a ranking the same
SURE = 0.95


@dataclass(frozen=True, slots=True)
class Loss:
    """What one share of loss does to the ranking by one measure.

    `low` and `high` bound the places of the middle 95 % of `runs`, by actor in
    the order of `Trials.seen`.  `stays` is the share of runs in which nobody of
    the top falls out of it (equals stand at the mean of their places), None when
    equal values run across the cut and there is no top.  `alike` is the share of runs
    whose places correlate with the full ones by .7 or more (Spearman).
    """

    what: Lost
    share: float
    runs: int
    low: "Places"
    high: "Places"
    stays: float | None
    alike: float


def losses(
    full: Mapping[str, Standing], size: int, made: Sequence[Mapping[str, Standing]]
) -> dict[str, list[Loss]]:
    """Return for each measure what each of `LOSSES` does to it.

    `made` are the trials of `lossy`, in its order.  The top are the actors of the
    first `size` places.

    Source: E. Costenbader and T. W. Valente, "The stability of centrality
    measures when networks are sampled", Social Networks 25 (2003) 283-307,
    doi:10.1016/S0378-8733(03)00012-1; S. Epskamp, D. Borsboom and E. I. Fried,
    "Estimating psychological networks and their accuracy", Behavior Research
    Methods 50 (2018) 195-212, doi:10.3758/s13428-017-0862-1.
    """
    runs = len(made) // len(LOSSES)
    return {
        name: [
            _loss(*loss, standing, size, [run[name] for run in made[nth * runs : (nth + 1) * runs]])
            for nth, loss in enumerate(LOSSES)
        ]
        for name, standing in full.items()
    }


def lossy(incidence: "Incidence", runs: int, seed: int) -> Iterator["Flags"]:
    """Yield which rows are left after each of `LOSSES`, `runs` times the one, then the next.

    Meetings, or single participants, are drawn at random, each as likely as any
    other, and left out: the friendliest way of missing them.
    """
    for nth, (what, share) in enumerate(LOSSES):
        yield from draws(incidence, what, share, runs, np.random.default_rng([seed, nth]))


def stable_until(found: Sequence[Loss]) -> float:
    """Return the largest loss of meetings up to which the ranking stays alike with 95 % certainty.

    The correlation stability coefficient of Epskamp et al. (2018), as far as the
    losses tried go: 0.0 when not even the smallest of them leaves it alike.
    """
    largest = 0.0
    for each in found:
        if each.what == "meetings":
            if each.alike < SURE:
                break
            largest = each.share
    return largest


def draws(
    incidence: "Incidence", what: Lost, share: float, runs: int, source: np.random.Generator
) -> Iterator["Flags"]:
    """Yield which rows are left after each of `runs` losses; one at least is lost."""
    many = len(incidence.meetings if what == "meetings" else incidence.rows)
    for _ in range(runs):
        lost = np.zeros(many, bool)
        lost[source.choice(many, max(1, round(share * many)), replace=False)] = True
        yield incidence.without(lost) if what == "meetings" else ~lost


def _loss(what: Lost, share: float, full: Standing, size: int, runs: list[Standing]) -> Loss:
    lows, highs = np.array([run.low for run in runs]), np.array([run.high for run in runs])
    top = full.high <= size
    stays = [(run.middle[top] <= size).all() for run in runs]
    alike = np.mean([correlation(full, run) >= ALIKE for run in runs])
    tail = (1 - SURE) / 2
    return Loss(
        what,
        share,
        len(runs),
        np.quantile(lows, tail, axis=0, method="inverted_cdf"),
        np.quantile(highs, 1 - tail, axis=0, method="inverted_cdf"),
        float(np.mean(stays)) if top.any() else None,
        float(alike),
    )


def correlation(one: Standing, two: Standing) -> float:
    """Return Spearman's rank correlation, equals sharing the mean of their places.

    0 when one of them puts everybody in the same place: it says nothing then.

    Examples
    --------
    >>> from graphkit.analysis.certainty.trials import places
    >>> correlation(places(np.array([1.0, 2, 3])), places(np.array([3.0, 2, 1])))
    -1.0
    """
    a, b = one.middle - one.middle.mean(), two.middle - two.middle.mean()
    length = np.sqrt((a @ a) * (b @ b))
    return float(a @ b / length) if length else 0.0
