"""Drafts caught up: what became known since a draft was made, met as if it was known then.

Several articles are drafted in one run, and none of the drafts knows the others.
What is accepted from one becomes known to the next when that one is looked at
or carried out: its persons, its meetings, and its wording.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graphkit.extract.merge import matched, with_own_ids
from graphkit.extract.repeats import repeated
from graphkit.model import Dataset
from graphkit.model.drafts import ActorProposal, ClaimProposal, Draft, Proposal
from graphkit.resolve import claim_of, in_force, merges
from graphkit.resolve.names import NameIndex
from graphkit.review.parting import parted
from graphkit.review.recognising import recognised


@dataclass(frozen=True)
class _Beside:
    """What claims are compared with, the keys of all claims, and who stands for whom."""

    known: Dataset
    keys: frozenset[str]
    leaders: Mapping[str, str]


def caught_up(draft: Draft, dataset: Dataset, index: NameIndex | None = None) -> Draft:
    """Return `draft` as it stands beside what `dataset` holds now.

    A proposed actor with the name of exactly one known actor is that one, and
    the claims name it.  A claim without `adds_to` is compared with all known
    claims but those that rest on this source alone, and those it was told apart
    from.  What was accepted and now asks something is open again.
    `index` holds the names of the dataset in force, and is made where it is not given.
    """
    draft = parted(draft, dataset)
    known = in_force(dataset)
    actors = recognised(draft, known, dataset.actor, index or NameIndex(known))
    before = {each.id: each.record for each in draft.proposals if isinstance(each, ActorProposal)}
    ids = {before[id_].id: each.record.id for id_, each in actors.items()}
    actors = {id_: _told_of_mates(each, before[id_].id, ids) for id_, each in actors.items()}
    beside = _Beside(
        _of_other_sources(known, draft.source.id),
        frozenset(each.key for each in (*known.claims, *dataset.claims)),
        merges(dataset.judgements, dataset.actor),
    )
    open_ = [each for each in draft.proposals if _is_open_claim(each)]
    claims = with_own_ids((_merged(_about(each, ids), beside) for each in open_), dataset)
    new: dict[str, Proposal] = {**actors, **dict(zip((e.id for e in open_), claims, strict=True))}
    return draft.model_copy(
        update={
            "proposals": tuple(new.get(each.id, each) for each in draft.proposals),
            "repeats": draft.repeats or repeated(draft.source, dataset.sources),
        }
    )


def _told_of_mates(proposal: ActorProposal, was: str, ids: Mapping[str, str]) -> ActorProposal:
    """Return an actor that was said to be, or not to be, others of its draft by their new ids.

    Its own id `was` means the known actor of that id.
    """
    now = {old: new for old, new in ids.items() if old not in {new, was}}
    if now.keys().isdisjoint((proposal.same_as, *proposal.not_same)):
        return proposal
    not_same = tuple(now.get(each, each) for each in proposal.not_same)
    same_as = now.get(proposal.same_as or "", proposal.same_as)
    return proposal.model_copy(update={"same_as": same_as, "not_same": not_same})


def _is_open_claim(proposal: Proposal) -> bool:
    done = proposal.applied or proposal.decision == "reject"
    return not (done or isinstance(proposal, ActorProposal))


def _about(proposal: Any, ids: Mapping[str, str]) -> Any:
    """Return a claim about actors by their present ids."""
    return proposal.model_copy(update={"record": claim_of(proposal.record, ids)})


def _merged(proposal: ClaimProposal, beside: "_Beside") -> ClaimProposal:
    """Return a claim with the known one that it adds to, unless that is answered already."""
    if proposal.adds_to and (proposal.decision or proposal.adds_to in beside.keys):
        return proposal
    found = matched(_about(proposal, beside.leaders), _without(beside.known, proposal.not_same))
    if found.adds_to not in {None, proposal.adds_to}:
        return proposal.model_copy(update={"adds_to": found.adds_to, "says": found.says})
    before = {each.id: each for each in proposal.nearest if each.id in beside.keys}
    nearest = before | {each.id: each for each in found.nearest}
    is_asked = len(nearest) > len(before) and proposal.decision in ("accept", "edit")
    fields: dict[str, Any] = {"nearest": tuple(nearest.values()), "adds_to": None, "says": {}}
    decision = None if is_asked else proposal.decision
    return proposal.model_copy(update=fields | {"decision": decision})


def _of_other_sources(known: Dataset, source: str) -> Dataset:
    """Return the dataset without claims that rest on this source alone: they are told apart."""
    own = {each.key for each in known.claims if {e.source for e in each.evidence} == {source}}
    return _without(known, own)


def _without(dataset: Dataset, keys: Collection[str]) -> Dataset:
    """Return the dataset without claims of these keys."""
    if not keys:
        return dataset

    def kept(claims: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(each for each in claims if each.key not in keys)

    meetings, roles, kinship = map(kept, (dataset.meetings, dataset.roles, dataset.kinship))
    return replace(dataset, meetings=meetings, roles=roles, kinship=kinship)
