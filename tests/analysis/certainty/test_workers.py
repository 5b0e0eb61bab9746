"""Trials on several processes: the same results in the same order, and a clean end."""

from itertools import count
from multiprocessing import active_children

import numpy as np
import pytest

from graphkit.analysis.certainty import workers
from graphkit.analysis.certainty.losses import lossy
from graphkit.analysis.certainty.trials import Trials
from graphkit.analysis.certainty.workers import every
from graphkit.analysis.resampling import Resampling
from graphkit.graph.incidence import incidence


@pytest.fixture
def trials(make):
    made = incidence(make.met(*make.star(), *make.circle()), "met")
    return Trials(made, ("degree", "betweenness", "harmonic", "reach"))


def drawn(trials, runs=3):
    return [np.ones(len(trials.incidence.rows), bool), *lossy(trials.incidence, runs, 7)]


def shown(runs):
    return [{k: (s.low.tolist(), s.high.tolist()) for k, s in run.items()} for run in runs]


def refused(*_, **__):
    raise AssertionError


@pytest.mark.parametrize("many", [2, 3])
def test_any_number_of_workers_gives_what_one_gives(trials, monkeypatch, many):
    left = drawn(trials)
    alone = every(trials, left, Resampling())
    monkeypatch.setattr(workers, "LONG", 0)

    told = []
    how = Resampling(progress=lambda *each: told.append(each), workers=many)

    assert shown(every(trials, left, how)) == shown(alone)
    assert told == [(nth + 1, len(left)) for nth in range(len(left))]


def test_short_work_starts_no_process(trials, monkeypatch):
    monkeypatch.setattr(workers, "ProcessPoolExecutor", refused)

    assert len(every(trials, drawn(trials), Resampling(workers=2))) == 19


def test_where_processes_cannot_be_started_the_work_is_done_without(trials, monkeypatch):
    def forbidden(*_, **__):
        raise PermissionError

    left = drawn(trials)
    monkeypatch.setattr(workers, "LONG", 0)
    monkeypatch.setattr(workers, "ProcessPoolExecutor", forbidden)

    found = every(trials, left, Resampling(workers=2))

    assert shown(found) == shown(every(trials, left, Resampling()))


def test_whoever_is_interrupted_leaves_no_process_behind(trials, monkeypatch):
    """The pool is closed and what was not begun is never done."""
    calls = count(1)

    def stop(*_):
        if next(calls) == 5:
            raise KeyboardInterrupt

    monkeypatch.setattr(workers, "LONG", 0)

    with pytest.raises(KeyboardInterrupt):
        every(trials, drawn(trials, 50), Resampling(progress=stop, workers=2))
    assert next(calls) == 6
    assert not active_children()
