"""Decisions to records: what accepting a draft adds to a project."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from graphkit.extract.completing import completed
from graphkit.model import Actor, Claim, Dataset, Evidence, Judgement, Meeting, PartialDate
from graphkit.model.differing import COMPARED, differing
from graphkit.model.drafts import ActorProposal, ClaimProposal, Draft, Proposal
from graphkit.model.names import name_key
from graphkit.resolve import claim_of, merges
from graphkit.review.needs import actors_of
from graphkit.rules.names import contradictions
from graphkit.store.adding import Additions

_SECTION = {"meeting": "meetings", "role": "roles", "kinship": "kinship"}


@dataclass(frozen=True)
class Waiting:
    """A proposal that was accepted and cannot be carried out yet, with the reason."""

    proposal: str
    why: str


@dataclass(frozen=True)
class Acceptance:
    """What a draft adds, the proposals that this carries out, and those that must wait."""

    additions: Additions
    applied: tuple[str, ...]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True)
class Reviewer:
    """Who decides and when: what a judgement says of itself."""

    name: str | None = None
    day: PartialDate | None = None


def accept(draft: Draft, dataset: Dataset, reviewer: Reviewer | None = None) -> Acceptance:
    """Return what the decisions of `draft` add to `dataset`; proposals applied before are left out.

    An actor accepted with `same_as` stays an actor of its own and a judgement
    says "same": changing that one line undoes the merge.  A claim waits while
    somebody in it is neither known nor accepted.
    """
    work = _Work(draft, dataset, reviewer or Reviewer())
    for proposal in draft.proposals:
        if isinstance(proposal, ActorProposal) and _open(proposal):
            work.actor(proposal)
    for proposal in draft.proposals:
        if not isinstance(proposal, ActorProposal) and _open(proposal):
            work.claim(proposal)
    return work.result()


def _open(proposal: Proposal) -> bool:
    return not proposal.applied and proposal.decision in ("accept", "edit")


@dataclass
class _Work:
    """The acceptance of one draft, as far as it has come."""

    draft: Draft
    dataset: Dataset
    reviewer: Reviewer
    rows: dict[str, list[Any]] = field(default_factory=dict)
    applied: list[str] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)

    def __post_init__(self) -> None:
        rejected = {each.record.id for each in _actors(self.draft) if each.decision == "reject"}
        self.known = set(self.dataset.actor) - rejected
        self.leaders = merges(self.dataset.judgements, self.dataset.actor)
        self.fuller: dict[str, Actor | Meeting] = {}
        self.mates = {each.record.id for each in _actors(self.draft) if _open(each)}

    @cached_property
    def claims(self) -> dict[str, dict[str, Claim]]:
        """The claims of each section by what they are called, before merges and after."""
        return {
            section: {claim_of(each, self.leaders).key: each for each in claims if self.leaders}
            | {each.key: each for each in claims}
            for section in _SECTION.values()
            for claims in [getattr(self.dataset, section)]
        }

    def add(self, section: str, record: Any) -> None:
        self.rows.setdefault(section, []).append(record)

    def actor(self, proposal: ActorProposal) -> None:
        """Add an actor and the judgements on it; one that is there already gains other names."""
        record = proposal.record
        others = (*proposal.not_same, *filter(None, [proposal.same_as]))
        strangers = [each for each in others if each not in self.dataset.actor.keys() | self.mates]
        if strangers:
            self.waiting.append(Waiting(proposal.id, f'no actor has the id "{strangers[0]}"'))
            return
        judgements = [j for j in self.judgements(proposal) if not _judged(j, self.dataset)]
        if contradiction := self.namesake(proposal) or self.contradiction(record, judgements):
            self.known.discard(record.id)
            self.waiting.append(Waiting(proposal.id, contradiction))
            return
        if record.id not in self.known:
            self.known.add(record.id)
            self.add("actors", record)
            for name in record.names:
                self.bearers[name_key(name.text)].append(record.id)
        elif record.id in self.dataset.actor:
            self.fuller[record.id] = named_also(self.dataset.actor[record.id], record)
        for judgement in judgements:
            self.add("judgements", judgement)
        self.applied.append(proposal.id)

    @cached_property
    def bearers(self) -> dict[tuple[str, ...], list[str]]:
        """The ids of actors by the words of their names."""
        found: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for actor in self.dataset.actors:
            for name in actor.names if not actor.withdrawn else ():
                found[name_key(name.text)].append(actor.id)
        return found

    def namesake(self, proposal: ActorProposal) -> str | None:
        """Return why a new actor cannot stand beside one of the same name, if nobody said so."""
        record, lead = proposal.record, self.leaders
        said = {lead.get(each or "", each) for each in (proposal.same_as, *proposal.not_same)}
        if record.id in self.known:
            return None
        compared = {each.a for each in self.dataset.judgements if each.b == record.id}
        compared |= {each.b for each in self.dataset.judgements if each.a == record.id}
        for name in record.names:
            for other in self.bearers.get(name_key(name.text), ()):
                if lead.get(other, other) not in said and other not in {record.id, *compared}:
                    return f"{other} has the same name; say same_as or not_same of it"
        return None

    def contradiction(self, record: Actor, new: Collection[Judgement]) -> str | None:
        """Return why judgements cannot stand beside those there are, and what to do about it."""
        judgements = (*self.dataset.judgements, *self.rows.get("judgements", ()), *new)
        actors = (*self.dataset.actors, record)
        found = contradictions(replace(self.dataset, actors=actors, judgements=judgements))
        first = next(found, None) if new else None
        if first is None:
            return None
        return (
            f"{first.message}; change the wrong line in data/judgements.yaml, "
            "or same_as and not_same of this proposal"
        )

    def judgements(self, proposal: ActorProposal) -> Iterator[Judgement]:
        verdicts = [(each, "different") for each in proposal.not_same]
        if proposal.same_as:
            verdicts.append((proposal.same_as, "same"))
        for other, verdict in verdicts:
            yield Judgement.model_validate(
                {
                    "a": proposal.record.id,
                    "b": other,
                    "verdict": verdict,
                    "by": self.reviewer.name,
                    "when": self.reviewer.day,
                    "why": f'"{proposal.record.name}" in {self.draft.source.id}',
                }
            )

    def claim(self, proposal: ClaimProposal) -> None:
        """Add a claim with its evidence, or the evidence to the claim that is there."""
        missing = sorted(set(actors_of(proposal)) - self.known)
        if missing:
            self.waiting.append(Waiting(proposal.id, f"{missing[0]} is not accepted"))
            return
        section = _SECTION[proposal.propose]
        key = proposal.adds_to or proposal.record.key
        there = self.claims[section].get(key)
        if there:
            self.support(section, there, proposal)
        elif proposal.adds_to:
            self.waiting.append(Waiting(proposal.id, f'no {proposal.propose} is called "{key}"'))
            return
        else:
            evidence = tuple(self.evidence(proposal, proposal.says))
            record = proposal.record.model_copy(update={"evidence": evidence})
            self.claims[section][key] = record
            self.add(section, record)
        self.applied.append(proposal.id)

    def support(self, section: str, there: Claim, proposal: ClaimProposal) -> None:
        """Add the evidence of a proposal to the claim that is there, and what this one lacks."""
        told = proposal.record
        if isinstance(there, Meeting) and isinstance(told, Meeting):
            before = self.fuller.get(there.key, there)
            assert isinstance(before, Meeting), "actors and meetings do not share ids"
            self.fuller[there.key] = completed(before, told, self.leaders)
        added = [each for _, key, each in self.rows.get("evidence", ()) if key == there.key]
        have = {(each.source, each.quote) for each in (*there.evidence, *added)}
        for each in self.evidence(proposal, _says(proposal, there)):
            if (each.source, each.quote) not in have:
                self.add("evidence", (section, there.key, each))

    def evidence(self, proposal: ClaimProposal, says: Mapping[str, str]) -> Iterator[Evidence]:
        """Yield the passages as evidence, each quote once."""
        note = f"the same wording as {self.draft.repeats}" if self.draft.repeats else None
        for quote in dict.fromkeys(each.quote for each in proposal.passages):
            yield Evidence(source=self.draft.source.id, quote=quote, says=dict(says), note=note)

    def result(self) -> Acceptance:
        there = {**self.dataset.actor, **self.dataset.meeting}
        self.rows["completed"] = [
            each for id_, each in self.fuller.items() if there.get(id_) != each
        ]
        rows = {section: tuple(records) for section, records in self.rows.items() if records}
        is_new = rows and self.draft.source.id not in self.dataset.source
        additions = Additions(sources=(self.draft.source,) if is_new else (), **rows)
        return Acceptance(additions, tuple(self.applied), tuple(self.waiting))


def named_also(known: Actor, other: Actor) -> Actor:
    """Return a known actor with the names that it lacks and `other` has."""
    have = {name_key(each.text) for each in known.names}
    more = [each for each in other.names if name_key(each.text) not in have]
    names = (*known.names, *(each.model_copy(update={"main": False}) for each in more))
    return known.model_copy(update={"names": names})


def _says(proposal: ClaimProposal, there: Claim) -> dict[str, str]:
    """Return the fields in which a source differs: as accepted; of an edited record, as it is."""
    differs = differing(proposal.record, there)
    if proposal.decision != "edit":
        return proposal.says or differs
    return {k: v for k, v in proposal.says.items() if k not in COMPARED} | differs


def _actors(draft: Draft) -> Iterator[ActorProposal]:
    yield from (each for each in draft.proposals if isinstance(each, ActorProposal))


def _judged(judgement: Judgement, dataset: Dataset) -> bool:
    same = (judgement.a, judgement.b, judgement.verdict)
    return any((each.a, each.b, each.verdict) == same for each in dataset.judgements)
