"""Files to records and back: the only part of graphkit that reads or writes a project."""

from graphkit.store.articles import read_article
from graphkit.store.atomic import write_text
from graphkit.store.codes import CODES, explain
from graphkit.store.drafts import DraftFile, read_again, read_draft, read_drafts, write_draft
from graphkit.store.problems import Problem, as_github, render
from graphkit.store.reading import Inspection, inspect, load
from graphkit.store.starting import start
from graphkit.store.writing import in_order, save

__all__ = [
    "CODES",
    "DraftFile",
    "Inspection",
    "Problem",
    "as_github",
    "explain",
    "in_order",
    "inspect",
    "load",
    "read_again",
    "read_article",
    "read_draft",
    "read_drafts",
    "render",
    "save",
    "start",
    "write_draft",
    "write_text",
]
