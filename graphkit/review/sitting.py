"""A review under way: which proposal is asked about; decisions are on disk as they are made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.errors import UsageError
from graphkit.model import Actor, Dataset, PartialDate
from graphkit.model.drafts import ActorProposal, Decision, Draft, Proposal
from graphkit.review.amending import Changes, amended
from graphkit.review.needs import DECIDED, Rest, asking_order, coming_along, rest_of
from graphkit.review.redating import redated
from graphkit.store import DraftFile
from graphkit.store.atomic import encode, write_all
from graphkit.store.faults import UnreadableError
from graphkit.store.schema import record_of
from graphkit.store.seeds import with_front
from graphkit.store.writing import fields_of
from graphkit.store.yaml_reader import Value, read_yaml
from graphkit.store.yaml_writer import write_mapping


@dataclass
class _Open:
    """A draft being reviewed, and what stands in its file and in that of its source."""

    file: DraftFile
    draft: Draft
    text: str
    source: str


@dataclass(frozen=True)
class Place:
    """Where a proposal stands: number of the draft, number of the proposal in it."""

    draft: int
    proposal: int


@dataclass(frozen=True)
class _Step:
    """What can be taken back at once: where it was decided, and the draft as it was."""

    place: Place
    draft: Draft
    text: str
    source: str


@dataclass(frozen=True)
class Progress:
    """How many proposals are decided on, of how many."""

    decided: int
    total: int


class Sitting:
    """The proposals of some drafts, one at a time, in the order of `asking_order`.

    Every change is on disk before the next proposal is asked about; comments
    in the files stay.  Proposals that were carried out before are not asked
    about again; one that is skipped is, in the next sitting.
    """

    def __init__(self, files: Iterable[DraftFile]) -> None:
        self._open = [
            _Open(file, file.draft, _read(file.path), _read(file.text_path)) for file in files
        ]
        self._places: list[Place] = []
        self._places = list(self._in_order())
        self._steps: list[_Step] = []
        self._skipped: set[Place] = set()
        self._at = self._next_open(0)

    @property
    def finished(self) -> bool:
        """Nothing is left to ask: every proposal is decided on or skipped, or there is none."""
        return not any(self._is_open(place) for place in self._places)

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
        """Return how far one draft, or everything, is decided on; what is skipped is not."""
        among = [
            place
            for place in self._places
            if draft is None or self._open[place.draft].draft is draft
        ]
        decided = sum(self._proposal(place).decision in DECIDED for place in among)
        return Progress(decided, len(among))

    def decide(self, decision: Decision) -> None:
        """Write down a decision on the present proposal and go on to the next open one.

        A claim is accepted together with the new actors it needs, unless
        something is asked about them.
        """
        if decision == "skip":
            self._skipped.add(self.place)
        self._settle({"decision": decision})

    def rest(self) -> Rest:
        """Return what `accept_rest` would accept: all that is left of this kind in this draft."""
        return rest_of(self.draft, self.proposal.propose)

    def accept_rest(self) -> None:
        """Accept what is left of this kind in this draft, and go on; what asks is left out."""
        rest = self.rest()
        self._change({at: {"decision": "accept"} for at in (*rest.taken, *rest.along)})
        self._at = self._next_open(self._at)

    def merge(self, known: str, says: Mapping[str, str] | None = None) -> None:
        """Accept the present proposal as the known actor or claim of this id, and go on.

        To a known claim it adds its evidence, with what its source `says` otherwise.
        """
        fields: dict[str, Any] = {"decision": "accept"}
        if isinstance(self.proposal, ActorProposal):
            fields |= {"same_as": known}
        else:
            fields |= {"adds_to": known, "says": dict(says or {})}
        if known in self.proposal.not_same:
            fields["not_same"] = self._others(known)
        self._settle(fields)

    def distinguish(self, known: str) -> None:
        """Write down that the present proposal is not the known one; or take that back."""
        proposal, others = self.proposal, self._others(known)
        fields: dict[str, Any] = {
            "not_same": others if known in proposal.not_same else (*others, known)
        }
        if isinstance(proposal, ActorProposal):
            fields |= {"same_as": None} if proposal.same_as == known else {}
        elif proposal.adds_to == known:
            fields |= {"adds_to": None, "says": {}}
        self._change({self.place.proposal: fields})

    def edit(self, text: str) -> None:
        """Accept the present proposal with its record as `text` has it, and go on.

        Raises
        ------
        UsageError
            `text` is no such record; nothing was changed.
        """
        self._settle({"record": edited(self.proposal, text), "decision": "edit"})

    def move(self, by: int) -> None:
        """Go some proposals on or back, decided or not; behind the last comes the first."""
        self._at = (self._at + by) % len(self._places)

    def move_to_source(self, by: int) -> None:
        """Go to the first open proposal of another draft; behind the last comes the first."""
        wanted = (self.place.draft + by) % len(self._open)
        while not (there := [at for at, each in enumerate(self._places) if each.draft == wanted]):
            wanted = (wanted + by) % len(self._open)
        open_ = (at for at in there if self._is_open(self._places[at]))
        self._at = next(open_, there[0])

    def publish(self, day: PartialDate, dataset: Dataset) -> None:
        """Write down on which day the present source was published, and read its dates anew."""
        opened = self._open[self.place.draft]
        draft, text = redated(opened.draft, opened.text, day, dataset)
        fields: dict[str, Value] = {"published": str(day), "published_basis": "stated"}
        place = self.place
        self._write(draft, text, with_front(opened.source, fields))
        self._places = list(self._in_order())
        self._at = self._places.index(place)

    def undo(self) -> bool:
        """Take back the last change and return to its proposal; False when there is none."""
        if not self._steps:
            return False
        step = self._steps.pop()
        self._keep(step.place.draft, step.draft, step.text, step.source)
        self._places = list(self._in_order())
        self._skipped.discard(step.place)
        self._at = self._places.index(step.place)
        return True

    def _in_order(self) -> Iterator[Place]:
        """Yield all places; those once there stay in their order, and new ones come last."""
        for at, each in enumerate(self._open):
            before = [place.proposal for place in self._places if place.draft == at]
            order = dict.fromkeys((*before, *asking_order(each.draft)))
            yield from (Place(at, nth) for nth in order if nth < len(each.draft.proposals))

    def _others(self, known: str) -> tuple[str, ...]:
        return tuple(each for each in self.proposal.not_same if each != known)

    def _proposal(self, place: Place) -> Proposal:
        return self._open[place.draft].draft.proposals[place.proposal]

    def _is_open(self, place: Place) -> bool:
        return self._proposal(place).decision not in DECIDED and place not in self._skipped

    def _next_open(self, start: int) -> int:
        """Return the first open proposal from `start` on and around, else `start`."""
        order = (*range(start, len(self._places)), *range(start))
        return next((at for at in order if self._is_open(self._places[at])), start)

    def _settle(self, fields: dict[str, Any]) -> None:
        """Set fields of the present proposal that decide on it, and go on."""
        along = coming_along(self.draft, self.proposal)
        if fields["decision"] not in ("accept", "edit"):
            along = []
        accepted: dict[int, dict[str, Any]] = {at: {"decision": "accept"} for at in along}
        self._change({self.place.proposal: fields} | accepted)
        self._at = self._next_open(self._at)

    def _change(self, changes: Changes) -> None:
        """Set fields of proposals of the present draft, by their numbers, in the file first."""
        opened = self._open[self.place.draft]
        self._write(*amended(opened.draft, opened.text, changes))

    def _write(self, draft: Draft, text: str, source: str | None = None) -> None:
        """Keep the present draft as it has become; it can be taken back in one step."""
        place, opened = self.place, self._open[self.place.draft]
        before = _Step(place, opened.draft, opened.text, opened.source)
        self._keep(place.draft, draft, text, source or opened.source)
        self._steps.append(before)

    def _keep(self, at: int, draft: Draft, text: str, source: str) -> None:
        opened = self._open[at]
        files = {opened.file.path: text}
        if source != opened.source:
            files[opened.file.text_path] = source
        write_all({file: encode(file, content) for file, content in files.items()})
        opened.draft, opened.text, opened.source = draft, text, source


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


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig")
