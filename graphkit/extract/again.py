"""A second run over a text: what somebody has decided survives it."""

from collections.abc import Iterable

from graphkit.errors import UsageError
from graphkit.model.drafts import ActorProposal, Draft, MeetingProposal, Proposal
from graphkit.model.names import slug

_DECIDED = ("decision", "applied", "same_as", "not_same")


def with_decisions(new: Draft, old: Draft) -> Draft:
    """Return `new` with the decisions of `old`, and with what was decided there and is not in it.

    Raises
    ------
    UsageError
        Something was decided on another text than that of `new`.
    """
    decided = {
        each.id: each for each in old.proposals if each.decision or each.applied or each.not_same
    }
    if not decided:
        return new
    if new.sha256 != old.sha256:
        raise UsageError(
            f"the text of {new.source.id} has changed since {len(decided)} of its proposals were "
            "decided; --force drafts it anew and forgets them"
        )
    kept = []
    for each in new.proposals:
        before = counterpart(each, decided.values())
        kept.append(_decided(each, decided.pop(before.id) if before else None))
    return new.model_copy(update={"proposals": (*kept, *decided.values())})


def counterpart(proposal: Proposal, among: Iterable[Proposal]) -> Proposal | None:
    """Return the proposal that claims the same by the same words, whatever its day; None if none.

    Its id tells, but that of a meeting holds the day, and whoever edited it may have
    changed who was there.
    """
    others = [each for each in among if each.propose == proposal.propose]
    named = (each for each in others if each.id == proposal.id)
    return next(named, None) or next((each for each in others if _is_same(each, proposal)), None)


def _is_same(one: Proposal, other: Proposal) -> bool:
    if not isinstance(one, MeetingProposal) or not isinstance(other, MeetingProposal):
        return False
    starts = [{each.start for each in proposal.passages} for proposal in (one, other)]
    people = [{each.who for each in proposal.record.participants} for proposal in (one, other)]
    named = one.id.startswith(_but_day(other)) or other.id.startswith(_but_day(one))
    return bool(starts[0] & starts[1]) and (people[0] == people[1] or named)


def _but_day(proposal: MeetingProposal) -> str:
    """Return the id of a proposal without the day at its end."""
    return proposal.id.removesuffix(slug(str(proposal.record.date or "")))


def _decided(new: Proposal, old: Proposal | None) -> Proposal:
    """Return a proposal as it was decided; one that somebody edited stays as it is."""
    if old is None or old.propose != new.propose:
        return new
    if old.decision == "edit" or old.applied:
        return old
    fields = {name: getattr(old, name) for name in _DECIDED if hasattr(old, name)}
    return new.model_copy(update=fields | _target(new, old))


def _target(new: Proposal, old: Proposal) -> dict[str, object]:
    """Return the known claim that a decided one adds to: the one decided on, or none refused."""
    if isinstance(new, ActorProposal) or isinstance(old, ActorProposal):
        return {}
    if old.adds_to:
        return {"adds_to": old.adds_to, "says": old.says}
    return {"adds_to": None, "says": {}} if new.adds_to in old.not_same else {}
