"""What proposals ask and need of each other: open questions, actors of claims, order of asking."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.model import Kinship, Meeting, Role
from graphkit.model.drafts import ActorProposal, ClaimProposal, Draft, Proposal

DECIDED = ("accept", "edit", "reject")


def actors_of(proposal: ClaimProposal) -> Iterator[str]:
    """Yield the ids of the actors that a proposed claim names."""
    match proposal.record:
        case Meeting() as meeting:
            for each in meeting.participants:
                yield each.who
                yield from filter(None, [each.on_behalf_of])
            yield from filter(None, [meeting.under])
        case Role() as role:
            yield from filter(None, [role.person, role.institution])
        case Kinship() as kinship:
            yield from (kinship.person, kinship.other)


def is_asking(proposal: Proposal) -> bool:
    """Tell whether nobody but a person can say: a question is open, or somebody doubts it."""
    if proposal.decision in DECIDED:
        return False
    if proposal.doubted_by:
        return True
    if isinstance(proposal, ActorProposal) and proposal.nearest:
        return bool({each.id for each in proposal.nearest} - {*proposal.not_same})
    return bool(proposal.asked)


def asking_order(draft: Draft) -> list[int]:
    """Return the numbers of the proposals in the order in which a person is asked.

    Claims come as the text tells them, each behind those of its actors about
    whom there is a question; the other actors come along with their claims, and
    last if none was accepted.  What stands in data/ is not asked about.
    """
    order: dict[int, None] = {}
    asking_actors = {
        id_: at for id_, at in _actors(draft).items() if is_asking(draft.proposals[at])
    }
    for at, each in enumerate(draft.proposals):
        if not isinstance(each, ActorProposal):
            asking = sorted({asking_actors[i] for i in actors_of(each) if i in asking_actors})
            order |= dict.fromkeys((*asking, at))
    order |= dict.fromkeys(range(len(draft.proposals)))
    return [at for at in order if not draft.proposals[at].applied]


def coming_along(draft: Draft, proposal: Proposal) -> list[int]:
    """Return the numbers of the undecided actors that a claim needs and nobody asks about."""
    return [at for at in _needed(draft, proposal) if _is_unasked(draft.proposals[at])]


@dataclass(frozen=True)
class Rest:
    """What is left of one kind in a draft: numbers to accept, actors with them, and who waits.

    `asking` is how many are not among them: doubted, skipped, or with an open question of
    their own or of an actor in them.
    """

    taken: tuple[int, ...]
    along: tuple[int, ...]
    asking: int


def rest_of(draft: Draft, kind: str) -> Rest:
    """Return what can be accepted at once of all that is left of a kind of proposal."""
    left = [
        at
        for at, each in enumerate(draft.proposals)
        if each.propose == kind and each.decision not in DECIDED and not each.applied
    ]
    taken = tuple(at for at in left if _is_plain(draft, draft.proposals[at]))
    along = dict.fromkeys(nth for at in taken for nth in coming_along(draft, draft.proposals[at]))
    return Rest(taken, tuple(along), len(left) - len(taken))


def _is_plain(draft: Draft, proposal: Proposal) -> bool:
    """Tell whether nothing is asked about a proposal, nor about those that it needs."""
    needed = (draft.proposals[at] for at in _needed(draft, proposal))
    return _is_unasked(proposal) and all(
        each.applied or each.decision in ("accept", "edit") or _is_unasked(each) for each in needed
    )


def _is_unasked(proposal: Proposal) -> bool:
    return proposal.decision is None and not proposal.applied and not is_asking(proposal)


def _needed(draft: Draft, proposal: Proposal) -> list[int]:
    """Return the numbers of the proposed actors that a claim names; an actor needs nobody."""
    if isinstance(proposal, ActorProposal):
        return []
    proposed = _actors(draft)
    return sorted({proposed[id_] for id_ in actors_of(proposal) if id_ in proposed})


def _actors(draft: Draft) -> dict[str, int]:
    """Return the numbers of the proposed actors by the ids of their records."""
    return {
        each.record.id: at
        for at, each in enumerate(draft.proposals)
        if isinstance(each, ActorProposal)
    }
