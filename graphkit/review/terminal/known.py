"""What the dataset knows that a proposal may be: looked up, named, told on one line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from graphkit.model import Actor, Dataset, Kinship, Meeting, Role
from graphkit.model.claims import Claim
from graphkit.model.differing import differing
from graphkit.model.drafts import ActorProposal, Draft, Nearest, Proposal
from graphkit.model.names import fold
from graphkit.review.needs import actors_of

Known = Actor | Claim
CLAIMS = (Meeting, Role, Kinship)


@dataclass(frozen=True)
class Findable:
    """A known actor or claim in a list: its key, and the names that it is found by."""

    key: str
    called: tuple[str, ...]

    def is_called(self, words: Sequence[str]) -> bool:
        """Tell whether one of its names holds all these words, or beginnings of words."""
        return bool(words) and any(all(word in name for word in words) for name in self.called)


class Library:
    """The records of a dataset, by the kind of proposal that may be one of them.

    `mates` are the actors that the draft at hand proposes: one may be another.
    """

    def __init__(self, dataset: Dataset, mates: Mapping[str, Actor] = MappingProxyType({})) -> None:
        self._dataset = dataset
        self._mates = mates

    def of(self, dataset: Dataset, draft: Draft) -> "Library":
        """Return the library of a dataset beside a draft: this one, where it is that."""
        mates = {
            each.record.id: each.record
            for each in draft.proposals
            if isinstance(each, ActorProposal)
            and each.record.id not in dataset.actor
            and each.decision != "reject"
        }
        is_this = dataset is self._dataset and mates == self._mates
        return self if is_this else Library(dataset, mates)

    def candidates(self, proposal: Proposal) -> list[Nearest]:
        """Return the known records that a proposal is said to be or may be, each with the reason.

        The one it was decided to be comes first.
        """
        decided = proposal.same_as if isinstance(proposal, ActorProposal) else proposal.adds_to
        first = [Nearest.model_construct(id=decided, why="")] if decided else []
        others = (each for each in proposal.nearest if each.id != decided)
        there = self._records[proposal.propose]
        return [each for each in (*first, *others) if each.id in there]

    def record(self, proposal: Proposal, key: str) -> Known:
        """Return the known record of the kind of a proposal that has this key.

        Raises
        ------
        KeyError
            There is none.
        """
        return self._records[proposal.propose][key]

    def actor(self, id_: str) -> Actor:
        """Return the known actor of this id."""
        return self._dataset.actor[id_]

    def bearers(self, proposal: Proposal) -> list[str]:
        """Return the ids of the known actors that a claim names."""
        if isinstance(proposal, ActorProposal):
            return []
        return [id_ for id_ in dict.fromkeys(actors_of(proposal)) if id_ in self._dataset.actor]

    def says(self, proposal: Proposal, key: str) -> dict[str, str]:
        """Return what a proposed claim says otherwise than the known one."""
        known = self.record(proposal, key)
        if not isinstance(proposal.record, CLAIMS) or not isinstance(known, CLAIMS):
            return {}
        return differing(proposal.record, known)

    def findable(self, proposal: Proposal) -> list[Findable]:
        """Return all known records that a proposal of this kind could be."""
        return [
            Findable(key, tuple(self._called(each)))
            for key, each in self._records[proposal.propose].items()
            if each is not proposal.record
        ]

    def names(self, draft: Draft) -> dict[str, str]:
        """Return the name of each known actor and of each that a draft proposes, by id."""
        proposed = (each.record for each in draft.proposals if isinstance(each, ActorProposal))
        return self._names | {each.id: each.name for each in proposed}

    def line(self, known: Known) -> tuple[str, str]:
        """Return what a known record is called in a list, and what tells it from others."""
        match known:
            case Meeting():
                who = ", ".join(self._named(each.who) for each in known.participants)
                return who, " · ".join(filter(None, [str(known.date or ""), known.place]))
            case Role():
                where = self._named(known.institution or "")
                when = " to ".join(str(each) for each in (known.since, known.until) if each)
                told = " · ".join(filter(None, [where, when]))
                return f"{self._named(known.person or '?')}, {known.title}", told
            case Kinship():
                one, other = self._named(known.person), self._named(known.other)
                return f"{one} {known.relation} {other}", ""
        others = [each.text for each in known.names if each.text != known.name][:4]
        titles = dict.fromkeys(each.title for each in self._dataset.roles_of.get(known.id, ()))
        return known.name, " · ".join([*others, *list(titles)[:3]])

    def _named(self, actor: str) -> str:
        return self._names.get(actor, actor)

    def _called(self, known: Known) -> Iterator[str]:
        if isinstance(known, CLAIMS):
            yield fold(" ".join((known.key, *self.line(known))))
        else:
            yield from (fold(name.text) for name in known.names)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {id_: actor.name for id_, actor in self._dataset.actor.items()}

    @cached_property
    def _records(self) -> Mapping[str, Mapping[str, Known]]:
        return {
            "actor": {**self._dataset.actor, **self._mates},
            "meeting": self._dataset.meeting,
            "role": {each.key: each for each in self._dataset.roles},
            "kinship": {each.key: each for each in self._dataset.kinship},
        }
