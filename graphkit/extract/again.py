"""A second run over a text: what somebody has decided survives it."""

from graphkit.errors import UsageError
from graphkit.model.drafts import ActorProposal, Draft, Proposal

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
    kept = [_decided(each, decided.pop(each.id, None)) for each in new.proposals]
    return new.model_copy(update={"proposals": (*kept, *decided.values())})


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
