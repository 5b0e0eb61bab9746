"""Long lists, cut: who is shown, and how many more there are in the files that hold everything."""

from collections import Counter
from collections.abc import Iterable, Sequence

from graphkit.analysis.centrality import CentralityReport

NAMES = 12  # names of one part or community
PARTS = 10  # parts, the largest first
GROUPS = 40  # communities, the largest first
ROWS = 50  # actors in the table of all values
PUBLISHERS = 20
REST = "CSV and JSON hold everything"


def by_ties(report: CentralityReport, ids: Iterable[str]) -> list[str]:
    """Return ids in the order of their ties, most first, equals as they stood."""
    ties = Counter(id_ for pair in report.pairs for id_ in pair)
    return sorted(ids, key=lambda id_: -ties[id_])


def larger(report: CentralityReport) -> list[tuple[str, ...]]:
    """Return the parts of more than one actor."""
    return [ids for ids in report.components if len(ids) > 1]


def members(report: CentralityReport, ids: Sequence[str]) -> tuple[list[str], int]:
    """Return the names of a group, those of most ties where it is long, and how many are left."""
    kept = [*ids] if len(ids) <= NAMES else by_ties(report, ids)[:NAMES]
    return [report.names[id_] for id_ in kept], len(ids) - len(kept)


def needed(report: CentralityReport) -> bool:
    """Tell whether any list of parts, communities or equals is cut."""
    groups = report.communities.groups
    equals = max((each.last - each.rank + 1 for r in report.seen.values() for each in r), default=0)
    lists = (*report.components, *groups, report.isolates)
    longest = max([equals, *map(len, lists)])
    return longest > NAMES or len(larger(report)) > PARTS or len(groups) > GROUPS
