"""A review under way: which proposal is asked about; decisions are on disk as they are made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphkit.model import Dataset, PartialDate
from graphkit.model.drafts import ActorProposal, Decision, Draft, Proposal
from graphkit.review.amending import Changes, amended
from graphkit.review.editing import edited
from graphkit.review.needs import DECIDED, Rest, asking_order, coming_along, rest_of
from graphkit.review.opened import DraftChangedError, OpenDrafts, Opened
from graphkit.review.redating import redated
from graphkit.store import DraftFile
from graphkit.store.seeds import with_front


@dataclass(frozen=True)
class Place:
    """Where a proposal stands: number of the draft, number of the proposal in it."""

    draft: int
    proposal: int


@dataclass(frozen=True)
class _Step:
    """What can be taken back at once: where it was decided, and the draft as it was."""

    place: Place
    before: Opened


@dataclass(frozen=True)
class Progress:
    """How many proposals are decided on, of how many."""

    decided: int
    total: int


class Sitting:
    """The proposals of some drafts, one at a time, in the order of `asking_order`.

    Every change is on disk before the next proposal is asked about; comments
    in the files stay.  Proposals that were carried out before are not asked
    about again; one that is skipped is, in the next sitting.  A draft that is
    come to is caught up with `dataset` and with what was accepted from the
    others.  What somebody else writes into its file meanwhile is read, and not
    written over: a change then raises `DraftChangedError`.
    """

    def __init__(self, files: Iterable[DraftFile], dataset: Dataset | None = None) -> None:
        self._open = OpenDrafts(files, dataset)
        self._places: list[Place] = []
        self._places = list(self._in_order())
        self._steps: list[_Step] = []
        self._skipped: set[Place] = set()
        self._entered: int | None = None
        self._at = 0
        if self._places:
            self._go_to(self._next_open(0))

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
        return tuple(self._open)

    @property
    def known(self) -> Dataset | None:
        """What is known beside the present draft: the data, if given, and what others bring."""
        return self._open.known

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
        self._go_to(self._next_open(self._at))

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
        self._go_to((self._at + by) % len(self._places), stay=True)

    def move_to_source(self, by: int) -> None:
        """Go to the first open proposal of another draft; behind the last comes the first."""
        wanted = (self.place.draft + by) % len(self._open)
        while not (there := [at for at, each in enumerate(self._places) if each.draft == wanted]):
            wanted = (wanted + by) % len(self._open)
        open_ = (at for at in there if self._is_open(self._places[at]))
        self._go_to(next(open_, there[0]))

    def publish(self, day: PartialDate, dataset: Dataset) -> None:
        """Write down on which day the present source was published, and read its dates anew."""
        opened = self._open[self.place.draft]
        draft, text = redated(opened.draft, opened.text, day, dataset)
        fields = {"published": str(day), "published_basis": "stated"}
        self._write(draft, text, with_front(opened.source, fields))
        self._plan(self.proposal.id)

    def undo(self) -> bool:
        """Take back the last change and return to its proposal; False when there is none."""
        if not self._steps:
            return False
        place, before = self._steps[-1].place, self._steps[-1].before
        self._keep(place.draft, before.draft, before.text, before.source)
        self._steps.pop()
        self._skipped.discard(place)
        self._enter(place.draft, before.draft.proposals[place.proposal].id)
        return True

    def _go_to(self, at: int, *, stay: bool = False) -> None:
        """Turn to another place; of a draft that is come to, to what is open first, or `stay`."""
        self._at = at
        if self.place.draft != self._entered:
            self._enter(self.place.draft, self.proposal.id if stay else None)

    def _enter(self, draft: int, wanted: str | None) -> None:
        """Turn to a proposal of another draft, as that is by now."""
        self._entered = draft
        if self._open.come_to(draft):
            self._forget(draft)
        self._places = [each for each in self._places if each.draft != draft]
        self._plan(wanted)

    def _plan(self, wanted: str | None) -> None:
        """Put all places in order and turn to a proposal of the draft that was entered.

        Where it is not asked about, the first that is open is turned to.
        """
        entered = self._entered or 0
        self._places = list(self._in_order())
        here = [at for at, each in enumerate(self._places) if each.draft >= entered] or [0]
        at = next((at for at in here if self._is_place_of(at, entered, wanted)), None)
        if at is not None:
            self._at = at
        elif self._places:
            self._go_to(self._next_open(here[0]))

    def _is_place_of(self, at: int, draft: int, proposal: str | None) -> bool:
        there = self._places[at : at + 1]
        return bool(there) and there[0].draft == draft and self._proposal(there[0]).id == proposal

    def _forget(self, draft: int) -> None:
        """Take back nothing of a draft whose file somebody else has changed."""
        self._steps = [each for each in self._steps if each.place.draft != draft]
        self._skipped = {each for each in self._skipped if each.draft != draft}

    def _in_order(self) -> Iterator[Place]:
        """Yield all places; those once there stay in their order, and new ones come last."""
        for at, draft in enumerate(self._open):
            asked = asking_order(draft)
            before = [p.proposal for p in self._places if p.draft == at and p.proposal in asked]
            yield from (Place(at, nth) for nth in dict.fromkeys((*before, *asked)))

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
        self._go_to(self._next_open(self._at))

    def _change(self, changes: Changes) -> None:
        """Set fields of proposals of the present draft, by their numbers, in the file first."""
        opened = self._open[self.place.draft]
        self._write(*amended(opened.draft, opened.text, changes))

    def _write(self, draft: Draft, text: str, source: str | None = None) -> None:
        """Keep the present draft as it has become; it can be taken back in one step."""
        place = self.place
        source = source or self._open[place.draft].source
        self._steps.append(_Step(place, self._keep(place.draft, draft, text, source)))

    def _keep(self, at: int, draft: Draft, text: str, source: str) -> Opened:
        proposal = self.proposal.id
        try:
            return self._open.keep(at, draft, text, source)
        except DraftChangedError:
            self._forget(at)
            self._plan(proposal)
            raise
