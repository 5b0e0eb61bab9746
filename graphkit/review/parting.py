"""Known names that mean somebody else: who is not the known actor becomes one of that name."""

from collections.abc import Iterator
from typing import Any

from graphkit.extract.namesakes import with_ids
from graphkit.extract.proposed import free_id, ids_taken
from graphkit.model import Actor, Dataset, Name
from graphkit.model.drafts import ActorProposal, ClaimProposal, Draft, Passage, Proposal
from graphkit.review.needs import actors_of

_RULE = "known-name"


def parted(draft: Draft, dataset: Dataset) -> Draft:
    """Return a draft in which the known actors that accepted claims refuse are new ones.

    A claim refuses an actor that it names where `not_same` has the actor's id.
    One name in one article is one person: every claim of the draft follows, and
    adds to no claim on the known one.  The new actor is `not_same` as the known
    one, which becomes a judgement.
    """
    refused = dict.fromkeys(id_ for each in draft.proposals for id_ in _refused(each, dataset))
    if not refused:
        return draft
    taken = ids_taken(dataset) | {
        each.record.id for each in draft.proposals if isinstance(each, ActorProposal)
    }
    new: list[Proposal] = []
    now: dict[str, str] = {}
    for id_ in refused:
        now[id_] = free_id(id_, taken)
        taken.add(now[id_])
        new.append(_another(draft, dataset.actor[id_], now[id_]))
    kept = (_about(each, now) for each in draft.proposals)
    return draft.model_copy(update={"proposals": (*kept, *new)})


def _refused(proposal: Proposal, dataset: Dataset) -> Iterator[str]:
    """Yield the ids of known actors that an accepted claim names and does not mean."""
    if isinstance(proposal, ActorProposal) or proposal.applied:
        return
    if proposal.decision in ("accept", "edit"):
        for id_ in actors_of(proposal):
            if id_ in proposal.not_same and id_ in dataset.actor:
                yield id_


def _about(proposal: Proposal, now: dict[str, str]) -> Proposal:
    """Return a claim that is not carried out about the new actors; what it adds to is not meant."""
    if isinstance(proposal, ActorProposal) or proposal.applied:
        return proposal
    if now.keys().isdisjoint(actors_of(proposal)):
        return proposal
    fields: dict[str, Any] = {"adds_to": None, "says": {}, "nearest": ()}
    return with_ids(proposal, now).model_copy(update=fields)


def _another(draft: Draft, known: Actor, id_: str) -> ActorProposal:
    """Return the proposal of an actor who is called like a known one and is another."""
    claims = [each for each in draft.proposals if not isinstance(each, ActorProposal)]
    passage, name = _named(draft.source.text or "", known, claims)
    record = type(known).model_validate({"id": id_, "kind": known.kind, "names": [name]})
    return ActorProposal(
        id=free_id(f"not-{known.id}", {each.id for each in draft.proposals}),
        rule=_RULE,
        passages=(passage,),
        record=record,
        not_same=(known.id,),
        decision="accept",
    )


def _named(text: str, known: Actor, claims: list[ClaimProposal]) -> tuple[Passage, Name]:
    """Return where a text names a known actor, and that name; the words of a claim if nowhere."""
    for name in known.names:
        if (at := text.find(name.text)) >= 0:
            plain = Name(text=name.text, order=name.order, lang=name.lang)
            return Passage(quote=name.text, start=at, end=at + len(name.text)), plain
    about = next(each for each in claims if known.id in actors_of(each))
    return about.passages[0], Name(text=known.name)
