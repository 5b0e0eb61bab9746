"""The data rules: pure functions from a dataset to findings, in one table.

A new rule is one function in the module of its family and one line here.  The
function's docstring is what `graphkit explain CODE` prints.
"""

from collections.abc import Callable, Iterator
from inspect import getdoc
from typing import Literal, NamedTuple

from graphkit.model import Dataset
from graphkit.rules import evidence, kin, meetings, names, references, times
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
    hint: str
    whole: bool = False

    @property
    def explanation(self) -> str:
        """What the rule asks and why: the docstring of its function."""
        return getdoc(self.check) or ""


E: Literal["error"] = "error"
W: Literal["warning"] = "warning"

# fmt: off (a table reads best with a rule a line)
RULES = (
    Rule("R301", E, references.duplicate_ids, "an id used twice", "choose another id"),
    Rule(
        "R302", E, references.unknown_ids, "an id that no record has", "add the record", whole=True
    ),
    Rule(
        "R303", E, references.wrong_sort, "an id of the wrong sort", "use the id of another record"
    ),
    Rule("R304", E, references.inside_itself, "inside itself", "delete one of these steps"),
    Rule(
        "R305", W, references.withdrawn_in_use, "a withdrawn record in use", "withdraw this one too"
    ),
    Rule("R311", E, evidence.missing, "no evidence", "add  evidence: [{source: ..., quote: ...}]"),
    Rule(
        "R312", E, evidence.altered_quotes, "a quote not in its source", "copy it from the source"
    ),
    Rule(
        "R313", E, evidence.unknown_says, "says something about no field", "name one of its fields"
    ),
    Rule("R314", W, evidence.withdrawn_sources, "evidence from a withdrawn source", "find another"),
    Rule("R321", E, meetings.too_few, "too few participants", "name who else took part"),
    Rule("R322", E, meetings.repeated, "a participant twice", "delete one of the two"),
    Rule(
        "R323", E, meetings.unknown_kinds, "an unknown kind of meeting", "use another", whole=True
    ),
    Rule("R324", W, meetings.without_side, "a participant without a side", "give each a side"),
    Rule("R331", E, times.ends_too_early, "an end before the beginning", "one date is wrong"),
    Rule("R332", E, times.dies_before_birth, "a death before the birth", "one date is wrong"),
    Rule("R333", E, times.attested_outside, "as_of outside the term", "one date is wrong"),
    Rule("R334", E, times.two_holders, "two holders of one office", "end one of the two terms"),
    Rule("R335", E, times.outside_life, "a meeting outside a life", "correct the date or the name"),
    Rule("R336", W, times.outside_role, "a meeting outside a role", "correct the date or the term"),
    Rule("R337", W, times.reported_early, "reported before it was held", "status: planned?"),
    Rule("R341", E, kin.own_ancestor, "somebody their own ancestor", "one of them is turned round"),
    Rule("R342", E, kin.parent_younger, "a parent younger than the child", "person is the parent"),
    Rule("R351", E, names.shared, "one name, two actors", "add a judgement", whole=True),
    Rule("R352", E, names.contradictions, "judgements that contradict", "keep one of the two"),
    Rule(
        "R353", W, names.look_alikes, "names that look alike", "type one of them again", whole=True
    ),
    Rule("R354", W, names.mixed_scripts, "scripts mixed in one word", "type the word again"),
    Rule("R355", E, names.two_main, "more than one main name", "mark one as main"),
    Rule("R356", W, names.judged_nobody, "a judgement on nobody", "correct the id", whole=True),
)
# fmt: on


def check(dataset: Dataset, *, complete: bool = True) -> Iterator[tuple[Rule, Finding]]:
    """Yield every finding of every rule, in the order of the table.

    With `complete` false, some records could not be read.
    """
    for rule in RULES:
        if complete or not rule.whole:
            for finding in rule.check(dataset):
                yield rule, finding
