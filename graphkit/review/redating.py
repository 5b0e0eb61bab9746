"""A draft from another day of publication: its dates are read anew, everything else stays."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from graphkit.model import Dataset, Kinship, PartialDate
from graphkit.model.differing import differing
from graphkit.model.drafts import ActorProposal, ClaimProposal, Draft, Proposal
from graphkit.review.amending import amended
from graphkit.store.drafts import proposal_fields
from graphkit.store.editing import with_fields, with_item

if TYPE_CHECKING:
    from graphkit.store.faults import ValuePath
    from graphkit.store.yaml_reader import Value

_DATES = ("id", "date", "since", "until", "as_of")


def redated(draft: Draft, text: str, published: PartialDate, dataset: Dataset) -> tuple[Draft, str]:
    """Return a draft and the text of its file as if its source was published on this day.

    The source is read again.  Decisions stay, and so does what somebody edited or what
    stands in data/; what only a proposer of another package or a model claimed keeps its dates.
    """
    from graphkit.extract import draft_of  # noqa: PLC0415 - word lists load with it
    from graphkit.extract.again import counterpart  # noqa: PLC0415 - the same

    day = {"published": published, "published_basis": "stated"}
    source = draft.source.model_copy(update=day)
    found = draft_of(source, dataset).proposals
    same = {at: new for at, old in enumerate(draft.proposals) if (new := counterpart(old, found))}
    changes = {
        at: dict(_changed(old, same[at], dataset))
        for at, old in enumerate(draft.proposals)
        if at in same and old.decision != "edit" and not old.applied
    }
    draft, text = amended(draft, text, changes)
    seen = {each.id for each in same.values()}
    more = [each for each in found if each.id not in seen]
    for each in more:
        text = with_item(text, ("proposals",), proposal_fields(each))
    fields = {"published": str(published), "published_basis": "stated"}
    paths: dict[ValuePath, Value] = {("source", name): value for name, value in fields.items()}
    text = with_fields(text, paths | {("questions",): []})
    whole = {"source": source, "questions": (), "proposals": (*draft.proposals, *more)}
    return draft.model_copy(update=whole), text


def _changed(old: Proposal, new: Proposal, dataset: Dataset) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a proposal that the new day makes others."""
    if isinstance(old, ActorProposal) or isinstance(new, ActorProposal):
        return
    dates = {name: getattr(new.record, name) for name in _DATES if hasattr(new.record, name)}
    told = {name: value for name, value in dates.items() if value or not old.seconded_by}
    record = old.record.model_copy(update={} if isinstance(old.record, Kinship) else told)
    fields: dict[str, Any] = {"record": record, "nearest": new.nearest}
    if not old.decision:
        refused = new.adds_to in old.not_same
        fields["adds_to"] = None if refused else new.adds_to
        fields["says"] = {} if refused else new.says
    elif known := _known(old, dataset):
        fields["says"] = differing(record, known)
    yield from ((name, value) for name, value in fields.items() if value != getattr(old, name))


def _known(old: ClaimProposal, dataset: Dataset) -> Any:
    same_kind = (each for each in dataset.claims if type(each) is type(old.record))
    return next((each for each in same_kind if each.key == old.adds_to), None)
