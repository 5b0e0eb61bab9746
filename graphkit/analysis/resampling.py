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
EXACT = 10_000  # actors up to which betweenness is computed in full, unless draws are asked for
SOURCES = 2000  # drawn beyond: the bound shrinks with the root of them, the time grows with them


@dataclass(frozen=True, slots=True)
class Draws:
    """From how many sources betweenness is estimated, and the seed that draws them.

    Without a number it is exact for up to 10,000 actors, and estimated from 2,000
    sources beyond; as many draws as actors or more are exact as well.
    """

    many: int | None = None
    seed: int = DEFAULT.seed

    def of(self, actors: int) -> int:
        """Return how many sources are drawn of so many actors, 0 where nothing is estimated."""
        many = self.many or (SOURCES if actors > EXACT else 0)
        return many if many < actors else 0


UNASKED = Draws()
