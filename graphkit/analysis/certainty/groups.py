"""How stable communities are: whether they are found again when meetings or a voice are missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.certainty.losses import draws
from graphkit.analysis.certainty.trials import Trials
from graphkit.analysis.certainty.voices import Voice
from graphkit.analysis.communities import division

if TYPE_CHECKING:
    from graphkit.graph.incidence import Flags

LOSS = 0.2  # of the meetings
RUNS = 50
STABLE, DOUBTFUL = 0.75, 0.6  # Hennig 2007: above, a community; below, better not spoken of


@dataclass(frozen=True, slots=True)
class Hold:
    """How much of a community is left without a voice: a share, 1 when all of it is."""

    voice: Voice
    share: float


def stability(trials: Trials, groups: Sequence[Sequence[str]], seed: int) -> tuple[float, ...]:
    """Return for each community how much of it is found again with 20 % of meetings missing.

    The mean, over fifty draws, of its Jaccard index with the most similar
    community of the draw (one run of Leiden); 1 when it always comes back whole.
    An actor who lost all ties in a draw has not come back (Hennig leaves such
    points out, which flatters groups that hang on single meetings).

    Source: C. Hennig, "Cluster-wise assessment of cluster stability", Comp.
    Statistics & Data Analysis 52 (2007) 258-271, doi:10.1016/j.csda.2006.11.025.
    """
    source = np.random.default_rng([seed, len(groups)])
    lost = draws(trials.incidence, "meetings", LOSS, RUNS, source)
    drawn = [_found(trials, rows) for rows in lost]
    return tuple(
        float(np.mean([_best(group, found) for found in drawn]))
        for group in _numbered(trials, groups)
    )


def hanging(
    trials: Trials, groups: Sequence[Sequence[str]], without: Sequence[tuple[Voice, "Flags"]]
) -> tuple[Hold | None, ...]:
    """Return for each community the voice without which least of it is found again, if any.

    `without` holds the rows left without each voice; the share is a Jaccard index
    as in `stability`, and a community that no voice touches has None.
    """
    left = [(voice, _found(trials, rows)) for voice, rows in without]
    return tuple(_weakest(group, left) for group in _numbered(trials, groups))


def _weakest(group: set[int], left: list[tuple[Voice, list[set[int]]]]) -> Hold | None:
    holds = [Hold(voice, _best(group, found)) for voice, found in left]
    least = min(holds, key=lambda each: each.share, default=None)
    return least if least and least.share < 1 else None


def _found(trials: Trials, rows: "Flags") -> list[set[int]]:
    """Return the communities of one run of Leiden when only these rows are left."""
    return list(map(set, division(trials.arrays(rows), 1)[0]))


def _numbered(trials: Trials, groups: Sequence[Sequence[str]]) -> list[set[int]]:
    number = {id_: nth for nth, id_ in enumerate(trials.incidence.actors)}
    return [{number[id_] for id_ in group} for group in groups]


def _best(group: set[int], found: list[set[int]]) -> float:
    """Return the largest Jaccard index of a group with any that was found, 0 when none was."""
    return max((len(group & each) / len(group | each) for each in found), default=0.0)
