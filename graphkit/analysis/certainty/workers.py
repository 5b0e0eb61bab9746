"""Many trials: one after another, or long ones on several cores, with the same results."""

import signal
import sys
import time
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager, suppress
from multiprocessing import get_context
from statistics import median
from typing import TYPE_CHECKING

from graphkit.analysis.certainty.trials import Standing, Trials
from graphkit.analysis.resampling import Resampling

if TYPE_CHECKING:
    from graphkit.graph.incidence import Flags

    Run = Mapping[str, Standing]

FIRST = 3  # trials whose median tells how long the others take: one may load or leave out much
LONG = 15.0  # seconds of work from which on processes pay: each needs one or two to begin
NOT_STARTED = (OSError, ImportError, NotImplementedError, BrokenProcessPool)


def every(trials: Trials, left: Sequence["Flags"], how: Resampling) -> list["Run"]:
    """Return where everybody stands when only these rows are left, for each of `left` in order.

    Where processes cannot be started, or end too soon, the work goes on without.
    """
    done: list[Run] = []
    took: list[float] = []

    def timed(rows: "Flags") -> "Run":
        start = time.perf_counter()
        run = trials(rows)
        took.append(time.perf_counter() - start)
        return run

    def keep(runs: Iterable["Run"]) -> None:
        for run in runs:
            done.append(run)
            if how.progress:
                how.progress(len(done), len(left))

    keep(map(timed, left[:FIRST]))
    if how.workers > 1 and median(took) * len(left) > LONG:
        # Closed whatever happens, or what is not begun yet would still be done at the end.
        with suppress(*NOT_STARTED), closing(_shared(trials, left[FIRST:], how.workers)) as runs:
            keep(runs)
    keep(map(trials, left[len(done) :]))
    return done


def _shared(trials: Trials, left: Sequence["Flags"], workers: int) -> Generator["Run"]:
    """Yield what each trial gives, in order; when nobody wants more, the rest is not begun."""
    context = get_context("spawn")  # a fork would copy the threads of the bar and of the kernels
    with ProcessPoolExecutor(workers, context, _begin, (trials,)) as pool:
        try:
            with _deaf():
                runs = pool.map(_run, left, chunksize=1 + len(left) // 1000)
            yield from runs
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Let the processes begun meanwhile not hear Ctrl-C, from their first moment on."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(trials: Trials) -> None:
    """Make a process ready; where `_deaf` does nothing, Ctrl-C ends it from here on no more."""
    global _trials  # noqa: PLW0603 - sent once to each process, not with every trial
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _trials = trials


def _run(rows: "Flags") -> "Run":
    return _trials(rows)


_trials: Trials
