"""The data rules: pure functions from a dataset to findings, in one table.

A new rule is one function in the module of its family and one line here.  The
function's docstring is what `graphkit explain CODE` prints.
"""

from collections.abc import Callable, Iterator
from inspect import getdoc
from typing import Literal, NamedTuple

from graphkit.model import Dataset
from graphkit.rules import references
from graphkit.rules.finding import Finding


class Rule(NamedTuple):
    """One line of the table.

    A rule that needs the `whole` dataset is silent while some records could not
    be read: what it misses may stand in a file with an error of its own.
    """

    code: str
    severity: Literal["error", "warning"]
    check: Callable[[Dataset], Iterator[Finding]]
    title: str
    hint: str | None = None
    whole: bool = False

    @property
    def explanation(self) -> str:
        """What the rule asks and why: the docstring of its function."""
        return getdoc(self.check) or ""


RULES = (Rule("R301", "error", references.duplicate_ids, "an id used twice"),)


def check(dataset: Dataset, *, complete: bool = True) -> Iterator[tuple[Rule, Finding]]:
    """Yield every finding of every rule, in the order of the table.

    With `complete` false, some records could not be read.
    """
    for rule in RULES:
        if complete or not rule.whole:
            for finding in rule.check(dataset):
                yield rule, finding
