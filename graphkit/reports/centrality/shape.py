"""How the view holds together and divides, in words: gaps, groups, brokers, communities."""

from collections import Counter
from collections.abc import Iterable

from graphkit.analysis.centrality import CentralityReport, Rank
from graphkit.reports.centrality import coverage
from graphkit.reports.centrality.phrases import listed, named, quoted
from graphkit.reports.centrality.tables import RESTS

MOST = 10  # names and rows
OUTLETS = 3  # that alone report a bridge, each with how many
GAP = "One meeting that no source reports would close such a gap."
SIDES = (
    "Ties of this view run between the sides of a meeting, and sides are mostly of different "
    "groups: that alone brings most ties between them."
)
ROLES = {
    "coordinator": "coordinator (all three of one group)",
    "gatekeeper": "gatekeeper (own group and another)",
    "consultant": "consultant (two of one other group)",
    "liaison": "liaison (three groups)",
    "unknown": "group not known",
}
BROKERS = (
    "Somebody stands between two actors who each have a tie to them and none to each other; the "
    "roles are those of Gould and Fernandez (1989). Without direction a gatekeeper, who lets in, "
    "is a representative, who sends out, as well. It is a gap in what sources report, no sign "
    "that anything was brokered."
)


def structure(report: CentralityReport) -> list[str]:
    """Return what holds the view together and how it divides, in sentences."""
    found, names = report.structure, report.names
    if found is None or not report.pairs:
        return []
    told = ["No single actor holds a part of it together."]
    if found.articulation:
        who = _ranks(report, found.articulation)
        outlets = coverage.rests(who)
        rests = f" (resting on {outlets})" if outlets else ""
        first = named([each.name for each in who], MOST)
        told = [f"Without one of these actors a part would fall into pieces: {first}{rests}."]
    if found.bridges:
        ties = named([f"{names[a]} with {names[b]}" for a, b in found.bridges], MOST)
        told.append(f"So it would without one of these ties: {ties}.{_alone(report)} {GAP}")
    return [*told, *_mixing(report)]


def _ranks(report: CentralityReport, ids: Iterable[str]) -> list[Rank]:
    """Return actors with what each rests on, as ranks without a place."""
    known = [(id_, report.names[id_], report.rests.get(id_)) for id_ in ids]
    return [Rank(id_, name, 0, 0, 0, rests_on=rest) for id_, name, rest in known]


def _alone(report: CentralityReport) -> str:
    """Return how many bridges one publisher alone reports, unless it reports everything."""
    found = report.structure
    if found is None or (report.picture and report.picture.everywhere == 1):
        return ""
    outlets = Counter(filter(None, found.told)).most_common()
    told = [f"{quoted(name)} alone reports {many}" for name, many in outlets[:OUTLETS]]
    if others := sum(many for _, many in outlets[OUTLETS:]):
        told.append(f"other single publishers {others}")
    return f" Of these {len(found.bridges)} {listed(told)}." if told else ""


def _mixing(report: CentralityReport) -> list[str]:
    """Return whether ties lie within groups or between them, each number with what it means."""
    found = report.structure
    if found is None or found.assortativity is None or found.homophily is None:
        return []
    sides = f" {SIDES}" if report.view in ("met", "institutions") else ""
    return [
        (
            f"By {report.group_by}: E-I index {_signed(found.homophily)} (ties between groups less "
            "ties within, over all of them: 1 is all between, \N{MINUS SIGN}1 all within, "
            f"{_signed(found.expected_homophily or 0)} what chance would give these actors); "
            f"assortativity {_signed(found.assortativity)} (1: like meets like, 0: as by chance, "
            f"below 0: unlike meet).{sides}"
        )
    ]


def brokers(
    report: CentralityReport, most: int = MOST
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return headings and rows of those who stand between most pairs; roles nobody has are gone.

    Where somebody shown rests on one outlet, a last column says on which.
    """
    found = report.structure.brokers if report.structure else {}
    roles = [role for role in ROLES if any(each[role] for each in found.values())]
    order = sorted(found, key=lambda id_: (-sum(found[id_].values()), report.names[id_], id_))
    rests = [coverage.rests((each,)) for each in _ranks(report, order[:most])]
    rows = [(report.names[id_], *(str(found[id_][role]) for role in roles)) for id_ in order[:most]]
    columns = ("Stands between pairs, as", *(ROLES[role] for role in roles))
    if not any(rests):
        return columns, rows
    return (*columns, RESTS), [(*row, rest) for row, rest in zip(rows, rests, strict=True)]


def between(report: CentralityReport) -> str:
    """Return what standing between others means here, and which roles nobody has."""
    found = report.structure.brokers if report.structure else {}
    none = [role for role in ROLES if not any(each[role] for each in found.values())]
    nobody = f" Nobody is {listed([each for each in none if each != 'unknown'], 'or')}."
    cut = f" The first {MOST} of {len(found)}:" if len(found) > MOST else ""
    return f"{BROKERS}{nobody if set(none) - {'unknown'} else ''}{cut}"


def modularity(report: CentralityReport) -> str:
    """Return how clear the communities are, and how they were found."""
    score = report.communities.modularity
    if score is None:
        return "No ties, so no communities."
    return (
        f"Modularity {_signed(score)} (0: no more ties within communities than by chance, 1: the "
        f"most; {report.communities.method})."
    )


def _signed(value: float) -> str:
    return f"{value + 0.0:.2f}".replace("-", "\N{MINUS SIGN}").replace("\N{MINUS SIGN}0.00", "0.00")
