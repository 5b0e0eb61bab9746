"""Proposed actors who became known since they were proposed, from another draft for instance."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from graphkit.extract.mentions.identity import apart
from graphkit.extract.namesakes import known_bearer, objection, proposed_bearer
from graphkit.extract.proposed import free_id
from graphkit.model import Actor, Dataset
from graphkit.model.drafts import ActorProposal, Draft, Nearest
from graphkit.model.names import fold, name_key
from graphkit.resolve.names import Likeness, NameIndex, suggested

_SENTENCE_END = re.compile(r"[.!?][\"\u201d\u2019)]?\s|\n\s*\n")
_ACCEPTED = ("accept", "edit")
_SAME_WORDS = "the same words in another order"


def recognised(
    draft: Draft, known: Dataset, taken: Collection[str], index: NameIndex
) -> dict[str, ActorProposal]:
    """Return the actor proposals that are not carried out, by id, as they stand beside `known`.

    Who bears the name of exactly one known actor has that actor's id, and is
    `applied` without a decision: nobody is asked.  Others have an id that is
    not `taken`, and persons the known ones whom they may be.  Accepted without
    a word on somebody of the same name, they are open again.
    """
    apart_from = apart(
        (each for each in draft.proposals if not isinstance(each, ActorProposal)), known
    )
    called = _called_so(known)
    found: dict[str, ActorProposal] = {}
    mates = {each.record.id for each in draft.proposals if isinstance(each, ActorProposal)}
    ids = {*taken}
    for each in draft.proposals:
        if not isinstance(each, ActorProposal) or not _is_open(each):
            continue
        likely = _likely(each, draft, known, index, apart_from.get(each.record.id, ()))
        id_ = each.record.id
        new = _called(each, free_id(id_, ids)) if id_ in ids else each
        against = _against(each, draft, known, likely)
        same = dict.fromkeys(one.actor for one in likely if one.verdict.kind == "same")
        same |= dict.fromkeys(_of_same_name(each, called))
        asked = [one for one in each.nearest if one.id in known.actor or one.id in mates]
        new = _asking(new, _nearest(asked, likely, same, against), same)
        found[each.id] = _as_known(each, [*same], likely, against) or new
        ids.add(found[each.id].record.id)
    return found


def _is_open(proposal: ActorProposal) -> bool:
    """Tell whether it can become known, or unknown again."""
    if proposal.decision == "reject":
        return False
    return not proposal.applied or proposal.decision is None


def _likely(
    proposal: ActorProposal,
    draft: Draft,
    known: Dataset,
    index: NameIndex,
    others: Iterable[str],
) -> list[Likeness]:
    """Return the known persons whom a proposed one may be; none where that is answered."""
    if proposal.same_as or proposal.record.kind != "person":
        return []
    names = [each.text for each in proposal.record.names]
    found = index.like(names, {*others, *proposal.not_same})
    around = list(_around(proposal, draft.source.text or ""))
    return [each for each in found if not _is_named(known.actor[each.actor], around)]


def _around(proposal: ActorProposal, text: str) -> Iterator[str]:
    """Yield the sentences in which an actor is named, without its names, folded."""
    for each in proposal.passages:
        text = f"{text[: each.start]}{'|' * (each.end - each.start)}{text[each.end :]}"
    for each in proposal.passages:
        before = list(_SENTENCE_END.finditer(text, 0, each.start))
        behind = _SENTENCE_END.search(text, each.end)
        start, end = before[-1].end() if before else 0, behind.start() if behind else len(text)
        yield fold(text[start:end])


def _is_named(actor: Actor, around: Iterable[str]) -> bool:
    names = [fold(each.text) for each in actor.names if " " in each.text]
    return any(name in sentence for name in names for sentence in around)


def _against(
    proposal: ActorProposal, draft: Draft, known: Dataset, likely: Iterable[Likeness]
) -> dict[str, str]:
    """Return what speaks against its being one of those of the same name, by their ids.

    What the draft asked about when it was made stays a question.
    """
    bearer = proposed_bearer(proposal, draft)
    found = {
        each.actor: objection(bearer, known_bearer(known.actor[each.actor], known))
        for each in likely
        if each.is_same
    }
    asked = {each.id: each.why for each in proposal.nearest}
    found = {id_: why and f"the same name; {why}" for id_, why in found.items()} | {
        id_: why for id_, why in asked.items() if id_ in found
    }
    return {id_: why for id_, why in found.items() if why}


def _as_known(
    proposal: ActorProposal,
    same_name: Sequence[str],
    likely: Iterable[Likeness],
    against: Collection[str],
) -> ActorProposal | None:
    """Return a proposal as the one known actor of its name; None where something is `against`."""
    if proposal.same_as:
        return None
    same = [each.actor for each in likely if each.is_same and each.actor not in against]
    if proposal.record.kind != "person":
        same = [*same_name]
    if len(same) != 1:
        return None
    fields: dict[str, object] = {"nearest": (), "questions": ()}
    if proposal.decision not in _ACCEPTED:
        fields |= {"decision": None, "applied": True}
    return _called(proposal, same[0]).model_copy(update=fields)


def _called_so(known: Dataset) -> dict[tuple[str, ...], list[Actor]]:
    """Return the known actors by the words of each name, in whatever order these stand."""
    found: dict[tuple[str, ...], list[Actor]] = defaultdict(list)
    for each in known.actors:
        for key in {name_key(name.text) for name in each.names}:
            found[key].append(each)
    return found


def _of_same_name(
    proposal: ActorProposal, called: Mapping[tuple[str, ...], Sequence[Actor]]
) -> list[str]:
    """Return the ids of known actors of the same kind that share a name and were not refused."""
    keys = (name_key(each.text) for each in proposal.record.names)
    same = (each.id for key in keys for each in called.get(key, ()) if _is_like(proposal, each))
    return [*dict.fromkeys(same)]


def _is_like(proposal: ActorProposal, actor: Actor) -> bool:
    return actor.kind == proposal.record.kind and actor.id not in proposal.not_same


def _asking(
    proposal: ActorProposal, nearest: Iterable[Nearest], same: Collection[str]
) -> ActorProposal:
    """Return a proposal with those whom it may be; open again where one has the same name."""
    fields: dict[str, object] = {"applied": False}
    if not proposal.same_as and proposal.record.kind == "person":
        fields["nearest"] = tuple(nearest)
        if same:
            name = proposal.record.name
            asked = f"{name} is the name of {', '.join(sorted(same))}: which of them is meant?"
            fields["questions"] = tuple(dict.fromkeys((*proposal.questions, asked)))
            fields["decision"] = None if proposal.decision in _ACCEPTED else proposal.decision
    return proposal.model_copy(update=fields)


def _nearest(
    before: Iterable[Nearest],
    likely: Sequence[Likeness],
    same: Iterable[str],
    against: Mapping[str, str],
) -> Iterator[Nearest]:
    """Yield those asked about before, those that are likely now, and those of the same name."""
    found = {id_: Nearest(id=id_, why=_SAME_WORDS) for id_ in same}
    found |= {each.id: each for each in suggested(likely)}
    found |= {each.id: each for each in before}
    for id_, each in found.items():
        yield each.model_copy(update={"why": against.get(id_, each.why)})


def _called(proposal: ActorProposal, id_: str) -> ActorProposal:
    record = proposal.record.model_copy(update={"id": id_})
    return proposal.model_copy(update={"record": record})
