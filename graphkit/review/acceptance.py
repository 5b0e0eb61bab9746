"""Decisions to records: what accepting a draft adds to a project."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.model import Dataset, Evidence, Judgement, PartialDate
from graphkit.model.drafts import ActorProposal, ClaimProposal, Draft, Proposal
from graphkit.review.needs import actors_of
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
    rows: dict[str, list[object]] = field(default_factory=dict)
    applied: list[str] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.known = set(self.dataset.actor)
        self.keys = {
            section: {each.key for each in getattr(self.dataset, section)}
            for section in _SECTION.values()
        }

    def add(self, section: str, record: object) -> None:
        self.rows.setdefault(section, []).append(record)

    def actor(self, proposal: ActorProposal) -> None:
        """Add an actor and the judgements on it; one that is there already gains nothing."""
        record = proposal.record
        others = (*proposal.not_same, *filter(None, [proposal.same_as]))
        strangers = [each for each in others if each not in self.dataset.actor]
        if strangers:
            self.waiting.append(Waiting(proposal.id, f'no actor has the id "{strangers[0]}"'))
            return
        if record.id not in self.known:
            self.known.add(record.id)
            self.add("actors", record)
        for judgement in self.judgements(proposal):
            if not _judged(judgement, self.dataset):
                self.add("judgements", judgement)
        self.applied.append(proposal.id)

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
        evidence = self.evidence(proposal)
        if key in self.keys[section]:
            have = _quotes(self.dataset, section, key)
            for each in evidence:
                if (each.source, each.quote) not in have:
                    self.add("evidence", (section, key, each))
        elif proposal.adds_to:
            self.waiting.append(Waiting(proposal.id, f'no {proposal.propose} is called "{key}"'))
            return
        else:
            self.keys[section].add(key)
            self.add(section, proposal.record.model_copy(update={"evidence": evidence}))
        self.applied.append(proposal.id)

    def evidence(self, proposal: ClaimProposal) -> tuple[Evidence, ...]:
        """Return the passages as evidence, each quote once."""
        note = f"the same wording as {self.draft.repeats}" if self.draft.repeats else None
        quotes = dict.fromkeys(each.quote for each in proposal.passages)
        source = self.draft.source.id
        return tuple(
            Evidence(source=source, quote=each, says=proposal.says, note=note) for each in quotes
        )

    def result(self) -> Acceptance:
        new_source = self.draft.source.id not in self.dataset.source and self.applied
        rows = {section: tuple(records) for section, records in self.rows.items()}
        sources = (self.draft.source,) if new_source else ()
        additions = Additions(sources=sources, **rows)  # type: ignore[arg-type] # by section
        return Acceptance(additions, tuple(self.applied), tuple(self.waiting))


def _judged(judgement: Judgement, dataset: Dataset) -> bool:
    same = (judgement.a, judgement.b, judgement.verdict)
    return any((each.a, each.b, each.verdict) == same for each in dataset.judgements)


def _quotes(dataset: Dataset, section: str, key: str) -> set[tuple[str, str]]:
    claims = (each for each in getattr(dataset, section) if each.key == key)
    return {(each.source, each.quote) for claim in claims for each in claim.evidence}
