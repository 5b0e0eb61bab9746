"""Two readings of one text, the rules' and a proposer's, put together.

What both tell is one proposal, which the proposer seconds; what only one of
them tells is proposed as well, under the name of whose reading it is.
"""

from collections.abc import Iterable, Iterator, Sequence

from graphkit.extract.merge import is_same_occasion, is_same_office, is_same_tie, pairs
from graphkit.model import Kinship, Meeting, Participant, Role
from graphkit.model.drafts import ClaimProposal, MeetingProposal, Passage
from graphkit.model.names import fold


def joined(
    found: Iterable[ClaimProposal], more: Iterable[ClaimProposal], by: str
) -> list[ClaimProposal]:
    """Return `found` and what `more`, of the proposer called `by`, adds to it."""
    result = list(found)
    seconded: set[int] = set()
    new: list[ClaimProposal] = []
    for each in more:
        same = [n for n, other in enumerate(result) if _is_same(other, each)]
        if not same:
            new.append(each)
            continue
        seconded.update(same)
        if isinstance(each, MeetingProposal):
            at = max(same, key=lambda n: _shared(result[n], each))
            around = [result[n] for n in same if n != at]
            result[at] = _with_more(result[at], each, around, by)
    kept = [
        each.model_copy(update={"seconded_by": (*each.seconded_by, by)}) if n in seconded else each
        for n, each in enumerate(result)
    ]
    return [*kept, *new]


def _is_same(one: ClaimProposal, other: ClaimProposal) -> bool:
    """Tell whether two proposals claim the same, in whatever words."""
    match one.record, other.record:
        case Meeting() as mine, Meeting() as theirs:
            return bool(pairs(mine) & pairs(theirs)) and is_same_occasion(mine, theirs)
        case Role() as mine, Role() as theirs:
            return mine.person == theirs.person and _is_same_title(mine, theirs)
        case Kinship() as mine, Kinship() as theirs:
            return is_same_tie(mine, theirs)
    return False


def _is_same_title(one: Role, other: Role) -> bool:
    """Tell whether two titles of one person are one office: one has the words of the other."""
    if is_same_office(one, other):
        return True
    mine, theirs = (_words(each) for each in (one, other))
    return one.acting == other.acting and (mine <= theirs or theirs <= mine)


def _words(role: Role) -> frozenset[str]:
    return frozenset(fold(role.title).split()) - {"of", "the", "for", "and", "former"}


def _shared(one: ClaimProposal, other: MeetingProposal) -> int:
    return len(pairs(one.record) & pairs(other.record)) if isinstance(one, MeetingProposal) else 0


def _with_more(
    found: ClaimProposal, each: MeetingProposal, around: Sequence[ClaimProposal], by: str
) -> ClaimProposal:
    """Return a meeting with whom, when and where another reading adds, and the question if so."""
    if not isinstance(found, MeetingProposal):
        return found
    mine, theirs = found.record, each.record
    known = {p.who for other in (found, *around) for p in _participants(other)}
    added = [*_added(mine, theirs, known)]
    record = mine.model_copy(
        update={
            "participants": (*mine.participants, *added),
            "date": mine.date or theirs.date,
            "place": mine.place or theirs.place,
        }
    )
    names = ", ".join(p.who for p in added)
    asked = (f"{by} adds {names}: present, and on that side?",) if added else ()
    return found.model_copy(
        update={
            "record": record,
            "passages": _passages(found.passages, each.passages),
            "questions": (*found.questions, *asked),
        }
    )


def _participants(proposal: ClaimProposal) -> tuple[Participant, ...]:
    return proposal.record.participants if isinstance(proposal.record, Meeting) else ()


def _added(mine: Meeting, theirs: Meeting, known: set[str]) -> Iterator[Participant]:
    """Yield who is not known yet, on the side that those beside them have in the first reading."""
    side_of = {p.who: p.side for p in mine.participants}
    sides = {p.side: side_of[p.who] for p in theirs.participants if side_of.get(p.who)}
    for each in theirs.participants:
        if each.who not in known:
            yield each.model_copy(update={"side": sides.get(each.side, each.side)})


def _passages(one: Sequence[Passage], other: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages of both, without those that stand within another."""
    more = [o for o in other if not any(p.start < o.end and o.start < p.end for p in one)]
    return tuple(sorted((*one, *more), key=lambda p: (p.start, p.end)))
