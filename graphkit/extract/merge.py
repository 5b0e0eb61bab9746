"""Merging: what is claimed already gets the evidence, and the fields in which this source differs.

A proposed claim `adds_to` a known one when they are one and the same: a meeting
of the same two sides whose dates do not exclude each other, a role of the same
person in the same office, the same tie of kin.  Where several known meetings
fit, it is the one of the very same company; without one none is chosen, and the
proposal asks.  A meeting that is new has an id of its own, also where another of
the same pair and day stands in the same draft.
"""

from collections.abc import Collection, Iterable
from itertools import combinations

from graphkit.extract.proposed import free_id
from graphkit.model import Dataset, Kinship, Meeting, PartialDate, Role
from graphkit.model.claims import Claim
from graphkit.model.dates import Certainty
from graphkit.model.differing import differing
from graphkit.model.drafts import (
    ClaimProposal,
    KinshipProposal,
    MeetingProposal,
    Nearest,
    RoleProposal,
)
from graphkit.model.names import fold

_FILLERS = frozenset(("of", "the", "for", "and", "a", "an", "affairs"))
_NEAR = 3  # days by which two sources may differ on the day of one meeting


def merged(proposals: Iterable[ClaimProposal], dataset: Dataset) -> tuple[ClaimProposal, ...]:
    """Return the proposals, each marked with the claim of the dataset that it adds to, if any."""
    return with_own_ids((matched(each, dataset) for each in proposals), dataset)


def with_own_ids(proposals: Iterable[ClaimProposal], dataset: Dataset) -> tuple[ClaimProposal, ...]:
    """Return the proposals with ids that are no other's, and their new meetings likewise."""
    ids = {each.id for each in dataset.meetings}
    found: dict[str, ClaimProposal] = {}
    for each in proposals:
        proposal = each.model_copy(update={"id": _free(each.id, found)})
        if isinstance(proposal, MeetingProposal) and not proposal.adds_to:
            record = proposal.record.model_copy(update={"id": _free(proposal.record.id, ids)})
            proposal = proposal.model_copy(update={"record": record})
            ids.add(record.id)
        found[proposal.id] = proposal
    return tuple(found.values())


def _free(id_: str, taken: Collection[str]) -> str:
    return free_id(id_, taken) if id_ in taken else id_


def matched(proposal: ClaimProposal, dataset: Dataset) -> ClaimProposal:
    """Return a proposal with the claim of the dataset that it adds to, or those it may be."""
    if isinstance(proposal, MeetingProposal):
        return _meeting(proposal, dataset)
    if isinstance(proposal, RoleProposal):
        return _role(proposal, dataset)
    return _kinship(proposal, dataset)


def _meeting(proposal: MeetingProposal, dataset: Dataset) -> MeetingProposal:
    """Return a meeting with the known one it is, or with the question which of several."""
    record = proposal.record
    met = pairs(record)
    who = {each.who for each in record.participants}
    with_two = (m for m in dataset.meetings if sum(p.who in who for p in m.participants) > 1)
    known = [each for each in with_two if not each.withdrawn and pairs(each) & met]
    fits = [each for each in known if is_same_occasion(record, each)]
    sure = [each for each in fits if each.date and record.date] or fits
    same_company = [each for each in sure if {p.who for p in each.participants} == who]
    if len(one := same_company if len(same_company) == 1 else sure) == 1:
        return proposal.model_copy(update=_added(record, one[0]))
    nearest = tuple(
        Nearest(id=each.id, why=f"{each.date or 'no date'}; here {record.date or 'no date'}")
        for each in (sure or [each for each in known if _is_near(record, each)])
    )
    return proposal.model_copy(update={"nearest": nearest})


def _added(record: Claim, known: Claim) -> dict[str, object]:
    """Return the fields that make a proposal evidence on a known claim."""
    return {"adds_to": known.key, "says": differing(record, known)}


def pairs(meeting: Meeting) -> frozenset[frozenset[str]]:
    """Return every two participants of different sides."""
    return frozenset(
        frozenset((one.who, other.who))
        for one, other in combinations(meeting.participants, 2)
        if one.side and other.side and one.side != other.side
    )


def is_same_occasion(one: Meeting, other: Meeting) -> bool:
    """Tell whether two records can be of one occasion.

    A plan without a day is not the meeting that was held later.
    """
    if (one.kind == "call") != (other.kind == "call"):
        return False
    dated = one.date is not None and other.date is not None
    if one.status != other.status and not dated:
        return False
    return one.date is None or other.date is None or _overlap(one.date, other.date)


def _is_near(one: Meeting, other: Meeting) -> bool:
    """Tell whether two days differ by so little that one source may be wrong."""
    if one.date is None or other.date is None or one.status != other.status:
        return False
    gap = max(
        (one.date.earliest - other.date.latest).days, (other.date.earliest - one.date.latest).days
    )
    return 0 < gap <= _NEAR


def _overlap(one: PartialDate, other: PartialDate) -> bool:
    return one.overlaps(other.earliest, other.latest) != Certainty.NO


def _role(proposal: RoleProposal, dataset: Dataset) -> RoleProposal:
    """Return a role with the known one of the same person and office, if there is just one."""
    record = proposal.record
    known = [
        each
        for each in dataset.roles_of.get(record.person or "", ())
        if not each.withdrawn and is_same_office(record, each)
    ]
    if len(known) != 1:
        return proposal
    return proposal.model_copy(update=_added(record, known[0]))


def is_same_office(one: Role, other: Role) -> bool:
    """Tell whether two titles of one person are one office: their words, or those of the body."""
    if None not in (one.institution, other.institution) and one.institution != other.institution:
        return False
    return _words(one.title) == _words(other.title) and one.acting == other.acting


def _words(title: str) -> frozenset[str]:
    return frozenset(fold(title).split()) - _FILLERS


def _kinship(proposal: KinshipProposal, dataset: Dataset) -> KinshipProposal:
    record = proposal.record
    known = [each for each in dataset.kinship if is_same_tie(record, each)]
    return proposal.model_copy(update={"adds_to": known[0].key}) if known else proposal


def is_same_tie(one: Kinship, other: Kinship) -> bool:
    """Tell whether two records are one tie, whichever of two spouses or siblings comes first."""
    if one.relation != other.relation or other.withdrawn:
        return False
    both = (one.person, one.other)
    return both == (other.person, other.other) or (
        one.relation in ("spouse_of", "sibling_of") and both == (other.other, other.person)
    )
