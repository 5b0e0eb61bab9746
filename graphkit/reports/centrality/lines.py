"""What the lines of CSV and JSONL hold of an actor beside its rank: where it belongs, who tells."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from graphkit.analysis.centrality import CentralityReport
from graphkit.reports.parts import Json


def actors(report: CentralityReport) -> dict[str, Json]:
    """Return for each actor its part, community, gaps, brokered pairs and coverage, by id.

    All have the same keys, those of which the report has anything.  Parts and
    communities are numbers from 1, as everywhere in the report; `bridges_to` names
    those to whom a tie is a bridge.
    """
    part = _numbers(report.components)
    found = {
        id_: {"part": part[id_], **_community(report), **_structure(report, id_)} for id_ in part
    }
    community = _numbers(report.communities.groups)
    for id_, nth in community.items():
        found[id_] |= {"community": nth, **_stability(report, nth)}
    if report.certainty:
        told = {id_: asdict(each) for id_, each in report.certainty.coverage.items()}
        keys = next(iter(told.values()), {}).keys() - {"actor"}
        for id_, line in found.items():
            known = told.get(id_, {})
            line["coverage"] = {key: known.get(key) for key in sorted(keys)}
    return found


def _numbers(groups: Sequence[Sequence[str]]) -> dict[str, int]:
    return {id_: nth for nth, ids in enumerate(groups, start=1) for id_ in ids}


def _community(report: CentralityReport) -> Json:
    """Return the keys of those in no community."""
    if not report.communities.groups:
        return {}
    asked = report.certainty is not None
    return {"community": None, **(dict.fromkeys(("community_again", "hangs_on")) if asked else {})}


def _stability(report: CentralityReport, nth: int) -> Json:
    if report.certainty is None or not report.certainty.communities:
        return {}
    hold = report.certainty.hanging[nth - 1]
    again = round(report.certainty.communities[nth - 1], 12)
    return {"community_again": again, "hangs_on": hold and hold.voice.name}


def _structure(report: CentralityReport, id_: str) -> Mapping[str, object]:
    found = report.structure
    if found is None or not report.pairs:
        return {}
    across = [a if b == id_ else b for a, b in found.bridges if id_ in (a, b)]
    roles = dict.fromkeys(next(iter(found.brokers.values()), ()), 0)
    return {
        "articulation_point": id_ in found.articulation,
        **({"bridges_to": [report.names[each] for each in across]} if found.bridges else {}),
        "brokers": roles | dict(found.brokers.get(id_, {})),
    }
