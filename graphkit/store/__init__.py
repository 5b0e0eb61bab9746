"""Files to records and back: the only part of graphkit that reads or writes a project."""

from graphkit.store.codes import CODES, explain
from graphkit.store.problems import Problem, as_github, render
from graphkit.store.reading import Inspection, inspect, load

__all__ = [
    "CODES",
    "Inspection",
    "Problem",
    "as_github",
    "explain",
    "inspect",
    "load",
    "render",
]
