"""Everything a dataset says about one actor."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.analysis.disputes import disputes_about, is_disputed
from graphkit.analysis.encounters import when
from graphkit.analysis.lineage import kin_of
from graphkit.analysis.refs import Ref
from graphkit.graph import claims_about, dataset_of
from graphkit.model import Actor, Claim, Dispute, Kinship, Meeting, Role, Source

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor with all claims about it; `kin` are (degree, relative, inferred)."""

    actor: Actor
    roles: tuple[Role, ...]
    kinship: tuple[Kinship, ...]
    kin: tuple[tuple[str, Ref, bool], ...]
    meetings: tuple[Meeting, ...]
    sources: tuple[Source, ...]
    disputes: tuple[Dispute, ...]
    disputed: frozenset[str]


def profile(graph: "nx.MultiDiGraph[str]", actor: str) -> Profile:
    """Return what the dataset in force says about `actor`: meetings of every status included."""
    dataset = dataset_of(graph)
    claims = claims_about(dataset, actor)
    record = dataset.actor[actor]
    cited = {each.source for claim in claims for each in claim.evidence}
    cited |= {each.source for name in record.names for each in name.evidence}
    return Profile(
        actor=record,
        roles=tuple(each for each in claims if isinstance(each, Role)),
        kinship=tuple(each for each in claims if isinstance(each, Kinship)),
        kin=tuple(kin_of(dataset, actor)),
        meetings=tuple(sorted(_meetings(claims), key=lambda each: (when(each), each.id))),
        sources=tuple(dataset.source[each] for each in sorted(cited)),
        disputes=tuple(disputes_about(dataset, actor)),
        disputed=frozenset(each.key for each in claims if is_disputed(each)),
    )


def _meetings(claims: list[Claim]) -> list[Meeting]:
    return [each for each in claims if isinstance(each, Meeting)]
