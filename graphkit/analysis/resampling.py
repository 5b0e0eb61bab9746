"""How often, and from which seed, the missing is drawn: light, so that every layer may name it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Resampling:
    """The draws behind the intervals of a report.

    Each loss of `graphkit.analysis.certainty.LOSSES` is drawn `runs` times, from
    `seed`; equal seeds give equal reports.  `progress` is told after each trial
    how many of how many are done.

    Long work is shared among up to `workers` processes, with the same results.  They
    import the main module anew, so a script that asks for more than one must keep
    what it does under ``if __name__ == "__main__"``.
    """

    runs: int = 50
    seed: int = 20241225
    progress: Callable[[int, int], None] | None = None
    workers: int = 1


DEFAULT = Resampling()
