"""A review under way: which proposal is asked about; decisions are on disk as they are made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.errors import UsageError
from graphkit.model import Actor
from graphkit.model.drafts import ActorProposal, Decision, Draft, Proposal
from graphkit.store import DraftFile, write_text
from graphkit.store.editing import with_field
from graphkit.store.faults import UnreadableError
from graphkit.store.schema import record_of
from graphkit.store.writing import fields_of
from graphkit.store.yaml_reader import Value, read_yaml
from graphkit.store.yaml_writer import write_mapping


@dataclass
class _Open:
    """A draft being reviewed, and the text of its file."""

    file: DraftFile
    draft: Draft
    text: str


@dataclass(frozen=True)
class Place:
    """Where a proposal stands: number of the draft, number of the proposal in it."""

    draft: int
    proposal: int


@dataclass(frozen=True)
class _Step:
    """A decision that can be taken back: the draft as it was."""

    place: Place
    draft: Draft
    text: str


@dataclass(frozen=True)
class Progress:
    """How many proposals are decided on, of how many."""

    decided: int
    total: int


class Sitting:
    """The proposals of some drafts, actors before the claims that name them, one at a time.

    Every change is on disk before the next proposal is asked about; comments
    in the files stay.  Proposals that were carried out before are not asked
    about again.
    """

    def __init__(self, files: Iterable[DraftFile]) -> None:
        self._open = [
            _Open(file, file.draft, file.path.read_bytes().decode("utf-8-sig")) for file in files
        ]
        self._places = [
            Place(at, nth)
            for at, each in enumerate(self._open)
            for nth in _in_order(each.draft.proposals)
        ]
        self._steps: list[_Step] = []
        self._at = self._next_undecided(0)

    @property
    def finished(self) -> bool:
        """Nothing is left to ask: every proposal is decided on, or there is none."""
        return all(self._proposal(place).decision not in (None, "skip") for place in self._places)

    @property
    def empty(self) -> bool:
        """There is no proposal at all."""
        return not self._places

    @property
    def place(self) -> Place:
        """Where the present proposal stands."""
        return self._places[self._at]

    @property
    def proposal(self) -> Proposal:
        """The present proposal."""
        return self._proposal(self.place)

    @property
    def draft(self) -> Draft:
        """The draft of the present proposal."""
        return self._open[self.place.draft].draft

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All drafts of the sitting as they are now."""
        return tuple(each.draft for each in self._open)

    def progress(self, draft: Draft | None = None) -> Progress:
        """Return how far one draft, or everything, is decided on."""
        among = [
            place
            for place in self._places
            if draft is None or self._open[place.draft].draft is draft
        ]
        decided = sum(self._proposal(place).decision is not None for place in among)
        return Progress(decided, len(among))

    def decide(self, decision: Decision) -> None:
        """Write down a decision on the present proposal and go on to the next open one."""
        self._change({"decision": decision})
        self._at = self._next_undecided(self._at)

    def merge(self, actor: str) -> None:
        """Accept the present actor as the known one with this id, and go on."""
        fields: dict[str, Any] = {"same_as": actor, "decision": "accept"}
        others = tuple(each for each in _actor(self.proposal).not_same if each != actor)
        if others != _actor(self.proposal).not_same:
            fields["not_same"] = others
        self._change(fields)
        self._at = self._next_undecided(self._at)

    def distinguish(self, actor: str) -> None:
        """Write down that the present actor is not the known one with this id; or take it back."""
        before = _actor(self.proposal).not_same
        kept = tuple(each for each in before if each != actor)
        self._change({"not_same": kept if actor in before else (*kept, actor)})

    def edit(self, text: str) -> None:
        """Accept the present proposal with its record as `text` has it, and go on.

        Raises
        ------
        UsageError
            `text` is no such record; nothing was changed.
        """
        self._change({"record": edited(self.proposal, text), "decision": "edit"})
        self._at = self._next_undecided(self._at)

    def move(self, by: int) -> None:
        """Go some proposals on or back, decided or not; behind the last comes the first."""
        self._at = (self._at + by) % len(self._places)

    def undo(self) -> bool:
        """Take back the last change and return to its proposal; False when there is none."""
        if not self._steps:
            return False
        step = self._steps.pop()
        self._keep(step.place.draft, step.draft, step.text)
        self._at = self._places.index(step.place)
        return True

    def _proposal(self, place: Place) -> Proposal:
        return self._open[place.draft].draft.proposals[place.proposal]

    def _next_undecided(self, start: int) -> int:
        """Return the first open proposal from `start` on and around, else `start`."""
        order = (*range(start, len(self._places)), *range(start))
        open_ = (at for at in order if self._proposal(self._places[at]).decision is None)
        return next(open_, start)

    def _change(self, fields: dict[str, Any]) -> None:
        """Set fields of the present proposal, in the file first."""
        place, opened = self.place, self._open[self.place.draft]
        before = _Step(place, opened.draft, opened.text)
        text = opened.text
        for name, value in fields.items():
            text = with_field(text, ("proposals", place.proposal, name), _value(value))
        changed = self.proposal.model_copy(update=fields)
        proposals = list(opened.draft.proposals)
        proposals[place.proposal] = changed
        draft = opened.draft.model_copy(update={"proposals": tuple(proposals)})
        self._keep(place.draft, draft, text)
        self._steps.append(before)

    def _keep(self, at: int, draft: Draft, text: str) -> None:
        opened = self._open[at]
        write_text(opened.file.path, text)
        opened.draft, opened.text = draft, text


def editable(proposal: Proposal) -> str:
    """Return the record of a proposal as YAML that a person can change."""
    return write_mapping(fields_of(proposal.record))


def edited(proposal: Proposal, text: str) -> Any:
    """Return the record that `text` holds, of the same sort as that of the proposal.

    Raises
    ------
    UsageError
        `text` is no such record, or the record of an actor has another id: claims of the
        draft name the old one.
    """
    actor = isinstance(proposal, ActorProposal)
    try:
        record, flaws = record_of(Actor if actor else type(proposal.record), read_yaml(text))
    except UnreadableError as error:
        raise UsageError(str(error)) from None
    if flaws:
        hint = f"; {flaws[0].hint}" if flaws[0].hint else ""
        raise UsageError(f"{flaws[0].message}{hint}")
    if actor and record.id != proposal.record.id:
        raise UsageError(f'the id stays "{proposal.record.id}": claims of this draft name it')
    return record


def _actor(proposal: Proposal) -> ActorProposal:
    assert isinstance(proposal, ActorProposal), "only an actor can be another"
    return proposal


def _in_order(proposals: Sequence[Proposal]) -> list[int]:
    """Return the numbers of the proposals to ask about, actors first."""
    numbers = [at for at, each in enumerate(proposals) if not each.applied]
    return sorted(numbers, key=lambda at: not isinstance(proposals[at], ActorProposal))


def _value(value: Any) -> Value:
    """Return a field of a proposal as it stands in a file."""
    if hasattr(value, "model_dump"):
        fields: Value = fields_of(value)
        return fields
    return list(value) if isinstance(value, tuple) else value
