"""The dataset in force: withdrawals carried out, judged merges applied.

Everything downstream starts from `in_force`, so that no output can show a
withdrawn record by forgetting to look.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from graphkit.model import (
    Actor,
    Claim,
    Dataset,
    Dispute,
    Evidence,
    Judgement,
    Kinship,
    Meeting,
    Participant,
    Role,
)
from graphkit.model.vocabulary import kind_of
from graphkit.resolve.stories import renamed, told

_Record = TypeVar("_Record", Meeting, Participant, Role, Kinship)


def merges(judgements: Iterable[Judgement], known: Iterable[str]) -> dict[str, str]:
    """Return, for every id of `known` judged the same as another, the id that stands for both.

    "a is the same as b" makes b stand for a: of a cluster it is the smallest id
    that is no judgement's a, or the smallest of all.  The answer does not depend
    on the order of the judgements.

    Examples
    --------
    >>> same = Judgement(a="a-1", b="b-1", verdict="same")
    >>> merges([same], ["a-1", "b-1", "c-1"])
    {'a-1': 'b-1'}
    """
    known = set(known)
    same = [j for j in judgements if j.verdict == "same" and j.a in known and j.b in known]
    leader = {each: each for each in known}

    def find(id_: str) -> str:
        while leader[id_] != id_:
            id_ = leader[id_]
        return id_

    for each in same:
        leader[find(each.a)] = find(each.b)
    clusters: dict[str, list[str]] = {}
    for id_ in sorted(known):
        clusters.setdefault(find(id_), []).append(id_)
    said_of_another = {each.a for each in same if each.a != each.b}
    stands = {
        top: min(set(ids) - said_of_another or ids) for top, ids in clusters.items() if len(ids) > 1
    }
    found = ((id_, stands[find(id_)]) for id_ in sorted(known) if find(id_) in stands)
    return {id_: leads for id_, leads in found if id_ != leads}


def in_force(dataset: Dataset) -> Dataset:
    """Return `dataset` without what is withdrawn or held back, and with judged merges applied.

    A claim goes when it is withdrawn, when no source in force supports it any
    more, or when too few of its actors remain.  The result keeps the order of
    the records; applying it twice changes nothing.
    """
    return _merged(_without_withdrawn(dataset))


def claim_of(claim: Claim, now: Mapping[str, str]) -> Claim:
    """Return a claim about the actors that stand for those it names: `now` of id to id."""
    match claim:
        case Meeting():
            return _meeting_renamed(claim, now)
        case Role():
            return _role_renamed(claim, now)
        case Kinship():
            return _kinship_renamed(claim, now)


def _without_withdrawn(dataset: Dataset) -> Dataset:
    held_back = set(dataset.publication.exclude)
    sources = tuple(s for s in dataset.sources if not s.withdrawn and s.id not in held_back)
    if not (held_back or len(sources) < len(dataset.sources) or _any_withdrawn(dataset)):
        return dataset
    in_use = {each.id for each in sources}

    actors = tuple(
        _with_kept_names(each, in_use)
        for each in dataset.actors
        if not each.withdrawn and each.id not in held_back
    )
    present = {each.id for each in actors}
    candidates = (
        each.model_copy(update={"evidence": _kept(each.evidence, in_use)})
        for each in dataset.claims
        if not each.withdrawn and each.key not in held_back
    )
    claims = [c for c in (_among(each, present) for each in candidates) if c and c.evidence]
    remaining = present | {each.key for each in claims}
    disputes = (_dispute_among(each, remaining, in_use) for each in dataset.disputes)
    return replace(
        dataset,
        sources=sources,
        actors=actors,
        meetings=tuple(_unlinked(c, remaining) for c in claims if isinstance(c, Meeting)),
        roles=tuple(c for c in claims if isinstance(c, Role)),
        kinship=tuple(c for c in claims if isinstance(c, Kinship)),
        disputes=tuple(each for each in disputes if each),
        stories=told(dataset.stories, remaining),
    )


def _kept(evidence: tuple[Evidence, ...], sources: set[str]) -> tuple[Evidence, ...]:
    return tuple(each for each in evidence if each.source in sources)


def _unlinked(meeting: Meeting, remaining: set[str]) -> Meeting:
    """Cut the links to a larger meeting or a mechanism that is gone."""
    gone = {
        field: None
        for field in ("part_of", "under")
        if getattr(meeting, field) and getattr(meeting, field) not in remaining
    }
    return meeting.model_copy(update=gone) if gone else meeting


def _any_withdrawn(dataset: Dataset) -> bool:
    records = (*dataset.actors, *dataset.claims, *dataset.disputes, *dataset.stories)
    return any(each.withdrawn for each in records)


def _with_kept_names(actor: Actor, sources: set[str]) -> Actor:
    """Drop the names that only withdrawn sources use, but never the last one."""
    names = tuple(
        name.model_copy(update={"evidence": _kept(name.evidence, sources)})
        for name in actor.names
        if not name.evidence or _kept(name.evidence, sources)
    )
    return actor.model_copy(update={"names": names or actor.names[:1]})


def _among(claim: Claim, present: set[str]) -> Claim | None:
    """Return `claim` with only the actors still present, or None when it falls apart."""
    if isinstance(claim, Meeting):
        remaining = tuple(each for each in claim.participants if each.who in present)
        enough = len(remaining) >= kind_of(claim.kind).least
        return claim.model_copy(update={"participants": remaining}) if enough else None
    named = (claim.person, claim.institution if isinstance(claim, Role) else claim.other)
    return claim if all(each is None or each in present for each in named) else None


def _dispute_among(dispute: Dispute, remaining: set[str], sources: set[str]) -> Dispute | None:
    about = tuple(each for each in dispute.about if each in remaining)
    readings = tuple(
        reading.model_copy(update={"evidence": _kept(reading.evidence, sources)})
        for reading in dispute.readings
        if _kept(reading.evidence, sources)
    )
    if dispute.withdrawn or not about or not readings:
        return None
    return dispute.model_copy(update={"about": about, "readings": readings})


def _merged(dataset: Dataset) -> Dataset:
    now = merges(dataset.judgements, dataset.actor)
    if not now:
        return dataset
    return replace(
        dataset,
        actors=tuple(_merged_actors(dataset.actors, now)),
        meetings=tuple(_meeting_renamed(each, now) for each in dataset.meetings),
        roles=tuple(_role_renamed(each, now) for each in dataset.roles),
        kinship=tuple(
            each
            for each in (_kinship_renamed(every, now) for every in dataset.kinship)
            if each.person != each.other
        ),
        disputes=tuple(
            each.model_copy(update={"about": tuple(now.get(id_, id_) for id_ in each.about)})
            for each in dataset.disputes
        ),
        stories=renamed(dataset.stories, now),
    )


def _merged_actors(actors: tuple[Actor, ...], now: Mapping[str, str]) -> list[Actor]:
    """Give every name of a merged actor to the one that stands for it, once."""
    stands = {each.id: each for each in actors if each.id not in now}
    for each in actors:
        if each.id in now:
            leader = stands[now[each.id]]
            have = {name.text for name in leader.names}
            added = tuple(
                name.model_copy(update={"main": False})
                for name in each.names
                if name.text not in have
            )
            stands[leader.id] = leader.model_copy(update={"names": leader.names + added})
    return list(stands.values())


def _meeting_renamed(meeting: Meeting, now: Mapping[str, str]) -> Meeting:
    seen: dict[str, Participant] = {}
    for each in meeting.participants:
        renamed = _renamed(each, now, "who", "on_behalf_of")
        seen.setdefault(renamed.who, renamed)
    return _renamed(meeting, now, "under").model_copy(update={"participants": tuple(seen.values())})


def _role_renamed(role: Role, now: Mapping[str, str]) -> Role:
    return _renamed(role, now, "person", "institution")


def _kinship_renamed(tie: Kinship, now: Mapping[str, str]) -> Kinship:
    return _renamed(tie, now, "person", "other")


def _renamed(record: _Record, now: Mapping[str, str], *fields: str) -> _Record:
    ids = {field: getattr(record, field) for field in fields}
    changed = {field: now[id_] for field, id_ in ids.items() if id_ in now}
    return record.model_copy(update=changed) if changed else record
